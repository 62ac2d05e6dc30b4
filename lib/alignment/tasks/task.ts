// The one shape of all alignment tasks (paper § 3.3): a sample becomes dialogues whose assistant turns are what the
// language model learns to say. Six tasks are the paper's; grounded explanation, understanding, wording and entailment are ours.

import type { Method } from '#lib/contract/method.ts';
import type { ReferencePeople } from '#lib/evidence/reference.ts';
import type { Turn } from '#lib/llm/segment.ts';
import type { TargetModel } from '#lib/recommender/target-model.ts';
import type { ItemVectors, Person } from '../prompt.ts';
import type { Choice } from '../soft-targets.ts';
import type { TargetLabels } from '../target-labels.ts';

/** What a domain's mixture asks (lib/alignment/mixture.ts). */
export const taskNames = [
  'next item retrieval',
  'item ranking',
  'interest classification',
  'item discrimination',
  'general conversation',
  'history reconstruction',
  'grounded explanation',
] as const;
/** What the common adapter learns before any domain (lib/alignment/common-parts.ts). */
export const commonTaskNames = ['understanding', 'wording', 'entailment'] as const;
export type TaskName = (typeof taskNames)[number] | (typeof commonTaskNames)[number];

/** One person, and what the target model says about them. */
export type Sample = Person & {
  form: Method;
  model: TargetModel;
  reference: ReferencePeople | null;
  vectors: ItemVectors;
  scores: Float32Array; // (itemCount) of the target model, seen items not masked
  labels: TargetLabels;
  temperature?: number; // of soft targets (soft-targets.ts); 0 or absent: hard targets
};
/**
 * weight: how much each trained token counts in the loss. choices: of soft targets, for each text of the answer in
 * order.
 */
export type Example = { turns: Turn[]; weight: number; choices?: Choice[][] };

/** build: no examples if there's nothing to ask, as in history reconstruction with an empty history. */
export type AlignmentTask<From = Sample> = {
  name: TaskName;
  build(sample: From, random: () => number): Example[];
};
