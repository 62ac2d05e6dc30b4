// Why an item stands where it does, or what speaks against it, in sentences.

import type { ExplainFacts } from '../explain.ts';
import { isLow, type Standing } from '../standing.ts';
import { joined, spokenOrdinal } from '../wording.ts';
import type { Nouns } from '../world.ts';
import {
  lowSaid,
  objectionSaid,
  otherPartSaid,
  ownWaySaid,
  partSaid,
  platformSaid,
  pointSaid,
  suspectsSaid,
} from './asked-beside.ts';
import { causeWith, opening, withoutSaid } from './cause.ts';
import { doubtful } from './doubt.ts';
import { isHigh, lifting, placed, takenFor } from './said.ts';
import { sharedSaid } from './shared-kind.ts';
import { usualSaid, viewed } from './viewed.ts';

export function composeExplain(facts: ExplainFacts, nouns: Nouns): string[] {
  const { standing, understood, name } = facts;
  const start = takenFor(understood);
  if (standing.counted === 0)
    return [
      start,
      `I know nothing of what you've ${nouns.did}, so ${standing.item.title} stands where it does for people in general: ${spokenOrdinal(standing.rank)}.`,
      `Add a few ${nouns.many} and it becomes yours.`,
    ];
  const sentences = name === 'doubt' ? doubtful(facts, nouns) : reasoned(facts, nouns);
  const most = isOneSentence(facts) ? 1 : isBrief(facts) ? 2 : 4;
  return [start, ...sentences.filter((sentence) => sentence !== '').slice(0, most), ...known(facts, nouns)]
    .filter((sentence) => sentence !== '')
    .slice(0, start === '' ? most : most + 1);
}

function isBrief({ view }: ExplainFacts): boolean {
  return /\b(?:simple|simply)\b/i.test(view.style ?? '');
}

function isOneSentence({ view, isBrief: asks }: ExplainFacts): boolean {
  return asks || /\b(?:short|brief|(?:one|1) sentence|one line)\b/i.test(view.style ?? '');
}

const isSaid = (sentence: string) => sentence !== '';

/** What the message holds against it is met first, then comes what the place is down to. */
function reasoned(facts: ExplainFacts, nouns: Nouns): string[] {
  const { standing, reasons, view } = facts;
  const title = standing.item.title;
  const first = standing.seen
    ? `You've already ${nouns.did} ${title}; otherwise it would be ${placed(standing)}. ${lifting(reasons)}`
    : isLow(standing.level)
      ? lowlySaid(facts)
      : '';
  if (view.perspective === 'popularity')
    return [viewed(facts, nouns), usualSaid(facts), first || opening(facts, nouns), feedbackSaid(facts)];
  if (facts.holding && !standing.seen && standing.place !== null) return lowSaid(facts, nouns);
  const ahead = [
    objectionSaid(facts, nouns),
    partSaid(facts, nouns),
    otherPartSaid(facts, nouns),
    pointSaid(facts, nouns),
    ownWaySaid(facts),
    platformSaid(facts),
  ].filter(isSaid);
  const asides = [suspectsSaid(facts, nouns), feedbackSaid(facts)].filter(isSaid);
  const isOverall = view.perspective === 'overall';
  const isPlain = isOverall && view.asked === null && view.unseen.length + facts.named.length === 0;
  const isSame = facts.links.some(({ same }) => same !== null);
  const shared =
    facts.shared && isOverall && !standing.seen && (!isPlain || !isSame || facts.shared.maker)
      ? sharedSaid(facts.shared, nouns)
      : '';
  const like = isLow(standing.level) && isOverall ? '' : viewed(facts, nouns);
  const around = {
    isPlain: isPlain && shared === '',
    isAfter: ahead.length > 0,
    kind: isPlain ? like : '',
    about: isPlain && ahead.length + asides.length === 0 ? aboutOf(facts) : '',
  };
  const isOfKind = view.perspective === 'genre' || view.perspective === 'era';
  const [opener = '', ...rest] =
    first !== ''
      ? [first]
      : facts.sharing
        ? [sharingSaid(facts.sharing, standing), withoutSaid(facts)]
        : isOfKind
          ? [opening(facts, nouns)]
          : causeWith(facts, nouns, around);
  const told = [...ahead, opener, shared, ...asides, ...(isPlain ? rest : [like, ...rest])].filter(isSaid);
  const isLinked = facts.links.some(({ same, isNear }) => same !== null || isNear);
  const isThin = told.length < 2 && !opener.includes('. ') && isPlain && !isLinked && !isLow(standing.level);
  return isThin ? [...told, usualSaid(facts)] : told;
}

/** What it is about, woven into the reason where that is told at length. */
function aboutOf({ about, standing, view, isBrief: asks }: ExplainFacts): string {
  return about === null || asks || view.style !== null || !isHigh(standing.level) ? '' : about;
}

/** "I wouldn't really recommend it: Alien is near the bottom of your list, though Heat speaks for it. Up speaks most against it." */
function lowlySaid({ standing, reasons }: ExplainFacts): string {
  const [lifter] = reasons.lifters;
  const [against] = reasons.against;
  return `I wouldn't really recommend it: ${standing.item.title} is ${placed(standing)}${lifter ? `, though ${lifter.title} speaks for it` : ''}.${against ? ` ${against.title} speaks most against it.` : ''}`;
}

function sharingSaid({ value, titles }: NonNullable<ExplainFacts['sharing']>, standing: Standing): string {
  const { title } = standing.item;
  const side = /^\d/.test(value) ? value : value.toLowerCase();
  return isHigh(standing.level)
    ? `${joined(titles)} ${titles.length === 1 ? 'is' : 'are'} behind it, from your ${side} side: ${title} is ${placed(standing)}.`
    : `${title} is ${placed(standing)}; from your ${side} side, ${joined(titles)} ${titles.length === 1 ? 'speaks' : 'speak'} for it.`;
}

function feedbackSaid({ standing: { place, rank } }: ExplainFacts): string {
  if (place === undefined) return '';
  return place === null
    ? 'Your feedback keeps it off your list, though.'
    : `That's with your feedback; without, it would be ${spokenOrdinal(rank)}.`;
}

function known({ standing }: ExplainFacts, { did }: Nouns): string[] {
  return standing.known ? [] : [`Nobody I learned from had ${did} it, so don't put much weight on that.`];
}
