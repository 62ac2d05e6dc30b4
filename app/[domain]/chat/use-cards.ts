'use client';

import { useOptimistic } from 'react';
import type { CardStates } from '#app/[domain]/chat/load-card-states.ts';
import { itemName } from '#app/[domain]/item-reference.ts';
import { type SavedChange, useSaved } from '#app/[domain]/saved/use-saved.ts';
import { type HistoryChange, useHistoryChange } from '#app/[domain]/use-history-change.ts';
import type { Domain } from '#lib/contract/domain.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import type { Request } from '#lib/contract/request.ts';

export type CardActions = {
  ask: ((item: ItemRef) => void) | undefined; // undefined: not now
  changeHistory: (change: HistoryChange) => void;
  save: (change: SavedChange) => void;
};

export function afterCardChange(states: CardStates, change: SavedChange | HistoryChange): CardStates {
  const before = states[change.item.itemId];
  if (before === undefined) return states;
  const after = 'saved' in change ? { saved: change.saved } : { seen: change.change !== 'remove' };
  return { ...states, [change.item.itemId]: { ...before, ...after } };
}

/** What the cards of a chat do: the same as the buttons elsewhere, with the same undo, and "why" asks in this chat. */
export function useCards(
  domain: Domain,
  loaded: CardStates,
  {
    send,
    onHistory,
  }: { send: ((text: string, request: Request) => void) | undefined; onHistory: () => void },
): { states: CardStates; actions: CardActions } {
  const [states, show] = useOptimistic(loaded, afterCardChange);
  const changeHistory = useHistoryChange(domain, (change) => {
    show(change);
    onHistory();
  });
  const save = useSaved(domain, show);
  return {
    states,
    actions: {
      ask: send && ((item) => send(`Why ${item.title}?`, { name: 'explain', item: itemName(item) })),
      changeHistory,
      save,
    },
  };
}
