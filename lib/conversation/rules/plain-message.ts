// A message as the rules for plain requests read it: its titles masked, and where the chat stood.
import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import type { Request } from '#lib/contract/request.ts';

export type PlainMessage = {
  masked: string; // titles are ■, and so is "the second one"
  titles: string[]; // that it names or refers to by place, in order
  typed: string[]; // the same as they were typed
  topic: string | null; // what "it" is
  catalogue: Catalogue;
  chat: PlainChat;
};

/** Where the chat stood, with titles in place of rows. */
export type PlainChat = {
  last: Request | null;
  listed: readonly string[]; // just before
  focus: string | null; // what the last answer was about
  item: string | null; // what the chat was opened about
  own: readonly string[]; // the history, oldest first
};

export const did = '(?:watch(?:ed)?|seen|see|saw|play(?:ed)?|buy|bought|own(?:ed)?)';
export const many = '(?:films?|movies?|games?|titles?|things?|ones?)';
