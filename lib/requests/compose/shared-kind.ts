// What an item has in common with the history, in a sentence.

import type { Shared } from '../shared-kind.ts';
import { joined, tagWord } from '../wording.ts';
import type { Nouns } from '../world.ts';
import { named, shareOfHabit } from './said.ts';

/** "It's by Freebird Games, who made your To the Moon." "It's tagged 2D and Difficult, each like 14 of your 15 games." */
export function sharedSaid({ maker, labels }: Shared, { many }: Nouns): string {
  if (maker) return `It's by ${maker.name}, who made your ${named(maker.items.slice(0, 2))}.`;
  const [first, second] = labels;
  if (!first) return '';
  if (!second || second.count !== first.count)
    return `It's tagged ${tagWord(first.value)}, like ${shareOfHabit(first, many)}.`;
  return `It's tagged ${joined([first, second].map(({ value }) => tagWord(value)))}, each like ${shareOfHabit(first, many)}.`;
}
