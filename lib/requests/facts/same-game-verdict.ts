// Two that are one game: editions of it ("BioShock" and "BioShock Remastered"), or versions that came out as a pair.

import type { Item } from '#lib/catalogue/catalogue.ts';
import { areEditions } from '#lib/catalogue/editions.ts';
import { titleKey } from '#lib/catalogue/title.ts';
import { yearOf } from '../known/years.ts';
import { joined } from '../wording.ts';
import type { World } from '../world.ts';

// The same adventure, each with some creatures that the other lacks.
const twins: readonly (readonly string[])[] = [
  ['red', 'blue'],
  ['gold', 'silver'],
  ['ruby', 'sapphire'],
  ['firered', 'leafgreen'],
  ['fire red', 'leaf green'],
  ['diamond', 'pearl'],
  ['heartgold', 'soulsilver'],
  ['black', 'white'],
  ['black 2', 'white 2'],
  ['x', 'y'],
  ['omega ruby', 'alpha sapphire'],
  ['sun', 'moon'],
  ['ultra sun', 'ultra moon'],
];
const series = /^pok[eé]mon (?:version )?(.+?)(?: version)?$/iu;

function nameIn({ title }: Item): string | null {
  const bare = title.replace(/\s*\([^()]*\)| #\d+$/gu, '');
  const name = series.exec(bare.replace(/é/gu, 'e'))?.[1];
  return name === undefined ? null : titleKey(name);
}

export function areTwins(a: Item, b: Item): boolean {
  const [ofA, ofB] = [nameIn(a), nameIn(b)];
  return (
    ofA !== null &&
    ofB !== null &&
    ofA !== ofB &&
    twins.some((pair) => pair.includes(ofA) && pair.includes(ofB))
  );
}

const remade = /\b(?:remaster(?:ed)?|remix|redux|hd)\b/iu;

/** null: they are two games. */
export function sameGameSaid(a: Item, b: Item, { catalogue, history }: World): string | null {
  if (areTwins(a, b)) {
    const own = [a, b].find(({ index }) => history.includes(index));
    const lead =
      "They're two versions of one game: the same adventure, each with some creatures that the other lacks.";
    return own ? `${lead} You have ${own.title}, so you hardly need the other.` : `${lead} One is enough.`;
  }
  if (a.index === b.index || !areEditions(a, b, catalogue.domain)) return null;
  const [first, second] = [a, b].toSorted(
    (x, y) => (yearOf(catalogue, x) ?? 0) - (yearOf(catalogue, y) ?? 0),
  ) as [Item, Item];
  const years = [first, second].map((item) => yearOf(catalogue, item));
  const when =
    years[0] && years[1] && years[0] !== years[1]
      ? `: ${first.title} is from ${years[0]}, ${second.title} from ${years[1]}`
      : '';
  const again = [a, b].filter(({ title }) => remade.test(title));
  const how = again.length === 1 && when !== '' ? ', made to look newer' : '';
  const own = [a, b].filter(({ index }) => history.includes(index));
  return `They're the same game${when}${how}.${own.length > 0 ? ` You have ${joined(own.map(({ title }) => title))}.` : ''}`;
}
