// Several facts that were asked for together.
import type { TitleFacts } from './asked-title.ts';
import type { ItemFactsAnswer } from './facts.ts';

export type JointFacts = {
  name: 'joint facts';
  told: ItemFactsAnswer[];
  missing: Extract<TitleFacts, { problem: 'unknown' }>[]; // each once
  verdict: string | null; // of several titles by one quality
};
