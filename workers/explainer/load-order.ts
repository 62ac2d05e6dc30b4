// In which order domains are loaded: one at a time, and first the one that was asked for last. All at once, on few cores, none would be
// ready before all are.

import type { Domain } from '#lib/contract/domain.ts';

export type LoadOrder = {
  /** Loads the domain in its turn. A domain that already waits isn't loaded twice. Resolves when it is, whatever came of it. */
  add(domain: Domain): Promise<void>;
  /** Someone asks for this domain: if it waits, it's next. */
  askedFor(domain: Domain): void;
};

export function createLoadOrder(load: (domain: Domain) => Promise<void>): LoadOrder {
  let waiting: { domain: Domain; done: PromiseWithResolvers<void> }[] = [];
  let isLoading = false;

  async function loadAll(): Promise<void> {
    isLoading = true;
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      await load(next.domain).catch((error) => console.error(`loading ${next?.domain}:`, error));
      next.done.resolve();
    }
    isLoading = false;
  }

  return {
    add(domain) {
      const before = waiting.find((one) => one.domain === domain);
      if (before !== undefined) return before.done.promise;
      const done = Promise.withResolvers<void>();
      waiting.push({ domain, done });
      if (!isLoading) void loadAll();
      return done.promise;
    },
    askedFor(domain) {
      const asked = waiting.filter((one) => one.domain === domain);
      if (asked.length > 0) waiting = [...asked, ...waiting.filter((one) => one.domain !== domain)];
    },
  };
}
