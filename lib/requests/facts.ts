// Facts: what the catalogue says about one item; what no catalogue here has is said to be unknown, with a link to where it
// can be looked up.

import type { Catalogue, Item } from '#lib/catalogue/catalogue.ts';
import { grouped } from '#lib/catalogue/said-numbers.ts';
import { titleKey } from '#lib/catalogue/title.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import type { RequestOf } from '#lib/contract/request.ts';
import { askedEvidence } from '#lib/evidence/asked-evidence.ts';
import { refOf } from '#lib/evidence/item-ref.ts';
import { kindsAreFew, saysKind } from '#lib/evidence/known-kinds.ts';
import { type Answered, answered } from './answered.ts';
import { aloneOrTogether } from './facts/alone-or-together.ts';
import { asOtherSaid } from './facts/as-other.ts';
import { askedAs, campaign } from './facts/asked-as.ts';
import { type ForWhom, forWhom, type Guess, guessesIn } from './facts/beside-unknown.ts';
import { insideSaid } from './facts/collection-facts.ts';
import type { ItemAnswer } from './facts/fact-answer.ts';
import { either, platformSide, sided, steamSide, withoutTitle } from './facts/fact-sides.ts';
import { featureSentence } from './facts/feature-sentence.ts';
import { generallyKnown } from './facts/generally-known.ts';
import { kindSaid } from './facts/kind-said.ts';
import { asksNeed } from './facts/known-traits.ts';
import { lookUp, sourceOf } from './facts/look-up.ts';
import { ageRating, itsSequel, matters, needsEarlier } from './facts/matters.ts';
import { nearestFact } from './facts/nearest-fact.ts';
import { reflexesSaid } from './facts/reflexes.ts';
import { sameMakers } from './facts/same-makers.ts';
import { tagsAreReliable } from './kinds/known-kinds.ts';
import { itsMood, moodAsked } from './kinds/mood-signs.ts';
import { isMoodTag } from './kinds/mood-tags.ts';
import { featureNamed, hasFeature, hasSpecs } from './kinds/specs.ts';
import { isOf, meaningOf, tellingTags } from './kinds/vocabulary.ts';
import { firstOnesOf } from './known/first-ones.ts';
import { hasYears, yearOf } from './known/years.ts';
import { saysSeen } from './message/says-seen.ts';
import { askingPart, asksWhether } from './message/yes-no.ts';
import { type Standing, standingOf } from './standing.ts';
import { reachOf, type TitleFacts, titleProblem, type Understood, understood } from './titles/asked-title.ts';
import { asksAvailability, availabilitySaid } from './titles/availability.ts';
import { type Resolved, resolveTitle } from './titles/resolve-title.ts';
import { capitalized, dollars, firstMaker, genreWord, joined, shown, tagWord } from './wording.ts';
import type { World } from './world.ts';

export type ItemFactsAnswer = {
  name: 'facts';
  item: ItemRef;
  understood: Understood;
  about: string;
  answer: ItemAnswer;
  known: string[]; // what the catalogue has besides, as short sentences
  tags: string[]; // at most three
  people: number;
  standing: Standing;
  nearest: string; // a sentence beside what isn't known, '' where none comes near
  guesses: Guess[]; // what the message takes it for, where what it asks isn't known
  forWhom: ForWhom | null; // where its age rating isn't known
  again: boolean; // this answer has told something of it already
  asksGood: boolean; // whether it's any good, which its place speaks to
  saysSeen: boolean; // the message says or asks itself that they have it
};

export function facts(request: RequestOf<'facts'>, world: World): Answered<ItemFactsAnswer | TitleFacts> {
  const { catalogue, rules } = world;
  const resolved = resolveTitle(request.item, world);
  if (resolved.kind !== 'found') return answered(notFound(resolved, request, world), { focus: world.focus });
  const { item } = resolved;
  const evidence = askedEvidence(world, { item: item.index, rules });
  const about = askedAs(request.about, world.message);
  const answer = byLabel(answerOf(about, item, world), item, world);
  const told = answer.kind === 'told' ? answer.said : '';
  const found: ItemFactsAnswer = {
    name: 'facts',
    item: refOf(item),
    understood: understood(resolved),
    about: request.about,
    answer,
    known: recordOf(catalogue, item)
      .filter(
        (sentence) =>
          sentence !== told && !(answer.matter === 'platform' && sentence.startsWith('It is listed for')),
      )
      .slice(0, 4),
    tags: tellingTags(catalogue, item).slice(0, 3),
    people: catalogue.interactionCounts[item.index] ?? 0,
    standing: standingOf(evidence),
    nearest: answer.kind === 'unknown' ? nearestFact(answer.matter, item, catalogue) : '',
    guesses: answer.kind === 'unknown' ? guessesIn(withoutTitle(world.message ?? '', item), item) : [],
    forWhom: answer.kind === 'unknown' && answer.matter === ageRating ? forWhom(item) : null,
    again: world.told?.includes(item.index) ?? false,
    asksGood: answer.matter === 'its reviews' && anyGood.test(world.message ?? ''),
    saysSeen: saysSeen(world.message),
  };
  return answered(found, { focus: item.index, evidence });
}

/** "Is the combat turn-based?": where nothing else tells, a label of that name is the answer. */
function byLabel(answer: ItemAnswer, item: Item, world: World): ItemAnswer {
  const text = withoutTitle(world.message ?? '', item);
  if (answer.kind === 'told' || !asksWhether(text) || /\b(?:good|bad|great|nice|best)\b/iu.test(text))
    return answer;
  const asked = titleKey(askingPart(text).replace(/[?.! ]+$/u, ''));
  const [label] = guessesIn(text, item).filter(
    ({ words, isLabel }) => isLabel && asked.endsWith(titleKey(words)),
  );
  return label
    ? { kind: 'told', matter: answer.matter, said: `Yes: people tag it ${tagWord(label.words)}.` }
    : answer;
}

const anyGood =
  /\b(?:any good|good|worth (?:it|my|a|the|seeing|watching|playing)|decent)\b(?! reviews?)[^.!]*\?/iu;

/** By the catalogue, and where that doesn't have it or only labels tell it, by what is generally known. */
function answerOf(about: string, item: Item, world: World): ItemAnswer {
  const { catalogue } = world;
  const message = withoutTitle(world.message ?? '', item);
  const ofCampaign = campaign.test(about) && hasFeature(item, 'single-player') === true;
  const isUnknown = () =>
    generallyKnown(about.toLowerCase(), item, { domain: catalogue.domain, message }) === null;
  if (ofCampaign && isUnknown()) return answerOf('single-player', item, world);
  const makers =
    insideSaid(item, message, about.toLowerCase(), world) ?? sameMakers(about.toLowerCase(), item, world);
  if (makers) return makers;
  const reflexes = reflexesSaid(about, message, item, world);
  if (reflexes !== null) return { kind: 'told', matter: 'reflexes', said: reflexes };
  const inCatalogue = answerAbout(about, item, world);
  const asOther = asOtherSaid(message, item, world);
  if (asOther !== null) return { kind: 'told', matter: inCatalogue.matter, said: asOther };
  const ways = aloneOrTogether(about.toLowerCase(), message.toLowerCase(), item, world);
  if (ways !== null) return { kind: 'told', matter: 'players', said: ways };
  const side = either(inCatalogue, message, item, world);
  if (side !== null) return { kind: 'told', matter: inCatalogue.matter, said: side };
  const isTold =
    inCatalogue.kind === 'told' &&
    !/^(?:People tag|The catalogue doesn't list|Yes: the catalogue lists it as)/.test(inCatalogue.said);
  const known = isTold
    ? null
    : generallyKnown(about.toLowerCase(), item, {
        domain: catalogue.domain,
        message,
        firstOnes: firstOnesOf(item, catalogue),
      });
  return known ?? sided(inCatalogue, item, about.toLowerCase(), world);
}

/** What isn't here may be on record elsewhere. */
function notFound(
  resolved: Exclude<Resolved, { kind: 'found' }>,
  { about }: RequestOf<'facts'>,
  { catalogue, message }: World,
): TitleFacts {
  const problem = titleProblem(resolved, catalogue);
  if (problem.name !== 'title' || problem.problem !== 'unknown' || asksAvailability(about, message))
    return problem;
  return { ...problem, elsewhere: sourceOf(catalogue.domain) };
}

// What can be asked about, and its name in an answer. The first sign that fits decides.
const topics: [string, RegExp][] = [
  ['year', /\b(?:years?|release|released|came out|how old|date|when)\b/],
  ['price', /\b(?:prices?|costs?|how much|free|cheap|sale|money)\b/],
  [
    'platform',
    /\b(?:platforms?|consoles?|systems?|switch|ps\d|playstation|xbox|wii|linux|mac|windows|steam deck|pc)\b/,
  ],
  ['developer', /\b(?:developers?|publishers?|studios?|makers?|who made)\b/],
  ['edition', /\b(?:edition|version|region|download|physical)\b/],
  ['tags', /\b(?:tags?|labels?|themes?)\b/],
  ['genre', /\b(?:genres?|kind|type|category)\b/],
  ['popularity', /\b(?:popular\w*|how many people|well known)\b/],
];

function answerAbout(about: string, item: Item, world: World): ItemAnswer {
  const { catalogue } = world;
  const text = about.toLowerCase();
  const unknown = (matter: string, anywhere: boolean): ItemAnswer => ({
    kind: 'unknown',
    matter,
    anywhere,
    source: lookUp(item, catalogue.domain, text),
  });
  const told = (matter: string, said: string): ItemAnswer => ({ kind: 'told', matter, said });
  if (asksAvailability(text, world.message)) return told('availability', availabilitySaid(item, catalogue));
  const feature = featureNamed(text, catalogue);
  if (feature && hasSpecs(catalogue)) {
    if (!item.details?.specs?.length && !hasFeature(item, feature.feature))
      return unknown(feature.feature, false);
    const said = featureSentence(item, feature.feature);
    return told(feature.feature, feature.feature === 'early access' ? asOf(said, catalogue) : said);
  }
  const version = /\bwindows \w+\b/i.exec(world.message ?? '')?.[0];
  if (version && /\b(?:platform|windows|system)\b/.test(text))
    return unknown(`whether it runs on ${capitalized(version)}`, true);
  const isNeeded = /\brequirements\b/.test(text); // "system requirements" ask for no platform
  const topic = isNeeded ? undefined : topics.find(([, sign]) => sign.test(text))?.[0];
  const { details, genres } = item;
  const year = yearOf(catalogue, item);
  const tags = tellingTags(catalogue, item);
  const many = catalogue.domain === 'movies' ? 'films' : 'games';
  switch (topic) {
    case 'year':
      return year === null
        ? unknown('the year', !hasYears(catalogue))
        : told('year', `It came out in ${year}.`);
    case 'price':
      if (details?.priceUsd !== undefined) return told('price', priceSentence(details.priceUsd));
      return unknown('the price', !catalogue.items.some((one) => one.details?.priceUsd !== undefined));
    case 'platform': {
      const side = catalogue.domain === 'games' ? platformSide(item, versionsOf(item, world), world) : null;
      if (side !== null) return told('platform', side);
      if (details?.platforms?.length) return told('platform', listedFor(details.platforms, item, world));
      if (catalogue.domain === 'steam')
        return told(
          'platform',
          steamSide(world) ??
            "It is sold on Steam, for PC; the catalogue doesn't list which other systems it runs on.",
        );
      if (versionsOf(item, world).length > 0)
        return told('platform', `Versions of it are listed for ${joined(versionsOf(item, world))}.`);
      return unknown(
        catalogue.domain === 'movies' ? 'where it can be seen' : 'which systems it runs on',
        catalogue.domain !== 'games',
      );
    }
    case 'developer':
      if (details?.developer) return told('developer', makerSentence(details.developer, details.publisher));
      if (details?.publisher) return told('publisher', `It is published by ${details.publisher}.`);
      return unknown(
        catalogue.domain === 'movies' ? 'who made it' : 'the developer',
        catalogue.domain !== 'steam',
      );
    case 'edition':
      return details?.edition
        ? told('edition', `It is listed as: ${details.edition}.`)
        : unknown(/region/.test(text) ? 'the region' : 'the edition', catalogue.domain !== 'games');
    case 'tags':
      return tags.length > 0 ? told('tags', tagsSentence(tags.slice(0, 6))) : unknown('tags', false);
    case 'genre':
      return genres.length > 0
        ? told('genre', kindSaid(item, world) ?? kindsSentence(genres, tags))
        : unknown(`the genre`, !catalogue.items.some((one) => one.genres.length > 0));
    case 'popularity':
      return told(
        'popularity',
        `It was chosen by ${grouped(catalogue.interactionCounts[item.index] ?? 0)} people in the training data.`,
      );
  }
  const meaning = meaningOf(catalogue, text);
  const named = matters.find(([sign]) => sign.test(text))?.[1];
  const matter = named === itsSequel && asksNeed.test(world.message ?? '') ? needsEarlier : named;
  const isGenre = meaning?.all.every(([first]) => first?.kind === 'genre') ?? false;
  // A label that few people use says nothing where it is missing, nor of what no catalogue knows.
  const decides = isGenre || (matter === undefined && tagsAreReliable(catalogue));
  if (meaning?.inTitle === null && matter === undefined && kindsAreFew(catalogue) && !saysKind(item))
    return unknown('the genre', false);
  const signs = tags.filter((tag) => tellsMatter(matter, text, tag));
  if (signs.length > 0) return told(text, tagsSentence(signs));
  if (meaning && meaning.inTitle === null && item.genres.length + tags.length > 0) {
    const kinds = joined([...genres, ...tags.slice(0, 4)].map(genreWord));
    const holds = isOf(meaning, item);
    if (!holds && !decides) return unknown(matter ?? `whether it has to do with "${shown(text)}"`, true);
    return holds && (decides || matter === undefined)
      ? told(
          text,
          `Yes: the catalogue lists it as ${joined(meaning.all.map((any) => genreWord(any[0]?.value ?? text)))}.`,
        )
      : holds
        ? unknown(matter ?? text, true)
        : told(text, `The catalogue doesn't list it as ${text}; it lists it as ${kinds}.`);
  }
  if (matter !== itsMood) return unknown(matter ?? `that side of ${many}`, true);
  const moods = tags.filter(isMoodTag).slice(0, 4);
  if (moods.length > 0) return told('mood', tagsSentence(moods));
  const asked = moodAsked(withoutTitle(world.message ?? '', item));
  return asked === itsMood && genres.some((genre) => ofMood.test(genre))
    ? told('mood', genresSentence(genres))
    : unknown(asked, true);
}

/** What changes with time is dated. */
function asOf(said: string, catalogue: Catalogue): string {
  const { lastYear } = reachOf(catalogue);
  const since = lastYear === null ? '' : ` as of ${lastYear}, where my data end`;
  return said.replace(/\.$/, `${since}; that may have changed since.`);
}

function listedFor(own: readonly string[], item: Item, world: World): string {
  const others = versionsOf(item, world).filter((one) => !own.includes(one));
  const besides = others.length === 1 ? 'there is a version of it' : 'there are versions of it';
  return others.length === 0
    ? `It is listed for ${joined(own)}; I have no other version of it.`
    : `It is listed for ${joined(own)}, and ${besides} for ${joined(others)}.`;
}

/** The systems of the titles that have the same name: "NBA 2K15 (Xbox One)" and others. */
function versionsOf(item: Item, { catalogue }: World): string[] {
  const nameOf = ({ title }: Item) => titleKey(title.replace(/ #\d+$/, '').replace(/\s*\([^()]*\)$/, ''));
  const name = nameOf(item);
  const same = catalogue.items.filter((one) => one.index !== item.index && nameOf(one) === name);
  return [...new Set(same.flatMap(({ details }) => details?.platforms ?? []))];
}

const ofMood = /^(?:Comedy|Drama|Horror|Thriller|Romance|Children)$/;

// Tags that tell a matter where an item has them, and nothing where it doesn't.
const tellingOf: [RegExp, RegExp][] = [
  [/\b(?:difficulty|hard|easy)\b/, /^Difficult$/],
  [/\b(?:gore|blood|violen\w+)\b/, /^(?:Gore|Violent|Blood|violence)$/],
  [/\bscary\b/, /^(?:.*Horror|scary|creepy|disturbing)$/],
  [/\b(?:music|soundtrack)\b/, /^Great Soundtrack$/i],
  [/\b(?:length|how long|duration)\b/, /^Short$/],
];

function tellsMatter(matter: string | undefined, about: string, tag: string): boolean {
  return matter !== undefined && tellingOf.some(([asked, tags]) => asked.test(about) && tags.test(tag));
}

function tagsSentence(tags: readonly string[]): string {
  return `People tag it ${joined(tags.map(tagWord))}.`;
}

function genresSentence(genres: readonly string[]): string {
  return `Its ${genres.length === 1 ? 'genre is' : 'genres are'} ${joined(genres.map(genreWord))}.`;
}

/** With the first tags, which often say more: "indie" is every third game. */
function kindsSentence(genres: readonly string[], tags: readonly string[]): string {
  const tagged = tags.length > 0 ? `, and people tag it ${joined(tags.slice(0, 3).map(tagWord))}` : '';
  return genresSentence(genres).replace(/\.$/, `${tagged}.`);
}

function priceSentence(price: number): string {
  return price === 0
    ? 'It is free to play.'
    : `Its price on record is ${dollars(price)}, which may have changed since.`;
}

function makerSentence(developer: string, publisher: string | undefined): string {
  const [maker, seller] = [firstMaker(developer), firstMaker(publisher ?? developer)];
  return seller !== maker
    ? `It was made by ${maker} and published by ${seller}.`
    : `It was made by ${maker}.`;
}

/** What the catalogue has, one short sentence each. */
function recordOf(catalogue: Catalogue, item: Item): string[] {
  const { genres, details } = item;
  const year = yearOf(catalogue, item);
  const tags = tellingTags(catalogue, item);
  return [
    genres.length > 0 ? genresSentence(genres) : '',
    year === null ? '' : `It came out in ${year}.`,
    details?.platforms?.length ? `It is listed for ${joined(details.platforms)}.` : '',
    details?.edition ? `It is listed as: ${details.edition}.` : '',
    details?.developer ? makerSentence(details.developer, details.publisher) : '',
    tags.length > 0 ? tagsSentence(tags.slice(0, 4)) : '',
    details?.priceUsd === undefined ? '' : priceSentence(details.priceUsd),
  ].filter((sentence) => sentence !== '');
}
