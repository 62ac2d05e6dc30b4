'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { StoredConversation } from '#app/[domain]/chat/load-conversation.ts';
import type { ChatMessage } from '#app/[domain]/chat/message.ts';

const pollMs = 1_000; // an answer is saved once a second
const seenBefore = new WeakSet<object>(); // a page that Back brings from the browser's cache is given the same object again

/**
 * Keeps the page at what is stored. An answer under way is followed: by its stream, or where another process writes it, by
 * what's saved of it. Looks again when the page was kept in a cache, and when its tab or its connection comes back.
 */
export function useFollowedAnswer({
  id,
  stored,
  busy,
  show,
  resume,
}: {
  id: string;
  stored: StoredConversation;
  busy: boolean;
  show: (messages: ChatMessage[]) => void;
  resume: () => Promise<void>;
}) {
  const [kept, setKept] = useState(stored);
  const [given, setGiven] = useState(stored);
  if (given !== stored) {
    // The server gave the page again, after a change that was made here: cards tell it at once.
    setGiven(stored);
    setKept({ ...kept, cards: { ...kept.cards, ...stored.cards } });
  }
  const [following, setFollowing] = useState(stored.following !== null);
  const gone = useRef(false);
  const running = useRef(false);
  const now = useRef({ busy, show, resume });
  now.current = { busy, show, resume };

  const look = useCallback(async (): Promise<StoredConversation | null> => {
    const response = await fetch(`/api/chat/${id}/messages`, { cache: 'no-store' }).catch(() => null);
    if (response?.ok !== true || gone.current || now.current.busy) return null;
    const loaded = (await response.json()) as StoredConversation;
    if (gone.current || now.current.busy) return null; // asked meanwhile: the page is ahead of this
    now.current.show(loaded.messages);
    setKept(loaded);
    return loaded;
  }, [id]);

  /** From a state onward, until no answer is under way. Returns the last state; null if it couldn't be read. */
  const follow = useCallback(
    async (from: StoredConversation | null): Promise<StoredConversation | null> => {
      if (running.current) return null;
      running.current = true;
      let state = from;
      for (let first = true; state !== null && state.following !== null && !gone.current; first = false) {
        setFollowing(true);
        if (!first || state.following === 'saved')
          await new Promise((resolve) => setTimeout(resolve, pollMs));
        if (state.following === 'stream') await now.current.resume();
        state = await look();
      }
      running.current = false;
      setFollowing(false);
      return state;
    },
    [look],
  );
  const catchUp = useCallback(async () => {
    if (running.current || now.current.busy) return null;
    return follow(await look());
  }, [follow, look]);

  useEffect(() => {
    gone.current = false;
    const back = () => {
      if (document.visibilityState === 'visible') void catchUp();
    };
    document.addEventListener('visibilitychange', back);
    const restored = (event: PageTransitionEvent) => event.persisted && back();
    window.addEventListener('pageshow', restored);
    window.addEventListener('online', back);
    return () => {
      gone.current = true;
      document.removeEventListener('visibilitychange', back);
      window.removeEventListener('pageshow', restored);
      window.removeEventListener('online', back);
    };
  }, [catchUp]);

  const wasBusy = useRef(busy);
  useEffect(() => {
    if (wasBusy.current && !busy) void catchUp(); // the stored ids, and which versions there are
    wasBusy.current = busy;
  }, [busy, catchUp]);

  /** On arrival: follows what is under way, and says whether a question is left to answer. */
  const arrive = useCallback(async (): Promise<boolean> => {
    const stale = seenBefore.has(stored);
    seenBefore.add(stored);
    if (!stale && stored.following === null) return stored.messages.at(-1)?.role === 'user';
    const state = await follow(stale ? await look() : stored);
    return state?.messages.at(-1)?.role === 'user';
  }, [stored, follow, look]);

  return { kept, following, catchUp, arrive };
}
