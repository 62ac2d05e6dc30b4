// What the aligned language model says about an item on its own, next to what the recommender says.

import type { SelfCheck } from '#lib/contract/self-check.ts';

export function verdictsOf({ yes, agrees, modelSays, recommenderSays }: SelfCheck): {
  model: 'Yes' | 'No';
  recommender: 'Yes' | 'No' | null; // null: not compared
  differ: boolean;
} {
  const model = (modelSays ?? (yes >= 0.5 ? 'yes' : 'no')) === 'yes' ? 'Yes' : 'No';
  const recommender = recommenderSays === undefined ? null : recommenderSays === 'yes' ? 'Yes' : 'No';
  return { model, recommender, differ: recommender !== null && (agrees === false || model !== recommender) };
}
