// Task 6, history reconstruction: from the user vector alone, the latest titles of the history, oldest first.
// The paper asks for the whole window; ours asks for the last ten, since one vector holds little more.
import { domainFacts } from '#lib/catalogue/domains.ts';
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
    const latest = sample.history.slice(-reconstructedTitles);
    return {
      task: 'history reconstruction',
      turns: questionTurns(sample, 'intention', historyQuestion(sample), [
        { text: latest.map((index) => titleOf(sample.catalogue, index)).join(titleSeparator) },
      ]),
      weight: 0.4,
    };
  },
};
