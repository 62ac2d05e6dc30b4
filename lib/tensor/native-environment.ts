// Settings TensorFlow reads once, while its library loads. backend.ts imports this file before tfjs: ES modules are
// evaluated in the order of their imports.
import util from 'node:util';
import { processorFlags } from '#lib/processor.ts';

function setDefault(name: string, value: string): void {
  process.env[name] ??= value;
}

setDefault('TF_ENABLE_ONEDNN_OPTS', '1'); // a LoRA step is a third faster with oneDNN's kernels
setDefault('TF_CPP_MIN_LOG_LEVEL', '2');

/** Large matrix products with bfloat16 inputs and float32 sums, if the CPU supports them. Off by default. */
export const fastMath: boolean = process.env.RECEXPLAINER_FAST_MATH === '1';
/** Requested on a CPU with AVX512-BF16 but no AMX: oneDNN converts float32 inputs by itself only for AMX. */
export let convertsProducts = false;
if (fastMath) {
  setDefault('TF_SET_ONEDNN_FPMATH_MODE', 'BF16');
  const flags = processorFlags();
  convertsProducts = flags.has('avx512_bf16') && !flags.has('amx_bf16');
}

// tfjs-node 4.22 calls two functions that Node deprecated and then, in Node 23, removed.
Object.assign(util, {
  isNullOrUndefined: (value: unknown) => value === null || value === undefined,
  isArray: Array.isArray,
});
