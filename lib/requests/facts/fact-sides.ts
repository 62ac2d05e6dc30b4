// A yes, a no or the side taken before a fact, where the message asks for one: "is it multiplayer", "is it free", "more a thriller or
// a comedy", "360 only?".

import type { Item } from '#lib/catalogue/catalogue.ts';
import { titleKey } from '#lib/catalogue/title.ts';
import { catalogueValues } from '#lib/evidence/attributes.ts';
import { escaped } from '../escaped.ts';
import { tagsAreReliable } from '../kinds/known-kinds.ts';
import { mainTags } from '../kinds/main-tags.ts';
import { labelsOf, moodAsked, moodSigns } from '../kinds/mood-signs.ts';
import { platformsNamed } from '../kinds/platform-words.ts';
import { type Feature, featureNamed, hasFeature, hasSpecs } from '../kinds/specs.ts';
import { namesIn, tellingTags } from '../kinds/vocabulary.ts';
import { yearOf } from '../known/years.ts';
import { askingPart, asksWhether, asksYesNo, oneOfTwo } from '../message/yes-no.ts';
import { genreWord, joined, tagWord } from '../wording.ts';
import type { World } from '../world.ts';
import { eitherSaid } from './either-side.ts';
import type { ItemAnswer } from './fact-answer.ts';
import { amongOthers } from './feature-sentence.ts';

type Asked = { item: Item; about: string; text: string; isYesNo: boolean; world: World };

/** The answer with its side first; as it is where no side is asked for. */
export function sided(answer: ItemAnswer, item: Item, about: string, world: World): ItemAnswer {
  const message = withoutTitle(world.message ?? '', item);
  const asked: Asked = { item, about, text: askingPart(message), isYesNo: asksWhether(message), world };
  const said = asked.isYesNo ? sideOf(answer, asked) : null;
  return said === null ? answer : { kind: 'told', matter: answer.matter, said };
}

/** Of "a thriller or a comedy", "scary or a crime story" the side that it is on; null where the matter is another. */
export function either(answer: ItemAnswer, message: string, item: Item, world: World): string | null {
  if (notOfKind.has(answer.matter)) return null;
  const kinds = answer.kind === 'told' && answer.matter === 'genre' ? lowered(answer.said) : kindsOf(item);
  return eitherSaid(askingPart(message), item, item.genres.length === 0 ? '' : withStop(kinds), world);
}

function withStop(said: string): string {
  return said.endsWith('.') ? said : `${said}.`;
}

const notOfKind: ReadonlySet<string> = new Set(
  'year price platform availability developer publisher edition popularity'.split(' '),
);

/** "Free" in a title says nothing of money. */
export function withoutTitle(message: string, { title }: Item): string {
  const bare = title.replace(/[™®©℠]/gu, '').replace(/\s*\([^()]*\)$/, '');
  return [title, bare].reduce(
    (text, name) => text.replaceAll(new RegExp(escaped(name), 'giu'), ' '),
    message,
  );
}

function sideOf(answer: ItemAnswer, asked: Asked): string | null {
  const { item, about, text, world } = asked;
  const feature = featureNamed(about, world.catalogue)?.feature;
  if (feature && hasSpecs(world.catalogue))
    return answer.kind === 'told' ? featureSide(answer.said, feature, asked) : null;
  if (answer.kind === 'told' && /^(?:Yes|No)\b/.test(answer.said)) return null;
  if (answer.matter === 'price' && item.details?.priceUsd !== undefined && /\bfree\b|\bf2p\b/.test(text))
    return answered(item.details.priceUsd === 0, answer);
  const year = yearOf(world.catalogue, item);
  if (answer.matter === 'year' && year !== null) return yearSide(answer, year, text);
  if (answer.matter === 'genre') return genreSide(answer, asked);
  if (notOfKind.has(answer.matter)) return null;
  return moodSide(answer, asked);
}

function answered(isSo: boolean, answer: ItemAnswer): string | null {
  return answer.kind === 'told' ? `${isSo ? 'Yes' : 'No'}: ${lowered(answer.said)}` : null;
}

function lowered(said: string): string {
  return said.replace(/^(?:It|Its|People|The|Versions)\b/, (word) => word.toLowerCase());
}

const together: Feature[] = [
  'online co-op',
  'local co-op',
  'co-op',
  'split screen',
  'online multiplayer',
  'MMO',
];
const atOneScreen: Feature[] = ['local co-op', 'split screen'];
const mostWays = 3;
const onOneScreen =
  /\b(?:couch|sofa|same (?:screen|room|tv)|one (?:screen|tv|pc)|local\w*|side by side|split)\b/;

function featureSide(said: string, feature: Feature, { item, text }: Asked): string {
  const wanted: Feature = feature === 'multiplayer' && onOneScreen.test(text) ? 'local multiplayer' : feature;
  const has = hasFeature(item, wanted);
  const ways = together.filter((way) => hasFeature(item, way) && !(way === 'co-op' && isTold(item)));
  const told = joined(ways.slice(0, mostWays));
  if (has && feature === 'local multiplayer' && /\b(?:controllers?|pads?)\b/.test(text)) {
    const local = [...atOneScreen.filter((way) => hasFeature(item, way)), feature][0];
    const pads = hasFeature(item, 'full controller') ? ' and full controller support' : '';
    return `Yes: the store lists ${local}${pads} for it.`;
  }
  if (feature === 'single-player' && !has && hasFeature(item, 'MMO'))
    return `Not alone, but ${amongOthers(item)}`;
  if (feature === 'early access' && has) return said.replace(/^.*? for it\b/, 'Still in early access');
  if (feature === 'multiplayer' && ways.length > 0) {
    if (has) return `Yes: the store lists ${told} for it.`;
    if (wanted !== feature) return `Not on one screen, as far as the store says: only ${told} for it.`;
  }
  if (has) return wanted === feature ? `Yes: ${lowered(said)}` : `Yes: the store lists ${wanted} for it.`;
  return `Not as far as the store says: ${/lists (no .*)$/.exec(said)?.[1] ?? `no ${wanted} for it.`}`;
}

function isTold(item: Item): boolean {
  return hasFeature(item, 'online co-op') || hasFeature(item, 'local co-op');
}

const decade = /(?<!\d)['’]?(\d)0s\b/;

/** "Is it from the 80s", "is that older than 1970". */
function yearSide(answer: ItemAnswer, year: number, text: string): string | null {
  const named = /(?<!\d)(1[89]\d{2}|20\d{2})(?!\d)(s\b)?/.exec(text);
  const short = decade.exec(text);
  const of = named ? Number(named[1]) : short ? Number(`${short[1]}0`) : null;
  if (of === null) return null;
  const first = of < 100 ? (of < 20 ? 2000 : 1900) + of : of;
  if (/\b(?:before|older|earlier|pre)\b/.test(text)) return answered(year < first, answer);
  if (/\b(?:after|newer|later|since|post)\b/.test(text)) return answered(year > first, answer);
  const isDecade = named ? named[2] !== undefined : true;
  return answered(isDecade ? year >= first && year < first + 10 : year === first, answer);
}

/** "That's snowboards, yes?", "is it a comedy": by the kinds that the question names. */
function genreSide(answer: ItemAnswer, { item, text, world }: Asked): string | null {
  const { catalogue } = world;
  const names = namesIn(catalogue, text).filter(
    ({ value, literal }) => literal && (value.kind === 'genre' || tagsAreReliable(catalogue)),
  );
  if (names.length === 0) return null;
  const holds = ({ value }: (typeof names)[number]) =>
    (value.kind === 'genre' ? item.genres : (item.details?.tags ?? [])).includes(value.value);
  const spots = [...new Set(names.map(({ start }) => start))];
  return answered(
    spots.every((spot) => names.some((one) => one.start === spot && holds(one))),
    answer,
  );
}

const noKind = /soundtrack|^(?:indie|singleplayer)$/i;
const mostTold = 4;
const fewestTold = 3; // tags that say what a game is, so that one of none of them isn't so

/** "Is it the frightening sort?": by labels that tell it, or that often go with it. */
function moodSide(answer: ItemAnswer, { item, about, text, world }: Asked): string | null {
  const { catalogue } = world;
  const signs = moodSigns(text) ?? moodSigns(about);
  if (!signs) return contrarySide(answer, text);
  const clear = labelsOf(item, signs.clear);
  const near = labelsOf(item, signs.near);
  const tags = tellingTags(catalogue, item);
  const first = tags.filter((tag) => !noKind.test(tag));
  if (clear.tags.length > 0 && isMain(clear.tags, item))
    return `Yes: people tag it ${joined([...clear.tags, ...near.tags].slice(0, mostTold).map(tagWord))}.`;
  if (clear.genres.length > 0) return `Yes: ${kindsOf(item)}.`;
  if (clear.tags.length > 0)
    return `A little: people tag it ${joined(clear.tags.slice(0, 2).map(tagWord))}, though ${joined(first.slice(0, 2).map(tagWord))} more often.`;
  if (near.genres.length > 0) return `Perhaps: ${kindsOf(item)}, but I don't know ${moodAsked(text)}.`;
  if (near.tags.length > 0)
    return `Perhaps: people tag it ${joined(near.tags.slice(0, mostTold).map(tagWord))}.`;
  if (tagsAreReliable(catalogue) && tags.length >= fewestTold)
    return `Not by its tags: people tag it ${joined(tags.slice(0, mostTold).map(tagWord))}.`;
  return catalogue.domain === 'movies' && item.genres.length > 0
    ? `Not by its labels: ${kindsOf(item)}.`
    : null;
}

/** Among the tags that most people give it; with few in all, any. */
function isMain(some: readonly string[], { details }: Item): boolean {
  const first = (details?.tags ?? []).slice(0, mainTags);
  return some.some((tag) => first.includes(tag));
}

function kindsOf({ genres }: Item): string {
  return `its ${genres.length === 1 ? 'genre is' : 'genres are'} ${joined(genres.map(genreWord))}`;
}

/** "Is it easy?" of what people tag Difficult. */
function contrarySide(answer: ItemAnswer, text: string): string | null {
  if (answer.kind !== 'told' || !/^People tag it /.test(answer.said)) return null;
  const isContrary =
    (/ Difficult\b/.test(answer.said) && /\b(?:easy|easier|simple|relaxed|beginners?)\b/.test(text)) ||
    (/ Short\b/.test(answer.said) && /\blong\b/.test(text));
  const tells =
    isContrary || / (?:Difficult|Short|Great Soundtrack|Gore|Violent|Blood|violence)\b/i.test(answer.said);
  return tells ? answered(!isContrary, answer) : null;
}

const systems =
  /\b(?:xbox (?:360|one|1)|xbox|360|ps ?[1-5]|playstation(?: ?[1-5]| vita| vr)?|psp|vita|wii ?u|wii|switch|3ds|ds|game ?cube|n64|nintendo 64|snes|nes|steam deck|mega ?drive|genesis|dreamcast|saturn|gba|game ?boy(?: advance| color)?|pc|computer|mac|linux)\b/giu;
const only =
  /\bonly\b|\banything else\b|\bother (?:systems?|consoles?|platforms?)\b|\belsewhere\b|\bexclusive\b/iu;

/** "Is it on Mac?" of a game on Steam, which is for PC. */
export function steamSide({ message = '' }: World): string | null {
  const named = (message.match(systems) ?? []).map((word) => word.toLowerCase().replace('computer', 'pc'));
  if (named.includes('pc') && named.length > 1 && oneOfTwo.test(message))
    return "It's for PC: it is sold on Steam; the catalogue lists no other systems.";
  if (named.length === 0 || !asksYesNo(message)) return null;
  return named.every((name) => name === 'pc')
    ? 'Yes: it is sold on Steam, for PC.'
    : "I can't tell: it is sold on Steam, for PC, and the catalogue lists no other systems.";
}

/** On which systems it can be had, with a yes or a no to those that the message names; null: none are on record. */
export function platformSide(item: Item, versions: readonly string[], world: World): string | null {
  const message = withoutTitle(world.message ?? '', item);
  const own = item.details?.platforms ?? [];
  const others = versions.filter((one) => !own.includes(one));
  if (own.length + others.length === 0) return null;
  const known = catalogueValues(world.catalogue, 'platform');
  const named = (message.match(systems) ?? []).flatMap((word) =>
    platformsNamed(titleKey(word) === '360' ? 'xbox 360' : titleKey(word).replace(/^ps (?=\d)/, 'ps'), known),
  );
  const listed = own.length > 0 ? `it is listed for ${joined(own)}` : '';
  const beside =
    others.length > 0
      ? `there ${others.length === 1 ? 'is a version' : 'are versions'} for ${joined(others)}`
      : '';
  const all = [listed, beside].filter((part) => part !== '').join(', and ');
  if (only.test(message)) {
    if (others.length > 0 || own.length > 1) return `Not only: ${all}.`;
    return `${joined(own)} only, as far as my catalogue goes: I have no other version of it.`;
  }
  if (named.length === 0 || (!asksYesNo(message) && !/\bor\b/.test(message))) return null;
  const held = named.filter((one) => own.includes(one));
  if (held.length > 0 && oneOfTwo.test(message)) return forSystems(held);
  if (held.length > 0) return `Yes: it is listed for ${joined([...new Set(held)])}.`;
  const made = named.filter((one) => others.includes(one));
  if (made.length > 0 && oneOfTwo.test(message)) return forSystems(made);
  if (made.length > 0) return `Yes: there is a version of it for ${joined([...new Set(made)])}.`;
  if (own.length === 0)
    return `I can't tell: it is listed without a system, and ${others.length === 1 ? 'the only other version I have is' : 'the other versions I have are'} for ${joined(others)}.`;
  return `Not as far as my catalogue goes: ${all}.`;
}

/** Of the systems that the message asks about: "It's for the Nintendo DS." */
function forSystems(systems: readonly string[]): string {
  const all = [...new Set(systems)];
  if (all.length > 1) return `It's for ${all.length === 2 ? 'both, ' : ''}${joined(all)}.`;
  return `It's for ${/^(?:PC|Mac|Linux)$/.test(all[0] ?? '') ? '' : 'the '}${all[0]}.`;
}
