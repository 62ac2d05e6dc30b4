// What of a history somebody made or is in, by what is generally known and by the makers that a catalogue lists: "the Clint Eastwood
// films", "without Billy Wilder", "the Maxis games". Of titles whose makers aren't known nothing is claimed.

import type { Item } from '#lib/catalogue/catalogue.ts';
import { titleKey } from '#lib/catalogue/title.ts';
import { meaningOf } from '../kinds/vocabulary.ts';
import { holdsOf, type KnownMatter, knownOf } from '../known/known-matter.ts';
import { isLikely, isName, likelier, madeOrPlayedBy } from '../known/people.ts';
import { makerName } from '../wishes/maker-constraint.ts';
import { distinctHistory, type World } from '../world.ts';

export const deeds = ['by', 'with', 'by or with'] as const;

/** known: of how many of the history it is known. */
export type OwnedBy = {
  name: string;
  deed: (typeof deeds)[number];
  items: Item[];
  known: number;
  size: number;
};
type By = { name: string; deeds: [OwnedBy['deed'], (item: Item) => boolean | null][] };

const before =
  /^(?:(?:all|every|any|each|both|of|the|my|our|those|these|any(?:thing)?|every(?:thing)?|whatever|something)\s+)*(?:(?:films?|movies?|games?|titles?|stuff|ones?|things?)\s+)?(?:that (?:are|were) )?(?:(?:directed|made|developed|published)\s+)?(?:(?:by|from|of|with|starring|featuring)\s+)?/iu;
const behind = /(?:['’]s?)?(?:\s+(?:films?|movies?|games?|titles?|stuff|ones?|works?))+$/iu;
const shortest = 3; // letters

/** null: nobody is known by that name. */
export function ownedBy(typed: string, world: World): OwnedBy | null {
  const name = typed
    .trim()
    .replace(before, '')
    .replace(behind, '')
    .replace(/['’]s?$/u, '')
    .trim();
  if (titleKey(name).length < shortest) return null;
  const found = world.catalogue.domain === 'movies' ? personOf(name, typed, world) : makerOf(name, world);
  if (!found) return null;
  const own = distinctHistory(world);
  const holding = ([, holds]: By['deeds'][number]) => own.filter((item) => holds(item) === true);
  const items = own.filter((item) => found.deeds.some(([, holds]) => holds(item) === true));
  const only = found.deeds.find((one) => items.length > 0 && holding(one).length === items.length);
  return {
    name: found.name,
    deed: only?.[0] ?? (found.deeds.length > 1 ? 'by or with' : (found.deeds[0]?.[0] ?? 'by')),
    items,
    known: own.filter((item) => found.deeds.some(([, holds]) => holds(item) !== null)).length,
    size: own.length,
  };
}

const directs = /\bby \p{L}/iu;
const plays = /\b(?:with|starring|featuring)\b/iu;

/** Whom both a director and an actor may be: both, where the name means the same person, or else the likelier. */
function personOf(name: string, typed: string, { catalogue, message = '' }: World): By | null {
  if (!isName(name, message) || !isLikely(name, message, catalogue)) return null;
  const single = name.replace(/(?<=[^s])s$/iu, '');
  for (const form of new Set([name, single])) {
    const role = (one: 'director' | 'cast') => madeOrPlayedBy(form, catalogue, one, { loose: false });
    const both = { by: role('director'), with: role('cast') };
    const matters = plays.test(typed) ? [both.with] : directs.test(typed) ? [both.by] : [both.by, both.with];
    const known = matters.flatMap((matter) => matter ?? []);
    const isSame = new Set(known.map(nameOf)).size === 1;
    const meant = isSame ? known : [likelier(form, catalogue)].flatMap((matter) => matter ?? []);
    const [first] = meant;
    if (!first) continue;
    const deed = ({ detail }: KnownMatter) => (detail === 'cast' ? 'with' : 'by');
    return {
      name: nameOf(first),
      deeds: meant.map((matter) => [deed(matter), (item) => holdsOf(catalogue, matter, item)]),
    };
  }
  return null;
}

/** "by Clint Eastwood" → "Clint Eastwood" */
function nameOf({ kind }: KnownMatter): string {
  return kind.replace(/^(?:by|with) /u, '');
}

/** By the catalogue's developer or publisher, or a developer that is generally known. */
function makerOf(name: string, { catalogue }: World): By | null {
  if (meaningOf(catalogue, name)?.inTitle === null) return null; // "racing games" have no maker of that name
  const key = titleKey(name);
  const opens = (maker: string | undefined) =>
    maker !== undefined && `${titleKey(maker)} `.startsWith(`${key} `);
  const listed = ({ details }: Item) => opens(details?.developer) || opens(details?.publisher);
  const matter = madeOrPlayedBy(name, catalogue, 'developer', { loose: false });
  const isListed = catalogue.items.some(listed);
  if (!isListed && !matter) return null;
  const holds = (item: Item): boolean | null => {
    const { developer, publisher } = item.details ?? {};
    const knowledge = knownOf(catalogue, item)?.developer;
    if (listed(item) || (matter && holdsOf(catalogue, matter, item) === true)) return true;
    return (developer ?? publisher ?? knowledge) ? false : null;
  };
  return {
    name: isListed ? makerName(catalogue, name) : nameOf(matter as KnownMatter),
    deeds: [['by', holds]],
  };
}
