// Topics that only one question has: a changed history, a comparison, something similar, own words, what was never
// seen.
import type { Facts } from '../facts.ts';
import * as compare from '../forms/compare.ts';
import * as feedback from '../forms/feedback.ts';
import * as history from '../forms/history.ts';
import * as similar from '../forms/similar.ts';
import * as views from '../forms/views.ts';
import { isCounted } from '../weigh.ts';
import type { Topics } from '../words.ts';
import { position } from './verdict.ts';

/** The best of several items found, if `ofOwnList` matches: true if their ranks are of the list shaped by feedback. */
function bestOfSeveral(f: Facts, ofOwnList: boolean) {
  if (!('found' in f) || f.found.items.length < 2 || f.found.ofOwnList !== ofOwnList) return undefined;
  return f.found.items.toSorted((a, b) => a.rank - b.rank)[0];
}

export const askedTopics = {
  whatIf: (f, w) => {
    if (!('whatIf' in f)) return [];
    if (!f.whatIf) return f.films === 0 ? [] : history.focusMissingForms(f, w);
    const { removed, added, rank } = f.whatIf;
    if (removed.length + added.length === 0)
      return f.feedback ? feedback.nothingChangedForms(f, w) : compare.nothingChangedForms(f, w);
    if (f.feedback)
      return rank === f.rank ? feedback.wouldStayForms(f, w) : feedback.wouldMoveForms(f, f.whatIf, w);
    if (rank === f.rank) return compare.wouldKeepForms(f, f.whatIf, w);
    return (rank > f.rank ? compare.wouldFallForms : compare.wouldRiseForms)(f, f.whatIf, w);
  },
  verified: (f, w) => {
    const changes = 'whatIf' in f && f.whatIf && f.whatIf.removed.length + f.whatIf.added.length > 0;
    return changes ? compare.verifiedForms(f, w) : [];
  },
  compared: (f, w) => {
    if (!('other' in f)) return [];
    if (!f.other) return compare.compareMissingForms(f, w);
    const { ahead, behind } = f.feedback
      ? { ahead: feedback.aheadForms, behind: feedback.behindForms }
      : { ahead: compare.aheadForms, behind: compare.behindForms };
    return { ahead, behind, tied: compare.levelForms }[f.other.outcome](f, f.other, w);
  },
  comparedPosition: (f, w) => ('other' in f && f.other ? [] : position(f, w)),
  otherSeen: (f, w) => ('other' in f && f.other?.seen ? compare.otherSeenForms(f, f.other, w) : []),
  otherUnknown: (f, w) =>
    'other' in f && f.other?.known === false ? compare.otherUnknownForms(f, f.other, w) : [],
  forItem: (f, w) => {
    if (!('other' in f) || !f.other || f.films === 0) return [];
    const { forItem, forOther } = f.other;
    if (forItem.length > 0) return compare.forItemForms(f, f.other, w);
    return forOther.length === 0 ? compare.noSplitForms(f, f.other, w) : [];
  },
  forOther: (f, w) => ('other' in f && f.other?.forOther.length ? compare.forOtherForms(f, f.other, w) : []),
  comparedFame: (f, w) => ('other' in f && f.other ? compare.comparedFameForms(f, f.other, w) : []),
  similar: (f, w) => {
    const [nearest] = 'similar' in f ? f.similar : [];
    return nearest === undefined ? [] : history.similarForms(f, nearest, w);
  },
  alsoSimilar: (f, w) => {
    const [, ...rest] = 'similar' in f ? f.similar : [];
    return rest.length > 0 ? history.alsoSimilarForms(f, rest, w) : [];
  },
  nearness: (f, w) => ('similar' in f && f.similar.length > 0 ? history.nearnessForms(f, w) : []),
  similarBut: (f, w) => {
    if (!('found' in f)) return [];
    const { to, wish } = f.found;
    const [nearest] = f.found.items;
    if (!nearest) return similar.noneLikeForms(f, to, wish, w);
    return wish === '' ? similar.likeForms(f, nearest, to, w) : similar.wishedForms(f, nearest, to, wish, w);
  },
  moreLike: (f, w) => {
    if (!('found' in f) || f.found.items.length < 2) return [];
    return similar.moreLikeForms(f, f.found.items.slice(1, 4), f.found.to, w);
  },
  bestRanked: (f, w) => {
    const best = bestOfSeveral(f, false);
    return best ? similar.bestRankedForms(f, best, w) : [];
  },
  bestRankedWithFeedback: (f, w) => {
    const best = bestOfSeveral(f, true);
    return best ? feedback.bestRankedForms(f, best, w) : [];
  },
  space: (f, w) => {
    if (!('found' in f)) return [];
    return (f.found.items.length > 0 ? similar.spaceForms : similar.likenessForms)(f, f.found.to, w);
  },
  wishChange: (f, w) => {
    if (!('found' in f)) return [];
    return (f.found.items.length > 0 ? similar.wishChangeForms : similar.otherWishForms)(f, f.found.to, w);
  },
  view: (f, w) => {
    const [first] = ('view' in f && f.view?.habits) || [];
    return first ? views.viewForms(f, first, w) : [];
  },
  secondView: (f, w) => {
    const [, second] = ('view' in f && f.view?.habits) || [];
    return second ? views.secondViewForms(f, second, w) : [];
  },
  viewed: (f, w) => {
    const [named] = ('view' in f && f.view?.items) || [];
    if (!named) return [];
    if (!isCounted(named)) return views.viewedAbsentForms(f, named, w);
    return (named.helps ? views.viewedHelpsForms : views.viewedKeepsForms)(f, named, w);
  },
  unseen: (f, w) => ('unseen' in f && f.unseen.length > 0 ? views.unseenForms(f, f.unseen, w) : []),
  instead: (f, w) => ('unseen' in f && f.unseen.length > 0 ? views.insteadForms(f, w) : []),
} satisfies Topics;
