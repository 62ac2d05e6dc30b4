// Whether "it" says which title an answer is about: the chat is about it, or the message names it as it is written.

import type { Item } from '#lib/catalogue/catalogue.ts';
import { titleKey } from '#lib/catalogue/title.ts';
import type { World } from '../world.ts';

export function isMeant({ index, title }: Item, { focus, message = '' }: World): boolean {
  return focus === index || ` ${titleKey(message)} `.includes(` ${titleKey(title)} `);
}
