// Explain and doubt: why an item stands where it does for the person, or what speaks against it.

import type { Item } from '#lib/catalogue/catalogue.ts';
import { type Evidence, leastPush, pushesOf } from '#lib/contract/evidence.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import type { Perspective } from '#lib/contract/perspective.ts';
import type { RequestOf } from '#lib/contract/request.ts';
import { askedEvidence } from '#lib/evidence/asked-evidence.ts';
import { priceBandOf, valuesOf } from '#lib/evidence/attributes.ts';
import { refTo } from '#lib/evidence/item-ref.ts';
import { kindsAreFew, saysKind } from '#lib/evidence/known-kinds.ts';
import { patternFacts } from '#lib/narration/asked-facts.ts';
import type { HistoryPattern } from '#lib/narration/facts.ts';
import { carriersSharing } from '#lib/narration/weigh.ts';
import { type Answered, answered } from './answered.ts';
import { onlySystem, platformsIn } from './asked-systems.ts';
import { type Habit, habitsIn, outstanding, tellsEnough } from './habits.ts';
import { mostKinds } from './kinds/known-kinds.ts';
import { knownOf } from './known/known-matter.ts';
import { type Link, linksOf } from './links.ts';
import { type Point, pointIn } from './message/asked-point.ts';
import { asksBrief } from './message/brief.ts';
import { type Doubts, doubtsIn } from './message/doubts.ts';
import { talkLanguage } from './message/message-language.ts';
import { asksWhyLow, lacksFirst, type Objection, objectionIn, partInstead } from './message/objections.ts';
import { type OwnWay, ownWayIn } from './message/own-ways.ts';
import { type View, viewNamed } from './message/views.ts';
import { type Above, aboveOf } from './place-above.ts';
import { type Shared, sharedWith } from './shared-kind.ts';
import {
  habitsFor,
  isSlight,
  type Reasons,
  reasonsOf,
  type Standing,
  standingOf,
  windowItems,
} from './standing.ts';
import { type TitleFacts, titleProblem, type Understood, understood } from './titles/asked-title.ts';
import { isMeant } from './titles/meant.ts';
import { resolveTitle } from './titles/resolve-title.ts';
import { beside as besideTitles, type Suspect, suspectsIn } from './titles/suspects.ts';
import { type Together, togetherOf } from './together.ts';
import { itemAt, type World } from './world.ts';

export type ExplainFacts = {
  name: 'explain' | 'doubt';
  standing: Standing;
  understood: Understood;
  reasons: Reasons;
  view: Pick<View, 'perspective' | 'asked' | 'style' | 'unseen'>;
  sharing: { value: string; titles: string[] } | null; // the lifters of the item's genre or decade, if the view is about that
  habits: Habit[]; // of the item's own kinds, in the history
  leading: Habit | null; // what stands out in the history, where the item has none of it
  named: (Habit & { ofItem: boolean })[]; // kinds in the person's own words
  pattern: HistoryPattern | null;
  suspects: Suspect[]; // titles of the history that the message names
  together: Together | null; // where no single title lifts it
  shared: Shared | null; // where no single title lifts it much
  nearest: ItemRef[]; // of the history, in the recommender's space; only there, too
  point: Point | null; // what the message asks or holds against it
  asks: 'mark' | 'guess' | null; // guess: how sure it is; how the message wants to have it judged
  pointOwn: Habit | null; // how much of the history is of the kind that they say they have none of
  pointTitles: string[]; // and those of it that the person has had, the latest first
  isOnline: boolean; // it can be played online
  adultRating: string | null; // that keeps children out
  objection: Objection | null; // what the message holds against it that no place rests on
  holding: { item: ItemRef; rankWithout: number }[] | null; // where it's asked why it is so low: those without which it would rise
  above: Above | null; // what stands above it, where it's asked why it is so low
  firstPart: { own: ItemRef | null } | null; // where the message says that they lack the first of its series: theirs, if they have it
  isMeant: boolean; // "it" says which title is meant
  otherPart: OtherPart | null; // where it's asked why another of the series isn't in its place
  doubts: Doubts; // what a doubt is put as
  beside: { title: string; rank: number } | null; // what the chat is about, where a doubt asks whether as much as that
  isBrief: boolean; // one sentence is wanted
  isLatest: boolean; // what lifts it most is the latest of the history
  links: Link[]; // to what lifts or helps it, in that order, then to whatever else pushes it
  missesPlatform: boolean; // the message says that they have no such system
  onlyFor: { said: string; platforms: string[] } | null; // the only system that they say they have
  ownWay: OwnWay | null; // what the message says of their ways, and whether it is of that sort
  toldUsual: boolean; // an answer before said how far down most people get a title
  about: string | null; // what it is about in a few words, where the chat hasn't told yet
};

/** Another of the same series: where it stands, and what of the history speaks more for the one that is asked about. */
type OtherPart = { standing: Standing; number: number; speaking: ItemRef[] };

const asksMark =
  /(?<![\p{L}\d])(?:[x\d]{1,3}\s?\/\s?10{1,2}|out of (?:ten|10|a hundred|100)|per ?cent|percentages?|odds)(?![\p{L}\d])|%/iu;
const asksGuess =
  /\b(?:(?:how|are you|you|r u) (?:really |that |so |quite |pretty )?(?:sure|certain|confident)|how likely|coin (?:flip|toss)|(?:educated )?guess(?:ing|work)?|toss-?up|gamble|hunch)\b|(?<!\p{L})(?:wie sicher|bist du (?:dir )?(?:da |so )?sicher|(?:tu es|es-tu|vous êtes|êtes-vous) (?:vraiment )?s[uû]re?|(?:estás|está) (?:tan )?segur[oa])(?!\p{L})|확실(?:해|한|하)|확신/iu;
const hasNone =
  /\b(?:don['’]?t|do not|never) (?:even )?(?:have|had|own|owned)\b|\b(?:haven['’]?t (?:even )?got|without an?)\b|\b(?:kein|pas de|no tengo)\b|없/iu;

export function explain(request: RequestOf<'explain'>, world: World): Answered<ExplainFacts | TitleFacts> {
  return explained('explain', request.item, viewNamed(request.view, world.catalogue), world);
}

export function doubt(request: RequestOf<'doubt'>, world: World): Answered<ExplainFacts | TitleFacts> {
  return explained('doubt', request.item, viewNamed('sceptic', world.catalogue), world);
}

const habitsTold = 2;
const nearestTold = 2;

function explained(
  name: ExplainFacts['name'],
  title: string,
  view: View,
  world: World,
): Answered<ExplainFacts | TitleFacts> {
  const { catalogue, rules, message = '' } = world;
  const resolved = resolveTitle(title, world);
  if (resolved.kind !== 'found') return answered(titleProblem(resolved, catalogue), { focus: world.focus });
  const { item } = resolved;
  const other = besideTitles(message, [item.title, resolved.typed]);
  const evidence = askedEvidence(world, {
    item: item.index,
    rules,
    unseen: view.unseen,
    view: view.attributes.length > 0 ? { attributes: view.attributes, items: [], unseen: view.unseen } : null,
  });
  const window = windowItems(world);
  const habits = habitsIn(catalogue, window);
  const asksKind = view.perspective === 'genre' || view.attributes.length > 0;
  const untold = asksKind ? untoldKind(world, window, item) : null;
  const named = untold === null ? view.attributes : [];
  const { perspective, asked, style, unseen } = view;
  const point = pointIn(other, item, catalogue);
  const facts: ExplainFacts = {
    name,
    standing: standingOf(evidence),
    understood: understood(resolved),
    reasons: reasonsOf(evidence),
    view: { perspective, asked, style, unseen: untold === null ? unseen : [...unseen, untold] },
    sharing: sharingOf(evidence, perspective),
    habits: viewedHabits(world, evidence, perspective),
    leading: leadingOf(
      window.length < 3 || (kindsAreFew(catalogue) && !saysKind(item))
        ? []
        : habits.all('genre').length > 0
          ? habits.all('genre')
          : habits.all('tag'),
      item,
    ),
    named: named.map(({ kind, value }) => ({
      ...habits.of(kind, value),
      ofItem: valuesOf(item, kind).includes(value),
    })),
    pattern: perspective === 'pattern' ? patternFacts(evidence) : null,
    suspects: suspectsIn(world, item.index, [resolved.typed]).filter(({ counts }) => counts),
    together: togetherOf(world, item.index, evidence),
    shared: isUnexplained(evidence) ? sharedWith(world, item) : null,
    nearest:
      reasonsOf(evidence).lifters.length > 0
        ? []
        : evidence.similar.slice(0, nearestTold).map(({ item: one }) => one),
    point,
    pointOwn:
      (point?.how === 'never' || point?.how === 'seldom') && point.matter === 'kind'
        ? ownOfKind(point.asked, habits)
        : null,
    pointTitles: point?.matter === 'kind' ? ownTitles(point.asked, window, item) : [],
    isOnline: knownOf(catalogue, item)?.online === true,
    adultRating: adultRatingOf(knownOf(catalogue, item)?.rating),
    objection: objectionIn(other, item, knownOf(catalogue, item), catalogue.domain),
    holding: name === 'explain' && asksWhyLow(other) ? holdingOf(evidence) : null,
    above: name === 'explain' && asksWhyLow(other) ? aboveOf(item.index, world) : null,
    otherPart: name === 'explain' ? otherPartOf(item, partInstead(other), world) : null,
    firstPart: name === 'explain' && lacksFirst(other) ? firstPartOf(item, world) : null,
    isMeant: isMeant(item, world),
    asks: asksMark.test(other) ? 'mark' : asksGuess.test(other) ? 'guess' : null,
    doubts: doubtsIn(other),
    beside: name === 'doubt' && asMuch.test(other) ? besideOf(item.index, world) : null,
    isBrief: asksBrief(other),
    isLatest: reasonsOf(evidence).lifters[0]?.index === world.history.at(-1) && world.history.length > 1,
    links: linksOf(item, pushingIn(evidence), world),
    missesPlatform: hasNone.test(other) && platformsIn(other, catalogue).length > 0,
    onlyFor: onlySystem(other, catalogue),
    ownWay: point ? null : ownWayIn(other, item, knownOf(catalogue, item), catalogue),
    toldUsual: (world.answers ?? []).some((answer) => saysUsual.test(answer)),
    about: name === 'explain' ? untoldAbout(item, world) : null,
  };
  return answered(facts, { focus: item.index, evidence });
}

const mostHolding = 2;

/** The furthest rise first. */
function holdingOf({ influences, rank }: Evidence): NonNullable<ExplainFacts['holding']> {
  return influences
    .filter(({ rankWithout }) => rankWithout < rank)
    .toSorted((a, b) => a.rankWithout - b.rankWithout || a.scoreDrop - b.scoreDrop)
    .slice(0, mostHolding)
    .map(({ item, rankWithout }) => ({ item, rankWithout }));
}

/** As general knowledge numbers the series. */
function otherPartOf(item: Item, number: number | null, world: World): OtherPart | null {
  const { catalogue, rules } = world;
  const series = knownOf(catalogue, item)?.series;
  if (number === null || series?.number === undefined || series.number === number) return null;
  const other = catalogue.items.find((one) => {
    const known = knownOf(catalogue, one)?.series;
    return known?.name === series.name && known.number === number;
  });
  if (!other) return null;
  const { comparison } = askedEvidence(world, { item: item.index, comparedWith: other.index, rules });
  const speaking = (comparison?.split ?? [])
    .filter(({ difference }) => difference > leastPush)
    .slice(0, mostHolding)
    .map(({ item: one }) => one);
  const standing = standingOf(askedEvidence(world, { item: other.index, rules }));
  return { standing, number, speaking };
}

/** null where it is the first itself, or nobody knows its place in a series. */
function firstPartOf(item: Item, { catalogue, history }: World): ExplainFacts['firstPart'] {
  const series = knownOf(catalogue, item)?.series;
  if (series?.number === undefined || series.number < 2) return null;
  const own = history.find((index) => {
    const known = knownOf(catalogue, itemAt(catalogue, index))?.series;
    return known?.name === series.name && known.number === 1;
  });
  return { own: own === undefined ? null : refTo(catalogue, own) };
}

const saysUsual =
  /\bmost people get it\b|\bbei den meisten\b|\bchez la plupart\b|\ba la mayoría\b|다른 사람들한테는/iu;
const leastPushing = 0.1; // of the strongest push
const mostPushing = 6;

/** Of the history what speaks for the item: first what is named as its reason. */
function pushingIn(evidence: Evidence): ItemRef[] {
  const { lifters, helpers } = reasonsOf(evidence);
  const named = [...lifters, ...helpers];
  const { raising } = pushesOf(evidence);
  const least = leastPushing * (raising[0]?.scoreDrop ?? 0);
  const others = raising
    .filter(({ scoreDrop }) => scoreDrop >= least)
    .map(({ item }) => item)
    .filter(({ index }) => named.every((one) => one.index !== index));
  return [...named, ...others].slice(0, Math.max(mostPushing, named.length));
}

const asMuch =
  /\b(?:as much|just as|as (?:bad|good|badly)(?:ly)?)\b|(?<!\p{L})(?:lo mismo|genauso|autant|tanto)(?!\p{L})/iu;

function besideOf(item: number, world: World): ExplainFacts['beside'] {
  if (world.focus === null || world.focus === item || world.history.includes(world.focus)) return null;
  const {
    rank,
    place,
    item: one,
  } = standingOf(askedEvidence(world, { item: world.focus, rules: world.rules }));
  return place === null ? null : { title: one.title, rank: place ?? rank };
}

/** Nothing of the history moves it far when it alone is left out. */
function isUnexplained(evidence: Evidence): boolean {
  const [first] = reasonsOf(evidence).lifters;
  const without = evidence.influences.find(({ item }) => item.index === first?.index)?.rankWithout;
  return without === undefined || isSlight(evidence.rank, without);
}

/** By genre where any has it, else by label. */
function ownOfKind(value: string, habits: ReturnType<typeof habitsIn>): Habit {
  const byGenre = habits.of('genre', value);
  return byGenre.count > 0 ? byGenre : habits.of('tag', value);
}

const adultRatings = new Set(['R', 'NC-17', 'M', 'AO']);

function adultRatingOf(rating: string | undefined): string | null {
  return rating !== undefined && adultRatings.has(rating) ? rating : null;
}

function ownTitles(value: string, window: readonly Item[], item: Item): string[] {
  const has = (one: Item) => (['genre', 'tag'] as const).some((kind) => valuesOf(one, kind).includes(value));
  return window
    .filter((one) => one.index !== item.index && has(one))
    .map(({ title }) => title)
    .reverse();
}

/** Nothing where an answer has told it, or the message asks for something else as well. */
function untoldAbout(item: Item, { catalogue, answers = [], told = [], message = '', isPart }: World) {
  const { phrase, plot } = knownOf(catalogue, item) ?? {};
  if (phrase === undefined || isPart || told.includes(item.index) || talkLanguage(message) !== null)
    return null;
  return answers.some((answer) => answer.includes(phrase) || (plot !== undefined && answer.includes(plot)))
    ? null
    : phrase;
}

/** What of a kind that was asked about isn't known here; null: all that it takes is. */
function untoldKind(world: World, window: readonly Item[], item: Item): string | null {
  if (!kindsAreFew(world.catalogue)) return null;
  if (!saysKind(item)) return 'the kind of this game';
  return tellsEnough(world.catalogue, window) ? null : mostKinds(world);
}

/** The habits that the view looks at: genres as a rule, else the decade, the price band, the platform. */
function viewedHabits(world: World, { item }: Evidence, perspective: Perspective): Habit[] {
  const window = windowItems(world);
  const habits = habitsIn(world.catalogue, window);
  if (window.length < 3) return [];
  switch (perspective) {
    case 'era':
      return valuesOf(item, 'decade').map((value) => habits.of('decade', value));
    case 'platform':
      return valuesOf(item, 'platform')
        .map((value) => habits.of('platform', value))
        .slice(0, habitsTold);
    case 'price': {
      const band = priceBandOf(item.details?.priceUsd);
      return band === null ? [] : [habits.of('price', band)];
    }
    case 'popularity':
      return [];
    default: {
      const own = habitsFor(world.catalogue, window, itemAt(world.catalogue, item.index));
      const telling = own.filter(({ count, lean }) => count > 0 || lean === 'less');
      if (telling.length === 0 && perspective !== 'genre')
        return platformHabits(world.catalogue, window, item);
      return telling.slice(0, perspective === 'genre' ? 3 : habitsTold);
    }
  }
}

/** Where nothing is known of its kind: a system that the person has several games for. */
function platformHabits(catalogue: World['catalogue'], window: readonly Item[], item: ItemRef): Habit[] {
  const habits = habitsIn(catalogue, window);
  return valuesOf(item, 'platform')
    .map((value) => habits.of('platform', value))
    .filter(({ count }) => count > 1)
    .slice(0, 1);
}

function sharingOf(evidence: Evidence, perspective: Perspective): ExplainFacts['sharing'] {
  if (perspective !== 'genre' && perspective !== 'era') return null;
  const { lifters, helpers } = reasonsOf(evidence);
  const shared = carriersSharing(
    evidence,
    [...lifters, ...helpers],
    perspective === 'genre' ? 'genre' : 'decade',
  );
  return shared && { value: shared.of, titles: [...shared.titles].slice(0, 3) };
}

function leadingOf(habits: readonly Habit[], item: ItemRef): Habit | null {
  const [first] = outstanding(habits);
  return first && !valuesOf(item, first.kind).includes(first.value) ? first : null;
}
