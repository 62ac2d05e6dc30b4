// Task 6, history reconstruction: from the user vector alone, the latest titles of the history. The paper asks for the
// whole window in its own order; ours asks for the last ten, in the order of the target model's scores, because that is
// what the vector holds: the latest film is mostly among the ten that it scores highest, the others are spread widely.
// Where the vector's own memory of the past stands in the prompt (recall.ts), the answer is that: most of the true history is
// not in the vector, and a model that is asked for it learns to guess what everybody has had. Evaluation always compares
// with the true last ten.
import { domainFacts } from '#lib/contract/domain.ts';
import type { Segment } from '#lib/llm/segment.ts';
import { type Person, questionTurns, titleOf } from '../prompt.ts';
import { titleSeparator } from './item-ranking.ts';
import type { AlignmentTask } from './task.ts';

export const reconstructedTitles = 10;

export function historyQuestion(person: Person): Segment[] {
  const { items, participle } = domainFacts[person.catalogue.domain];
  return [{ text: `Which ${items} have I ${participle} lately?` }];
}

export const historyReconstruction: AlignmentTask = {
  name: 'history reconstruction',
  build(sample) {
    if (sample.form === 'behavior' || sample.history.length === 0) return null;
    const latest =
      sample.recalled?.past.map(({ index }) => index) ??
      sample.history
        .slice(-reconstructedTitles)
        .sort((a, b) => (sample.scores[b] ?? 0) - (sample.scores[a] ?? 0));
    return {
      task: 'history reconstruction',
      turns: questionTurns(sample, 'intention', historyQuestion(sample), [
        { text: latest.map((index) => titleOf(sample.catalogue, index)).join(titleSeparator) },
      ]),
      weight: 1,
    };
  },
};
