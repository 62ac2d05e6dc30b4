// History in sentences.

import type { Contained, HistoryFacts } from '../history.ts';
import type { SeriesMissing } from '../titles/series-missing.ts';
import { counted, joined, spokenNumber, spokenOrdinal, spokenOrdinals, titleWithYear } from '../wording.ts';
import type { Nouns } from '../world.ts';
import { extremeSaid } from './extreme.ts';
import { takenBeside } from './plainly-meant.ts';
import { named } from './said.ts';

export function composeHistory(facts: HistoryFacts, nouns: Nouns): string[] {
  const { ask, size, shown, contains } = facts;
  const { did, many } = nouns;
  if (facts.series) return seriesSaid(facts.series, nouns);
  if (contains) return containsSaid(facts, contains, nouns);
  if (size === 0)
    return [
      `Nothing yet: your history is empty.`,
      `Name a few ${many} you've ${did} and I'll start from there.`,
    ];
  if (facts.extreme) return extremeSaid(facts.extreme, nouns);
  const names = named(shown);
  const all = counted(size, nouns);
  const more = size > shown.length;
  if (ask === 'first' || ask === 'last')
    return [endSaid(facts, nouns), limitSaid(facts), more ? `There are ${all} in all.` : ''];
  if (size === 1) return [`You've ${did} one ${nouns.one}: ${names}.`];
  if (ask === 'list' && facts.oldestFirst)
    return [
      more
        ? `The first ${shown.length} of your ${all}, oldest first: ${names}.`
        : `All ${spokenNumber(size)}, oldest first: ${names}.`,
      more ? 'The rest is on the history page.' : '',
    ];
  if (ask === 'count')
    return [`You've ${did} ${all}.`, `The latest ${shown.length === 1 ? 'is' : 'are'} ${names}.`];
  return [`You've ${did} ${all}.`, more ? `The latest, newest first: ${names}.` : `Newest first: ${names}.`];
}

/** What of a series is missing first, then what is there. */
function seriesSaid({ spelled, own, missing, count }: SeriesMissing, { many }: Nouns): string[] {
  const titlesOf = (items: SeriesMissing['own']) => joined(items.map(({ title }) => title));
  if (count === 0) return [`None: you have all of those that I have, ${titlesOf(own)}.`];
  const more = count > missing.length ? `, and ${spokenNumber(count - missing.length)} more` : '';
  return [
    `Of the ${spelled} ${many} that I have, you don't have ${more ? missing.map(({ title }) => title).join(', ') : titlesOf(missing)}${more}.`,
    own.length > 0 ? `You do have ${titlesOf(own)}.` : 'You have none of those.',
  ];
}

/** What was asked for of the first or the last, and that it is all there is where it is fewer. */
function endSaid({ ask, size, wanted, shown }: HistoryFacts, { one, many }: Nouns): string {
  const names = named(shown);
  const end = ask === 'first' ? 'first' : 'latest';
  if (size === 1) return `${names} is the only ${one} in your history.`;
  if (shown.length === 1) return `${names} is the ${end} ${one} in your history.`;
  const order = ask === 'first' ? 'oldest first' : 'newest first';
  if (size === shown.length && wanted > size)
    return `Your history has only ${spokenNumber(size)} ${many}, ${order}: ${names}.`;
  return `Your ${end} ${spokenNumber(shown.length)}, ${order}, are ${names}.`;
}

function limitSaid({ wanted, size, shown }: HistoryFacts): string {
  return wanted > shown.length && size > shown.length
    ? `I list ${spokenNumber(shown.length)} at most; the rest is on the history page.`
    : '';
}

function containsSaid(
  { size, understood }: HistoryFacts,
  {
    item,
    seen,
    fromLatest,
    before,
    after,
    other,
    asksCatalogue,
    asksTwice,
    isOnly,
    justCalled,
    asksWhen,
    asksNext,
  }: Contained,
  { did }: Nouns,
): string[] {
  const start = takenBeside(understood);
  if (size === 0) return [start, `No, your history is still empty.`];
  if (!seen && justCalled !== null)
    return [
      `Nothing here is called just "${justCalled}".`,
      `The nearest is ${titleWithYear(item)}, and it isn't in your history either.`,
    ];
  if (!seen && isOnly && start === '')
    return [
      `No: the only one I have is ${titleWithYear(item)}, and it isn't in your history.`,
      `If you have ${did} it, tell me and I'll add it.`,
    ];
  if (!seen)
    return [
      start,
      `No, ${titleWithYear(item)} isn't in your history${asksCatalogue ? ', but I have it in my catalogue' : ''}.`,
      `If you have ${did} it, tell me and I'll add it.`,
    ];
  const at = fromLatest ?? 0;
  if (other) {
    const [own, beside] = spokenOrdinals([at, other.fromLatest]);
    return [
      start,
      `${at < other.fromLatest ? 'After' : 'Before'} ${other.item.title}: ${item.title} is the ${own} from the latest, and ${other.item.title} the ${beside}.`,
    ];
  }
  if (asksNext) return [start, nextToSaid(item, asksNext, asksNext === 'before' ? before : after)];
  if (asksTwice) return [start, `No, only once: ${item.title} is in your history${whereSaid(at, size)}.`];
  if (asksWhen) return [start, whenSaid(item, { at, size, before, after })];
  return [start, `Yes, ${item.title} is in your history.`];
}

function whereSaid(at: number, size: number): string {
  if (size === 1) return ', the only one in it';
  if (at === 1) return ', as the latest';
  return at === size ? ', as the first' : `, the ${spokenOrdinal(at)} from the latest`;
}

type Beside = Pick<Contained, 'before' | 'after'> & { at: number; size: number };

/** There are no dates, only an order. */
function whenSaid({ title }: Contained['item'], { at, size, before, after }: Beside): string {
  const gap = "The date I don't have, only the order";
  if (size === 1) return `${gap}, and ${title} is the only one in your history.`;
  if (before && after)
    return `${gap}: ${title} came after ${before.title} and before ${after.title}, the ${spokenOrdinal(at)} from the latest.`;
  return before
    ? `${gap}: ${title} is the latest, after ${before.title}.`
    : `${gap}: ${title} is the first, before ${after?.title}.`;
}

function nextToSaid(item: Contained['item'], asked: 'before' | 'after', beside: Contained['before']): string {
  if (beside) return `Right ${asked} ${item.title} came ${beside.title}.`;
  const end = asked === 'before' ? 'first' : 'latest';
  return `${item.title} is the ${end} in your history, so nothing came ${asked} it.`;
}
