// Joins several folders of one domain into one source. Their people stay apart: "recbole:12" and "movielens:12" are
// two. Items are joined if title and year agree; `better` says which facts are kept. Each item has at most one partner
// in another folder.

import type { ItemFacts } from '#lib/contract/item.ts';
import { inOne, times, wholeNumbers } from '../columns.ts';
import { partners } from '../partners.ts';
import type { Source } from './gathering.ts';

export function joinSources(sources: readonly Source[]): Source {
  const [first, ...others] = sources;
  if (!first) throw new Error('nothing to join');
  if (others.length === 0) return first;
  const marks = marksOf(sources);
  return others.reduce(
    (joined, source, at) => joinTwo(joined, source, marks[at + 1] ?? ''),
    apart(first, marks[0] ?? ''),
  );
}

/** A source is marked by its format, and a second one by a number too. File paths play no part. */
function marksOf(sources: readonly Source[]): string[] {
  const counts = new Map<string, number>();
  return sources.map(({ format }) => {
    const count = (counts.get(format) ?? 0) + 1;
    counts.set(format, count);
    return count === 1 ? `${format}:` : `${format}-${count}:`;
  });
}

/** The source with its mark in front of every id. */
function apart(source: Source, mark: string): Source {
  const { interactions, facts } = source;
  const marked = (id: string) => `${mark}${id}`;
  return {
    ...source,
    interactions: {
      ...interactions,
      userIds: interactions.userIds.map(marked),
      itemIds: interactions.itemIds.map(marked),
    },
    facts: new Map([...facts].map(([id, fact]) => [marked(id), { ...fact, itemId: marked(id) }])),
  };
}

function joinTwo(one: Source, second: Source, mark: string): Source {
  const two = apart(second, mark);
  const partner = partners([...one.facts.values()], [...two.facts.values()]); // id in two → id in one
  const facts = new Map(one.facts);
  for (const [itemId, fact] of two.facts) {
    const known = partner.get(itemId);
    const other = known === undefined ? undefined : facts.get(known);
    if (other) facts.set(other.itemId, { ...better(other, fact), itemId: other.itemId });
    else facts.set(itemId, fact);
  }
  const itemNumber = new Map(one.interactions.itemIds.map((id, number) => [id, number]));
  const numberOf = (id: string) => {
    const number = itemNumber.get(id) ?? itemNumber.size;
    itemNumber.set(id, number);
    return number;
  };
  const renumbered = two.interactions.itemIds.map((id) => numberOf(partner.get(id) ?? id));
  const people = one.interactions.userIds.length;
  const timeOf = ({ time, user }: Source['interactions']) =>
    time ?? new Float64Array(user.length).fill(Number.NaN);
  const dropped = { ...one.dropped };
  for (const [reason, count] of Object.entries(two.dropped)) dropped[reason] = (dropped[reason] ?? 0) + count;
  return {
    ...one,
    format: [...new Set([...one.format.split(' and '), two.format])].join(' and '),
    files: [...one.files, ...two.files],
    read: {
      interactions: one.read.interactions + two.read.interactions,
      items: one.read.items + two.read.items,
    },
    untitled: one.untitled === 'drop' ? 'drop' : two.untitled,
    interactions: {
      user: inOne(
        wholeNumbers,
        one.interactions.user,
        two.interactions.user.map((user) => people + user),
      ),
      item: inOne(
        wholeNumbers,
        one.interactions.item,
        two.interactions.item.map((item) => renumbered[item] ?? 0),
      ),
      time:
        one.interactions.time || two.interactions.time
          ? inOne(times, timeOf(one.interactions), timeOf(two.interactions))
          : null,
      userIds: one.interactions.userIds.concat(two.interactions.userIds),
      itemIds: [...itemNumber.keys()],
    },
    facts,
    dropped,
    notes: [...one.notes, ...two.notes, `${partner.size} items are in more than one folder.`],
  };
}

/** The facts that have another site's id, else the first folder's. Missing genres and details come from the other. */
function better(one: ItemFacts, two: ItemFacts): ItemFacts {
  const [best, rest] = two.details?.imdbId && !one.details?.imdbId ? [two, one] : [one, two];
  return {
    ...best,
    year: best.year ?? rest.year,
    genres: best.genres.length > 0 ? best.genres : rest.genres,
    details: { ...rest.details, ...best.details },
  };
}
