import { GeneralNotes } from '#app/[domain]/item/[itemId]/general-notes.tsx';
import { filmFactsOf } from '#app/cover/film-facts-of.ts';
import type { Domain } from '#lib/contract/domain.ts';
import type { CatalogueItem } from '#lib/db/items.ts';

/** What TMDb says about a film, where this installation asks it; otherwise what is generally known. */
export async function FilmNotes({ domain, item }: { domain: Domain; item: CatalogueItem }) {
  const { tmdbId } = item.details;
  const facts =
    domain === 'movies' && tmdbId !== undefined ? await filmFactsOf(tmdbId).catch(() => null) : null;
  if (facts === null) return <GeneralNotes domain={domain} item={item} />;
  const { overview, directors, cast, runtimeMinutes } = facts;
  const lines = [
    directors.length > 0 && ['Directed by', directors.join(', ')],
    cast.length > 0 && ['With', cast.join(', ')],
    runtimeMinutes !== null && ['Runtime', `${runtimeMinutes} min`],
  ].filter((line) => line !== false);
  return (
    <section aria-labelledby="film-notes" className="mt-12">
      <h2 id="film-notes" className="text-xl">
        About the film
      </h2>
      {overview !== '' && <p className="mt-3 max-w-prose text-sm leading-relaxed">{overview}</p>}
      <dl className="mt-4 grid gap-x-8 gap-y-2 text-sm sm:grid-cols-[9rem_1fr]">
        {lines.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-muted-foreground">{name}</dt>
            <dd className="mb-2 sm:mb-0">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-4 text-muted-foreground text-xs">
        From{' '}
        <a
          href={`https://www.themoviedb.org/movie/${tmdbId}`}
          target="_blank"
          rel="noopener noreferrer"
          className="underline underline-offset-4"
        >
          TMDB
        </a>
        . This product uses the TMDB API but is not endorsed or certified by TMDB.
      </p>
    </section>
  );
}
