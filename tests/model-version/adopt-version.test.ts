// An alignment's way out and back: exported, "trained" by copying what it starts with, adopted.
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { areDerived } from '#lib/alignment/connector/connector.ts';
import { loadConnectors } from '#lib/alignment/connector/connector-file.ts';
import { knownItems } from '#lib/alignment/connector/known-items.ts';
import { readHeader } from '#lib/alignment/example-files.ts';
import { saveCatalogue } from '#lib/catalogue/catalogue.ts';
import { readEmbeddingRows } from '#lib/llm/embedding-rows.ts';
import { loraTargets } from '#lib/llm/lora.ts';
import { loadTokenizer } from '#lib/llm/tokenizer.ts';
import { adoptVersion } from '#lib/model-version/adopt-version.ts';
import { exportVersion } from '#lib/model-version/export-version.ts';
import { loadManifest, saveManifest, targetManifest } from '#lib/model-version/manifest.ts';
import { createSASRec, initialValues, type SASRec, saveSASRec } from '#lib/recommender/sasrec.ts';
import { catalogue, sequences, writeTinyBaseModel } from '../alignment/tiny-world.ts';

let root: string;
let examples: string;
let result: string;
let baseModelPath: string;
let model: SASRec;
const curve = [{ step: 5, loss: 1.25 }];

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'adopt-'));
  baseModelPath = join(root, 'base');
  await writeTinyBaseModel(baseModelPath);
  const shape = {
    itemCount: catalogue.items.length,
    dimension: 6,
    layers: 1,
    heads: 1,
    innerDimension: 6,
    maxHistory: 5,
  };
  model = createSASRec(shape, initialValues(shape, 2));
  const target = join(root, 'target');
  await mkdir(target);
  await saveSASRec(model, target);
  await saveCatalogue(catalogue, target);
  await saveManifest(target, targetManifest('movies', catalogue.fingerprint, model, { ndcg: 0.5 }));
  const conversationsFile = join(root, 'conversations.jsonl');
  await writeFile(conversationsFile, '');
  examples = join(root, 'examples');
  await mkdir(examples);
  await exportVersion(
    {
      folder: examples,
      targetFolder: target,
      catalogue,
      model,
      sequences,
      baseModelPath,
      conversationsFile,
      method: 'hybrid',
      from: null,
      recalls: false,
    },
    {
      training: {
        steps: 2,
        rowsPerStep: 1,
        rowLength: 512,
        seed: 4,
        lora: { rank: 2, alpha: 4, targets: [...loraTargets] },
      },
      mixture: { explanationShare: 0 },
      readers: { steps: 3, prefixesPerStep: 8, size: 16, rank: 4 },
    },
  );
  result = join(root, 'result');
  await cp(join(examples, 'initial'), result, { recursive: true });
  await told({});
});
afterAll(async () => {
  model.dispose();
  await rm(root, { recursive: true });
});

async function told(changes: Record<string, unknown>): Promise<void> {
  const { fingerprint } = await readHeader(examples);
  const training = { version: 1, examples: fingerprint, steps: 2, tokens: 700, seconds: 3.6, curve };
  await writeFile(join(result, 'training.json'), JSON.stringify({ ...training, ...changes }));
}

async function adopted(name: string, from: Partial<Parameters<typeof adoptVersion>[0]> = {}) {
  const folder = join(root, name);
  await mkdir(folder);
  await adoptVersion({ examples, result, folder, baseModelPath, ...from });
  return folder;
}

test('what was trained elsewhere becomes a version with its target model, cost and curve', async () => {
  const folder = await adopted('version');
  const { alignment, targetModel } = await loadManifest(folder);
  expect(targetModel).toMatchObject({ fingerprint: model.fingerprint, metrics: { ndcg: 0.5 } });
  expect(alignment).toMatchObject({
    method: 'hybrid',
    steps: 2,
    tokens: 700,
    seconds: 4,
    seed: 4,
    softTokens: 1,
    curve,
  });
  const tokenizer = await loadTokenizer(baseModelPath);
  const connectors = await loadConnectors(folder, () =>
    knownItems(catalogue, model, tokenizer, (tokens) => readEmbeddingRows(baseModelPath, tokens)),
  );
  expect(areDerived(connectors)).toBe(true);
  const files = [
    'adapter/adapter_config.json',
    'adapter/adapter_model.safetensors',
    'catalogue.json',
    'reference.json',
  ];
  for (const file of files) expect((await readFile(join(folder, file))).length).toBeGreaterThan(100);
});

test('the connectors of a version are those that were handed over, byte for byte', async () => {
  const folder = await adopted('same');
  const [here, there] = await Promise.all(
    [folder, result].map((place) => readFile(join(place, 'connectors.safetensors'))),
  );
  expect(here?.equals(there as Buffer)).toBe(true);
});

test('a result of other examples, an unfinished one, and another base model are refused', async () => {
  await told({ examples: 'b'.repeat(64) });
  await expect(adopted('other')).rejects.toMatchObject({
    code: 'bad_file',
    message: expect.stringContaining('other examples'),
  });
  await rm(join(result, 'training.json'));
  await expect(adopted('unfinished')).rejects.toMatchObject({
    code: 'bad_file',
    message: expect.stringContaining('no finished training'),
  });
  await told({});
  const foreign = join(root, 'foreign');
  await cp(baseModelPath, foreign, { recursive: true });
  await writeFile(join(foreign, 'extra.json'), '{}');
  await expect(adopted('foreign-version', { baseModelPath: foreign })).rejects.toMatchObject({
    code: 'bad_file',
    message: expect.stringContaining('another base model'),
  });
});
