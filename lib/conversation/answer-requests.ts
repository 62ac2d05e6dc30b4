// The answer to typed requests, in order: evidence and what was understood first, then cards, links and a proposed change,
// then the words. Each request's words are the voice's, checked, or composed from the same facts. Beside an explanation that
// a voice words stands the aligned model's own verdict.
import { titleMatcher } from '#lib/catalogue/title-matcher.ts';
import type { AnswerPart, AnswerPartOf, ProposedChange } from '#lib/contract/answer-part.ts';
import { isShapedByFeedback } from '#lib/contract/evidence.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import type { Request } from '#lib/contract/request.ts';
import { answerRequest, type RequestAnswer } from '#lib/requests/answer-request.ts';
import { bestCompared } from '#lib/requests/compare.ts';
import { applied } from '#lib/requests/feedback-change.ts';
import { joinedFacts } from '#lib/requests/joint-facts.ts';
import { joinedFeedback } from '#lib/requests/joint-feedback.ts';
import { joinedMissing } from '#lib/requests/joint-missing.ts';
import { joinedNearness } from '#lib/requests/joint-nearness.ts';
import type { World } from '#lib/requests/world.ts';
import type { AnswerInput } from './answer-input.ts';
import { type OwnVerdict, ownVerdict } from './bound/own-verdict.ts';
import { answersAbroad } from './languages/answers-abroad.ts';
import { paced } from './streaming/paced.ts';
import { saying } from './streaming/saying.ts';
import { withSentences } from './streaming/sentence-parts.ts';
import { linesWithTitles, sentencesIn } from './voice/speak.ts';

type Sentence = AnswerPartOf<'sentence'>;
const opinionated: ReadonlySet<Request['name']> = new Set(['explain', 'doubt']); // about one item, for this person
/** startedAt: when the message came, as performance.now() tells it. */
export type Asking = { world: World; message: string; input: AnswerInput; startedAt: number };
/** Milliseconds from the message on, after which an answer begins as it was composed: whoever typed waits for being read, too. */
const firstWordWithin = { button: 2_400, typed: 3_400 };
const allWordsWithin = 12_000; // what isn't worded by then stays composed: with many at once, no one waits for words
/** What the app says of itself stands as it was written: a promise in other words is another promise. */
const asWritten: Request['name'] = 'about';

/** Every request is answered where the one before it left the chat, with the feedback that it gave. */
export async function* answerRequests(
  requests: readonly Request[],
  { world, message, input, startedAt }: Asking,
): AsyncGenerator<AnswerPart> {
  const { model, signal, voice } = input;
  const words = voice?.speak ?? null;
  const each: RequestAnswer[] = [];
  let left: World = { ...world, message, isPart: requests.length > 1 };
  for (const request of requests) {
    const answered = withoutRepeats(answerRequest(request, left), each);
    each.push(answered);
    input.onFacts?.(answered.lines);
    left = {
      ...left,
      ...(answered.change ? applied(answered.change, left) : {}),
      focus: answered.focus?.index ?? left.focus,
      listed: answered.listed.length > 0 ? answered.listed.map(({ index }) => index) : left.listed,
      explained: each.flatMap(({ facts }) =>
        facts.name === 'explain' || facts.name === 'doubt' ? facts.standing.item.index : [],
      ),
      told: each.flatMap(({ facts }) => (facts.name === 'facts' ? facts.item.index : [])),
      ...(request.name === 'recommend' && {
        before: { request, listed: answered.listed.map(({ index }) => index) },
      }),
    };
  }
  signal?.throwIfAborted();
  const joint = joinedNearness(joinedFacts(each, { ...left, message }), left);
  const answers = joinedFeedback(joinedMissing(joint, left), left);
  const evidence = answers.map(evidenceOf).find((one) => one !== null);
  if (evidence) yield { type: 'evidence', evidence };
  const abroad = answersAbroad(answers, world, message);
  const isWorded = words !== null && abroad === null;
  // Where a language model is loaded that can't word these, no one is said to be missing.
  if (words || !model.speaker) yield { type: 'source', source: isWorded ? 'language-model' : 'computed' };
  yield { type: 'request', requests: [...requests], focus: focusAfter(answers) };
  yield* besides(answers, world);

  const judged = answers.find(
    ({ request, evidence: seen }) => seen && opinionated.has(request.name),
  )?.evidence;
  let own: OwnVerdict | null = null;
  let spoken = { shown: 0, byModel: 0, redrawn: 0 };
  for (const [at, answered] of answers.entries()) {
    const isPrivate =
      world.rules.length > 0 ||
      answered.change !== null ||
      (answered.evidence !== null && isShapedByFeedback(answered.evidence));
    const topic = answered.request.name;
    const shown =
      words && isWorded && topic !== asWritten
        ? words(
            { ...answered, domain: world.catalogue.domain, message, catalogue: world.catalogue },
            {
              cacheKey: input.cacheKey,
              seed: input.seed,
              ...(at === 0 ? { firstWithinMs: timeLeft(firstWordsOf(input), startedAt) } : {}),
              allWithinMs: timeLeft(allWordsWithin, startedAt),
              ...(signal ? { signal } : {}),
            },
          )
        : composedOnly(abroad?.[at] ?? composedOf(answered));
    let first = at === 0;
    for await (const { text, by, redrawn } of shown) {
      const known = [{ topic, text, private: isPrivate }];
      const parts = paced(saying([{ text: first ? text : ` ${text}` }]), input);
      const { mayContinue } = titleMatcher(world.catalogue);
      for await (const part of withSentences(parts, { known, mayContinue, unknownIsPrivate: isPrivate }))
        yield part.type === 'sentence' ? ({ ...part, topic, by } satisfies Sentence) : part;
      first = false;
      if (words && judged) own ??= ownVerdict(input, judged);
      const verdict = own?.ready();
      if (verdict) yield { type: 'self-check', ...verdict };
      spoken = {
        shown: spoken.shown + 1,
        byModel: spoken.byModel + (by === 'model' ? 1 : 0),
        redrawn: spoken.redrawn + redrawn,
      };
    }
  }
  const { shown, byModel, redrawn } = spoken;
  if (isWorded && byModel === 0) yield { type: 'source', source: 'computed' };
  if (own) for await (const verdict of own.rest()) yield { type: 'self-check', ...verdict };
  yield {
    type: 'end',
    finishReason: 'stop',
    redrawn,
    standIns: isWorded ? shown - byModel : 0,
    shown,
    byModel,
  };
}

/** What an answer before it in the same message says word for word is said once: "I go by who watched both …" */
function withoutRepeats(answered: RequestAnswer, before: readonly RequestAnswer[]): RequestAnswer {
  const isSaid = (sentence: string) =>
    before.some(
      (one) =>
        composedOf(one).includes(sentence) &&
        (one.focus?.index === answered.focus?.index || !/\bits?\b/iu.test(sentence)), // "it" is then something else
    );
  const fresh = composedOf(answered).filter((sentence) => !isSaid(sentence));
  return { ...answered, composed: fresh.join(' ') };
}

function composedOf(answered: RequestAnswer): string[] {
  return sentencesIn(answered.composed, linesWithTitles(answered));
}

/** What the last answer left the chat with; after three titles or more were compared, the best of them. */
function focusAfter(answers: readonly RequestAnswer[]): ItemRef | null {
  const last = answers.at(-1);
  if (last?.facts.name !== 'compare') return last?.focus ?? null;
  return bestCompared(answers.flatMap(({ facts }) => (facts.name === 'compare' ? facts : [])));
}

function firstWordsOf({ request }: AnswerInput): number {
  return request ? firstWordWithin.button : firstWordWithin.typed;
}

function timeLeft(within: number, startedAt: number): number {
  return Math.max(0, Math.round(within - (performance.now() - startedAt)));
}

async function* composedOnly(sentences: readonly string[]) {
  for (const text of sentences) yield { text, by: 'composed' as const, redrawn: 0 };
}

/** What the catalogue doesn't know of the item stands in its evidence, too. */
function evidenceOf({ evidence, facts }: RequestAnswer) {
  const told = facts.name === 'facts' ? [facts] : facts.name === 'joint facts' ? facts.told : [];
  const unseen = told.flatMap(({ answer, item }) =>
    answer.kind === 'unknown' && item.index === evidence?.item.index ? answer.matter : [],
  );
  return evidence && unseen.length > 0 ? { ...evidence, unseen } : evidence;
}

function* besides(answers: readonly RequestAnswer[], world: World): Generator<AnswerPart> {
  for (const { facts } of answers)
    if (facts.name === 'title' && facts.problem === 'ambiguous')
      yield { type: 'choices', question: 'Which one do you mean?', options: facts.choices };
  const cards = [
    ...new Map(answers.flatMap(({ listed }) => listed.map((item) => [item.itemId, item] as const))).values(),
  ];
  if (cards.length > 0) yield { type: 'cards', items: cards };
  const links = answers.flatMap((one) => one.links);
  if (links.length > 0) yield { type: 'links', links };
  for (const answered of answers) {
    const change = changeOf(answered, world);
    if (change) yield { type: 'change', ...change };
  }
}

function changeOf({ change, facts }: RequestAnswer, { catalogue }: World): ProposedChange | null {
  if (!change || facts.name !== 'feedback' || facts.effect === 'nothing') return null;
  const idOf = (row: number) => catalogue.items[row]?.itemId ?? '';
  const item: ItemRef = facts.item;
  return {
    item,
    kind: facts.kind,
    add: change.add.map(idOf),
    remove: change.remove.map(idOf),
    feedback: change.rules.map(({ itemIndex, reason, value, historyIndex }) => ({
      itemId: idOf(itemIndex),
      reason,
      reasonValue: historyIndex === undefined ? value : idOf(historyIndex),
    })),
  };
}
