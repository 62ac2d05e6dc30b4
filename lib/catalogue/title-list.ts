// "Alien; The Godfather (1972)" → items. Titles that contain a semicolon are found by trying longer pieces first.

import type { Item, TitleIndex } from './catalogue.ts';

export type UnmatchedTitle = { text: string; nearest: Item[] };

const maxPieces = 5; // semicolons in one title, and one

export function parseTitleList(
  text: string,
  index: TitleIndex,
): { items: Item[]; unmatched: UnmatchedTitle[] } {
  const pieces = text.split(';');
  const items: Item[] = [];
  const unmatched: UnmatchedTitle[] = [];
  for (let start = 0; start < pieces.length; ) {
    let taken = 1;
    for (let count = Math.min(maxPieces, pieces.length - start); count > 0; count--) {
      const title = pieces
        .slice(start, start + count)
        .join(';')
        .trim();
      if (title === '') continue;
      const match = index.find(title);
      if (match.item) {
        items.push(match.item);
        taken = count;
        break;
      }
      if (count === 1) unmatched.push({ text: title, nearest: match.nearest });
    }
    start += taken;
  }
  return { items, unmatched };
}
