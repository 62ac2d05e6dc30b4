'use client';

import { FileUp, FlaskConical, RotateCcw, Save, Undo2, X } from 'lucide-react';
import Link from 'next/link';
import { startTransition, useEffect, useMemo, useOptimistic, useRef, useState } from 'react';
import { ChangesNotice } from '#app/[domain]/changes-notice.tsx';
import type { GivenFeedback } from '#app/[domain]/feedback/reasons.ts';
import { useFeedback } from '#app/[domain]/feedback/use-feedback.ts';
import { AddToHistory } from '#app/[domain]/history-controls.tsx';
import { type ListQuery, listQueryText } from '#app/[domain]/list-query.ts';
import { RecentHistory } from '#app/[domain]/recent-history.tsx';
import { type SavedChange, useSaved } from '#app/[domain]/saved/use-saved.ts';
import {
  compareShelves,
  enoughToStart,
  type Film,
  type Shelf,
  withoutSpokenAgainst,
} from '#app/[domain]/shelf.ts';
import { type Facets, ShelfFilters } from '#app/[domain]/shelf-filters.tsx';
import { ShelfList } from '#app/[domain]/shelf-list.tsx';
import { Starters } from '#app/[domain]/starters.tsx';
import { type HistoryChange, useHistoryChange } from '#app/[domain]/use-history-change.ts';
import { useKeepWhatIf } from '#app/[domain]/what-if/use-keep-what-if.ts';
import { useSupposedShelf } from '#app/[domain]/what-if/use-supposed-shelf.ts';
import { useWholeHistory } from '#app/[domain]/what-if/use-whole-history.ts';
import { asItIs, isAsItIs, summaryOf } from '#app/[domain]/what-if/what-if.ts';
import { WhatIfPanel } from '#app/[domain]/what-if/what-if-panel.tsx';
import { classNames } from '#app/components/class-names.ts';
import { PageLinks } from '#app/components/page-links.tsx';
import { Button, buttonClass } from '#app/components/ui/button.tsx';
import type { Domain, DomainFacts } from '#lib/contract/domain.ts';
import { isFiltered } from '#lib/contract/list-filter.ts';
import type { WhatIf } from '#lib/contract/what-if.ts';

type Loaded = {
  shelf: Shelf;
  recent: Film[];
  historySize: number;
  feedbackCount: number;
  asideCount: number;
  leaningCount: number;
  query: ListQuery;
  facets: Facets;
  starters: Film[]; // for an empty history
};
type Shown = Loaded & { said: GivenFeedback[] }; // feedback the server hasn't confirmed yet
type Change = { history: HistoryChange } | { feedback: GivenFeedback } | { saved: SavedChange };
type Compared = { before: Shelf; said: string; undo: () => void };

function afterChange(shown: Shown, change: Change): Shown {
  if ('feedback' in change) return { ...shown, said: [...shown.said, change.feedback] };
  if ('saved' in change) {
    const { item, saved } = change.saved;
    const items = shown.shelf.items.map((film) => (film.itemId === item.itemId ? { ...film, saved } : film));
    return { ...shown, shelf: { ...shown.shelf, items } };
  }
  const { item } = change.history;
  const others = shown.recent.filter((film) => film.itemId !== item.itemId);
  if (change.history.change === 'remove')
    return { ...shown, recent: others, historySize: Math.max(0, shown.historySize - 1) };
  return {
    ...shown,
    recent: [item, ...others],
    historySize: shown.historySize + 1,
    shelf: { ...shown.shelf, items: shown.shelf.items.filter((film) => film.itemId !== item.itemId) },
  };
}

/**
 * The recommendations and the history behind them, side by side, with the controls that change either and what each
 * change did.
 */
export function Board({
  domain,
  name,
  nouns,
  ...loaded
}: { domain: Domain; name: string; nouns: DomainFacts } & Loaded) {
  const settled: Shown = { ...loaded, said: [] };
  const [shown, show] = useOptimistic(settled, afterChange);
  const [compared, setCompared] = useState<Compared | null>(null);
  const [whatIf, setWhatIf] = useState<WhatIf>(asItIs);
  const [supposing, setSupposing] = useState(false); // the panel is open
  const [starting] = useState(loaded.historySize < enoughToStart); // for the whole visit: the field must not move away
  const [starters] = useState(loaded.starters); // nor may these change places
  const aside = useRef<HTMLElement>(null);
  useEffect(() => {
    if (supposing) aside.current?.focus(); // on a phone the panel opens above the list
  }, [supposing]);
  const supposed = useSupposedShelf(domain, whatIf, loaded.shelf, loaded.query);
  const whole = useWholeHistory(domain, supposing, `${loaded.historySize}.${loaded.recent[0]?.itemId ?? ''}`);
  const compareFrom = (said: string, undo: () => void) => setCompared({ before: loaded.shelf, said, undo });
  const changeHistory = useHistoryChange(domain, (history) => {
    setCompared(null);
    show({ history });
  });
  const save = useSaved(domain, (saved) => show({ saved }));
  const feedback = useFeedback(domain, {
    show: (given) => show({ feedback: given }),
    onGiven: compareFrom,
    onUndone: () => setCompared(null),
  });
  const keep = useKeepWhatIf(domain, {
    onKept: (said, undo) => {
      startTransition(() => {
        setWhatIf(asItIs);
        compareFrom(said, undo);
      });
    },
    onUndone: () => setCompared(null),
  });

  const asking = !isAsItIs(whatIf);
  const isStart = starting && shown.historySize < enoughToStart && !asking;
  const shelf = withoutSpokenAgainst(supposed.shelf ?? shown.shelf, shown.said);
  const before = asking ? loaded.shelf : (compared?.before ?? null);
  const after = asking ? supposed.shelf : loaded.shelf;
  const changes = useMemo(
    () => (before === null || after === null || before === after ? null : compareShelves(before, after)),
    [before, after],
  );
  const updating = supposed.pending || shown.said.length > 0 || shown.historySize !== loaded.historySize;
  const reset = () => setWhatIf(asItIs);

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-12 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <section aria-labelledby="for-you" aria-busy={updating}>
        <div className="mb-6 flex items-end justify-between gap-4">
          <div>
            <h1 id="for-you" className="text-3xl sm:text-4xl">
              For you
            </h1>
            <p className="mt-1.5 text-muted-foreground text-sm">
              <span aria-live="polite">
                {updating
                  ? 'Updating your recommendations…'
                  : shown.historySize === 0
                    ? `${name}, add a few ${nouns.items} to get recommendations of your own.`
                    : `Based on the ${shown.historySize.toLocaleString('en')} ${shown.historySize === 1 ? nouns.item : nouns.items} ${name} ${nouns.participle}, best first.`}
              </span>{' '}
              {loaded.feedbackCount > 0 && (
                <Link
                  href={`/${domain}/feedback`}
                  className="rounded text-primary underline-offset-4 hover:underline"
                >
                  {loaded.feedbackCount === 1
                    ? 'Shaped by 1 piece of feedback'
                    : `Shaped by ${loaded.feedbackCount} pieces of feedback`}
                </Link>
              )}{' '}
              {!isStart && (
                <Link
                  href={`/${domain}/beliefs`}
                  className="rounded text-primary underline-offset-4 hover:underline"
                >
                  {loaded.leaningCount > 0 ? 'What you said about your taste' : 'What it believes about you'}
                </Link>
              )}
            </p>
          </div>
          <Button
            aria-expanded={supposing}
            aria-controls="what-if"
            onClick={() => setSupposing(!supposing)}
            className={classNames(supposing && 'bg-accent text-accent-foreground')}
          >
            <FlaskConical className="size-4" aria-hidden="true" /> What if…
          </Button>
        </div>
        {starting && (
          <div className="mb-8 rounded-2xl border bg-card p-4 sm:p-5">
            <p className="font-medium text-sm">Start with what you know</p>
            <p className="mt-1 mb-3 text-muted-foreground text-sm">
              {isStart ? `Pick three ${nouns.items} below, search` : 'Search'} for others, or bring them all
              at once.
            </p>
            <div className="grid gap-2 sm:grid-cols-[minmax(0,1fr)_auto]">
              <AddToHistory domain={domain} nouns={nouns} onChange={changeHistory} />
              <Link href={`/${domain}/bring`} className={`${buttonClass()} h-11`}>
                <FileUp className="size-4" aria-hidden="true" /> Bring your history
              </Link>
            </div>
          </div>
        )}
        {asking ? (
          <ChangesNotice said={`What if: ${summaryOf(whatIf)}`} changes={changes} nouns={nouns}>
            <Button size="small" onClick={reset} disabled={keep.pending}>
              <RotateCcw className="size-4" aria-hidden="true" /> Reset
            </Button>
            <Button size="small" variant="primary" onClick={() => keep.keep(whatIf)} disabled={keep.pending}>
              <Save className="size-4" aria-hidden="true" /> Keep
            </Button>
          </ChangesNotice>
        ) : (
          compared !== null &&
          changes !== null && (
            <ChangesNotice said={compared.said} changes={changes} nouns={nouns}>
              <Button size="small" onClick={compared.undo}>
                <Undo2 className="size-4" aria-hidden="true" /> Undo
              </Button>
              <Button
                variant="quiet"
                size="icon"
                aria-label="Dismiss changes"
                title="Dismiss"
                onClick={() => setCompared(null)}
              >
                <X className="size-4" aria-hidden="true" />
              </Button>
            </ChangesNotice>
          )
        )}
        {isStart && (
          <Starters
            nouns={nouns}
            films={starters}
            chosen={new Set(shown.recent.map(({ itemId }) => itemId))}
            count={shown.historySize}
            onChange={changeHistory}
          />
        )}
        {!isStart && <ShelfFilters domain={domain} facets={loaded.facets} filter={loaded.query.filter} />}
        {!isStart && (
          <>
            <ShelfList
              domain={domain}
              nouns={nouns}
              shelf={shelf}
              moves={asking || compared !== null ? (changes?.moves ?? null) : null}
              feedbackCount={loaded.feedbackCount}
              onAdd={(item) => changeHistory({ change: 'add', item })}
              onFeedback={feedback.give}
              onSave={(item, saved) => save({ item, saved })}
              isNarrowed={isFiltered(loaded.query.filter)}
            />
            <PageLinks
              page={shelf.page}
              pageCount={shelf.pageCount}
              hrefOf={(page) => `/${domain}${listQueryText({ ...loaded.query, page })}`}
            />
          </>
        )}
      </section>
      <aside
        ref={aside}
        id="what-if"
        tabIndex={-1}
        aria-labelledby="your-history"
        className={classNames(
          'outline-none lg:sticky lg:top-24 lg:self-start',
          supposing && 'order-first lg:order-none',
        )}
      >
        <div className="mb-4 flex items-baseline justify-between">
          <h2 id="your-history" className="text-xl">
            {supposing ? 'What if…' : 'Your history'}
          </h2>
          {supposing ? (
            <Button variant="quiet" size="small" onClick={() => setSupposing(false)}>
              Close
            </Button>
          ) : (
            <Link
              href={`/${domain}/history`}
              className="rounded text-primary text-sm underline-offset-4 hover:underline"
            >
              All {shown.historySize.toLocaleString('en')}
            </Link>
          )}
        </div>
        {supposing ? (
          <WhatIfPanel
            domain={domain}
            itemId={null}
            history={whole.films}
            whatIf={whatIf}
            onChange={setWhatIf}
            onKeep={() => keep.keep(whatIf)}
            onReset={reset}
            keeping={keep.pending}
            problem={
              whole.failed
                ? { message: 'Check your connection and try again.', retry: whole.retry }
                : undefined
            }
          />
        ) : (
          <RecentHistory
            domain={domain}
            nouns={nouns}
            recent={shown.recent}
            onChange={changeHistory}
            searchElsewhere={starting}
          />
        )}
      </aside>
    </div>
  );
}
