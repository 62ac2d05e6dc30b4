// Feedback in sentences.

import type { FeedbackFacts } from '../feedback.ts';
import type { Aside } from '../message/small-talk.ts';
import { spokenNumber, spokenOrdinal } from '../wording.ts';
import type { Nouns } from '../world.ts';
import { freshForm } from './fresh-form.ts';
import { fromTo } from './influence.ts';
import { takenBeside } from './plainly-meant.ts';
import { firstNamed, named } from './said.ts';

export function composeFeedback(facts: FeedbackFacts, nouns: Nouns): string[] {
  const { item, understood, effect, kind, wasSeen } = facts;
  const start = takenBeside(understood);
  const several = facts.group.length > 0;
  const title = several ? (facts.areListed ? named(facts.group) : severalNamed(facts.group)) : item.title;
  const is = several ? 'are' : 'is';
  if (facts.isUnfinished)
    return [
      start,
      `That I can't note: I only know that you've ${nouns.did} ${title}, not how far you got, so it stays in your history and counts as before.`,
      `Say that you didn't like it, and it no longer counts.`,
    ];
  if (effect === 'nothing') {
    if (kind === 'loved' && wasSeen) return [start, ...praiseSaid(facts, title)];
    const why =
      kind === 'not seen'
        ? `${title} wasn't in your history anyway, so nothing changes.`
        : wasSeen
          ? `Noted, though ${title} ${is} in your history already, so your list stays as it is.`
          : 'Noted.';
    return [start, why];
  }
  const { did, many } = nouns;
  const done = {
    joins: `${kind === 'loved' ? warmSaid(facts) : 'Noted:'} ${title} now ${several ? 'count' : 'counts'} among the ${many} you've ${did}.`,
    leaves: `All right, ${title} ${is} out of your history.`,
    'counts no longer': `Understood: ${title} no longer ${several ? 'count' : 'counts'}, and what's most like ${several ? 'them' : 'it'} moves down.`,
    'left out': `Fair enough, ${title} ${is} off your list.`,
    'kind lowered': `Fair enough: ${title} ${is} off your list, and everything with "${facts.because?.value ?? ''}" moves down.`,
  }[effect];
  const beside = [ownSeriesSaid(facts), seriesSaid(facts), steerSaid(facts, nouns)];
  const moved = facts.listFollows ? [] : [followedSaid(facts), changeSaid(facts, nouns)];
  return [start, done, ...moved, ...beside];
}

/** Glad with them, that it counts, and where more of it is to be had. */
function praiseSaid(facts: FeedbackFacts, title: string): string[] {
  const { group, near } = facts;
  const several = group.length > 0;
  const counts = several ? 'are in your history and count' : 'is in your history and counts';
  const next = near
    ? `If you want more of it, try ${near.item.title}, ${spokenOrdinal(near.place)} on your list.`
    : '';
  if (facts.listFollows) return [warmSaid(facts)];
  return [warmSaid(facts), `${title} ${counts} already.`, next];
}
function warmSaid({ message, said, aside }: FeedbackFacts): string {
  return freshForm(aside ? (besides[aside] ?? glad) : glad, message, said);
}
const glad = ['Good to hear!', 'Glad to hear it!', 'Good choice!', 'Lovely!'];
const besides: Partial<Record<Aside, readonly string[]>> = {
  gadget: ['Ha, my condolences to the hardware!'],
  funny: ['Ha, good to hear!'],
  loss: ["I'm sorry to hear that."],
  trouble: ['Oh dear, I hope it was worth it!'],
  tired: ['Then it was well worth the sleep!'],
};

/** Where the title that the chat is about goes. */
function followedSaid({ followed, top }: FeedbackFacts): string {
  if (!followed || (followed.after === 1 && top.now[0]?.index !== followed.item.index)) return '';
  const { item, before, after } = followed;
  return `${item.title} ${after < before ? 'rises' : 'drops'} ${fromTo(before, after)}.`;
}

/** What becomes of the top of the list, in one short sentence; of what left the history, why it's there. */
function changeSaid({ top, item, effect, group, unwanted }: FeedbackFacts, { did }: Nouns): string {
  const [old, fresh] = [top.now[0], top.after[0]];
  if (!old || !fresh) return '';
  const comesUp = effect === 'leaves' && group.length === 0;
  const itself = `As one that you haven't ${did}, it now`;
  const stays = `say that you're not interested, and it stays away, too`;
  if (comesUp && fresh.index === item.index && old.index !== fresh.index)
    return `${itself} comes first on your list: ${stays}.`;
  const entering = top.entering.filter(
    ({ index }) => !(comesUp && index === item.index) && unwanted.every((one) => one.index !== index),
  );
  const own =
    comesUp && top.entering.some(({ index }) => index === item.index)
      ? `${itself} comes into your top ten: ${stays}.`
      : '';
  if (old.index !== fresh.index) {
    const isMeant = [item, ...group].some(({ index }) => index === old.index); // it goes without saying that it left
    return spaced(
      `${fresh.title} is now at the top ${isMeant ? 'of your list' : `instead of ${old.title}`}.`,
      own,
    );
  }
  if (top.entering.length === 0) return 'Your top ten keeps the same titles.';
  if (entering.length === 0) return own;
  return spaced(`${firstNamed(entering)} ${entering.length === 1 ? 'enters' : 'enter'} your top ten.`, own);
}

function spaced(...sentences: string[]): string {
  return sentences.filter((one) => one !== '').join(' ');
}

const mostTold = 2; // of a series; of more, how many

function ownSeriesSaid({ ownSeries }: FeedbackFacts): string {
  const { length } = ownSeries;
  if (length === 0) return '';
  const those = length > mostTold ? `The other ${spokenNumber(length)} of that series` : named(ownSeries);
  return `${those} still ${length === 1 ? 'counts' : 'count'}: say so if you've had enough of ${length === 1 ? 'that' : 'those'}, too.`;
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
