// Topics of an answer: each says which sentence forms fit the facts, or null where there is nothing to say.
import type { Effect, Facts, Habit } from './facts.ts';
import * as compare from './forms/compare.ts';
import * as feedback from './forms/feedback.ts';
import * as history from './forms/history.ts';
import * as similar from './forms/similar.ts';
import * as taste from './forms/taste.ts';
import * as verdict from './forms/verdict.ts';
import * as views from './forms/views.ts';
import { type Form, isMost } from './words.ts';

type Topic = (facts: Facts) => Form[] | null;

function byLean(habit: Habit | undefined, more: Form[], as: Form[], less: Form[]): Form[] | null {
  return habit ? { more, as, less }[habit.lean] : null;
}

function isCounted({ watched, rankWithout }: Effect): boolean {
  return watched && rankWithout !== null;
}

/** How many items a wish has found. */
function foundLike({ similarBut }: Facts): number {
  return similarBut?.items.length ?? 0;
}

function genreForms(f: Facts): Form[] | null {
  if (f.genres[0]?.count === 0) return taste.genreNoneForms;
  return byLean(f.genres[0], taste.genreMoreForms, taste.genreAsForms, taste.genreLessForms);
}

function verdictForms(f: Facts): Form[] {
  if (f.seen) return verdict.seenForms;
  if (f.feedback) return feedback.recommenderForms;
  const byLevel = {
    'top ten': verdict.topTenForms,
    high: verdict.highForms,
    middle: verdict.middleForms,
    low: verdict.lowForms,
  };
  return byLevel[f.level];
}

function nothingCarriesForms({ withoutAny }: Facts): Form[] {
  return [...history.nothingCarriesForms, ...withoutAnyForms(withoutAny)];
}

function nothingMattersForms({ withoutAny }: Facts): Form[] {
  return [...verdict.nothingMattersForms, ...withoutAnyForms(withoutAny)];
}

function withoutAnyForms(withoutAny: Facts['withoutAny']): Form[] {
  if (!withoutAny) return [];
  return withoutAny === 'same' ? history.sameWithoutForms : history.noLowerWithoutForms;
}

/** The count of recent ones among the strongest is told only where it says the same as their weight. */
function recencyForms({ when, strongest, strongestRecent }: NonNullable<Facts['pattern']>): Form[] {
  const counts = strongest > 1;
  const [some, half] = [strongestRecent > 0, strongest / 2];
  switch (when) {
    case 'recent':
      return counts && strongestRecent > half
        ? [...views.recentForms, ...views.recentCountedForms]
        : views.recentForms;
    case 'older':
      return counts && some && strongestRecent < half
        ? [...views.olderForms, ...views.olderCountedForms]
        : views.olderForms;
    case 'both':
      return counts && some && strongestRecent < strongest
        ? [...views.bothForms, ...views.bothCountedForms]
        : views.bothForms;
  }
}

export const topics = {
  disagreement: (f) => {
    if (!f.modelSays) return null;
    return f.modelSays === 'yes' ? verdict.modelSaysYesForms : verdict.modelSaysNoForms;
  },
  feedback: feedback.feedbackForms,
  verdict: verdictForms,
  condition: (f) => {
    if (!f.known) return verdict.unknownForms;
    if (f.films === 0) return verdict.emptyHistoryForms;
    return f.films === 1 ? verdict.oneFilmForms : null;
  },
  tie: (f) => (f.tied ? verdict.tieForms : null),
  caveat: (f) => (f.films > 0 ? verdict.caveatForms : null),
  carriers: (f) => {
    if (!f.carriers) return null;
    if (f.noInfluence) return nothingMattersForms(f);
    if (f.carriers.length === 0) return nothingCarriesForms(f);
    if (f.dominant) return history.dominantForms;
    if (!f.carriersOf) return history.carrierForms;
    return f.carriersOf.endsWith('0s') ? history.eraCarrierForms : history.genreCarrierForms;
  },
  someHelp: (f) => (f.dominant && (f.carriers?.length ?? 0) > 1 ? history.someHelpForms : null),
  helpsAnyway: (f) => {
    if (!f.carriers || f.noInfluence) return null;
    return f.carriers.length > 0 ? history.helpsAnywayForms : nothingCarriesForms(f);
  },
  most: (f) => {
    if (!f.carriers) return null;
    if (f.noInfluence) return nothingMattersForms(f);
    return f.carriers.length > 0 ? history.mostForms : nothingCarriesForms(f);
  },
  next: (f) => ((f.carriers?.length ?? 0) > 1 ? history.nextForms : null),
  turningPoint: (f) => {
    if (f.counterfactual) return f.feedback ? feedback.counterfactualForms : history.counterfactualForms;
    if (f.robust) return history.robustForms;
    if (!f.strongest) return null;
    if (f.feedback) return feedback.strongestForms;
    return f.strongest.rankWithout > f.rank ? history.strongestFallsForms : history.strongestKeepsForms;
  },
  against: (f) => (f.against.length > 0 ? history.againstForms : null),
  againstOrNothing: (f) => {
    if (f.films === 0) return null;
    if (f.noInfluence) return nothingMattersForms(f);
    return f.against.length > 0 ? history.againstForms : history.nothingAgainstForms;
  },
  genre: genreForms,
  genres: (f) => {
    const [first, second] = f.genres;
    if (first?.lean === 'more' && second?.lean === 'more') return taste.twoGenresForms;
    return genreForms(f);
  },
  otherGenre: (f) => (f.genres[1] ? taste.otherGenreForms : null),
  genreOrNone: (f) =>
    f.films === 0 ? null : (genreForms(f) ?? (f.item.genres.length === 0 ? taste.noGenreForms : null)),
  tag: (f) => (f.tags.length > 0 ? views.tagForms : null),
  maker: (f) => (f.maker ? views.makerForms : null),
  decade: (f) => {
    if (f.films === 0) return null;
    if (f.item.year === null) return taste.noDecadeForms;
    if (f.decade?.count === 0) return taste.decadeNoneForms;
    return byLean(f.decade ?? undefined, taste.decadeMoreForms, taste.decadeAsForms, taste.decadeLessForms);
  },
  price: (f) => {
    if (f.films === 0) return null;
    if (f.item.details?.priceUsd === undefined) return views.noPriceForms;
    if (f.price?.count === 0) return views.priceNoneForms;
    return byLean(f.price ?? undefined, views.priceMoreForms, views.priceAsForms, views.priceLessForms);
  },
  mainPrice: (f) => {
    const habit = f.profile.find(({ kind }) => kind === 'price');
    if (!habit || habit.count < 2 || habit.value === f.price?.value) return null;
    return isMost(habit) ? views.mainPriceForms : views.leadingPriceForms;
  },
  priceUnseen: (f) => (f.films > 0 ? views.priceUnseenForms : null),
  platform: (f) => {
    if (f.films === 0) return null;
    if (!f.item.details?.platforms?.length) return views.noPlatformForms;
    if (f.platforms[0]?.count === 0) return views.platformNoneForms;
    return byLean(f.platforms[0], views.platformMoreForms, views.platformAsForms, views.platformLessForms);
  },
  mainPlatform: (f) => {
    const habit = f.profile.find(({ kind }) => kind === 'platform');
    if (!habit || habit.count < 2 || habit.value === f.platforms[0]?.value) return null;
    return isMost(habit) ? views.mainPlatformForms : views.leadingPlatformForms;
  },
  recency: (f) => {
    if (f.films === 0) return null;
    if (!f.pattern) return views.noPatternForms;
    if (f.pattern.strongest === 0 || f.carriers?.length === 0) return null; // score and rank do not agree
    return recencyForms(f.pattern);
  },
  shift: (f) => {
    const shift = f.pattern?.shift;
    if (!shift) return null;
    const grows = shift.recent.count * shift.older.size > shift.older.count * shift.recent.size;
    return grows ? views.growingForms : views.fadingForms;
  },
  run: (f) => (f.pattern?.run ? views.runForms : null),
  others: (f) => {
    if (!f.usual) return null;
    const byFit = {
      personal: taste.personalForms,
      popular: taste.popularForms,
      mixed: taste.mixedForms,
      under: taste.underForms,
    };
    return byFit[f.usual.fit];
  },
  fame: (f) => {
    if (!f.popularity) return null;
    const byFame = { 'well known': taste.wellKnownForms, known: taste.knownForms, niche: taste.nicheForms };
    return byFame[f.popularity.fame];
  },
  match: (f) => {
    const habit = f.profile.find(taste.isGenre);
    const told = f.genres.some((genre) => genre.value === habit?.value);
    return habit && !told ? taste.matchForms : null;
  },
  mainDecade: (f) => {
    const habit = f.profile.find(({ kind }) => kind === 'decade');
    if (!habit || habit.count < 2 || habit.value === f.decade?.value) return null;
    return isMost(habit) ? taste.profileDecadeForms : taste.leadingDecadeForms;
  },
  profile: (f) => {
    if (f.films === 0) return null;
    return f.profile.some(taste.isGenre) ? taste.profileForms : taste.thinProfileForms;
  },
  profileMore: (f) => (f.profile.filter(taste.isGenre).length > 1 ? taste.profileMoreForms : null),
  profileThird: (f) => (f.profile.filter(taste.isGenre).length > 2 ? taste.profileThirdForms : null),
  focus: (f) => {
    if (!f.focus) return f.films === 0 ? null : history.focusMissingForms;
    if (!f.focus.watched) return history.focusAbsentForms;
    if (f.focus.rankWithout === null) return history.focusTooOldForms;
    if (f.feedback)
      return f.focus.rankWithout === f.rank ? feedback.focusStaysForms : feedback.focusMovesForms;
    if (f.focus.rankWithout === f.rank) return history.focusKeepsForms;
    return f.focus.rankWithout > f.rank ? history.focusFallsForms : history.focusRisesForms;
  },
  focusEffect: (f) => {
    if (!f.focus || !isCounted(f.focus)) return null;
    return f.focus.helps ? history.focusHelpsForms : history.focusDoesNotHelpForms;
  },
  focusPosition: (f) =>
    f.focus && isCounted(f.focus) && f.focus.rankWithout !== f.rank ? null : verdictForms(f),
  similar: (f) => (f.similar.length > 0 ? history.similarForms : null),
  alsoSimilar: (f) => (f.similar.length > 1 ? history.alsoSimilarForms : null),
  nearness: (f) => (f.similar.length > 0 ? history.nearnessForms : null),
  compared: (f) => {
    if (!f.comparison) return compare.compareMissingForms;
    const { outcome } = f.comparison;
    if (f.feedback && outcome !== 'tied')
      return outcome === 'ahead' ? feedback.aheadForms : feedback.behindForms;
    return { ahead: compare.aheadForms, behind: compare.behindForms, tied: compare.levelForms }[outcome];
  },
  otherSeen: (f) => (f.comparison?.seen ? compare.otherSeenForms : null),
  otherUnknown: (f) => (f.comparison?.known === false ? compare.otherUnknownForms : null),
  forItem: (f) => {
    if (!f.comparison || f.films === 0) return null;
    const { forItem, forOther } = f.comparison;
    if (forItem.length > 0) return compare.forItemForms;
    return forOther.length === 0 ? compare.noSplitForms : null;
  },
  forOther: (f) => (f.comparison?.forOther.length ? compare.forOtherForms : null),
  comparedFame: (f) => (f.comparison ? compare.comparedFameForms : null),
  comparedPosition: (f) => (f.comparison ? null : verdictForms(f)),
  whatIf: (f) => {
    if (!f.whatIf) return f.films === 0 ? null : history.focusMissingForms;
    const { removed, added, rank } = f.whatIf;
    if (removed.length + added.length === 0)
      return f.feedback ? feedback.nothingChangedForms : compare.nothingChangedForms;
    if (f.feedback) return rank === f.rank ? feedback.wouldStayForms : feedback.wouldMoveForms;
    if (rank === f.rank) return compare.wouldKeepForms;
    return rank > f.rank ? compare.wouldFallForms : compare.wouldRiseForms;
  },
  verified: (f) =>
    f.whatIf && f.whatIf.removed.length + f.whatIf.added.length > 0 ? compare.verifiedForms : null,
  similarBut: (f) => {
    if (!f.similarBut) return null;
    if (f.similarBut.items.length === 0) return similar.noneLikeForms;
    return f.similarBut.wish === '' ? similar.likeForms : similar.wishedForms;
  },
  moreLike: (f) => (foundLike(f) > 1 ? similar.moreLikeForms : null),
  bestRanked: (f) => {
    if (foundLike(f) < 2) return null;
    return f.similarBut?.ofOwnList ? feedback.bestRankedForms : similar.bestRankedForms;
  },
  space: (f) => (foundLike(f) > 0 ? similar.spaceForms : similar.likenessForms),
  wishChange: (f) => (foundLike(f) > 0 ? similar.wishChangeForms : similar.otherWishForms),
  view: (f) => ((f.view?.habits.length ?? 0) > 0 ? views.viewForms : null),
  secondView: (f) => ((f.view?.habits.length ?? 0) > 1 ? views.secondViewForms : null),
  viewed: (f) => {
    const named = f.view?.items[0];
    if (!named) return null;
    if (!isCounted(named)) return views.viewedAbsentForms;
    return named.helps ? views.viewedHelpsForms : views.viewedKeepsForms;
  },
  unseen: (f) => (f.unseen.length > 0 ? views.unseenForms : null),
  instead: (f) => (f.unseen.length > 0 ? views.insteadForms : null),
  redirect: () => taste.redirectForms,
  ability: () => taste.abilityForms,
  invitation: (f) => (f.feedback ? feedback.invitationForms : taste.invitationForms),
} satisfies Record<string, Topic>;

export type TopicName = keyof typeof topics;

/** The forms of a topic that these facts allow. */
export function formsOf(topic: TopicName, facts: Facts): Form[] {
  return (topics[topic] as Topic)(facts) ?? [];
}

/** Whether a sentence tells of the person's feedback, which others must not read in a shared answer. */
export function tellsOfFeedback(topic: TopicName, form: Form): boolean {
  return topic === 'feedback' || feedback.formsOnOwnList.has(form);
}
