// One answer: message → understand → requests → facts → words. A question about one item goes to bound/bound-answer.ts where an
// aligned model is loaded, which answers it in bound sentences. All else, and everything where a voice understands, is answered by lib/requests:
// the evidence if there is some, what was understood, what it lists, and then the words, the voice's or composed ones.
import { titleMatcher } from '#lib/catalogue/title-matcher.ts';
import type { AnswerPart } from '#lib/contract/answer-part.ts';
import { perspectivesOf } from '#lib/contract/perspective.ts';
import { type Request, titleKeys } from '#lib/contract/request.ts';
import { AppError } from '#lib/errors.ts';
import { recommendWithFeedback } from '#lib/recommender/feedback.ts';
import { resolveTitle } from '#lib/requests/titles/resolve-title.ts';
import type { World } from '#lib/requests/world.ts';
import type { AnswerInput, Message } from './answer-input.ts';
import { answerRequests } from './answer-requests.ts';
import { boundAnswer } from './bound/bound-answer.ts';
import { type Dialogue, titlesListed } from './dialogue.ts';
import { namedIn } from './mentions/named-titles.ts';
import { dialogueBefore, type Question } from './rules/question.ts';
import { paced } from './streaming/paced.ts';
import { saying } from './streaming/saying.ts';
import { withSentences } from './streaming/sentence-parts.ts';
import { type Asked, byRules, byVoice, type ChatState } from './understanding.ts';

export type { AnswerInput, Message };

const longestMessages = 40;

export async function* answer(input: AnswerInput): AsyncGenerator<AnswerPart> {
  const startedAt = performance.now();
  const { model, history, signal, rules = [], stated, before = null } = input;
  const { catalogue } = model;
  const earlier = input.messages.slice(-longestMessages);
  const last = earlier.pop();
  if (last?.role !== 'user')
    throw new AppError('bad_request', { message: 'The last message must be the question.' });
  const chatItem = input.item ?? firstOfList(input);
  const read = dialogueBefore([...earlier, last], { catalogue, history, item: chatItem });
  const dialogue = {
    ...read,
    topic: before?.focus ?? read.topic,
    named: before && before.focus !== null ? [before.focus] : read.named, // "that one" is what the last answer was about
    listed: before ? (before.listed ?? namedBefore(before, read, earlier, input)) : read.listed, // as shown: "the second one" counts what the chat is about, too
  };
  const chat: ChatState = {
    catalogue,
    history,
    item: chatItem,
    focus: before ? before.focus : (dialogue.topic ?? input.item),
    listed: dialogue.listed,
    last: before?.last ?? null,
    offered: offeredIn(earlier, input, before?.focus ?? dialogue.topic),
    dialogue,
  };
  const asked = await readMessage(last.content, chat, input);
  signal?.throwIfAborted();
  const [only] = asked;
  if (asked.length === 1 && only?.question) {
    const { question, request } = only;
    if (question.askBack && model.speaker) {
      yield* askBack(question.askBack, input);
      return;
    }
    if (model.speaker) {
      yield* boundAnswer(input, { question, request, earlier, chatItem });
      return;
    }
  }
  const focus = only?.focus === undefined ? chat.focus : only.focus;
  const world: World = {
    model: model.targetModel,
    catalogue,
    history,
    aside: stated?.aside ?? [],
    stated,
    reference: model.reference,
    trainedOn: null,
    tried: model.tried ?? null,
    outsideModel: input.voice?.outside ? input.voice.name : null,
    rules,
    focus,
    listed: chat.listed.filter((row) => row !== focus),
    before: { request: chat.last, listed: chat.listed },
    ...(asked.some(({ request }) => request.name === 'what_if')
      ? { named: namedIn(last.content, chat, { places: false, nearTitles: false }).rows }
      : {}),
    answers: earlier.flatMap(({ role, content }) => (role === 'assistant' ? content : [])),
  };
  yield* answerRequests(
    asked.map(({ request, question }) =>
      inPerspective(
        named(request, question),
        input,
        question?.more || asksAgain(request, chat.last) ? earlier : null,
      ),
    ),
    { world, message: last.content, input, startedAt },
  );
}

const nameOwn: ReadonlySet<Request['name']> = new Set(['explain', 'doubt', 'influence', 'taste']);

/**
 * The titles that an answer without cards named: beside what it is about only some of the history. What else reads as a title in
 * it is a year or a label.
 */
function namedBefore(
  { focus, last }: NonNullable<AnswerInput['before']>,
  { pending, listed }: Dialogue,
  earlier: readonly Message[],
  { model, history }: AnswerInput,
): number[] {
  if (pending !== null) return listed; // asked back which was meant
  const said = earlier.findLast(({ role }) => role === 'assistant')?.content;
  if (!last || !(last.name === 'facts' || nameOwn.has(last.name)) || said === undefined) return listed;
  const named = titlesListed(said, model.catalogue, focus, [...history, ...(focus === null ? [] : [focus])]);
  const own = last.name === 'facts' ? [] : named.filter((row) => history.includes(row));
  return own.length > 0 ? own : listed.filter((row) => row !== focus && !named.includes(row)); // of an answer before
}

/** A title that the rules couldn't tell is looked up as it was typed: the answer says that it isn't there, or asks back. */
function named(request: Request, question: Question | null): Request {
  const typed = question?.askBack?.typed;
  return typed ? { name: 'explain', item: typed } : request;
}

/** "No, why really?": the same once more wants to hear something else. */
function asksAgain(request: Request, last: Request | null): boolean {
  return (
    request.name === 'explain' && last?.name === 'explain' && request.item === last.item && !request.view
  );
}

/** What the latest answer that offered several titles, the focus among them, offered: "the second one" may still mean those. */
function offeredIn(
  earlier: readonly Message[],
  { model, history }: AnswerInput,
  focus: number | null,
): number[] {
  const lists = earlier
    .filter(({ role }) => role === 'assistant')
    .map(({ content }) => content.replace(/\bsomething like .{1,200}?, try /u, 'try '))
    .map((content) =>
      titlesListed(content, model.catalogue, null, history).filter((row) => !history.includes(row)),
    );
  return lists.findLast((rows) => rows.length > 1 && focus !== null && rows.includes(focus)) ?? [];
}

async function readMessage(message: string, chat: ChatState, input: AnswerInput): Promise<Asked[]> {
  const { request, signal, voice = null, model } = input;
  const isBound = model.speaker !== null && !voice?.speak; // then the aligned model's own sentences come first
  if (request) return [{ request, question: isBound ? await asRead(message, request, chat) : null }];
  if (voice) {
    try {
      const asked = await byVoice(voice)(message, chat, signal);
      const [only] = asked;
      if (!isBound || asked.length !== 1 || !only) return asked;
      return [{ ...only, question: await asRead(message, only.request, chat) }];
    } catch {
      signal?.throwIfAborted(); // a voice that fails is answered for: by the rules
    }
  }
  return byRules(message, chat, signal);
}

/**
 * An explanation that asks for no view of its own is given from the perspective that the person chose; "tell me more", after
 * `told`, from another one.
 */
function inPerspective(
  request: Request,
  { perspective, customPerspective = '', model }: AnswerInput,
  told: readonly Message[] | null,
): Request {
  if (request.name !== 'explain' || request.view !== undefined) return request;
  if (told) {
    const answers = told.filter(({ role }) => role === 'assistant').length;
    const views = perspectivesOf(model.catalogue.domain)
      .filter((one) => one !== 'overall')
      .toReversed();
    const view = views[(Math.max(1, answers) - 1) % views.length];
    return view ? { ...request, view } : request;
  }
  const view = perspective === 'custom' ? customPerspective.trim() : perspective;
  return view === '' || view === 'overall' ? request : { ...request, view };
}

/** A request's question as the rules read it, for the aligned model's own sentences; null if they read something else in it. */
async function asRead(message: string, request: Request, chat: ChatState): Promise<Question | null> {
  const read = await byRules(message, chat);
  const [only] = read;
  return read.length === 1 && only && isSame(only.request, request, chat) ? only.question : null;
}

/** By name and items; the view is the perspective that was chosen beside the question. */
function isSame(a: Request, b: Request, chat: ChatState): boolean {
  const keysOf = ({ name, ...values }: Request) => [
    name,
    ...Object.entries(values)
      .filter(([key]) => key !== 'view')
      .map(([key, value]) => {
        const found = titleKeys.has(key) ? resolveTitle(value, chat) : null;
        return `${key}: ${found?.kind === 'found' ? found.item.index : value}`;
      })
      .sort(),
  ];
  return keysOf(a).join() === keysOf(b).join();
}

function firstOfList({ model, history, rules = [], stated }: AnswerInput): number {
  const { catalogue, targetModel } = model;
  const [first] = recommendWithFeedback({ model: targetModel, catalogue, history, rules, stated, k: 1 });
  if (first === undefined) throw new AppError('not_found', { message: 'Nothing is left to recommend.' });
  return first.item;
}

/** Asks which title is meant instead of answering about the wrong one. */
async function* askBack(
  { question, options }: NonNullable<Question['askBack']>,
  input: AnswerInput,
): AsyncGenerator<AnswerPart> {
  yield { type: 'source', source: 'computed' };
  if (options.length > 0) yield { type: 'choices', question, options };
  const known = [{ topic: 'ask-back', text: question, private: false }];
  const { mayContinue } = titleMatcher(input.model.catalogue);
  yield* withSentences(paced(saying(known), input), { known, mayContinue, unknownIsPrivate: false });
  yield { type: 'end', finishReason: 'stop', redrawn: 0, standIns: 0 };
}
