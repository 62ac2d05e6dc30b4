// A real vLLM server beside libllama, with the same float32 weights and the adapter of models/movies/hybrid: 30 prompts about 30 people,
// soft tokens among them, and the first 20 greedy tokens of each; then 1, 8 and 32 people at once. vLLM runs on this machine's CPU, so
// speeds compare engines here, not a GPU with a laptop.
//
//   ENGINES_VLLM=/path/to/venv/bin node bench/vllm.ts [--people 1,8,32] [--url http://…]     an engine that runs already
//
// Needs the cached movie data. The float32 folder is made once, by float_folder.py with the Python of ENGINES_PYTHON, and kept in the
// cache, as is the float32 GGUF file.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { homedir, loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadConnectors } from '#lib/alignment/connector/connector-file.ts';
import { knownItems } from '#lib/alignment/connector/known-items.ts';
import { recalledItems } from '#lib/alignment/connector/recalled-items.ts';
import { itemVectorRows, questionTurns } from '#lib/alignment/prompt.ts';
import { toPromptPieces } from '#lib/alignment/prompt-pieces.ts';
import { sequencesFor } from '#lib/catalogue/dataset.ts';
import { importDataset } from '#lib/catalogue/importers/import-dataset.ts';
import { cacheFolder } from '#lib/env.ts';
import { writeGGUFAdapter } from '#lib/llm/adapter.ts';
import { readEmbeddingRows } from '#lib/llm/embedding-rows.ts';
import { openEmbeddingTable } from '#lib/llm/embedding-table.ts';
import { openGGUF, writeGGUF } from '#lib/llm/gguf.ts';
import { readLlamaConfig } from '#lib/llm/llama-config.ts';
import { type PromptPiece, pieceLength } from '#lib/llm/segment.ts';
import { loadTokenizer } from '#lib/llm/tokenizer.ts';
import { loadTarget } from '#lib/model-version/target-folder.ts';
import type { LanguageModel } from '#lib/runtime/language-model.ts';
import { loadLibllama } from '#lib/runtime/libllama.ts';
import { loadVLLM } from '#lib/runtime/vllm.ts';

const { values: options } = parseArgs({
  options: {
    people: { type: 'string', default: '1,8,32' },
    url: { type: 'string' },
    port: { type: 'string', default: '8399' },
    threads: { type: 'string', default: '1' }, // of libllama; on a busy machine, two wait for each other
  },
});
const promptCount = 30;
const comparedTokens = 20;
const leastEqual = 28;
const answerTokens = 32;
const contextTokens = 1024;
const version = fileURLToPath(new URL('../models/movies/hybrid', import.meta.url));
const quantized = join(cacheFolder(), 'models', 'SmolLM2-135M-Instruct.Q4_1.gguf');
const floatFolder = join(cacheFolder(), 'float32', 'SmolLM2-135M-Instruct');
const floatFile = `${floatFolder}.gguf`;
const binaries = process.env.ENGINES_VLLM ?? join(homedir(), '.cache', 'recexplainer', 'vllm', 'bin');
const python =
  process.env.ENGINES_PYTHON ?? join(homedir(), '.cache', 'recexplainer', 'engines', 'bin', 'python');
const apiKey = 'bench';

await writeFloats();
const server = options.url ? null : startServer();
const url = options.url ?? `http://127.0.0.1:${options.port}`;
try {
  await compare();
} finally {
  if (server?.pid) process.kill(-server.pid, 'SIGTERM');
}

async function compare(): Promise<void> {
  const tokenizer = await loadTokenizer(floatFile);
  const prompts = await promptsOf();
  const adapterPath = join(cacheFolder(), 'float32', 'movies-hybrid.gguf');
  await writeGGUFAdapter(join(version, 'adapter'), adapterPath, await readLlamaConfig(floatFile));
  const libllama = await loadLibllama({
    modelPath: floatFile,
    adapterPath,
    contextTokens,
    maxSequences: 8,
    threads: Number(options.threads),
    exact: true,
  });
  const waited = await answering();
  console.log(`vLLM answers after ${waited} s`);
  const vllm = await loadVLLM({
    url,
    apiKey,
    adapter: { name: 'movies-hybrid', folder: join(version, 'adapter') },
    table: await openEmbeddingTable(floatFile),
    tokenizer,
    contextTokens,
  });
  try {
    const [here = [], there = []] = await Promise.all(
      [libllama, vllm].map((model) => answersOf(model, prompts)),
    );
    const equal = here.filter((ids, at) => ids.join() === there[at]?.join()).length;
    const lengths = prompts.map(pieceLength).toSorted((a, b) => a - b);
    console.log(
      `${prompts.length} prompts of ${lengths[0]} to ${lengths.at(-1)} places: the first ${comparedTokens} greedy tokens are equal for ${equal}`,
    );
    const tokens = here.map((ids) => ids.length).toSorted((a, b) => a - b);
    console.log(`  of ${tokens[0]} to ${tokens.at(-1)} tokens`);
    const different = new Set(here.map((ids) => ids.join())).size;
    console.log(`  ${different} different answers, such as “${tokenizer.decode(here[0] ?? [])}”`);
    here.forEach((ids, at) => {
      if (ids.join() !== there[at]?.join())
        console.log(`  differs: “${tokenizer.decode(ids)}” and “${tokenizer.decode(there[at] ?? [])}”`);
    });
    if (equal < leastEqual) process.exitCode = 1;
    console.log('\npeople at once   engine     tokens/s   first token: median, slowest');
    for (const people of options.people.split(',').filter(Boolean).map(Number)) {
      for (const [name, model] of [
        ['libllama', libllama],
        ['vLLM', vllm],
      ] as const) {
        const { perSecond, firsts } = await atOnce(model, prompts, people);
        const [median, slowest] = [firsts[Math.floor(firsts.length / 2)], firsts.at(-1)];
        console.log(
          `${String(people).padStart(14)}   ${name.padEnd(9)}  ${perSecond.toFixed(1).padStart(8)}   ${seconds(median)}, ${seconds(slowest)}`,
        );
      }
    }
    console.log(`load of the machine at the end: ${loadavg()[0]?.toFixed(1)}`);
  } finally {
    await vllm.dispose();
    await libllama.dispose();
  }
}

/** The base model's weights as plain numbers, so that both engines multiply the same. */
async function writeFloats(): Promise<void> {
  await mkdir(join(cacheFolder(), 'float32'), { recursive: true });
  if (!existsSync(join(floatFolder, 'tokenizer.json'))) {
    const script = fileURLToPath(new URL('float_folder.py', import.meta.url));
    execFileSync(python, [script, quantized, floatFolder], { stdio: 'inherit' });
  }
  if (existsSync(floatFile)) return;
  const gguf = await openGGUF(quantized);
  const tensors = [...gguf.tensors].map(([name, { shape, read }]) => [name, { shape, data: read }] as const);
  await writeGGUF(floatFile, gguf.metadata, new Map(tensors), gguf.types);
  await gguf.close();
}

/** What comes next for 30 people, in the form that has their vectors alone: 16 soft tokens, and few words. */
async function promptsOf(): Promise<PromptPiece[][]> {
  const { catalogue, model } = await loadTarget(version);
  const tokenizer = await loadTokenizer(floatFile);
  const connectors = await loadConnectors(version, () =>
    knownItems(catalogue, model, tokenizer, (tokens) => readEmbeddingRows(floatFile, tokens)),
  );
  const dataset = await importDataset(join(cacheFolder(), 'datasets', 'ml-100k'), 'movies');
  const vectors = itemVectorRows(model.itemVectors(), model.dimension);
  const people = sequencesFor(catalogue, dataset).slice(0, promptCount);
  const prompts = people.map(({ items }) => {
    const history = items.slice(0, -2);
    const userVector = model.userVectors([history]);
    const recalled = recalledItems(connectors, { userVector, history }, vectors, 'intention');
    const person = { catalogue, history, userVector, recalled };
    return toPromptPieces(
      questionTurns(person, 'intention', [{ text: 'What would I like to see next?' }]),
      tokenizer,
      connectors,
    );
  });
  model.dispose();
  return prompts;
}

/** All are asked at once: an engine batches what it can. */
function answersOf(model: LanguageModel, prompts: PromptPiece[][]): Promise<number[][]> {
  return Promise.all(
    prompts.map(async (prompt, at) => {
      const ids: number[] = [];
      for await (const { id } of model.generate(prompt, {
        maxTokens: comparedTokens,
        cacheKey: `person ${at}`,
      }))
        ids.push(id);
      return ids;
    }),
  );
}

/** Each person has a prompt that no engine has read in this round. */
async function atOnce(model: LanguageModel, prompts: PromptPiece[][], people: number) {
  const started = performance.now();
  let tokens = 0;
  const firsts = await Promise.all(
    Array.from({ length: people }, async (_, person) => {
      const prompt = prompts[person % prompts.length] as PromptPiece[];
      let first = Number.NaN;
      const cacheKey = `${people} at once, ${person}, ${started}`;
      const own: PromptPiece[] = [{ tokens: [1000 + person + people * 50] }, ...prompt];
      for await (const _token of model.generate(own, { maxTokens: answerTokens, cacheKey })) {
        if (Number.isNaN(first)) first = performance.now() - started;
        tokens += 1;
      }
      return first;
    }),
  );
  return {
    perSecond: (tokens / (performance.now() - started)) * 1000,
    firsts: firsts.filter((ms) => !Number.isNaN(ms)).toSorted((a, b) => a - b),
  };
}

function startServer(): ChildProcess {
  const parameters = [
    'serve',
    floatFolder,
    '--dtype=float32',
    '--max-model-len=1024',
    '--enable-prompt-embeds',
    '--enable-lora',
    '--max-lora-rank=16',
    '--enforce-eager',
    '--host=127.0.0.1',
    `--port=${options.port}`,
    `--api-key=${apiKey}`,
  ];
  return spawn(join(binaries, 'vllm'), parameters, {
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      PATH: `${binaries}:${process.env.PATH}`,
      VLLM_CPU_KVCACHE_SPACE: '1',
      HF_HUB_OFFLINE: '1',
      VLLM_NO_USAGE_STATS: '1',
      VLLM_ALLOW_RUNTIME_LORA_UPDATING: 'True',
    },
  });
}

/** Seconds until it answers. */
async function answering(): Promise<number> {
  const started = performance.now();
  for (;;) {
    if (server && server.exitCode !== null) throw new Error('vLLM ended before it answered.');
    const answer = await fetch(`${url}/health`).catch(() => null);
    if (answer?.ok) return Math.round((performance.now() - started) / 1000);
    await sleep(1_000);
  }
}

function seconds(ms: number | undefined): string {
  return ms === undefined ? '–' : `${(ms / 1000).toFixed(2)} s`;
}
