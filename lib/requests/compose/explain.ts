// Why an item stands where it does, or what speaks against it, in sentences.

import type { ExplainFacts } from '../explain.ts';
import type { Habit } from '../habits.ts';
import { itIsAll } from '../known/in-common.ts';
import { isLow, isSlight, type Standing } from '../standing.ts';
import { areSo, joined, kindOf, spokenNumber, spokenNumbers, spokenOrdinal } from '../wording.ts';
import type { Nouns } from '../world.ts';
import {
  lowSaid,
  objectionSaid,
  otherPartSaid,
  platformSaid,
  pointSaid,
  suspectsSaid,
} from './asked-beside.ts';
import { doubtful } from './doubt.ts';
import { fromTo } from './influence.ts';
import {
  andYou,
  habitual,
  isHigh,
  lifting,
  mostCounted,
  named,
  placed,
  shareOfHabit,
  takenFor,
} from './said.ts';
import { sharedSaid } from './shared-kind.ts';

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

function reasoned(facts: ExplainFacts, nouns: Nouns): string[] {
  const { standing, reasons, view } = facts;
  const title = standing.item.title;
  const first = standing.seen
    ? `You've already ${nouns.did} ${title}; otherwise it would be ${placed(standing)}.`
    : isLow(standing.level)
      ? `I wouldn't really recommend it: ${title} is ${placed(standing)}.`
      : '';
  const lift = facts.sharing ? sharingSaid(facts.sharing, standing) : opening(facts, nouns);
  const slight = isHigh(standing.level) && isSlightlyLifted(facts);
  const shared =
    facts.shared && view.perspective === 'overall' && !standing.seen ? sharedSaid(facts.shared, nouns) : '';
  const opener = first === '' ? lift : `${first} ${lifting(reasons)}`;
  if (view.perspective === 'popularity')
    return [viewed(facts, nouns), usualSaid(facts), opener, feedbackSaid(facts)];
  const other = otherPartSaid(facts, nouns);
  if (facts.holding && !standing.seen && standing.place !== null) return lowSaid(facts);
  const point = pointSaid(facts, nouns);
  const like =
    shared === '' || view.perspective !== 'overall' ? commonSaid(facts) || viewed(facts, nouns) : '';
  const isPlainView =
    view.perspective === 'overall' || view.perspective === 'pattern' || view.perspective === 'sceptic';
  const tellsWithout = (!slight || first !== '' || facts.sharing !== null) && isPlainView;
  const without = tellsWithout ? withoutSaid(facts, nouns) : '';
  const isEnough = view.perspective === 'overall' && like !== '' && without !== '';
  const isLead = facts.point?.how === 'seldom' || facts.point?.how === 'never';
  return [
    objectionSaid(facts, nouns),
    other,
    isLead ? point : '',
    opener,
    isLead ? '' : point,
    shared,
    suspectsSaid(facts, nouns),
    slight ? '' : latestSaid(facts, nouns),
    platformSaid(facts),
    feedbackSaid(facts),
    like,
    without,
    isEnough || view.perspective === 'genre' || view.perspective === 'era' || facts.point
      ? ''
      : usualSaid(facts),
  ];
}

/** "Like Sunshine, it's set in space and tense." */
function commonSaid({ common, view, named: asked }: ExplainFacts): string {
  const isPlain =
    view.perspective === 'overall' && view.asked === null && view.unseen.length + asked.length === 0;
  return common && isPlain ? `Like ${common.title}, ${itIsAll(common.traits)}.` : '';
}

/** What otherwise looks absurd has its reason: what was added last weighs most. Of a single lifter, what it does is told anyway. */
function latestSaid(facts: ExplainFacts, { did }: Nouns): string {
  const { isLatest, point, reasons, standing, view, common, shared } = facts;
  const others = reasons.lifters.length + reasons.helpers.length > 1;
  const isOdd = common === null && shared === null && point?.has !== true;
  return isLatest && others && isOdd && view.perspective === 'overall' && !standing.seen
    ? `The first of those is the latest you ${did}, and the latest usually weigh most.`
    : '';
}

function sharingSaid({ value, titles }: NonNullable<ExplainFacts['sharing']>, standing: Standing): string {
  const { title } = standing.item;
  const side = /^\d/.test(value) ? value : value.toLowerCase();
  return isHigh(standing.level)
    ? `${joined(titles)} ${titles.length === 1 ? 'is' : 'are'} behind it, from your ${side} side: ${title} is ${placed(standing)}.`
    : `${title} is ${placed(standing)}; from your ${side} side, ${joined(titles)} ${titles.length === 1 ? 'speaks' : 'speak'} for it.`;
}

function opening(facts: ExplainFacts, nouns: Nouns): string {
  const { standing, reasons, together, nearest } = facts;
  const { level } = standing;
  const title = standing.item.title;
  const [first, ...more] = reasons.lifters;
  const others = [...more, ...reasons.helpers];
  if (!first)
    return (
      togetherSaid(standing, together, nouns) ??
      `${title} is ${placed(standing)}: it's the mix that does it, no one ${nouns.one} of yours${others.length > 1 ? `, with ${named(others)} helping most` : nearest.length > 0 ? `; nearest to it ${nearest.length === 1 ? 'is' : 'are'} ${named(nearest)}` : ''}.`
    );
  if (level !== 'top ten' && level !== 'high')
    return `${title} is ${level === 'middle' ? 'only ' : ''}${placed(standing)}; what lifts it most is ${first.title}${others.length > 0 ? `, then ${named(others)}` : ''}.`;
  if (isSlightlyLifted(facts)) return slightly(facts, nouns);
  const also = others.length > 0 ? `, helped by ${named(others)}` : '';
  return reasons.mostly
    ? `Mostly because of ${first.title}${also}: that puts ${title} ${placed(standing)}.`
    : `Because of ${first.title} above all${also}: that puts ${title} ${placed(standing)}.`;
}

/** High up, and no single title has much to do with it. */
function isSlightlyLifted({ shared, reasons: { lifters, without, holdsAnyway } }: ExplainFacts): boolean {
  return shared !== null && lifters.length > 0 && !holdsAnyway && without?.titles.length === 1;
}

/** "A Bird Story is high on your list, at 78th, and no one game's doing: without The Vanishing of Ethan Carter it's still 89th." */
function slightly({ standing, reasons: { without } }: ExplainFacts, { one }: Nouns): string {
  const still = without
    ? `: without ${named(without.titles)} it's still ${spokenOrdinal(without.rankAfter)}`
    : '';
  return `${standing.item.title} is ${placed(standing)}, and no one ${one}'s doing${still}.`;
}

/** Several that lift it together, where none lifts it alone. */
function togetherSaid(standing: Standing, together: ExplainFacts['together'], { one }: Nouns): string | null {
  if (!together || isSlight(standing.rank, together.rankWithout)) return null;
  const { title } = standing.item;
  return `${title} is ${placed(standing)}: it's the mix that does it, no one ${one} of yours. ${named(together.items)} count most together: without them it would drop ${fromTo(standing.rank, together.rankWithout)}.`;
}

function feedbackSaid({ standing: { place, rank } }: ExplainFacts): string {
  if (place === undefined) return '';
  return place === null
    ? 'Your feedback keeps it off your list, though.'
    : `That's with your feedback; without, it would be ${spokenOrdinal(rank)}.`;
}

function viewed(facts: ExplainFacts, nouns: Nouns): string {
  const { view, habits, named: asked, reasons, pattern, leading } = facts;
  if (view.asked && view.asked !== view.perspective)
    return `My catalogue doesn't know about ${view.asked}, so I can't argue from that.`;
  const [own] = asked;
  if (own) return `${andYou(habitual(own, nouns))}, ${beside(own)}.`;
  const unseen = view.unseen.filter((matter) => !matter.startsWith('"')); // a person's own words aren't repeated
  if (unseen.length > 0) return `I know nothing about ${joined(unseen, 'or')}.`;
  if (view.unseen.length > 0) return `From that side I can't argue: I know nothing about it.`;
  if (view.perspective === 'popularity')
    return `${facts.standing.item.title} is ${{ 'well known': 'one of the best-known titles here', known: 'fairly well known', niche: 'a little-known title' }[reasons.fame]}: ${spokenNumber(reasons.people)} people ${nouns.did} it.`;
  if (view.perspective === 'sceptic' && reasons.against.length > 0)
    return `${named(reasons.against.slice(0, 2))} ${reasons.against.length === 1 ? 'speaks' : 'speak'} against it.`;
  if (pattern) return patternSaid(facts, nouns);
  const isAsked = view.perspective === 'genre' || view.perspective === 'sceptic';
  const [first, second] = habits
    .filter(({ value }) => value !== 'IMAX') // a format, not a kind
    .filter(({ value, lean }) => isAsked || (value !== 'Indie' && lean !== 'less')) // no reason for a because
    .filter(({ lean }) => isAsked || lean === 'more' || reasons.lifters.length === 0); // what all have explains nothing
  if (!first) return '';
  if (first.count === 0 && leading)
    return `${andYou(habitual(first, nouns))}; what you mostly go for is ${kindOf(leading.kind, leading.value, nouns)}.`;
  if (reasons.lifters.length === 0 && isHigh(facts.standing.level) && first.count > 1)
    return likeYours(first, nouns);
  return `${andYou(habitual(first, nouns))}${second && view.perspective === 'genre' ? `, and ${habitual(second, nouns)}` : ''}.`;
}

/** "It's a casual game, like 15 of your 16 games." */
function likeYours(habit: Habit, nouns: Nouns): string {
  const kind = kindOf(habit.kind, habit.value, nouns, 1);
  const article = /^(?:[aeio]|[FLMNRSX][A-Z])/.test(kind) ? 'an' : 'a';
  return `It's ${article} ${kind}, like ${shareOfHabit(habit, nouns.many)}.`;
}

function beside({ count, outOf, ofItem }: ExplainFacts['named'][number]): string {
  if (outOf === undefined) return ofItem ? 'and this is one of them' : "and this isn't one";
  if (count === 0) return ofItem ? 'but this one is' : 'and neither is this one';
  return ofItem ? 'and so is this one' : "but this one isn't";
}

function patternSaid({ pattern, standing }: ExplainFacts, nouns: Nouns): string {
  if (!pattern) return '';
  const { strongest, strongestRecent, recentSize, run } = pattern;
  if (run)
    return `Your last ${spokenNumber(run.length)} were all ${kindOf('genre', run.value, nouns)}${run.ofItem ? ', and this is another' : `, which ${standing.item.title} isn't`}.`;
  if (strongest < 2) return '';
  const [all, recent, latest] = spokenNumbers([strongest, strongestRecent, recentSize]);
  const some =
    strongestRecent === 0
      ? 'none is'
      : strongestRecent === strongest
        ? `${strongest === 2 ? 'both' : 'all'} are`
        : `${recent} ${areSo(strongestRecent)}`;
  return `Of the ${all} that lift it most, ${some} among your latest ${latest}.`;
}

function withoutSaid(facts: ExplainFacts, nouns: Nouns): string {
  const { reasons, standing } = facts;
  const { without, holdsAnyway, lifters, helpers } = reasons;
  const { title } = standing.item;
  const isSaid = lifters.length === 0 && togetherSaid(standing, facts.together, nouns) !== null;
  if (isSaid && facts.together?.items.length === without?.titles.length) return '';
  if (without && without.from > mostCounted) return '';
  const isTold = without?.titles.length === lifters.length + helpers.length && lifters.length > 0;
  if (without && isTold && without.titles.length > 1 && without.rankAfter > without.from)
    return `Without those ${spokenNumber(without.titles.length)} together, it would drop to ${spokenOrdinal(without.rankAfter)}.`;
  if (without && without.rankAfter > without.from)
    return `Without ${without.titles.length === 1 ? named(without.titles) : `${named(without.titles)} together`}, ${title} would drop to ${spokenOrdinal(without.rankAfter)}.`;
  return holdsAnyway ? `Even without the few that help most, ${title} would stay in your top ten.` : '';
}

function usualSaid({
  reasons: { usual, fame },
  standing: { level },
  view: { perspective },
}: ExplainFacts): string {
  if (!usual) return '';
  const around = usual.rank <= mostCounted ? `, around ${spokenOrdinal(usual.rank)}` : '';
  switch (usual.beside) {
    case 'far lower':
      if (isLow(level)) return `Others get it far lower still${around}.`;
      if (perspective === 'popularity')
        return `${fame === 'niche' ? 'M' : 'Even so, m'}ost people get it far lower${around}.`; // its fame was just told
      return fame === 'well known'
        ? `It's well known, but most people get it far lower${around}.`
        : `That's personal: most people get it far lower${around}.`;
    case 'lower':
      return `Most people get it lower${around}.`;
    case 'alike':
      return `Most people get it at about the same place.`;
    case 'higher':
      return `Most people get it higher${around}.`;
    case 'far higher':
      return `Most people get it far higher${around}.`;
  }
}

function known({ standing }: ExplainFacts, { did }: Nouns): string[] {
  return standing.known ? [] : [`Nobody I learned from had ${did} it, so don't put much weight on that.`];
}
