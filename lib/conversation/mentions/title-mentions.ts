// Finds the titles that a message names, however they are spelled: any case, with or without year and article, with small
// typos ("the rokc"), or only part of a long title. A name that fits several items equally well is ambiguous; one that fits
// none, in a place where only a title makes sense, is unknown.
import { distance } from 'fastest-levenshtein';
import type { Catalogue, Item } from '#lib/catalogue/catalogue.ts';
import { areEditions } from '#lib/catalogue/editions.ts';
import { keyInFigures } from '#lib/catalogue/number-words.ts';
import { titleKey, withoutArticle } from '#lib/catalogue/title.ts';
import { bareTitle, titleMatcher } from '#lib/catalogue/title-matcher.ts';
import { sameNumbers } from '#lib/requests/titles/title-slips.ts';
import { namedAttributes } from './attribute-words.ts';
import { commonPhrases, isPlatform, plain, platformWords } from './seldom-titles.ts';
import { isShortTitle, joins, longestShort, type Spot, type Word } from './short-titles.ts';
import { type Cue, fuzzyCue, isMeant, isNumberOfTitle, maxTitleWords, misspelledAt } from './title-cues.ts';
import { closestKeys, keysHolding, keysOf, type TitleKey, withOtherNumeral } from './title-keys.ts';
import { isMatter, unknownMention } from './unknown-mention.ts';

export type Mention = { start: number; end: number; item: Item };
export type Mentions = {
  mentions: Mention[]; // in the order of the text, none overlapping
  ambiguous: { start: number; end: number; options: Item[] } | null; // the most watched first
  unknown: { start: number; end: number; nearest: Item[] } | null;
};
/** `near`: items of the history and the conversation; of two items with the same name, the near one is meant. */
export type MentionContext = { catalogue: Catalogue; near: ReadonlySet<number>; preferred?: number | null };

const maxWords = 120;
const mostOptions = 6;
const mostNearCompared = 400;
const longestSlip = 5; // letters in which two wrong ones make another title
const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}'’.:&!-]*/gu;
export function findMentions(text: string, context: MentionContext): Mentions {
  const found: Mentions = { mentions: [], ambiguous: null, unknown: null };
  const taken: Spot[] = [];
  const free = (spot: Spot) => taken.every((other) => spot.end <= other.start || other.end <= spot.start);
  const take = (spot: Spot, candidates: readonly Item[]) => {
    const year = /^\s*[([]?(?:from )?((?:19|20)\d{2})\b[)\]]?/u.exec(text.slice(spot.end));
    const decided = decide(candidates, year ? Number(year[1]) : null, context);
    const end = year && decided.byYear ? spot.end + year[0].length : spot.end;
    taken.push({ start: spot.start, end });
    if (decided.item) found.mentions.push({ start: spot.start, end, item: decided.item });
    else found.ambiguous ??= { start: spot.start, end, options: decided.options };
  };
  for (const { index, 0: said } of text.matchAll(commonPhrases))
    taken.push({ start: index, end: index + said.length });
  if (context.catalogue.domain === 'games')
    for (const { index, 0: said } of text.matchAll(platformWords))
      if (said.length < text.trim().length) taken.push({ start: index, end: index + said.length });
  const { exact, figures } = keysOf(context.catalogue);
  for (const span of titleMatcher(context.catalogue).find(text, context.near)) {
    const same = exact.get(titleKey(bareTitle(span.item))) ?? [];
    const whole =
      text.slice(span.start, span.end) === span.item.title && bareTitle(span.item) !== span.item.title;
    take(
      span,
      whole || span.year !== null ? [span.item] : [span.item, ...same.filter((item) => item !== span.item)],
    );
  }
  const words = [...text.matchAll(wordPattern)].slice(0, maxWords).map(
    ([word], i, all): Word => ({
      start: all[i]?.index ?? 0,
      end: (all[i]?.index ?? 0) + word.length,
      text: word,
    }),
  );
  const spotOf = (from: number, length: number): Spot => ({
    start: words[from]?.start ?? 0,
    end: trimmedEnd(words[from + length - 1]),
  });
  for (let length = Math.min(maxTitleWords, words.length); length >= 1; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const spot = spotOf(from, length);
      if (!free(spot)) continue;
      const key = titleKey(text.slice(spot.start, spot.end));
      const spelled = exact.get(key) ?? exact.get(withOtherNumeral(key));
      const counted = spelled ? null : keyInFigures(key);
      const items = spelled ?? (counted === null ? undefined : figures.get(counted));
      if (!items) continue;
      if (!spelled && !isNumberOfTitle(words, from, length, key, items, context.near)) continue;
      const isOne =
        key.length <= longestShort
          ? isShortTitle(text, words, from, {
              items,
              isPlain: plain.has(key),
              joined: joins(words[from - 1]) && taken.some(({ end }) => end === trimmedEnd(words[from - 2])),
            })
          : isMeant(text, words, from, length, key, items, context.near);
      if (isOne) take(spot, items);
    }
  }
  const near = nearKeys(context);
  for (const [from, length] of misspelledAt(words, free, spotOf)) {
    const spot = spotOf(from, length);
    if (!free(spot)) continue;
    const run = text.slice(spot.start, spot.end);
    if (length <= 2 && namedAttributes(run, context.catalogue).length > 0) continue;
    if (length <= 2 && isMatter(run)) continue;
    if (isPlatform.test(run)) continue;
    const items = spelledAlmost(
      titleKey(withoutArticle(run)),
      context.catalogue,
      near,
      /^\p{Lu}/u.test(run) ? null : context.near,
      fuzzyCue(words, from, length),
    );
    if (items.length > 0) take(spot, items);
  }
  found.mentions.sort((a, b) => a.start - b.start);
  if (found.mentions.length === 0 && !found.ambiguous)
    found.unknown = unknownMention(text, words, context.catalogue);
  return found;
}

/** The text with ■ in place of each of these spots, which do not overlap. */
export function mask(text: string, spots: readonly (Spot | null)[]): string {
  return spots
    .flatMap((spot) => spot ?? [])
    .sort((a, b) => b.start - a.start)
    .reduce((rest, { start, end }) => `${rest.slice(0, start)}■${rest.slice(end)}`, text);
}

function trimmedEnd(word: Word | undefined): number {
  return word ? word.start + word.text.replace(/[.:!'’-]+$/u, '').length : 0;
}

function decide(
  candidates: readonly Item[],
  year: number | null,
  { catalogue, near, preferred }: MentionContext,
): { item: Item | null; options: Item[]; byYear: boolean } {
  const ofYear = year === null ? [] : candidates.filter((item) => item.year === year);
  const left = ofYear.length > 0 ? ofYear : [...candidates];
  const byYear = ofYear.length > 0;
  const chosen = left.find((item) => item.index === preferred) ?? left.find((item) => near.has(item.index));
  const [first] = left;
  if (chosen || !first) return { item: chosen ?? null, options: left, byYear };
  const isSame = (item: Item) =>
    areEditions(item, first, catalogue.domain) ||
    (item.year === first.year && bareTitle(item) === bareTitle(first));
  const oneOfAKind = left.every(isSame);
  return { item: oneOfAKind ? first : null, options: left.slice(0, mostOptions), byYear };
}

/**
 * One typo for every five letters, at most three, or for every ten of small letters without a cue; one more for near items. After a
 * cue, also parts of titles.
 */
function spelledAlmost(
  wanted: string,
  catalogue: Catalogue,
  near: readonly TitleKey[],
  nearItems: ReadonlySet<number> | null, // null: written like a name
  cue: Cue,
): Item[] {
  if (wanted.length < 4) return [];
  const keys = keysOf(catalogue);
  const errors = Math.min(3, Math.floor(cue === 'strong' ? (wanted.length + 1) / 4 : wanted.length / 5));
  const own = closestOf(near, wanted, wanted.length <= longestSlip ? 1 : Math.min(3, errors + 1));
  if (own) return [own];
  if (cue === null && !wanted.includes(' ')) return [];
  const isLoose = cue === null && nearItems !== null; // "every Mario under the sun" is no *Under the Skin*
  const almost = closestKeys(keys, wanted, isLoose ? Math.floor(wanted.length / 10) : errors);
  if (almost.length > 0) return almost.map(({ item }) => item);
  if (cue === null || wanted.length < 5) return [];
  const holding = [wanted, withOtherNumeral(wanted)].flatMap((key) => keysHolding(keys, key));
  const isWord = !wanted.includes(' ');
  // One word means a title that it opens, or one nearby: "inside" is no "The Monster Inside".
  const isMeant = ({ key, item }: TitleKey) =>
    !isWord || nearItems === null || key.startsWith(`${wanted} `) || nearItems.has(item.index);
  return [...new Set(holding.filter(isMeant).map(({ item }) => item))].slice(0, mostOptions);
}

/** The latest of the items nearby, as people call them. */
function nearKeys({ catalogue, near }: MentionContext): TitleKey[] {
  const { ofItem } = keysOf(catalogue);
  return [...near].slice(-mostNearCompared).flatMap((index) => ofItem.get(index) ?? []);
}

/** The first of those with the fewest errors. */
function closestOf(candidates: readonly TitleKey[], wanted: string, allowed: number): Item | null {
  let best: Item | null = null;
  let least = allowed + 1;
  for (const { key, item } of candidates) {
    if (Math.abs(key.length - wanted.length) >= least || !sameNumbers(wanted, key)) continue;
    const errors = distance(wanted, key);
    if (errors < least) [best, least] = [item, errors];
  }
  return best;
}
