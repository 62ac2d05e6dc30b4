// Of a kind in somebody's history: those that are of another kind as well, the first or the last of them, and what they have in
// common: "which of my RPGs are turn-based", "which of my strategy games did I get first", "what kind of noir do I go for".

import type { Item } from '#lib/catalogue/catalogue.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import { refOf } from '#lib/evidence/item-ref.ts';
import { knownOf } from '../known/known-matter.ts';
import { traitNamed } from '../known/traits.ts';
import { nounsOf, type World } from '../world.ts';
import { countedBy } from './listed-kind.ts';

/** said: the kind; count: how many of the history are of it. */
export type OfKind = { said: string; count: number } & (
  | { sort: 'also'; other: string; one: string; items: ItemRef[] }
  | { sort: 'end'; end: 'first' | 'last'; item: ItemRef }
);

const which = /\b(?:which|what)(?: ones?)? (?:of|out of)\b/iu;
const end =
  /\b(?:get|got|buy|bought|play|played|watch|watched|see|saw|seen|add|added|start|started)\b[^.?!]*\b(first|last|earliest|latest)\b/iu;
const also =
  /\b(?:which|what)(?: ones?)? (?:of|out of)\b[^.?!]*?\b(?:are|is|were|have|has|had)\b (?!(?:i|you|we|are|is|were|got|been|seen|played|watched)\b)(?:also |set |an? |the )*([^.?!,;]+)/iu;

/** null: neither is asked, or one of the kinds can't be counted. */
export function ofKind(about: string, world: World, own: readonly Item[]): OfKind | null {
  const { message = '' } = world;
  if (!which.test(message)) return null;
  const kind = countedBy(about, world, own);
  const items = kind ? own.filter((item) => kind.holds(item) === true) : [];
  if (!kind || items.length === 0) return null;
  const asked = { said: kind.said, count: items.length };
  const last = end.exec(message)?.[1]?.toLowerCase();
  if (last !== undefined) {
    const isFirst = /^(?:first|earliest)$/.test(last);
    const item = items.at(isFirst ? 0 : -1);
    return item ? { ...asked, sort: 'end', end: isFirst ? 'first' : 'last', item: refOf(item) } : null;
  }
  const words = also.exec(message)?.[1]?.trim().toLowerCase();
  const other = words === undefined || words === about ? null : countedBy(words, world, own);
  if (!other || other.said === kind.said || items.every((item) => other.holds(item) === true)) return null;
  const both = items.filter((item) => other.holds(item) === true);
  return { ...asked, sort: 'also', other: other.said, one: other.one, items: both.map(refOf) };
}

const asksSort = /\b(?:what|which) (?:kinds?|sorts?|types?|flavou?rs?) of\b/iu;
const fewest = 3; // titles that have a trait
const muchMore = 1.5; // times the share among all titles of the kind
const most = 2; // traits

/** What more of theirs have than others of the kind, behind "films": "that are tense"; only where it is asked. */
export function commonOfKind(
  about: string,
  world: World,
  own: readonly Item[],
): { said: string[]; like: ItemRef | null } | null {
  const { catalogue, message = '' } = world;
  const kind = asksSort.test(message) ? countedBy(about, world, own) : null;
  if (!kind) return null;
  const told = (items: readonly Item[]) =>
    items.flatMap((item) => {
      const traits = kind.holds(item) === true ? knownOf(catalogue, item)?.traits : undefined;
      return traits ? [traits] : [];
    });
  const theirs = told(own);
  const all = told(catalogue.items);
  const share = (some: readonly (readonly string[])[], trait: string) =>
    some.filter((traits) => traits.includes(trait)).length / Math.max(1, some.length);
  const { many } = nounsOf(catalogue);
  const common = [...new Set(theirs.flat())]
    .map((trait) => ({ trait, share: share(theirs, trait), lift: share(theirs, trait) / share(all, trait) }))
    .filter((one) => one.share * theirs.length >= fewest && one.lift >= muchMore && one.share < 1)
    .toSorted((a, b) => b.share * (b.lift - 1) - a.share * (a.lift - 1))
    .flatMap(({ trait }) => traitNamed(trait, catalogue.domain) ?? [])
    .filter(({ said }) => `${many} ${said}` !== kind.said)
    .slice(0, most);
  const like = own.findLast(
    (item) =>
      kind.holds(item) === true &&
      common.every(({ name }) => knownOf(catalogue, item)?.traits?.includes(name)),
  );
  return {
    said: common.map(({ said }) => `${many} ${said}`),
    like: like && common.length > 0 ? refOf(like) : null,
  };
}
