// One person, a prompt of 400 tokens: time to the first token and tokens a second of our runtime against node-llama-cpp's
// own API, which calls the same library, on the same file in the same run. They take turns, the medians of which are
// compared; only ratios carry over to another machine. Run: node bench/serving.ts [rounds]
// node-llama-cpp is no dependency: this script installs it into the cache.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { cacheFolder } from '#lib/env.ts';
import { openGGUF, writeGGUF } from '#lib/llm/gguf.ts';
import type { LanguageModel } from '#lib/runtime/language-model.ts';
import { loadLibllama } from '#lib/runtime/libllama.ts';

const promptTokens = 400;
const answerTokens = 64;
const rounds = Number(process.argv[2] ?? 7);
const modelPath = path.join(cacheFolder(), 'models', 'SmolLM2-135M-Instruct.Q4_1.gguf');

type Sample = { firstMs: number; tokensPerSecond: number };

/** The part of node-llama-cpp's API that this uses. */
type PeerSequence = {
  evaluate(tokens: number[], options: { temperature: number }): AsyncIterable<number>;
  clearHistory(): Promise<void>;
};
type PeerModel = {
  createContext(options: {
    contextSize: number;
    sequences: number;
    lora?: string;
  }): Promise<{ getSequence(): PeerSequence }>;
};
type Peer = {
  getLlama(options: { gpu: false; build: 'never'; logLevel: string }): Promise<{
    loadModel(options: { modelPath: string }): Promise<PeerModel>;
    dispose(): Promise<void>;
  }>;
};

async function loadPeer(): Promise<Peer> {
  const folder = path.join(cacheFolder(), 'bench', 'node-llama-cpp-3.22.1');
  if (!existsSync(path.join(folder, 'node_modules', 'node-llama-cpp'))) {
    mkdirSync(folder, { recursive: true });
    execFileSync(
      'npm',
      ['install', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', 'node-llama-cpp@3.22.1'],
      {
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    );
  }
  const entry = createRequire(path.join(folder, 'index.js')).resolve('node-llama-cpp');
  return (await import(pathToFileURL(entry).href)) as Peer;
}

async function time(stream: AsyncIterable<unknown>): Promise<Sample> {
  const started = performance.now();
  let first = 0;
  let last = 0;
  let count = 0;
  for await (const _ of stream) {
    last = performance.now();
    first ||= last;
    if (++count === answerTokens) break;
  }
  return { firstMs: first - started, tokensPerSecond: ((count - 1) / (last - first)) * 1000 };
}

const median = (values: number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** A rank 16 adapter of small numbers on all projections: what it does to the text is of no interest here. */
async function writeAdapter(file: string): Promise<void> {
  const gguf = await openGGUF(modelPath);
  const tensors = new Map<string, { shape: number[]; data: Float32Array }>();
  for (const [name, { shape }] of gguf.tensors) {
    if (!/^blk\.\d+\.(attn_(q|k|v|output)|ffn_(gate|up|down))\.weight$/.test(name)) continue;
    const [outputs = 0, inputs = 0] = shape;
    const small = (count: number) => Float32Array.from({ length: count }, (_, i) => 1e-3 * Math.sin(i));
    tensors.set(`${name}.lora_a`, { shape: [16, inputs], data: small(16 * inputs) });
    tensors.set(`${name}.lora_b`, { shape: [outputs, 16], data: small(16 * outputs) });
  }
  await gguf.close();
  const metadata = {
    'general.architecture': 'llama',
    'general.type': 'adapter',
    'adapter.type': 'lora',
    'adapter.lora.alpha': 32,
  };
  await writeGGUF(file, metadata, tensors, { 'adapter.lora.alpha': 'float32' });
}

async function compare(name: string, adapterPath: string | undefined, peer: PeerModel): Promise<void> {
  const ours = await loadLibllama({ modelPath, adapterPath, contextTokens: 1024, maxSequences: 4 });
  const context = await peer.createContext({ contextSize: 1024, sequences: 1, lora: adapterPath });
  const sequence = context.getSequence();
  const samples: Record<'ours' | 'theirs', Sample[]> = { ours: [], theirs: [] };
  for (let round = 0; round <= rounds; round++) {
    const tokens = prompt(ours, round);
    const anything = Array.from({ length: 1000 }, (_, i) => 1000 + i); // no control token ends the stream early
    const mine = await time(
      ours.generate([{ tokens }], { maxTokens: answerTokens, allowed: () => anything }),
    );
    await sequence.clearHistory();
    const theirs = await time(sequence.evaluate(tokens, { temperature: 0 }));
    if (round === 0) continue; // the first of each is a warm-up
    samples.ours.push(mine);
    samples.theirs.push(theirs);
  }
  await ours.dispose();
  const first = (side: Sample[]) => median(side.map(({ firstMs }) => firstMs));
  const speed = (side: Sample[]) => median(side.map(({ tokensPerSecond }) => tokensPerSecond));
  console.log(
    `${name}: first token ${first(samples.ours).toFixed(0)} against ${first(samples.theirs).toFixed(0)} ms, ` +
      `ratio ${(first(samples.ours) / first(samples.theirs)).toFixed(2)} (target <= 1.2); ` +
      `${speed(samples.ours).toFixed(1)} against ${speed(samples.theirs).toFixed(1)} tokens/s, ` +
      `ratio ${(speed(samples.ours) / speed(samples.theirs)).toFixed(2)} (target >= 0.9)`,
  );
}

/** Another prompt each round, so that neither side can reuse the last one. */
function prompt(model: LanguageModel, round: number): number[] {
  const text = Array.from(
    { length: 200 },
    (_, i) => `In round ${round}, person ${i} liked film ${i * 7}.`,
  ).join(' ');
  return model.tokenizer.encode(text).slice(0, promptTokens);
}

const folder = mkdtempSync(path.join(tmpdir(), 'serving-'));
try {
  const adapterPath = path.join(folder, 'adapter.gguf');
  await writeAdapter(adapterPath);
  const peer = await loadPeer();
  const llama = await peer.getLlama({ gpu: false, build: 'never', logLevel: 'error' });
  const model = await llama.loadModel({ modelPath });
  await compare('base model', undefined, model);
  await compare('with a LoRA adapter', adapterPath, model);
  await llama.dispose();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
