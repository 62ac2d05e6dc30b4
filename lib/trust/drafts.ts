// The same cases, answered by every author. A case is a person, an item, a question and a perspective; evidence and answers
// are kept together, so that judging needs no model and can be repeated when the checker changes.
import { z } from 'zod';
import type { Item } from '#lib/catalogue/catalogue.ts';
import { evidenceSchema } from '#lib/contract/evidence.ts';
import { type Perspective, perspectivesOf } from '#lib/contract/perspective.ts';
import { type AnswerInput, answer } from '#lib/conversation/answer.ts';
import { phrase, phrasings, type QuestionKind } from '#lib/narration/question-kind.ts';
import { recommenderVerdict } from '#lib/narration/weigh.ts';
import { pick, pickByShare, seededRandom } from '#lib/random.ts';
import { rankUnseen } from '#lib/recommender/rank.ts';
import type { ServingModel } from '#lib/serving/serving-model.ts';
import { type AuthorName, authorNames, type Speakers, wayOf } from './authors.ts';

const textsSchema = z.partialRecord(z.enum(authorNames), z.string());
export const draftedCaseSchema = z.object({
  at: z.number().int(), // number of the case
  history: z.array(z.number().int()), // catalogue rows, oldest first
  kind: z.string(),
  perspective: z.string(),
  question: z.string(),
  evidence: evidenceSchema,
  texts: textsSchema,
});
export type DraftedCase = z.infer<typeof draftedCaseSchema>;

export type Case = {
  at: number;
  history: number[];
  otherHistory: number[]; // of somebody else
  item: number;
  kind: QuestionKind;
  perspective: Perspective;
  question: string;
};

const kinds: { kind: QuestionKind; share: number }[] = [
  { kind: 'why', share: 0.4 },
  { kind: 'why-not', share: 0.15 },
  { kind: 'which-most', share: 0.1 },
  { kind: 'compare', share: 0.12 },
  { kind: 'similar', share: 0.08 },
  { kind: 'taste', share: 0.05 },
  { kind: 'without', share: 0.1 },
];
/** Where in the person's list the item stands. */
const depths = [
  { best: 25, share: 0.6 },
  { best: 300, share: 0.2 },
  { best: Number.POSITIVE_INFINITY, share: 0.2 },
];
const mostTokens = 120;

/** Cases drawn by the seed: person after person, in rounds. More cases only add behind the others. */
export function drawDraftCases(
  model: Pick<ServingModel, 'catalogue' | 'targetModel'>,
  histories: readonly number[][],
  count: number,
  seed: number,
): Case[] {
  const { catalogue, targetModel } = model;
  const titleOf = (index: number) => (catalogue.items[index] as Item).title;
  return Array.from({ length: count }, (_, at): Case[] => {
    const random = seededRandom(seed * 100_003 + at);
    const history = histories[at % histories.length] ?? [];
    const otherHistory =
      histories[(at + 1 + Math.floor(random() * (histories.length - 1))) % histories.length] ?? [];
    const ranked = rankUnseen(targetModel.scores([history]), history);
    const item = pick(ranked.subarray(0, pickByShare(depths, random).best), random);
    const { kind } = pickByShare(kinds, random);
    const focus =
      kind === 'compare'
        ? pick(
            ranked.subarray(0, 100).filter((row) => row !== item),
            random,
          )
        : pick(history, random);
    return [
      {
        at,
        history,
        otherHistory,
        item,
        kind,
        perspective: pick(perspectivesOf(catalogue.domain), random),
        question: phrase(
          pick(
            phrasings[kind].filter((text) => !/more\.$/.test(text)),
            random,
          ),
          {
            title: titleOf(item),
            focus: titleOf(focus),
          },
        ),
      },
    ];
  }).flat();
}

/** Asks every author that is there. null: the question names a title that could be several, and was asked back. */
export async function draftCase(
  one: Case,
  speakers: Speakers,
  {
    seed,
    signal,
    authors = authorNames,
  }: { seed: number; signal?: AbortSignal; authors?: readonly AuthorName[] },
): Promise<DraftedCase | null> {
  const texts: Partial<Record<AuthorName, string>> = {};
  const own = await tell(one, one.history, { model: speakers.composed, options: {} }, seed);
  if (!own) return null;
  const verdict = recommenderVerdict(own.evidence);
  for (const author of authors) {
    signal?.throwIfAborted();
    const way = wayOf(author, speakers, verdict);
    if (!way) continue;
    const history = author === 'other person, composed' ? one.otherHistory : one.history;
    if (history === one.otherHistory && history.includes(one.item)) continue; // they know it already
    const told = await tell(one, history, way, seed);
    if (told) texts[author] = told.text;
  }
  const { at, history, kind, perspective, question } = one;
  return { at, history, kind, perspective, question, evidence: own.evidence, texts };
}

async function tell(
  one: Case,
  history: number[],
  { model, options }: { model: ServingModel; options: Pick<AnswerInput, 'free' | 'unchecked'> },
  seed: number,
) {
  let text = '';
  let evidence: DraftedCase['evidence'] | null = null;
  const parts = answer({
    model,
    history,
    item: one.item,
    perspective: one.perspective,
    messages: [{ role: 'user', content: one.question }],
    cacheKey: `draft-${one.at}`,
    seed: seed * 7919 + one.at,
    wordPauseMs: 0,
    maxTokens: mostTokens,
    ...options,
  });
  for await (const part of parts) {
    if (part.type === 'evidence') evidence = part.evidence;
    else if (part.type === 'text-delta') text += part.text;
  }
  return evidence && { text: text.trim(), evidence };
}
