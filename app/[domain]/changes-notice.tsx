import { ArrowDown, ArrowUp, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Move, ShelfChanges } from '#app/[domain]/shelf.ts';
import type { DomainFacts } from '#lib/contract/domain.ts';

/** What changed in the list and why, with buttons to undo it. */
export function ChangesNotice({
  said,
  changes,
  nouns,
  children,
}: {
  said: string;
  changes: ShelfChanges | null; // null: not computed yet
  nouns: DomainFacts;
  children: ReactNode; // the buttons
}) {
  return (
    <section aria-label="What changed" className="mb-6 rounded-xl border bg-accent/50 px-4 py-3.5 text-sm">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-64" aria-live="polite">
          <p className="break-words font-medium">{said}</p>
          <p className="mt-0.5 text-muted-foreground">
            {changes === null ? 'Finding what changes…' : changeSummary(changes)}
          </p>
        </div>
        <div className="flex gap-2">{children}</div>
      </div>
      {changes !== null && changes.gone.length > 0 && (
        <details className="mt-2">
          <summary className="rounded text-muted-foreground underline-offset-4 hover:underline">
            {changes.gone.length === 1
              ? `Show the ${nouns.item} that left`
              : `Show the ${nouns.items} that left`}
          </summary>
          <ul className="mt-1.5 columns-1 gap-x-8 sm:columns-2">
            {changes.gone.map(({ film, rank }) => (
              <li key={film.itemId} className="flex break-inside-avoid gap-2 py-0.5">
                <span className="min-w-0 flex-1 truncate">{film.title}</span>
                <span className="shrink-0 text-muted-foreground text-xs tabular-nums leading-5">
                  {rank === null ? 'below 200' : `now #${rank}`}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** "5 left the list, 5 are new, 12 moved up, 3 moved down." */
export function changeSummary({ moves, gone }: ShelfChanges): string {
  const count = (kind: Move['kind']) => [...moves.values()].filter((move) => move.kind === kind).length;
  const parts = [
    gone.length > 0 && `${gone.length} left the list`,
    count('new') > 0 && `${count('new')} ${count('new') === 1 ? 'is' : 'are'} new`,
    count('up') > 0 && `${count('up')} moved up`,
    count('down') > 0 && `${count('down')} moved down`,
  ].filter(Boolean);
  return parts.length === 0 ? 'The list stays the same.' : `${parts.join(', ')}.`;
}

/** On a card: how far it moved. */
export function MoveBadge({ move }: { move: Move | undefined }) {
  if (move === undefined) return null;
  const Icon = { up: ArrowUp, down: ArrowDown, new: Plus }[move.kind];
  const words =
    move.kind === 'new'
      ? move.from === null
        ? 'new'
        : `was #${move.from}`
      : move.places.toLocaleString('en');
  const spoken =
    move.kind === 'new'
      ? `New in the list${move.from === null ? '' : `, was number ${move.from}`}`
      : `Moved ${move.kind} by ${move.places}`;
  return (
    <span className="absolute top-2 right-2 flex items-center gap-0.5 rounded-full bg-accent px-2 py-0.5 font-medium text-accent-foreground text-xs tabular-nums">
      <Icon className="size-3" aria-hidden="true" />
      <span aria-hidden="true">{words}</span>
      <span className="sr-only">{spoken}</span>
    </span>
  );
}
