/** The reasons for "not interested" that apply to one item, and how each is said. */

import type { Film } from '#app/[domain]/shelf.ts';
import type { DomainFacts } from '#lib/contract/domain.ts';
import type { FeedbackReason } from '#lib/contract/feedback.ts';

export type Reason = {
  reason: FeedbackReason;
  value: string | null;
  title?: string; // of the history item
};
export type GivenFeedback = Reason & { itemId: string };

const offeredTags = 4;

/** "1994" → "1990s" */
function decadeOf(year: number): string {
  return `${Math.floor(year / 10) * 10}s`;
}

/** Simply not interested, then what is known of the item; which of the history carried it comes from the recommender. */
export function reasonsFor({ genres, year, tags = [], developer }: Film): Reason[] {
  return [
    { reason: 'item', value: null },
    ...[...new Set(genres)].map((value): Reason => ({ reason: 'genre', value })),
    ...(year === null ? [] : [{ reason: 'decade', value: decadeOf(year) } as const]),
    ...[...new Set(tags)]
      .filter((tag) => !genres.includes(tag))
      .slice(0, offeredTags)
      .map((value): Reason => ({ reason: 'tag', value })),
    ...(developer === undefined ? [] : [{ reason: 'developer', value: developer } as const]),
  ];
}

/** For a button: "Because of the genre Drama". */
export function reasonLabel({ reason, value, title }: Reason, nouns: DomainFacts): string {
  if (reason === 'genre') return `Because of the genre ${value}`;
  if (reason === 'decade') return `Because it is of the ${value}`;
  if (reason === 'tag') return `Because it is tagged ${value}`;
  if (reason === 'developer') return `Because it is by ${value}`;
  if (reason === 'history-item') return `${title ?? value} counts too much, or I did not like it`;
  return `Just this ${nouns.item}`;
}

/** For a list: "Not interested in Heat, because of the genre Crime". */
export function feedbackSentence(itemTitle: string, { reason, value, title }: Reason): string {
  if (reason === 'history-item')
    return `Not interested in ${itemTitle}, because ${title ?? value} counts too much`;
  const because =
    reason === 'genre'
      ? `of the genre ${value}`
      : reason === 'decade'
        ? `it is of the ${value}`
        : reason === 'tag'
          ? `it is tagged ${value}`
          : reason === 'developer'
            ? `it is by ${value}`
            : null;
  return `Not interested in ${itemTitle}${because === null ? '' : `, because ${because}`}`;
}

/** What the feedback does to other items beside the one it was given on. */
export function feedbackEffect({ reason, value, title }: Reason, nouns: DomainFacts): string {
  if (reason === 'item') return `This ${nouns.item} is not recommended.`;
  if (reason === 'history-item')
    return `${title ?? value} does not count, and the ${nouns.items} nearest to it are lowered.`;
  const which = {
    genre: `of the genre ${value}`,
    decade: `of the ${value}`,
    tag: `tagged ${value}`,
    developer: `by ${value}`,
  }[reason];
  return `All ${nouns.items} ${which} are lowered.`;
}

/** True for items that leave the list at once; which lie near a history item only the recommender knows. */
export function speaksAgainst({ itemId, reason, value }: GivenFeedback, film: Film): boolean {
  if (film.itemId === itemId) return true;
  if (value === null) return false;
  if (reason === 'genre') return film.genres.includes(value);
  if (reason === 'decade') return film.year !== null && decadeOf(film.year) === value;
  if (reason === 'tag') return film.tags?.includes(value) ?? false;
  return reason === 'developer' && film.developer === value;
}
