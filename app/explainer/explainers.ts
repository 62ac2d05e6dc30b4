// Which of the explainers is asked. A chat keeps to one while that one lives, since what it has read of the chat's prompt is there;
// chats are spread by their id, so every web process sends one to the same place. An explainer that can't be reached, or is still
// loading, is passed over for a while.

import { createHash } from 'node:crypto';

export type ExplainerState = 'ready' | 'loading' | 'gone';

const passedOverMs = 5_000;
const rememberedChats = 20_000;

type Known = {
  states: Map<string, { state: ExplainerState; untilMs: number }>; // only those that aren't ready
  homes: Map<string, string>; // chat → explainer, the longest unused first
};
// Next may load this file several times in one process.
const holder = globalThis as typeof globalThis & { recexplainerExplainers?: Known };
holder.recexplainerExplainers ??= { states: new Map(), homes: new Map() };
const { states, homes } = holder.recexplainerExplainers;

/** In the order in which to ask them: the chat's own first, those that are not ready last. Without a chat, any will do. */
export function explainersFor(urls: readonly string[], chatId: string | null, nowMs = Date.now()): string[] {
  const home = chatId === null ? undefined : homes.get(chatId);
  const key = chatId ?? String(Math.random());
  const weight = (url: string) => createHash('sha256').update(`${url} ${key}`).digest('hex');
  const order = urls
    .map((url) => ({
      url,
      last: stateOf(url, nowMs) === 'ready' ? 0 : 1,
      own: url === home ? 0 : 1,
      weight: weight(url),
    }))
    .toSorted((a, b) => a.last - b.last || a.own - b.own || (a.weight < b.weight ? -1 : 1));
  return order.map(({ url }) => url);
}

/** The explainer that took the chat's question keeps it. */
export function keepChat(chatId: string | null, url: string): void {
  states.delete(url);
  if (chatId === null) return;
  homes.delete(chatId);
  homes.set(chatId, url);
  for (const oldest of homes.keys()) {
    if (homes.size <= rememberedChats) break;
    homes.delete(oldest);
  }
}

export function passOver(url: string, state: 'loading' | 'gone', nowMs = Date.now()): void {
  states.set(url, { state, untilMs: nowMs + passedOverMs });
}

export function stateOf(url: string, nowMs = Date.now()): ExplainerState {
  const known = states.get(url);
  return known && known.untilMs > nowMs ? known.state : 'ready';
}
