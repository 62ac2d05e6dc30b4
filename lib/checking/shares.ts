// How much of a history has a value ("Comedy", "1990s"): as computed, or counted here where the whole history is known.
import type { Known, Share } from './known.ts';
import type { Sentence } from './sentence.ts';

/** The shares of what the words around a number name: in its part of the sentence, else the nearest in the sentence. */
export function sharesNear(
  sentence: Sentence,
  { segment, at }: { segment: number; at: number },
  known: Known,
): Share[] {
  const named = sentence.values.filter((value) => value.segment === segment);
  const before = sentence.values.filter((value) => value.at < at).at(-1);
  const near = named.length > 0 ? named : [before ?? sentence.values[0] ?? []].flat();
  return near.flatMap(({ value }) => sharesOf(value, known));
}

/** What is known of a value's share: computed, or counted here over a history that is known as a whole. */
export function sharesOf(value: string, known: Known): Share[] {
  const told = known.shares.filter((share) => sameValue(share.value, value));
  if (told.length > 0) return told;
  if (known.watchedWhole && known.tableWhole) {
    const count = known.watched.filter((name) => hasValue(factsOf(name, known), value)).length;
    return [{ value, count, size: known.watched.length, lift: null, when: 'all' }];
  }
  // Fact lines speak of the decades that matter: what is said of another one is not supported by them.
  const other = otherDecade(value, known);
  return other ? [{ ...other, value, count: 0, lift: null }] : [];
}

/** A decade that is known, where this one is not. */
export function otherDecade(value: string, known: Known): Share | undefined {
  if (!/^\d{4}s$/.test(value) || known.sharesWhole) return undefined;
  return known.shares.find((share) => /^\d{4}s$/.test(share.value) && share.when === 'all');
}

function factsOf(name: string, known: Known) {
  return known.table.find((title) => title.name === name) ?? null;
}

export function hasValue(title: Known['table'][number] | null, value: string): boolean {
  if (!title) return false;
  if (/^\d{4}s$/.test(value))
    return title.year !== null && Math.floor(title.year / 10) * 10 === Number(value.slice(0, 4));
  return [...title.genres, ...title.platforms, ...title.makers].some((own) => sameValue(own, value));
}

export const sameValue = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
