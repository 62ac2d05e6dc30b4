// Feedback in sentences.

import type { FeedbackFacts } from '../feedback.ts';
import { spokenNumber, spokenOrdinal } from '../wording.ts';
import type { Nouns } from '../world.ts';
import { firstNamed, named, takenFor } from './said.ts';

export function composeFeedback(facts: FeedbackFacts, nouns: Nouns): string[] {
  const { item, understood, effect, kind, wasSeen, top, placeBefore, placeAfter } = facts;
  const start = takenFor(understood);
  const several = facts.group.length > 0;
  const title = several ? severalNamed(facts.group) : item.title;
  const is = several ? 'are' : 'is';
  if (effect === 'nothing') {
    const why =
      kind === 'not seen'
        ? `${title} wasn't in your history anyway, so nothing changes.`
        : wasSeen
          ? `Noted, though ${title} ${is} in your history already, so your list stays as it is.`
          : 'Noted.';
    return [
      start,
      why,
      kind === 'loved'
        ? `The recommender knows that you chose ${several ? 'them' : 'it'}, not how much you liked ${several ? 'them' : 'it'}.`
        : '',
    ];
  }
  const { did, many } = nouns;
  const done = {
    joins: `Noted: ${title} now counts among the ${many} you've ${did}.`,
    leaves: `All right, ${title} ${is} out of your history.`,
    'counts no longer': `Understood: ${title} no longer ${several ? 'count' : 'counts'}, and what's most like ${several ? 'them' : 'it'} moves down.`,
    'left out': `Fair enough, ${title} is off your list.`,
    'kind lowered': `Fair enough: ${title} ${is} off your list, and everything with "${facts.because?.value ?? ''}" moves down.`,
  }[effect];
  const [old, fresh] = [top.now[0], top.after[0]];
  const first =
    old && fresh
      ? old.index === fresh.index
        ? `${fresh.title} stays at the top`
        : `${fresh.title} is now at the top instead of ${old.title}`
      : '';
  const others = top.entering.filter(({ index }) => index !== fresh?.index);
  const entering =
    others.length > 0
      ? `, and ${firstNamed(others)} ${others.length === 1 ? 'enters' : 'enter'} your top ten`
      : top.entering.length > 0
        ? ''
        : ', and your top ten keeps the same titles';
  const place =
    placeBefore === null && placeAfter !== null && !several
      ? `${title} would now be ${spokenOrdinal(placeAfter)} on your list.`
      : '';
  return [start, done, first === '' ? '' : `${first}${entering}.`, place];
}

const mostNamed = 3; // of more, how many

function severalNamed(group: FeedbackFacts['group']): string {
  return group.length > mostNamed ? `those ${spokenNumber(group.length)}` : named(group);
}
