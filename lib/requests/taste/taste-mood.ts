// "Is this list gloomy?", "comfort food": how much of a history has labels that tell it, or that often go with it.

import type { Item } from '#lib/catalogue/catalogue.ts';
import { titleKey } from '#lib/catalogue/title.ts';
import { valuesOf } from '#lib/evidence/attributes.ts';
import { kindsAreFew, saysKind } from '#lib/evidence/known-kinds.ts';
import { type Habit, habitsIn, tellsEnough } from '../habits.ts';
import { tagsAreReliable } from '../kinds/known-kinds.ts';
import { moodSigns } from '../kinds/mood-signs.ts';
import { asksYesNo } from '../message/yes-no.ts';
import type { World } from '../world.ts';

/** `kinds`: at most two labels, of which `count` of the `size` items have one. `isOnlyNear`: what was asked has no label at all. */
export type NearMood = {
  kinds: Habit[];
  count: number;
  size: number;
  isYesNo: boolean;
  isOnlyNear?: boolean;
};

const mostKinds = 2;
/** Griefs that no label names: sad ones come nearest. */
const griefs =
  /\b(?:dead|death|deaths|dies|die|dying|killed off|orphan\w*|grief|griev\w*|funerals?|widow\w*|divorc\w*|illness|cancer|goodbyes?|break-?ups?)\b/iu;

/** null: no label is near what was asked, or too little of the history says its kind. */
export function nearMood(about: string, world: World, items: readonly Item[]): NearMood | null {
  const { catalogue, message } = world;
  const isOnlyNear = moodSigns(about) === null && griefs.test(about);
  const signs = moodSigns(isOnlyNear ? 'sad' : about);
  if (!signs || items.length === 0 || !tellsEnough(catalogue, items)) return null;
  const habits = habitsIn(catalogue, items);
  const kinds = tagsAreReliable(catalogue) ? (['genre', 'tag'] as const) : (['genre'] as const);
  const among = (labels: ReadonlySet<string>) =>
    kinds
      .flatMap((kind) => habits.all(kind))
      .filter(({ value }) => labels.has(titleKey(value)))
      .toSorted((a, b) => b.count - a.count);
  const clear = among(signs.clear);
  const named = (clear.length > 0 ? clear : among(signs.near)).slice(0, mostKinds);
  const counted = kindsAreFew(catalogue) ? items.filter(saysKind) : items;
  const count = counted.filter((item) =>
    named.some(({ kind, value }) => valuesOf(item, kind).includes(value)),
  ).length;
  if (named.length === 0) return null;
  return {
    kinds: named,
    count,
    size: counted.length,
    isYesNo: !isOnlyNear && asksYesNo(message),
    isOnlyNear,
  };
}
