// One LoRA training step of the 135M base model, against PyTorch + PEFT in the same run: both stay loaded and take
// turns.
//
//   BENCH_PYTHON=/path/to/venv/bin/python node bench/lora-step.ts [--batch 4] [--length 256] [--rank 8] [--rounds 5]
//
// The venv needs torch, transformers and peft. Same shapes, all seven projections, loss on a quarter of the
// positions, AdamW included. Prints tokens per second of wall time and CPU time (trust the latter on a busy
// machine), and peak memory. RECEXPLAINER_FAST_MATH=1 lets both sides multiply in bfloat16.
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { answerCrossEntropy } from '#lib/llm/answer-loss.ts';
import { embedPlaces } from '#lib/llm/embed-places.ts';
import { causalInputs, loadLlama } from '#lib/llm/llama.ts';
import { createLora, loraTargets } from '#lib/llm/lora.ts';
import { fastMath, tf } from '#lib/tensor/backend.ts';
import { valueAndGradients } from '#lib/tensor/nn.ts';
import { createAdamW } from '#lib/tensor/optimizer.ts';
import { report, serveSteps, side, takeTurns } from './sides.ts';

const { values: options } = parseArgs({
  options: {
    batch: { type: 'string', default: '4' },
    length: { type: 'string', default: '256' },
    rank: { type: 'string', default: '8' },
    rounds: { type: 'string', default: '5' },
    worker: { type: 'boolean', default: false },
  },
});
const batch = Number(options.batch);
const length = Number(options.length);
const rank = Number(options.rank);
const cache = process.env.RECEXPLAINER_CACHE ?? join(homedir(), '.cache', 'recexplainer');
const modelPath = join(cache, 'models', 'SmolLM2-135M-Instruct.Q4_1.gguf');

await (options.worker ? work() : compare());

/** One step per input line, with its measurements as a line of JSON. */
async function work(): Promise<void> {
  const llama = await loadLlama(modelPath);
  const lora = createLora(llama.config, { rank, alpha: 16, targets: [...loraTargets] }, 1);
  const variables = [...lora.variables.values()];
  const optimizer = createAdamW(variables);
  const { vocabularySize, hiddenSize } = llama.config;
  const answers = Math.floor((batch * length) / 4);
  const ids = tf.randomUniform<tf.Rank.R2>([batch, length], 0, vocabularySize, 'int32', 1);
  const rows = tf.range(0, answers, 1, 'int32');
  const targets = tf.randomUniform<tf.Rank.R1>([answers], 0, vocabularySize, 'int32', 2);
  await serveSteps(() => {
    const { gradients } = valueAndGradients(() => {
      const x = embedPlaces(llama.embedding, ids);
      const h = llama.forward(x, { ...causalInputs(length, Array(batch).fill(0)), lora });
      const chosen = tf.gather(h.reshape<tf.Tensor2D>([batch * length, hiddenSize]), rows);
      return answerCrossEntropy(chosen, llama.head, targets, tf.fill([answers], 1 / answers));
    }, variables);
    optimizer.step(gradients, 1e-3);
    tf.dispose(gradients);
  });
}

async function compare(): Promise<void> {
  if (!existsSync(modelPath)) throw new Error(`The base model is not at ${modelPath}: run npm start once`);
  const shape = ['--batch', `${batch}`, '--length', `${length}`, '--rank', `${rank}`];
  const self = fileURLToPath(import.meta.url);
  const sides = [side('recexplainer (tfjs)', process.execPath, [self, '--worker', ...shape])];
  const python = process.env.BENCH_PYTHON;
  if (python) {
    const script = fileURLToPath(new URL('lora-step.py', import.meta.url));
    const flags = fastMath ? ['--fast'] : [];
    sides.push(side('PyTorch + PEFT', python, [script, ...shape, ...flags]));
    sides.push(side('  answers only', python, [script, ...shape, ...flags, '--answers-only']));
  } else console.log('BENCH_PYTHON is not set: no peer to compare with.');
  await takeTurns(sides, Number(options.rounds));
  const what = `${batch}×${length}, rank ${rank}, ${fastMath ? 'bfloat16 products' : 'float32'}`;
  report(sides, batch * length, 'tokens', what);
}
