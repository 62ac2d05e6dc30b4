import { Command } from 'commander';
import type { Domain } from '#lib/contract/domain.ts';
import type { Method } from '#lib/contract/method.ts';
import type { Checked } from '#lib/serving/checked-logits.ts';
import { interruption } from '../interruption.ts';
import { newVersionFolder } from '../model-folder.ts';
import { wholeNumber } from '../numbers.ts';
import { print } from '../outcome.ts';
import { progressBar } from '../progress-bar.ts';

export type AdoptOptions = {
  result?: string;
  limit: number;
  seed: number;
  baseModel?: string;
  out?: string;
  mean?: boolean;
  json?: boolean;
};

export function adoptCommand(): Command {
  return new Command('adopt')
    .description(
      'Make a model version of examples that were trained elsewhere: check, measure and install it.',
    )
    .argument('<examples>', 'the folder that "export" wrote')
    .option('--result <folder>', 'what was trained on them (default: result in that folder)')
    .option('--limit <users>', 'how many users to measure it with', wholeNumber, 60)
    .option('--seed <number>', 'random seed for choosing users and items', wholeNumber, 1)
    .option(
      '--base-model <path>',
      'GGUF file or Hugging Face folder (default: the one "npm start" downloaded)',
    )
    .option('--out <folder>', 'where to write the version (default: a new folder under model-versions)')
    .option('--mean', 'of a common adapter: the mean of its weights and of those it started from')
    .option('--json', 'print the result as one JSON object')
    .action(runAdopt);
}

async function runAdopt(examples: string, options: AdoptOptions): Promise<void> {
  const { join } = await import('node:path');
  const { baseModelPath } = await import('#lib/env.ts');
  const { readHeader } = await import('#lib/alignment/example-files.ts');
  const { evaluateVersion } = await import('#lib/evaluation/evaluate-version.ts');
  const { adoptVersion } = await import('#lib/model-version/adopt-version.ts');
  const { makeVersionFolder } = await import('#lib/model-version/version-folder.ts');
  const { datasetOf } = await import('../dataset.ts');
  const { methodTable } = await import('../evaluation-text.ts');
  const { askInShares } = await import('../shares.ts');

  const baseModel = baseModelPath(options.baseModel);
  const result = options.result ?? join(examples, 'result');
  const { header } = await readHeader(examples);
  if (header.method === 'common') return adoptCommonAdapter(examples, { ...options, result, baseModel });
  const { domain, method } = header;
  const folder = await newVersionFolder(options.out, `${domain}-${method}`);
  const dataset = await datasetOf(domain);
  const bar = progressBar(`evaluating (${method})`);
  const signal = interruption();
  try {
    const { checked, evaluation } = await makeVersionFolder(folder, async (partial) => {
      await adoptVersion({ examples, result, folder: partial, baseModelPath: baseModel });
      const checked = await checkServed({ examples, result, folder: partial, baseModel, isCommon: false });
      const evaluation = await evaluateVersion({
        folder: partial,
        baseModelPath: baseModel,
        dataset,
        users: options.limit,
        seed: options.seed,
        keep: true,
        ask: (input, progressed) => askInShares(domain, input, progressed, signal),
        onProgress: ({ done, of }) => {
          signal.throwIfAborted();
          bar.update({ step: done, steps: of });
        },
      });
      return { checked, evaluation };
    });
    const versionId = await registered(domain, method, folder, evaluation);
    bar.stop();
    print(options.json ?? false, { domain, method, folder, versionId, checked, ...evaluation }, () =>
      [
        methodTable(evaluation, options.seed),
        checkedText(checked),
        `Written to ${folder}`,
        versionId
          ? `Registered as ${versionId}; an administrator can activate it.`
          : 'Set DATABASE_URL to register it with an installation as well.',
      ].join('\n'),
    );
  } finally {
    bar.stop();
  }
}

async function adoptCommonAdapter(
  examples: string,
  { result, baseModel, out, mean, json }: AdoptOptions & { result: string; baseModel: string },
): Promise<void> {
  const { adoptCommon } = await import('#lib/model-version/adopt-common.ts');
  const { initialFolder } = await import('#lib/model-version/export-version.ts');
  const { meanWithStart } = await import('#lib/model-version/mean-with-start.ts');
  const { makeVersionFolder } = await import('#lib/model-version/version-folder.ts');
  const { join } = await import('node:path');
  const folder = await newVersionFolder(out, 'common');
  const { made, checked } = await makeVersionFolder(folder, async (partial) => {
    const made = await adoptCommon({ examples, result, folder: partial, baseModelPath: baseModel });
    const checked = await checkServed({ examples, result, folder: partial, baseModel, isCommon: true });
    if (mean) await meanWithStart(partial, join(examples, initialFolder));
    return { made, checked };
  });
  const { curve, ...rest } = made;
  print(json ?? false, { folder, checked, ...rest, lastLoss: curve.at(-1)?.loss ?? null }, () =>
    [
      checkedText(checked),
      `Written to ${folder}`,
      `To evaluate it, run: npm run cli -- evaluate-understanding --adapter ${folder}`,
    ].join('\n'),
  );
}

function checkedText(checked: Checked | null): string {
  return checked
    ? `Served here, ${checked.sameFirst} of ${checked.answers} answers begin as where it was trained; logits differ by up to ${checked.largestDifference.toFixed(3)}.`
    : 'Its logits were not checked: libllama needs a GGUF file.';
}

type ServedCheck = { examples: string; result: string; folder: string; baseModel: string; isCommon: boolean };

/** What libllama gives with this adapter, beside what was given where it was trained. null for a Hugging Face folder. */
async function checkServed(place: ServedCheck): Promise<Checked | null> {
  const { examples, result, folder, baseModel, isCommon } = place;
  const { join } = await import('node:path');
  const { cacheFolder } = await import('#lib/env.ts');
  const { loadConnectors } = await import('#lib/alignment/connector/connector-file.ts');
  const { knownItems } = await import('#lib/alignment/connector/known-items.ts');
  const { cachedGGUFAdapter } = await import('#lib/llm/adapter-cache.ts');
  const { readEmbeddingRows } = await import('#lib/llm/embedding-rows.ts');
  const { isModelFolder } = await import('#lib/llm/llama-config.ts');
  const { loadTarget } = await import('#lib/model-version/target-folder.ts');
  const { loadLibllama } = await import('#lib/runtime/libllama.ts');
  const { checkedLogits } = await import('#lib/serving/checked-logits.ts');
  const { loadTokenizer } = await import('#lib/llm/tokenizer.ts');
  if (await isModelFolder(baseModel)) return null;
  const connectorsOf = async () => {
    const { catalogue, model } = await loadTarget(folder);
    try {
      const tokenizer = await loadTokenizer(baseModel);
      return await loadConnectors(folder, () =>
        knownItems(catalogue, model, tokenizer, (tokens) => readEmbeddingRows(baseModel, tokens)),
      );
    } finally {
      model.dispose();
    }
  };
  const connectors = isCommon ? null : await connectorsOf();
  const languageModel = await loadLibllama({
    modelPath: baseModel,
    adapterPath: await cachedGGUFAdapter(join(folder, 'adapter'), baseModel, join(cacheFolder(), 'adapters')),
    contextTokens: 1024,
    maxSequences: 1,
    exact: true,
  });
  try {
    return await checkedLogits({ examples, result }, languageModel, connectors);
  } finally {
    await languageModel.dispose();
  }
}

/** With a database at hand, the version's id there. */
async function registered(
  domain: Domain,
  method: Method,
  folder: string,
  measured: unknown,
): Promise<string | null> {
  const { givenDatabaseUrl } = await import('#lib/env.ts');
  const url = givenDatabaseUrl();
  if (url === null) return null;
  const { resolve } = await import('node:path');
  const { countedItems, loadCatalogue } = await import('#lib/catalogue/catalogue.ts');
  const { withSeriesKinds } = await import('#lib/catalogue/kinds-from-series.ts');
  const { groupsOf } = await import('#lib/catalogue/same-items.ts');
  const { storeCatalogue } = await import('#lib/db/catalogues.ts');
  const { openDatabase } = await import('#lib/db/client.ts');
  const { newModelVersionId, registerModelVersion } = await import('#lib/db/model-versions.ts');
  const { loadManifest } = await import('#lib/model-version/manifest.ts');
  const { db, close } = openDatabase(url, { max: 1 });
  try {
    const catalogue = withSeriesKinds(await loadCatalogue(folder));
    const { targetModel, alignment } = await loadManifest(folder);
    const id = newModelVersionId(domain);
    await registerModelVersion(db, {
      id,
      domain,
      folder: resolve(folder),
      method,
      targetModel: targetModel.kind,
      catalogue: await storeCatalogue(db, domain, countedItems(catalogue), (known) =>
        groupsOf(catalogue, known),
      ),
      metrics: {
        targetModel: targetModel.metrics ?? {},
        alignment: { steps: alignment?.steps, tokens: alignment?.tokens, seconds: alignment?.seconds },
        evaluation: measured,
      },
      origin: 'trained',
    });
    return id;
  } finally {
    await close();
  }
}
