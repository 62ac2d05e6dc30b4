// Checks a sentence's genres, years, decades, prices and makers against the catalogue, and "more than usual" against
// the lift.
import type { Catalogue, Item } from '#lib/catalogue/catalogue.ts';
import type { Evidence } from '#lib/contract/evidence.ts';
import type { Sentence, Verdict } from './claims.ts';

const genreSets = new WeakMap<Catalogue, string[]>();
const cents = 0.005;
const shortestMaker = 5; // letters

export function attributeClaims(sentence: Sentence, evidence: Evidence, catalogue: Catalogue): Verdict[] {
  const text = sentence.masked;
  const item = catalogue.items[evidence.item.index] as Item;
  const others = sentence.titles.flatMap((title) =>
    title.item && title.item.index !== item.index ? title.item : [],
  );
  const verdicts: Verdict[] = [];
  const say = (what: string, holds: boolean) => verdicts.push({ what, holds });

  for (const genre of genresOf(catalogue)) {
    const at = positionOf(text, genre);
    if (at < 0) continue;
    const before = text.slice(Math.max(0, at - 28), at);
    const after = text.slice(at + genre.length);
    if (/\b(?:[Ii]ts (?:other side, )?|[Ii]t is (?:also )?(?:an? )?|[Ii]t shares )$/.test(before))
      say(`it is ${genre}`, isOf(item, genre));
    if (/^ (?:films|movies|games)\b[^.]*(?:: |by )■|^ (?:side|link)\b[^.]*(?:is|by) ■/.test(after)) {
      for (const other of others) say(`${other.title} is ${genre}`, isOf(other, genre));
    }
    const described = /■["”]? (?:is|was) an? [^■.,]*$/u.exec(text.slice(0, at));
    if (described) {
      const title = sentence.titles.find((entry) => entry.end - sentence.start > described.index);
      if (title?.item) say(`${title.item.title} is ${genre}`, isOf(title.item, genre));
    }
  }

  for (const found of text.matchAll(/\b(\d{3}0)s\b/g)) {
    const decade = Number(found[1]);
    const shares = [...evidence.sharedAttributes, ...evidence.profile];
    const told = shares.some((share) => share.value === found[0]);
    say(found[0], told || [item, ...others].some((entry) => within(entry.year, decade)));
    if (/\bIt belongs to the $|\bIts decade, the $/.test(text.slice(0, found.index)))
      say(`it is from the ${found[0]}`, within(item.year, decade));
    if (/(?:From the|same decade, the|tie to the|behind it)/.test(text)) {
      for (const other of others)
        if (other.year !== null) say(`${other.title} is from the ${found[0]}`, within(other.year, decade));
    }
  }
  for (const title of sentence.titles) {
    const year = /^["”]? \((\d{4})\)/.exec(sentence.masked.slice(title.end - sentence.start))?.[1];
    if (year && title.item?.year) say(`${title.name} (${year})`, title.item.year === Number(year));
  }

  verdicts.push(...detailClaims(sentence, [item, ...others], catalogue), ...leanClaims(sentence, evidence));
  return verdicts;
}

/** Prices, developers and publishers must belong to an item the sentence is about. */
function detailClaims(sentence: Sentence, items: readonly Item[], catalogue: Catalogue): Verdict[] {
  const verdicts: Verdict[] = [];
  for (const found of sentence.masked.matchAll(/\$(\d+(?:\.\d+)?)/g)) {
    const price = Number(found[1]);
    const prices = items.flatMap((item) => item.details?.priceUsd ?? []);
    const roundedOrExact = prices.some(
      (known) => Math.abs(known - price) < cents || Math.round(known) === price,
    );
    const bound = /\b(?:under|below|over|above|than|up to|at most|between|and) $/.test(
      sentence.masked.slice(0, found.index),
    );
    if (!bound) verdicts.push({ what: found[0], holds: roundedOrExact });
  }
  const makers = new Set(items.flatMap(({ details }) => makersOf(details)));
  let rest = sentence.masked; // a maker's name inside a title doesn't count
  for (const cue of sentence.text.matchAll(/\b(?:developed|made|published) by ([^.,;]+)/g)) {
    const named = (cue[1] ?? '').trim();
    verdicts.push({ what: cue[0], holds: [...makers].some((maker) => named.startsWith(maker)) });
    rest = rest.slice(0, cue.index) + ' '.repeat(cue[0].length) + rest.slice(cue.index + cue[0].length);
  }
  for (const maker of allMakers(catalogue)) {
    const at = positionOf(rest, maker);
    if (at <= 0) continue; // the first word could be any word
    verdicts.push({ what: `by ${maker}`, holds: makers.has(maker) });
    rest = rest.replaceAll(maker, ' '); // so that no shorter name is found inside it
  }
  return verdicts;
}

export function makersOf(details: Item['details']): string[] {
  return [details?.developer ?? [], details?.publisher ?? []].flat();
}

const makerSets = new WeakMap<Catalogue, string[]>();

/** Makers whose names aren't common words, longest first. */
function allMakers(catalogue: Catalogue): string[] {
  const known = makerSets.get(catalogue);
  if (known) return known;
  const named = new Set(catalogue.items.flatMap(({ details }) => makersOf(details)));
  const makers = [...named]
    .filter((maker) => maker.length >= shortestMaker && /\p{Lu}/u.test(maker))
    .sort((a, b) => b.length - a.length);
  makerSets.set(catalogue, makers);
  return makers;
}

/** Claims like "more than usual" about an attribute, checked against its lift. */
function leanClaims(sentence: Sentence, evidence: Evidence): Verdict[] {
  const named = evidence.sharedAttributes.filter((share) => positionOf(sentence.masked, share.value) >= 0);
  const [share] = named;
  if (!share || named.length > 1) return [];
  if (/more than (?:usual|most)|more often than others|[Yy]ou lean towards/.test(sentence.masked))
    return [{ what: `more ${share.value} than usual`, holds: share.lift >= 1 }];
  if (/less (?:than usual|common)|fits you less/.test(sentence.masked))
    return [{ what: `less ${share.value} than usual`, holds: share.lift <= 1 }];
  if (/missing from your history|You have no /.test(sentence.masked))
    return [{ what: `no ${share.value}`, holds: share.historyCount === 0 }];
  return [];
}

/** One item's tag may be another item's genre. */
function isOf({ genres, details }: Item, genre: string): boolean {
  return genres.includes(genre) || details?.tags?.includes(genre) === true;
}

function genresOf(catalogue: Catalogue): string[] {
  let genres = genreSets.get(catalogue);
  if (!genres) {
    genres = [...new Set(catalogue.items.flatMap((item) => item.genres))];
    genreSets.set(catalogue, genres);
  }
  return genres;
}

function positionOf(text: string, word: string): number {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!/[\p{L}\p{N}-]/u.test(text[at - 1] ?? ' ') && !/[\p{L}\p{N}-]/u.test(text[at + word.length] ?? ' '))
      return at;
  }
  return -1;
}

function within(year: number | null, decade: number): boolean {
  return year !== null && year >= decade && year < decade + 10;
}
