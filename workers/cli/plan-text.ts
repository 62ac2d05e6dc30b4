// What `cli plan` prints.

import type { MemoryPlan, MemoryTerms, OperationTerms, TrainingShape } from '#lib/llm/memory-plan.ts';

export type Plan = MemoryPlan & {
  baseModel: string;
  training: TrainingShape;
  steps: number;
  operationsPerSecond: number;
  hours: number;
  checks: { name: string; computedBytes: number; measuredBytes: number; ratio: number }[];
};

const memoryLabels: Record<keyof MemoryTerms, string> = {
  frozenWeights: 'frozen weights, float32',
  loraAndOptimizer: 'LoRA matrices, their gradients, both Adam moments',
  connectorsAndOptimizer: 'connectors, whatever the catalogue, the same',
  loraFactors: 'LoRA matrices as multiplied, and X·A, kept by each layer for its backward pass',
  layerActivations: 'activations kept from the forward pass',
  attentionWeights: 'attention weights, also kept',
  sharedByLayers: 'rotations and mask, one for all layers',
  layerOutputs: "the layers' outputs, until the forward pass ends",
  answerLogits: 'logits of one chunk of answer positions, and their gradient',
};

const operationLabels: Record<keyof OperationTerms, string> = {
  forwardFrozen: 'forward, projections: 2·P·N',
  forwardLora: 'forward, LoRA: 2·(its parameters)·N',
  forwardAttention: 'forward, attention',
  answers: 'answers (assumed to be half of the positions): logits and their gradient',
  backwardFrozen: 'backward through the frozen projections: 2·P·N',
  backwardLora: 'backward, gradients of LoRA: 4·(its parameters)·N',
  backwardAttention: 'backward, attention',
};

export function planText(plan: Plan): string {
  const { parameters, bytes, totalBytes, operations, totalOperations, training } = plan;
  const { rowLength, rank } = training;
  const count = (number: number) => number.toLocaleString('en-US');
  return [
    `${plan.baseModel}: ${count(parameters.base)} parameters, of which ${count(parameters.projections)} in projections (P)`,
    `LoRA of rank ${rank} on all seven: ${count(parameters.lora)} parameters; connectors: ${count(parameters.trainedConnectors)}`,
    '',
    `Computed, not measured: memory for one packed row of N = ${count(rowLength)} positions, in GB of 10⁹ bytes`,
    ...linesOf(memoryLabels, bytes, 1e9),
    ...linesOf(
      { total: 'in all, not counting the process, the library and memory it keeps' },
      { total: totalBytes },
      1e9,
    ),
    '',
    'The same sum next to measured resident memory on a CPU:',
    ...plan.checks.map(
      ({ name, computedBytes, measuredBytes, ratio }) =>
        `  ${name}: ${gigabytes(computedBytes)} of ${gigabytes(measuredBytes)} GB, computed/measured ${ratio.toFixed(2)}`,
    ),
    "Larger models weren't measured: their numbers are only computed.",
    '',
    'Computed, not measured: operations per step, in 10¹² (matrix products only)',
    ...linesOf(operationLabels, operations, 1e12),
    ...linesOf({ total: 'in all' }, { total: totalOperations }, 1e12),
    '',
    `${count(plan.steps)} steps at ${plan.operationsPerSecond.toExponential(1)} operations per second (--flops): ${hours(plan.hours)} hours`,
  ].join('\n');
}

function linesOf<Name extends string>(
  labels: Record<Name, string>,
  values: Record<Name, number>,
  unit: number,
): string[] {
  return (Object.keys(labels) as Name[]).map(
    (name) => `  ${(values[name] / unit).toFixed(3).padStart(8)}  ${labels[name]}`,
  );
}

const gigabytes = (bytes: number) => (bytes / 1e9).toFixed(2);
const hours = (value: number) => (value < 10 ? value.toFixed(2) : value.toFixed(0));
