// Asks a language model the evaluation's questions (paper § 4.2); person-scores.ts scores the answers.
// `strict` decodes freely, as the paper does; `constrained` lets only possible titles come out: titles of unseen items
// for the next item (five beams, as in `strict`), the catalogue's for the history. A constrained ranking sorts the five
// items shown by the mean log-probability of their tokens as the answer's first title. On 60 people of the hybrid movie
// model that gave NDCG@5 .723; the sum gave .717, greedy search along all lists of the five .709, five beams .702, and
// free decoding .691. Pointwise, by Yes against No to each of the five, it was .775: a different question from the
// paper's, so it is reported separately. Labels are the target model's outputs, never the true next item. Questions
// about one person are one group: the shared history is read once, and the two decodings of a question share their
// steps for as long as they say the same.
import type { Connectors } from '#lib/alignment/connector/connector.ts';
import { recalledItems } from '#lib/alignment/connector/recalled-items.ts';
import {
  itemVectorRows,
  type Person,
  questionTurns,
  reconstructedTitles,
  titleOf,
  titleSeparator,
} from '#lib/alignment/prompt.ts';
import { toPromptPieces } from '#lib/alignment/prompt-pieces.ts';
import { candidateCount } from '#lib/alignment/target-labels.ts';
import { historyQuestion } from '#lib/alignment/tasks/history-reconstruction.ts';
import { interestQuestion, verdicts } from '#lib/alignment/tasks/interest-classification.ts';
import { rankingQuestion } from '#lib/alignment/tasks/item-ranking.ts';
import { nextItemQuestion } from '#lib/alignment/tasks/next-item-retrieval.ts';
import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import type { Method } from '#lib/contract/method.ts';
import type { Generated } from '#lib/llm/beams.ts';
import { askGroups } from '#lib/llm/generate.ts';
import type { Llama } from '#lib/llm/llama.ts';
import type { Lora } from '#lib/llm/lora.ts';
import type { Question } from '#lib/llm/question.ts';
import type { PromptPiece, Segment, Turn } from '#lib/llm/segment.ts';
import { stopTokens, type Tokenizer } from '#lib/llm/tokenizer.ts';
import { sequenceConstraint } from '#lib/llm/trie.ts';
import type { TargetModel } from '#lib/recommender/target-model.ts';
import type { EvaluationCase } from './cases.ts';
import type { Outcome } from './outcome.ts';
import { titleList, titleTrees } from './title-list.ts';

/** Who is asked, and in which form. */
export type Speaker = {
  llama: Llama;
  lora: Lora | null;
  connectors: Connectors | null;
  tokenizer: Tokenizer;
  method: Method;
  /** Turns between the system's and the question: examples of the same task. */
  examples?: (task: AskedTask, person: number) => Turn[];
};
export type AskedTask = 'nextItem' | 'ranking' | 'classification' | 'history';

export type EvaluationProgress = { what: string; done: number; of: number };

const beams = 5;
// Places among the questions about a person.
const verdictPlace = 4;
const historyPlace = verdictPlace + 1 + candidateCount;
const mostTokens = { title: 32, ranking: 100, history: 170 };

/** One outcome per case. A speaker without user vectors isn't asked for the history. */
export async function askSpeaker(
  speaker: Speaker,
  cases: EvaluationCase[],
  model: TargetModel,
  onProgress: (progress: EvaluationProgress) => void = () => {},
): Promise<Outcome[]> {
  const { llama, lora, tokenizer } = speaker;
  const catalogue = cases[0]?.catalogue;
  if (!catalogue) return [];
  const questionsOf = questioner(speaker, catalogue, model);
  // Questions that share almost nothing are cheaper in separate groups: tasks that each have their own examples, and
  // the history, which is asked from the vector alone and has long answers, so that many people are batched.
  const cuts = [
    0,
    ...(speaker.examples ? [2, verdictPlace] : []),
    ...(speaker.method === 'behavior' ? [] : [historyPlace]),
  ];
  const groups = cases.flatMap((asked, person) => {
    const questions = questionsOf(asked, person);
    return cuts.map((cut, at) => questions.slice(cut, cuts[at + 1]));
  });
  const groupAnswers = await askGroups(llama, groups, {
    ...(lora ? { lora } : {}),
    stop: stopTokens(tokenizer),
    onProgress: (done) =>
      onProgress({ what: speaker.method, done: Math.floor(done / cuts.length), of: cases.length }),
  });
  const answers = cases.map((_, person) =>
    groupAnswers.slice(person * cuts.length, (person + 1) * cuts.length).flat(),
  );
  const textOf = (generated: Generated | undefined) => tokenizer.decode(generated?.tokens ?? []);
  return answers.map((of, person) => {
    const said = of.map(({ generated }) => generated);
    const margins = of.map(({ logits: [yes = 0, no = 0] }) => yes - no);
    const listOf = (generated: Generated[] | undefined) => textOf(generated?.[0]).replace(/;$/, ''); // see `list` below
    const [nextItem, nextItemBound, ranking, rankingBound] = said;
    const [yes = 0, no = 0] = of[verdictPlace]?.logits ?? [];
    const shown = cases[person]?.shown ?? [];
    const pointwise = shown
      .map((index, at) => ({ title: titleOf(catalogue, index), margin: margins[verdictPlace + 1 + at] ?? 0 }))
      .sort((a, b) => b.margin - a.margin);
    const [history, historyBound] = said.slice(historyPlace);
    return {
      nextItem: { strict: (nextItem ?? []).map(textOf), constrained: (nextItemBound ?? []).map(textOf) },
      ranking: { strict: listOf(ranking), constrained: byMeanProbability(rankingBound ?? [], textOf) },
      pointwise: pointwise.map(({ title }) => title).join(titleSeparator),
      verdict: { yes, no },
      history:
        speaker.method === 'behavior' ? null : { strict: listOf(history), constrained: listOf(historyBound) },
    };
  });
}

/** Titles scored with the separator after them, highest mean log-probability per token first. */
function byMeanProbability(scored: Generated[], textOf: (generated: Generated) => string): string {
  const perToken = ({ tokens, logProbability }: Generated) => logProbability / tokens.length;
  return scored
    .toSorted((a, b) => perToken(b) - perToken(a))
    .map((one) => textOf(one).slice(0, -titleSeparator.trim().length))
    .join(titleSeparator);
}

/**
 * The questions about one case, always in this order: next item (strict, constrained), ranking (strict, constrained),
 * the verdict, a verdict for each of the items shown, history (strict, constrained).
 */
function questioner(speaker: Speaker, catalogue: Catalogue, model: TargetModel) {
  const { tokenizer, method, connectors, examples } = speaker;
  const vectors = itemVectorRows(model.itemVectors(), model.dimension);
  const verdictTokens = [verdicts.yes, verdicts.no].map((verdict) => tokenizer.encode(verdict)[0] as number);
  const titles = catalogue.items.map((item) => tokenizer.encode(item.title));
  const longestTitle = Math.max(...titles.map(({ length }) => length)) + 2; // and a separator
  const separators = new Set<number>(); // ";" and tokens that merge it with a title's end: ");"
  for (let token = 0; token < speaker.llama.config.vocabularySize; token++)
    if (tokenizer.decode([token]).endsWith(titleSeparator.trim())) separators.add(token);
  const anyTitle = titleTrees(catalogue.items, tokenizer);
  const softTokens = new WeakMap<Float32Array, Float32Array>();
  const pastTitles = (count: number) => titleList(anyTitle, { least: count, most: count });

  return (asked: EvaluationCase, place: number): Question[] => {
    const personIn = (form: Method): Person => ({
      ...asked,
      recalled: recalledItems(connectors, asked, vectors, form),
    });
    const person = personIn(method); // the history is asked for once, in another form
    const prompt = (task: AskedTask, question: Segment[], form: Method): PromptPiece[] => {
      const [system, ...turns] = questionTurns(form === method ? person : personIn(form), form, question);
      const before = examples?.(task, place) ?? [];
      return toPromptPieces(
        [...(system ? [system] : []), ...before, ...turns],
        tokenizer,
        connectors,
        softTokens,
      );
    };
    const seen = new Set(asked.history);
    const nextItem = prompt('nextItem', nextItemQuestion(asked), method);
    const unseen = () => sequenceConstraint(titles.filter((_, index) => !seen.has(index)));
    const ranking = prompt('ranking', rankingQuestion(asked, vectors, method, asked.shown), method);
    const shown = asked.shown.map((index) =>
      tokenizer.encode(`${titleOf(catalogue, index)}${titleSeparator.trim()}`),
    );
    const candidates = {
      maxNewTokens: Math.max(...shown.map(({ length }) => length)),
      beams: shown.length, // all of them come out
      trie: () => sequenceConstraint(shown),
    };
    const verdict = (item: number): Question => ({
      prompt: prompt('classification', interestQuestion(asked, vectors, method, item), method),
      scored: verdictTokens,
    });
    const title = { maxNewTokens: mostTokens.title, beams };
    const list = (entries: number) => ({ list: { separators, entries } }); // anything after them doesn't count
    const order = { maxNewTokens: mostTokens.ranking, ...list(asked.shown.length) };
    const count = Math.min(reconstructedTitles, asked.history.length); // more wouldn't count
    const past = {
      maxNewTokens: Math.ceil((mostTokens.history * count) / reconstructedTitles),
      ...list(count),
    };
    const pastBound = { maxNewTokens: longestTitle * count, trie: pastTitles(count) }; // a list that is cut off doesn't count
    const questions: Question[] = [
      { prompt: nextItem, search: title },
      { prompt: nextItem, search: { ...title, trie: unseen } },
      { prompt: ranking, search: order },
      { prompt: ranking, search: candidates },
      verdict(asked.item),
      ...asked.shown.map(verdict),
    ];
    if (method === 'behavior') return questions;
    const history = prompt('history', historyQuestion(asked), 'intention');
    return [...questions, { prompt: history, search: past }, { prompt: history, search: pastBound }];
  };
}
