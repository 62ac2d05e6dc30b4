// A message becomes requests: the language model writes them under the grammar, given what the chat is about. What it
// writes can always be parsed; a message that it can make nothing of is `unclear`.
import { toPromptPieces } from '#lib/alignment/prompt-pieces.ts';
import {
  longestMessage,
  messageLine,
  titleLine,
  type UnderstandingPrompt,
  understandingTurns,
} from '#lib/alignment/tasks/understanding.ts';
import type { Domain } from '#lib/contract/domain.ts';
import { type ChatContext, type Request, titleKeys } from '#lib/contract/request.ts';
import { type PromptPiece, pieceLength } from '#lib/llm/segment.ts';
import type { Tokenizer } from '#lib/llm/tokenizer.ts';
import type { LanguageModel } from '#lib/runtime/language-model.ts';
import { requestGrammar } from '../grammar/request-grammar.ts';
import { parseRequests, printRequests } from '../grammar/request-notation.ts';

export type Understood = {
  requests: Request[];
  milliseconds: number;
  shortened: boolean; // only the beginning of the message was read
};

const mostTokens = 200; // of the requests
const cacheKey = 'understanding'; // one sequence for all, so that messages push no chat's facts out
/** Characters of the message and of each title, for scripts of which a model's context holds less. */
const lengths = [
  [longestMessage, 200],
  [300, 100],
  [150, 50],
  [60, 25],
] as const;

export async function understand(
  message: string,
  context: ChatContext & { domain: Domain | null },
  model: LanguageModel,
  signal?: AbortSignal,
): Promise<Understood> {
  const started = performance.now();
  const since = () => Math.round(performance.now() - started);
  const user = messageLine(message, longestMessage + 2); // longer than what is read, to tell
  if (user === '') return { requests: [{ name: 'unclear' }], milliseconds: since(), shortened: false };
  const { tokenizer, contextTokens } = model;
  const { prompt, pieces, titles } = fittingPrompt(
    { ...context, user },
    tokenizer,
    contextTokens - mostTokens,
  );
  const grammar = requestGrammar(tokenizer, [prompt.user, ...titles]);
  const written: number[] = [];
  const options = { maxTokens: mostTokens, accepts: grammar.accepts, cacheKey, ...(signal && { signal }) };
  for await (const { id } of model.generate(pieces, options)) written.push(id);
  const text = grammar.cut(written);
  return {
    requests: text === '' ? [{ name: 'unclear' }] : parseRequests(text),
    milliseconds: since(),
    shortened: prompt.user !== user,
  };
}

type Fitting = { prompt: UnderstandingPrompt; pieces: PromptPiece[]; titles: string[] };

/** The longest form of the prompt that leaves room for the requests, or else the shortest. */
function fittingPrompt(
  { domain, focus, listed, last, user }: ChatContext & { domain: Domain | null; user: string },
  tokenizer: Tokenizer,
  room: number,
): Fitting {
  let fitting: Fitting | null = null;
  for (const [ofMessage, ofTitle] of lengths) {
    const short = (title: string) => titleLine(title, ofTitle);
    const shortLast = last && withTitles(last, short);
    const prompt = {
      domain,
      focus: focus === null ? null : short(focus),
      listed: listed.map(short),
      last: shortLast && printRequests([shortLast]),
      user: messageLine(user, ofMessage),
    };
    const titles = [
      ...(prompt.focus === null ? [] : [prompt.focus]),
      ...prompt.listed,
      ...titlesOf(shortLast),
    ];
    fitting = { prompt, pieces: toPromptPieces(understandingTurns(prompt), tokenizer, null), titles };
    if (pieceLength(fitting.pieces) <= room) break;
  }
  return fitting as Fitting;
}

/** The request with its titles as the prompt has them. */
function withTitles(request: Request, short: (title: string) => string): Request {
  const values = Object.entries(request).map(([key, value]) => {
    if (key === 'name') return [key, value];
    return [key, titleKeys.has(key) ? value.split('; ').map(short).join('; ') : value];
  });
  return Object.fromEntries(values) as Request;
}

function titlesOf(request: Request | null): string[] {
  return Object.entries(request ?? {}).flatMap(([key, value]) =>
    titleKeys.has(key) ? value.split('; ') : [],
  );
}
