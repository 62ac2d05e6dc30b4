// A sentence prepared for checking: its titles are masked, so that their words and numbers aren't taken for claims.
// Offsets are positions in the whole text.
import type { TitleMatcher, TitleSpan } from '#lib/catalogue/title-matcher.ts';

export type Sentence = {
  start: number; // in the text
  masked: string; // titles replaced by ■, same length
  spans: TitleSpan[]; // positions in the text
};

/** Something false: where in the text, or which of the sentence's titles, and what is true. */
export type Fault = { start: number; end: number; message: string };
export type TitleFault = { span: TitleSpan; message: string };

const mask = '■';
const abbreviations = /(?:^|[\s("])(?:Mr|Mrs|Ms|Dr|St|Jr|Sr|vs|No|Vol|Ep|Pt|etc|e\.g|i\.e|\p{Lu})\.$/u;

/** `values`: attribute values ("Free to Play", "Wii U"), even if some items have the same name. */
export function sentencesOf(
  text: string,
  matcher: TitleMatcher,
  expected: ReadonlySet<number>,
  values: readonly string[] = [],
): Sentence[] {
  const isValue = ({ start, end, year, quoted, item }: TitleSpan) => {
    if (year !== null || quoted) return false;
    return values.some((value) => {
      const to = start + value.length;
      const fits = text.startsWith(value, start) && !/[\p{L}\p{N}]/u.test(text[to] ?? '');
      return fits && (to > end || (to === end && !expected.has(item.index)));
    });
  };
  const spans = matcher.find(text, expected).filter((span) => !isValue(span));
  let masked = text;
  for (const { start, end, year } of spans) {
    const to = year === null ? end : end + ` (${year})`.length;
    masked = masked.slice(0, start) + mask.repeat(to - start) + masked.slice(to);
  }
  const sentences: Sentence[] = [];
  let start = 0;
  const cut = (end: number) => {
    const inside = spans.filter((span) => span.start >= start && span.start < end);
    if (masked.slice(start, end).trim() !== '')
      sentences.push({ start, masked: masked.slice(start, end), spans: inside });
    start = end;
  };
  for (const found of masked.matchAll(/[.!?]+["”’)]*(?=\s|$)|\n+/gu)) {
    const end = found.index + found[0].length;
    if (found[0] === '.' && abbreviations.test(masked.slice(Math.max(0, end - 8), end))) continue;
    cut(end);
  }
  cut(masked.length);
  return sentences;
}

/**
 * The titles in a list like "A, B and C" that begins at `from`, an offset in the sentence. Empty if none begins there.
 */
export function listFrom(sentence: Sentence, from: number, gapBefore: RegExp): TitleSpan[] {
  const list: TitleSpan[] = [];
  let at = from;
  for (const span of sentence.spans) {
    const start = span.start - sentence.start;
    if (start < from) continue;
    const gap = sentence.masked.slice(at, start);
    if (!(list.length === 0 ? gapBefore : betweenTitles).test(gap)) break;
    list.push(span);
    at = start + maskedLength(sentence, start);
  }
  return list;
}

/** Length of the masked run at an offset: the title with the year that follows it. */
export function maskedLength(sentence: Sentence, offset: number): number {
  return /^■*/u.exec(sentence.masked.slice(offset))?.[0].length ?? 0;
}

const betweenTitles =
  /^["”’']?\s*(?:[,;&]|and|or|as well as|then|,\s*and|,\s*or)(?:\s+(?:also|and|then|the (?:film|movie|game)))?\s*["“‘']?$/u;

/** The catalogue's genres named in a text, spelled as in the catalogue. */
export function genresIn(text: string, genres: ReadonlySet<string>): string[] {
  return [...genres].filter((genre) => placesOf(text, genre).length > 0);
}

/** The offsets of a name in a text, whole words only. */
export function placesOf(text: string, name: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const before = text[at - 1] ?? ' ';
    const after = text[at + name.length] ?? ' ';
    if (!/[\p{L}\p{N}-]/u.test(before) && !/[\p{L}\p{N}-]/u.test(after)) places.push(at);
  }
  return places;
}
