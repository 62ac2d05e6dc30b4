// Taste: what a person's history has more or less of than most people's. Counted over the whole history.

import type { Item } from '#lib/catalogue/catalogue.ts';
import { popularityRankOf } from '#lib/catalogue/popularity.ts';
import { titleKey } from '#lib/catalogue/title.ts';
import type { AttributeKind } from '#lib/contract/attribute.ts';
import type { Perspective } from '#lib/contract/perspective.ts';
import type { RequestOf } from '#lib/contract/request.ts';
import { catalogueValues, valuesOf } from '#lib/evidence/attributes.ts';
import { kindsAreFew, saysKind } from '#lib/evidence/known-kinds.ts';
import { type Answered, answered } from './answered.ts';
import { makerName } from './constraints.ts';
import { eraTest } from './era.ts';
import {
  chosenTimes,
  type Habit,
  habitsIn,
  type Lean,
  leanOf,
  outstanding,
  tellsEnough,
  usualShare,
} from './habits.ts';
import { saidOf } from './kind-constraint.ts';
import { hasGenres, mostKinds, tagsAreReliable } from './known-kinds.ts';
import { bareKind, namedKind } from './named-kind.ts';
import { platformName, platformsNamed } from './platform-words.ts';
import { featureNamed } from './specs.ts';
import { eitherIn, eitherOf, timeIn } from './taste-either.ts';
import { unknownMatter } from './unknown-matters.ts';
import { isOf, type Meaning, meaningOf, restsOnTags } from './vocabulary.ts';
import { joined } from './wording.ts';
import { distinctHistory, type Nouns, nounsOf, type World } from './world.ts';

/** A kind that was asked about in words. `ofKnown`: among how many of the history it was counted, where only those say their kind. */
export type AskedKind = {
  said: string;
  one: string;
  count: number;
  ofKnown?: number;
  lean: Lean | null; // null: too few are counted for that
  titles: string[];
};
export type TasteFacts = {
  name: 'taste';
  about: string;
  size: number;
  asked: AskedKind | null;
  either: { said: string; kind: AskedKind | null }[]; // two kinds, one of which counts at least
  more: Habit[]; // what stands out, by what was asked about
  common: Habit[]; // what there is most of
  less: Habit[]; // what most people have more of
  decades: Habit[];
  years: { from: number; to: number } | null;
  wellKnown: number | null; // how many of the history are among the tenth that most people chose
  kinds: { kind: AttributeKind; count: number }; // how many different genres there are (or tags, or platforms)
  onPlatforms: number | null; // of how many a platform is known, where those are asked about
  prices: { free: number; known: number; middle: number } | null;
  unknown: string | null; // what no catalogue here has, in the words of an answer
  refused: string[]; // what the person's feedback turned down
};

const told = 3;
const namedTitles = 3;
const popularShare = 0.1;

export function taste(request: RequestOf<'taste'>, world: World): Answered<TasteFacts> {
  const { catalogue } = world;
  const items = distinctHistory(world);
  const habits = habitsIn(catalogue, items);
  const about = request.about.trim().toLowerCase();
  const topic = topicOf(about);
  const kinds = kindsOf(topic, world, items);
  const all = kinds.flatMap(habits.all);
  const counted = (words: string) => askedKind(words, world, items) ?? askedName(words, world, items);
  const time = topic === 'era' ? timeIn(world.message ?? '') : null;
  const asked =
    topic === 'word'
      ? (counted(about) ?? withoutCountry(about, world, items))
      : time === null
        ? null
        : counted(time);
  const either = asked ? [] : eitherAsked(topic, about, world, counted);
  const facts: TasteFacts = {
    name: 'taste',
    about,
    size: items.length,
    asked,
    either,
    more: topic === 'dislikes' ? [] : outstanding(all).slice(0, told),
    common: all.slice(0, told),
    less:
      topic === 'dislikes' || topic === 'overall' || topic === 'genre'
        ? rarer(topic, world, items).slice(0, topic === 'dislikes' ? told : 1)
        : [],
    decades: topic === 'era' || topic === 'overall' ? habits.all('decade').slice(0, 2) : [],
    years: topic === 'era' ? spanOf(items) : null,
    wellKnown:
      topic === 'popularity' || topic === 'variety' || topic === 'overall'
        ? items.filter(
            (item) => popularityRankOf(catalogue, item.index) <= popularShare * catalogue.items.length,
          ).length
        : null,
    kinds: {
      kind: kinds[0] ?? 'genre',
      count: new Set(items.flatMap((item) => valuesOf(item, kinds[0] ?? 'genre'))).size,
    },
    onPlatforms:
      topic === 'platform' ? items.filter((item) => valuesOf(item, 'platform').length > 0).length : null,
    prices: topic === 'price' ? pricesOf(items) : null,
    unknown: either.length > 0 ? null : unknownOf(topic, about, world, { asked, items }),
    refused: world.rules
      .flatMap((rule) => (rule.value !== null ? rule.value : (catalogue.items[rule.itemIndex]?.title ?? [])))
      .slice(0, told),
  };
  return answered(facts, { focus: world.focus });
}

/** Of what the request says, or, where it says only that kinds are asked about, of the message. */
function eitherAsked(
  topic: Topic,
  about: string,
  { message = '' }: World,
  counted: (words: string) => AskedKind | null,
): TasteFacts['either'] {
  const named = topic === 'word' ? eitherOf(about) : null;
  const both = ([a, b]: [string, string]) => [a, b].map((said) => ({ said, kind: counted(said) }));
  const tells = (kinds: TasteFacts['either']) =>
    kinds.every(({ kind }) => kind !== null) || kinds.some(({ kind }) => kind !== null && kind.count > 0);
  if (named) return [both(named)].find(tells) ?? [];
  if (topic !== 'genre' && topic !== 'overall') return [];
  return (
    eitherIn(message)
      .map(both)
      .find((kinds) => kinds.every(({ kind }) => kind !== null)) ?? []
  );
}

/** What is asked about dislikes is answered with what is scarce in the history. */
export function asksDislikes(about: string): boolean {
  return topicOf(about) === 'dislikes';
}

type Topic = Perspective | 'dislikes' | 'maker' | 'variety' | 'word';

function topicOf(about: string): Topic {
  const signs: [Topic, RegExp][] = [
    ['dislikes', /\b(?:dislikes?|hate|blind spots?|avoid|missing|never)\b/],
    ['overall', /^(?:overall|everything|all|general|profile|summary|taste|me|personality|outliers?)$/],
    ['genre', /^(?:genres?|tags?|kinds?|types?)$/],
    ['era', /\b(?:era|decades?|years?|old|age|periods?|classics?)\b/],
    ['platform', /^(?:platforms?|consoles?|systems?)$/],
    ['maker', /\b(?:makers?|developers?|publishers?|studios?|companies)\b/],
    ['price', /\b(?:prices?|money|cost|spending|cheap|expensive)\b/],
    ['popularity', /\b(?:popular\w*|mainstream|obscure|niche|canon)\b/],
    ['variety', /\b(?:variety|varied|diverse|diversity|range)\b/],
  ];
  return signs.find(([, sign]) => sign.test(about))?.[0] ?? 'word';
}

/** What is counted: of console games platforms first, as few say their kind. */
function kindsOf(topic: Topic, { catalogue }: World, items: readonly Item[]): AttributeKind[] {
  const themes = themesOf(topic, catalogue, items);
  if (topic === 'era') return ['decade'];
  if (topic === 'platform') return ['platform'];
  if (topic === 'maker') return ['developer'];
  if (topic === 'price') return ['price'];
  return themes;
}

function themesOf(topic: Topic, catalogue: World['catalogue'], items: readonly Item[]): AttributeKind[] {
  if (catalogue.domain === 'movies') return ['genre'];
  if (catalogue.domain === 'steam') return ['tag', 'genre'];
  if (!hasGenres(catalogue) || !tellsEnough(catalogue, items)) return ['platform'];
  return topic === 'genre' ? ['genre'] : ['platform', 'genre'];
}

type Kind = { said: string; one?: string; test: (item: Item) => boolean };

function askedKind(about: string, world: World, items: readonly Item[]): AskedKind | null {
  const { catalogue } = world;
  const platforms = platformsNamed(about, catalogueValues(catalogue, 'platform'));
  const decade =
    /^(?:the )?\d{4}s$|^(?:since|before|after|from|in|until|older than|newer than) \d{4}s?$/.test(about)
      ? eraTest(about, world, [])
      : null;
  const feature = featureNamed(about, catalogue);
  const named = meaningOf(catalogue, about);
  // Labels that few films carry count nothing of what no catalogue knows.
  const isKnown = named !== null && (!restsOnTags(named) || tagsAreReliable(catalogue));
  const meaning = isKnown || unknownMatter(about, catalogue.domain) === null ? named : null;
  const maker = (item: Item) =>
    [item.details?.developer, item.details?.publisher].some((name) => name && isMaker(name, about));
  const kind: Kind | null =
    decade ??
    feature ??
    (platforms.length > 0 && meaning?.inTitle !== null ? platformKind(about, platforms, catalogue) : null) ??
    (meaning && {
      said: saidOf(world, meaning),
      one: saidOf(world, meaning, 1),
      test: (item: Item) => isOf(meaning, item),
    }) ??
    (catalogue.items.some(maker)
      ? { said: `${nounsOf(catalogue).many} by ${makerName(catalogue, about)}`, test: maker }
      : null);
  return kind && countedOf(kind, meaning, world, items);
}

function countedOf(
  kind: Kind,
  meaning: Meaning | null,
  world: World,
  items: readonly Item[],
): AskedKind | null {
  const { catalogue } = world;
  const own = items.filter(kind.test);
  const isByLabel = meaning !== null && restsOnTags(meaning) && kind.said === saidOf(world, meaning);
  if (isByLabel && own.length === 0 && !tagsAreReliable(catalogue)) return null; // hardly anything carries it
  const isAmongFew =
    meaning?.inTitle === null && kind.said === saidOf(world, meaning) && kindsAreFew(catalogue);
  const counted = (some: readonly Item[]) => (isAmongFew ? some.filter(saysKind) : some);
  const size = counted(items).length;
  const share =
    chosenTimes(catalogue, catalogue.items.filter(kind.test)) /
    Math.max(1, chosenTimes(catalogue, counted(catalogue.items)));
  return {
    said: kind.said,
    one: kind.one ?? singularOf(kind.said, nounsOf(catalogue)),
    count: own.length,
    ...(isAmongFew ? { ofKnown: size } : {}),
    lean: isAmongFew && !tellsEnough(catalogue, items) ? null : leanOf(own.length, size, share),
    titles: own.slice(-namedTitles).map(({ title }) => title),
  };
}

/** By the words of a title, a maker or a label; never for what no catalogue knows, such as a length. */
function askedName(about: string, world: World, items: readonly Item[]): AskedKind | null {
  const kind = namedKind(about, world);
  const isClear = kind?.isSeries && bareKind(about).includes(' '); // "Silent Hills" are about no silence
  if (!isClear && unknownMatter(about, world.catalogue.domain) !== null) return null;
  const counted = kind && countedOf(kind, null, world, items);
  return counted?.count === 0 && !kind?.isSeries ? null : counted;
}

/** "American football" asks for no country; what is left of it may stand in titles. */
function withoutCountry(about: string, world: World, items: readonly Item[]): AskedKind | null {
  const { domain } = world.catalogue;
  const isCountry = (words: string) => unknownMatter(words, domain) === unknownMatter('country', domain);
  const rest = bareKind(about)
    .split(' ')
    .filter((word) => !isCountry(word))
    .join(' ');
  if (!isCountry(about) || rest === '') return null;
  const asked = askedName(rest, world, items);
  return asked && asked.count > 0 ? asked : null;
}

function platformKind(about: string, platforms: readonly string[], catalogue: World['catalogue']) {
  const { many } = nounsOf(catalogue);
  if (catalogueValues(catalogue, 'platform').length === 0) return null;
  return {
    said: `${many} for ${platforms.length > 2 ? platformName(about) : joined(platforms)}`, // "nintendo" is many
    test: (item: Item) => item.details?.platforms?.some((one) => platforms.includes(one)) ?? false,
  };
}

/** Its name, or the words that it begins with: "Valve", "ubisoft" of "Ubisoft Montreal"; "pace" is no name of a maker with "Space". */
function isMaker(name: string, about: string): boolean {
  return about.length >= 3 && `${titleKey(name)} `.startsWith(`${titleKey(about)} `);
}

/** "online games" → "online game" */
function singularOf(said: string, { one, many }: Nouns): string {
  return said.replace(new RegExp(`\\b${many}\\b`), one).replace(/^MMOs$/, 'MMO');
}

const commonShare = 0.08; // of all that people chose: a rarer kind is no loss

/** Kinds that many people choose and this one doesn't, the widest gap first. */
function rarer(topic: Topic, world: World, items: readonly Item[]): Habit[] {
  const { catalogue } = world;
  const habits = habitsIn(catalogue, items);
  const [kind] = kindsOf(topic, world, items);
  if (kind === undefined || items.length === 0) return [];
  const values = new Set(catalogue.items.flatMap((item) => valuesOf(item, kind)));
  return [...values]
    .filter((value) => usualShare(catalogue, kind, value) >= commonShare)
    .map((value) => habits.of(kind, value))
    .filter(({ lean }) => lean === 'less')
    .sort((a, b) => gap(catalogue, b) - gap(catalogue, a) || a.value.localeCompare(b.value));
}

function gap(catalogue: World['catalogue'], { kind, value, count, size }: Habit): number {
  return usualShare(catalogue, kind, value) - count / size;
}

function spanOf(items: readonly Item[]): TasteFacts['years'] {
  const years = items.flatMap(({ year }) => year ?? []);
  return years.length === 0 ? null : { from: Math.min(...years), to: Math.max(...years) };
}

function pricesOf(items: readonly Item[]): TasteFacts['prices'] {
  const prices = items.flatMap(({ details }) => details?.priceUsd ?? []).sort((a, b) => a - b);
  if (prices.length === 0) return null;
  return {
    free: prices.filter((price) => price === 0).length,
    known: prices.length,
    middle: prices[prices.length >> 1] ?? 0,
  };
}

function unknownOf(
  topic: Topic,
  about: string,
  world: World,
  { asked, items }: { asked: AskedKind | null; items: readonly Item[] },
): string | null {
  const { catalogue, message = '' } = world;
  const { domain } = catalogue;
  const has = (kind: AttributeKind) => catalogueValues(catalogue, kind).length > 0;
  const isMaker = !has('developer') && isWrittenAsName(about, message);
  if (topic === 'word' && isMaker) return asked ? null : unknownMatter('director', domain);
  if (topic === 'word') return asked ? null : (unknownMatter(about, domain) ?? 'anything about that');
  if (topic === 'maker' && !has('developer')) return unknownMatter('director', domain);
  if (topic === 'era' && !has('decade')) return unknownMatter('year', domain);
  if (topic === 'price' && !has('price')) return unknownMatter('price', domain);
  if (topic === 'genre' && !has('genre')) return `which genre ${nounsOf(catalogue).many} are`;
  if (topic === 'genre' && !tellsEnough(catalogue, items)) return mostKinds(world);
  if (topic === 'platform' && !has('platform'))
    return domain === 'movies' ? unknownMatter('streaming', domain) : unknownMatter('linux', domain);
  return null;
}

/** "How many Coppolas", "how much of my stuff is Naughty Dog": somebody's name. */
function isWrittenAsName(words: string, message: string): boolean {
  const at = message.toLowerCase().indexOf(words);
  const name = message.slice(at, at + words.length);
  return at > 0 && name.split(' ').every((word) => /^\p{Lu}/u.test(word));
}
