// What an import did, and how sure a match is, in words.

import type { DomainFacts } from '#lib/contract/domain.ts';
import type { ImportMatch, ImportOutcome } from '#lib/contract/history-import.ts';

/** The first sentence stands alone. */
export function outcomeSentences(
  { added, there, updated = 0, outside, outsideThere, disliked, dislikedLeftOut, leftOut }: ImportOutcome,
  nouns: DomainFacts,
): string[] {
  const items = (count: number) => `${count.toLocaleString('en')} ${count === 1 ? nouns.item : nouns.items}`;
  const titles = (count: number) => `${count.toLocaleString('en')} ${count === 1 ? 'title' : 'titles'}`;
  return [
    added === 0 && outside === 0 && updated > 0
      ? `Brought ratings or play times of ${items(updated)} up to date.`
      : added === 0 && outside === 0
        ? 'Nothing new in this file: your history has it all.'
        : `Added ${items(added)} to your history${outside > 0 ? ` and kept ${titles(outside)} outside the catalogue` : ''}.`,
    updated > 0 &&
      (added > 0 || outside > 0) &&
      `${items(updated)} that ${updated === 1 ? 'was' : 'were'} there already got a newer rating or play time.`,
    there - updated + outsideThere > 0 &&
      `${titles(there - updated + outsideThere)} ${there - updated + outsideThere === 1 ? 'was' : 'were'} there already and ${there - updated + outsideThere === 1 ? 'stays as it is' : 'stay as they are'}.`,
    disliked > 0 &&
      `${items(disliked)} you rated low ${disliked === 1 ? 'counts as one' : 'count as ones'} you didn’t like. You can undo each on the feedback page.`,
    dislikedLeftOut > 0 &&
      `${items(dislikedLeftOut)} more you rated low ${dislikedLeftOut === 1 ? 'counts' : 'count'} like any other, because there’s no room for more feedback.`,
    leftOut > 0 &&
      `${titles(leftOut)} didn’t fit: a history has room for 5,000 ${nouns.items} and 10,000 titles outside the catalogue.`,
  ].filter((sentence) => sentence !== false);
}

const howMatched: Record<string, string> = {
  id: 'by its id',
  'title and year': 'by title and year',
  title: 'by title alone',
  'close title': 'by a similar title',
};

/** "Sure, by title and year" */
export function matchWords({ by, confidence }: ImportMatch): string {
  const sure = confidence >= 0.95 ? 'Sure' : confidence >= 0.8 ? 'Likely' : 'Unsure';
  return `${sure}, ${howMatched[by] ?? by}`;
}

const plainSources: Record<string, string> = {
  'table with assigned columns': 'a table',
  'list of titles': 'a list of titles',
};

/** "Letterboxd", "a table" */
export function sourceWords(source: string): string {
  return plainSources[source] ?? source;
}

/** "12 h", "40 min" */
export function playTime(minutes: number): string {
  return minutes < 60 ? `${minutes} min` : `${Math.round(minutes / 60).toLocaleString('en')} h`;
}
