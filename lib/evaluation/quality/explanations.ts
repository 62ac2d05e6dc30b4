// Explanations to judge: every author explains the same cases. `composed` follows from the computed evidence by rules;
// the language models write freely, with the same evidence in their prompt, but
// without the rank, to one question for good items and bad ones: a prompt that tells the verdict would be all there is to find.
import { recalledItems } from '#lib/alignment/connector/recalled-items.ts';
import { itemVectorRows, type Person, titleOf } from '#lib/alignment/prompt.ts';
import { toPromptPieces } from '#lib/alignment/prompt-pieces.ts';
import { negativeShare, positiveShare } from '#lib/alignment/target-labels.ts';
import { drawExplanationCase } from '#lib/alignment/tasks/explanation-case.ts';
import { explanationTurns } from '#lib/alignment/tasks/grounded-explanation.ts';
import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import { computeEvidence } from '#lib/evidence/evidence.ts';
import type { ReferencePeople } from '#lib/evidence/reference.ts';
import { askGroups } from '#lib/llm/generate.ts';
import type { Question } from '#lib/llm/question.ts';
import { stopTokens } from '#lib/llm/tokenizer.ts';
import { pick, seededRandom } from '#lib/random.ts';
import { rankUnseen } from '#lib/recommender/rank.ts';
import type { TargetModel } from '#lib/recommender/target-model.ts';
import type { EvaluationProgress, Speaker } from '../ask-speaker.ts';
import type { Author } from './quality-file.ts';

export type ExplanationToJudge = {
  person: Person;
  item: number;
  score: number; // the target model's score for the item
  liked: boolean; // the target model's verdict: the item is in its top fifth
  facts: string;
  instruction: string;
  question: string;
  composed: string;
  rank: string; // says the rank and nothing else
  decision: string; // says the verdict and nothing else
};
/** Questions that are the same for an item in the top fifth and one in the bottom half. */
const neutralQuestions = [
  'What about {title}?',
  'What do you make of {title} for me?',
  'Tell me about {title} and me.',
  '{title}: what do you see?',
];
/** Fact lines that give the rank, or the rank after a change, away. */
const tellsRank = /^(?:Rank:|For others:|Without )|rank \d/;

export type Explanation = { case: number; author: Author; text: string };

const mostTokens = 160;
const titlesShown = 12;

/** Half of the items are in the target model's top fifth for the person, half in its bottom half. */
export function drawExplanationCases(
  catalogue: Catalogue,
  model: TargetModel,
  histories: number[][],
  reference: ReferencePeople | null,
  seed: number,
): ExplanationToJudge[] {
  const random = seededRandom(seed);
  return histories.flatMap((full, place): ExplanationToJudge[] => {
    const history = full.slice(-model.maxHistory);
    const scores = model.scores([history]);
    const ranked = rankUnseen(scores, history);
    const liked = place % 2 === 0;
    const choices = liked
      ? ranked.subarray(0, Math.ceil(ranked.length * positiveShare))
      : ranked.subarray(Math.ceil(ranked.length * negativeShare));
    const item = choices[Math.floor(random() * choices.length)];
    if (item === undefined) return [];
    const evidence = computeEvidence({ model, catalogue, history, item, reference });
    const ask = { question: 'why', perspective: 'overall' } as const;
    const drawn = drawExplanationCase(evidence, { catalogue, random, ask });
    const person = { catalogue, history, userVector: model.userVectors([history]) };
    const { instruction, answer } = drawn;
    const facts = drawn.facts
      .split('\n')
      .filter((line) => !tellsRank.test(line))
      .join('\n');
    const title = titleOf(catalogue, item);
    const question = pick(neutralQuestions, random).replace('{title}', title);
    const score = scores[item] ?? 0;
    const rank = `${title} is at rank ${evidence.rank} of ${evidence.candidates}.`;
    const decision = liked ? `${title} is recommended.` : `${title} is not recommended.`;
    return [{ person, item, score, liked, facts, instruction, question, composed: answer, rank, decision }];
  });
}

/** What needs no language model: composed answers and the two texts that say next to nothing. */
export function composedExplanations(cases: ExplanationToJudge[]): Explanation[] {
  return cases.flatMap(({ composed, rank, decision }, place): Explanation[] => [
    { case: place, author: 'decision-only', text: decision },
    { case: place, author: 'rank-only', text: rank },
    { case: place, author: 'composed', text: composed },
  ]);
}

/** What a language model writes, decoded greedily. */
export async function writtenExplanations(
  author: Exclude<Author, 'composed' | 'rank-only' | 'decision-only'>,
  speaker: Speaker,
  cases: ExplanationToJudge[],
  model: TargetModel,
  onProgress: (progress: EvaluationProgress) => void = () => {},
): Promise<Explanation[]> {
  const { llama, lora, tokenizer, connectors, method } = speaker;
  const vectors = itemVectorRows(model.itemVectors(), model.dimension);
  const groups = cases.map(({ person, item, facts, instruction, question }): Question[] => {
    const asked = { ...person, recalled: recalledItems(connectors, person, vectors, method) };
    const text = { facts, instruction, question };
    const turns = explanationTurns({ person: asked, form: method, vectors, item, ...text });
    const prompt = toPromptPieces(turns, tokenizer, connectors);
    return [{ prompt, search: { maxNewTokens: mostTokens } }];
  });
  const answers = await askGroups(llama, groups, {
    ...(lora ? { lora } : {}),
    stop: stopTokens(tokenizer),
    onProgress: (done) => onProgress({ what: `${author}, explanations`, done, of: cases.length }),
  });
  return answers.map(([answer], place) => ({
    case: place,
    author,
    text: tokenizer.decode(answer?.generated[0]?.tokens ?? []).trim(),
  }));
}

/** A case in words, for a judge. */
export function caseInWords({ person, item, liked }: ExplanationToJudge): {
  history: string[];
  title: string;
  decision: string;
} {
  const { catalogue, history } = person;
  return {
    history: history.slice(-titlesShown).map((index) => titleOf(catalogue, index)),
    title: titleOf(catalogue, item),
    decision: liked ? 'recommend it' : 'not recommend it',
  };
}
