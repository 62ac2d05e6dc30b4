// How well the aligned model mimics the target model (paper § 4.2; definitions as in the reference's inference code).
//   next item       H@5, NDCG@5  five beams, exact titles against the target model's first unseen item
//   ranking         NDCG@5       five titles in order, gains 1000, 100, 10, 1, 0 by the target model's order
//   classification  accuracy     logit(Yes) ≥ logit(No), one positive or negative item a person
//   history         coverage     share of the last ten titles named, from the user vector alone
// `strict` decodes freely and compares strings, as the paper does; `constrained` lets only possible titles come out:
// titles of unseen items for the next item, the five shown for ranking, the catalogue's for the history.
// Labels are the target model's outputs, never the true next item.
import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import { type Generated, generateBatch, scoreNext } from '#lib/llm/generate.ts';
import type { Llama } from '#lib/llm/llama.ts';
import type { Lora } from '#lib/llm/lora.ts';
import type { PromptPiece, Segment } from '#lib/llm/segment.ts';
import type { Tokenizer } from '#lib/llm/tokenizer.ts';
import { TokenTrie } from '#lib/llm/trie.ts';
import { seededRandom } from '#lib/random.ts';
import type { TargetModel } from '#lib/recommender/target-model.ts';
import type { Connectors } from './connector.ts';
import { pick, shuffled } from './draw.ts';
import { historyCoverage, nextItemMetrics, rankingNdcg, verdictAccuracy } from './evaluate-metrics.ts';
import { labelsFor } from './labels.ts';
import type { Method } from './method.ts';
import type { AlignmentMetrics } from './model-pack.ts';
import { itemVectorRows, type Person, questionTurns, titleOf } from './prompt.ts';
import { toPromptPieces } from './prompt-pieces.ts';
import { historyQuestion, reconstructedTitles } from './tasks/history-reconstruction.ts';
import { interestQuestion, verdicts } from './tasks/interest-classification.ts';
import { rankingQuestion } from './tasks/item-ranking.ts';
import { nextItemQuestion } from './tasks/next-item-retrieval.ts';
import { titleList, titleTrees } from './title-list.ts';

export type EvaluationInput = {
  llama: Llama;
  lora: Lora | null;
  connectors: Connectors | null;
  tokenizer: Tokenizer;
  catalogue: Catalogue;
  model: TargetModel;
  histories: number[][]; // one a person, oldest first, the true next item left out
  method: Method;
  seed: number;
};
export type Evaluation = { users: number; strict: AlignmentMetrics; constrained: AlignmentMetrics };
export type EvaluationProgress = { what: string; done: number; of: number };

const beams = 5;
const mostTokens = { title: 32, ranking: 80, history: 120 };

type Case = Person & { top: number; candidates: number[]; shown: number[]; item: number; positive: boolean };

/** Runs all four measurements; `onProgress` may throw to stop. */
export async function evaluate(
  input: EvaluationInput,
  onProgress: (progress: EvaluationProgress) => void = () => {},
): Promise<Evaluation> {
  const cases = drawCases(input);
  const nextItem = await nextItems(input, cases, onProgress);
  const ranking = await rankings(input, cases, onProgress);
  const classification = { accuracy: await classifications(input, cases, onProgress) };
  const history = input.method === 'behavior' ? null : await histories(input, cases, onProgress);
  const metrics = (kind: 'strict' | 'constrained'): AlignmentMetrics => ({
    nextItem: nextItem[kind],
    ranking: { ndcgAt5: ranking[kind] },
    classification,
    history: { coverage: history?.[kind] ?? null },
  });
  return { users: cases.length, strict: metrics('strict'), constrained: metrics('constrained') };
}

function drawCases({ catalogue, model, histories, seed }: EvaluationInput): Case[] {
  const random = seededRandom(seed);
  return histories.flatMap((history) => {
    const labels = labelsFor(model.scores([history]), history, random);
    if (!labels) return [];
    const positive = random() < 0.5;
    return [
      {
        catalogue,
        history,
        userVector: model.userVectors([history]),
        top: labels.top,
        candidates: labels.candidates,
        shown: shuffled(labels.candidates, random),
        item: pick(positive ? labels.positives : labels.negatives, random),
        positive,
      },
    ];
  });
}

type Ask = (question: Segment[], person: Person, form: Method) => PromptPiece[];
const asker =
  ({ tokenizer, connectors }: EvaluationInput): Ask =>
  (question, person, form) =>
    toPromptPieces(questionTurns(person, form, question), tokenizer, connectors);

type Generate = (
  what: string,
  prompts: PromptPiece[][],
  options: { maxNewTokens: number; beams?: number; trie?: Parameters<typeof generateBatch>[2]['trie'] },
) => Promise<Generated[][]>;
function generator(input: EvaluationInput, onProgress: (progress: EvaluationProgress) => void): Generate {
  const { special } = input.tokenizer;
  return (what, prompts, options) =>
    generateBatch(input.llama, prompts, {
      ...options,
      ...(input.lora ? { lora: input.lora } : {}),
      stop: [...new Set([special.imEnd, special.eos].filter((token) => token >= 0))],
      onProgress: (done) => onProgress({ what, done, of: prompts.length }),
    });
}

function firstAnswers(generated: Generated[][], tokenizer: Tokenizer): string[] {
  return generated.map(([answer]) => tokenizer.decode(answer?.tokens ?? []));
}

async function nextItems(
  input: EvaluationInput,
  cases: Case[],
  onProgress: (progress: EvaluationProgress) => void,
) {
  const { tokenizer, catalogue, method } = input;
  const ask = asker(input);
  const generate = generator(input, onProgress);
  const prompts = cases.map((person) => ask(nextItemQuestion(person), person, method));
  const titles = catalogue.items.map((item) => tokenizer.encode(item.title));
  const unseenTrie = (place: number) => {
    const seen = new Set(cases[place]?.history);
    return TokenTrie.from(titles.filter((_, index) => !seen.has(index)));
  };
  const wanted = cases.map(({ top }) => titleOf(catalogue, top));
  const measure = (generated: Generated[][]) =>
    nextItemMetrics(
      generated.map((beamsOfOne) => beamsOfOne.map(({ tokens }) => tokenizer.decode(tokens))),
      wanted,
    );
  const options = { maxNewTokens: mostTokens.title, beams };
  return {
    strict: measure(await generate('next item, strict', prompts, options)),
    constrained: measure(await generate('next item, constrained', prompts, { ...options, trie: unseenTrie })),
  };
}

async function rankings(
  input: EvaluationInput,
  cases: Case[],
  onProgress: (progress: EvaluationProgress) => void,
) {
  const { tokenizer, catalogue, method, model } = input;
  const ask = asker(input);
  const generate = generator(input, onProgress);
  const vectors = itemVectorRows(model.itemVectors(), model.dimension);
  const prompts = cases.map((person) =>
    ask(rankingQuestion(person, vectors, method, person.shown), person, method),
  );
  const shownOnly = (place: number) => {
    const { shown } = cases[place] as Case;
    const trees = titleTrees(
      shown.map((index) => ({ index, title: titleOf(catalogue, index) })),
      tokenizer,
    );
    return titleList(trees, { least: shown.length, most: shown.length });
  };
  const orders = cases.map(({ candidates }) => candidates.map((index) => titleOf(catalogue, index)));
  const measure = (generated: Generated[][]) => rankingNdcg(firstAnswers(generated, tokenizer), orders);
  const options = { maxNewTokens: mostTokens.ranking };
  return {
    strict: measure(await generate('ranking, strict', prompts, options)),
    constrained: measure(await generate('ranking, constrained', prompts, { ...options, trie: shownOnly })),
  };
}

async function classifications(
  input: EvaluationInput,
  cases: Case[],
  onProgress: (progress: EvaluationProgress) => void,
): Promise<number> {
  const { tokenizer, method, model, llama, lora } = input;
  const ask = asker(input);
  const vectors = itemVectorRows(model.itemVectors(), model.dimension);
  const tokens = [verdicts.yes, verdicts.no].map((verdict) => tokenizer.encode(verdict)[0] as number);
  const prompts = cases.map((person) =>
    ask(interestQuestion(person, vectors, method, person.item), person, method),
  );
  const logits = await scoreNext(llama, prompts, tokens, lora ? { lora } : {});
  onProgress({ what: 'classification', done: cases.length, of: cases.length });
  return verdictAccuracy(
    logits,
    cases.map(({ positive }) => positive),
  );
}

async function histories(
  input: EvaluationInput,
  cases: Case[],
  onProgress: (progress: EvaluationProgress) => void,
) {
  const { tokenizer, catalogue } = input;
  const ask = asker(input);
  const generate = generator(input, onProgress);
  const prompts = cases.map((person) => ask(historyQuestion(person), person, 'intention'));
  const trees = titleTrees(catalogue.items, tokenizer);
  const constraint = titleList(trees, { least: reconstructedTitles, most: reconstructedTitles });
  const latest = cases.map(({ history }) =>
    history.slice(-reconstructedTitles).map((index) => titleOf(catalogue, index)),
  );
  const measure = (generated: Generated[][]) => historyCoverage(firstAnswers(generated, tokenizer), latest);
  const options = { maxNewTokens: mostTokens.history };
  return {
    strict: measure(await generate('history, strict', prompts, options)),
    constrained: measure(await generate('history, constrained', prompts, { ...options, trie: constraint })),
  };
}
