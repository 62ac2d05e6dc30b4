// Questions that only make sense after what came before: the list without the title just spoken of, something else for company.

import { meantBy, type Rule } from './rule.ts';

const listWithout =
  /\b(?:does|do|would|will|did|is|are)\b[^.?!■]*\b(?:list|recommendations|suggestions|picks|top ten)\b[^.?!■]*\b(?:change|differ\w*|same|look)\b[^.?!■]* without (?:it|that|this|that one|this one)\W*$/iu;

/** "Does my list change without it?" */
export const forListWithout: Rule = (request, message) => {
  if (request.name === 'what_if' || !listWithout.test(message.masked)) return null;
  const remove = meantBy(message);
  return remove === null ? null : { name: 'what_if', remove };
};

const company =
  '(?:we|us|(?:the )?(?:two|three|four) of us|(?:my|the) \\p{L}+(?: and \\p{L}+)* and i|i and my \\p{L}+|me and my \\p{L}+)';
const oneFor = new RegExp(
  `^\\W*(?:(?:and|ok|okay|so|or|then),? )*(?:is|are) there (?:one|any|some|another|something|anything)(?: that| which)? ${company} (?:can|could|might|would)(?: \\p{L}+)? (?:play|watch|see|enjoy|do)\\b`,
  'iu',
);
const onOneScreen = /\b(?:couch|sofa|same screen|one screen|split ?screen|locally)\b/iu;

/** "And is there one my husband and I could play together on the couch?": a wish, and no question about the chat's title. */
export const forOneForUs: Rule = (request, { masked, titles }) => {
  if (request.name !== 'facts' || titles.length > 0 || !oneFor.test(masked)) return null;
  return { name: 'recommend', ...(onOneScreen.test(masked) ? { but: 'local co-op' } : {}), with: 'a friend' };
};

const gotAny =
  /^\W*(?:have you |do you have |you )?(?:got|have) any(?: good)? (\p{L}[\p{L}-]*(?: \p{L}[\p{L}-]*)?) instead\W*$/iu;

/** "Got any westerns instead?" */
export const forKindInstead: Rule = (request, { masked }) => {
  if (request.name !== 'taste' && request.name !== 'history' && request.name !== 'facts') return null;
  const kind = gotAny
    .exec(masked)?.[1]
    ?.toLowerCase()
    .replace(/ (?:games|films|movies|ones)$/u, '');
  return kind === undefined ? null : { name: 'recommend', genre: kind };
};
