// A wish as a test on items by tables of everyday words: the labels that have the thing, or that contradict it. Said as what
// stood in for the wish.

import type { Item } from '#lib/catalogue/catalogue.ts';
import { titleKey } from '#lib/catalogue/title.ts';
import type { NamedAttribute } from '#lib/evidence/attributes.ts';
import { kindsAreFew } from '#lib/evidence/known-kinds.ts';
import { tagsAreReliable } from '../kinds/known-kinds.ts';
import { mainTags } from '../kinds/main-tags.ts';
import { shown } from '../wording.ts';
import { nounsOf, type World } from '../world.ts';
import type { Test } from './constraint.ts';
import { anyOf } from './kind-constraint.ts';
import { carries, clause, wishLabels } from './wish-words.ts';

const mostNamed = 3; // labels in a sentence
const refusal = /\b(?:no|not|nobody|nothing|none|never|without|zero|isnt|doesnt|dont|cant|wont)\b/;

/** `whole`: only if the table has all of the words. */
export function wordConstraint(world: World, wish: string, { whole = false } = {}): Test | null {
  const labels = wishLabels(world.catalogue, wish);
  if (!labels || (!labels.isWhole && (whole || refusal.test(titleKey(wish).replace(clause, '')))))
    return null;
  const { keep, avoid } = labels;
  if (avoid.length > 0 && (keep.length === 0 || refusal.test(titleKey(wish))))
    return leaving(world, wish, avoid);
  if (keep.length === 0) return null;
  const { catalogue } = world;
  const kind = namesOf(world, keep);
  const isRare = !tagsAreReliable(catalogue) && keep.every((one) => one.kind === 'tag');
  return {
    said: kind,
    standIn: { wish: shown(wish), left: null, kind },
    ...(kindsAreFew(catalogue) ? { byKind: 'wanted' as const } : {}),
    ...(isRare ? { isSubject: true as const } : {}),
    test: (item) => carries(item, keep),
    ...(tagsAreReliable(catalogue) ? { mainly: (item: Item) => carries(byMainTags(item), keep) } : {}),
    why: (item) => tagsAmong(item, keep),
  };
}

/** What "no …" leaves out by such a table. */
export function refusedByWords(world: World, wish: string, refused: string): Test | null {
  const whole = wishLabels(world.catalogue, wish);
  if (whole?.isWhole && whole.avoid.length > 0) return leaving(world, wish, whole.avoid);
  const labels = wishLabels(world.catalogue, refused);
  return labels?.isWhole && labels.keep.length > 0 ? leaving(world, wish, labels.keep) : null;
}

function leaving(world: World, wish: string, values: readonly NamedAttribute[]): Test {
  const kind = namesOf(world, values);
  const all = / tagged /.test(kind) ? kind : kind.replace(/ or (?=[^,]*$)/, ' and ');
  return {
    said: `no ${kind}`,
    refuses: true,
    test: (item) => !carries(item, values),
    ...(kindsAreFew(world.catalogue) ? { byKind: 'refused' as const } : {}),
    standIn: {
      wish: shown(wish),
      left: null,
      kind: all,
      leaves: tagsAreReliable(world.catalogue) ? 'by sign' : true,
    },
  };
}

function namesOf({ catalogue }: World, values: readonly NamedAttribute[]): string {
  const distinct = [
    ...new Map(values.toReversed().map((one) => [titleKey(one.value), one])).values(),
  ].reverse();
  return anyOf(distinct.slice(0, mostNamed), nounsOf(catalogue), 2);
}

function byMainTags(item: Item): Item {
  const tags = item.details?.tags;
  return tags ? { ...item, details: { ...item.details, tags: tags.slice(0, mainTags) } } : item;
}

/** Of an item that none of its genres makes fit, the first tag that does. */
function tagsAmong(item: Item, values: readonly NamedAttribute[]): string[] {
  if (values.some(({ kind, value }) => kind === 'genre' && item.genres.includes(value))) return [];
  const held = (item.details?.tags ?? []).find((tag) => values.some(({ value }) => value === tag));
  return held === undefined ? [] : [held];
}
