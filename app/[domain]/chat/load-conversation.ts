import { type CardStates, loadCardStates } from '#app/[domain]/chat/load-card-states.ts';
import { type ChatMessage, fromStored } from '#app/[domain]/chat/message.ts';
import { answerInProgress } from '#app/api/chat/live-answers.ts';
import type { Chat } from '#lib/db/chats.ts';
import { database } from '#lib/db/client.ts';
import { listMessages } from '#lib/db/messages.ts';
import { type Rating, ratingsOf } from '#lib/db/ratings.ts';
import { versionsOf } from '#lib/db/versions.ts';

const silentMs = 5_000; // an answer that's being written is saved every second

export type StoredConversation = {
  messages: ChatMessage[];
  /**
   * The last answer is still being written: by this process, so its stream can be followed from the first word, or by
   * another one, so that what it has saved is all there is to read.
   */
  following: 'stream' | 'saved' | null;
  versions: Record<string, string[]>; // of a message, all their ids, oldest first
  ratings: Record<string, Rating>; // by answer
  cards: CardStates; // of the titles that the answers list
};

/** The branch that's shown. A page can begin with what an answer has saved so far, and go on from there. */
export async function loadConversation(
  userId: string,
  { id: chatId, domain }: Pick<Chat, 'id' | 'domain'>,
): Promise<StoredConversation> {
  const live = answerInProgress(chatId);
  const all = await listMessages(database(), userId, chatId);
  const retried = live?.replaces == null ? -1 : all.findIndex(({ id }) => id === live.replaces);
  const stored = retried < 0 ? all : all.slice(0, retried); // the new version is on its way
  const last = stored.at(-1);
  const open = last?.status === 'streaming';
  const alive = open && Date.now() - last.savedAt.getTime() < silentMs;
  const messages = stored.map(fromStored).map((message): ChatMessage => {
    const abandoned = message.metadata?.status === 'streaming' && live === null && !alive;
    return abandoned ? { ...message, metadata: { status: 'failed' } } : message;
  });
  const answers = stored.filter(({ role }) => role === 'assistant').map(({ id }) => id);
  const [versions, ratings, cards] = await Promise.all([
    versionsOf(database(), userId, chatId),
    ratingsOf(database(), userId, answers),
    loadCardStates(userId, domain, messages),
  ]);
  const following = live !== null ? 'stream' : alive ? 'saved' : null;
  return { messages, following, versions, ratings, cards };
}
