// Lines about several facts that were asked for together.

import type { JointFacts } from '../facts/joint-answer.ts';
import { marked } from '../wording.ts';
import type { Nouns } from '../world.ts';
import { factsLines, titleLines } from './item-facts.ts';

export function jointLines({ told, missing, verdict }: JointFacts, nouns: Nouns): string[] {
  const titles = [...new Set(told.map(({ item }) => item.title))].toSorted((a, b) => b.length - a.length);
  const plain =
    verdict === null ? '' : titles.reduce((text, title) => text.replace(title, marked(title)), verdict);
  return [
    plain,
    ...new Set([
      ...told.flatMap((one) => factsLines(one, nouns).slice(0, told.length > 2 ? 3 : 5)),
      ...missing.flatMap((one) => titleLines(one, nouns)),
    ]),
  ];
}
