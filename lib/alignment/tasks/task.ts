// One shape for all alignment tasks (paper § 3.3, Table 1): a sample of one person becomes one dialogue whose
// assistant turns are what the language model learns to say.

import type { Method } from '#lib/contract/method.ts';
import type { Turn } from '#lib/llm/segment.ts';
import type { Labels } from '../labels.ts';
import type { ItemVectors, Person } from '../prompt.ts';
import type { Choice } from '../soft-targets.ts';

export type TaskName =
  | 'next item retrieval'
  | 'item ranking'
  | 'interest classification'
  | 'item discrimination'
  | 'general conversation'
  | 'history reconstruction'
  | 'grounded explanation';

export type Sample = Person & {
  form: Method;
  labels: Labels;
  vectors: ItemVectors;
  scores: Float32Array; // (itemCount) of the target model, seen items not masked
  temperature?: number; // of soft targets, see soft-targets.ts; 0 or not given: hard ones
};
/** weight: how much each trained token counts in the loss. choices: of soft targets, for each text of the answer in order. */
export type Example = { task: TaskName; turns: Turn[]; weight: number; choices?: Choice[][] };
/** null: the task has nothing to ask of this sample (history reconstruction of an empty history, say). */
export type AlignmentTask = { name: TaskName; build(sample: Sample, random: () => number): Example | null };
