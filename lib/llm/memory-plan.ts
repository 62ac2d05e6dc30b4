// What a training step of the trainable Llama keeps in memory and computes, by arithmetic alone: sizes in, counts out,
// nothing loaded or measured. Every term follows the code it names; tests/llm/memory-plan.test.ts compares the large
// ones with what tfjs counts.
//
//   P parameters of the projections · H hidden · I intermediate · L layers · V vocabulary · D head dimension · KV key/value heads · r LoRA rank
//   B rows at once · T places a row · N = B·T · K places whose output predicts an answer's token · S attention scores a head and row
import { scoresOf } from './attention-blocks.ts';
import type { LlamaConfig } from './llama-config.ts';
import { type ProjectionSizes, projectionShapes } from './projection-shapes.ts';

export type LlamaShape = ProjectionSizes &
  Pick<LlamaConfig, 'layers' | 'vocabularySize' | 'tieWordEmbeddings'>;

/** Of the item connector and the user connector each, whatever the catalogue (lib/alignment/connector/trainable-connector.ts). */
export type ConnectorShape = {
  vectorSize: number; // d, of the target model
  correctionRank: number; // r of the connector's own correction
};

export type TrainingShape = {
  rank: number;
  rowsAtOnce: number; // in one forward pass; alignment takes one, and sums gradients over rows
  rowLength: number;
  answerPlaces: number; // K, of all rows at once
  connectors: ConnectorShape | null;
};

export type MemoryPlan = {
  parameters: {
    base: number;
    projections: number; // the base's weights that every place is multiplied with and LoRA changes
    lora: number;
    trainedConnectors: number;
  };
  bytes: MemoryTerms;
  totalBytes: number;
  operations: OperationTerms;
  totalOperations: number;
};

export type MemoryTerms = {
  frozenWeights: number;
  loraAndOptimizer: number;
  connectorsAndOptimizer: number;
  loraFactors: number;
  layerActivations: number;
  attentionWeights: number;
  sharedByLayers: number;
  layerOutputs: number;
  answerLogits: number;
};

/** Floating-point operations in matrix products; a multiplication and an addition count as two. */
export type OperationTerms = {
  forwardFrozen: number;
  forwardLora: number;
  forwardAttention: number;
  answers: number;
  backwardFrozen: number;
  backwardLora: number;
  backwardAttention: number;
};

const float = 4; // bytes; no half precision anywhere in the trainable Llama
const trained = 4 * float; // a value, its gradient, and Adam's two moments (lib/tensor/optimizer.ts)
const logitRows = 256; // chunkRows of answer-loss.ts

export function planMemory(llama: LlamaShape, training: TrainingShape): MemoryPlan {
  const { layers } = llama;
  const { rank, connectors } = training;
  const shapes = projectionShapes(llama);
  const pairs = Object.values(shapes);
  const projections = layers * sum(pairs.map(([inputs, outputs]) => inputs * outputs));
  const lora = layers * rank * sum(pairs.map(([inputs, outputs]) => inputs + outputs));
  const trainedConnectors = connectors ? connectorParameters(connectors, llama.hiddenSize) : 0;
  const parameters = {
    base: baseParameters(llama, projections),
    projections,
    lora,
    trainedConnectors,
  };
  const held = {
    frozenWeights: float * parameters.base,
    loraAndOptimizer: trained * lora,
    connectorsAndOptimizer: trained * trainedConnectors,
  };
  const bytes = { ...held, ...stepBytes(llama, training) };
  const operations = operationsOf(llama, training, projections, lora);
  return {
    parameters,
    bytes,
    totalBytes: sum(Object.values(bytes)),
    operations,
    totalOperations: sum(Object.values(operations)),
  };
}

/** V·H (twice if the head is separate), the projections, two norms per layer and the final one (llama-files.ts). */
function baseParameters(llama: LlamaShape, projections: number): number {
  const { vocabularySize, hiddenSize, layers, tieWordEmbeddings } = llama;
  const tables = (tieWordEmbeddings ? 1 : 2) * vocabularySize * hiddenSize;
  return tables + projections + (2 * layers + 1) * hiddenSize;
}

/** Of both connectors: the correction 2·r·H, the direct path d·H and the bias H. Readers are fitted before and are no tensors then. */
function connectorParameters({ vectorSize, correctionRank }: ConnectorShape, hiddenSize: number): number {
  return 2 * (2 * correctionRank * hiddenSize + vectorSize * hiddenSize + hiddenSize);
}

/**
 * Memory a step adds, counted as if all at once. In fact the layers' outputs are freed before the answers' logits
 * exist, and the backward pass starts with one layer's temporaries, which aren't counted. Both are small beside the
 * rest.
 */
function stepBytes(llama: LlamaShape, training: TrainingShape) {
  const { hiddenSize, intermediateSize, layers, heads, keyValueHeads, headDimension, vocabularySize } = llama;
  const { rank, rowsAtOnce, rowLength, answerPlaces } = training;
  const places = rowsAtOnce * rowLength; // N
  const [queries, keys] = [heads * headDimension, keyValueHeads * headDimension];
  const inputs = sum(Object.values(projectionShapes(llama)).map(([width]) => width));
  return {
    // lora-factors.ts: X·A of the seven projections; A times norm and scaling; B of q and k in paired order (the other B are the variables
    // themselves); the norms times the scaling, for attention and for the network, and the scaling
    loraFactors: float * layers * (rank * (inputs + queries + keys + 7 * places) + 2 * hiddenSize + 1),
    // keptNames of decoder-layer.ts, and q: normal1, normal2 (N, H) · inverse1, inverse2 (N, 1) · k, v (N, KV·D)
    // · q, mixed (N, heads·D) · gate, up, sigma, silu, active (N, I)
    layerActivations:
      float * layers * places * (2 * hiddenSize + 2 + 2 * keys + 2 * queries + 5 * intermediateSize),
    // attention.ts: `weights`, one of each score that the blocks make
    attentionWeights: float * layers * rowsAtOnce * heads * scoresOf(rowLength),
    // llama.ts, once for all layers: rotations of queries and keys, there and back, a complex number for every two
    // columns; and the mask, tiled over the heads
    sharedByLayers: 2 * float * places * (queries + keys) + float * rowsAtOnce * heads * scoresOf(rowLength),
    // llama.ts: what goes into each layer and comes out of the last stays until the forward pass ends: (N, H)
    layerOutputs: float * (layers + 1) * places * hiddenSize,
    // answer-loss.ts: logits, and softmax minus target, of one chunk of rows: (chunk, V)
    answerLogits: 2 * float * Math.min(logitRows, answerPlaces) * vocabularySize,
  };
}

/**
 * Without connectors, element-wise passes and the optimizer: a few operations per number, where a product has
 * thousands.
 */
function operationsOf(
  llama: LlamaShape,
  training: TrainingShape,
  projections: number,
  lora: number,
): OperationTerms {
  const { hiddenSize, layers, heads, headDimension, vocabularySize } = llama;
  const { rowsAtOnce, rowLength, answerPlaces } = training;
  const places = rowsAtOnce * rowLength;
  const attentionProduct = 2 * layers * rowsAtOnce * heads * scoresOf(rowLength) * headDimension;
  return {
    forwardFrozen: 2 * projections * places, // X·W
    forwardLora: 2 * lora * places, // X·A, (X·A)·B
    forwardAttention: 2 * attentionProduct, // q·kᵀ, P·v
    answers: 2 * (2 * answerPlaces * vocabularySize * hiddenSize), // h·Eᵀ, and the gradient back through E
    backwardFrozen: 2 * projections * places, // dY·Wᵀ; no gradient of W
    backwardLora: 4 * lora * places, // dY·Bᵀ, Xᵀ·(dY·Bᵀ), (X·A)ᵀ·dY, (dY·Bᵀ)·Aᵀ
    backwardAttention: 4 * attentionProduct, // dO·vᵀ, dS·k, dSᵀ·q, Pᵀ·dO
  };
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
