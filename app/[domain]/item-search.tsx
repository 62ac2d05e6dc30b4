'use client';

import { Check, LoaderCircle, Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { classNames } from '#app/components/class-names.ts';
import { inputClass } from '#app/components/ui/field.tsx';
import { Cover } from '#app/cover/cover.tsx';
import type { Domain } from '#lib/contract/domain.ts';

export type FoundItem = {
  itemId: string;
  title: string;
  year: number | null;
  genres: string[];
  inHistory: boolean;
};
type Found = { query: string; items: FoundItem[]; nothing: string | null; failed: boolean };

const typingPauseMs = 140;

/** Finds a title as you type: arrows move, Enter picks, Escape closes. The caller handles the pick. */
export function ItemSearch({
  domain,
  label,
  placeholder,
  onPick,
  disableSeen = false,
}: {
  domain: Domain;
  label: string;
  placeholder: string;
  onPick: (item: FoundItem) => void;
  disableSeen?: boolean; // items already in the history can't be picked
}) {
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<Found | null>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const wanted = query.trim();

  useEffect(() => {
    if (!open) return;
    const abort = new AbortController();
    const timer = setTimeout(
      async () => {
        try {
          const response = await fetch(`/api/items/${domain}?q=${encodeURIComponent(wanted)}`, {
            signal: abort.signal,
          });
          if (!response.ok) throw new Error(String(response.status));
          const { items, nothing } = (await response.json()) as Pick<Found, 'items' | 'nothing'>;
          setFound({ query: wanted, items, nothing, failed: false });
          setActive(-1);
        } catch {
          if (!abort.signal.aborted) setFound({ query: wanted, items: [], nothing: null, failed: true });
        }
      },
      wanted === '' ? 0 : typingPauseMs,
    );
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [domain, wanted, open]);

  useEffect(() => {
    list.current?.querySelector('[data-active=true]')?.scrollIntoView({ block: 'nearest' });
  });

  const items = found?.items ?? [];
  const waiting = open && found?.query !== wanted;
  const selectable = (item: FoundItem | undefined) => item !== undefined && !(disableSeen && item.inHistory);

  function pick(item: FoundItem | undefined) {
    if (item === undefined || !selectable(item)) return;
    onPick(item);
    setQuery('');
    setFound(null);
    setOpen(false);
    setActive(-1);
  }
  function move(step: number) {
    setOpen(true);
    if (items.length === 0) return;
    setActive(
      (current) => (current + step + items.length + (current < 0 && step < 0 ? 1 : 0)) % items.length,
    );
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter')
      pick(active >= 0 ? items[active] : wanted === '' || waiting ? undefined : items[0]);
    else if (event.key === 'Escape' && open) setOpen(false);
    else return;
    event.preventDefault();
  }

  return (
    <div className="relative">
      <label htmlFor={`${id}-input`} className="sr-only">
        {label}
      </label>
      <Search
        className="pointer-events-none absolute top-3.5 left-3.5 size-4 text-muted-foreground"
        aria-hidden="true"
      />
      <input
        id={`${id}-input`}
        role="combobox"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={open && active >= 0 ? `${id}-${active}` : undefined}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        placeholder={placeholder}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onClick={() => setOpen(true)}
        onKeyDown={onKeyDown}
        className={classNames(inputClass, 'pr-10 pl-10')}
      />
      {waiting && (
        <LoaderCircle
          className="absolute top-3.5 right-3.5 size-4 animate-spin text-muted-foreground"
          aria-hidden="true"
        />
      )}
      {open && (
        <div
          ref={list}
          id={`${id}-list`}
          role="listbox"
          aria-label={label}
          tabIndex={-1}
          className="absolute inset-x-0 top-full z-30 mt-1.5 max-h-88 overflow-y-auto rounded-xl border bg-card p-1.5 shadow-raised"
          onMouseDown={(event) => event.preventDefault()}
        >
          {items.map((item, index) => (
            <div
              key={item.itemId}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              aria-disabled={!selectable(item)}
              data-active={index === active}
              onMouseMove={() => setActive(index)}
              onClick={() => pick(item)}
              onKeyDown={onKeyDown}
              className={classNames(
                'flex items-center gap-3 rounded-lg px-2 py-1.5',
                index === active && 'bg-muted',
                !selectable(item) && 'opacity-60',
              )}
            >
              <Cover item={item} small className="h-11 w-auto shrink-0 rounded" />
              <span className="min-w-0 flex-1">
                <span className="block truncate text-sm">{item.title}</span>
                <span className="block truncate text-muted-foreground text-xs">
                  {[item.year, item.genres.slice(0, 3).join(', ')].filter(Boolean).join(' · ')}
                </span>
              </span>
              {item.inHistory && (
                <span className="flex shrink-0 items-center gap-1 text-muted-foreground text-xs">
                  <Check className="size-3.5" aria-hidden="true" /> in your history
                </span>
              )}
            </div>
          ))}
          <p
            role="status"
            className={classNames('px-2 text-muted-foreground text-sm', items.length === 0 && 'py-3')}
          >
            {found?.failed
              ? 'The search failed. Keep typing to try again.'
              : items.length === 0 &&
                (waiting || found === null
                  ? 'Searching…'
                  : `No match for “${wanted}”. ${found.nothing ?? ''}`)}
          </p>
        </div>
      )}
    </div>
  );
}
