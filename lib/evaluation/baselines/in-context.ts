// In-context learning (the paper's "ICL" rows): each question follows two examples about other people, answered by the
// target model, as earlier turns of the dialogue. The language model itself isn't aligned.
import {
  itemVectorRows,
  type Person,
  questionTurns,
  titleOf,
  titleSeparator,
} from '#lib/alignment/prompt.ts';
import { labelsFor } from '#lib/alignment/target-labels.ts';
import { interestQuestion, verdicts } from '#lib/alignment/tasks/interest-classification.ts';
import { rankingQuestion } from '#lib/alignment/tasks/item-ranking.ts';
import { nextItemQuestion } from '#lib/alignment/tasks/next-item-retrieval.ts';
import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import type { Turn } from '#lib/llm/segment.ts';
import { pick, seededRandom, shuffled } from '#lib/random.ts';
import type { TargetModel } from '#lib/recommender/target-model.ts';
import type { Speaker } from '../ask-speaker.ts';

const shots = 2;

/** train: training histories, the source of the examples. The same seed gives the same examples. */
export function inContextExamples(
  catalogue: Catalogue,
  model: TargetModel,
  train: number[][],
  seed: number,
): NonNullable<Speaker['examples']> {
  const vectors = itemVectorRows(model.itemVectors(), model.dimension);
  return (task, place) => {
    const random = seededRandom(seed * 1_000_003 + place);
    const turns: Turn[] = [];
    for (let shot = 0, tries = 0; shot < shots && tries < 100; tries++) {
      const history = pick(train, random);
      const labels = labelsFor(model.scores([history]), history, random);
      if (!labels) continue;
      const person: Person = { catalogue, history, userVector: model.userVectors([history]) };
      const shown = shuffled(labels.candidates, random);
      const liked = shot % 2 === 0;
      const item = pick(liked ? labels.positives : labels.negatives, random);
      const titles = (indices: number[]) => indices.map((index) => titleOf(catalogue, index));
      const said = {
        nextItem: [nextItemQuestion(person), titleOf(catalogue, labels.top)],
        ranking: [
          rankingQuestion(person, vectors, 'behavior', shown),
          titles(labels.candidates).join(titleSeparator),
        ],
        classification: [
          interestQuestion(person, vectors, 'behavior', item),
          liked ? verdicts.yes : verdicts.no,
        ],
        history: null, // the unaligned model sees no user vector
      } as const;
      const exchange = said[task];
      if (!exchange) return [];
      const [question, answer] = exchange;
      turns.push(...questionTurns(person, 'behavior', question, [{ text: answer }]).slice(1));
      shot += 1;
    }
    return turns;
  };
}
