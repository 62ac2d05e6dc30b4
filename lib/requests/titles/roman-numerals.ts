/** Each at the place of its number. */
export const romans = [
  '',
  'i',
  'ii',
  'iii',
  'iv',
  'v',
  'vi',
  'vii',
  'viii',
  'ix',
  'x',
  'xi',
  'xii',
  'xiii',
  'xiv',
  'xv',
];

/** "iii" → "3" */
export function asNumber(word: string): string {
  const at = romans.indexOf(word);
  return at > 0 ? String(at) : word;
}
