// Numbers of a gold answer changed in facts, message and answer together (vary-answer.ts): places, counts, sizes, years.
// A number that is told in a rounded or derived form stays, as does everything it could have come from.
import { numbersIn, withNumbers, year } from '#lib/catalogue/said-numbers.ts';

export type MaskedTexts = { lines: string[]; message: string; answer: string }; // titles masked

export const mapTexts = (
  { lines, message, answer }: MaskedTexts,
  change: (text: string) => string,
): MaskedTexts => ({ lines: lines.map(change), message: change(message), answer: change(answer) });

const rounded =
  /\b(?:hundreds?|thousands?|dozens?|twice|double|halfway|percent|per cent|places|spots|positions)\b|%|\b(?:about|around|nearly|almost|roughly|over|under|past|some|beyond|below|above|in the) (?:the )?(?:\d|eleven|twelve|twenty)|\bin the (?:\w+ )?\d+s\b/i;
const fraction =
  /\b(?:half|halves|quarters?|thirds|fifths?|most|majority|bulk|mainly|mostly|all but|every|nearly|almost|few|handful)\b|\ba third\b|\bone in\b/i;
const placeAsCount =
  /\b(?:rank|number|no\.|spot|place|#|at) ?(?:\d+|two|three|four|five|six|seven|eight|nine|ten)\b(?!st|nd|rd|th)/i;
const otherLanguage =
  /[가-힣äöüßñ¿¡çèêàâîôûœ]|\b(?:der|die|das|und|nicht|ist|le|les|des|est|une|el|los|una|que|por|con)\b.*\b(?:der|die|das|und|nicht|ist|le|la|les|des|est|une|el|los|una|que|por|con)\b/iu;
const topTen = 10;

/** Whether message or answer have numbers that no fact has, or rounded ones. */
function isDerived({ lines, message, answer }: MaskedTexts): boolean {
  const told = `${message} ${answer}`;
  const known = new Set(lines.flatMap(numbersIn).map(({ value }) => value));
  const strange = numbersIn(told).some(({ value }) => value > 2 && !known.has(value));
  return strange || rounded.test(told) || otherLanguage.test(told);
}

/** Places 2 to 10 change within the top ten, those beyond 20 by less than a tenth, in an order that stays. */
export function varyPlaces(texts: MaskedTexts, random: () => number): MaskedTexts {
  if (isDerived(texts) || placeAsCount.test(`${texts.message} ${texts.answer}`)) return texts;
  const ordinals = texts.lines.flatMap(numbersIn).filter(({ ordinal }) => ordinal);
  const places = [...new Set(ordinals.map(({ value }) => value))].toSorted((a, b) => a - b);
  const inTop = places.filter((place) => place > 1 && place <= topTen);
  const drawn = drawnInOrder(inTop.length, 2, topTen, random);
  const change = new Map(inTop.map((place, at) => [place, drawn[at] as number]));
  let before = 20;
  for (const place of places.filter((one) => one > 20)) {
    const near = Math.round(place * (0.93 + 0.14 * random()));
    const stays = place <= nearTop === near <= nearTop && near > before;
    change.set(place, stays ? near : Math.max(before + 1, place));
    before = change.get(place) as number;
  }
  return mapTexts(texts, (text) =>
    withNumbers(text, ({ ordinal, value }) => (ordinal ? (change.get(value) ?? null) : null)),
  );
}

const nearTop = 50; // where the lines stop saying "high up"

/** Different whole numbers of [least, most] in ascending order. */
function drawnInOrder(count: number, least: number, most: number, random: () => number): number[] {
  const drawn = new Set<number>();
  while (drawn.size < Math.min(count, most - least + 1))
    drawn.add(least + Math.floor(random() * (most - least + 1)));
  return [...drawn].toSorted((a, b) => a - b);
}

const share = /\b(\d+) ([^.,;]*?) out of (?:your latest )?(\d+)\b/;

/** "12 comedies out of 37": counts of 11 and more become larger by a few, and the size of the history by as many. */
export function varyCounts(texts: MaskedTexts, random: () => number): MaskedTexts {
  if (isDerived(texts) || fraction.test(texts.answer)) return texts;
  const [size, ...others] = new Set(texts.lines.flatMap((line) => share.exec(line)?.[3] ?? []));
  if (size === undefined || others.length > 0 || Number(size) < 15) return texts;
  const counts = texts.lines.flatMap((line) => share.exec(line)?.[1] ?? []).map(Number);
  const changing = new Set([Number(size), ...counts.filter((count) => count > topTen)]);
  const more = 1 + Math.floor(random() * 4);
  return mapTexts(texts, (text) =>
    withNumbers(text, ({ ordinal, value }) => (!ordinal && changing.has(value) ? value + more : null)),
  );
}

/** "of 5,209 films": numbers of a thousand and more that no place comes near. */
export function varySizes(texts: MaskedTexts, random: () => number): MaskedTexts {
  if (isDerived(texts)) return texts;
  const numbers = texts.lines.flatMap(numbersIn);
  const last = Math.max(0, ...numbers.map(({ ordinal, value }) => (ordinal ? value : 0)));
  const sizes = new Set(
    numbers.flatMap(({ ordinal, value, text }) =>
      !ordinal && text.includes(',') && value * 0.85 > last ? value : [],
    ),
  );
  const factor = 0.93 + 0.14 * random();
  return mapTexts(texts, (text) =>
    withNumbers(text, ({ ordinal, value }) =>
      !ordinal && sizes.has(value) ? Math.max(1_000, Math.round(value * factor)) : null,
    ),
  );
}

/** Other years for those of the lines and of the titles that end in one: each within its decade, in an order that stays. */
export function yearChanges(
  { lines, message, answer }: MaskedTexts,
  titles: readonly string[],
  random: () => number,
): Map<number, number> {
  const told = `${message} ${answer}`;
  const ending = titles.map((title) => / \(\d{4}\)$/.exec(title)?.[0] ?? '');
  const years = [...new Set([...lines, ...ending].flatMap(yearsIn))].toSorted((a, b) => a - b);
  const change = new Map<number, number>();
  const strange =
    yearsIn(told).some((one) => !years.includes(one)) ||
    numbersIn(told).some(({ value }) => value > 20 && years.some((one) => one % 100 === value)); // "the 94 one"
  if (strange || /['’]\d\d\b|\byears?\b/i.test(told)) return change;
  for (const [decade, own] of Map.groupBy(years, (one) => Math.floor(one / 10) * 10)) {
    const drawn = drawnInOrder(own.length, decade, decade + 9, random);
    for (const [at, one] of own.entries()) change.set(one, drawn[at] as number);
  }
  return change;
}

function yearsIn(text: string): number[] {
  return [...text.matchAll(year)].map(([one]) => Number(one));
}
