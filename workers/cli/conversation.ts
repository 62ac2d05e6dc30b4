// The work behind `chat`: one conversation over the lines of standard input.
import { createInterface } from 'node:readline';
import type { Domain } from '#lib/contract/domain.ts';
import type { Request } from '#lib/contract/request.ts';
import { type AnswerInput, answer, type Message } from '#lib/conversation/answer.ts';
import { printRequests } from '#lib/conversation/grammar/request-notation.ts';
import { alignedVoice } from '#lib/conversation/voice/aligned-voice.ts';
import { shownExamples } from '#lib/conversation/voice/endpoint-understanding.ts';
import { endpointVoice } from '#lib/conversation/voice/endpoint-voice.ts';
import type { Voice } from '#lib/conversation/voice.ts';
import { baseModelFiles, cacheFolder, corpusFolder, modelPacksFolder, wantsVoice } from '#lib/env.ts';
import { messagesFor } from '#lib/model-version/message-batches.ts';
import { shippedCommon } from '#lib/model-version/shipped-packs.ts';
import type { FeedbackRule } from '#lib/recommender/feedback.ts';
import { chatAddress } from '#lib/services-elsewhere.ts';
import { loadServingModel } from '#lib/serving/load-serving-model.ts';
import { loadVoice } from '#lib/serving/load-voice.ts';
import type { ServingModel } from '#lib/serving/serving-model.ts';

export type Conversation = {
  domain: Domain;
  folder: string;
  history: number[];
  item: number | null;
  adapter?: string;
  baseModel?: string;
  seed: number;
  computed?: boolean;
  readsOnly?: boolean; // the adapter's words are left out
  json?: boolean;
};

const keepsList: ReadonlySet<string> = new Set(['social', 'about', 'unclear']); // after these, "the second one" is as before

/** The models of a domain's conversations. */
export type Talk = { model: ServingModel; voice: Voice | null; dispose(): Promise<void> };

export async function openTalk({
  domain,
  folder,
  adapter,
  baseModel,
  computed = false,
  readsOnly = false,
}: Pick<
  Conversation,
  'domain' | 'folder' | 'adapter' | 'baseModel' | 'computed' | 'readsOnly'
>): Promise<Talk> {
  const baseModels = computed ? [] : baseModelFiles(baseModel);
  const model = await loadServingModel({
    versionId: folder,
    folder,
    domain,
    baseModels,
    cacheFolder: cacheFolder(),
    maxSequences: 1,
    warn: (message) => process.stderr.write(`${message}\n`),
  });
  const voice = computed ? null : await voiceOf(adapter, baseModels, readsOnly);
  return {
    model,
    voice,
    async dispose() {
      await voice?.dispose();
      await model.dispose();
    },
  };
}

/** One line of JSON, or what a command prints of an answer. */
export type Told = {
  message: string;
  request: string;
  facts: string[];
  answer: string;
  sentences: { text: string; by: string }[];
  firstWordMs: number | null;
  totalMs: number;
};

/** One conversation: each call answers its next message. say: gets the answer as it comes. */
export function conversationWith(
  { model, voice }: Talk,
  { history: start, item, seed }: Pick<Conversation, 'history' | 'item' | 'seed'>,
  say: (text: string) => void = () => {},
): (line: string) => Promise<Told> {
  const messages: Message[] = [];
  let state: State = { history: start, rules: [], before: null };
  return async (line) => {
    messages.push({ role: 'user', content: line });
    const { history, rules, before } = state;
    const input = { model, voice, history, item, rules, before, messages, seed: seed + messages.length };
    const told = await one({ ...input, perspective: 'overall', cacheKey: 'chat', wordPauseMs: 0 }, say);
    messages.push({ role: 'assistant', content: told.answer });
    state = told.state;
    const { requests, facts, answer: text, sentences, firstWordMs, totalMs } = told;
    return {
      message: line,
      request: printRequests(requests),
      facts,
      answer: text,
      sentences,
      firstWordMs,
      totalMs,
    };
  };
}

export async function converse(conversation: Conversation): Promise<void> {
  const { json = false } = conversation;
  const talk = await openTalk(conversation);
  const say = json ? undefined : (text: string) => void process.stdout.write(text);
  try {
    const next = conversationWith(talk, conversation, say);
    for await (const line of createInterface({ input: process.stdin })) {
      if (line.trim() === '') continue;
      const told = await next(line);
      if (json) process.stdout.write(`${JSON.stringify(told)}\n`);
    }
  } finally {
    await talk.dispose();
  }
}

/**
 * As in the app: an outside model if one is set, else a common adapter with the base model that it names. Without either, rules
 * understand and answers are composed.
 */
async function voiceOf(
  adapter: string | undefined,
  baseModels: string[],
  readsOnly: boolean,
): Promise<Voice | null> {
  const outside = adapter === undefined ? chatAddress() : null;
  if (outside) {
    const { openChatEndpoint } = await import('#lib/runtime/chat-endpoint.ts');
    const examples = shownExamples(await messagesFor('training', corpusFolder('messages')));
    return endpointVoice(openChatEndpoint(outside), { examples, judge: null, warn });
  }
  if (adapter === undefined && !wantsVoice()) return null;
  const adapterFolder = adapter ?? shippedCommon(modelPacksFolder());
  try {
    const own = await loadVoice({ adapterFolder, baseModels, cacheFolder: cacheFolder() });
    return alignedVoice({ ...own, words: own.words && !readsOnly }, { onFailure: warn });
  } catch (error) {
    if (adapter !== undefined) throw error;
    warn(error);
    return null;
  }
}

function warn(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
}

/** before: null as long as the answers leave it to the messages, as those of the aligned model do. */
type State = { history: number[]; rules: FeedbackRule[]; before: AnswerInput['before'] };

async function one(input: AnswerInput, say: (text: string) => void) {
  const began = performance.now();
  const since = () => Math.round(performance.now() - began);
  const { catalogue } = input.model;
  const sentences: { text: string; by: string }[] = [];
  let state: State = { history: input.history, rules: [...(input.rules ?? [])], before: input.before };
  let requests: Request[] = [{ name: 'unclear' }];
  let firstWordMs: number | null = null;
  const facts: string[] = [];
  for await (const part of answer({ ...input, onFacts: (lines) => facts.push(...lines) })) {
    switch (part.type) {
      case 'text-delta':
        firstWordMs ??= since();
        say(part.text);
        break;
      case 'sentence':
        sentences.push({ text: part.text.trim(), by: part.by ?? 'composed' });
        break;
      case 'request': {
        ({ requests } = part);
        const listed = requests.every(({ name }) => keepsList.has(name))
          ? (state.before?.listed ?? null)
          : null;
        state = {
          ...state,
          before: { focus: part.focus?.index ?? null, listed, last: requests.at(-1) ?? null },
        };
        break;
      }
      case 'cards': {
        const listed = part.items.map(({ index }) => index);
        if (state.before) state = { ...state, before: { ...state.before, listed } };
        break;
      }
      case 'choices':
        say(
          `${part.options.map(({ title, year }) => `${title}${year === null ? '' : ` (${year})`}`).join('; ')}\n`,
        );
        break;
      case 'links':
        say(`${part.links.map(({ url }) => url).join('\n')}\n`);
        break;
      case 'change': {
        const rowsOf = (ids: readonly string[]) =>
          catalogue.items.filter(({ itemId }) => ids.includes(itemId)).map(({ index }) => index);
        const [added, removed] = [rowsOf(part.add), rowsOf(part.remove)];
        const given = part.feedback.map(({ itemId, reason, reasonValue }): FeedbackRule => {
          const [historyIndex] = reason === 'history-item' ? rowsOf([reasonValue ?? '']) : [];
          const itemIndex = rowsOf([itemId])[0] ?? -1;
          return {
            itemIndex,
            reason,
            value: reasonValue,
            ...(historyIndex !== undefined && { historyIndex }),
          };
        });
        state = {
          ...state,
          history: [...state.history.filter((row) => !removed.includes(row)), ...added],
          rules: [...state.rules, ...given],
        };
        break;
      }
      default:
        break;
    }
  }
  say('\n\n');
  const text = sentences.map((sentence) => sentence.text).join(' ');
  return { requests, facts, answer: text, sentences, firstWordMs, totalMs: since(), state };
}
