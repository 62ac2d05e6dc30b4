// Numbers as facts and answers say them: "3rd" and "third", "12" and "twelve" are one number in two forms. An ordinal
// tells a place, a cardinal counts.

export type SaidNumber = { at: number; text: string; value: number; ordinal: boolean };

export const ordinals = 'zeroth first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
export const cardinals =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const said = new RegExp(
  `\\$?\\d+(?:,\\d{3})*(?:\\.\\d+)?(?:st|nd|rd|th|s)?(?![\\p{L}\\p{N}])|(?<![\\p{L}\\p{N}-])(?:${[...ordinals, ...cardinals].join('|')})(?![\\p{L}\\p{N}])`,
  'giu',
);

/** A year of four digits; no decade, price, place or part of a larger number. */
export const year = /(?<![\d$.]|\d,)(?:19|20)\d\d(?!\d|,\d{3}|s|\.\d|th|st|nd|rd)/g;

/** All numbers of a text whose titles are masked. Prices ("$4.99") and decades ("1990s") are left out. */
export function numbersIn(text: string): SaidNumber[] {
  return [...text.matchAll(said)].flatMap((found): SaidNumber[] => {
    const [word] = found;
    const lower = word.toLowerCase();
    const number = (value: number, isOrdinal: boolean) => [
      { at: found.index, text: word, value, ordinal: isOrdinal },
    ];
    if (ordinals.includes(lower)) return number(ordinals.indexOf(lower), true);
    if (cardinals.includes(lower)) return number(cardinals.indexOf(lower), false);
    if (/^\$|\.\d|\d{3}0s$/.test(word)) return [];
    return number(Number(word.replace(/[^\d]/g, '')), /(?:st|nd|rd|th)$/i.test(word));
  });
}

/** The value in the form of another: a word stays a word where there is one, "1,021st" keeps its comma and ending. */
export function saidLike(form: string, value: number): string {
  const capital = /^\p{Lu}/u.test(form);
  const inCase = (word: string) => (capital ? `${word[0]?.toUpperCase()}${word.slice(1)}` : word);
  const lower = form.toLowerCase();
  if (ordinals.includes(lower)) return inCase(ordinals[value] ?? ordinal(value));
  if (cardinals.includes(lower)) return inCase(cardinals[value] ?? grouped(value));
  if (/(?:st|nd|rd|th)$/i.test(form)) return ordinal(value);
  return form.length === 4 && !form.includes(',') ? String(value) : grouped(value);
}

/** "3rd", "12th", "1,021st" */
export function ordinal(value: number): string {
  const teen = value % 100 >= 11 && value % 100 <= 13;
  return `${grouped(value)}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')}`;
}

/** "1,021" */
export function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** Puts other values in the places of some numbers; null from `change` leaves one as it is. */
export function withNumbers(text: string, change: (number: SaidNumber) => number | null): string {
  return numbersIn(text)
    .reverse()
    .reduce((rest, number) => {
      const value = change(number);
      if (value === null || value === number.value) return rest;
      const end = number.at + number.text.length;
      return `${rest.slice(0, number.at)}${saidLike(number.text, value)}${rest.slice(end)}`;
    }, text);
}
