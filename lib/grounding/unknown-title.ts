// 'unknown-title': names that look like titles but aren't in the catalogue: in quotation marks, followed by a year, in
// title case inside a sentence, or where only a title fits ("you watched Titanik").
import type { Sentence } from './sentence.ts';

type UnknownTitle = { start: number; end: number; name: string };

const quoted = /["“„«]([^"”“»\n]{2,80})["”»]/gu;
const small = '(?:of|the|and|in|on|a|an|to|for|with|from|at|de|la|le|du|des|der|von|vs\\.?|&)';
const capital = "(?:\\p{Lu}[\\p{L}\\p{N}'’.-]*)";
const withYear = new RegExp(`(${capital}(?:[ :,]+(?:${capital}|${small}|\\p{N}+))*) \\((\\d{4})\\)`, 'gu');
const titleCase = new RegExp(`${capital}(?:(?::? |, )(?:(?:${small} )*)${capital})*`, 'gu');
const onlyATitle =
  /(?:\b(?:watched|seen|played|bought|carried by|carried mostly by|lifted by|held back by|comes from|[Ww]ithout|[Rr]emove|[Tt]ake away|[Ll]eave out|like|such as|closest to|mainly on|owes most to)|,|■,?(?: and)?) ["“]?$/u;
// Capitalized words that are not titles.
const innocent = new Set(
  (
    'I Yes No The A An It Its This That These Those He She They We You Your My In On At For From With Without Among Because ' +
    'As And But Or So If When While Even Most Many Much More Less Others Other Ask Try Here There What Which Who Why How ' +
    'American English British French German Italian Japanese Chinese Hollywood Internet Netflix MovieLens SASRec Steam Amazon ' +
    'Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September ' +
    'October November December View Rank Overall OK'
  ).split(' '),
);

export function unknownTitles(sentence: Sentence, genres: ReadonlySet<string>): UnknownTitle[] {
  const { masked, start: offset } = sentence;
  const found: UnknownTitle[] = [];
  const say = (start: number, end: number) => {
    const overlaps = found.some((other) => offset + start < other.end && other.start < offset + end);
    if (!overlaps) found.push({ start: offset + start, end: offset + end, name: masked.slice(start, end) });
  };
  for (const match of masked.matchAll(quoted)) {
    const inside = match[1] as string;
    const looksLikeTitle =
      /^\P{L}*\p{Lu}/u.test(inside) && !inside.includes('■') && !isInnocent(inside, genres);
    if (looksLikeTitle && !/[.!?]$/u.test(inside)) say(match.index + 1, match.index + 1 + inside.length);
  }
  for (const match of masked.matchAll(withYear)) {
    const name = match[1] as string;
    if (!isInnocent(name, genres)) say(match.index, match.index + match[0].length);
  }
  const firstWord = masked.search(/\S/u);
  for (const match of masked.matchAll(titleCase)) {
    let start = match.index;
    let name = match[0].replace(/[.'’:-]+$/u, '');
    // Every first word is capitalized: it belongs to the name only if more capitals follow.
    if (start === firstWord) {
      const first = /^[^\s:,]+[\s:,]*/u.exec(name)?.[0] ?? name;
      const rest = name.slice(first.length);
      if (rest === '' || innocent.has(first.replace(/[\s:,]+$/u, ''))) {
        start += first.length;
        name = rest.replace(new RegExp(`^(?:${small} )+`, 'u'), (skipped) => {
          start += skipped.length;
          return '';
        });
      }
    }
    if (name === '' || isInnocent(name, genres)) continue;
    const words = name.split(/[\s:,]+/u).length;
    const before = masked.slice(Math.max(0, start - 30), start);
    if (words >= 2 || onlyATitle.test(before)) say(start, start + name.length);
  }
  return found;
}

function isInnocent(name: string, genres: ReadonlySet<string>): boolean {
  return name
    .split(/[\s:,]+/u)
    .filter((part) => part !== '' && !new RegExp(`^${small}$`, 'u').test(part))
    .every((part) => genres.has(part) || innocent.has(part) || /^[\d.]+$/u.test(part));
}
