// The messages of a chat: append what a person says, start an answer, save it as it grows, finish it. An answer is
// 'streaming' until it's finished. One whose process died is closed as failed, keeping what it said. Nothing is written
// over: a question asked differently, or a question answered again, is one more message with the same parent
// (versions.ts), and the chat shows the branch that ends at its last message.

import { and, asc, count, eq, exists, inArray, lt, sql } from 'drizzle-orm';
import { type AnswerPart, sentencesOf, textOfSentences } from '#lib/contract/answer-part.ts';
import type { Request } from '#lib/contract/request.ts';
import { AppError } from '#lib/errors.ts';
import { recordAnswerFigures } from './answer-figures.ts';
import { touchChat } from './chats.ts';
import type { Database } from './client.ts';
import { chats, type Json, type MessageStatus, messages, type Timing } from './schema.ts';
import { knownUuid, storableText, toStorableJson } from './text.ts';

const maxMessageCharacters = 8_000;
const maxMessagesPerChat = 500;
const maxAnswerCharacters = 400_000; // all parts but the evidence, as JSON
const maxEvidenceCharacters = 4_000_000; // influences of a history of thousands, as JSON
const maxSearchedCharacters = 20_000; // a tsvector has at most a megabyte
const abandonedAfterSeconds = 20;

export type Message = {
  id: string;
  chatId: string;
  role: 'user' | 'assistant';
  parts: Json[];
  status: MessageStatus;
  timing: Timing | null;
  modelVersionId: string | null;
  createdAt: Date;
  savedAt: Date;
  finishedAt: Date | null;
};
/** What is left out stays as it is. */
export type AnswerContent = {
  parts?: readonly AnswerPart[];
  modelVersionId?: string | null;
  timing?: Timing;
};

const messageColumns = {
  id: messages.id,
  chatId: messages.chatId,
  role: messages.role,
  parts: messages.parts,
  status: messages.status,
  timing: messages.timing,
  modelVersionId: messages.modelVersionId,
  createdAt: messages.createdAt,
  savedAt: messages.savedAt,
  finishedAt: messages.finishedAt,
};

/** The branch that's shown, in order. Empty for someone else's chat: call getChat first if that should be an error. */
export async function listMessages(db: Database, userId: string, chatId: string): Promise<Message[]> {
  const id = knownUuid(chatId, 'chat');
  const branch = sql`(
    with recursive branch as (
      select m.id, m.parent_id from ${messages} m
        join ${chats} c on c.id = m.chat_id and c.last_message_id = m.id where c.id = ${id}
      union
      select m.id, m.parent_id from ${messages} m join branch on m.id = branch.parent_id where m.chat_id = ${id}
    ) select id from branch)`;
  return db
    .select(messageColumns)
    .from(messages)
    .where(and(eq(messages.chatId, id), inMyChat(db, userId), sql`${messages.id} in ${branch}`))
    .orderBy(asc(messages.sequence));
}

/** An answer in one of this person's chats, and whether it is still being written. Throws 'not_found'. */
export async function getAnswer(
  db: Database,
  userId: string,
  messageId: string,
): Promise<Pick<Message, 'id' | 'status'>> {
  const id = knownUuid(messageId, 'answer');
  const [answer] = await db
    .select({ id: messages.id, status: messages.status })
    .from(messages)
    .where(and(eq(messages.id, id), eq(messages.role, 'assistant'), inMyChat(db, userId)));
  if (answer === undefined) throw new AppError('not_found', { message: 'We couldn’t find this answer.' });
  return answer;
}

/**
 * Appends what the person wrote, or what a button asks with the request that it stands for; with `replaces` it asks an earlier
 * question differently: a branch of its own from there on. Throws 'too_large' beyond 8,000 characters, 'bad_request' if it's empty, 'not_found' if there's no such question.
 */
export async function appendUserMessage(
  db: Database,
  userId: string,
  chatId: string,
  text: string,
  replaces: string | null = null,
  request: Request | null = null,
): Promise<Message> {
  if (text.length > maxMessageCharacters) {
    throw new AppError('too_large', {
      message: `A message can have at most ${maxMessageCharacters.toLocaleString('en')} characters.`,
    });
  }
  const clean = storableText(text);
  if (clean.trim() === '') throw new AppError('bad_request', { message: 'Write a message first.' });
  const asked: AnswerPart[] = request === null ? [] : [{ type: 'request', requests: [request], focus: null }];
  const parts = [{ type: 'text', text: clean }, ...storableParts(asked)];
  const values = { parts, words: clean, status: 'complete', finishedAt: new Date() } as const;
  return append(db, userId, chatId, { role: 'user', ...values }, replaces);
}

/** Opens an answer, or with `replaces` one more version of an answer; one still open in this chat is closed as stopped. */
export async function startAnswer(
  db: Database,
  userId: string,
  chatId: string,
  {
    modelVersionId = null,
    replaces = null,
  }: { modelVersionId?: string | null; replaces?: string | null } = {},
): Promise<Message> {
  const values = { role: 'assistant', parts: [], status: 'streaming', modelVersionId } as const;
  return append(db, userId, chatId, { ...values, parts: [] }, replaces);
}

/** Saves an open answer so far. False if it's no longer open. */
export async function saveAnswer(
  db: Database,
  userId: string,
  messageId: string,
  content: AnswerContent,
): Promise<boolean> {
  const saved = await db
    .update(messages)
    .set({ ...stored(content), status: 'streaming', savedAt: sql`now()` })
    .where(myOpenAnswer(db, userId, messageId))
    .returning({ id: messages.id });
  return saved.length > 0;
}

/** Closes an open answer. False if it was already closed: the first to close it wins. */
export async function finishAnswer(
  db: Database,
  userId: string,
  messageId: string,
  status: Exclude<MessageStatus, 'streaming'>,
  content: AnswerContent = {},
): Promise<boolean> {
  return db.transaction(async (transaction) => {
    const finished = await transaction
      .update(messages)
      .set({ ...stored(content), status, finishedAt: new Date() })
      .where(myOpenAnswer(transaction, userId, messageId))
      .returning({ id: messages.id });
    await recordAnswerFigures(transaction, idsOf(finished));
    return finished.length > 0;
  });
}

/**
 * Closes as failed every open answer that its process hasn't saved for a while, by the database's clock: one that lives saves
 * every second. See app/abandoned-answers.ts.
 */
export async function closeAbandonedAnswers(
  db: Database,
  silentSeconds: number = abandonedAfterSeconds,
): Promise<number> {
  return db.transaction(async (transaction) => {
    const closed = await transaction
      .update(messages)
      .set({ status: 'failed', finishedAt: new Date() })
      .where(
        and(
          eq(messages.status, 'streaming'),
          lt(messages.savedAt, sql`now() - make_interval(secs => ${silentSeconds})`),
        ),
      )
      .returning({ id: messages.id });
    await recordAnswerFigures(transaction, idsOf(closed));
    return closed.length;
  });
}

async function append(
  db: Database,
  userId: string,
  chatId: string,
  values: Omit<typeof messages.$inferInsert, 'chatId' | 'parentId'>,
  replaces: string | null,
): Promise<Message> {
  const id = knownUuid(chatId, 'chat');
  return db.transaction(async (transaction) => {
    const last = await touchChat(transaction, userId, id);
    const parentId = replaces === null ? last : await parentOf(transaction, id, replaces, values.role);
    const [counted] = await transaction
      .select({ count: count() })
      .from(messages)
      .where(eq(messages.chatId, id));
    if ((counted?.count ?? 0) >= maxMessagesPerChat) {
      throw new AppError('too_large', { message: 'This chat is full. Start a new one.' });
    }
    const stopped = await transaction
      .update(messages)
      .set({ status: 'stopped', finishedAt: new Date() })
      .where(and(eq(messages.chatId, id), eq(messages.status, 'streaming')))
      .returning({ id: messages.id });
    await recordAnswerFigures(transaction, idsOf(stopped));
    const [message] = await transaction
      .insert(messages)
      .values({ ...values, chatId: id, parentId })
      .returning(messageColumns);
    if (message === undefined) throw new Error('the insert returned no row');
    await transaction.update(chats).set({ lastMessageId: message.id }).where(eq(chats.id, id));
    return message;
  });
}

/** What a message of this chat follows. Throws 'not_found' if the chat has no such question or answer. */
async function parentOf(
  db: Database,
  chatId: string,
  messageId: string,
  role: Message['role'],
): Promise<string | null> {
  const id = knownUuid(messageId, 'message');
  const [found] = await db
    .select({ parentId: messages.parentId })
    .from(messages)
    .where(and(eq(messages.id, id), eq(messages.chatId, chatId), eq(messages.role, role)));
  if (found === undefined) throw new AppError('not_found', { message: 'We couldn’t find this message.' });
  return found.parentId;
}

function stored({ parts, modelVersionId, timing }: AnswerContent): Partial<typeof messages.$inferInsert> {
  return {
    ...(parts === undefined ? {} : { parts: storableParts(parts), words: searchedWords(parts) }),
    ...(timing === undefined ? {} : { timing }),
    ...(modelVersionId === undefined ? {} : { modelVersionId }),
  };
}

const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

function searchedWords(parts: readonly AnswerPart[]): string {
  return storableText(textOfSentences(sentencesOf(parts)).slice(0, maxSearchedCharacters));
}

/** The evidence first, which may be larger than all the others. */
function storableParts(parts: readonly AnswerPart[]): Json[] {
  const { evidence = [], others = [] } = Object.groupBy(parts, ({ type }) =>
    type === 'evidence' ? 'evidence' : 'others',
  );
  return [
    ...(toStorableJson(evidence, maxEvidenceCharacters, 'The evidence') as Json[]),
    ...(toStorableJson(others, maxAnswerCharacters, 'The answer') as Json[]),
  ];
}

function myOpenAnswer(db: Database, userId: string, messageId: string) {
  return and(
    eq(messages.id, knownUuid(messageId, 'message')),
    inArray(messages.status, ['streaming']),
    inMyChat(db, userId),
  );
}

function inMyChat(db: Database, userId: string) {
  return exists(
    db
      .select({ one: sql`1` })
      .from(chats)
      .where(and(eq(chats.id, messages.chatId), eq(chats.userId, userId), sql`${chats.deletedAt} is null`)),
  );
}
