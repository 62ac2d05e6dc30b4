// A title as the person typed it → an item of the catalogue, or a question back, or "not in the catalogue". Tried in order:
// the same words (with or without article, year, edition), numerals written otherwise, initials, the words of a longer title,
// typing errors, and in Hangul the sound. Among several that fit, what the chat is about wins, then what was listed, then the history; then one that
// far more people chose than the others, or of a game's editions the one that stands highest in the list; else the choices are given.

import type { Item } from '#lib/catalogue/catalogue.ts';
import { areEditions } from '#lib/catalogue/editions.ts';
import { type Elsewhere, elsewhereNamed } from '#lib/catalogue/elsewhere.ts';
import { heardIn } from '#lib/catalogue/hangul-titles.ts';
import { popularityRankOf } from '#lib/catalogue/popularity.ts';
import { shortNames } from '#lib/catalogue/short-name.ts';
import { cleanText, parseTitle } from '#lib/catalogue/title.ts';
import { titlesAbroad } from '#lib/catalogue/titles-abroad.ts';
import { shown } from '../wording.ts';
import { meantEdition, withEditions } from './meant-edition.ts';
import { withoutNickname } from './nicknames.ts';
import { numberedInSeries } from './numbered-in-series.ts';
import { isOnlyIn } from './only-title.ts';
import { longestShort } from './title-slips.ts';
import { bare, type Entry, initialsOf, isWords, plainWords, tableOf, withDigits } from './title-table.ts';
import {
  afterColon,
  beforeColon,
  type Chat,
  firstOfSeries,
  holding,
  nearInitials,
  nearly,
  nearOpened,
  nearTitleOpened,
  onItsPlatform,
  openedBy,
  ownEditions,
  sameInitials,
  sameLetters,
  sameNumerals,
  sameWords,
  spelledSo,
} from './title-ways.ts';
import { isOn, onPlatform } from './typed-platform.ts';

export type TitleMatch = 'exact' | 'part' | 'misspelt';
export type Resolved =
  | {
      kind: 'found';
      item: Item;
      how: TitleMatch;
      typed: string;
      seen: boolean;
      isOnly?: true;
      isBestPlaced?: true;
    } // `isOnly`: the typed words are in no other title
  | { kind: 'ambiguous'; typed: string; choices: Item[] }
  | { kind: 'unknown'; typed: string; elsewhere?: Elsewhere } // `elsewhere`: well known, and not in this catalogue
  | { kind: 'none' }; // nothing was named

const longestTyped = 200;
const mostChoices = 4;
const farMore = 4; // times as many people
const notATitle = /^(?:none|null|undefined|n\/a|unknown|-)?$/i;
const shortestWord = 6; // letters of a single word that may stand for a longer title …
const shortestMisspelt = 7; // letters of a misspelt title that is taken for one that few people know …
const wellKnown = 0.15; // … of an item among this share of the most chosen; otherwise the person is asked
/** What Korean adds to a title in other letters, without a space: "Portal은". */
const particle =
  /(?<=[\p{Script=Latin}\p{N}!?.)])(?:은|는|이|가|을|를|의|도|만|와|과|로|으로|이랑|랑|하고|보다|에서)$/u;

/** "데드 셀이", whatever a title of its own ends in. */
function withoutParticle(text: string): string {
  return text.replace(/^(.{2,}?)(?:이랑|랑|하고|보다|와|과|은|는|이|가|을|를|도)$/u, '$1');
}

/** `beside`: an item that was named before, so that a loose match means another one where there is one. */
export function resolveTitle(
  typed: string | null | undefined,
  chat: Chat,
  beside: number | null = null,
): Resolved {
  const text = cleanText(typed ?? '', longestTyped)
    .replace(/^[*"“„«']+|[*"”»']+$/gu, '')
    .replace(particle, '')
    .trim();
  if (notATitle.test(text)) return { kind: 'none' };
  const echoed = shown(text);
  const { year } = parseTitle(text);
  const { lookup, entries } = tableOf(chat.catalogue);
  const on = onPlatform(text, chat.catalogue);
  const near = [...(chat.focus === null ? [] : [chat.focus]), ...chat.listed, ...chat.history];
  const abroad = filmAbroad(text, echoed, chat);
  if (abroad) return abroad;
  const elsewhere = elsewhereNamed(text, chat.catalogue.domain);
  const ofSeries: [TitleMatch, () => Entry[]][] = [
    ['exact', () => firstOfSeries(entries, text).filter(({ item }) => item.index !== beside)],
    ['exact', () => numberedInSeries(text, chat.catalogue).flatMap(({ index }) => entries[index] ?? [])],
  ];
  const loose: [TitleMatch, () => Entry[]][] = [
    ['part', () => nearInitials(entries, text, near)],
    ['part', () => sameInitials(entries, text)],
    ['exact', () => beforeColon(entries, text)],
    ['part', () => afterColon(entries, text)],
    ['part', () => holding(entries, text, 0, near)],
    ['part', () => onItsPlatform(entries, text, chat)],
    ['misspelt', () => nearly(lookup, text)],
    ['misspelt', () => openedBy(holding(entries, text, 1), text, chat)],
  ];
  const ways: [TitleMatch, () => Entry[]][] = [
    ['part', () => nearTitleOpened(entries, text, chat)],
    ['exact', () => ownEditions(spelledSo(entries, text), entries, chat)],
    ['exact', () => sameWords(lookup, text)],
    ['exact', () => sameNumerals(entries, text)],
    ['exact', () => sameLetters(entries, text)],
    ...(elsewhere ? [] : ofSeries), // "Dune: Part One" is no *Dune* of 1984
    ['part', () => nearOpened(entries, text, near)],
    ...(elsewhere ? [] : loose), // "Minecraft" is hardly *Minecraft: Story Mode*
  ];
  for (const [how, way] of ways) {
    const any = distinct(way());
    const there = on ? any.filter(({ item }) => isOn(on, item)) : [];
    const found = there.length > 0 ? there : any;
    const ofYear =
      year === null ? found : found.filter((entry) => entry.year === null || entry.year === year);
    const others = how === 'exact' ? [] : ofYear.filter(({ item }) => item.index !== beside);
    const fitting = others.length > 0 ? others : ofYear;
    if (fitting.length === 0) continue;
    return chosen(
      fitting.map(({ item }) => item),
      { how, typed: echoed, chat },
    );
  }
  if (elsewhere) return { kind: 'unknown', typed: echoed, elsewhere };
  const meant = byNickname(text, echoed, chat, near);
  if (meant) return meant;
  const heard = heardIn(chat.catalogue, text) ?? heardIn(chat.catalogue, withoutParticle(text));
  if (heard)
    return {
      kind: 'found',
      item: heard,
      how: 'misspelt',
      typed: echoed,
      seen: chat.history.includes(heard.index),
    };
  const after = refused.exec(text)?.[1];
  const meantAfter = after === undefined ? null : resolveTitle(after, chat, beside);
  if (meantAfter?.kind === 'found') return meantAfter;
  const bareTitle = withSomebody.exec(text)?.[1];
  const meantBare = bareTitle === undefined ? null : resolveTitle(bareTitle, chat, beside);
  if (meantBare?.kind === 'found') return meantBare;
  return { kind: 'unknown', typed: echoed };
}

/** "Wyatt Earp with Kevin Costner": who is in it is no part of its title. */
const withSomebody =
  /^(.{3,}?) (?:with|starring|from|by|directed by) \p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]+)*$/u;

/** "Not Everybody's Gone to the Rapture": what is left where no title begins so. */
const refused = /^(?:not|no|never) (.{4,})$/iu;

/** "Civ 4" is rather the *Sid Meier's Civilization IV* of the history than a listing that has just this name. */
function byNickname(text: string, typed: string, chat: Chat, near: readonly number[]): Resolved | null {
  const long = withoutNickname(text, chat.catalogue.domain);
  if (long === null || long.toLowerCase() === text.toLowerCase()) return null;
  const { entries } = tableOf(chat.catalogue);
  const own = holding(distinct([...new Set(near)].flatMap((row) => entries[row] ?? [])), long, 0);
  const item = own.length === 1 ? own[0]?.item : undefined;
  if (item) return { kind: 'found', item, how: 'part', typed, seen: chat.history.includes(item.index) };
  const meant = resolveTitle(long, chat);
  if (meant.kind === 'found') return { ...meant, typed, how: 'part' };
  if (meant.kind !== 'ambiguous') return null;
  const [only, ...others] = meant.choices;
  return only && others.length === 0
    ? { kind: 'found', item: only, how: 'part', typed, seen: chat.history.includes(only.index) }
    : { ...meant, typed };
}

/**
 * A film by its name in another language. Where a title of the catalogue is spelled just so, it's that one, unless the other film is
 * near or far better known: "La vie est belle" is hardly *La Vie est belle (Life is Rosey)*.
 */
function filmAbroad(text: string, typed: string, chat: Chat): Resolved | null {
  const { catalogue, history, focus, listed } = chat;
  const names = titlesAbroad(parseTitle(text).title, catalogue.domain);
  if (names.length === 0) return null;
  const { lookup } = tableOf(catalogue);
  const people = ({ index }: Item) => catalogue.interactionCounts[index] ?? 0;
  const known = (name: string) =>
    sameWords(lookup, name)
      .map(({ item }) => item)
      .toSorted((a, b) => people(b) - people(a));
  const isNear = ({ index }: Item) => index === focus || listed.includes(index) || history.includes(index);
  const films = names.flatMap(known).toSorted((a, b) => people(b) - people(a));
  const item = films.find(isNear) ?? films[0];
  const spelled = known(text);
  if (!item || spelled.includes(item) || spelled.some(isNear)) return null;
  if (!isNear(item) && spelled.some((one) => people(item) < farMore * people(one))) return null;
  return { kind: 'found', item, how: 'part', typed, seen: history.includes(item.index) };
}

/** "A; B" → each title. A title that itself holds a semicolon is tried whole first. */
export function resolveTitles(typed: string | undefined, chat: Chat): Resolved[] {
  if (typed === undefined) return [];
  const whole = resolveTitle(typed, chat);
  if (
    whole.kind === 'found' &&
    whole.how === 'exact' &&
    whole.item.title.includes(';') === typed.includes(';')
  )
    return [whole];
  return typed
    .split(';')
    .map((part) => resolveTitle(part, chat))
    .filter((resolved) => resolved.kind !== 'none');
}

function distinct(entries: readonly Entry[]): Entry[] {
  return [...new Map(entries.map((entry) => [entry.item.index, entry])).values()];
}

function chosen(
  matching: Item[],
  { how, typed, chat }: { how: TitleMatch; typed: string; chat: Chat },
): Resolved {
  const { catalogue, history, focus, listed } = chat;
  const items = how === 'misspelt' ? matching : withEditions(matching, typed, catalogue);
  const found = (item: Item): Resolved => ({
    kind: 'found',
    item,
    how,
    typed,
    seen: history.includes(item.index),
    ...(how === 'part' && isOnlyHit(typed, item, chat) ? { isOnly: true as const } : {}),
  });
  const isOneGame = items.every((item) => items[0] && areEditions(item, items[0], catalogue.domain));
  const ofList = items.filter(({ index }) => listed.includes(index));
  const own = items.filter(({ index }) => history.includes(index));
  const near = [
    items.filter((item) => isTakenFor(item, typed, chat)),
    items.filter(({ index }) => index === focus),
    ...(isOneGame ? [own.filter((item) => matching.includes(item)), own, ofList] : [ofList, own]),
  ].find((some) => some.length === 1);
  if (near?.[0]) return found(near[0]);
  const people = ({ index }: Item) => catalogue.interactionCounts[index] ?? 0;
  const spelled = items.filter(({ title }) => holdsAsTyped(title, typed));
  const meant = how === 'part' && spelled.length > 0 ? spelled : items; // "Cats" is no *Cat's Eye*
  const popular = meant.toSorted((a, b) => people(b) - people(a) || a.index - b.index);
  const [first, second] = popular as [Item, Item | undefined];
  if (how === 'part' && areOfOneNumber(typed, meant)) return found(meantEdition(first, meant, chat));
  if (how === 'part' && !/\s/.test(typed)) {
    const known = popularityRankOf(catalogue, first.index) <= wellKnown * catalogue.items.length;
    if (
      typed.length < shortestWord &&
      !/\d/.test(typed) &&
      initialsOf(plainWords(bare(first.title))) !== typed.toLowerCase()
    )
      return { kind: 'ambiguous', typed, choices: popular.slice(0, mostChoices) };
    if (!known && !isOnlyIn(typed, first, catalogue))
      return { kind: 'ambiguous', typed, choices: popular.slice(0, mostChoices) };
  }
  // "The Big Heat" is no slip of "The Big Hit": a word that other titles have was meant.
  if (how === 'misspelt' && isWords(typed, catalogue))
    return { kind: 'ambiguous', typed, choices: popular.slice(0, mostChoices) };
  const isOtherwise =
    typed.length <= longestShort && plainWords(typed).length !== plainWords(bare(first.title)).length;
  const isShort = how === 'misspelt' && typed.replace(/[^\p{L}\p{N}]/gu, '').length < shortestMisspelt;
  if (
    isShort &&
    (isOtherwise || popularityRankOf(catalogue, first.index) > wellKnown * catalogue.items.length)
  )
    return { kind: 'ambiguous', typed, choices: popular.slice(0, mostChoices) };
  if (how !== 'misspelt' && items.every((item) => areEditions(item, first, catalogue.domain)))
    return found(meantEdition(first, items, chat));
  if (!second || people(first) >= farMore * Math.max(1, people(second))) return found(first);
  return { kind: 'ambiguous', typed, choices: popular.slice(0, mostChoices) };
}

/** "Cats" stands in *Cats & Dogs*, and not in *Cat's Eye*. */
function holdsAsTyped(title: string, typed: string): boolean {
  const plain = (text: string) =>
    ` ${text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}'’]+/gu, ' ')
      .trim()} `;
  return plain(title).includes(plain(typed));
}

/** What the chat took the same word for before: a name keeps its meaning. */
function isTakenFor({ title }: Item, typed: string, { answers = [], catalogue }: Chat): boolean {
  const taken = answers.findLast((answer) =>
    answer.toLowerCase().includes(`i take "${typed.toLowerCase()}" to mean `),
  );
  const names = [title, shortNames(catalogue).get(title) ?? title];
  return taken !== undefined && names.some((name) => taken.includes(`to mean ${name}.`));
}

/** "MGS3": *Metal Gear Solid 3 Snake Eater* and *Metal Gear Solid 3 Subsistence* are one game, the third. */
function areOfOneNumber(typed: string, items: readonly Item[]): boolean {
  if (!/\d/u.test(withDigits(plainWords(typed))) || items.length < 2) return false;
  const starts = items.map(({ title }) =>
    /^(.*?\D \d{1,2})(?: |$)/u.exec(withDigits(plainWords(bare(title)))),
  );
  const [first] = starts;
  return first !== null && starts.every((start) => start?.[1] === first?.[1]);
}

/**
 * Whether all the typed words stand in its title and in no other: that needs no word. A single word that isn't the first of a film's
 * title may well be another film: "Annihilation" is no *Mortal Kombat: Annihilation*.
 */
function isOnlyHit(typed: string, { index, title }: Item, chat: Chat): boolean {
  const words = plainWords(bare(typed));
  const isNear = [chat.focus, ...chat.listed, ...chat.history].includes(index);
  if (
    chat.catalogue.domain === 'movies' &&
    !isNear &&
    words.length === 1 &&
    words[0] !== plainWords(bare(title))[0]
  )
    return false;
  const holding = tableOf(chat.catalogue).entries.filter((entry) =>
    words.every((word) => entry.words.includes(word)),
  );
  return holding.length === 1 && holding[0]?.item.index === index;
}
