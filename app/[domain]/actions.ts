'use server';

/**
 * What a person changes: their history and their chats. `perform` checks who they are; each action touches only
 * their own data.
 */

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { itemName } from '#app/[domain]/item-reference.ts';
import { type ActionResult, perform } from '#app/[domain]/perform.ts';
import { isAnswering } from '#app/api/chat/live-answers.ts';
import { domains } from '#lib/contract/domain.ts';
import { itemIdSchema } from '#lib/contract/item.ts';
import { createChat, deleteChat, pinChat, renameChat, restoreChat } from '#lib/db/chats.ts';
import { database } from '#lib/db/client.ts';
import { addToHistory, removeFromHistory, restoreToHistory } from '#lib/db/history.ts';
import { getItem } from '#lib/db/items.ts';
import { appendUserMessage } from '#lib/db/messages.ts';
import { showVersion } from '#lib/db/versions.ts';
import { AppError } from '#lib/errors.ts';

const changeSchema = z.object({
  domain: z.enum(domains),
  itemId: itemIdSchema,
  change: z.enum(['add', 'remove', 'restore']),
});
const openSchema = z.object({
  domain: z.enum(domains),
  itemId: itemIdSchema,
  question: z.enum(['why', 'why-not']),
});
const maxTitleCharacters = 60;
const chatId = z.string().max(100);
const chatSchema = z.discriminatedUnion('change', [
  z.object({ chatId, change: z.enum(['delete', 'restore', 'pin', 'unpin']) }),
  z.object({ chatId, change: z.literal('rename'), title: z.string().max(1_000) }),
]);
const askSchema = z.object({ domain: z.enum(domains), text: z.string().max(8_000) }); // lib/db/messages.ts has the same limit
const versionSchema = z.object({ chatId, messageId: z.string().max(100) });
const openingQuestion = {
  why: { name: 'explain', text: (title: string) => `Why did you recommend ${title}?` },
  'why-not': { name: 'doubt', text: (title: string) => `Why is ${title} not higher?` },
} as const;

export async function changeHistory(input: z.infer<typeof changeSchema>): Promise<ActionResult> {
  return perform(changeSchema, input, async ({ domain, itemId, change }, userId) => {
    const apply = { add: addToHistory, remove: removeFromHistory, restore: restoreToHistory }[change];
    await apply(database(), userId, domain, itemId);
    revalidatePath(`/${domain}`, 'layout');
  });
}

export async function changeChat(input: z.infer<typeof chatSchema>): Promise<ActionResult> {
  return perform(chatSchema, input, async (wanted, userId) => {
    const { chatId, change } = wanted;
    if (wanted.change === 'rename') await renameChat(database(), userId, chatId, wanted.title);
    else if (change === 'pin' || change === 'unpin')
      await pinChat(database(), userId, chatId, change === 'pin');
    else await (change === 'delete' ? deleteChat : restoreChat)(database(), userId, chatId);
    revalidatePath('/[domain]/chat', 'layout');
  });
}

/** Opens a chat about no title in particular with its first question, which is its name, too, and goes there. */
export async function askAnything(input: z.infer<typeof askSchema>): Promise<ActionResult> {
  const result = await perform(askSchema, input, async ({ domain, text }, userId) => {
    if (text.trim() === '') throw new AppError('bad_request', { message: 'Write a message first.' });
    const chat = await createChat(database(), userId, {
      domain,
      itemId: null,
      perspective: 'overall',
      title: titleOf(text),
    });
    await appendUserMessage(database(), userId, chat.id, text);
    revalidatePath('/[domain]/chat', 'layout');
    return `/${domain}/chat/${chat.id}`;
  });
  if (result.ok) redirect(result.value);
  return result;
}

/** The first words of a question. */
function titleOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= maxTitleCharacters
    ? line
    : `${line.slice(0, maxTitleCharacters).replace(/\s+\S*$/, '')}…`;
}

/** Shows another version of a question or an answer, with what followed it. */
export async function showOtherVersion(input: z.infer<typeof versionSchema>): Promise<ActionResult> {
  return perform(versionSchema, input, async ({ chatId, messageId }, userId) => {
    if (isAnswering(chatId))
      throw new AppError('conflict', { message: 'Wait for the answer to finish, or stop it first.' });
    await showVersion(database(), userId, chatId, messageId);
    revalidatePath('/[domain]/chat/[id]', 'page');
  });
}

/** Opens a chat about one film with the question already asked, and goes there. */
export async function openChat(input: z.infer<typeof openSchema>): Promise<ActionResult> {
  const result = await perform(openSchema, input, async ({ domain, itemId, question }, userId) => {
    const item = await getItem(database(), domain, itemId);
    const title = itemName(item);
    const { name, text } = openingQuestion[question];
    const chat = await createChat(database(), userId, {
      domain,
      itemId: item.itemId,
      perspective: 'overall',
      title,
    });
    await appendUserMessage(database(), userId, chat.id, text(item.title), null, { name, item: title });
    revalidatePath('/[domain]/chat', 'layout');
    return `/${domain}/chat/${chat.id}`;
  });
  if (result.ok) redirect(result.value);
  return result;
}
