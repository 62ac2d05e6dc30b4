// The reasons for "not interested" that apply to an item, and their wording.

import type { Film } from '#app/[domain]/shelf.ts';
import type { DomainFacts } from '#lib/contract/domain.ts';
import type { FeedbackReason } from '#lib/contract/feedback.ts';

export type Reason = {
  reason: FeedbackReason;
  value: string | null;
  title?: string; // the history item's title
};
export type GivenFeedback = Reason & { itemId: string };

const offeredTags = 4;

/** "1994" → "1990s" */
function decadeOf(year: number): string {
  return `${Math.floor(year / 10) * 10}s`;
}

/**
 * First plain "not interested", then the item's attributes. Which history items led to it comes from the
 * recommender.
 */
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

/** For a button: "Because of its genre, Drama". */
export function reasonLabel({ reason, value, title }: Reason, nouns: DomainFacts): string {
  if (reason === 'genre') return `Because of its genre, ${value}`;
  if (reason === 'decade') return `Because it’s from the ${value}`;
  if (reason === 'tag') return `Because it’s tagged ${value}`;
  if (reason === 'developer') return `Because it’s by ${value}`;
  if (reason === 'history-item') return `${title ?? value} counts too much, or I didn’t like it`;
  return `Just this ${nouns.item}`;
}

/** For a list: "Not interested in Heat, because of its genre, Crime". */
export function feedbackSentence(itemTitle: string, { reason, value, title }: Reason): string {
  if (reason === 'history-item' && title === itemTitle) return `You didn’t like ${itemTitle}`;
  if (reason === 'history-item')
    return `Not interested in ${itemTitle}, because ${title ?? value} counts too much`;
  const because =
    reason === 'genre'
      ? `of its genre, ${value}`
      : reason === 'decade'
        ? `it’s from the ${value}`
        : reason === 'tag'
          ? `it’s tagged ${value}`
          : reason === 'developer'
            ? `it’s by ${value}`
            : null;
  return `Not interested in ${itemTitle}${because === null ? '' : `, because ${because}`}`;
}

/** How the feedback affects items other than the one it's about. */
export function feedbackEffect({ reason, value, title }: Reason, nouns: DomainFacts): string {
  if (reason === 'item') return `We won’t recommend this ${nouns.item}.`;
  if (reason === 'history-item')
    return `${title ?? value} no longer counts, and the ${nouns.items} most like it rank lower.`;
  const which = {
    genre: `in the genre ${value}`,
    decade: `from the ${value}`,
    tag: `tagged ${value}`,
    developer: `by ${value}`,
  }[reason];
  return `All ${nouns.items} ${which} rank lower.`;
}

/** True for items that leave the list right away. Only the recommender knows which ones are close to a history item. */
export function speaksAgainst({ itemId, reason, value }: GivenFeedback, film: Film): boolean {
  if (film.itemId === itemId) return true;
  if (value === null) return false;
  if (reason === 'genre') return film.genres.includes(value);
  if (reason === 'decade') return film.year !== null && decadeOf(film.year) === value;
  if (reason === 'tag') return film.tags?.includes(value) ?? false;
  return reason === 'developer' && film.developer === value;
}
