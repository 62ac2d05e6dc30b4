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
  message: string;
};
