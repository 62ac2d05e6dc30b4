// Fills a domain: the items in its catalogue, and a dozen demo viewers from the data set. Safe to run at every
// start: items are updated, existing viewers stay as they are.

import { randomUUID } from 'node:crypto';
import { and, eq, inArray, isNull, like } from 'drizzle-orm';
import type { Domain } from '#lib/contract/domain.ts';
import { type GroupedItem, putItems, settleGroups } from './catalogues.ts';
import type { Database } from './client.ts';
import { interactions, users } from './schema.ts';
import { storableText } from './text.ts';

const demoViewers = 12;
const shortestDemoHistory = 20;
const longestDemoHistory = 150;
const demoNames: Record<Domain, string> = { movies: 'Viewer', steam: 'Player', games: 'Player' };

export type SeedItem = GroupedItem & { knownToModel?: boolean };
/**
 * Oldest first. `times` are Unix seconds; without them, entries are a day apart, ending now. A userId that starts
 * with `invented-` is no real person: the project made the history up. It's named by `name`, or else by the rest of
 * the id.
 */
export type SeedSequence = { userId: string; name?: string; itemIds: string[]; times: number[] | null };
export type SeedReport = { items: number; demoViewers: number };

export async function seedDomain(
  db: Database,
  domain: Domain,
  { catalogue, demoSequences }: { catalogue: SeedItem[]; demoSequences: SeedSequence[] },
): Promise<SeedReport> {
  await upsertItems(db, domain, catalogue);
  const chosen = chooseDemoSequences(
    demoSequences,
    new Map(catalogue.map((item) => [item.itemId, item.genres])),
  );
  await seedDemoViewers(db, domain, null, chosen);
  return { items: catalogue.length, demoViewers: chosen.length };
}

/**
 * Seeding the same items again costs one round trip per thousand. Items no longer in the catalogue stay, because
 * histories refer to them.
 */
export async function upsertItems(db: Database, domain: Domain, catalogue: SeedItem[]): Promise<void> {
  await db.transaction(async (transaction) => {
    await putItems(
      transaction,
      domain,
      catalogue.map((item) => ({ ...item, knownToModel: item.knownToModel ?? true })),
    );
    await settleGroups(transaction, domain);
  });
}

/**
 * All of them, if there are a dozen or fewer. Otherwise a dozen histories of 20 to 150 entries that differ in
 * length and taste: candidates are split into as many groups by length, and from each we take the one whose genres
 * are least like those of the viewers already chosen.
 */
export function chooseDemoSequences(
  sequences: SeedSequence[],
  genresOf: ReadonlyMap<string, string[]>,
  wanted: number = demoViewers,
): SeedSequence[] {
  const whole = sequences.filter(({ itemIds }) => itemIds.every((itemId) => genresOf.has(itemId)));
  if (whole.length <= wanted) return whole;
  const usual = whole.filter(
    ({ itemIds }) => itemIds.length >= shortestDemoHistory && itemIds.length <= longestDemoHistory,
  );
  // A sample only has short histories.
  const candidates = (usual.length > 0 ? usual : whole).toSorted(
    (a, b) =>
      a.itemIds.length - b.itemIds.length || a.userId.localeCompare(b.userId, 'en', { numeric: true }),
  );
  const groups = Math.min(wanted, candidates.length);
  const chosen: { sequence: SeedSequence; taste: Map<string, number> }[] = [];
  for (let group = 0; group < groups; group += 1) {
    const start = Math.floor((group * candidates.length) / groups);
    const end = Math.floor(((group + 1) * candidates.length) / groups);
    const ranked = candidates.slice(start, end).map((sequence) => {
      const taste = tasteOf(sequence, genresOf);
      return { sequence, taste, likeness: Math.max(0, ...chosen.map((other) => cosine(taste, other.taste))) };
    });
    const [best] = ranked.sort((a, b) => a.likeness - b.likeness);
    if (best !== undefined) chosen.push(best);
  }
  return chosen.map(({ sequence }) => sequence);
}

/**
 * The people to pick from while a version with this catalogue is active (null: of no catalogue in particular). Those who
 * were offered for it before and are not among them are kept, and no longer offered.
 */
export async function seedDemoViewers(
  db: Database,
  domain: Domain,
  catalogue: string | null,
  sequences: SeedSequence[],
): Promise<void> {
  await db.transaction(async (transaction) => {
    await insertDemoViewers(transaction, domain, sequences);
    const ofDomain = and(
      like(users.email, `${domain}-viewer-%`),
      eq(users.role, 'demo'),
      isNull(users.demoOf),
    );
    if (catalogue === null) return;
    await transaction
      .update(users)
      .set({ demoCatalogue: null })
      .where(and(ofDomain, eq(users.demoCatalogue, catalogue)));
    const emails = sequences.map((sequence) => emailOf(domain, sequence));
    if (emails.length === 0) return;
    await transaction
      .update(users)
      .set({ demoCatalogue: catalogue })
      .where(and(ofDomain, inArray(users.email, emails)));
  });
}

function emailOf(domain: Domain, { userId }: SeedSequence): string {
  return `${domain}-viewer-${userId.toLowerCase()}@demo.invalid`;
}

async function insertDemoViewers(
  transaction: Database,
  domain: Domain,
  sequences: SeedSequence[],
): Promise<void> {
  const emails = sequences.map((sequence) => emailOf(domain, sequence));
  if (emails.length === 0) return;
  const existing = await transaction
    .select({ email: users.email })
    .from(users)
    .where(and(inArray(users.email, emails), eq(users.role, 'demo'), isNull(users.demoOf)));
  const known = new Set(existing.map((row) => row.email));
  const dayMs = 86_400_000;
  for (const sequence of sequences) {
    if (known.has(emailOf(domain, sequence))) continue;
    const id = randomUUID();
    const name = storableText(sequence.name ?? viewerName(domain, sequence.userId));
    const inserted = await transaction
      .insert(users)
      .values({ id, email: emailOf(domain, sequence), name, role: 'demo' })
      .onConflictDoNothing()
      .returning({ id: users.id });
    if (inserted.length === 0) continue;
    const { itemIds, times } = sequence;
    const values = itemIds.map((itemId, position) => {
      const seconds = times?.[position];
      const watchedAt =
        seconds === undefined
          ? new Date(Date.now() - (itemIds.length - position) * dayMs)
          : new Date(seconds * 1000);
      return { userId: id, domain, itemId, watchedAt, addedBy: 'import' as const };
    });
    await transaction.insert(interactions).values(values).onConflictDoNothing();
  }
}

/** "42" → "Viewer 42"; "invented-space-and-machines" → "Space and machines". */
function viewerName(domain: Domain, userId: string): string {
  const taste = /^invented-(.)(.*)$/.exec(userId);
  if (taste === null) return `${demoNames[domain]} ${userId}`;
  return `${taste[1]?.toUpperCase()}${taste[2]?.replaceAll('-', ' ')}`;
}

// Share of the history with each genre.
function tasteOf({ itemIds }: SeedSequence, genresOf: ReadonlyMap<string, string[]>): Map<string, number> {
  const taste = new Map<string, number>();
  for (const itemId of itemIds) {
    for (const genre of genresOf.get(itemId) ?? [])
      taste.set(genre, (taste.get(genre) ?? 0) + 1 / itemIds.length);
  }
  return taste;
}

function cosine(a: Map<string, number>, b: Map<string, number>): number {
  let dot = 0;
  for (const [genre, share] of a) dot += share * (b.get(genre) ?? 0);
  const norm = (taste: Map<string, number>) => Math.hypot(...taste.values());
  return dot / (norm(a) * norm(b) || 1);
}
