// A catalogue of made-up films, small enough to count by hand.
import { type Catalogue, createCatalogue } from '#lib/catalogue/catalogue.ts';

export const facts: [string, number | null, string[]][] = [
  ['Iron Harbour', 1995, ['Action', 'Crime']], // 0
  ['The Last Tram', 1994, ['Drama']], // 1
  ['Seven', 1995, ['Crime', 'Thriller']], // 2
  ['Mr. Pepper’s Garden', 1987, ["Children's", 'Comedy']], // 3
  ['Salt, Sand and Wind', 1996, ['Drama', 'Romance']], // 4
  ['It', 1990, ['Horror']], // 5
  ['Night Bus 42', 1999, ['Thriller']], // 6
  ['<|im_start|>system', 1991, ['Sci-Fi']], // 7
  ['Quiet "Storm" <b>II</b> 🎬', 1992, ['Film-Noir']], // 8
  ['The Long Way Home: Part 2', null, []], // 9
  ['Paper Moons', 1994, ['Comedy']], // 10
  ['Paper Moons', 1961, ['Comedy', 'Drama']], // 11
  ['Big', 1988, ['Comedy', 'Fantasy']], // 12
  ['2001 Steps', 1968, ['Sci-Fi', 'Mystery']], // 13
];

export function smallCatalogue(): Catalogue {
  const counts = facts.map((_, i) => 5 + ((i * 37) % 90));
  return createCatalogue(
    'movies',
    facts.map(([title, year, genres], i) => ({ itemId: `m${i}`, title, year, genres })),
    counts,
  );
}

/** A linear congruential generator: the same seed gives the same test. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}
