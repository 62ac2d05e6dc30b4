// One person, a 400-token prompt: our runtime's time to first token and tokens per second against node-llama-cpp's
// own API, which calls the same library, on the same file in the same run; and once on the file the app serves
// from. They take turns, and we compare medians. Only ratios carry over to other machines.
//   node bench/serving.ts [rounds] [threads]     threads, the same for both, avoids spinning on a busy machine
// node-llama-cpp isn't a dependency: this script installs it into the cache.
import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cacheFolder } from '#lib/env.ts';
import { openGGUF, writeGGUF } from '#lib/llm/gguf.ts';
import { servedModel } from '#lib/llm/served-model.ts';
import type { LanguageModel } from '#lib/runtime/language-model.ts';
import { loadLibllama } from '#lib/runtime/libllama.ts';
import { type StreamTimes, timeStream } from './time-stream.ts';

const promptTokens = 400;
const rounds = Number(process.argv[2] ?? 7);
const threads = process.argv[3] === undefined ? undefined : Number(process.argv[3]);
const modelPath = path.join(cacheFolder(), 'models', 'SmolLM2-135M-Instruct.Q4_1.gguf');

/** node-llama-cpp's entry, installed into the cache if missing. */
function peerEntry(): string {
  const folder = path.join(cacheFolder(), 'bench', 'node-llama-cpp-3.22.1');
  if (!existsSync(path.join(folder, 'node_modules', 'node-llama-cpp'))) {
    mkdirSync(folder, { recursive: true });
    const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--omit=optional']; // the GPU binaries are optional
    execFileSync(
      'npm',
      ['install', '--prefix', folder, ...quiet, 'node-llama-cpp@3.22.1', '@node-llama-cpp/linux-x64@3.22.1'],
      {
        stdio: 'inherit',
      },
    );
  }
  return path.join(folder, 'node_modules', 'node-llama-cpp', 'dist', 'index.js');
}

const median = (values: number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** A rank 16 adapter with small numbers on all projections; its effect on the text doesn't matter. */
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

/** `ourPath`: the file our side reads, if different. */
async function compare(name: string, adapterPath: string, ourPath = modelPath): Promise<void> {
  const peer = fork(path.join(import.meta.dirname, 'serving-peer.ts'), [
    peerEntry(),
    modelPath,
    adapterPath,
    String(threads ?? ''),
  ]);
  const reply = async () => (await once(peer, 'message'))[0] as StreamTimes;
  const ours = await loadLibllama({
    modelPath: ourPath,
    adapterPath: adapterPath || null,
    contextTokens: 1024,
    maxSequences: 4,
    threads,
  });
  const ordinary = Array.from({ length: 1000 }, (_, i) => 1000 + i); // no control token ends the stream early
  const samples: Record<'ours' | 'theirs', StreamTimes[]> = { ours: [], theirs: [] };
  try {
    await reply();
    for (let round = 0; round <= rounds; round++) {
      const tokens = prompt(ours, round);
      const mine = await timeStream(
        ours.generate([{ tokens }], { maxTokens: 1000, allowed: () => ordinary }),
      );
      peer.send(tokens);
      const theirs = await reply();
      if (round === 0) continue; // the first of each is a warm-up
      samples.ours.push(mine);
      samples.theirs.push(theirs);
    }
  } finally {
    peer.kill();
    await ours.dispose();
  }
  const report = (what: string, measure: keyof StreamTimes, unit: string) => {
    const [mine, theirs] = [samples.ours, samples.theirs].map((side) =>
      median(side.map((times) => times[measure])),
    );
    const ratio = (mine ?? Number.NaN) / (theirs ?? Number.NaN);
    console.log(
      `${name}, ${what}: ${mine?.toFixed(1)} against ${theirs?.toFixed(1)} ${unit}, ratio ${ratio.toFixed(2)}`,
    );
  };
  report('first token (target <= 1.2)', 'firstMs', 'ms');
  report('speed (target >= 0.9)', 'tokensPerSecond', 'tokens/s');
  report('first token by processor time', 'firstCpuMs', 'ms');
  report('speed by processor time', 'tokensPerCpuSecond', 'tokens/s');
}

/** A new prompt each round, so that neither side can reuse the last one. */
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
  await compare('base model', '');
  await compare('with a LoRA adapter', adapterPath);
  const served = await servedModel(modelPath, path.join(cacheFolder(), 'served-models'));
  if (served !== modelPath) await compare('as served, from a copy in Q8_0', '', served);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
