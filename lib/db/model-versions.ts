// Model versions and which one is active. Activation is one transaction that also brings the version's catalogue and
// sends the notification, so an explainer never hears of a version that isn't active. `folder` is absolute in what these functions return and
// relative in the table, so that a checkout or data folder can be moved.

import { randomBytes } from 'node:crypto';
import { basename, isAbsolute, join, relative } from 'node:path';
import { and, desc, eq, isNull, ne, sql } from 'drizzle-orm';
import type { Domain } from '#lib/contract/domain.ts';
import type { Method } from '#lib/contract/method.ts';
import type { TrainingData } from '#lib/contract/training-data.ts';
import type { VersionCheck } from '#lib/contract/version-check.ts';
import { dataFolder, projectFolder } from '#lib/env.ts';
import { AppError } from '#lib/errors.ts';
import { showCatalogue } from './catalogues.ts';
import type { Database } from './client.ts';
import { activations, type Json, modelVersions } from './schema.ts';
import { storableJson, toStorableJson } from './text.ts';

/** Payload: JSON `{ domain, versionId }`. */
export const activationChannel = 'model_version_activated';
const maxMetricsCharacters = 1_000_000;
export const activationLock = 7_350_002;

export type ModelVersion = {
  id: string;
  domain: Domain;
  folder: string;
  method: Method | null;
  targetModel: string;
  catalogue: string | null; // as storeCatalogue named it
  metrics: Json;
  trainedOn: TrainingData | null;
  origin: 'pack' | 'trained';
  jobRunId: string | null;
  lastCheck: VersionCheck | null;
  active: boolean;
  createdAt: Date;
  activatedAt: Date | null;
};
export type NewModelVersion = {
  id?: string;
  domain: Domain;
  folder: string;
  method: ModelVersion['method'];
  targetModel: string;
  catalogue?: string | null;
  metrics: unknown;
  trainedOn?: TrainingData | null;
  origin: ModelVersion['origin'];
  jobRunId?: string | null;
  createdAt?: Date;
};

/** "movies-20260131-142501-9f3c07ab": sorts by time, is readable, works as a folder name. */
export function newModelVersionId(domain: Domain, now: Date = new Date()): string {
  const digits = now.toISOString().replace(/\D/g, '');
  return `${domain}-${digits.slice(0, 8)}-${digits.slice(8, 14)}-${randomBytes(4).toString('hex')}`;
}

/** Newest first. */
export async function listModelVersions(db: Database, domain?: Domain): Promise<ModelVersion[]> {
  const rows = await db
    .select()
    .from(modelVersions)
    .where(domain === undefined ? undefined : eq(modelVersions.domain, domain))
    .orderBy(desc(modelVersions.createdAt), desc(modelVersions.id))
    .limit(200);
  return rows.map(withAbsoluteFolder);
}

export async function findModelVersion(db: Database, id: string): Promise<ModelVersion | null> {
  const [row] = await db.select().from(modelVersions).where(eq(modelVersions.id, id));
  return row === undefined ? null : withAbsoluteFolder(row);
}

export async function getModelVersion(db: Database, id: string): Promise<ModelVersion> {
  const version = await findModelVersion(db, id);
  if (version === null) throw new AppError('not_found', { message: 'We couldn’t find this model version.' });
  return version;
}

/** The active version of a domain, or null. */
export async function currentModelVersion(db: Database, domain: Domain): Promise<ModelVersion | null> {
  const [row] = await db
    .select()
    .from(modelVersions)
    .where(and(eq(modelVersions.domain, domain), eq(modelVersions.active, true)));
  return row === undefined ? null : withAbsoluteFolder(row);
}

/** What came of trying it; nothing if it's gone by now. */
export async function saveVersionCheck(db: Database, id: string, check: VersionCheck): Promise<void> {
  const lastCheck = storableJson(check as Json) as VersionCheck;
  await db.update(modelVersions).set({ lastCheck }).where(eq(modelVersions.id, id));
}

/** Registers a version whose folder is complete. Registering the same id again updates folder and metrics. */
export async function registerModelVersion(db: Database, version: NewModelVersion): Promise<ModelVersion> {
  const metrics = toStorableJson(version.metrics, maxMetricsCharacters, 'The metrics');
  const folder = relativeFolder(version.folder, version.origin);
  const [row] = await db
    .insert(modelVersions)
    .values({ ...version, id: version.id ?? newModelVersionId(version.domain), folder, metrics })
    .onConflictDoUpdate({
      target: modelVersions.id,
      set: {
        folder,
        metrics,
        method: version.method,
        ...(version.catalogue === undefined ? {} : { catalogue: version.catalogue }),
      },
    })
    .returning();
  if (row === undefined) throw new Error('the insert returned no row');
  return withAbsoluteFolder(row);
}

export type ShippedVersion = Pick<ModelVersion, 'id' | 'method' | 'folder'>;

/**
 * Registers the pack that a new installation starts with, and activates it if nothing is active. If a pack is active that
 * ships no longer, the one in its place takes over, this one or one of `beside`, the others that ship now. Any other
 * version stays active. Idempotent: `id` identifies the pack's contents.
 */
export async function registerModelPack(
  db: Database,
  pack: Omit<NewModelVersion, 'origin' | 'jobRunId'> & { id: string },
  beside: readonly ShippedVersion[] = [],
): Promise<ModelVersion> {
  await registerModelVersion(db, { ...pack, origin: 'pack' });
  const current = await currentModelVersion(db, pack.domain);
  const shipped = [pack, ...beside];
  const stays =
    current !== null && (current.origin !== 'pack' || shipped.some(({ id }) => id === current.id));
  if (!stays) {
    const successor = current === null ? pack : (inPlaceOf(current, shipped) ?? pack);
    await activateModelVersion(db, successor.id);
  }
  return getModelVersion(db, pack.id);
}

/**
 * What ships now in place of a version: in a folder of the same name, since a domain has two catalogues with a hybrid each;
 * else the last one of its method, which is of the earlier catalogue, as all packs once were.
 */
function inPlaceOf<Pack extends Pick<ModelVersion, 'method' | 'folder'>>(
  { method, folder }: Pick<ModelVersion, 'method' | 'folder'>,
  shipped: readonly Pack[],
): Pack | undefined {
  const alike = shipped.filter((pack) => pack.method === method);
  return alike.find((pack) => basename(pack.folder) === basename(folder)) ?? alike.at(-1);
}

/** Once more what the active version's catalogue says: after a start has put items of other sources beside it. */
export async function showActiveCatalogue(db: Database, domain: Domain): Promise<void> {
  await db.transaction(async (transaction) => {
    await transaction.execute(sql`select pg_advisory_xact_lock(${activationLock})`);
    const active = await currentModelVersion(transaction, domain);
    if (active?.catalogue) await showCatalogue(transaction, domain, active.catalogue);
  });
}

/**
 * Earlier packs are no longer on disk: a new checkout has put `shipped` in their place, perhaps in other folders. What was
 * registered then, and may be rolled back to, is served from there.
 */
export async function moveEarlierPacks(
  db: Database,
  domain: Domain,
  shipped: readonly Pick<ModelVersion, 'method' | 'folder'>[],
): Promise<void> {
  const packs = and(eq(modelVersions.origin, 'pack'), eq(modelVersions.domain, domain));
  for (const row of await db.select().from(modelVersions).where(packs)) {
    const { id, method, folder } = withAbsoluteFolder(row);
    const now = inPlaceOf({ method, folder }, shipped)?.folder;
    if (now === undefined || now === folder) continue;
    await db
      .update(modelVersions)
      .set({ folder: relativeFolder(now, 'pack') })
      .where(eq(modelVersions.id, id));
  }
}

/** Makes a version the active one of its domain and tells every explainer. Activating the active one tells them again. */
export async function activateModelVersion(
  db: Database,
  id: string,
  activatedBy: string | null = null,
): Promise<ModelVersion> {
  return db.transaction(async (transaction) => {
    const version = await lockVersion(transaction, id);
    if (!version.active)
      await transaction
        .insert(activations)
        .values({ domain: version.domain, modelVersionId: id, activatedBy });
    await makeActive(transaction, version);
    return getModelVersion(transaction, id);
  });
}

/** Rolls back to the previously active version. Throws 'conflict' if there is none. */
export async function rollBackModelVersion(db: Database, domain: Domain): Promise<ModelVersion> {
  return db.transaction(async (transaction) => {
    await transaction.execute(sql`select pg_advisory_xact_lock(${activationLock})`);
    const [now, before] = await transaction
      .select({ id: activations.id, modelVersionId: activations.modelVersionId })
      .from(activations)
      .where(and(eq(activations.domain, domain), isNull(activations.rolledBackAt)))
      .orderBy(desc(activations.id))
      .limit(2);
    if (now === undefined || before === undefined) {
      throw new AppError('conflict', { message: 'There’s no earlier version to roll back to.' });
    }
    await transaction.update(activations).set({ rolledBackAt: new Date() }).where(eq(activations.id, now.id));
    await makeActive(transaction, await getModelVersion(transaction, before.modelVersionId));
    return getModelVersion(transaction, before.modelVersionId);
  });
}

/** The version that a rollback would activate, of each domain that has one. */
export async function rollBackTargets(db: Database): Promise<Map<Domain, string>> {
  const open = await db
    .select({ domain: activations.domain, modelVersionId: activations.modelVersionId })
    .from(activations)
    .where(isNull(activations.rolledBackAt))
    .orderBy(desc(activations.id));
  const targets = new Map<Domain, string>();
  const current = new Set<Domain>();
  for (const { domain, modelVersionId } of open) {
    if (current.has(domain) && !targets.has(domain)) targets.set(domain, modelVersionId);
    current.add(domain);
  }
  return targets;
}

// Activations run one at a time: two at once would collide in the unique index.
async function lockVersion(transaction: Database, id: string): Promise<ModelVersion> {
  await transaction.execute(sql`select pg_advisory_xact_lock(${activationLock})`);
  return getModelVersion(transaction, id);
}

async function makeActive(
  transaction: Database,
  { id, domain, catalogue }: Pick<ModelVersion, 'id' | 'domain' | 'catalogue'>,
): Promise<void> {
  if (catalogue !== null) await showCatalogue(transaction, domain, catalogue);
  await transaction
    .update(modelVersions)
    .set({ active: false })
    .where(and(eq(modelVersions.domain, domain), eq(modelVersions.active, true), ne(modelVersions.id, id)));
  await transaction
    .update(modelVersions)
    .set({ active: true, activatedAt: new Date() })
    .where(eq(modelVersions.id, id));
  const payload = JSON.stringify({ domain, versionId: id });
  await transaction.execute(sql`select pg_notify(${activationChannel}, ${payload})`);
}

function rootFolder(origin: ModelVersion['origin']): string {
  return origin === 'pack' ? projectFolder() : dataFolder();
}

function relativeFolder(folder: string, origin: ModelVersion['origin']): string {
  if (!isAbsolute(folder)) return folder;
  const path = relative(rootFolder(origin), folder);
  return path.startsWith('..') || isAbsolute(path) ? folder : path;
}

function withAbsoluteFolder(row: typeof modelVersions.$inferSelect): ModelVersion {
  return { ...row, folder: isAbsolute(row.folder) ? row.folder : join(rootFolder(row.origin), row.folder) };
}
