'use client';

import { Check, MessageCircleQuestion, Plus } from 'lucide-react';
import type { CardState, CardStates } from '#app/[domain]/chat/load-card-states.ts';
import type { CardActions } from '#app/[domain]/chat/use-cards.ts';
import { ItemLine } from '#app/[domain]/item-line.tsx';
import { SaveButton } from '#app/[domain]/saved/save-button.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { type Domain, domainFacts } from '#lib/contract/domain.ts';
import type { ItemRef } from '#lib/contract/item.ts';

const platformsShown = 3;

/** The titles that an answer lists, in its order: why, seen it, save. Without actions for readers of a shared answer. */
export function AnswerCards({
  domain,
  items,
  states = {},
  actions,
}: {
  domain: Domain;
  items: readonly ItemRef[];
  states?: CardStates;
  actions?: CardActions;
}) {
  return (
    <section aria-label="Titles in this answer" className="rounded-2xl border bg-card">
      <ol className="divide-y px-4 sm:px-5">
        {items.map((item) => (
          <li key={item.itemId} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
            <ItemLine
              domain={domain}
              item={{ ...item, picture: states[item.itemId]?.picture }}
              notes={notesOf(item)}
              className="basis-48"
            />
            {actions && (
              <CardButtons domain={domain} item={item} state={states[item.itemId]} actions={actions} />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** `state` is undefined until it has been read: right after an answer ends. */
function CardButtons({
  domain,
  item,
  state,
  actions: { ask, changeHistory, save },
}: {
  domain: Domain;
  item: ItemRef;
  state: CardState | undefined;
  actions: CardActions;
}) {
  const { participle } = domainFacts[domain];
  const { seen = false, saved = false, known = false } = state ?? {};
  const Icon = seen ? Check : Plus;
  return (
    <div className="flex shrink-0 gap-2">
      <Button size="small" disabled={ask === undefined || !known} onClick={() => ask?.(item)}>
        <MessageCircleQuestion className="size-4" aria-hidden="true" /> Why?
        <span className="sr-only"> {item.title}</span>
      </Button>
      <Button
        size="icon"
        aria-pressed={seen}
        aria-label={`I’ve ${participle} ${item.title}`}
        title={seen ? 'In your history' : `I’ve ${participle} it`}
        className={seen ? 'text-primary' : undefined}
        disabled={state === undefined}
        onClick={() => changeHistory({ change: seen ? 'remove' : 'add', item })}
      >
        <Icon className="size-4" aria-hidden="true" />
      </Button>
      {!seen && (
        <SaveButton
          title={item.title}
          saved={saved}
          disabled={state === undefined}
          onChange={(now) => save({ item, saved: now })}
        />
      )}
    </div>
  );
}

/** What the line has no place for: maker, price, platforms. */
function notesOf({ details }: ItemRef): (string | null | undefined)[] {
  const { developer, priceUsd, platforms = [] } = details ?? {};
  const price = priceUsd === undefined ? null : priceUsd === 0 ? 'Free' : `$${priceUsd.toFixed(2)}`;
  return [developer, price, platforms.slice(0, platformsShown).join(', ')];
}
