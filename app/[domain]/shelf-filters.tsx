'use client';

import { X } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTransition } from 'react';
import { listQueryText, priceSteps } from '#app/[domain]/list-query.ts';
import { classNames } from '#app/components/class-names.ts';
import { Button, buttonClass } from '#app/components/ui/button.tsx';
import { type Domain, domainFacts } from '#lib/contract/domain.ts';
import { isFiltered, type ListFilter } from '#lib/contract/list-filter.ts';

export type Facets = {
  genres: string[];
  platforms: string[];
  decades: number[];
  hasPrices: boolean;
  items: number;
  withGenre: number; // of the items, those that say theirs
};

const selectClass =
  'h-9 max-w-44 rounded-lg border bg-card px-2.5 text-[0.8125rem] hover:bg-muted aria-busy:opacity-60';

/** Narrows the list down. The address keeps it, so a filtered list can be reloaded, sent and gone back to. */
export function ShelfFilters({
  domain,
  facets,
  filter,
}: {
  domain: Domain;
  facets: Facets;
  filter: ListFilter;
}) {
  const router = useRouter();
  const [pending, start] = useTransition();
  function narrow(change: ListFilter) {
    const text = listQueryText({ page: 1, filter: { ...filter, ...change } });
    start(() => router.push(`/${domain}${text}`, { scroll: false }));
  }
  const { genres, platforms, decades, hasPrices, items, withGenre } = facets;
  const isGuess = filter.genre !== undefined && 2 * withGenre < items;
  return (
    <search aria-label="Narrow the list down" aria-busy={pending} className="mb-6 flex flex-wrap gap-2">
      {genres.length > 1 && (
        <Choice
          label="Genre"
          any="Any genre"
          value={filter.genre ?? ''}
          options={genres.map((genre) => [genre, genre])}
          onChoose={(genre) => narrow({ genre: genre || undefined })}
        />
      )}
      {decades.length > 1 && (
        <Choice
          label="Era"
          any="Any year"
          value={String(filter.fromYear ?? '')}
          options={decades.map((decade) => [String(decade), `${decade}s`])}
          onChoose={(era) => narrow({ fromYear: era === '' ? undefined : Number(era), toYear: undefined })}
        />
      )}
      {hasPrices && (
        <Choice
          label="Price"
          any="Any price"
          value={String(filter.maxPriceUsd ?? '')}
          options={priceSteps.map((step) => [String(step), step === 0 ? 'Free' : `$${step} or less`])}
          onChoose={(price) => narrow({ maxPriceUsd: price === '' ? undefined : Number(price) })}
        />
      )}
      {platforms.length > 1 && (
        <Choice
          label="Platform"
          any="Any platform"
          value={filter.platform ?? ''}
          options={platforms.map((platform) => [platform, platform])}
          onChoose={(platform) => narrow({ platform: platform || undefined })}
        />
      )}
      <Button
        size="small"
        aria-pressed={filter.lessKnown === true}
        title="Without the tenth that most people know"
        className={classNames(filter.lessKnown === true && 'bg-accent text-accent-foreground')}
        onClick={() => narrow({ lessKnown: filter.lessKnown !== true })}
      >
        Not popular
      </Button>
      {isFiltered(filter) && (
        <Link href={`/${domain}`} scroll={false} className={buttonClass({ size: 'small', variant: 'quiet' })}>
          <X className="size-4" aria-hidden="true" /> Clear filters
        </Link>
      )}
      {isGuess && (
        <p className="basis-full text-muted-foreground text-xs">
          Only {withGenre.toLocaleString('en')} of {items.toLocaleString('en')} {domainFacts[domain].items}{' '}
          here say their genre, so others may fit too.
        </p>
      )}
    </search>
  );
}

function Choice({
  label,
  any,
  value,
  options,
  onChoose,
}: {
  label: string;
  any: string;
  value: string;
  options: [string, string][];
  onChoose: (value: string) => void;
}) {
  const isKnown = value === '' || options.some(([option]) => option === value);
  return (
    <select
      aria-label={label}
      value={value}
      onChange={(event) => onChoose(event.target.value)}
      className={classNames(selectClass, value !== '' && 'bg-accent text-accent-foreground')}
    >
      <option value="">{any}</option>
      {!isKnown && <option value={value}>{value}</option>}
      {options.map(([option, words]) => (
        <option key={option} value={option}>
          {words}
        </option>
      ))}
    </select>
  );
}
