// One wish of a recommend request as a test on items.

import type { Item } from '#lib/catalogue/catalogue.ts';
import type { RequestOf } from '#lib/contract/request.ts';

export type ConstraintKey = keyof Omit<RequestOf<'recommend'>, 'name' | 'count'>;
/** What was looked for in place of a wish. `left`: what it leaves unchecked of the wish; null: it only means it roughly. */
export type StandIn = { wish: string; left: string[] | null; kind: string; leaves?: true };
export type Constraint = {
  key: ConstraintKey;
  said: string;
  test: (item: Item) => boolean;
  mainly?: (item: Item) => boolean; // a stricter test, where enough is left
  why?: (item: Item) => string[]; // the tags that make an item fit, where its genres don't
  byKind?: 'wanted' | 'refused'; // it goes by kinds, which few items of the catalogue say
  refuses?: true; // it leaves something out and wants nothing
  standIn?: StandIn; // it tests something else than was wished for
};
