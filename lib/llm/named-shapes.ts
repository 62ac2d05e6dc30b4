// Llamas we can plan for without having them: their published sizes, and measurements of the one that was trained here.
import type { LlamaShape, TrainingShape } from './memory-plan.ts';

export const namedShapes = {
  // huggingface.co/HuggingFaceTB/SmolLM2-135M-Instruct, config.json: 134,515,008 parameters
  'smollm2-135m': {
    hiddenSize: 576,
    intermediateSize: 1536,
    layers: 30,
    heads: 9,
    keyValueHeads: 3,
    headDimension: 64,
    vocabularySize: 49_152,
    tieWordEmbeddings: true,
  },
  // huggingface.co/lmsys/vicuna-7b-v1.3, config.json: 6,738,415,616 parameters, the paper's base model
  'vicuna-7b-v1.3': {
    hiddenSize: 4096,
    intermediateSize: 11_008,
    layers: 32,
    heads: 32,
    keyValueHeads: 32,
    headDimension: 128,
    vocabularySize: 32_000,
    tieWordEmbeddings: false,
  },
  // huggingface.co/meta-llama/Meta-Llama-3-8B-Instruct, config.json: 8,030,261,248 parameters
  'llama-3-8b': {
    hiddenSize: 4096,
    intermediateSize: 14_336,
    layers: 32,
    heads: 32,
    keyValueHeads: 8,
    headDimension: 128,
    vocabularySize: 128_256,
    tieWordEmbeddings: false,
  },
} satisfies Record<string, LlamaShape>;

/** Connectors for a SASRec with d = 64, as an alignment makes them (lib/alignment/connector/closed-form.ts). */
export const usualConnectors = { vectorSize: 64, correctionRank: 64 };

export type MeasuredStep = {
  name: string;
  shape: keyof typeof namedShapes;
  training: TrainingShape;
  peakBytes: number; // resident memory of the whole process
};

/** docs/training-log.md, on two processor cores; the first was measured when steps still kept merged projections. */
export const measuredSteps: MeasuredStep[] = [
  {
    name: 'SmolLM2-135M, 4 rows of 256 places, r = 8',
    shape: 'smollm2-135m',
    training: { rank: 8, rowsAtOnce: 4, rowLength: 256, answerPlaces: 256, connectors: null },
    peakBytes: 3.7e9,
  },
  {
    name: 'SmolLM2-135M, 1 row of 512 places, r = 16',
    shape: 'smollm2-135m',
    training: { rank: 16, rowsAtOnce: 1, rowLength: 512, answerPlaces: 256, connectors: usualConnectors },
    peakBytes: 2.48e9,
  },
];
