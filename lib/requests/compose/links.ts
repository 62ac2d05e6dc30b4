// What links a title to one of the history, in words.

import { itIsAll, theyAreAll } from '../known/in-common.ts';
import type { Link } from '../links.ts';
import { genreNoun, genreWord, joined, tagWord, withArticle } from '../wording.ts';
import type { Nouns } from '../world.ts';

/** "both are set in space and have robots", "both are by Pixar"; where nothing visible links them, that people chose both. */
export function bothSaid({ same, isNear }: Link, nouns: Nouns): string {
  switch (same?.matter) {
    case 'series':
      return "it's the same series";
    case 'maker':
      return `both are by ${same.name}`;
    case 'actor':
      return `${same.name} is in both`;
    case 'traits':
      return `both ${theyAreAll(same.traits)}`;
    case 'genres':
      return same.labels.length > 1
        ? `both mix ${joined(same.labels.map(genreWord))}`
        : `both are ${genreNoun(same.labels[0] ?? '', nouns, 2)}`;
    case 'tags':
      return `both are tagged ${joined(same.labels.map(tagWord))}`;
    default:
      return isNear ? `people who ${nouns.did} that go for this one more often than most` : '';
  }
}

/** "Like Sunshine, it's set in space and tense." */
export function likeSaid(link: Link | undefined, nouns: Nouns): string {
  if (!link) return '';
  const { item, same, isNear } = link;
  const title = item.title;
  switch (same?.matter) {
    case 'series':
      return `It's from the same series as ${title}.`;
    case 'maker':
      return `Like ${title}, it's by ${same.name}.`;
    case 'actor':
      return `${same.name} is in it, as in ${title}.`;
    case 'traits':
      return `Like ${title}, ${itIsAll(same.traits)}.`;
    case 'genres':
      return `Like ${title}, it ${same.labels.length > 1 ? `mixes ${joined(same.labels.map(genreWord))}` : `is ${withArticle(genreNoun(same.labels[0] ?? '', nouns, 1))}`}.`.replace(
        ' it is ',
        " it's ",
      );
    case 'tags':
      return `Like ${title}, it's tagged ${joined(same.labels.map(tagWord))}.`;
    default:
      return isNear ? `People who ${nouns.did} ${title} go for this one more often than most.` : '';
  }
}
