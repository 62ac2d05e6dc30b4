// Topics on where the item stands, caveats, and small talk.
import type { CommonFacts } from '../facts.ts';
import * as feedback from '../forms/feedback.ts';
import * as taste from '../forms/taste.ts';
import * as verdict from '../forms/verdict.ts';
import type { Topics, Words } from '../words.ts';

export function position(f: CommonFacts, w: Words): string[] {
  if (f.seen) return verdict.seenForms(f, w);
  if (f.feedback) return feedback.recommenderForms(f, w);
  const byLevel = {
    'top ten': verdict.topTenForms,
    high: verdict.highForms,
    middle: verdict.middleForms,
    low: verdict.lowForms,
  };
  return byLevel[f.level](f, w);
}

export const verdictTopics = {
  disagreement: (f, w) => {
    if (!f.modelSays) return [];
    return f.modelSays === 'yes' ? verdict.modelSaysYesForms(f, w) : verdict.modelSaysNoForms(f, w);
  },
  feedback: feedback.feedbackForms,
  verdict: position,
  condition: (f, w) => {
    if (!f.known) return verdict.unknownForms(f, w);
    if (f.films === 0) return verdict.emptyHistoryForms(f, w);
    return f.films === 1 ? verdict.oneFilmForms(f, w) : [];
  },
  tie: (f, w) => (f.tied ? verdict.tieForms(f, w) : []),
  caveat: (f, w) => (f.films > 0 ? verdict.caveatForms(f, w) : []),
  redirect: taste.redirectForms,
  ability: taste.abilityForms,
  invitation: (f, w) => (f.feedback ? feedback.invitationForms(f, w) : taste.invitationForms(f, w)),
} satisfies Topics;
