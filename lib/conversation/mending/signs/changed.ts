// "Does my list change now?", right after something was said of a title: what that changed.

import type { Rule } from './rule.ts';

const changes =
  /\b(?:does|did|do|will|has|have|is|are)\b[^.?!]{0,20}\b(?:my |the |our )?(?:list|recommendations?|suggestions?|picks|top ten|that|it|this|anything|things?)\b[^.?!]{0,20}\b(?:chang\w+|different|updated|affect\w*|move\w*)\b|\b(?:what|anything|how)(?:['’]?s| is| has| did| does)?\b[^.?!]{0,20}\b(?:chang\w+|different|new)\b[^.?!]{0,16}(?:now|on (?:my|the) list|there)?/iu;
const supposing = /\b(?:if|when|without|would|ever|every|usually|often|why)\b/iu;

export const forChangedNow: Rule = (request, { masked, titles, chat }) => {
  if (chat.last?.name !== 'feedback' || titles.length > 0) return null;
  if (request.name !== 'about' && request.name !== 'unclear' && request.name !== 'social') return null;
  return changes.test(masked) && !supposing.test(masked) ? { name: 'about', topic: 'my ratings' } : null;
};
