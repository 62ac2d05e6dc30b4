// Lines about feedback that was said in words.

import { ordinal } from '#lib/catalogue/said-numbers.ts';
import type { FeedbackFacts } from '../feedback.ts';
import { marked, shown } from '../wording.ts';
import type { Nouns } from '../world.ts';
import { enteringLines, stayLine } from './changes.ts';
import { titles, understoodLine } from './standing.ts';

export function feedbackLines(
  {
    item,
    understood,
    kind,
    because,
    effect,
    group,
    wasSeen,
    placeBefore,
    placeAfter,
    top,
    series,
    steer,
    near,
    followed,
    ownSeries,
    isUnfinished,
  }: FeedbackFacts,
  nouns: Nouns,
): string[] {
  const title = marked(item.title);
  return [
    ...understoodLine(understood),
    ...(group.length > 0 ? [`It is said of each of these ${group.length}: ${titles(group)}.`] : []),
    `You said of ${title}: ${kind}${because ? `, because: "${shown(because.words)}"` : ''}.`,
    isUnfinished
      ? `How far somebody got isn't noted: ${title} stays in the history.`
      : effectLine(title, effect, { because, wasSeen, kind }, nouns),
    ...(because &&
    because.value === null &&
    (kind === 'hated' || kind === 'not interested') &&
    effect !== 'nothing'
      ? ["The reason itself can't be used: the catalogue doesn't know it."]
      : []),
    series.length > 0 ? `Still in the list, as only ${title} was named: ${titles(series.slice(0, 3))}.` : '',
    steer?.label
      ? `They want less of all with "${shown(steer.words)}": "no ${steer.label.toLowerCase()}" in a wish leaves that out.`
      : '',
    placesLine(title, placeBefore, placeAfter),
    near
      ? `Like it, and not in your history: ${marked(near.item.title)}, ${ordinal(near.place)} on your list.`
      : '',
    followed ? placesLine(marked(followed.item.title), followed.before, followed.after) : '',
    ownSeries.length > 0 ? `Of the same series, these still count: ${titles(ownSeries.slice(0, 3))}.` : '',
    ...(effect === 'nothing' ? [] : changeLines(top)),
    ...(effect === 'nothing' ? [] : ['It can be undone.']),
  ];
}

function effectLine(
  title: string,
  effect: FeedbackFacts['effect'],
  { because, wasSeen, kind }: Pick<FeedbackFacts, 'because' | 'wasSeen' | 'kind'>,
  { did, many }: Nouns,
): string {
  switch (effect) {
    case 'joins':
      return `${title} joins the ${many} you've ${did}, as the latest${kind === 'loved' ? '; the recommender learns that you chose it, not how much you liked it' : ''}.`;
    case 'leaves':
      return `${title} leaves your history and no longer counts.`;
    case 'counts no longer':
      return `${title} stays in your history but counts no longer, and what is nearest to it is lowered.`;
    case 'left out':
      return `${title} is left out of your list from now on.`;
    case 'kind lowered':
      return `${title} is left out, and everything with "${because?.value ?? ''}" is lowered in your list.`;
    case 'nothing':
      if (kind === 'not seen') return `${title} wasn't in your history, so nothing changes.`;
      return wasSeen
        ? `${title} is in your history already, so nothing changes${kind === 'loved' ? ': the recommender knows that you chose it, not how much you liked it' : ''}.`
        : 'Nothing changes.';
  }
}

function placesLine(title: string, before: number | null, after: number | null): string {
  if (before === null && after === null) return '';
  if (before === null) return `${title} would now be ${ordinal(after ?? 0)} on your list.`;
  if (after === null) return `${title} was ${ordinal(before)} on your list and is no longer in it.`;
  return before === after
    ? `${title} stays ${ordinal(before)} on your list.`
    : `${title} goes from ${ordinal(before)} to ${ordinal(after)} on your list.`;
}

function changeLines({ now, after, stay, entering }: FeedbackFacts['top']): string[] {
  const same = now.length === after.length && now.every(({ index }, at) => index === after[at]?.index);
  return [
    same
      ? `Your first three stay ${titles(now)}.`
      : `Your first three are now ${titles(after)}; before, they were ${titles(now)}.`,
    stayLine(stay),
    ...enteringLines(entering),
  ];
}
