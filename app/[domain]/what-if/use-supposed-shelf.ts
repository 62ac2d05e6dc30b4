'use client';

import { useEffect, useState } from 'react';
import type { ListQuery } from '#app/[domain]/list-query.ts';
import { emptyShelf, type Shelf, shelfSchema } from '#app/[domain]/shelf.ts';
import { isAsItIs } from '#app/[domain]/what-if/what-if.ts';
import type { Domain } from '#lib/contract/domain.ts';
import type { WhatIf } from '#lib/contract/what-if.ts';

const clickPauseMs = 60; // several checkboxes in a row make one request

/**
 * The recommendations for a what-if history; null while there's no what-if, and before the first response. Fetched
 * again when the real list, `base`, changes. The previous list stays until the next one arrives.
 */
export function useSupposedShelf(
  domain: Domain,
  whatIf: WhatIf,
  base: Shelf,
  query: ListQuery,
): { shelf: Shelf | null; pending: boolean } {
  const [answer, setAnswer] = useState<{ to: WhatIf; base: Shelf; shelf: Shelf } | null>(null);
  const supposing = !isAsItIs(whatIf);
  useEffect(() => {
    if (!supposing) return setAnswer(null);
    const abort = new AbortController();
    const timer = setTimeout(async () => {
      const shelf = await ask(domain, whatIf, query, abort.signal);
      if (shelf !== null) setAnswer({ to: whatIf, base, shelf });
    }, clickPauseMs);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [domain, whatIf, base, query, supposing]);
  if (!supposing) return { shelf: null, pending: false };
  return { shelf: answer?.shelf ?? null, pending: answer?.to !== whatIf || answer.base !== base };
}

/** Null if the request was cancelled; a list with a problem if it failed. */
async function ask(
  domain: Domain,
  whatIf: WhatIf,
  query: ListQuery,
  signal: AbortSignal,
): Promise<Shelf | null> {
  try {
    const response = await fetch(`/api/recommendations/${domain}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ whatIf, ...query }),
      signal,
    });
    if (!response.ok) throw new Error(String(response.status));
    return shelfSchema.parse(await response.json());
  } catch {
    if (signal.aborted) return null;
    return emptyShelf('Couldn’t compute the changed list. Try again in a moment.');
  }
}
