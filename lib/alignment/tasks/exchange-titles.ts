// Exchanges titles in a message and everywhere it refers to them, so that a training learns to copy titles and not the
// titles themselves. A title is exchanged only if the message names it word for word, or is about it without a title of
// its own, or does not need it at all: where it is described ("the vampire thing"), another would make no sense.
import type { Domain } from '#lib/contract/domain.ts';
import { titleKeys } from '#lib/contract/request.ts';
import { pick } from '#lib/random.ts';
import type { Message } from './understanding.ts';

/** Titles to put in, by domain. */
export type TitlePool = Record<Domain, readonly string[]>;

const byPlace =
  /\b(?:first|second|third|fourth|fifth|last|other|both|1st|2nd|3rd|\d|erste\w*|zweite\w*|dritte\w*|letzte\w*|premi\w+|deuxi\w+|derni\w+|autre|primer\w*|segund\w+|tercer\w*|últim\w+|otr[oa])\b|번째|마지막|다른/iu;

/** Of all messages: what their chats are about, and what was listed. */
export function titlePool(messages: readonly Message[]): TitlePool {
  const of = (domain: Domain) => {
    const own = messages.filter((message) => message.domain === domain);
    const titles = own.flatMap(({ focus, listed }) => [...(focus === null ? [] : [focus]), ...listed]);
    return [...new Set(titles)].filter((title) => !/["|;]/.test(title));
  };
  const pool: TitlePool = { movies: of('movies'), steam: of('steam'), games: of('games') };
  return pool;
}

/** A message without a domain, or without a title that can be exchanged, comes back as it is. */
export function exchangeTitles(message: Message, pool: TitlePool, random: () => number): Message {
  const { domain, focus, listed, last, user, call } = message;
  if (domain === null) return message;
  const present = [...new Set([...(focus === null ? [] : [focus]), ...listed, ...titlesIn(call)])];
  const called = new Set(titlesIn(call));
  const byOrdinal = byPlace.test(user);
  const replaced = new Map<string, string>();
  for (const title of present) {
    const named = wordwise(title).test(user);
    if (!named && called.has(title) && title !== focus && !byOrdinal) continue;
    if (!named && partlyNamed(title, user)) continue;
    const like = pool[domain].filter((other) => alike(title, other) && !present.includes(other));
    const free = like.filter(
      (other) => ![...replaced.values()].includes(other) && !wordwise(other).test(user),
    );
    if (free.length > 0) replaced.set(title, inCaseOf(title, pick(free, random)));
  }
  const exchanged = (title: string) => replaced.get(title) ?? title;
  const inRequests = (text: string) => mapTitles(text, exchanged);
  return {
    domain,
    focus: focus === null ? null : exchanged(focus),
    listed: listed.map(exchanged),
    last: last === null ? null : inRequests(last),
    user: inText(user, replaced),
    call: inRequests(call),
  };
}

const value = /\b([a-z]+)="([^"]*)"/g;

/** The titles of requests in their notation. */
export function titlesIn(requests: string): string[] {
  return [...requests.matchAll(value)].flatMap(([, key = '', titles = '']) =>
    titleKeys.has(key) ? titles.split('; ') : [],
  );
}

function mapTitles(requests: string, change: (title: string) => string): string {
  return requests.replace(value, (whole, key: string, titles: string) =>
    titleKeys.has(key) ? `${key}="${titles.split('; ').map(change).join('; ')}"` : whole,
  );
}

/** All at once, longest first, so that no replacement is replaced again. */
function inText(user: string, replaced: ReadonlyMap<string, string>): string {
  if (replaced.size === 0) return user;
  const longestFirst = [...replaced.keys()].toSorted((a, b) => b.length - a.length);
  const any = new RegExp(longestFirst.map((title) => wordwise(title).source).join('|'), 'gu');
  return user.replace(any, (title) => replaced.get(title) ?? title);
}

/** The title as it stands, not inside a longer word. */
function wordwise(title: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped(title)}(?![\\p{L}\\p{N}])`, 'u');
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** Whether a longer word of the title stands in the message: then it may be named in short, or misspelt. */
function partlyNamed(title: string, user: string): boolean {
  const said = user.toLowerCase();
  return (title.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []).some((word) => said.includes(word));
}

const wordsOf = (title: string) => title.split(' ').length;

function alike(title: string, other: string): boolean {
  return title !== other && Math.abs(wordsOf(title) - wordsOf(other)) <= 1;
}

function inCaseOf(title: string, other: string): string {
  if (title.length > 1 && title === title.toUpperCase() && title !== title.toLowerCase())
    return other.toUpperCase();
  return title === title.toLowerCase() ? other.toLowerCase() : other;
}
