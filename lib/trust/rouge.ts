// ROUGE-L (Lin 2004): F1 of the longest common subsequence of words, ignoring case and punctuation.

/** 0 if either text has no words, 1 if both have the same words in the same order. */
export function rougeL(first: string, second: string): number {
  const [a, b] = [wordsOf(first), wordsOf(second)];
  const common = longestCommonSubsequence(a, b);
  if (common === 0) return 0;
  const precision = common / b.length;
  const recall = common / a.length;
  return (2 * precision * recall) / (precision + recall);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function longestCommonSubsequence(a: readonly string[], b: readonly string[]): number {
  let above = new Uint16Array(b.length + 1);
  for (const word of a) {
    const row = new Uint16Array(b.length + 1);
    for (let j = 1; j <= b.length; j++) {
      row[j] =
        word === b[j - 1] ? (above[j - 1] as number) + 1 : Math.max(above[j] as number, row[j - 1] as number);
    }
    above = row;
  }
  return above[b.length] as number;
}
