// The titles of the history that a message takes to be the cause of a place, or holds beside it: what becomes of the place
// without each of them.

import type { Item } from '#lib/catalogue/catalogue.ts';
import { parseTitle, titleKey } from '#lib/catalogue/title.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import { askedEvidence } from '#lib/evidence/asked-evidence.ts';
import { cachedRun } from '#lib/evidence/evidence-cache.ts';
import { refOf } from '#lib/evidence/item-ref.ts';
import { shown } from '../wording.ts';
import { distinctHistory, itemAt, type World } from '../world.ts';
import { type OwnNamed, ownNamed } from './named-own.ts';
import { resolveTitle } from './resolve-title.ts';
import { suspectedKind } from './suspected-kinds.ts';

/** One of the history, or several that the message has one name for. `rankWithout`: in the list that the person sees. */
export type Suspect = {
  items: ItemRef[];
  name?: string; // that several go by
  rankWithout: number;
  alone: number[];
  strongest?: ItemRef; // of several, the one that pushes the item most, if any does
  untold?: string; // a word of the message for which of several are meant, which nothing here tells
  counts: boolean;
};

const mostSuspects = 3;

/** "Gemini Rue or Primordia, which one did this": each left out. `but`: what else the message names. */
export function suspectsIn(world: World, item: number, but: readonly string[] = []): Suspect[] {
  const { catalogue, rules, message = '' } = world;
  const { distinct } = cachedRun(world);
  const titles = [itemAt(catalogue, item).title, ...but];
  const text = beside(message, titles);
  const isBeside = ({ start, end }: OwnNamed) => but.length === 0 || !isPart(text.slice(start, end), titles);
  const titled = ownNamed(text, world)
    .filter(isBeside)
    .filter(({ start, end }) => !runsOn(text, start, end, itemAt(catalogue, item).title))
    .map((one) => ({ ...one, items: one.items.filter(({ index }) => index !== item) }))
    .filter(({ items }) => items.length > 0);
  const kind = titled.length === 0 ? suspectedKind(text, world) : null;
  const pointed = titled.length === 0 && !kind ? pointedAt(text, item, world) : [];
  const named = kind ? [{ ...kind, start: 0, end: 0 }] : [...titled, ...pointed];
  const without = (rows: number[]) =>
    askedEvidence(world, { item, whatIf: { removed: rows, added: [] }, rules }).whatIf?.rank ?? 0;
  const { influences } = askedEvidence(world, { item, rules });
  const pushing = influences.filter(({ scoreDrop }) => scoreDrop > 0).map(({ item: one }) => one);
  const strongestOf = (items: readonly Item[]) =>
    items.length > 1 ? pushing.find(({ index }) => items.some((one) => one.index === index)) : undefined;
  return eitherOf(named, text)
    .slice(0, mostSuspects)
    .map((one) => qualified(one, text, world))
    .map(({ items, name, untold }) => ({
      ...(untold === undefined ? {} : { untold }),
      ...strongestIn(strongestOf(items)),
      items: items.map(refOf),
      ...(name === undefined ? {} : { name }),
      rankWithout: without(items.map(({ index }) => index)),
      alone: items.length > 1 ? items.map(({ index }) => without([index])) : [],
      counts: items.some(({ index }) => distinct.includes(index)),
    }));
}

const because = /\b(?:because of|down to|due to|thanks to) (?:it|this|that|that one|this one)\W*$/iu;

/** "Is it there because of that one?", after a title of the history was spoken of. */
function pointedAt(text: string, item: number, world: World): OwnNamed[] {
  const last = world.before?.request;
  if (!because.test(text) || !last || !('item' in last)) return [];
  const before = resolveTitle(last.item, world);
  if (before.kind !== 'found' || !before.seen || before.item.index === item) return [];
  return [{ items: [before.item], start: 0, end: 0 }];
}

function strongestIn(strongest: ItemRef | undefined): { strongest?: ItemRef } {
  return strongest ? { strongest } : {};
}

const shortestName = 4; // letters

/**
 * "The two Nolan batmans": those of the history that carry both words. If none does, nothing here tells which are meant: then all
 * of the name, by their titles.
 */
function qualified({ items, name, start, end }: OwnNamed, text: string, world: World): Qualified {
  const word = /(?<=\p{L}\s+)(\p{Lu}[\p{L}’']*)\s+$/u.exec(text.slice(0, start))?.[1] ?? '';
  const key = titleKey(word);
  const named = name === undefined ? {} : { name };
  if (items.length < 2 || key.length < shortestName) return { items, ...named };
  const group = titleKey(name ?? text.slice(start, end)).replace(/s$/u, '');
  const has = ({ title, details }: Item, wanted: string) =>
    [title, ...(details?.tags ?? [])].some((one) => ` ${titleKey(one)} `.includes(` ${wanted} `));
  const fitting = distinctHistory(world).filter((item) => has(item, key) && has(item, group));
  return fitting.length > 0 ? { items: fitting, ...named } : { items, untold: shown(word) };
}

type Qualified = { items: Item[]; name?: string; untold?: string };

/** Whether words stand in one of some titles: "Empire" of "Sins of a Solar Empire: Rebellion" means no other. */
function isPart(words: string, titles: readonly string[]): boolean {
  return titles.some((title) => ` ${titleKey(title)} `.includes(` ${titleKey(words)} `));
}

/** "Bros" of "Smash Bros", where that is what is asked about: with the word beside it, it is a part of the asked title. */
function runsOn(text: string, start: number, end: number, title: string): boolean {
  const before = /[\p{L}\p{N}'’]+\s+$/u.exec(text.slice(0, start))?.[0] ?? '';
  const after = /^\s+[\p{L}\p{N}'’]+/u.exec(text.slice(end))?.[0] ?? '';
  const words = text.slice(start, end);
  const isIn = (part: string) => ` ${titleKey(title)} `.includes(` ${titleKey(part)} `);
  const isWith = (other: string, joined: string) => titleKey(other).length > 3 && isIn(joined);
  return isIn(words) && (isWith(before, `${before}${words}`) || isWith(after, `${words}${after}`));
}

/** A message without some titles in it, so that a part of one names no other: "Doom" of "Doom Eternal". */
export function beside(message: string, titles: readonly string[]): string {
  return titles
    .flatMap((title) => [title, title.replace(/\s*\([^()]*\)/gu, ''), parseTitle(title).title])
    .map((title) => title.replace(/[®™©]/gu, '').trim())
    .filter((title) => title !== '')
    .reduce((text, title) => {
      const at = text.toLowerCase().indexOf(title.toLowerCase());
      return at < 0
        ? text
        : `${text.slice(0, at)}${' '.repeat(title.length)}${text.slice(at + title.length)}`;
    }, message);
}

/** Two with an "or" between them are what is asked about, whatever else the message tells. */
function eitherOf(named: OwnNamed[], message: string): OwnNamed[] {
  const at = named.findIndex(({ end }, place) => {
    const next = named[place + 1];
    return (
      next &&
      /^\s*,?\s*(?:or|oder|ou|o)\s+(?:(?:the|my|por|by|für|pour)\s+)?$/iu.test(message.slice(end, next.start))
    );
  });
  return at < 0 ? named : named.slice(at, at + 2);
}
