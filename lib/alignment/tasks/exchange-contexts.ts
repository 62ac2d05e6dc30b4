// Puts a message that needs no context into that of another message, so that a training learns when a chat's title, list and
// last request have nothing to do with what is said. Only messages that were written without a context are moved: they mean
// the same anywhere, in every language.
import { type Domain, domains } from '#lib/contract/domain.ts';
import { pick } from '#lib/random.ts';
import { titlesIn } from './exchange-titles.ts';
import type { Message } from './understanding.ts';

export type MessageContext = Pick<Message, 'focus' | 'listed' | 'last'>;
/** Contexts to put messages into, by domain; none is empty. */
export type ContextPool = ReadonlyMap<Domain, readonly MessageContext[]>;

const tries = 5;
const shortestWord = 4; // letters of a title's word that would point to it

export function contextPool(messages: readonly Message[]): ContextPool {
  const of = (domain: Domain) =>
    messages.flatMap(({ domain: own, focus, listed, last }) =>
      own === domain && !isEmpty({ focus, listed, last }) ? [{ focus, listed, last }] : [],
    );
  return new Map(domains.map((domain) => [domain, of(domain)]));
}

/** A message that has a context, has no domain or is unclear comes back as it is, as does one for which no context is found. */
export function exchangeContext(message: Message, pool: ContextPool, random: () => number): Message {
  const { domain, user, call } = message;
  if (domain === null || !isEmpty(message) || namesOf(call).includes('unclear')) return message;
  const contexts = pool.get(domain) ?? [];
  if (contexts.length === 0) return message;
  for (let tried = 0; tried < tries; tried++) {
    const context = pick(contexts, random);
    if (!isRefined(call, context) && !pointsInto(user, context)) return { ...message, ...context };
  }
  return message;
}

function isEmpty({ focus, listed, last }: MessageContext): boolean {
  return focus === null && listed.length === 0 && last === null;
}

/** A wish after a recommendation would be read as a refinement of it. */
function isRefined(call: string, { last }: MessageContext): boolean {
  return namesOf(call).includes('recommend') && last !== null && namesOf(last).includes('recommend');
}

/** Whether the message has a word of a title of the context: then it might mean that title. */
function pointsInto(user: string, { focus, listed, last }: MessageContext): boolean {
  const titles = [...(focus === null ? [] : [focus]), ...listed, ...titlesIn(last ?? '')];
  const words = new Set(wordsOf(user));
  return titles.some((title) => {
    const own = wordsOf(title);
    const long = own.filter((word) => word.length >= shortestWord);
    return (long.length > 0 ? long : own).some((word) => words.has(word));
  });
}

function namesOf(requests: string): string[] {
  return requests.split(' | ').map((request) => request.split(' ')[0] ?? '');
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
