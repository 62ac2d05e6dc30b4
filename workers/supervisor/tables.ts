// What a trainer needs of a database, and all that has to be there before anything else: migrations, and versions that are found where
// their packs lie now. It loads little, so that a training that was interrupted goes on soon.

import { domains } from '#lib/contract/domain.ts';
import { openDatabase } from '#lib/db/client.ts';
import { migrateDatabase } from '#lib/db/migrate.ts';
import { moveEarlierPacks } from '#lib/db/model-versions.ts';
import { modelPacksFolder } from '#lib/env.ts';
import { presentPacks } from '#lib/model-version/shipped-packs.ts';

export async function prepareTables(url: string, packsFolder = modelPacksFolder()): Promise<void> {
  await migrateDatabase(url);
  const { db, close } = openDatabase(url, { max: 2 });
  try {
    // Versions registered from packs that have moved since are served, and aligned with, from where those are now.
    for (const domain of domains) await moveEarlierPacks(db, domain, presentPacks(packsFolder, domain));
  } finally {
    await close();
  }
}
