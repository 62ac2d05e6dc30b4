// What a rank may be, and whether a number as people say it is that.
import type { Known } from './known.ts';
import type { PlacedNumber, Sentence } from './sentence.ts';

/** What the item's rank may be after the change that the words mean. */
export function ranksAfter(sentence: Sentence, known: Known): number[] {
  const own = sentence.titles
    .filter(({ about, name }) => !about && name !== known.compared?.title)
    .map(({ name }) => name);
  const named = own.length > 0 ? own : sentence.before;
  const ranks = known.influences.flatMap(({ title, rankWithout }) =>
    named.includes(title) ? (rankWithout ?? []) : [],
  );
  const isGroup =
    named.length > 1 ||
    /\b(?:all|both|group|together|them|these|those|strongest|others?|top)\b/.test(sentence.masked);
  if (known.group && (isGroup || known.group.removed.some((title) => named.includes(title))))
    ranks.push(known.group.rankAfter);
  if (known.changed) ranks.push(known.changed.rank);
  if (named.length === 0) {
    const strongest = known.influences.filter(({ sign }) => sign === 1).slice(0, 3);
    ranks.push(...strongest.flatMap(({ rankWithout }) => rankWithout ?? []));
  }
  return ranks;
}

export function holds(
  { value, form, about, bound }: Pick<PlacedNumber, 'value' | 'form' | 'about' | 'bound'>,
  known: number | null,
): boolean | null {
  if (known === null || Number.isNaN(known)) return null;
  if (form === 'range') return known >= value && known < value + 100;
  if (bound === 'over') return known >= value && known < 1.6 * value + 20;
  if (bound === 'under') return known <= value && known > 0.5 * value - 5;
  if (about) return Math.abs(known - value) <= Math.max(3, 0.12 * known);
  return known === value;
}
