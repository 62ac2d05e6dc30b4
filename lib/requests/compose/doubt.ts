// Doubts in sentences: a verdict or, where those are asked for, the faults first, and how far either can be trusted.

import { grouped, ordinal } from '#lib/catalogue/said-numbers.ts';
import type { ExplainFacts } from '../explain.ts';
import { strongestOf } from '../links.ts';
import { type Level, levelOf } from '../standing.ts';
import { kindOf, spokenNumber } from '../wording.ts';
import type { Nouns } from '../world.ts';
import { platformSaid, pointSaid, suspectsSaid } from './asked-beside.ts';
import { likeSaid } from './links.ts';
import { habitual, isHigh, named, placed } from './said.ts';

const fewPeople = 12;

/** The verdict first, then what speaks against it, then how far that can be trusted; whoever asks for faults, those first. */
export function doubtful(facts: ExplainFacts, nouns: Nouns): string[] {
  const { standing, reasons, doubts } = facts;
  const few =
    standing.known && reasons.fame === 'niche' && reasons.people > 0 && reasons.people < fewPeople
      ? `Only ${spokenNumber(reasons.people)} ${reasons.people === 1 ? 'person' : 'people'} here ${nouns.did} it, so its place is a shaky one.`
      : '';
  const trust =
    few !== ''
      ? few
      : standing.known && facts.asks !== null
        ? `I only know who ${nouns.did} what, so that's no promise either way.`
        : '';
  const beside = [pointSaid(facts, nouns), platformSaid(facts), suspectsSaid(facts, nouns)];
  if (doubts === 'faults' && !standing.seen && standing.place !== null)
    return [...faultsSaid(facts, nouns), ...beside, few];
  if (standing.seen) return [verdictSaid(facts, nouns), ...beside, ownSaid(facts, nouns)];
  const against =
    facts.asks === null && doubts !== 'like' ? againstSaid(facts, nouns) : alikeAgainst(facts, nouns);
  return [verdictSaid(facts, nouns), asMuchSaid(facts), ...beside, alikeFor(facts, nouns), against, trust];
}

/** "Like Animal Crossing, it's cute and relaxing.", of what visibly speaks for it. */
function alikeFor({ standing, links, doubts, asks }: ExplainFacts, nouns: Nouns): string {
  const link = strongestOf(links);
  const isFor = isHigh(standing.level) && standing.place !== null && asks === null;
  return link && isFor && doubts === 'like' ? likeSaid(link, nouns) : '';
}

/** Of one of the history no promise is asked for: "By the numbers, Heat speaks most against it; if you hadn't watched it, it would be 844th." */
function ownSaid({ standing, reasons }: ExplainFacts, { did }: Nouns): string {
  const against = reasons.against.slice(0, 2);
  const would = `if you hadn't ${did} it, it would be ${ordinal(standing.rank)} of ${grouped(standing.of)}`;
  return against.length === 0
    ? `By the numbers nothing of yours speaks against it; ${would}.`
    : `By the numbers, ${named(against)} ${against.length === 1 ? 'speaks' : 'speak'} most against it; ${would}.`;
}

/** "As much": "By your list rather more than Miscreated, which is 54th." */
function asMuchSaid({ standing, beside, doubts }: ExplainFacts): string {
  if (!beside) return '';
  const at = standing.place ?? standing.rank;
  const than = doubts === 'dislike' ? at > beside.rank : at < beside.rank;
  return `By your list rather ${than ? 'more' : 'less'} than ${beside.title}, which is ${ordinal(beside.rank)}.`;
}

/** "Cabaret speaks most against it. It's still in the upper part of your list, mainly because of La La Land." */
function faultsSaid(facts: ExplainFacts, nouns: Nouns): string[] {
  const { standing, reasons } = facts;
  const { item, rank, place, of, level } = standing;
  const isUp = isHigh(levelOf(place ?? rank, of));
  const [lifter] = reasons.lifters;
  const against = againstSaid(facts, nouns, item.title);
  const isNone = against.startsWith('Nothing in your history');
  const stand = placed(standing);
  const why = lifter
    ? isUp
      ? `, mainly because of ${lifter.title}`
      : `; ${lifter.title} does most for it`
    : '';
  if (isNone && !isUp) return [`Its place, if anything: ${item.title} is only ${stand}${why}.`];
  return [against, `It's ${isUp && level !== 'upper' ? 'still ' : isUp ? '' : 'only '}${stand}${why}.`];
}

/** The recommender's stand, not a chance: it knows who chose what, not who liked it. */
const verdicts: Record<Level, string> = {
  'top ten': "It suits you very well, I'd say",
  high: "It suits you, I'd say",
  upper: 'It may well suit you',
  middle: "I'd say it's a coin toss",
  lower: "I wouldn't bet on it",
  bottom: 'I doubt that it suits you',
};

const sides: Record<Level, string> = {
  'top ten': 'a clear yes',
  high: 'rather a yes',
  upper: 'rather a yes',
  middle: 'a maybe',
  lower: 'rather a no',
  bottom: 'a no',
};

/** Whether it won't be liked: a low place says yes. */
const dislikes: Record<Level, string> = {
  'top ten': "I don't think so",
  high: "I don't think so",
  upper: 'Probably not',
  middle: 'Hard to say',
  lower: 'Quite likely',
  bottom: 'Very likely, going by its place',
};

/** A side even where a mark is asked for, which there is none of. */
function sideOf(level: Level, asks: ExplainFacts['asks'], doubts: ExplainFacts['doubts']): string {
  if (asks === 'mark') return `I can't put a number on it, but it's ${sides[level]}`;
  if (doubts === 'dislike') return dislikes[level];
  return asks !== null ? sureness[level] : verdicts[level];
}

/** "How sure are you?", "are you just guessing?" */
const sureness: Record<Level, string> = {
  'top ten': 'Fairly sure',
  high: 'Fairly sure',
  upper: 'Not very sure',
  middle: 'Not sure at all',
  lower: "Rather sure that you won't",
  bottom: "Fairly sure that you won't",
};

/** "It suits you, I'd say: Dead Man is high on your list, at 41st, mainly because of Unforgiven." */
function verdictSaid({ standing, reasons, asks, doubts }: ExplainFacts, { did }: Nouns): string {
  const { item, place, of, level, seen } = standing;
  if (seen) return `You've ${did} ${item.title} already, so you know better than I do.`;
  if (place === null) return `Not as things stand: your feedback keeps ${item.title} off your list.`;
  if (doubts === 'missing') return thereSaid(standing);
  const [lifter] = reasons.lifters;
  const helpers = reasons.helpers.slice(0, 2);
  const atPlace = place === undefined ? level : levelOf(place, of);
  const why = !lifter
    ? helpers.length > 0
      ? `, helped a little by ${named(helpers)}`
      : ''
    : isHigh(atPlace)
      ? `, mainly because of ${lifter.title}`
      : `; ${lifter.title} does most for it`;
  return `${sideOf(atPlace, asks, doubts)}: ${item.title} is ${placed(standing)}${why}.`;
}

/** "Why isn't it on my list?" All that is unseen is. */
function thereSaid(standing: ExplainFacts['standing']): string {
  const { item, rank, place, level } = standing;
  return level === 'top ten'
    ? `It is on there: ${item.title} is ${placed(standing)}.`
    : `It is on there, only further down: ${item.title} is ${ordinal(place ?? rank)}.`;
}

/** Whoever only asks whether it suits them hears what speaks against it where that is of its kind. */
function alikeAgainst(facts: ExplainFacts, nouns: Nouns): string {
  const { standing, reasons, asks } = facts;
  if (!isHigh(standing.level)) return againstSaid(facts, nouns);
  if (asks !== null) return '';
  const [against] = reasons.against.filter(({ genres }) =>
    genres.some((one) => standing.item.genres.includes(one)),
  );
  if (against) return `${against.title} speaks against it, though.`;
  return reasons.against.length === 0 ? againstSaid({ ...facts, leading: null }, nouns) : '';
}

function againstSaid({ standing, reasons, habits, leading }: ExplainFacts, nouns: Nouns, title = ''): string {
  const less = habits.find(({ value, lean, count }) => value !== 'Indie' && (lean === 'less' || count === 0));
  const against = reasons.against.slice(0, 2);
  const titles =
    against.length > 0
      ? `${named(against)} ${against.length === 1 ? 'speaks' : 'speak'} most against ${standing.seen ? standing.item.title : title || 'it'}`
      : '';
  const kind = less
    ? habitual(less, nouns)
    : leading
      ? `you lean more towards ${kindOf(leading.kind, leading.value, nouns)}`
      : '';
  if (titles === '' && kind === '')
    return `Nothing in your history speaks outright against ${title || 'it'}.`;
  if (titles === '') return `What speaks against ${title || 'it'}: ${kind}.`;
  return kind === '' ? `${titles}.` : `${titles}, and ${kind}.`;
}
