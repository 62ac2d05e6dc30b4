// In which order models are loaded: one part of one at a time, since on few cores none would be ready before all are. Recommenders
// come first: each takes a tenth of a second, and lists and evidence need no more. Then the language models, after a moment in which
// those who wait for lists get them. Of either, first that of the domain that was asked for last.

import { setTimeout as sleep } from 'node:timers/promises';
import type { Domain } from '#lib/contract/domain.ts';

export type LoadPart = 'recommender' | 'language model';

export type LoadOrder = {
  /** Loads it in its turn. */
  inTurn<Loaded>(domain: Domain, part: LoadPart, load: () => Promise<Loaded>): Promise<Loaded>;
  /** Someone asks for this domain: what waits of it is next of its kind. */
  askedFor(domain: Domain): void;
};

const momentMs = 200;

export function createLoadOrder(listsFirstMs = momentMs): LoadOrder {
  let waiting: { domain: Domain; part: LoadPart; load: () => Promise<void> }[] = [];
  let isLoading = false;

  async function loadAll(): Promise<void> {
    isLoading = true;
    let before: LoadPart | null = null;
    while (waiting.length > 0) {
      if (before === 'recommender' && !waiting.some(({ part }) => part === before)) await sleep(listsFirstMs);
      const next = take();
      await next?.load();
      before = next?.part ?? null;
    }
    isLoading = false;
  }

  function take() {
    const next = waiting.find(({ part }) => part === 'recommender') ?? waiting[0];
    waiting = waiting.filter((one) => one !== next);
    return next;
  }

  return {
    inTurn<Loaded>(domain: Domain, part: LoadPart, load: () => Promise<Loaded>) {
      const { promise, resolve, reject } = Promise.withResolvers<Loaded>();
      waiting.push({ domain, part, load: () => load().then(resolve, reject) });
      if (!isLoading) void loadAll();
      return promise;
    },
    askedFor(domain) {
      const asked = waiting.filter((one) => one.domain === domain);
      if (asked.length > 0) waiting = [...asked, ...waiting.filter((one) => one.domain !== domain)];
    },
  };
}
