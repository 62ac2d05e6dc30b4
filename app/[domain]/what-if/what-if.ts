// A what-if: a history with some items left out and others added. It lives in the page, and in the message that
// asked about it, but isn't saved to the history until the person keeps it.

import type { WhatIf } from '#lib/contract/what-if.ts';

export type HistoryFilm = { itemId: string; title: string; year: number | null };

export const asItIs: WhatIf = { removed: [], added: [] };

export function isAsItIs({ removed, added }: WhatIf): boolean {
  return removed.length === 0 && added.length === 0;
}

/** The history as it would be, oldest first; added items count as the newest. */
export function applyWhatIf(history: readonly string[], { removed, added }: WhatIf): string[] {
  const gone = new Set(removed);
  const kept = history.filter((id) => !gone.has(id));
  const there = new Set(kept);
  return [...kept, ...[...new Set(added)].filter((id) => !there.has(id))];
}

/** Toggles one checkbox: a history item is left out or put back, an added one is removed. */
export function toggled({ removed, added }: WhatIf, id: string): WhatIf {
  if (added.includes(id)) return { removed, added: added.filter((other) => other !== id) };
  const others = removed.filter((other) => other !== id);
  return { added, removed: others.length < removed.length ? others : [...removed, id] };
}

/** "2 left out, 1 added" */
export function summaryOf({ removed, added }: WhatIf): string {
  return summaryOfCounts({ removed: removed.length, added: added.length });
}

export function summaryOfCounts({ removed, added }: { removed: number; added: number }): string {
  const parts = [
    removed > 0 && `${removed.toLocaleString('en')} left out`,
    added > 0 && `${added.toLocaleString('en')} added`,
  ].filter(Boolean);
  return parts.length === 0 ? 'as it is' : parts.join(', ');
}
