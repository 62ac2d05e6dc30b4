// Whether "it" says which title an answer is about: the chat is about it, or the message names it as it is written.

import type { Item } from '#lib/catalogue/catalogue.ts';
import { titleKey } from '#lib/catalogue/title.ts';
import type { World } from '../world.ts';

export function isMeant(item: Item, world: World): boolean {
  return world.focus === item.index || isNamed(item, world);
}

function isNamed({ title }: Item, { message = '' }: World): boolean {
  return ` ${titleKey(message)} `.includes(` ${titleKey(title)} `);
}

/** Whose answers name several titles, so that "it" may be any of them. */
const namesOthers: ReadonlySet<string> = new Set([
  ...['compare', 'similar', 'recommend', 'feedback', 'taste', 'history', 'what_if'],
]);

/** The same where what the chat is about was told among others, or the message names another that isn't of the history. */
export function isMeantAlone(item: Item, world: World): boolean {
  if (isNamed(item, world)) return true;
  const { focus, before, named = [], history } = world;
  const others = named.filter((row) => row !== item.index && !history.includes(row));
  return focus === item.index && !namesOthers.has(before?.request?.name ?? '') && others.length === 0;
}
