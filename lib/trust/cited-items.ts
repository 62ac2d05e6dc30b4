// Do the items an answer cites really carry the score? The model runs without them, and without equally many random
// other items from the history.
import type { Evidence } from '#lib/contract/evidence.ts';
import type { TargetModel } from '#lib/recommender/target-model.ts';

export type CitedDrop = { cited: number; random: number }; // drop in the item's score

const randomDraws = 5;

/** null if nothing is cited, or if the history has too few other items to compare with. */
export function citedDrop(
  model: TargetModel,
  input: { history: number[]; item: number; cited: readonly number[]; random: () => number },
): CitedDrop | null {
  const { history, item, random } = input;
  const window = history.slice(-model.maxHistory);
  const cited = input.cited.filter((index) => window.includes(index));
  const others = [...new Set(window)].filter((index) => !cited.includes(index) && index !== item);
  if (cited.length === 0 || others.length < cited.length) return null;
  const without = (removed: readonly number[]) => window.filter((index) => !removed.includes(index));
  const draws = Array.from({ length: randomDraws }, () => without(draw(others, cited.length, random)));
  const scores = model.scores([window, without(cited), ...draws]);
  const scoreOf = (row: number) => scores[row * model.itemCount + item] as number;
  const whole = scoreOf(0);
  const drops = draws.map((_, at) => whole - scoreOf(at + 2));
  return { cited: whole - scoreOf(1), random: drops.reduce((sum, drop) => sum + drop, 0) / drops.length };
}

function draw(from: readonly number[], count: number, random: () => number): number[] {
  const left = [...from];
  return Array.from({ length: count }, () => left.splice(Math.floor(random() * left.length), 1)[0] as number);
}

/** How many cited items are among the five whose removal moves the score most, in either direction. */
export function amongMostInfluential(evidence: Evidence, cited: readonly number[]): number {
  const strongest = evidence.influences
    .filter((influence) => influence.item.index !== evidence.item.index)
    .toSorted((a, b) => Math.abs(b.scoreDrop) - Math.abs(a.scoreDrop))
    .slice(0, 5)
    .map((influence) => influence.item.index);
  return cited.filter((index) => strongest.includes(index)).length;
}
