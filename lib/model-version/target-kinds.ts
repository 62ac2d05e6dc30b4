// What kind of game the items of a target model are, from the Steam games that ship (lib/catalogue/kinds-from-steam.ts). The
// model doesn't know kinds, so it stays as it is: only its catalogue changes, and the fingerprint of that in the manifest.

import { loadCatalogue, saveCatalogue } from '#lib/catalogue/catalogue.ts';
import {
  bareGames,
  catalogueWithKinds,
  joinedSteamGames,
  sameOnSteam,
} from '#lib/catalogue/kinds-from-steam.ts';
import type { ItemFacts } from '#lib/contract/item.ts';
import { AppError } from '#lib/errors.ts';
import { loadManifest, saveManifest } from './manifest.ts';
import { shippedCatalogues } from './shipped-packs.ts';

/** All games of the two Steam catalogues that ship; [] where none does. */
export async function shippedSteamGames(modelPacksFolder: string): Promise<ItemFacts[]> {
  const [later = [], earlier = []] = await Promise.all(
    shippedCatalogues(modelPacksFolder, 'steam').map(
      async (folder) => (await loadCatalogue(folder).catch(() => null))?.items ?? [],
    ),
  );
  return joinedSteamGames(later, earlier);
}

export type GivenKinds = {
  items: number;
  described: number; // that have a genre now
  events: number;
  ofDescribed: number; // how many of the events are theirs
  pairs: { itemId: string; title: string; platforms: string[]; steam: string; steamYear: number | null }[];
};

/** Throws AppError bad_request for a catalogue that isn't of video games. */
export async function giveKinds(folder: string, steam: readonly ItemFacts[]): Promise<GivenKinds> {
  const catalogue = await loadCatalogue(folder);
  const manifest = await loadManifest(folder);
  if (catalogue.domain !== 'games')
    throw new AppError('bad_request', {
      message: `${folder} is a model of ${catalogue.domain}, not of games.`,
    });
  const given = catalogueWithKinds(catalogue, steam);
  await saveCatalogue(given, folder);
  await saveManifest(folder, { ...manifest, catalogueFingerprint: given.fingerprint });
  const counts = given.interactionCounts;
  const described = given.items.filter(({ genres }) => genres.length > 0);
  const same = sameOnSteam(bareGames(catalogue), steam);
  return {
    items: given.items.length,
    described: described.length,
    events: counts.reduce((sum, count) => sum + count, 0),
    ofDescribed: described.reduce((sum, { index }) => sum + (counts[index] ?? 0), 0),
    pairs: given.items.flatMap(({ itemId, title, details }, row) => {
      const found = same[row];
      return found
        ? { itemId, title, platforms: details?.platforms ?? [], steam: found.title, steamYear: found.year }
        : [];
    }),
  };
}
