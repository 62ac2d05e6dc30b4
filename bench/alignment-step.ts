// Real alignment steps against PyTorch + PEFT doing the same work: the same answers to the same questions about the
// same people. Here, many questions about one person share one pass over the history (lib/alignment/packed-row.ts);
// there, each question is its own row, as the library expects, sorted by length and padded in small batches. Answer
// tokens per second, AdamW included.
//
//   BENCH_PYTHON=/path/to/venv/bin/python node bench/alignment-step.ts [--rows 4] [--rounds 3] [--rank 16] [--base-model qwen2.5-coder-0.5b]
//
// Needs the cached movie data and models/movies. RECEXPLAINER_FAST_MATH=1 lets both sides multiply in bfloat16.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { separateBags } from '#lib/alignment/connector/bag-statistics.ts';
import { initialConnectors } from '#lib/alignment/connector/fit-connectors.ts';
import { knownItems } from '#lib/alignment/connector/known-items.ts';
import { trainableConnector } from '#lib/alignment/connector/trainable-connector.ts';
import { createMixture, defaultMixtureConfig } from '#lib/alignment/mixture.ts';
import type { PackedRow } from '#lib/alignment/packed-row.ts';
import { rowLoss, rowTensors } from '#lib/alignment/row-loss.ts';
import { parseConversations } from '#lib/alignment/tasks/general-conversation.ts';
import { loadCatalogue } from '#lib/catalogue/catalogue.ts';
import { importDataset } from '#lib/catalogue/importers/import-dataset.ts';
import { baseModelPath, cacheFolder } from '#lib/env.ts';
import { loadReference } from '#lib/evidence/reference.ts';
import { embeddingRowsOf } from '#lib/llm/embedding-rows.ts';
import { loadLlama } from '#lib/llm/llama.ts';
import { readLlamaConfig } from '#lib/llm/llama-config.ts';
import { createLora, loraTargets } from '#lib/llm/lora.ts';
import { ancestorsOf } from '#lib/llm/prompt-tree.ts';
import { loadTokenizer } from '#lib/llm/tokenizer.ts';
import { leaveOneOut } from '#lib/recommender/leave-one-out.ts';
import { loadSASRec } from '#lib/recommender/sasrec.ts';
import { fastMath, tf } from '#lib/tensor/backend.ts';
import { valueAndGradients } from '#lib/tensor/nn.ts';
import { createAdamW } from '#lib/tensor/optimizer.ts';
import { report, serveSteps, side, takeTurns } from './sides.ts';

type Sequence = { ids: number[]; labels: number[] }; // −100: not an answer

const { values: options } = parseArgs({
  options: {
    rows: { type: 'string', default: '4' },
    rounds: { type: 'string', default: '3' },
    rank: { type: 'string', default: '16' },
    'base-model': { type: 'string' },
    worker: { type: 'boolean', default: false },
  },
});
const target = fileURLToPath(new URL('../models/movies/target', import.meta.url));
const conversationsFile = fileURLToPath(new URL('../models/conversations/oasst1-en.jsonl', import.meta.url));
const cache = cacheFolder();
const modelPath = baseModelPath(options['base-model'] ?? 'smollm2-135m');
const { rowLength } = defaultMixtureConfig;

await (options.worker ? work() : compare());

async function drawRows(): Promise<PackedRow[]> {
  const catalogue = await loadCatalogue(target);
  const { sequences } = await importDataset(join(cache, 'datasets', 'ml-100k'), 'movies');
  const mixture = createMixture({
    catalogue,
    model: await loadSASRec(target),
    sequences: leaveOneOut(sequences.map(({ items }) => items)).train,
    reference: await loadReference(target, catalogue.items.length),
    conversations: parseConversations(await readFile(conversationsFile, 'utf8')),
    tokenizer: await loadTokenizer(modelPath),
    method: 'hybrid',
  });
  return Array.from({ length: Number(options.rows) }, (_, step) => mixture.row(step, 0, 0.5));
}

/** Each question with all that stands before it. Soft tokens become an ordinary one, which costs the peer the same. */
function unpack(row: PackedRow): Sequence[] {
  const continued = new Set(row.parents);
  const leaves = row.places.keys().filter((place) => !continued.has(place));
  return Array.from(leaves, (leaf) => {
    const question = ancestorsOf(row, leaf).reverse();
    const ids = question.map((at) => tokenOf(row, at));
    return { ids, labels: ids.map((id, at) => (row.weights[question[at] ?? 0] ? id : -100)) };
  });
}

function tokenOf(row: PackedRow, at: number): number {
  const place = row.places[at];
  return place && 'token' in place ? place.token : 0;
}

/** One step a row, as in training. */
async function work(): Promise<void> {
  const rows = await drawRows();
  const llama = await loadLlama(modelPath);
  const catalogue = await loadCatalogue(target);
  const model = await loadSASRec(target);
  const tokenizer = await loadTokenizer(modelPath);
  const items = await knownItems(catalogue, model, tokenizer, (tokens) => embeddingRowsOf(llama, tokens));
  const userVectors = model.userVectors(catalogue.items.slice(0, 200).map(({ index }) => [index]));
  const { user, item } = initialConnectors({ items, separation: separateBags(items), userVectors });
  model.dispose();
  const connectors = { user: trainableConnector(user), item: trainableConnector(item) };
  const rank = Number(options.rank);
  const lora = createLora(llama.config, { rank, alpha: 2 * rank, targets: [...loraTargets] }, 1);
  const variables = [...lora.variables.values(), ...connectors.user.variables, ...connectors.item.variables];
  const optimizer = createAdamW(variables);
  await serveSteps(() => {
    for (const row of rows) {
      const tensors = rowTensors(row, rowLength, connectors);
      const { gradients } = valueAndGradients(() => rowLoss(llama, lora, connectors, tensors), variables);
      optimizer.step(gradients, 1e-4);
      tf.dispose(gradients);
      tensors.dispose();
    }
  });
}

async function compare(): Promise<void> {
  const rows = await drawRows();
  const sequences = rows.map(unpack);
  const folder = await mkdtemp(join(tmpdir(), 'alignment-step-'));
  const file = join(folder, 'rows.json');
  await writeFile(file, JSON.stringify(sequences));
  const given = options['base-model'];
  const shape = ['--rows', `${rows.length}`, '--rank', `${options.rank}`];
  if (given) shape.push('--base-model', given);
  const sizes = join(folder, 'sizes.json');
  await writeFile(sizes, JSON.stringify(await readLlamaConfig(modelPath)));
  const sides = [
    side('recexplainer (tfjs)', process.execPath, [fileURLToPath(import.meta.url), '--worker', ...shape]),
  ];
  const python = process.env.BENCH_PYTHON;
  const script = fileURLToPath(new URL('alignment-step.py', import.meta.url));
  if (python) {
    const flags = fastMath ? ['--fast'] : [];
    sides.push(
      side('PyTorch + PEFT', python, [script, file, '--sizes', sizes, '--rank', `${options.rank}`, ...flags]),
    );
  } else console.log('BENCH_PYTHON is not set: no peer to compare with.');
  const answers = sequences.flat().flatMap(({ labels }) => labels.filter((label) => label >= 0)).length;
  const apart = sequences.flat().reduce((sum, { ids }) => sum + ids.length, 0);
  const packed = rows.reduce((sum, row) => sum + row.places.length, 0);
  console.log(`${rows.length} rows: ${answers} answer tokens; ${packed} places packed, ${apart} apart`);
  try {
    await takeTurns(sides, Number(options.rounds));
  } finally {
    await rm(folder, { recursive: true });
  }
  report(
    sides,
    answers,
    'answer tokens',
    `${rows.length} steps, ${fastMath ? 'bfloat16 products' : 'float32'}`,
  );
}
