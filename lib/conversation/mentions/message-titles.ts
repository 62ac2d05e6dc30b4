// The titles that stand in a message, looked for once, for whatever mends what a language model read in it.
import { cleanText, titleKey } from '#lib/catalogue/title.ts';
import { resolveTitle } from '#lib/requests/titles/resolve-title.ts';
import type { ChatState } from '../chat-state.ts';
import { namedIn, titleAt } from './named-titles.ts';

/** What is typed in a message, read once: the text, the same with ■ for each title, and the titles. */
export type TypedTitles = { text: string; masked: string; titles: string[] };

const longestRead = 2_000; // characters

export function typedIn(message: string, chat: ChatState): TypedTitles {
  const text = cleanText(message.slice(0, longestRead), longestRead);
  const { masked, spots } = namedIn(text, chat, { places: false, nearTitles: false });
  // One that several titles fit is asked back, if it is written like a name. "The Big Heat" is no *Big* and no *Heat*.
  const titles = spots.flatMap(({ row, typed }) => {
    if (row === null) return /^\p{Lu}/u.test(typed) ? typed : [];
    return asTyped(typed, row, chat);
  });
  if (/■ ■/u.test(masked)) return { text, masked, titles: [] };
  return { text, masked, titles: [...new Set(titles)] };
}

/** As the catalogue has it; with an error as it stands, so that the answer says what it was taken for, or asks back. */
function asTyped(typed: string, row: number, chat: ChatState): string {
  const title = titleAt(row, chat) ?? '';
  if (isEditionLeftOpen(typed, row, chat)) return typed;
  const found = resolveTitle(typed, chat);
  if (found.kind === 'found' && found.how === 'misspelt' && found.item.index === row) return typed;
  return found.kind === 'ambiguous' && found.choices.every(({ index }) => index === row) ? typed : title;
}

/** "Watch Dogs 2", which is there for several systems: which is meant depends on the person's list, unless one of them is near. */
function isEditionLeftOpen(
  typed: string,
  row: number,
  { catalogue, focus, listed, history }: ChatState,
): boolean {
  const title = catalogue.items[row]?.title ?? '';
  if (catalogue.domain !== 'games' || row === focus || listed.includes(row) || history.includes(row))
    return false;
  return (
    titleKey(typed) !== titleKey(title) && titleKey(typed) === titleKey(title.replace(/\s*\([^()]*\)/gu, ''))
  );
}
