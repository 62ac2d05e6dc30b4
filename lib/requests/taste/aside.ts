// "What do I like besides horror": what of a history is left where a kind is set aside, and what that has in common.

import type { Item } from '#lib/catalogue/catalogue.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import { refOf } from '#lib/evidence/item-ref.ts';
import { type Habit, habitsIn, outstanding } from '../habits.ts';
import { isPresentation } from '../kinds/presentation-tags.ts';
import type { World } from '../world.ts';
import { type KnownTaste, knownTaste } from './known-taste.ts';
import { countedBy } from './listed-kind.ts';
import { kindsOf } from './taste-topic.ts';

export type Aside = {
  said: string; // as typed
  size: number; // of the whole history
  items: ItemRef[]; // what is left
  more: Habit[]; // of that
  character: KnownTaste | null;
};

const besides =
  /\b(?:besides|apart from|aside from|other than|except(?: for)?|beyond|outside(?: of)?|not counting|leaving aside)\s+(?:the |all |all the |my |any )?((?:[\p{L}\d’'-]+ ?){1,3})/iu;
const asksAnything = /\b(?:any(?:thing|\s+\p{L}+)?|something|nothing|what(?: else)?|other)\b/iu;

/** "Do I play anything besides survival?" */
export function asksBesides(message: string): boolean {
  const found = besides.exec(message);
  return found !== null && asksAnything.test(message.slice(0, found.index));
}

const most = 2; // kinds

/** null: nothing is set aside, or nothing of the history is of it, or all. */
export function asideFrom(message: string, world: World, own: readonly Item[]): Aside | null {
  const words = besides.exec(message)?.[1]?.trim().split(' ') ?? [];
  for (let length = words.length; length > 0; length--) {
    const said = words.slice(0, length).join(' ').toLowerCase();
    const counted = countedBy(said, world, own);
    if (!counted) continue;
    const left = own.filter((item) => counted.holds(item) !== true);
    if (left.length === 0 || left.length === own.length) return null;
    const habits = habitsIn(world.catalogue, left);
    const more = outstanding(kindsOf('genre', world, left).flatMap(habits.all));
    return {
      said,
      size: own.length,
      items: left.map(refOf),
      more: more.filter((one) => !isPresentation(one) && one.kind !== 'platform').slice(0, most),
      character: knownTaste(world.catalogue, left),
    };
  }
  return null;
}
