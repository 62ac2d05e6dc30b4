'use server';

/** Creates and revokes links to a person's own answers. */

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { askedAnswer } from '#app/[domain]/chat/asked-answer.ts';
import { fromStored } from '#app/[domain]/chat/message.ts';
import { type ActionResult, perform, type Refusal } from '#app/[domain]/perform.ts';
import { sharedAnswerOf } from '#app/shared/shared-answer.ts';
import { getChat } from '#lib/db/chats.ts';
import { database } from '#lib/db/client.ts';
import { listMessages } from '#lib/db/messages.ts';
import { revokeShare, shareAnswer } from '#lib/db/shares.ts';

const shareSchema = z.object({ chatId: z.string().max(100), messageId: z.string().max(100) });
const revokeSchema = z.object({ shareId: z.string().max(100) });

/** The snapshot is taken here, from the database: the page only says which answer. */
export async function shareStoredAnswer(
  input: z.infer<typeof shareSchema>,
): Promise<{ ok: true; value: { id: string } } | Refusal> {
  return perform(shareSchema, input, async ({ chatId, messageId }, userId) => {
    const chat = await getChat(database(), userId, chatId);
    const messages = await listMessages(database(), userId, chat.id);
    const { question, answer } = askedAnswer(chat, messages, messageId);
    const content = sharedAnswerOf({
      domain: chat.domain,
      question,
      answer: fromStored(answer),
      modelVersionId: answer.modelVersionId,
      answeredAt: answer.finishedAt ?? answer.createdAt,
    });
    const { id } = await shareAnswer(database(), userId, messageId, content);
    revalidatePath('/shared');
    return { id };
  });
}

export async function revokeSharedAnswer(input: z.infer<typeof revokeSchema>): Promise<ActionResult> {
  return perform(revokeSchema, input, async ({ shareId }, userId) => {
    await revokeShare(database(), userId, shareId);
    revalidatePath('/shared');
  });
}
