'use client';

import { useEffect, useState } from 'react';
import type { ChatEntry } from '#app/[domain]/chat/chat-entry.tsx';

const typingPauseMs = 200;

export type FoundEntry = ChatEntry & { excerpt: string | null };
type Found = { query: string; chats: FoundEntry[]; nextOffset: number | null; failed: boolean };

/** Searches the person's chats as they type. `again` after one of the chats changed. */
export function useChatSearch(domain: string) {
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<Found | null>(null);
  const [version, setVersion] = useState(0);
  const wanted = query.trim();

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version searches once more
  useEffect(() => {
    if (wanted === '') {
      setFound(null);
      return;
    }
    const abort = new AbortController();
    const timer = setTimeout(async () => {
      const page = await fetchPage(domain, wanted, 0, abort.signal);
      if (!abort.signal.aborted) setFound({ query: wanted, ...page });
    }, typingPauseMs);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [domain, wanted, version]);

  async function more(): Promise<void> {
    if (found === null || found.nextOffset === null) return;
    const page = await fetchPage(domain, found.query, found.nextOffset);
    setFound((now) =>
      now === null || now.query !== found.query
        ? now
        : page.failed
          ? { ...now, failed: true }
          : { ...now, ...page, chats: [...now.chats, ...page.chats] },
    );
  }
  return { query, setQuery, found, more, again: () => setVersion((now) => now + 1) };
}

async function fetchPage(
  domain: string,
  query: string,
  offset: number,
  signal?: AbortSignal,
): Promise<Omit<Found, 'query'>> {
  try {
    const asked = new URLSearchParams({ q: query, offset: String(offset) });
    const response = await fetch(`/api/chats/${domain}?${asked}`, { signal: signal ?? null });
    if (!response.ok) throw new Error(String(response.status));
    return { ...((await response.json()) as Pick<Found, 'chats' | 'nextOffset'>), failed: false };
  } catch {
    return { chats: [], nextOffset: null, failed: true };
  }
}
