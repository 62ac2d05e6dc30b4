// Turns titles from the command line into catalogue items. An unknown title ends the command with exit code 2 and
// the three nearest titles.

import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import { type Item, titleIndex } from '#lib/catalogue/catalogue.ts';
import { cleanText } from '#lib/catalogue/title.ts';
import { parseTitleList, type UnmatchedTitle } from '#lib/catalogue/title-list.ts';
import { CommandFailure } from './outcome.ts';

const maxListCharacters = 1_000_000;

/** "Title; Title; …", oldest first, as catalogue rows. An empty list is an empty history. */
export function historyOf(text: string, catalogue: Catalogue): Item[] {
  if (text.length > maxListCharacters)
    throw new CommandFailure(2, 'The history is too long: at most a million characters.');
  const { items, unmatched } = parseTitleList(text, titleIndex(catalogue));
  if (unmatched.length > 0) throw new CommandFailure(2, unmatched.map(complaint).join('\n'));
  return items;
}

export function itemOf(title: string, catalogue: Catalogue): Item {
  const match = titleIndex(catalogue).find(title);
  if (!match.item) throw new CommandFailure(2, complaint({ text: title, nearest: match.nearest }));
  return match.item;
}

function complaint({ text, nearest }: UnmatchedTitle): string {
  const line = cleanText(text, 101); // nothing that would move a terminal's cursor
  const shown = line.length > 100 ? `${line.slice(0, 100)}…` : line;
  const titles = nearest.map((item) => titleWithYear(item));
  return `No title matches "${shown}". The nearest: ${titles.join('; ')}`;
}

export function titleWithYear({ title, year }: Item): string {
  return year === null || title.includes(`(${year})`) ? title : `${title} (${year})`;
}
