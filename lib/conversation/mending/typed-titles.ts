// A language model that reads a message likes to take the title that the chat is about for the one that is typed. Where a
// message plainly names another, the request is about that, even if the catalogue doesn't have it.
import { titleKey, withoutArticle } from '#lib/catalogue/title.ts';
import type { Request, RequestOf } from '#lib/contract/request.ts';
import { ownNamed } from '#lib/requests/titles/named-own.ts';
import { resolveTitle } from '#lib/requests/titles/resolve-title.ts';
import type { ChatState } from '../chat-state.ts';
import { printRequests } from '../grammar/request-notation.ts';
import { otherLanguageOf } from '../languages/other-languages.ts';
import type { TypedTitles } from '../mentions/message-titles.ts';
import { titleAt } from '../mentions/named-titles.ts';
import { openingName } from '../mentions/opening-name.ts';
import { withoutEverydayWords } from './everyday-words.ts';
import { withoutMisreadNames } from './misread-names.ts';
import { withoutNoTitles } from './no-title.ts';
import { withPartedTitles } from './run-together.ts';
import { withVersusTitles } from './versus-titles.ts';
import { withoutSentenceWords } from './words-around.ts';

const opening = /^\W*(?:(?:and|or|but|ok|so|then|hm+|what about|how about|what of)\W+)*■/iu;
const pointing =
  /\b(?:it|its|this|that|these|those|they|them|he|she|him|her|one|ones|first|second|third|fourth|last|other|both)\b/iu;
/** "I hated ■, never show me that again": the title is what the feedback is about. */
const judged =
  /\b(?:hate[ds]?|loathed?|dislike[ds]?|love[ds]?|adore[ds]?|enjoy(?:ed)?|like[ds]?|seen|saw|watched|played|finished|completed|drop|skip|bin|hide|remove|forget)(?: the| all of)? ■/iu;
const mostCompared = 4;
const onList = /\b(?:my|our|the|your) (?:list|top|history|picks|recommendations|suggestions)\b/iu;
const keys = ['item', 'remove', 'add', 'title'] as const;
const around = /^(?:fyi|and|so|ok|okay|then|but|also|too|tho|though|again|please|instead|either|yet|i)$/iu;

/** Titles it took from the message, and those of messages that point ("it", "the first"), stay. */
export function withTypedTitles(read: Request[], typed: TypedTitles, chat: ChatState): Request[] {
  const requests = onceEach(
    read
      .map((request) => (request.name === 'compare' ? withVersusTitles(request, typed, chat) : request))
      .map((request) =>
        withPartedTitles(withoutSentenceWords(withoutWordsAround(request, typed), typed, chat), chat),
      )
      .flatMap((request) =>
        request.name === 'compare' && read.length === 1 ? comparing(request, typed, chat) : request,
      )
      .map((request) => withoutNoTitles(withoutEverydayWords(request, typed, chat), chat)),
  );
  const [only] = requests;
  if (only?.name === 'what_if' && requests.length === 1) {
    const put = withTypedAmong(only, typed);
    if (put !== only) return [put];
  }
  if (only && requests.length === 1) return [about(withoutMisreadNames(only, typed, chat), typed, chat)];
  const named = new Set(requests.flatMap((one) => keys.flatMap((key) => titleKey(valueAt(one, key)))));
  if (typed.titles.some((title) => named.has(titleKey(title)))) return requests;
  return requests.map((request) => (request.name === 'feedback' ? about(request, typed, chat) : request));
}

/** "Without Botanicula or Samorost 3": of several to leave out, one that isn't typed is the typed one that was not read. */
function withTypedAmong(request: RequestOf<'what_if'>, { text, titles }: TypedTitles): RequestOf<'what_if'> {
  const removed = request.remove?.split('; ') ?? [];
  if (removed.length < 2) return request;
  const said = ` ${titleKey(text)} `;
  const known = removed.map(titleKey);
  const unread = titles.filter((title) => !known.includes(titleKey(title)));
  const untyped = removed.filter((title) => !said.includes(` ${titleKey(title)} `));
  const [put] = unread;
  if (put === undefined || unread.length > 1 || untyped.length !== 1) return request;
  return { ...request, remove: removed.map((title) => (title === untyped[0] ? put : title)).join('; ') };
}

/** "fyi Victoria II" and "Jalopy: proper driving" hold a title and what was said beside it. */
function withoutWordsAround(request: Request, { text, titles }: TypedTitles): Request {
  const bare = { ...request } as Record<string, unknown>;
  for (const key of [...keys, 'a', 'b', 'like'] as const) {
    const value = bare[key];
    if (typeof value !== 'string' || !text.toLowerCase().includes(value.toLowerCase())) continue;
    const inside = titles.find(
      (title) => restAround(value, title)?.every((word) => around.test(word)) || runsOn(value, title),
    );
    if (inside) bare[key] = inside;
  }
  return bare as Request;
}

/** "Band Hero or does it work with a controller": a title, and the rest of the question. */
function runsOn(value: string, title: string): boolean {
  const rest = value.toLowerCase().startsWith(`${title.toLowerCase()} `) ? value.slice(title.length) : '';
  return /^ (?:or|and|but|if|when|because|though) \p{Ll}+ \p{Ll}+/u.test(rest);
}

/** The words of a value before and after a title that it holds, up to a colon; null where it holds nothing else, or not the title. */
function restAround(value: string, title: string): string[] | null {
  const at = value.toLowerCase().indexOf(title.toLowerCase());
  if (at < 0 || value.length === title.length) return null;
  const after = value.slice(at + title.length);
  if (/^[\p{L}\p{N}]/u.test(after) || /[\p{L}\p{N}]$/u.test(value.slice(0, at))) return null;
  const rest = `${value.slice(0, at)} ${after.startsWith(':') ? '' : after}`;
  return rest.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

/**
 * Of three or more in a row, each with the next. Two that stand in the message are meant, whatever else it names: "Heat or Big if I loved
 * Klute". Beside names, small words that come near a title are none.
 */
function comparing(request: RequestOf<'compare'>, typed: TypedTitles, chat: ChatState): Request[] {
  const names = typed.titles.filter((title) => /^[\p{Lu}\p{N}]/u.test(title));
  const titles = names.length > 1 ? names : typed.titles;
  const asRead = [request.a, request.b].map(titleKey);
  const isOther = titles.some((title) => !asRead.includes(titleKey(title)));
  if (titles.length < 2 || titles.length > mostCompared || !isOther) return [request];
  const isTwo = titles.length === 2 || !threeInRow.test(typed.masked);
  if (isTwo && asRead[0] !== asRead[1] && [request.a, request.b].every((name) => isSaid(name, typed, chat)))
    return [request];
  return titles.slice(1).map((b, at) => ({ name: 'compare', a: titles[at] as string, b }));
}

const threeInRow = /■(?:,? (?:(?:or|vs\.?|versus|and|than) )?(?:the )?■){2,}/iu;

/** A name that stands in the message, or the chat's own title where the message points to it. */
function isSaid(name: string, typed: TypedTitles, chat: ChatState): boolean {
  const found = resolveTitle(name, chat);
  if (` ${titleKey(typed.text)} `.includes(` ${titleKey(name)} `) && !/[,;]/u.test(name))
    return found.kind === 'found' || /^\p{Lu}/u.test(name);
  const isChats = found.kind === 'found' && found.item.index === chat.focus;
  return isChats && (pointing.test(typed.masked) || isNamedShort(name, typed));
}

function about(request: Request, typed: TypedTitles, chat: ChatState): Request {
  const title =
    typed.titles.length === 0
      ? openingName(typed.text, request.name === 'feedback')
      : meant(typed, request.name === 'feedback');
  if (!title || isSuspected(title, request, typed, chat)) return request;
  const near = [chat.focus, ...chat.listed]
    .flatMap((row) => (row === null ? [] : (titleAt(row, chat) ?? [])))
    .map(titleKey);
  const key = keys.find((one) => near.includes(titleKey(valueAt(request, one))));
  if (!key || titleKey(valueAt(request, key)) === titleKey(title)) return request;
  if (isNamedShort(valueAt(request, key), typed) && !isNear(title, chat)) return request;
  const put = { ...request, [key]: title } as Request;
  if (put.name === 'similar' && put.other && titleKey(put.other) === titleKey(title)) delete put.other;
  if (put.name !== 'feedback' || !put.because || !isPartOf(put.because, typed.text, title)) return put;
  const { because: _, ...rest } = put; // the title itself was taken for the reason
  return rest;
}

/**
 * Whether the message names a title by a part of it that can stand alone, "Wind Waker" of *The Legend of Zelda: The Wind Waker*. Another
 * title may be called just so: "Nier" of *NieR: Automata*.
 */
function isNamedShort(title: string, { masked, titles }: TypedTitles): boolean {
  const parts = partsOf(title);
  const text = ` ${titleKey(masked)} `;
  return parts.some(
    (part) =>
      text.includes(` ${part} `) ||
      titles.some((one) => partsOf(one).length === 1 && partsOf(one)[0] === part),
  );
}

/** By colons and dashes, without articles and what stands in brackets. */
function partsOf(title: string): string[] {
  return title
    .replace(/\s*\([^()]*\)/gu, '')
    .split(/: | [-–] /u)
    .map((part) => titleKey(withoutArticle(part)))
    .filter((part) => part.length >= shortestName);
}
const shortestName = 4; // letters

/** Whether it was listed or is the person's own, so that it is likely to be talked about. */
function isNear(title: string, chat: ChatState): boolean {
  const found = resolveTitle(title, chat);
  return found.kind === 'found' && [...chat.listed, ...chat.history].includes(found.item.index);
}

/** "Cause of Squad?": what of the history is taken to be the cause, not what it brought about. */
function isSuspected(title: string, request: Request, { text }: TypedTitles, chat: ChatState): boolean {
  if (request.name !== 'influence' || onList.test(text)) return false;
  const asked = resolveTitle(request.item, chat);
  return asked.kind === 'found' && !asked.seen && ownNamed(title, chat).length > 0;
}

function isPartOf(because: string, text: string, title: string): boolean {
  const isTyped = text.toLowerCase().includes(because.toLowerCase());
  return isTyped && titleKey(title).startsWith(titleKey(because));
}

function onceEach(requests: Request[]): Request[] {
  const written = requests.map((request) => printRequests([request]));
  return requests.filter((_, at) => written.indexOf(written[at] ?? '') === at);
}

function valueAt(request: Request, key: (typeof keys)[number]): string {
  const value = (request as Record<string, unknown>)[key];
  return typeof value === 'string' ? value : '';
}

/** The only title that is typed, if it opens the message, or nothing else in it points to a title. */
function meant({ masked, titles }: TypedTitles, isFeedback: boolean): string | undefined {
  const isPlain = otherLanguageOf(masked) === null && !pointing.test(masked);
  const isMeant = isPlain || opening.test(masked) || (isFeedback && judged.test(masked));
  return titles.length === 1 && isMeant ? titles[0] : undefined;
}
