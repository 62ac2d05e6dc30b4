// Task 6, history reconstruction: from the user vector alone, the latest titles of the history. The paper asks for the
// whole window in its own order. Ours asks for the last ten, in the order of the target model's scores, because that is
// what the vector holds: the latest item is mostly among the ten that it scores highest, the others are spread widely.
// Where the vector's own memory of the past stands in the prompt (connector/recalled-items.ts), that is the answer: most of the
// true history is not in the vector, and a model asked for it learns to guess what everybody has had. Evaluation always
// compares with the true last ten.
import { domainFacts } from '#lib/contract/domain.ts';
import type { Segment } from '#lib/llm/segment.ts';
import { type Person, questionTurns, reconstructedTitles, titleOf, titleSeparator } from '../prompt.ts';
import type { AlignmentTask } from './task.ts';

export function historyQuestion(person: Person): Segment[] {
  const { items, participle } = domainFacts[person.catalogue.domain];
  return [{ text: `Which ${items} have I ${participle} lately?` }];
}

export const historyReconstruction: AlignmentTask = {
  name: 'history reconstruction',
  build(sample) {
    const { catalogue, form, history, recalled, scores } = sample;
    if (form === 'behavior' || history.length === 0) return [];
    const latest =
      recalled?.past.map(({ index }) => index) ??
      history.slice(-reconstructedTitles).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
    const answer = latest.map((index) => titleOf(catalogue, index)).join(titleSeparator);
    const turns = questionTurns(sample, 'intention', historyQuestion(sample), [{ text: answer }]);
    return [{ turns, weight: 1 }];
  },
};
