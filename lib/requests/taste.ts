// Taste: what a person's history has more or less of than most people's. Counted over the whole history.

import type { Item } from '#lib/catalogue/catalogue.ts';
import { popularityRankOf } from '#lib/catalogue/popularity.ts';
import { cardinals } from '#lib/catalogue/said-numbers.ts';
import type { AttributeKind } from '#lib/contract/attribute.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import type { RequestOf } from '#lib/contract/request.ts';
import { catalogueValues, valuesOf } from '#lib/evidence/attributes.ts';
import { refOf } from '#lib/evidence/item-ref.ts';
import { type Answered, answered } from './answered.ts';
import { type Habit, habitsIn, outstanding, tellsEnough, usualShare } from './habits.ts';
import { inAmerican } from './kinds/football.ts';
import { mostKinds } from './kinds/known-kinds.ts';
import { platformsNamed } from './kinds/platform-words.ts';
import { tasteFirst } from './kinds/presentation-tags.ts';
import { unknownMatter } from './kinds/unknown-matters.ts';
import { isOf, meaningOf } from './kinds/vocabulary.ts';
import { asksYesNo } from './message/yes-no.ts';
import { type Aside, asideFrom, asksBesides } from './taste/aside.ts';
import { type Either, eitherAsked } from './taste/either-asked.ts';
import { withoutAsked } from './taste/else-by.ts';
import { type Extreme, extremeAsked, mostSeries } from './taste/extremes.ts';
import { commonAsked, type InCommon, inCommon } from './taste/in-common.ts';
import { countsMore, type KnownCount, knownCount } from './taste/known-count.ts';
import { type KnownTaste, knownTaste } from './taste/known-taste.ts';
import { asksOfList, type ListedKind, listedKind } from './taste/listed-kind.ts';
import { type OddOneOut, oddOneOut } from './taste/odd-one-out.ts';
import { isReleaseDecade, ofEra } from './taste/of-era.ts';
import { commonOfKind, type OfKind, ofKind } from './taste/of-kind.ts';
import { type Portrait, portraitOf } from './taste/portrait.ts';
import { type Roast, roastOf } from './taste/roast.ts';
import { asksWhichMore, eitherOf, moreOr, timeIn } from './taste/taste-either.ts';
import {
  type AskedKind,
  askedKind,
  askedName,
  isWrittenAsName,
  labelFamily,
  withoutCountry,
} from './taste/taste-kind.ts';
import { labelMeant, ofKids } from './taste/taste-labels.ts';
import { type NearMood, nearMood } from './taste/taste-mood.ts';
import { kindsOf, type Topic, topicOf } from './taste/taste-topic.ts';
import { hasForeignTitle } from './wishes/original-language.ts';
import { areOf } from './wording.ts';
import { distinctHistory, nounsOf, type World } from './world.ts';

export type TasteFacts = {
  name: 'taste';
  about: string;
  size: number;
  asked: AskedKind | null;
  either: Either;
  more: Habit[]; // what stands out, by what was asked about
  less: Habit[]; // what most people have more of
  decades: Habit[];
  character: KnownTaste | null; // what they are generally known to be like and about
  portrait: Portrait | null; // where the person is asked about as a whole
  aside: Aside | null; // what is left where they set a kind aside
  asksGood: boolean; // whether it's a good taste
  years: { oldest: ItemRef; newest: ItemRef; asked: boolean } | null; // asked: which of the titles they are
  ofList: ListedKind | null; // where the list is asked about, not the history
  ofKind: OfKind | null; // of a kind those of another, the first or the last
  common: Habit[]; // what there is most of
  inKind: string[]; // what those of the kind have in common, where that is asked
  inCommon: InCommon | null; // what some titles have in common, where that is asked
  inKindLike: ItemRef | null; // one that has all of it
  generally: KnownCount | null; // what general knowledge counts: a director, a country, a length
  extreme: Extreme | null; // the oldest, dearest, best known of the history
  oddOneOut: { odd: OddOneOut | null } | null; // where it is asked for
  roast: Roast | null; // likewise
  near: NearMood | null; // what labels tell of a feeling that no catalogue knows
  behind: { said: string; titles: string[] }[]; // what the taste was read from, where that is asked
  inWords: number | null; // in how many words it is to be told
  wellKnown: number | null; // how many of the history are among the tenth that most people chose
  kinds: { kind: AttributeKind; count: number }; // how many different genres there are (or tags, or platforms)
  onPlatforms: number | null; // of how many a platform is known, where those are asked about
  prices: { free: number; known: number; middle: number } | null;
  unknown: string | null; // what no catalogue here has, in the words of an answer
  asksBesides: boolean; // whether there is anything else
  asksOnly: boolean; // whether it is all there is: "is it just Mario"
  goesOn: boolean; // behind what is unknown, to what is known: whoever asks how many wants no more
  noMaker: number; // of the history, where makers are compared: those that name none
  asksSure: boolean; // how sure that is
  asksHabit: boolean; // what they go for as a rule
  asksNone: 'yes or no' | 'how many' | null; // so that none is a plain no
  asksOf: 'number' | 'side' | null; // how many there are or whether any is, or whether the person is one for them
  inSentence: boolean; // one sentence is asked for
  instead: { series: { name: string; count: number }[] } | { foreign: number } | null; // what titles tell of makers or countries
  refused: string[]; // what the person's feedback turned down
};

const told = 3;
const alone: ReadonlySet<Topic> = new Set(['roast', 'odd one out']); // told by themselves
const popularShare = 0.1;
/** Labels of how something can be played or of its look and sound are no genre. */
const noGenre =
  /^(?:single-?player|multi-?player|(?:local |online )?co-?op(?:erative)?|online|great soundtrack|controller|(?:first|third)[- ]person|2d|3d|indie|free to play|early access|vr|female protagonist|short|classic|cult classic|great music|pixel graphics)/iu;

export function taste(request: RequestOf<'taste'>, world: World): Answered<TasteFacts> {
  const { catalogue } = world;
  const items = withoutAsked(distinctHistory(world), world);
  const habits = habitsIn(catalogue, items);
  const message = world.message ?? '';
  const about = inAmerican(request.about.trim().toLowerCase(), message);
  const topic = topicOf(about);
  const kinds = kindsOf(topic, world, items);
  const all = kinds.flatMap(habits.all).filter(({ value }) => topic !== 'genre' || !noGenre.test(value));
  const counted = (words: string) => {
    const family = labelFamily(words, world, items);
    if (family) return family;
    const label = labelMeant(words, world);
    return askedKind(label ?? words, world, items) ?? askedName(words, world, items);
  };
  const time = topic === 'era' ? timeIn(world.message ?? '') : null;
  const asked =
    topic === 'word'
      ? (counted(about) ?? withoutCountry(about, world, items))
      : time !== null
        ? counted(time)
        : topic === 'platform'
          ? systemAsked(message, counted, catalogue)
          : null;
  const isBetween =
    topic === 'word' && (eitherOf(about) !== null ? asksWhichMore(message) : moreOr.test(message));
  const either = asked && !isBetween ? [] : eitherAsked(topic, about, world, counted);
  const near = topic === 'word' && !asked && either.length === 0 ? nearMood(about, world, items) : null;
  const isOfPerson = topic === 'overall' || topic === 'genre';
  const ordered = (some: readonly Habit[]) => (isOfPerson ? tasteFirst(some) : some).slice(0, told);
  const more = topic === 'dislikes' ? [] : ordered(outstanding(all));
  const ofNothing = either.length > 0 || (asked && ofKids.test(about)) || isReleaseDecade(about, world);
  const timed = ofNothing ? null : ofEra(about, world, items);
  const known = ofNothing ? null : (timed ?? knownCount(about, world, items));
  const generally = known && (timed || countsMore(known, asked, { catalogue, about })) ? known : null;
  const left = topic === 'word' && asksBesides(message) ? asideFrom(message, world, items) : null;
  const ofList = topic === 'word' && asksOfList(message) ? listedKind(about, world, items) : null;
  const inKind = topic === 'word' ? commonOfKind(about, world, items) : null;
  const kindAsked = topic === 'word' ? meaningOf(catalogue, about) : null;
  const common = commonAsked(world, kindAsked ? items.filter((item) => isOf(kindAsked, item)) : []);
  const facts: TasteFacts = {
    name: 'taste',
    about,
    size: items.length,
    asked: generally || either.length > 0 || left ? null : asked,
    either,
    ofList,
    ofKind: topic === 'word' && !ofList ? ofKind(about, world, items) : null,
    inKind: inKind?.said ?? [],
    inKindLike: inKind?.like ?? null,
    inCommon:
      common === null
        ? null
        : inCommon(common, world, kindAsked ? catalogue.items.filter((item) => isOf(kindAsked, item)) : []),
    generally: left ? null : generally,
    more,
    common: ordered(all),
    less:
      topic === 'dislikes' || topic === 'overall' || topic === 'genre'
        ? rarer(topic, world, items).slice(0, topic === 'dislikes' ? told : 1)
        : [],
    decades: topic === 'era' || topic === 'overall' ? habits.all('decade').slice(0, 2) : [],
    character: topic === 'overall' ? knownTaste(catalogue, items) : null,
    portrait: isOfPerson ? portraitOf(world, items) : null,
    aside: isOfPerson ? asideFrom(message, world, items) : left,
    asksGood: topic === 'overall' && asksGood.test(message),
    years: topic === 'era' ? spanOf(items, world.message) : null,
    extreme: asked || generally || alone.has(topic) ? null : extremeAsked(world.message, items, catalogue),
    oddOneOut: topic === 'odd one out' ? { odd: oddOneOut(world, items) } : null,
    roast: topic === 'roast' ? roastOf(world, items, wellKnownIn(items, catalogue)) : null,
    near,
    behind: topic === 'overall' && asksBehind.test(world.message ?? '') ? behindOf(more, items) : [],
    inWords: topic === 'overall' ? wordsAsked(world.message ?? '') : null,
    wellKnown: wellKnownOf(topic, items, catalogue),
    kinds: {
      kind: kinds[0] ?? 'genre',
      count: new Set(items.flatMap((item) => valuesOf(item, kinds[0] ?? 'genre'))).size,
    },
    onPlatforms:
      topic === 'platform' ? items.filter((item) => valuesOf(item, 'platform').length > 0).length : null,
    prices: topic === 'price' ? pricesOf(items) : null,
    unknown: either.length > 0 || near || generally ? null : unknownOf(topic, about, world, { asked, items }),
    asksBesides: asksBesides(message),
    asksSure: howSure.test(message),
    asksHabit: habitual.test(message),
    asksOnly: asksOnly.test(message),
    noMaker: items.filter(({ details }) => !details?.developer && !details?.publisher).length,
    asksNone: asksYesNo(message) ? 'yes or no' : asksCount.test(message) ? 'how many' : null,
    asksOf: askedOf(message),
    inSentence: topic === 'overall' && oneSentence.test(message),
    instead: insteadOf(topic, about, world, items),
    goesOn: topic === 'word' && asksSelf.test(world.message ?? ''),
    refused: world.rules
      .flatMap((rule) => (rule.value !== null ? rule.value : (catalogue.items[rule.itemIndex]?.title ?? [])))
      .slice(0, told),
  };
  const odd = facts.oddOneOut?.odd?.item.index;
  if (odd !== undefined) return answered(facts, { focus: odd, listed: [odd] });
  const listed = (ofList?.items ?? []).map(({ index }) => index);
  return answered(facts, { focus: world.focus, listed });
}

/** Of console games, whose editions are listed apart, only that many are well known says something unasked. */
function wellKnownOf(topic: Topic, items: readonly Item[], catalogue: World['catalogue']): number | null {
  if (topic !== 'popularity' && topic !== 'variety' && topic !== 'overall') return null;
  const count = wellKnownIn(items, catalogue);
  return topic === 'overall' && catalogue.domain === 'games' && 2 * count < items.length ? null : count;
}

function wellKnownIn(items: readonly Item[], catalogue: World['catalogue']): number {
  return items.filter(
    (item) => popularityRankOf(catalogue, item.index) <= popularShare * catalogue.items.length,
  ).length;
}

const asksGood =
  /\b(?:taste|picks|choices|list)\b[^.?!]{0,20}\b(?:(?:any )?good|bad|terrible|awful|basic|boring|decent|crap|rubbish|ok|okay|trash)\b|\b(?:good|bad|terrible|awful|boring|basic|decent|crap) taste\b/iu;
const howSure = /\bhow (?:sure|certain|confident) (?:are you|can you be)\b/iu;
const habitual = /\b(?:usually|normally|often|tend to|go for|into|(?:a )?fan of|lean towards|prefer)\b/iu;
const asksCount = /\bhow many\b|\bwhat(?:['’]?s| is| have i| do i have)?\b[^.?!]{0,40}\bwith\b/iu;
const asksAny =
  /\bany\b|\b(?:do|did|have|had) (?:i|we) (?:\p{L}+ ){0,2}(?:have|got|own|seen|watched|played|bought|ever)\b|\b(?:have|had) (?:i|we)\b|\b(?:is|are) there\b|\bgot\b/iu;
const asksOthers =
  /\b(?:than|most people|others?|every(?:one|body)|average|normal|usual|typical|too (?:much|many))\b|n['’]t\b|\b(?:not|never|less|fewer)\b/iu;

/** Whoever compares with others, or asks what they are not, is told about the others. */
function askedOf(message: string): TasteFacts['asksOf'] {
  const isYesNo = asksYesNo(message);
  if (!isYesNo) return asksCount.test(message) || asksNames(message) ? 'number' : null;
  if (asksOthers.test(message)) return null;
  return asksAny.test(message) ? 'number' : 'side';
}

/** "Which PS2 games do I have in here?" */
function asksNames(message: string): boolean {
  return asksWhich.test(message) && !asksOthers.test(message);
}
const asksWhich =
  /\b(?:which|what)\b[^.?!]{0,40}\b(?:(?:do|did|have|had) (?:i|we) (?:\p{L}+ ){0,2}(?:have|got|own|seen|watched|played|bought)\b|(?:have|had|['’]ve) (?:i|we)\b|i(?:['’]ve| have| own| bought| got)\b|(?:are|were) (?:in|on) (?:here|there|my)\b)|\b(?:which|what) (?:of (?:my|mine)|are my|were my)\b/iu;

const oneSentence = /\b(?:in|just|only) (?:one|a single|1) sentence\b|\bone[- ]liner\b/iu;

/** Of makers of console games, the series that titles name; of countries, the films with another title in brackets. */
function insteadOf(
  topic: Topic,
  about: string,
  { catalogue }: World,
  items: readonly Item[],
): TasteFacts['instead'] {
  const knowsMakers = catalogueValues(catalogue, 'developer').length > 0;
  if (topic === 'maker' && !knowsMakers && catalogue.domain !== 'movies') {
    const series = mostSeries(items);
    return series.length > 0 ? { series } : null;
  }
  if (catalogue.domain !== 'movies' || !/\bcountr(?:y|ies)\b|\bnation\w*/.test(about)) return null;
  const foreign = items.filter(hasForeignTitle).length;
  return foreign > 0 ? { foreign } : null;
}

const longestSystem = 3; // words

/** "What have I bought for the Wii U": the system that a message names. */
function systemAsked(
  message: string,
  counted: (words: string) => AskedKind | null,
  catalogue: World['catalogue'],
): AskedKind | null {
  const systems = catalogueValues(catalogue, 'platform');
  const words = message.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? [];
  for (let length = longestSystem; length >= 1; length--)
    for (let from = 0; from + length <= words.length; from++) {
      const said = words.slice(from, from + length).join(' ');
      if (!/^(?:consoles?|handhelds?|portables?)$/.test(said) && platformsNamed(said, systems).length > 0)
        return counted(said);
    }
  return null;
}

const asksBehind =
  /\b(?:which|what) (?:of (?:my|mine|them|those)|films?|movies?|games?|ones?|titles?)\b|\bgave (?:you|u) (?:that|this)\b|\bwhat makes (?:you|u) (?:say|think)\b|\bbased on (?:what|which)\b|\bfor example\b|\bexamples?\b/iu;
const titlesBehind = 3;

function behindOf(more: readonly Habit[], items: readonly Item[]): TasteFacts['behind'] {
  return more.slice(0, 2).map(({ kind, value }) => ({
    said: kind === 'genre' ? areOf(value) : value,
    titles: items
      .filter((item) => valuesOf(item, kind).includes(value))
      .slice(-titlesBehind)
      .map(({ title }) => title),
  }));
}

const aFew = 5;
const brief =
  /\b(?:(?<count>one|two|three|four|five|six|seven|eight|\d|a few|few) words?|sum (?:me|it|that|this|us) up|in a (?:word|nutshell)|tl;?dr)\b/iu;

/** "In five words", "sum me up". */
function wordsAsked(message: string): number | null {
  const found = brief.exec(message);
  if (!found) return null;
  const count = /^(.+?) words?$/iu.exec(found[0])?.[1]?.toLowerCase() ?? '';
  const number = /^\d$/.test(count) ? Number(count) : cardinals.indexOf(count);
  const said = /\b(one|two|three|four|five|six|seven|eight|\d) words?\b/iu.exec(message)?.[1]?.toLowerCase();
  return number > 0 ? number : said ? Math.max(1, cardinals.indexOf(said)) : aFew;
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

function spanOf(items: readonly Item[], message = ''): TasteFacts['years'] {
  const dated = items.filter(({ year }) => year !== null).toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0));
  const [oldest, newest] = [dated[0], dated.at(-1)];
  return oldest && newest
    ? { oldest: refOf(oldest), newest: refOf(newest), asked: asksEnd.test(message) }
    : null;
}

/** "Would you call me gloomy?": about the person as a whole. */
const asksSelf =
  /\b(?:am i|do i|i['’]m|i am|me|my (?:taste|list|history)|this list)\b(?![^.?!]*\bhow (?:many|much)\b)/iu;

/** "Is it just Mario all the way down" */
const asksOnly =
  /\b(?:is it|is this|are they|am i|do i)\b(?: [\p{L}’']+){0,3} (?:just|only|nothing but|solely)\b/iu;

const asksEnd =
  /\b(?:oldest|newest|earliest|most recent|latest) (?:one|of|film|movie|game|thing|title|that)\b|\bwhich[^.?!]* (?:oldest|newest|earliest)\b/iu;

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
