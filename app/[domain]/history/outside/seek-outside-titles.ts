// Titles that a person brought and the catalogue didn't have are looked for again once the active version has another
// catalogue. What is found for sure moves into the history, with its day, rating and play time.

import { catalogueTitles } from '#app/api/history/[domain]/imports/catalogue-titles.ts';
import type { HistoryRow } from '#lib/catalogue/exports/history-row.ts';
import { matchHistory } from '#lib/catalogue/match-history.ts';
import type { Domain } from '#lib/contract/domain.ts';
import { activeCatalogue } from '#lib/db/catalogues.ts';
import type { Database } from '#lib/db/client.ts';
import { type SoughtTitle, seekIn, titlesToSeek } from '#lib/db/seek-outside.ts';

const sureEnough = 0.9; // an id, or title and year

/** Returns how many came into the history. A failure leaves everything as it was. */
export async function seekOutsideTitles(db: Database, userId: string, domain: Domain): Promise<number> {
  const catalogue = await activeCatalogue(db, domain);
  if (catalogue === null) return 0;
  const titles = await titlesToSeek(db, userId, domain, catalogue);
  if (titles.length === 0) return 0;
  const titleOf = new Map(titles.map((title) => [rowOf(title), title]));
  const items = await catalogueTitles(db, domain);
  const { found } = matchHistory([...titleOf.keys()], items, domain === 'movies' ? 'film' : 'game');
  const sure = found.flatMap(({ row, itemId, confidence }) => {
    const title = titleOf.get(row);
    return title === undefined || confidence < sureEnough ? [] : [{ title, itemId }];
  });
  return seekIn(db, userId, domain, { catalogue, sought: titles, found: sure });
}

function rowOf({ title, year, kind, ids }: SoughtTitle): HistoryRow {
  return {
    source: 'list of titles', // of no weight for matching
    line: 0,
    title,
    status: 'seen',
    ids,
    ...(year === null ? {} : { year }),
    ...(kind === 'film' || kind === 'series' || kind === 'game' ? { kind } : {}),
  };
}
