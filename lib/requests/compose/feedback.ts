// Feedback in sentences.

import type { FeedbackFacts } from '../feedback.ts';
import { spokenNumber } from '../wording.ts';
import type { Nouns } from '../world.ts';
import { firstNamed, named, takenFor } from './said.ts';

export function composeFeedback(facts: FeedbackFacts, nouns: Nouns): string[] {
  const { item, understood, effect, kind, wasSeen } = facts;
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
    joins: `Noted: ${title} now ${several ? 'count' : 'counts'} among the ${many} you've ${did}.`,
    leaves: `All right, ${title} ${is} out of your history.`,
    'counts no longer': `Understood: ${title} no longer ${several ? 'count' : 'counts'}, and what's most like ${several ? 'them' : 'it'} moves down.`,
    'left out': `Fair enough, ${title} ${is} off your list.`,
    'kind lowered': `Fair enough: ${title} ${is} off your list, and everything with "${facts.because?.value ?? ''}" moves down.`,
  }[effect];
  return [start, done, changeSaid(facts), seriesSaid(facts), steerSaid(facts, nouns)];
}

/** What becomes of the top of the list, in one short sentence. */
function changeSaid({ top }: FeedbackFacts): string {
  const [old, fresh] = [top.now[0], top.after[0]];
  if (!old || !fresh) return '';
  if (old.index !== fresh.index) return `${fresh.title} is now at the top instead of ${old.title}.`;
  const { entering } = top;
  if (entering.length === 0) return 'Your top ten stays as it was.';
  return `${firstNamed(entering)} ${entering.length === 1 ? 'enters' : 'enter'} your top ten.`;
}

function seriesSaid({ series, group }: FeedbackFacts): string {
  if (series.length === 0 || group.length > 0) return '';
  return `${firstNamed(series)} can still come up: name ${series.length === 1 ? 'it' : 'them'} if you mean ${series.length === 1 ? 'that one' : 'those'}, too.`;
}

function steerSaid({ steer }: FeedbackFacts, { many }: Nouns): string {
  if (steer === null) return '';
  return steer.label === null
    ? `That's for this title alone: my catalogue has no label for "${steer.words}".`
    : `That's for this title alone: say "no ${steer.label.toLowerCase()}" when you ask for ${many}, and I'll leave the rest out, too.`;
}

const mostNamed = 3; // of more, how many

function severalNamed(group: FeedbackFacts['group']): string {
  return group.length > mostNamed ? `those ${spokenNumber(group.length)}` : named(group);
}
