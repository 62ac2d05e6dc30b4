// Topics on the history's influence: what carries the item, what holds it back, and the rank without it.
import type { Carriers, CommonFacts, NoCarriers } from '../facts.ts';
import * as feedback from '../forms/feedback.ts';
import * as history from '../forms/history.ts';
import * as verdict from '../forms/verdict.ts';
import { isCounted } from '../weigh.ts';
import type { Topics, Words } from '../words.ts';
import { position } from './verdict.ts';

function noCarriers(f: CommonFacts, carriers: NoCarriers, w: Words): string[] {
  return carriers.noneAgainst ? nothingMatters(f, carriers, w) : nothingCarries(f, carriers, w);
}

function nothingCarries(f: CommonFacts, { withoutAny }: NoCarriers, w: Words): string[] {
  return [...history.nothingCarriesForms(f, w), ...withoutAnyOne(f, withoutAny, w)];
}

function nothingMatters(f: CommonFacts, { withoutAny }: NoCarriers, w: Words): string[] {
  return [...verdict.nothingMattersForms(f, w), ...withoutAnyOne(f, withoutAny, w)];
}

function withoutAnyOne(f: CommonFacts, withoutAny: NoCarriers['withoutAny'], w: Words): string[] {
  if (!withoutAny) return [];
  return withoutAny === 'same' ? history.sameWithoutForms(f, w) : history.noLowerWithoutForms(f, w);
}

function carriedBy(f: CommonFacts, carriers: Carriers, w: Words): string[] {
  switch (carriers.kind) {
    case 'none':
      return noCarriers(f, carriers, w);
    case 'one above all':
      return history.dominantForms(f, carriers.titles[0], w);
    case 'several':
      return history.carrierForms(f, carriers.titles, w);
    case 'alike': {
      const { titles, value } = carriers;
      const forms = value.endsWith('0s') ? history.eraCarrierForms : history.genreCarrierForms;
      return forms(f, titles, value, w);
    }
  }
}

export const historyTopics = {
  carriers: (f, w) => ('carriers' in f ? carriedBy(f, f.carriers, w) : []),
  helpsAnyway: (f, w) => {
    if (!('carriers' in f)) return [];
    if (f.carriers.kind !== 'none') return history.helpsAnywayForms(f, f.carriers.titles, w);
    return f.carriers.noneAgainst ? [] : nothingCarries(f, f.carriers, w);
  },
  most: (f, w) => {
    if (!('carriers' in f)) return [];
    if (f.carriers.kind === 'none') return noCarriers(f, f.carriers, w);
    return history.mostForms(f, f.carriers.titles[0], w);
  },
  next: (f, w) => {
    const [, ...rest] = 'carriers' in f ? f.carriers.titles : [];
    return rest.length > 0 ? history.nextForms(f, rest, w) : [];
  },
  turningPoint: (f, w) => {
    if (!('turningPoint' in f) || !f.turningPoint) return [];
    const { turningPoint } = f;
    switch (turningPoint.kind) {
      case 'leaves the top ten':
        return f.feedback
          ? []
          : history.counterfactualForms(f, turningPoint.removed, turningPoint.rankAfter, w);
      case 'stays in the top ten':
        return history.robustForms(f, w);
      case 'without the strongest': {
        const { title, rankWithout } = turningPoint;
        if (f.feedback) return feedback.strongestForms(f, title, rankWithout, w);
        const forms = rankWithout > f.rank ? history.strongestFallsForms : history.strongestKeepsForms;
        return forms(f, title, rankWithout, w);
      }
    }
  },
  turningPointWithFeedback: (f, w) => {
    if (!('turningPoint' in f) || f.turningPoint?.kind !== 'leaves the top ten' || !f.feedback) return [];
    return feedback.counterfactualForms(f, f.turningPoint.removed, f.turningPoint.rankAfter, w);
  },
  against: (f, w) => ('against' in f && f.against.length > 0 ? history.againstForms(f, f.against, w) : []),
  againstOrNothing: (f, w) => {
    if (!('against' in f)) return [];
    if (f.carriers.kind === 'none' && f.carriers.noneAgainst) return nothingMatters(f, f.carriers, w);
    return f.against.length > 0 ? history.againstForms(f, f.against, w) : history.nothingAgainstForms(f, w);
  },
  focus: (f, w) => {
    if (!('focus' in f)) return [];
    if (!f.focus) return history.focusMissingForms(f, w);
    const { title, watched, rankWithout } = f.focus;
    if (!watched) return history.focusAbsentForms(f, title, w);
    if (rankWithout === null) return history.focusTooOldForms(f, title, w);
    if (rankWithout === f.rank)
      return (f.feedback ? feedback.focusStaysForms : history.focusKeepsForms)(f, title, w);
    if (f.feedback) return feedback.focusMovesForms(f, title, rankWithout, w);
    const forms = rankWithout > f.rank ? history.focusFallsForms : history.focusRisesForms;
    return forms(f, title, rankWithout, w);
  },
  focusEffect: (f, w) => {
    if (!('focus' in f) || !f.focus || !isCounted(f.focus)) return [];
    const forms = f.focus.helps ? history.focusHelpsForms : history.focusDoesNotHelpForms;
    return forms(f, f.focus.title, w);
  },
  focusPosition: (f, w) => {
    const moves = 'focus' in f && f.focus && isCounted(f.focus) && f.focus.rankWithout !== f.rank;
    return moves ? [] : position(f, w);
  },
} satisfies Topics;
