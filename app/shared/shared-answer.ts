// What a shared link shows: a snapshot of one question and its answer. It carries no name, no email address, no
// feedback, no history beyond what the evidence names, and no evidence beyond what the card shows.

import { z } from 'zod';
import { answerPart, type ChatMessage, evidenceOf } from '#app/[domain]/chat/message.ts';
import { withoutFeedback } from '#app/shared/without-feedback.ts';
import { type Domain, domains } from '#lib/contract/domain.ts';
import { type Evidence, evidenceSchema, pushesOf } from '#lib/contract/evidence.ts';
import { type ItemRef, itemRefSchema } from '#lib/contract/item.ts';
import { markSchema } from '#lib/contract/mark.ts';
import { selfCheckSchema } from '#lib/contract/self-check.ts';

const shownInfluences = 5; // of each kind, as many as the card shows at first

const sharedAnswerSchema = z.object({
  domain: z.enum(domains),
  question: z.string(),
  text: z.string(),
  evidence: evidenceSchema.nullable(),
  marks: z.array(markSchema),
  cards: z.array(itemRefSchema).max(60).default([]), // titles that the answer lists
  check: selfCheckSchema.nullable(),
  computed: z.boolean(), // written from the evidence, without a language model
  changedHistory: z.object({ removed: z.number().int(), added: z.number().int() }).nullable(),
  ended: z.enum(['complete', 'stopped', 'failed']),
  modelVersionId: z.string().nullable(),
  answeredAt: z.string(),
});
export type SharedAnswer = z.infer<typeof sharedAnswerSchema>;

export function sharedAnswerOf({
  domain,
  question,
  answer,
  modelVersionId,
  answeredAt,
}: {
  domain: Domain;
  question: string;
  answer: ChatMessage;
  modelVersionId: string | null;
  answeredAt: Date;
}): SharedAnswer {
  const evidence = evidenceOf(answer);
  const whatIf = answerPart(answer, 'what-if');
  const status = answer.metadata?.status;
  const { text, marks } = withoutFeedback(answer);
  return {
    domain,
    question,
    text,
    evidence: evidence === undefined ? null : sharedEvidence(evidence),
    marks,
    cards: text === '' ? [] : (answerPart(answer, 'cards')?.items ?? []), // words all about feedback: so is the list
    check: selfCheckSchema.nullable().parse(answerPart(answer, 'self-check') ?? null),
    computed: answerPart(answer, 'source')?.source === 'computed',
    changedHistory:
      whatIf === undefined ? null : { removed: whatIf.removed.length, added: whatIf.added.length },
    ended: status === 'stopped' || status === 'failed' ? status : 'complete',
    modelVersionId,
    answeredAt: answeredAt.toISOString(),
  };
}

/** Null for a snapshot this version can't read. */
export function readSharedAnswer(content: unknown): SharedAnswer | null {
  const parsed = sharedAnswerSchema.safeParse(content);
  return parsed.success ? parsed.data : null;
}

/** Titles from the history that anyone with the link can see, each once. */
export function historyShown(evidence: Evidence): string[] {
  const { influences, counterfactual, comparison, whatIf, view } = sharedEvidence(evidence);
  const items: ItemRef[] = [
    ...influences.map(({ item }) => item),
    ...(counterfactual?.removed ?? []),
    ...(comparison?.split ?? []).map(({ item }) => item),
    ...(whatIf?.removed ?? []),
    ...(view?.items ?? []).filter(({ watched }) => watched).map(({ item }) => item),
  ];
  return [...new Map(items.map(({ itemId, title }) => [itemId, title])).values()];
}

// Evidence that would reveal the history and isn't on the card.
const notShown = { similar: [], profile: [], pattern: undefined } satisfies Partial<Evidence>;

function sharedEvidence(evidence: Evidence): Evidence {
  const { withFeedback, ...told } = evidence;
  const { comparison, similarBut } = told;
  const { raising, lowering } = pushesOf(told);
  return {
    ...told,
    influences: [
      ...raising.slice(0, shownInfluences),
      ...lowering.slice(0, shownInfluences).toReversed(), // largest drop first, as ever
    ],
    ...notShown,
    ...(similarBut && { similarBut: { ...similarBut, ofOwnList: undefined } }), // would reveal feedback
    ...(comparison && { comparison: { ...comparison, split: comparison.split.slice(0, shownInfluences) } }),
  };
}
