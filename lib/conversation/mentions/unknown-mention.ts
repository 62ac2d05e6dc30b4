// Words that are no title in a place where only a title fits: "without Xyzzy", "have I seen Foo?".
import type { Catalogue, Item } from '#lib/catalogue/catalogue.ts';
import { titleKey, withoutArticle } from '#lib/catalogue/title.ts';
import { unseenMatters } from '#lib/evidence/unseen-matters.ts';
import { namedAttributes } from './attribute-words.ts';
import { plain } from './seldom-titles.ts';
import type { Spot, Word } from './short-titles.ts';
import { keysOf, nearestKeys } from './title-keys.ts';

const mostNearest = 3;
const onlyATitle =
  /\b(?:without|remove|why not|(?:not |never |had |have |also |n['’]t )(?:watched|seen|played|bought|watch|see|play|buy)|what about|how about|compare(?:d to| with| to)?|better than|add)\s+(["“‘']?)(.{2,100}?)["”’']?\s*(?:$|[?.!,;]|\b(?:instead|from my|in my|to my|with|and|added)\b)/iu;

/** Words that are no title in a place where only a title fits, with the nearest titles, if any are near. */
export function unknownMention(
  text: string,
  words: readonly Word[],
  catalogue: Catalogue,
): (Spot & { nearest: Item[] }) | null {
  const match = onlyATitle.exec(text);
  const phrase = match?.[2] ?? '';
  const content = titleKey(phrase)
    .split(' ')
    .filter(
      (word) =>
        word !== '' &&
        !plain.has(word) &&
        !/^(?:every|everything|anyone|nothing|ordinal|fourth|fifth|\d+(?:st|nd|rd|th))$/.test(word),
    );
  if (!match || content.length === 0 || words.length === 0) return null;
  const named = match[1] !== '' || /^(?:[Tt]he )?\p{Lu}/u.test(phrase);
  if (!named && (content.length > 4 || isMatter(phrase) || namedAttributes(phrase, catalogue).length > 0))
    return null;
  const wanted = titleKey(withoutArticle(phrase));
  const start = match.index + match[0].indexOf(phrase);
  const nearest = nearestKeys(keysOf(catalogue), wanted, mostNearest).map(({ item }) => item);
  return { start, end: start + phrase.length, nearest };
}

/** "the story", "music": something that every film has, rather than part of a title. */
export function isMatter(run: string): boolean {
  return !/\p{Lu}/u.test(run) && unseenMatters(run).length > 0;
}
