// An answer about one item in sentences that follow from its evidence: evidence first, because it's true and takes
// milliseconds; then the words, streamed; then marks on false claims. An aligned language model chooses among the
// sentences if there is one; otherwise they are composed, and `source` says so.

import { setImmediate as underWay } from 'node:timers/promises';
import type { Person } from '#lib/alignment/prompt.ts';
import { titleMatcher } from '#lib/catalogue/title-matcher.ts';
import type { AnswerPart, AnswerPartOf } from '#lib/contract/answer-part.ts';
import type { Domain } from '#lib/contract/domain.ts';
import { type Evidence, isShapedByFeedback } from '#lib/contract/evidence.ts';
import type { Mark } from '#lib/contract/mark.ts';
import { type Perspective, perspectivesOf } from '#lib/contract/perspective.ts';
import type { Request } from '#lib/contract/request.ts';
import { askedEvidence } from '#lib/evidence/asked-evidence.ts';
import { topTen } from '#lib/evidence/counterfactual.ts';
import { cachedRun } from '#lib/evidence/evidence-cache.ts';
import { checkText, isFault } from '#lib/grounding/check-text.ts';
import type { Ask } from '#lib/narration/facts.ts';
import { composeSentences, type DerivableSentence, derivableSentences } from '#lib/narration/prose.ts';
import { seededRandom } from '#lib/random.ts';
import { rankUnseen } from '#lib/recommender/rank.ts';
import type { Speaker } from '#lib/serving/serving-model.ts';
import type { AnswerInput, Message } from '../answer-input.ts';
import type { Question } from '../rules/question.ts';
import { streamGrounded } from '../streaming/grounded-stream.ts';
import { paced } from '../streaming/paced.ts';
import { saying } from '../streaming/saying.ts';
import { withSentences } from '../streaming/sentence-parts.ts';
import { perspectiveFor, viewIn } from './perspective.ts';
import { explanationPrompt, personOf } from './prompt.ts';
import { agreement, ownRank, yesTo } from './self-check.ts';
import { sentenceConstraint } from './sentence-constraint.ts';
import { withStandIn } from './stand-in.ts';
import { titleConstraint } from './title-constraint.ts';
import { variedForms } from './varied-forms.ts';

const boundTemperature = 0.7; // every choice is true, so variety is free
const freeTemperature = 0.3; // enough to reword a retry, too little to misspell a title
const retryTemperature = 0.6;
const topP = 0.9;
const defaultMaxTokens = 240;
const largestMaxTokens = 400;
const afterAllAnswers = 1_000; // in patience: no one waits for the rank, but someone may for a first word
/** chatItem: what the chat is about. earlier: the messages before the question. */
export async function* boundAnswer(
  input: AnswerInput,
  {
    question,
    request,
    earlier,
    chatItem,
  }: { question: Question; request: Request; earlier: Message[]; chatItem: number },
): AsyncGenerator<AnswerPart> {
  const { model, history, signal } = input;
  const { catalogue } = model;
  const { domain } = catalogue;
  const custom = input.perspective === 'custom' ? (input.customPerspective ?? '') : '';
  const chosen = perspectiveFor(input.perspective, custom, domain);
  const perspective =
    question.view ??
    (question.more ? nextPerspective(chosen.perspective, earlier, domain) : chosen.perspective);
  const { instruction } = perspective === chosen.perspective ? chosen : perspectiveFor(perspective);
  const item = question.about?.index ?? chatItem;
  const teller = model.speaker && { speaker: model.speaker, person: personOf(model, history) };
  // Asks for the language model's own Yes before computing the evidence, because the model runs on its own thread.
  const asksFirst = !earlier.some((message) => message.role === 'user');
  const yes = teller && asksFirst ? ownYes(teller, input, item) : null;
  if (yes) await underWay();
  const evidence = askedEvidence(
    { model: model.targetModel, catalogue, history, reference: model.reference },
    {
      item,
      comparedWith: question.other?.index ?? null,
      without: question.focus?.item.index ?? null,
      whatIf: question.kind === 'what-if' ? changes(question) : null,
      wishes: question.kind === 'similar-but' ? question.wishes : null,
      view: custom === '' ? null : viewIn(custom, catalogue, history),
      unseen: question.unseen,
      rules: input.rules ?? [],
      stated: input.stated,
    },
  );
  const ask: Ask = { perspective, question: question.kind, focus: question.focus };
  signal?.throwIfAborted();
  yield { type: 'evidence', evidence };
  yield { type: 'source', source: teller ? 'language-model' : 'computed' };
  yield { type: 'request', requests: [request], focus: evidence.item };

  const check = (text: string) =>
    checkText(text, {
      catalogue,
      history: [...history, ...(input.stated?.aside ?? [])],
      evidence,
      mentioned: question.focus ? [question.focus.item.index] : [],
    });
  const told = { input, evidence, ask, instruction, question, check };
  if (teller) {
    const spoken = yield* speak(teller, told, yes);
    if (spoken !== null) {
      yield { type: 'end', ...spoken };
      return;
    }
    yield { type: 'source', source: 'computed' };
  }
  const { mayContinue } = titleMatcher(catalogue);
  const random = seededRandom(input.seed);
  const known = composeSentences(evidence, { ...ask, domain, random });
  const unknownIsPrivate = isShapedByFeedback(evidence);
  yield* withSentences(paced(saying(known, check), input), { known, mayContinue, unknownIsPrivate });
  yield { type: 'end', finishReason: 'stop', redrawn: 0, standIns: 0 };
}

type Told = {
  input: AnswerInput;
  evidence: Evidence;
  ask: Ask;
  instruction: string;
  question: Question;
  check: (text: string) => Mark[];
};

type Teller = { speaker: Speaker; person: Person }; // who is speaking, and to whom

function ownYes({ speaker, person }: Teller, { model, ...input }: AnswerInput, item: number) {
  const { cacheKey, patience = 0, signal } = input;
  const yes = yesTo(model, speaker, item, { person, cacheKey, patience, ...(signal ? { signal } : {}) });
  yes.catch(() => undefined); // handled where it's awaited, which may be too late for Node
  return yes;
}

/** null if the language model had nothing to say; then nothing was sent. */
async function* speak(
  { speaker, person }: Teller,
  told: Told,
  yes: Promise<number> | null,
): AsyncGenerator<AnswerPart, Omit<AnswerPartOf<'end'>, 'type'> | null> {
  const { input, evidence, instruction, question } = told;
  const { model, cacheKey, patience = 0, signal } = input;
  const maxTokens = Math.min(input.maxTokens ?? defaultMaxTokens, largestMaxTokens);
  const common = { cacheKey, patience, ...(signal ? { signal } : {}) };
  const { tokenizer } = speaker.languageModel;
  const domain = model.catalogue.domain;
  const prepare = (ask: Ask) => {
    const derivable = variedForms(derivableSentences(evidence, { ...ask, domain }), input.seed);
    const answerTokens = maxTokens;
    const asked = { person, evidence, ask, instruction, question: question.text, answerTokens };
    const allowed = input.free
      ? titleConstraint(model.catalogue, tokenizer)
      : sentenceConstraint(derivable, tokenizer);
    return { derivable, allowed, prompt: explanationPrompt(model, speaker, asked) };
  };
  const agreeing = prepare(told.ask); // while the language model is still deciding Yes or No
  const own = yes ? agreement(await yes, evidence) : null;
  if (own) yield { type: 'self-check', ...own };
  const { derivable, allowed, prompt } =
    own && !own.agrees ? prepare({ ...told.ask, modelSays: own.modelSays }) : agreeing;
  const opening = openingOf(derivable, input.seed);
  const temperature = input.temperature ?? (input.free ? freeTemperature : boundTemperature);
  let spent = 0;
  async function* generate(said: string, attempt: number) {
    const tokens = said === '' ? [] : tokenizer.encode(said);
    if (spent >= maxTokens) return;
    const stream = speaker.languageModel.generate(tokens.length > 0 ? [...prompt, { tokens }] : prompt, {
      maxTokens: maxTokens - spent,
      temperature: attempt === 0 ? temperature : retryTemperature,
      allowed: (generated: readonly number[]) => allowed([...tokens, ...generated]),
      topP,
      seed: input.seed + attempt * 7919,
      ...common,
    });
    for await (const token of stream) {
      spent++;
      yield token;
    }
  }
  const { mayContinue } = titleMatcher(model.catalogue);
  const words = streamGrounded({
    generate,
    opening,
    check: input.unchecked ? () => [] : told.check,
    mayContinue,
    standIn: (words) => withStandIn(words, derivable, (text) => !told.check(text).some(isFault)),
    firstWordsAtOnce: !input.free,
    wholeSentences: input.free ?? false,
  });
  const { said, redrawn, standIns } = yield* withSentences(paced(words, input), {
    known: derivable,
    mayContinue,
    unknownIsPrivate: isShapedByFeedback(evidence),
  });
  if (said.trim() === '') return null;
  if (own && input.ranksItself) {
    const best = rankUnseen(
      cachedRun({ model: model.targetModel, history: input.history }).scores,
      input.history,
      topTen,
    );
    const place = await ownRank(model, speaker, {
      person,
      item: evidence.item.index,
      yes: own.yes,
      best: [...best],
      ...common,
      patience: patience + afterAllAnswers,
    });
    yield { type: 'self-check', ...own, ...place };
  }
  return { finishReason: spent >= maxTokens ? 'length' : 'stop', redrawn, standIns };
}

/** If the language model disagrees with the recommender, the answer opens with a computed sentence that says so. */
function openingOf(sentences: readonly DerivableSentence[], seed: number): string {
  const forms = sentences.filter(({ topic }) => topic === 'disagreement');
  return forms[Math.floor(seededRandom(seed)() * forms.length)]?.text ?? '';
}

function changes({ removed, added }: Question): { removed: number[]; added: number[] } {
  return { removed: removed.map((item) => item.index), added: added.map((item) => item.index) };
}

/** "Tell me more" moves to the next perspective, so that no answer repeats. */
function nextPerspective(from: Perspective, earlier: Message[], domain: Domain): Perspective {
  const perspectives = perspectivesOf(domain);
  const answers = earlier.filter((message) => message.role === 'assistant').length;
  return perspectives[(perspectives.indexOf(from) + answers) % perspectives.length] as Perspective;
}
