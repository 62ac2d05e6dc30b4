'use client';

import { useCallback, useEffect, useRef, useState } from 'react';

const pollMs = 1_000;
const restMs = 10_000;

type Polled<View, Answer> = {
  initial: View;
  addressOf: (view: View) => string; // may depend on what is known already
  merge: (view: View, answer: Answer) => View; // the next view of the last one and the answer
  rests: (view: View) => boolean; // nothing is going on
};

/**
 * Asks an address while the page is visible: once a second, and every ten while nothing is going on. `stale`: the last try
 * failed, and it goes on trying.
 */
export function usePolled<View, Answer>({
  initial,
  ...ways
}: Polled<View, Answer>): {
  view: View;
  stale: boolean;
  refresh: () => void;
} {
  const [view, setView] = useState(initial);
  const [stale, setStale] = useState(false);
  const latest = useRef({ view: initial, ...ways });
  latest.current = { ...latest.current, ...ways };
  const pollNow = useRef(() => {});
  useEffect(() => {
    let ended = false;
    let timer: ReturnType<typeof setTimeout>;
    let turn = 0; // an answer that comes after a later question is dropped
    const pause = () => (latest.current.rests(latest.current.view) ? restMs : pollMs);
    async function poll() {
      const mine = ++turn;
      if (document.visibilityState === 'visible') {
        try {
          const response = await fetch(latest.current.addressOf(latest.current.view));
          if (!response.ok) throw new Error(String(response.status));
          const answer = (await response.json()) as Answer;
          if (ended || mine !== turn) return;
          latest.current.view = latest.current.merge(latest.current.view, answer);
          setView(latest.current.view);
          setStale(false);
        } catch {
          if (!ended && mine === turn) setStale(true);
        }
      }
      if (!ended && mine === turn) timer = setTimeout(poll, pause());
    }
    pollNow.current = () => {
      clearTimeout(timer);
      void poll();
    };
    timer = setTimeout(poll, pause());
    return () => {
      ended = true;
      clearTimeout(timer);
    };
  }, []);
  return { view, stale, refresh: useCallback(() => pollNow.current(), []) };
}
