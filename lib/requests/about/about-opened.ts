// The facts that an answer about the app may open with.

import type { ItemRef } from '#lib/contract/item.ts';
import type { AppFacts } from './app-facts.ts';
import type { Fame } from './fame.ts';
import type { Missed } from './missed-item.ts';
import type { ForOthers } from './place-for-others.ts';

export type Opened = {
  app: AppFacts;
  missed: Missed | null;
  others: ForOthers[];
  versions: ItemRef[];
  afterFacts: boolean;
  afterPraise: boolean; // the answer before noted that they loved one
  fame: Fame | null;
  afterGap: boolean; // the answer before said that something isn't known
  ownNamed: ItemRef | null; // one of the history that the message names
  edition: { own: ItemRef; other: ItemRef; leftOut: boolean } | null; // the chat is about another edition of one of the history
  message: string;
};
