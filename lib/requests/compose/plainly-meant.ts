// Whether what was typed is plainly the title that an answer names, so that how it was read goes without saying: part of it,
// or its initials ("ff xiv", "fifa 12").

import { titleKey } from '#lib/catalogue/title.ts';
import type { Understood } from '../titles/asked-title.ts';
import { asNumber } from '../titles/roman-numerals.ts';
import { takenFor } from './said.ts';

/** What an answer that names the title anyway has to say of how it was read. */
export function takenBeside(understood: Understood): string {
  return understood && isPlain(understood.typed, understood.title) ? '' : takenFor(understood);
}

export function isPlain(typed: string, title: string): boolean {
  const words = titleKey(title).split(' ').map(asNumber);
  return titleKey(typed)
    .split(' ')
    .map(asNumber)
    .every((word) => words.includes(word) || isInitials(word, words));
}

function isInitials(word: string, words: readonly string[]): boolean {
  if (word.length < 2) return false;
  return words
    .map((_, at) =>
      words
        .slice(at, at + word.length)
        .map((one) => one[0])
        .join(''),
    )
    .includes(word);
}
