'use client';

import { ChevronLeft, ChevronRight, RotateCcw, Save, Search } from 'lucide-react';
import { useDeferredValue, useId, useMemo, useState } from 'react';
import { type FoundItem, ItemSearch } from '#app/[domain]/item-search.tsx';
import { type HistoryFilm, isAsItIs, summaryOf, toggled } from '#app/[domain]/what-if/what-if.ts';
import { classNames } from '#app/components/class-names.ts';
import { Button } from '#app/components/ui/button.tsx';
import { inputClass } from '#app/components/ui/field.tsx';
import { Notice } from '#app/components/ui/notice.tsx';
import { Skeleton } from '#app/components/ui/skeleton.tsx';
import { type Domain, domainFacts } from '#lib/contract/domain.ts';
import { maxAdded, type WhatIf } from '#lib/contract/what-if.ts';

const pageSize = 30;

/**
 * The history as checkboxes, newest first. Its only state is the search text and the page: `whatIf` belongs to the
 * caller, who shows what it changes. `itemId`: the item in question, which can't be added.
 */
export function WhatIfPanel({
  domain,
  itemId,
  history,
  whatIf,
  onChange,
  onKeep,
  onReset,
  keeping = false,
  problem,
  known = [],
}: {
  domain: Domain;
  itemId: string | null;
  history: HistoryFilm[] | null; // null: loading
  whatIf: WhatIf;
  onChange: (whatIf: WhatIf) => void;
  onKeep: () => void;
  onReset: () => void;
  keeping?: boolean;
  problem?: { message: string; retry: () => void };
  known?: HistoryFilm[]; // titles of added items that weren't picked here
}) {
  const nouns = domainFacts[domain];
  const id = useId();
  const [query, setQuery] = useState('');
  const [page, setPage] = useState(1);
  const [picked, setPicked] = useState<HistoryFilm[]>([]);
  const wanted = useDeferredValue(query);
  const searched = useMemo(() => (history ?? []).map(searchable), [history]);
  const found = useMemo(() => filmsNamed(searched, wanted), [searched, wanted]);
  const removed = useMemo(() => new Set(whatIf.removed), [whatIf.removed]);
  const added = whatIf.added.map(
    (addedId) =>
      [...picked, ...known].find((film) => film.itemId === addedId) ?? {
        itemId: addedId,
        title: `${nouns.untitled} ${addedId}`,
        year: null,
      },
  );
  const pageCount = Math.max(1, Math.ceil(found.length / pageSize));
  const shownPage = Math.min(page, pageCount);
  const shown = found.slice((shownPage - 1) * pageSize, shownPage * pageSize);
  const unchanged = isAsItIs(whatIf);

  function pick(item: FoundItem) {
    if (item.itemId === itemId || whatIf.added.includes(item.itemId)) return;
    if (removed.has(item.itemId)) return onChange(toggled(whatIf, item.itemId));
    if (item.inHistory) {
      setQuery(item.title); // it's already in the history: show where
      setPage(1);
      return;
    }
    if (whatIf.added.length >= maxAdded) return;
    setPicked((films) => [...films, { itemId: item.itemId, title: item.title, year: item.year }]);
    onChange({ ...whatIf, added: [...whatIf.added, item.itemId] });
  }

  return (
    <div className="text-sm">
      <p className="text-muted-foreground">
        Untick {nouns.items} as if you’d never {nouns.participle} them, or add others. Nothing is saved until
        you choose Keep.
      </p>
      <div className="mt-3 flex flex-wrap items-center gap-2">
        <p className="mr-auto font-medium" aria-live="polite">
          {unchanged ? 'Your history as it is' : summaryOf(whatIf)}
        </p>
        <Button size="small" variant="quiet" onClick={onReset} disabled={unchanged || keeping}>
          <RotateCcw className="size-4" aria-hidden="true" /> Reset
        </Button>
        <Button size="small" variant="primary" onClick={onKeep} disabled={unchanged || keeping}>
          <Save className="size-4" aria-hidden="true" /> {keeping ? 'Keeping…' : 'Keep'}
        </Button>
      </div>
      <div className="mt-3">
        <ItemSearch
          domain={domain}
          label={`Add a ${nouns.item} as if you’d ${nouns.participle} it`}
          placeholder={`As if I’d ${nouns.participle}…`}
          onPick={pick}
        />
      </div>
      {added.length > 0 && (
        <ul aria-label="Added" className="mt-2">
          {added.map((film) => (
            <Box
              key={film.itemId}
              film={film}
              ticked
              changed
              note="added"
              onToggle={() => onChange(toggled(whatIf, film.itemId))}
            />
          ))}
        </ul>
      )}
      <div className="relative mt-3">
        <label htmlFor={`${id}-find`} className="sr-only">
          Find in your history
        </label>
        <Search
          className="pointer-events-none absolute top-3.5 left-3.5 size-4 text-muted-foreground"
          aria-hidden="true"
        />
        <input
          id={`${id}-find`}
          type="search"
          value={query}
          maxLength={200}
          placeholder="Find in your history…"
          onChange={(event) => {
            setQuery(event.target.value);
            setPage(1);
          }}
          className={classNames(inputClass, 'pl-10')}
        />
      </div>
      {problem !== undefined && (
        <div className="mt-3">
          <Notice
            role="alert"
            tone="warning"
            title="Couldn’t load your history"
            action={
              <Button size="small" onClick={problem.retry}>
                Try again
              </Button>
            }
          >
            {problem.message}
          </Notice>
        </div>
      )}
      {history === null && problem === undefined && (
        <div className="mt-3 space-y-3">
          <p role="status" className="sr-only">
            Loading your history
          </p>
          {['one', 'two', 'three', 'four', 'five'].map((key) => (
            <Skeleton key={key} className="h-5 w-full" />
          ))}
        </div>
      )}
      <ul aria-label="Your history" className="mt-2 max-h-72 overflow-y-auto lg:max-h-[26rem]">
        {shown.map((film) => (
          <Box
            key={film.itemId}
            film={film}
            ticked={!removed.has(film.itemId)}
            changed={removed.has(film.itemId)}
            note={removed.has(film.itemId) ? 'left out' : undefined}
            onToggle={() => onChange(toggled(whatIf, film.itemId))}
          />
        ))}
      </ul>
      {history !== null && found.length === 0 && (
        <p className="py-3 text-muted-foreground">
          {history.length === 0
            ? `Your history is empty. Add a ${nouns.item} above and see what it would change.`
            : `No ${nouns.item} in your history matches “${wanted}”.`}
        </p>
      )}
      {pageCount > 1 && (
        <nav aria-label="Pages of your history" className="mt-2 flex items-center justify-between">
          <Button
            variant="quiet"
            size="small-icon"
            aria-label="Newer"
            disabled={shownPage === 1}
            onClick={() => setPage(shownPage - 1)}
          >
            <ChevronLeft className="size-4" aria-hidden="true" />
          </Button>
          <span className="text-muted-foreground text-xs tabular-nums" aria-live="polite">
            Page {shownPage.toLocaleString('en')} of {pageCount.toLocaleString('en')}
          </span>
          <Button
            variant="quiet"
            size="small-icon"
            aria-label="Older"
            disabled={shownPage === pageCount}
            onClick={() => setPage(shownPage + 1)}
          >
            <ChevronRight className="size-4" aria-hidden="true" />
          </Button>
        </nav>
      )}
    </div>
  );
}

function Box({
  film,
  ticked,
  changed,
  note,
  onToggle,
}: {
  film: HistoryFilm;
  ticked: boolean;
  changed: boolean;
  note: string | undefined;
  onToggle: () => void;
}) {
  return (
    <li>
      <label
        className={classNames(
          'flex cursor-pointer items-center gap-3 rounded-lg px-2 py-1.5 hover:bg-muted',
          changed && 'bg-accent/60',
        )}
      >
        <input
          type="checkbox"
          checked={ticked}
          onChange={onToggle}
          className="size-4 shrink-0 accent-primary"
        />
        <span
          className={classNames('min-w-0 flex-1 truncate', !ticked && 'text-muted-foreground line-through')}
        >
          {film.title}
        </span>
        <span className="shrink-0 text-muted-foreground text-xs tabular-nums">{note ?? film.year}</span>
      </label>
    </li>
  );
}

/** Films whose title or year has every word, ignoring case and accents; all of them for an empty query. */
function filmsNamed(films: SearchedFilm[], query: string): HistoryFilm[] {
  const words = plain(query).split(' ').filter(Boolean);
  return films.filter(({ text }) => words.every((word) => text.includes(word))).map(({ film }) => film);
}

type SearchedFilm = { film: HistoryFilm; text: string };

/** A film's words, normalised once for every query. */
function searchable(film: HistoryFilm): SearchedFilm {
  return { film, text: plain(`${film.title} ${film.year ?? ''}`) };
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
}
