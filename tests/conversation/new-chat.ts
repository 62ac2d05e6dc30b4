import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import type { ChatState } from '#lib/conversation/chat-state.ts';
import { noDialogue } from '#lib/conversation/dialogue.ts';

/** A chat about the catalogue's first title by someone without a history, before anything was answered. */
export function newChat(catalogue: Catalogue, more: Partial<ChatState> = {}): ChatState {
  const nothingYet = { history: [], listed: [], last: null, dialogue: noDialogue };
  return { catalogue, item: 0, focus: 0, ...nothingYet, ...more };
}
