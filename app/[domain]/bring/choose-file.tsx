'use client';

import { FileUp } from 'lucide-react';
import { type DragEvent, type FormEvent, useState } from 'react';
import { type Brought, maxMebibytes } from '#app/[domain]/bring/import-requests.ts';
import { classNames } from '#app/components/class-names.ts';
import { Button } from '#app/components/ui/button.tsx';
import { type Domain, domainFacts } from '#lib/contract/domain.ts';

const films: [string, string][] = [
  ['Letterboxd', 'Settings → Data → Export your data. Bring the ZIP as it is.'],
  ['IMDb', 'On your ratings or your watchlist, choose Export. Bring the CSV.'],
  ['Trakt', 'Settings → Data → Export. Bring the ZIP, or one of its JSON files.'],
  ['Netflix', 'Account → your profile → Viewing activity → Download all. Bring the CSV.'],
];
const games: [string, string][] = [
  ['Steam', 'Open your own games page in the browser, save it as a file, and bring that file.'],
  ['Playnite', 'Export your library as JSON with an export add-on.'],
  ['GOG Galaxy', 'Bring the table that a library exporter writes.'],
];
const anything: [string, string] = [
  'Anything else',
  'A list of titles, one a line, or a CSV: we ask you which column is which.',
];

/** Drop a file, choose one, or paste text. */
export function ChooseFile({ domain, onBring }: { domain: Domain; onBring: (brought: Brought) => void }) {
  const [over, setOver] = useState(false);
  const [text, setText] = useState('');
  const nouns = domainFacts[domain];
  const take = (file: File | null | undefined) => {
    if (file) onBring({ name: file.name, content: file });
  };
  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const dropped = event.dataTransfer.files[0];
    if (dropped) return take(dropped);
    const pasted = event.dataTransfer.getData('text/plain');
    if (pasted !== '') onBring({ name: 'dropped text', content: new Blob([pasted]) });
  }
  function paste(event: FormEvent) {
    event.preventDefault();
    if (text.trim() !== '') onBring({ name: 'pasted text', content: new Blob([text]) });
  }
  return (
    <>
      <label
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={classNames(
          'flex cursor-pointer flex-col items-center rounded-2xl border-2 border-dashed px-6 py-10 text-center transition',
          'focus-within:outline-2 focus-within:outline-ring focus-within:outline-offset-2 hover:bg-muted/60',
          over ? 'border-primary bg-accent' : 'border-input bg-card',
        )}
      >
        <input
          type="file"
          className="sr-only"
          onChange={(event) => {
            take(event.target.files?.[0]);
            event.target.value = ''; // the same file can be chosen again
          }}
        />
        <span aria-hidden="true" className="mb-3 rounded-full bg-muted p-3.5 text-muted-foreground">
          <FileUp className="size-6" />
        </span>
        <span className="font-medium">Choose a file, or drop it here</span>
        <span className="mt-1 text-muted-foreground text-sm">
          ZIP, CSV, JSON, a saved page or text, up to {maxMebibytes} MiB. We find out which service it’s from.
        </span>
      </label>
      <form onSubmit={paste} className="mt-6">
        <label htmlFor="pasted-titles" className="mb-1.5 block font-medium text-sm">
          Or paste your {nouns.items}
        </label>
        <textarea
          id="pasted-titles"
          value={text}
          onChange={(event) => setText(event.target.value)}
          rows={4}
          spellCheck={false}
          placeholder={
            domain === 'movies' ? 'Heat (1995)\nAmélie (2001)\nAlien' : 'Portal 2\nHades\nTerraria'
          }
          className="block w-full rounded-lg border border-input bg-card px-3.5 py-2.5 text-base placeholder:text-muted-foreground sm:text-sm"
        />
        <Button type="submit" className="mt-2" aria-disabled={text.trim() === ''}>
          Read these
        </Button>
      </form>
      <details className="mt-6 rounded-2xl border bg-card px-5 py-4 text-sm" open={false}>
        <summary className="font-medium">Where to find your file</summary>
        <dl className="mt-3 grid gap-x-6 gap-y-2 sm:grid-cols-[auto_1fr]">
          {[...(domain === 'movies' ? films : games), anything].map(([service, how]) => (
            <div key={service} className="contents">
              <dt className="font-medium sm:font-normal">{service}</dt>
              <dd className="mb-2 text-muted-foreground sm:mb-0">{how}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}
