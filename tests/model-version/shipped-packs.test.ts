import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { domains } from '#lib/contract/domain.ts';
import { methods } from '#lib/contract/method.ts';
import { modelPacksFolder } from '#lib/env.ts';
import { loadManifest } from '#lib/model-version/manifest.ts';
import {
  earlierPack,
  laterPack,
  presentPacks,
  shippedPacks,
  shippedTarget,
} from '#lib/model-version/shipped-packs.ts';
import { loadTarget } from '#lib/model-version/target-folder.ts';

const packs = modelPacksFolder();

test.each(domains)(
  'every pack of %s was aligned with the target model that lies in its place',
  async (domain) => {
    const present = presentPacks(packs, domain);
    expect(present.map(({ folder }) => basename(folder))).toEqual(
      expect.arrayContaining(['target-2018', ...methods]),
    );
    for (const { method, folder } of present) {
      const manifest = await loadManifest(folder);
      expect(manifest).toMatchObject({ domain, alignment: method && { method } });
      const target = await loadTarget(folder); // compares the fingerprints
      target.model.dispose();
      const year = basename(folder).endsWith('-2018') ? '-2018' : '';
      expect(target.folder).toBe(join(packs, domain, `target${year}`));
      expect(target.catalogue.fingerprint).toBe(manifest.catalogueFingerprint);
    }
  },
);

test('the later catalogue comes first, with its language model before the recommender alone', () => {
  const names = shippedPacks('models', 'steam').map(({ folder }) => relative('models', folder));
  expect(names.slice(0, 3)).toEqual(['steam/hybrid-2018', 'steam/target-2018', 'steam/hybrid']);
  expect(presentPacks('/nowhere', 'steam')).toEqual([]);
});

test('a target model is stored once for each catalogue, and nothing lies in models/ that no one loads', async () => {
  const files = await readdir(packs, { recursive: true, withFileTypes: true });
  const places = files
    .filter((file) => file.isFile())
    .map((file) => relative(packs, join(file.parentPath, file.name)));
  const folders = domains.flatMap((domain) => [
    join(packs, domain, 'target'),
    shippedTarget(packs, domain),
    laterPack(packs, domain),
    ...methods.map((method) => earlierPack(packs, domain, method)),
  ]);
  const known = [...folders.map((folder) => relative(packs, folder)), 'conversations', 'common'];
  const others = places.filter((place) => !known.some((folder) => place.startsWith(`${folder}/`)));
  expect(others).toEqual(['base-models.json']); // read by the set-up and by lib/env.ts
  const weights = places.filter((place) => place.endsWith('sasrec.safetensors'));
  expect(weights.toSorted()).toEqual(
    domains
      .flatMap((domain) =>
        ['target', 'target-2018'].map((folder) => `${domain}/${folder}/sasrec.safetensors`),
      )
      .toSorted(),
  );
});

test('a manifest can be read without scrolling past its curve', async () => {
  for (const domain of domains) {
    const lines = (await readFile(join(earlierPack(packs, domain), 'manifest.json'), 'utf8')).split('\n');
    expect(lines.length).toBeLessThan(80);
    expect(lines.filter((line) => line.includes('"curve": [{'))).toHaveLength(1);
  }
});
