// Several facts that were asked for together.

import type { ItemFactsAnswer } from '../facts.ts';
import type { TitleFacts } from '../titles/asked-title.ts';

export type JointFacts = {
  name: 'joint facts';
  told: ItemFactsAnswer[];
  missing: Extract<TitleFacts, { problem: 'unknown' }>[]; // each once
  verdict: string | null; // of several titles by one quality
};
