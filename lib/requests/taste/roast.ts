// What a playful roast of somebody's taste is made from: counts of their own history, and nothing else.

import type { Item } from '#lib/catalogue/catalogue.ts';
import { type Habit, habitsIn, outstanding } from '../habits.ts';
import type { World } from '../world.ts';
import { type OddOneOut, oddOneOut } from './odd-one-out.ts';
import { kindsOf } from './taste-topic.ts';

/** wellKnown: how many of the history are among the tenth that most people chose. said: the chat's answers so far. */
export type Roast = {
  main: Habit | null;
  decade: Habit | null;
  wellKnown: number;
  odd: OddOneOut | null;
  seed: string; // so that two chats don't get the same
  said: readonly string[];
};

export const mainly = 0.4; // of the history

export function roastOf(world: World, items: readonly Item[], wellKnown: number): Roast {
  const { catalogue, message = '', answers = [] } = world;
  const habits = habitsIn(catalogue, items);
  const all = kindsOf('overall', world, items).flatMap(habits.all);
  const bySize = (some: readonly Habit[]) => some.toSorted((a, b) => b.count - a.count)[0];
  const stands = bySize(outstanding(all)); // says more than "single-player", if there is much of it
  const main = stands && stands.count >= mainly * stands.size ? stands : bySize(all);
  return {
    main: main && main.count > 1 ? main : null,
    decade: habits.all('decade')[0] ?? null,
    wellKnown,
    odd: oddOneOut(world, items),
    seed: [message, ...items.map(({ title }) => title)].join(' '),
    said: answers,
  };
}
