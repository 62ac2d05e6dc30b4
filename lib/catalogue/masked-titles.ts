// Titles in text about the items of an answer. Fact lines mark them with asterisks ("*Her* is 3rd"); sentences have them
// plain. Masking puts one private character in a title's place, so that its words and numbers are never read as claims.

const firstMask = 0xe000; // one of Unicode's private characters for each title
export const mask = /[\uE000-\uF8FF]/u;
export const masks = /[\uE000-\uF8FF]/gu;

// Korean particles follow a title without a space, and a French "d’" stands before one.
const marks = /(?<![^\s("“’„«])\*(?=\S)(.+?)(?<=\S)\*(?=$|[\s.,;:)!?'’"”]|\p{Script=Hangul})/gsu;

/** The titles that the lines mark, each once, longest first. */
export function markedTitles(lines: readonly string[]): string[] {
  const titles = lines.flatMap((line) => [...line.matchAll(marks)].map((found) => found[1] as string));
  return [...new Set(titles)].toSorted((a, b) => b.length - a.length);
}

/** The line with its marked titles masked, each with its asterisks. */
export function maskMarked(line: string, titles: readonly string[]): string {
  return line.replace(marks, (whole, title: string) => {
    const at = titles.indexOf(title);
    return at < 0 ? whole : maskOf(at);
  });
}

/** The line with its titles plain. Their own asterisks stay: "M*A*S*H". */
export function unmarked(line: string): string {
  return line.replace(marks, '$1');
}

/** Text with plain titles masked where they stand as words; longest first, as `markedTitles` gives them. */
export function maskPlain(text: string, titles: readonly string[]): string {
  return titles.reduce((rest, title, at) => rest.replace(wordwise(title), maskOf(at)), text);
}

/** Puts titles in the places of their masks. marked: between asterisks. */
export function unmask(text: string, titles: readonly string[], marked = false): string {
  return text.replace(masks, (one) => {
    const title = titles[maskedAt(one)] ?? '';
    return marked ? `*${title}*` : title;
  });
}

export function maskOf(at: number): string {
  return String.fromCharCode(firstMask + at);
}

/** Which title a mask stands for. */
export function maskedAt(one: string): number {
  return one.charCodeAt(0) - firstMask;
}

/** The title as it stands, not inside a longer word; Korean particles follow it without a space. */
function wordwise(title: string): RegExp {
  const escaped = title.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?!(?!\\p{Script=Hangul})[\\p{L}\\p{N}])`, 'gu');
}

const abbreviations = /(?:^|[\s("])(?:Mr|Mrs|Ms|Dr|St|Jr|Sr|vs|No|Vol|Ep|Pt|etc|e\.g|i\.e|z\.B|\p{Lu})\.$/u;

const germanPlace = /\d\. (?:\p{Ll}|Platz|Stelle|Rang)/u; // "35. auf der Liste": a place, no end

/** The sentences of a text, best of one whose titles are masked: "Mr. & Mrs. Smith" has two full stops. */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const found of text.matchAll(/[.!?…]+["”’)»]*(?=\s|$)|\n+/gu)) {
    const end = found.index + found[0].length;
    if (found[0] === '.' && abbreviations.test(text.slice(Math.max(0, end - 8), end))) continue;
    if (found[0] === '.' && germanPlace.test(text.slice(Math.max(0, end - 4), end + 8))) continue;
    sentences.push(text.slice(start, end).trim());
    start = end;
  }
  sentences.push(text.slice(start).trim());
  return sentences.filter((sentence) => sentence !== '');
}
