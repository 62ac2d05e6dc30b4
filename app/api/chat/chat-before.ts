// Where the answers so far left a chat: what it is about, what was listed, what was asked last. The next message is read
// with it.
import { answerPart, type ChatMessage } from '#app/[domain]/chat/message.ts';
import type { ChatBefore } from '#lib/contract/explainer-api.ts';

const keepsList: ReadonlySet<string> = new Set(['social', 'about', 'unclear']); // "the second one" is then as before

/** null if no answer says; then the messages' words tell. */
export function chatBefore(messages: readonly ChatMessage[]): ChatBefore | null {
  return messages.reduce<ChatBefore | null>((before, message) => {
    const understood = message.role === 'assistant' ? answerPart(message, 'request') : undefined;
    if (!understood) return before;
    const { requests, focus } = understood;
    const cards = answerPart(message, 'cards')?.items.map(({ itemId }) => itemId) ?? null;
    const kept = requests.every(({ name }) => keepsList.has(name)) ? (before?.listed ?? null) : null;
    return { focus: focus?.itemId ?? null, listed: cards ?? kept, last: requests.at(-1) ?? null };
  }, null);
}
