'use client';

import { Redo2, Undo2 } from 'lucide-react';
import { useUndoImport } from '#app/[domain]/bring/use-undo-import.ts';
import { Button } from '#app/components/ui/button.tsx';
import { type Domain, domainFacts } from '#lib/contract/domain.ts';

type PastImport = {
  id: string;
  name: string;
  source: string | null;
  added: number;
  outside: number;
  day: string;
  isUndone: boolean;
};

/** What was brought so far, each with an undo; what was undone lately, with a way back. */
export function PastImports({ domain, imports }: { domain: Domain; imports: PastImport[] }) {
  const { undo, redo, pending } = useUndoImport(domain);
  const nouns = domainFacts[domain];
  if (imports.length === 0) return null;
  return (
    <section aria-labelledby="past-imports" className="mt-12">
      <h2 id="past-imports" className="text-xl">
        Past imports
      </h2>
      <ul className="mt-3 divide-y border-y">
        {imports.map(({ id, name, source, added, outside, day, isUndone }) => (
          <li key={id} className="flex items-center gap-4 py-3">
            <div className="min-w-0 flex-1">
              <p className="truncate font-medium text-sm">{name}</p>
              <p className="text-muted-foreground text-sm">
                {[
                  isUndone && 'undone',
                  source,
                  day,
                  `${added.toLocaleString('en')} ${added === 1 ? nouns.item : nouns.items}`,
                  outside > 0 && `${outside.toLocaleString('en')} outside the catalogue`,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
            <Button
              size="small"
              aria-label={isUndone ? `Import ${name} again` : `Undo the import of ${name}`}
              disabled={pending}
              onClick={() => (isUndone ? redo : undo)(id)}
            >
              {isUndone ? (
                <>
                  <Redo2 className="size-4" aria-hidden="true" /> Import again
                </>
              ) : (
                <>
                  <Undo2 className="size-4" aria-hidden="true" /> Undo
                </>
              )}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
