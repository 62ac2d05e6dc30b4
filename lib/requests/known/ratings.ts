// What titles are rated in the United States, as a wish: "not R rated", "PG-13 at most", "rated R", "nothing above a teen rating".

import type { Knowledge } from '#lib/catalogue/general-knowledge.ts';
import type { Domain } from '#lib/contract/domain.ts';
import type { KnownMatter } from './known-matter.ts';

const films = ['G', 'PG', 'PG-13', 'R', 'NC-17'];
const games = ['E', 'E10+', 'T', 'M'];

const sign =
  /^(?:(no|not|nothing|isn['’]?t|at most|up to|under|below|max(?:imum)?|nothing above|no more than|not above|not over)\s+)?(?:(?:an?|the|too|any) )*(?:rated )?(g|pg|pg-?13|r|nc-?17|e|e10\+?|t|m|teen|mature)(?:[- ]?(?:rated?|rating|film|movie|game|games|films|movies|or (?:lower|below|under|less|milder)|at most|max(?:imum)?|and (?:under|below)))*$/i;
const atMost =
  /\b(?:at most|up to|max(?:imum)?|nothing above|no more than|not above|not over|or (?:lower|below|under|less|milder)|and (?:under|below))\b/i;
const below = /^(?:no|not|nothing|isn['’]?t|under|below)\b(?! above| more| over)/i;

/** null: the words name no rating. */
export function ratingIn(said: string, domain: Domain): KnownMatter | null {
  const words = said.trim();
  const found = sign.exec(words);
  if (!found || !/\brated?\b|\brating\b|pg|nc-?17|e10/i.test(words)) return null;
  const scale = domain === 'movies' ? films : games;
  const named = (found[2] ?? '').toUpperCase().replace('PG13', 'PG-13').replace('NC17', 'NC-17');
  const rating = named === 'TEEN' ? 'T' : named === 'MATURE' ? 'M' : named === 'E10' ? 'E10+' : named;
  const at = scale.indexOf(rating);
  if (at === -1) return null;
  if (atMost.test(words)) return rated(`rated ${rating} or below`, (own) => own <= at);
  if (below.test(words)) return at === 0 ? null : rated(`rated below ${rating}`, (own) => own < at);
  return rated(`rated ${rating}`, (own) => own === at);

  function rated(kind: string, fits: (own: number) => boolean): KnownMatter {
    return {
      detail: 'rating',
      kind,
      holds: ({ rating: own }: Knowledge) => {
        const place = own === undefined ? -1 : scale.indexOf(own);
        return place === -1 ? null : fits(place);
      },
    };
  }
}
