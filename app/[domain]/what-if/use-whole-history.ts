'use client';

import { useCallback, useEffect, useState } from 'react';
import { z } from 'zod';
import type { HistoryFilm } from '#app/[domain]/what-if/what-if.ts';
import type { Domain } from '#lib/contract/domain.ts';

const answerSchema = z.object({
  films: z.array(z.object({ itemId: z.string(), title: z.string(), year: z.number().nullable() })),
});

/**
 * The whole history, newest first. Fetched when first needed and again when `version` changes. `films` is null
 * until it arrives; the old one stays while the new one loads.
 */
export function useWholeHistory(
  domain: Domain,
  wanted: boolean,
  version: string | number,
): { films: HistoryFilm[] | null; failed: boolean; retry: () => void } {
  const [films, setFilms] = useState<HistoryFilm[] | null>(null);
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (!wanted) return;
    const abort = new AbortController();
    fetch(`/api/history/${domain}?v=${encodeURIComponent(`${version}.${attempt}`)}`, { signal: abort.signal })
      .then(async (response) => {
        if (!response.ok) throw new Error(String(response.status));
        setFilms(answerSchema.parse(await response.json()).films);
        setFailed(false);
      })
      .catch(() => {
        if (!abort.signal.aborted) setFailed(true);
      });
    return () => abort.abort();
  }, [domain, wanted, version, attempt]);
  const retry = useCallback(() => {
    setFailed(false);
    setAttempt((count) => count + 1);
  }, []);
  return { films, failed, retry };
}
