// The conversations of corpus/questions, asked as in the app: whoever grades reads the answers beside their facts.
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { loadCatalogue } from '#lib/catalogue/catalogue.ts';
import type { Domain } from '#lib/contract/domain.ts';
import { targetFolderOf } from '#lib/model-version/target-folder.ts';
import { conversationWith, openTalk, type Told } from './conversation.ts';
import { itemOf } from './titles.ts';

const questionsSchema = z.object({
  who: z.string(), // a character of corpus/demo-histories
  history: z.array(z.string()),
  item: z.string().nullable(),
  messages: z.array(z.string()),
  kinds: z.array(z.string()), // of each message
});
export type Questions = z.infer<typeof questionsSchema>;

/** Throws ZodError for a line that is no conversation. */
export async function readQuestions(file: string): Promise<Questions[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => questionsSchema.parse(JSON.parse(line)));
}

export type AnsweredQuestion = Told & { domain: Domain; conversation: number; kind: string };

export async function* answeredQuestions(
  conversations: readonly Questions[],
  options: Parameters<typeof openTalk>[0],
): AsyncGenerator<AnsweredQuestion> {
  const { domain, folder } = options;
  const catalogue = await loadCatalogue(await targetFolderOf(folder));
  const talk = await openTalk(options);
  try {
    for (const [conversation, { history, item, messages, kinds }] of conversations.entries()) {
      const next = conversationWith(talk, {
        history: history.map((title) => itemOf(title, catalogue).index),
        item: item === null ? null : itemOf(item, catalogue).index,
        seed: 1 + 100 * conversation,
      });
      for (const [at, message] of messages.entries())
        yield { domain, conversation, kind: kinds[at] ?? '', ...(await next(message)) };
    }
  } finally {
    await talk.dispose();
  }
}
