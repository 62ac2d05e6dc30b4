// Where a chat stands when a message is read.
import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import type { Request } from '#lib/contract/request.ts';
import type { Dialogue } from './dialogue.ts';

/** What a message is read with. Items are rows of the catalogue. */
export type ChatState = {
  catalogue: Catalogue;
  history: readonly number[];
  item: number; // of the chat; without one, the first of the person's list
  focus: number | null; // what the last answer was about
  listed: readonly number[]; // what it listed
  last: Request | null;
  offered?: readonly number[]; // the list that the focus was picked from, if that was before the last answer
  dialogue: Dialogue;
};
