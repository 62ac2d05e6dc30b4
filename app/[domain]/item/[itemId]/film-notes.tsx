import { GeneralNotes } from '#app/[domain]/item/[itemId]/general-notes.tsx';
import { Notes } from '#app/[domain]/item/[itemId]/notes.tsx';
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
  return (
    <Notes
      id="film-notes"
      heading="About the film"
      text={overview}
      lines={[
        ['Directed by', directors.join(', ')],
        ['With', cast.join(', ')],
        ['Runtime', runtimeMinutes === null ? '' : `${runtimeMinutes} min`],
      ]}
      source={
        <>
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
        </>
      }
    />
  );
}
