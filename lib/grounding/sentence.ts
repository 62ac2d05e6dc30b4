// A sentence prepared for checking: titles are masked, so that neither their words nor their numbers are taken for
// claims, and offsets stay those of the whole text.
import type { TitleMatcher, TitleSpan } from '#lib/catalogue/title-matcher.ts';

export type Sentence = {
  start: number; // in the text
  masked: string; // titles replaced by ■, same length
  spans: TitleSpan[]; // positions in the text
};

const mask = '■';
const abbreviations = /(?:^|[\s("])(?:Mr|Mrs|Ms|Dr|St|Jr|Sr|vs|No|Vol|Ep|Pt|etc|e\.g|i\.e|\p{Lu})\.$/u;

/** `values`: what items are said to be ("Free to Play", "Wii U"), though there may be items of such a name. */
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

/** The titles of a list that begins at `from` (an offset in the sentence): "A, B and C". Empty where none begins. */
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
