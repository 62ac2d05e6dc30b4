// A kind of the history that a message takes to be the cause of a place: "is it because of the kids' films", "did any of the sports
// movies have anything to do with it".

import type { Item } from '#lib/catalogue/catalogue.ts';
import { valuesOf } from '#lib/evidence/attributes.ts';
import { knownOf } from '../known/known-matter.ts';
import { countedBy } from '../taste/listed-kind.ts';
import { distinctHistory, nounsOf, type World } from '../world.ts';

/** `name`: as it stands before "films". */
export type SuspectedKind = { name: string; items: Item[] };

const things = '(?:films?|movies?|games?|ones|stuff|titles|things)';
const whose =
  '(?:(?:all|any|one|some|both|of|the|my|our|those|these|that|this|few|many|two|three|four|five) ){1,4}';
const cause = '(?:because of|due to|thanks to|down to|comes? from|based on|blame)';
const kind = "((?:[\\p{L}’'-]+ ){1,3}?)";
const signs = [
  new RegExp(`\\b${cause} ${whose}${kind}${things}\\b`, 'iu'),
  new RegExp(`\\b(?:did|do|does|have|has|had|was|is|are|were) ${whose}${kind}${things}\\b`, 'iu'),
  new RegExp(`\\b${cause} ${whose}([\\p{L}’'-]+s)\\b`, 'iu'),
];
const most = 0.9; // of the history: a kind that nearly all are of is no one's cause

/** null: it names none, or one that nothing of the history is known to be of. */
export function suspectedKind(text: string, world: World): SuspectedKind | null {
  for (const sign of signs) {
    const name = sign.exec(text)?.[1]?.trim().toLowerCase();
    if (name === undefined || name === '') continue;
    const own = distinctHistory(world);
    const isPart = (items: readonly Item[]) => items.length > 0 && items.length <= most * own.length;
    if (kids.test(name)) {
      const items = own.filter((item) => isForKids(item, world));
      return isPart(items) ? { name, items } : null;
    }
    for (const words of waysOf(name, nounsOf(world.catalogue).many)) {
      const counted = countedBy(words, world, own);
      const items = counted ? own.filter((item) => counted.holds(item) === true) : [];
      if (counted && isPart(items)) return { name: spelledIn(counted.said, name), items };
    }
  }
  return null;
}

/** "Meg Ryan" of "meg ryan", where what is counted spells it. */
function spelledIn(said: string, name: string): string {
  const at = said.toLowerCase().indexOf(name);
  return at < 0 ? name : said.slice(at, at + name.length);
}

const kids = /^(?:kids?|child(?:ren)?)(?:['’]s?|s)?$/iu;
const kidsGenres = ['Children', "Children's", 'Family', 'Family Friendly'];

/** By genre or label, or as it is generally known: "kids" is no theme here. */
function isForKids(item: Item, { catalogue }: World): boolean {
  const traits = knownOf(catalogue, item)?.traits ?? [];
  return (
    [...valuesOf(item, 'genre'), ...valuesOf(item, 'tag')].some((value) => kidsGenres.includes(value)) ||
    traits.includes('families') ||
    traits.includes('small children')
  );
}

function waysOf(name: string, many: string): string[] {
  const bare = name.replace(/['’]s?$/u, '');
  return [...new Set([`${bare} ${many}`, bare, bare.replace(/s$/u, '')])].filter((words) => words.length > 2);
}
