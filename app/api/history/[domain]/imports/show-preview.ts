// A preview as the page gets it: counts, and of each list a page at a time, with the titles of the items.

import type { Domain } from '#lib/contract/domain.ts';
import {
  type ImportEntry,
  type ImportList,
  type ImportMatch,
  type ImportPreview,
  importLists,
  type ShownEntry,
  type ShownMatch,
  type ShownPage,
  type ShownPreview,
} from '#lib/contract/history-import.ts';
import type { Database } from '#lib/db/client.ts';
import { type CatalogueItem, itemsByIds } from '#lib/db/items.ts';
import { pageOf } from '#lib/db/page-of.ts';

const pageSize = 25;

export async function showPreview(
  db: Database,
  domain: Domain,
  id: string,
  preview: ImportPreview,
): Promise<ShownPreview> {
  const { found, ambiguous, missing, aside, ...rest } = preview;
  const fresh = found.filter(({ isThere }) => !isThere);
  const first = await Promise.all(
    importLists.map(async (list) => [list, await showPage(db, domain, preview, list, 1)] as const),
  );
  return {
    ...rest,
    id,
    counts: {
      found: found.length,
      ambiguous: ambiguous.length,
      missing: missing.length,
      aside: aside.length,
      newFound: fresh.length,
      newer: found.filter((entry) => entry.isNewer === true).length,
      newMissing: missing.filter(({ isThere }) => !isThere).length,
      disliked: fresh.filter(({ disliked }) => disliked).length,
      ratings: fresh.filter(({ rating }) => rating !== null).length,
      played: fresh.filter(({ minutesPlayed }) => minutesPlayed !== null).length,
      undated: fresh.filter(({ day }) => day === null).length,
    },
    first: Object.fromEntries(first) as Record<ImportList, ShownPage>,
  };
}

/** `page` counts from 1; a page past the end gives the last one. What is unsure or not there yet comes first. */
export async function showPage(
  db: Database,
  domain: Domain,
  preview: ImportPreview,
  list: ImportList,
  page: number,
): Promise<ShownPage> {
  const entries = inReadingOrder(preview, list);
  const { offset, ...shown } = pageOf(entries.length, page, pageSize);
  const some = entries.slice(offset, offset + pageSize);
  const itemIds = some.flatMap((entry) => matchesOf(entry).map(({ itemId }) => itemId));
  const items = new Map((await itemsByIds(db, domain, itemIds)).map((item) => [item.itemId, item]));
  return { entries: some.map((entry) => shownEntry(entry, items)), ...shown };
}

type AnyEntry = ImportPreview[ImportList][number];

function inReadingOrder(preview: ImportPreview, list: ImportList): AnyEntry[] {
  const rank = (isThere: boolean) => (isThere ? 1 : 0);
  if (list === 'found')
    return preview.found.toSorted(
      (a, b) => rank(a.isThere) - rank(b.isThere) || a.confidence - b.confidence || a.row - b.row,
    );
  if (list === 'missing')
    return preview.missing.toSorted((a, b) => rank(a.isThere) - rank(b.isThere) || a.row - b.row);
  return preview[list];
}

function matchesOf(entry: AnyEntry): ImportMatch[] {
  if ('options' in entry) return entry.options;
  return 'itemId' in entry ? [entry] : [];
}

function shownEntry(entry: AnyEntry, items: ReadonlyMap<string, CatalogueItem>): ShownEntry {
  const matches = matchesOf(entry).map(({ itemId, by, confidence }): ShownMatch => {
    const item = items.get(itemId);
    return { itemId, by, confidence, item: item?.title ?? itemId, itemYear: item?.year ?? null };
  });
  const shown: ShownEntry = { ...plainEntry(entry) };
  if ('options' in entry) shown.options = matches;
  else if (matches[0] !== undefined) shown.match = matches[0];
  if ('isThere' in entry) shown.isThere = entry.isThere;
  if ('status' in entry) shown.status = entry.status;
  return shown;
}

function plainEntry(entry: ImportEntry): ImportEntry {
  const {
    row,
    title,
    year,
    kind,
    day,
    dayKind,
    rating,
    ratingGiven,
    disliked,
    minutesPlayed,
    ids,
    key,
    episodes,
  } = entry;
  return {
    row,
    title,
    year,
    kind,
    day,
    dayKind,
    rating,
    ratingGiven,
    disliked,
    minutesPlayed,
    ids,
    key,
    episodes,
  };
}
