'use client';

import { useId } from 'react';
import { matchWords, playTime } from '#app/[domain]/bring/outcome-words.ts';
import { Badge } from '#app/components/ui/badge.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { dayOf } from '#app/day.ts';
import type { Domain } from '#lib/contract/domain.ts';
import type { ShownEntry, ShownMatch } from '#lib/contract/history-import.ts';

/** One title of the file, what it was found to be, and what the person can say about that. */
export function PreviewRow({
  domain,
  entry,
  choice,
  onChoose,
}: {
  domain: Domain;
  entry: ShownEntry;
  choice: string | null | undefined; // undefined: not chosen
  onChoose: (itemId: string | null | undefined) => void;
}) {
  const name = useId();
  const { title, year, match, options, isThere, status } = entry;
  const facts = factsOf(entry).join(' · ');
  if (options !== undefined) {
    return (
      <fieldset>
        <legend className="break-words font-medium text-sm">
          {titleAndYear(title, year)}
          {facts !== '' && <span className="ml-2 font-normal text-muted-foreground text-xs">{facts}</span>}
        </legend>
        <div className="mt-2 space-y-1">
          {options.map((option) => (
            <label key={option.itemId} className="flex items-baseline gap-2.5 py-1 text-sm">
              <input
                type="radio"
                name={name}
                checked={choice === option.itemId}
                onChange={() => onChoose(option.itemId)}
                className="size-4 shrink-0 translate-y-0.5 accent-primary"
              />
              <span className="min-w-0 break-words">
                {titleAndYear(option.item, option.itemYear)}{' '}
                <span className="text-muted-foreground text-xs">{matchWords(option)}</span>
              </span>
            </label>
          ))}
          <label className="flex items-baseline gap-2.5 py-1 text-sm">
            <input
              type="radio"
              name={name}
              checked={choice === null}
              onChange={() => onChoose(null)}
              className="size-4 shrink-0 translate-y-0.5 accent-primary"
            />
            None of these
          </label>
        </div>
      </fieldset>
    );
  }
  const refused = match !== undefined && choice === null;
  return (
    <div className="flex items-center gap-4">
      <div className="min-w-0 flex-1">
        <p className="break-words font-medium text-sm">{titleAndYear(title, year)}</p>
        <p className="text-muted-foreground text-xs">
          {[
            match !== undefined && (refused ? 'Kept outside the catalogue' : foundWords(entry, match)),
            status === 'wanted' && 'On your list, not seen yet',
            status === 'owned' && (domain === 'movies' ? 'Owned, not watched' : 'Owned, never started'),
            facts,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      {isThere === true && <Badge>There already</Badge>}
      {match !== undefined && isThere !== true && (
        <Button
          size="small"
          aria-pressed={refused}
          aria-label={`${title} isn’t ${titleAndYear(match.item, match.itemYear)}`}
          onClick={() => onChoose(refused ? undefined : null)}
          className="aria-pressed:bg-accent aria-pressed:text-accent-foreground"
        >
          Not this one
        </Button>
      )}
    </div>
  );
}

function titleAndYear(title: string, year: number | null): string {
  return year === null || title.includes(`(${year})`) ? title : `${title} (${year})`;
}

/** Names the item where it isn't called what the file calls it. */
function foundWords({ title, year }: ShownEntry, match: ShownMatch): string {
  const item = titleAndYear(match.item, match.itemYear);
  return item === titleAndYear(title, year)
    ? matchWords(match)
    : `${item}: ${matchWords(match).toLowerCase()}`;
}

function factsOf({ day, dayKind, ratingGiven, disliked, minutesPlayed, episodes }: ShownEntry): string[] {
  return [
    day !== null && `${dayKind === 'watched' ? '' : `${dayKind} `}${dayOf(new Date(day))}`,
    ratingGiven !== null && `rated ${ratingGiven}${disliked ? ', didn’t like it' : ''}`,
    minutesPlayed !== null && `played ${playTime(minutesPlayed)}`,
    episodes > 0 && `${episodes.toLocaleString('en')} ${episodes === 1 ? 'episode' : 'episodes'}`,
  ].filter((fact) => fact !== false);
}
