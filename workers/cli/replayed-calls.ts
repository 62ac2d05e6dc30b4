// Conversations replayed with a given reading of each message: the contexts in which a chat really has them, for corpus/messages.
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { loadCatalogue } from '#lib/catalogue/catalogue.ts';
import type { Domain } from '#lib/contract/domain.ts';
import type { ChatContext } from '#lib/contract/request.ts';
import { parseRequests, printRequests } from '#lib/conversation/grammar/request-notation.ts';
import type { Voice } from '#lib/conversation/voice.ts';
import { targetFolderOf } from '#lib/model-version/target-folder.ts';
import { conversationWith, openTalk } from './conversation.ts';
import type { Questions } from './questions.ts';
import { itemOf } from './titles.ts';

const callSchema = z.object({ conversation: z.number().int(), at: z.number().int(), call: z.string() }); // both from 0
export type GivenCall = z.infer<typeof callSchema>;

/** Throws ZodError for a line that is no call. */
export async function readCalls(file: string): Promise<GivenCall[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => callSchema.parse(JSON.parse(line)));
}

/** As corpus/messages has it, and what the chat made of it. */
export type Replayed = {
  domain: Domain;
  focus: string;
  listed: string[];
  last: string;
  user: string;
  call: string;
  taken: string; // the requests that were answered
  answer: string;
};

/** A message without a call is read as `unclear`. Throws for a title that the catalogue doesn't have. */
export async function* replayedCalls(
  conversations: readonly Questions[],
  calls: readonly GivenCall[],
  { domain, folder }: { domain: Domain; folder: string },
): AsyncGenerator<Replayed> {
  const catalogue = await loadCatalogue(await targetFolderOf(folder));
  const callOf = new Map(calls.map(({ conversation, at, call }) => [`${conversation} ${at}`, call]));
  const { model, dispose } = await openTalk({ domain, folder, computed: true });
  const reader = givenReader();
  const talk = { model, voice: reader.voice, dispose };
  try {
    for (const [conversation, { history, item, messages }] of conversations.entries()) {
      const next = conversationWith(talk, {
        history: history.map((title) => itemOf(title, catalogue).index),
        item: item === null ? null : itemOf(item, catalogue).index,
        seed: 1 + 100 * conversation,
      });
      for (const [at, user] of messages.entries()) {
        const call = callOf.get(`${conversation} ${at}`) ?? 'unclear';
        const context = reader.reads(call);
        const { request, answer } = await next(user);
        yield { domain, ...written(context()), user, call, taken: request, answer };
      }
    }
  } finally {
    await dispose();
  }
}

function written(context: ChatContext | null): Pick<Replayed, 'focus' | 'listed' | 'last'> {
  const { focus = null, listed = [], last = null } = context ?? {};
  return {
    focus: focus ?? 'none',
    listed: [...listed],
    last: last === null ? 'none' : printRequests([last]),
  };
}

/** Reads what it is told to, and keeps the context of the first reading: feedback is read once more in one that says nothing. */
function givenReader() {
  let call = 'unclear';
  let first: ChatContext | null = null;
  const voice: Voice = {
    name: 'given',
    speak: null,
    async understand(_, context) {
      first ??= context;
      return { requests: parseRequests(call), milliseconds: 0, shortened: false };
    },
    async dispose() {},
  };
  return {
    voice,
    reads(next: string): () => ChatContext | null {
      call = next;
      first = null;
      return () => first;
    },
  };
}
