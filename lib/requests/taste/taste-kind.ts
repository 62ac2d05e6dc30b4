// A kind that a question about taste names in words: how much of a history is of it.
import type { Item } from '#lib/catalogue/catalogue.ts';
import { titleKey } from '#lib/catalogue/title.ts';
import { catalogueValues } from '#lib/evidence/attributes.ts';
import { kindsAreFew, saysKind } from '#lib/evidence/known-kinds.ts';
import { chosenTimes, type Lean, leanOf, tellsEnough } from '../habits.ts';
import { tagsAreReliable } from '../kinds/known-kinds.ts';
import { platformName, platformsNamed, systemsOf } from '../kinds/platform-words.ts';
import { featureNamed } from '../kinds/specs.ts';
import { unknownMatter } from '../kinds/unknown-matters.ts';
import { isOf, type Meaning, meaningOf, restsOnTags } from '../kinds/vocabulary.ts';
import type { Detail } from '../known/known-matter.ts';
import { bareKind, formsOf, namedKind } from '../titles/named-kind.ts';
import { eraTest } from '../wishes/era.ts';
import { saidOf } from '../wishes/kind-constraint.ts';
import { makerName } from '../wishes/maker-constraint.ts';
import { seriesOf } from '../wishes/own-series.ts';
import { joined } from '../wording.ts';
import { type Nouns, nounsOf, type World } from '../world.ts';

/** A kind that was asked about in words. `ofKnown`: among how many of the history it was counted, where only those say their kind. */
export type AskedKind = {
  said: string;
  one: string;
  count: number;
  ofKnown?: number;
  lean: Lean | null; // null: too few are counted for that
  titles: string[];
  others: string[]; // what isn't, where nearly all of the history is
  kin?: { own: string; other: string } | null; // where none is: one of the series of a title that is
  isName?: true; // counted by a name, which all of those titles show
  untold?: number; // of a system: of how many others none is known
  known?: { detail: Detail; count: number }; // by general knowledge: of how many it is known
};

const namedTitles = 3;
const mostTitles = 6; // so many are all named
const mostOthers = 2; // that are named as the exception
const fewestBeside = 4; // for each of them, that are of the kind

type Kind = { said: string; one?: string; test: (item: Item) => boolean; isSystem?: true };

export function askedKind(about: string, world: World, items: readonly Item[]): AskedKind | null {
  const kind = kindMeant(about, world, items);
  return kind && countedOf(kind, kind.meaning, world, items);
}

/** What the words mean as a kind: a decade, a way to play, a platform, a genre or label, a maker. */
export function kindMeant(
  about: string,
  world: World,
  items: readonly Item[],
): (Kind & { meaning: Meaning | null }) | null {
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
    (catalogue.items.some(maker) && isMeantAsMaker(about, maker, world, items)
      ? { said: `${nounsOf(catalogue).many} by ${makerName(catalogue, about)}`, test: maker }
      : null);
  return kind && { ...kind, meaning };
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
    titles: own.slice(own.length > mostTitles ? -namedTitles : 0).map(({ title }) => title),
    others: isAmongFew ? [] : exceptionsIn(items, own),
    kin: own.length === 0 ? kinOf(kind, items, catalogue) : null,
    ...(kind.isSystem && { untold: items.filter((item) => systemsOf(item).length === 0).length }),
  };
}

/** "2D": any label that begins so, "2D Fighter" too. */
export function labelFamily(words: string, world: World, items: readonly Item[]): AskedKind | null {
  const start = /^(2d)(?: (?:games?|ones?))?$/iu.exec(words.trim())?.[1]?.toLowerCase();
  if (start === undefined) return null;
  const own = (item: Item) =>
    (item.details?.tags ?? []).filter((tag) => `${tag.toLowerCase()} `.startsWith(`${start} `));
  const labels = [...new Set(items.flatMap(own))];
  const { one, many } = nounsOf(world.catalogue);
  const tagged = `tagged ${joined(labels.length > 0 ? labels : [start.toUpperCase()], 'or')}`;
  if (labels.length === 0 && !world.catalogue.items.some((item) => own(item).length > 0)) return null;
  const test = (item: Item) => own(item).length > 0;
  return countedOf({ said: `${many} ${tagged}`, one: `${one} ${tagged}`, test }, null, world, items);
}

const shortestSeries = 4; // letters

/** One of theirs of the same series as a title that is of the kind. */
function kinOf(kind: Kind, items: readonly Item[], catalogue: World['catalogue']): AskedKind['kin'] {
  const of = catalogue.items.filter(kind.test).map((item) => ({ item, series: seriesOf(item.title) }));
  for (const own of items) {
    const name = seriesOf(own.title);
    const other = name.length < shortestSeries ? undefined : of.find(({ series }) => series === name);
    if (other) return { own: own.title, other: other.item.title };
  }
  return null;
}

function exceptionsIn(items: readonly Item[], own: readonly Item[]): string[] {
  const others = items.filter((item) => !own.includes(item));
  const isException = others.length <= mostOthers && own.length >= fewestBeside * others.length;
  return isException ? others.map(({ title }) => title) : [];
}

/** By the words of a title, a maker or a label; never for what no catalogue knows, such as a length. */
export function askedName(about: string, world: World, items: readonly Item[]): AskedKind | null {
  const kind = namedKind(about, world);
  const isClear = kind?.isSeries && bareKind(about).includes(' '); // "Silent Hills" are about no silence
  if (!isClear && unknownMatter(about, world.catalogue.domain) !== null) return null;
  const counted = kind && countedOf(kind, null, world, items);
  if (!kind || !counted || (counted.count === 0 && !kind.isSeries)) return null;
  const own = items.filter(kind.test);
  const name = bareKind(about);
  const opens = ({ title }: Item) =>
    formsOf(name).some((form) => `${titleKey(title).replace(/^the /, '')} `.startsWith(`${form} `));
  const isName = own.every(kind.inTitle) && (own.every(opens) || isWrittenAsName(name, world.message));
  return isName ? { ...counted, isName } : counted;
}

/** "How many Coppolas", "how much of my stuff is Naughty Dog": somebody's name. */
export function isWrittenAsName(words: string, message = ''): boolean {
  const at = message.toLowerCase().indexOf(words);
  const name = message.slice(at, at + words.length);
  return at > 0 && name.split(' ').every((word) => /^\p{Lu}/u.test(word));
}

/** "American football" asks for no country; what is left of it may stand in titles. */
export function withoutCountry(about: string, world: World, items: readonly Item[]): AskedKind | null {
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
    test: (item: Item) => systemsOf(item).some((one) => platforms.includes(one)),
    isSystem: true as const,
  };
}

/** Its name, or the words that it begins with: "Valve", "ubisoft" of "Ubisoft Montreal"; "pace" is no name of a maker with "Space". */
function isMaker(name: string, about: string): boolean {
  return about.length >= 3 && `${titleKey(name)} `.startsWith(`${titleKey(about)} `);
}

/** "Good or evil" names no maker, though one is called Good Shepherd: it is not written as a name, and none is in the history. */
function isMeantAsMaker(
  about: string,
  maker: (item: Item) => boolean,
  { catalogue, message }: World,
  items: readonly Item[],
): boolean {
  const name = about.trim().toLowerCase();
  const isWhole = catalogue.items.some(({ details }) =>
    [details?.developer, details?.publisher].some((one) => one && titleKey(one) === titleKey(name)),
  );
  if (isWhole || message === undefined || items.some(maker)) return true;
  const at = message.toLowerCase().indexOf(name);
  return at >= 0 && /^\p{Lu}/u.test(message.slice(at)) && !/(?:^|[.!?]\s*)$/u.test(message.slice(0, at));
}

/** "online games" → "online game" */
function singularOf(said: string, { one, many }: Nouns): string {
  return said.replace(new RegExp(`\\b${many}\\b`), one).replace(/^MMOs$/, 'MMO');
}
