// "Does my list change now?", "does that change anything on my list?", right after something was said of a title.

const changes =
  /\b(?:does|did|do|will|has|have|is|are)\b[^.?!]{0,20}\b(?:list|recommendations?|suggestions?|picks|top ten|that|it|this|anything|things?)\b[^.?!]{0,20}\b(?:chang\w+|different|updated|affect\w*|moved?)\b|\b(?:what|anything)(?:['’]?s| is| has| did| does)?\b[^.?!]{0,20}\b(?:chang\w+|different|new)\b/iu;
const supposing = /\b(?:if|when|whenever|without|would|ever|every|usually|often|why|how)\b/iu;

export function asksChangedNow(message: string): boolean {
  return changes.test(message) && !supposing.test(message);
}
