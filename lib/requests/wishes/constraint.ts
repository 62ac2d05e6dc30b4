// One wish of a recommend request as a test on items.

import type { Item } from '#lib/catalogue/catalogue.ts';
import type { RequestOf } from '#lib/contract/request.ts';

export type ConstraintKey = keyof Omit<RequestOf<'recommend'>, 'name' | 'count'>;
/** What was looked for in place of a wish. `leaves`: what was left out, by labels that few carry or by a sign that most show. `left`: what it leaves unchecked of the wish; null: it only means it roughly. */
export type StandIn = { wish: string; left: string[] | null; kind: string; leaves?: true | 'by sign' };
export type Constraint = {
  key: ConstraintKey;
  said: string;
  wish?: string; // the person's own words
  one?: string; // "western": what a single one is called
  series?: string; // "Layton": it goes by the name of a series
  test: (item: Item) => boolean;
  mainly?: (item: Item) => boolean; // a stricter test, where enough is left
  best?: (item: Item) => boolean; // generally known to be so: of what stands high, it comes first
  why?: (item: Item) => string[]; // the tags that make an item fit, where its genres don't
  byKind?: 'wanted' | 'refused'; // it goes by kinds, which not all items of the catalogue say
  tellsLength?: true; // how long the first pick is answers it
  refuses?: true; // it leaves something out and wants nothing
  otherwise?: Omit<Constraint, 'key'>; // what it leaves out where its labels are wished for
  isTitle?: true; // what it refuses is called by its title
  isSubject?: true; // it goes by a rare label or a word of titles, and leaves the kind open
  standIn?: StandIn; // it tests something else than was wished for
  isSure?: (item: Item) => boolean; // of which it's known whether it fits; the others a sign tells
  unsure?: string; // what is said where that isn't known of all picks
};
export type Test = Omit<Constraint, 'key'> & { caveat?: string };

/** Labels of what is good about a game, which games of any kind carry. */
export const quality =
  /\b(?:Short|Difficult|Relaxing|Casual|casual|Great Soundtrack|Story Rich|Atmospheric|Replay Value|Fast-Paced|Singleplayer|Classic)\b/;
