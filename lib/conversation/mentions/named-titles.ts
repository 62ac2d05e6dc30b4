// The titles that a message names or points to by their place in a list, masked for the rules.
import { titleKey } from '#lib/catalogue/title.ts';
import type { ChatState } from '../chat-state.ts';
import { placesIn } from './places.ts';
import { findMentions, mask } from './title-mentions.ts';

type Named = {
  masked: string; // titles are ■, and so are places in what was listed: "the second one"
  rows: number[];
  titles: string[]; // each once
  typed: string[]; // beside them
  slots: string[]; // one for each ■
  spots: { row: number | null; typed: string }[]; // the same, as typed
};

/** The titles that a text names, and what is left with ■ in their places. */
export function namedIn(
  text: string,
  chat: ChatState,
  { nearTitles = true, places = true }: { nearTitles?: boolean; places?: boolean } = {},
): Named {
  const { catalogue, history, item, focus, listed, dialogue } = chat;
  const near = new Set([...history, item, ...listed, ...dialogue.named, ...(focus === null ? [] : [focus])]);
  const found = findMentions(text, { catalogue, near });
  const { ambiguous } = found;
  const mentions = found.mentions.filter(
    ({ start, end, item: named }) => nearTitles || !isPlainWord(text.slice(start, end), named.title),
  );
  const placed = (places ? placesIn(text, chat) : []).filter(({ start, end }) =>
    [...mentions, ...(ambiguous ? [ambiguous] : [])].every((one) => one.end <= start || end <= one.start),
  );
  const spots = [
    ...mentions.map(({ start, end, item: named }) => ({ start, end, row: named.index, title: named.title })),
    ...placed.map(({ start, end, row }) => ({ start, end, row, title: titleAt(row, chat) ?? '' })),
    ...(ambiguous ? [{ ...ambiguous, row: null, title: text.slice(ambiguous.start, ambiguous.end) }] : []),
  ].sort((a, b) => a.start - b.start);
  const once = spots.filter(({ title }, at) => spots.findIndex((one) => one.title === title) === at);
  return {
    masked: mask(text, spots),
    rows: [...new Set(mentions.map((mention) => mention.item.index))],
    titles: once.map(({ title }) => title),
    typed: once.map(({ start, end }) => text.slice(start, end)),
    slots: spots.map(({ title }) => title),
    spots: spots.map(({ row, start, end }) => ({ row, typed: text.slice(start, end) })),
  };
}

function isPlainWord(typed: string, title: string): boolean {
  if (
    /^(?:free[ -]to[ -]play|co-?op|early access|open world|single[ -]?player|multi[ -]?player)$/.test(typed)
  )
    return true;
  const name = titleKey(title.replace(/\s*\([^()]*\)/g, ''));
  const word = /^(?:(?:an?|the|this|that|its|my|your) )?(\p{Ll}+)$/u.exec(typed)?.[1]; // "the campaign" is no *Campaign Clicker*
  return word !== undefined && name !== typed && name !== word && !name.startsWith(`the ${word} `);
}

export function titleAt(row: number, { catalogue }: ChatState): string | null {
  return catalogue.items[row]?.title ?? null;
}
