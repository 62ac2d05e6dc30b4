// The titles that a history is imagined without: each that is named, those of a series or a time, those that somebody made or is in.

import type { Item } from '#lib/catalogue/catalogue.ts';
import { titleKey, withoutArticle } from '#lib/catalogue/title.ts';
import { eraTest } from '../wishes/era.ts';
import { shown } from '../wording.ts';
import { distinctHistory, type World } from '../world.ts';
import { fatesAsked } from './asked-fates.ts';
import { type Group, namedGroup } from './named-group.ts';
import { ownNamed } from './named-own.ts';
import { ownOfKind } from './own-of-kind.ts';
import { ownedBy } from './owned-by.ts';
import { personNamed } from './people.ts';
import { type Resolved, resolveTitles } from './resolve-title.ts';

export type Removed = Resolved | { kind: 'group'; group: Group };

/** What is to be removed, without titles whose fate the message asks; if only such were read, what it names of the history. */
export function removedOrAsked(
  titles: string | undefined,
  into: readonly Resolved[],
  world: World,
): { named: Removed[]; asked: number[] } {
  const read = removedBy(titles, world);
  const unseen = read.flatMap((one) =>
    one.kind === 'found' && !one.seen ? { row: one.item.index, typed: one.typed } : [],
  );
  const but = into.flatMap((one) => (one.kind === 'found' ? one.item.index : []));
  const asked = fatesAsked(world, { but, read: unseen });
  const named = read.filter((one) => one.kind !== 'found' || one.seen || !asked.includes(one.item.index));
  if (named.length > 0 || read.length === 0) return { named, asked };
  const own = ownNamed(world.message ?? '', world).flatMap(({ items }) => items);
  return {
    named: own.map((item): Removed => ({ kind: 'found', item, how: 'part', typed: item.title, seen: true })),
    asked,
  };
}

export function eachOf(one: Removed): Resolved[] {
  return one.kind === 'group' ? ownedOf(one.group) : [one];
}

/** Each title that is named, and in the place of a name of several those of the history that have it. */
export function removedBy(titles: string | undefined, world: World): Removed[] {
  const resolved = resolveTitles(titles, world);
  const keys = resolved.map((one) => (one.kind === 'none' ? '' : titleKey(one.typed)));
  return resolved.flatMap((one, at): Removed[] => {
    const isRepeated = keys.filter((key) => key === keys[at]).length > 1;
    const group =
      one.kind === 'none'
        ? null
        : (ofYears(one.typed, world) ??
          namedGroup(one.typed, world, isRepeated || isOfMine(one, world)) ??
          ofSeries(one, world));
    const theirs = ofPerson(one, group, world);
    if (theirs) return keys.indexOf(keys[at] ?? '') < at ? [] : [{ kind: 'group', group: theirs }];
    const isNoTitle =
      one.kind === 'unknown' ||
      one.kind === 'ambiguous' ||
      (one.kind === 'found' && !one.seen && one.how !== 'exact');
    const ofKind = isNoTitle && (group?.items.length ?? 0) === 0 ? ownOfKind(one.typed, world) : null;
    if (ofKind) return [{ kind: 'group', group: ofKind }];
    if (group && one.kind === 'found' && !one.seen && group.items.length === 1) return ownedOf(group);
    if (!group || (one.kind === 'found' && group.items.length === 1)) return [one];
    if (group.items.length === 0 && one.kind === 'found' && one.how !== 'misspelt') return [one];
    return keys.indexOf(keys[at] ?? '') < at ? [] : [{ kind: 'group', group }];
  });
}

/** "Every Nolan": those of the history that somebody made or is in, or whose labels have the name; a title that has it comes first. */
function ofPerson(one: Resolved, group: Group | null, world: World): Group | null {
  if (one.kind === 'none' || (one.kind === 'found' && (one.seen || one.how === 'exact'))) return null;
  const own = group?.items ?? [];
  const name = titleKey(group?.name ?? '');
  if (own.some(({ title }) => ` ${titleKey(title)} `.includes(` ${name} `))) return null;
  const by = ownedBy(one.typed, world);
  const person = one.kind === 'unknown' ? personNamed(one.typed, world.catalogue) : null;
  const isMeant = (item: Item) =>
    own.includes(item) || by?.items.includes(item) || person?.tagged.includes(item);
  const items = distinctHistory(world).filter(isMeant);
  if (items.length === 0) return null;
  if (by && by.items.length > 0) {
    const { deed, known, size } = by;
    return { name: by.name, items, said: group?.said ?? null, by: { deed, known, size } };
  }
  return person && own.length === 0 ? { name: person.name, items, said: null, isLabel: true } : null;
}

/** "The Nightmares", "without just dance": several of the history, all of which may be meant. */
function isOfMine(one: Resolved, { history }: World): boolean {
  return (
    one.kind === 'ambiguous' &&
    one.choices.length > 1 &&
    one.choices.every(({ index }) => history.includes(index))
  );
}

/** "Nothing made after 1970", "everything before the eighties": those of the history that are from then. */
function ofYears(typed: string, world: World): Group | null {
  const era =
    /^(?:(?:nothing|anything|everything|all|any|whatever|those|the ones|the|my) )*(?:(?:films?|movies?|games?|ones|titles|stuff|things) )?(?:(?:that (?:was|were|is|are)|which (?:was|were)) )?(?:made |released |shot |from )?((?:after|before|since|until|up to|from|newer than|older than|pre-?|post-?)? ?(?:the )?\d[\d’']*s?(?: on(?:wards)?)?)$/iu.exec(
      typed.trim(),
    )?.[1];
  if (era === undefined || !/\D/u.test(typed.trim())) return null;
  const test = eraTest(era.replace(/\bthe /iu, ''), world, []);
  return test && { name: shown(typed), items: distinctHistory(world).filter(test.test), said: null };
}

const shortestName = 5; // letters

/** "The Mystery Case Files", "Persona": a title, but not one to take out; of the history some begin with it or have it inside. */
function ofSeries(one: Resolved, world: World): Group | null {
  if (one.kind !== 'found' || one.seen) return null;
  const name = titleKey(withoutArticle(one.typed));
  const group = namedGroup(one.typed, world, true);
  const isLong = name.length >= shortestName;
  const items = (group?.items ?? []).filter(({ title }) => {
    const key = titleKey(withoutArticle(title));
    return key.startsWith(name) || (isLong && ` ${key} `.includes(` ${name} `));
  });
  return group && items.length > (isLong ? 0 : 1) ? { ...group, items } : null;
}

function ownedOf({ name, items }: Group): Resolved[] {
  return items.map((item) => ({ kind: 'found', item, how: 'part', typed: name, seen: true }));
}
