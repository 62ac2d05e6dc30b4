// "The second one", "the last", "the other": a place in what was listed just before, as the title that it is.
import type { Request } from '#lib/contract/request.ts';

const ordinals: [RegExp, number][] = [
  [/^(?:first|1st|number one|#1|top one)$/i, 0],
  [/^(?:second|2nd|number two|#2)$/i, 1],
  [/^(?:third|3rd|number three|#3)$/i, 2],
  [/^(?:fourth|4th|number four|#4)$/i, 3],
  [/^(?:fifth|5th|number five|#5)$/i, 4],
  [/^(?:sixth|6th|number six|#6)$/i, 5],
  [/^last$/i, -1],
];
const place =
  /(?:\b(?:the|that) |(?<=^\W*(?:and |ok |so )?))(first|second|third|fourth|fifth|sixth|[1-6](?:st|nd|rd|th)|last|top one|number (?:one|two|three|four|five|six)|#[1-6])(?: (?:one|film|movie|game|title)s?\b| of (?:those|these|them)|(?=\W*$|[,?!.]| (?:is|was|has|does|sounds|looks|too|then|suitable|any)\b))/giu;
const other = /\bthe other(?: one| film| movie| game)?(?=\W*$|[,?!.]| (?:is|then|instead|too)\b)/giu;
const ofHistory =
  /^\W*(?:films?|movies?|games?|things?|ones?)?\s*(?:that )?(?:did i|have i|i(?:['’]ve)? (?:have |ever )?(?:watched|saw|seen|played|bought|added)|in (?:my|there)|of my)\b/i;

export type Place = { start: number; end: number; row: number };

/** [] if nothing was listed, or where it is a place in the history. */
export function placesIn(
  text: string,
  chat: {
    listed: readonly number[];
    offered?: readonly number[];
    focus: number | null;
    last: Request | null;
    item: number;
  },
): Place[] {
  const { focus, last, item, offered = [] } = chat;
  const goesBack = last !== null && !/^(?:recommend|compare|similar)$/.test(last.name) && offered.length > 1;
  const listed = goesBack && !/\b(?:without|remove|drop|leave out)\b/i.test(text) ? offered : chat.listed;
  const found: Place[] = [...text.matchAll(place)].flatMap((match) => {
    const at = ordinals.find(([sign]) => sign.test(match[1] ?? ''))?.[1];
    const row = at === undefined ? undefined : listed.at(at);
    return row === undefined || ofHistory.test(text.slice(match.index + match[0].length))
      ? []
      : [{ start: match.index, end: match.index + match[0].length, row }];
  });
  const pair = listed.length >= 2 ? listed.slice(0, 2) : [item, ...(focus === null ? [] : [focus])];
  const isPair = last?.name === 'compare' || listed.length === 2 || (listed.length < 2 && item !== focus);
  for (const match of text.matchAll(other)) {
    const row = isPair ? pair.find((one) => one !== focus) : undefined;
    if (row !== undefined) found.push({ start: match.index, end: match.index + match[0].length, row });
  }
  return found.sort((a, b) => a.start - b.start);
}
