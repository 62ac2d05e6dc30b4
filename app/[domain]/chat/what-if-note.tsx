// Says that an answer is based on a changed history, and what was changed.

import { FlaskConical } from 'lucide-react';
import type { ToldWhatIf } from '#lib/contract/what-if.ts';

const named = 4;

export function WhatIfNote({ whatIf }: { whatIf: ToldWhatIf }) {
  return (
    <p className="flex items-start gap-2 rounded-xl bg-warning-soft px-3 py-2 text-sm text-warning">
      <FlaskConical className="mt-0.5 size-4 shrink-0" aria-hidden="true" />
      <span>
        <span className="font-medium">This answer is based on a changed history.</span>{' '}
        {describeWhatIf(whatIf)}
      </span>
    </p>
  );
}

/** "Without Casino and Fargo; with Heat." */
export function describeWhatIf({ removed, added, titles }: ToldWhatIf): string {
  const parts = [phrase('without', removed, titles), phrase('with', added, titles)].filter(Boolean);
  const text = parts.join('; ');
  return text === '' ? '' : `${text[0]?.toUpperCase()}${text.slice(1)}.`;
}

function phrase(word: string, itemIds: string[], titles: Record<string, string>): string {
  if (itemIds.length === 0) return '';
  const known = itemIds
    .flatMap((id) => (Object.hasOwn(titles, id) ? [titles[id] as string] : []))
    .slice(0, named);
  const more = itemIds.length - known.length;
  if (known.length === 0) return `${word} ${more.toLocaleString('en')} ${more === 1 ? 'title' : 'titles'}`;
  const all = more > 0 ? [...known, `${more.toLocaleString('en')} more`] : known;
  const last = all.at(-1) ?? '';
  return all.length === 1 ? `${word} ${last}` : `${word} ${all.slice(0, -1).join(', ')} and ${last}`;
}
