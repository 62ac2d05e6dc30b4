// History in sentences.

import type { HistoryFacts } from '../history.ts';
import { counted, spokenNumber, spokenOrdinal, titleWithYear } from '../wording.ts';
import type { Nouns } from '../world.ts';
import { named, takenFor } from './said.ts';

export function composeHistory(
  { ask, size, shown, contains, understood }: HistoryFacts,
  nouns: Nouns,
): string[] {
  const { did, many, one } = nouns;
  if (contains) {
    const start = takenFor(understood);
    if (size === 0) return [start, `No, your history is still empty.`];
    if (!contains.seen)
      return [
        start,
        `No, ${titleWithYear(contains.item)} isn't in your history.`,
        `If you have ${did} it, tell me and I'll add it.`,
      ];
    const at = contains.fromLatest ?? 0;
    return [
      start,
      `Yes, ${contains.item.title} is in your history${at === 1 ? ', as the latest' : at === size ? ', as the very first' : `, the ${spokenOrdinal(at)} from the latest`}.`,
    ];
  }
  if (size === 0)
    return [
      `Nothing yet: your history is empty.`,
      `Name a few ${many} you've ${did} and I'll start from there.`,
    ];
  const names = named(shown);
  const all = counted(size, nouns);
  if (ask === 'count')
    return [`You've ${did} ${all}.`, `The latest ${shown.length === 1 ? 'is' : 'are'} ${names}.`];
  if (ask === 'first')
    return [
      shown.length === 1 ? `${names} is the first ${one} in your history.` : `It starts with ${names}.`,
      `There ${size === 1 ? 'is' : 'are'} ${all} in it by now.`,
    ];
  if (ask === 'last')
    return [
      shown.length === 1
        ? `${names} is the latest ${one} in your history.`
        : `Your latest ${spokenNumber(shown.length)}, newest first, are ${names}.`,
      size > shown.length ? `There are ${all} in all.` : '',
    ];
  return [
    `You've ${did} ${all}.`,
    size > shown.length ? `The latest, newest first: ${names}.` : `Newest first: ${names}.`,
  ];
}
