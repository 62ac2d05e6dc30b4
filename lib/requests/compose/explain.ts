// Why an item stands where it does, or what speaks against it, in sentences.

import { briefName } from '#lib/catalogue/brief-name.ts';
import type { ExplainFacts } from '../explain.ts';
import type { Habit } from '../habits.ts';
import { itIsAll, theyAreAll } from '../known/in-common.ts';
import { isLow, isSlight, type Standing } from '../standing.ts';
import { areSo, joined, kindOf, spokenNumber, spokenNumbers, spokenOrdinal } from '../wording.ts';
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
import { doubtful } from './doubt.ts';
import { droppingSaid, helpingSaid, nearestSaid, slightlySaid } from './influence.ts';
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
    ? `You've already ${nouns.did} ${title}; otherwise it would be ${placed(standing)}. ${lifting(reasons)}`
    : isLow(standing.level)
      ? lowlySaid(facts)
      : '';
  const shared =
    facts.shared && view.perspective === 'overall' && !standing.seen ? sharedSaid(facts.shared, nouns) : '';
  if (view.perspective === 'popularity')
    return [viewed(facts, nouns), usualSaid(facts), first || opening(facts, nouns), feedbackSaid(facts)];
  if (facts.holding && !standing.seen && standing.place !== null) return lowSaid(facts, nouns);
  const like =
    shared === '' || view.perspective !== 'overall' ? commonSaid(facts) || viewed(facts, nouns) : '';
  const asides = [suspectsSaid(facts, nouns), feedbackSaid(facts)];
  const isAlike =
    shared === '' &&
    like !== '' &&
    like === commonSaid(facts) &&
    facts.common?.title === reasons.lifters[0]?.title &&
    asides.every((aside) => aside === '');
  const { opener, without, isPair } =
    first !== ''
      ? { opener: first, without: '', isPair: false }
      : facts.sharing
        ? { opener: sharingSaid(facts.sharing, standing), without: withoutSaid(facts), isPair: false }
        : openingWith(facts, nouns, isAlike);
  const ahead = [
    objectionSaid(facts, nouns),
    partSaid(facts, nouns),
    otherPartSaid(facts, nouns),
    pointSaid(facts, nouns),
    ownWaySaid(facts),
    platformSaid(facts),
  ];
  const [suspect = '', feedback = ''] = asides;
  const told = [
    ...ahead,
    opener,
    shared,
    suspect,
    feedback,
    isLow(standing.level) && view.perspective === 'overall' ? '' : isPair ? bothSaid(facts) : like,
    without,
  ].filter((sentence) => sentence !== '');
  const isThin = told.length < 2 && view.perspective !== 'genre' && view.perspective !== 'era';
  const whole =
    isThin && !isLow(standing.level) && facts.common === null ? [...told, usualSaid(facts)] : told;
  const isPlainly = [...ahead, ...asides, first].every((sentence) => sentence === '');
  const about = isPlainly && isHigh(standing.level) && told.length < mostBeside ? aboutSaid(facts) : '';
  if (about === '') return whole;
  const rest = whole
    .slice(1)
    .map((sentence) => (sentence === bothSaid(facts) ? commonSaid(facts) : sentence)); // "they" would be others
  return [opener, about, ...rest];
}

const mostBeside = 3; // sentences of a reason; what it is about goes with fewer

/** "It's about a lord and his three sons.", beside a reason and never as one. */
function aboutSaid({ about, view, named: asked, isBrief }: ExplainFacts): string {
  const isPlain =
    view.perspective === 'overall' && view.asked === null && view.unseen.length + asked.length === 0;
  return about === null || !isPlain || isBrief || view.style !== null ? '' : `It's about ${about}.`;
}

/** "I wouldn't really recommend it: Alien is near the bottom of your list, though Heat speaks for it. Up speaks most against it." */
function lowlySaid({ standing, reasons }: ExplainFacts): string {
  const [lifter] = reasons.lifters;
  const [against] = reasons.against;
  return `I wouldn't really recommend it: ${standing.item.title} is ${placed(standing)}${lifter ? `, though ${lifter.title} speaks for it` : ''}.${against ? ` ${against.title} speaks most against it.` : ''}`;
}

/** "Like Sunshine, it's set in space and tense." */
function commonSaid({ common, view, named: asked }: ExplainFacts): string {
  const isPlain =
    view.perspective === 'overall' && view.asked === null && view.unseen.length + asked.length === 0;
  return common && isPlain ? `Like ${common.title}, ${itIsAll(common.traits)}.` : '';
}

/** "They're both set in space and tense.", where the two have just been named. */
function bothSaid({ common }: ExplainFacts): string {
  const said = common ? theyAreAll(common.traits) : '';
  return said === '' ? '' : said.startsWith('are ') ? `They're both ${said.slice(4)}.` : `They both ${said}.`;
}

/** What otherwise looks absurd has its reason: what was added last weighs most. ", which you watched last" */
function latestSaid(facts: ExplainFacts, { did }: Nouns): string {
  const { isLatest, point, view, common, shared, suspects } = facts;
  const isOdd = common === null && shared === null && point?.has !== true && suspects.length === 0;
  return isLatest && isOdd && view.perspective === 'overall' ? `, which you ${did} last` : '';
}

function sharingSaid({ value, titles }: NonNullable<ExplainFacts['sharing']>, standing: Standing): string {
  const { title } = standing.item;
  const side = /^\d/.test(value) ? value : value.toLowerCase();
  return isHigh(standing.level)
    ? `${joined(titles)} ${titles.length === 1 ? 'is' : 'are'} behind it, from your ${side} side: ${title} is ${placed(standing)}.`
    : `${title} is ${placed(standing)}; from your ${side} side, ${joined(titles)} ${titles.length === 1 ? 'speaks' : 'speak'} for it.`;
}

/** What the place is down to, and the place. */
function opening(facts: ExplainFacts, nouns: Nouns): string {
  const { standing, reasons } = facts;
  const { level } = standing;
  const [first, ...more] = reasons.lifters;
  const others = [...more, ...reasons.helpers];
  if (!first || isSlightlyLifted(facts)) return mixedSaid(facts, nouns);
  if (level !== 'top ten' && level !== 'high')
    return `${facts.isMeant ? "It's" : `${standing.item.title} is`} ${level === 'middle' ? 'only ' : ''}${placed(standing)}; what lifts it most is ${first.title}${others.length > 0 ? `, then ${named(others)}` : ''}.`;
  return `${causeSaid(facts, nouns)}: that puts ${itOf(facts)} ${placed(standing)}.`;
}

/** "it" where nothing else can be meant. */
function itOf({ isMeant, otherPart, standing }: ExplainFacts): string {
  return isMeant && !otherPart ? 'it' : standing.item.title;
}

const mostRepeated = 22; // letters of a title that is short enough to be said twice

/** "The Others" once more, or which one it was. */
function againSaid(title: string, { domain }: Nouns, isLatest: boolean): string {
  return isLatest || briefName(title, domain).length <= mostRepeated ? title : 'the first';
}

function causeSaid(facts: ExplainFacts, nouns: Nouns, most = Number.POSITIVE_INFINITY): string {
  const { lifters, helpers, mostly } = facts.reasons;
  const [first, ...others] = [...lifters, ...helpers].slice(0, most);
  return `${mostly ? 'Mostly' : 'Mainly'} because of ${first?.title}${latestSaid(facts, nouns)}${others.length > 0 ? `, with some help from ${named(others)}` : ''}`;
}

/** Whether the place can be told by where it would drop from. */
function tellsDrop({ reasons: { without }, standing: { rank, place } }: ExplainFacts): boolean {
  return (
    without !== null &&
    without.from <= mostCounted &&
    without.rankAfter > without.from &&
    without.from === (place ?? rank)
  );
}

function leavesOutFirst({ reasons: { without, lifters } }: ExplainFacts): boolean {
  return without?.titles.length === 1 && without.titles[0]?.index === lifters[0]?.index;
}

/**
 * Cause and effect in one sentence; what else helps stands with it, or behind what the two have in common where that comes next.
 */
function openingWith(
  facts: ExplainFacts,
  nouns: Nouns,
  isAlike: boolean,
): { opener: string; without: string; isPair?: boolean } {
  const { reasons, standing, view } = facts;
  const { without, lifters, helpers } = reasons;
  const [first] = lifters;
  const isOfKind = view.perspective === 'genre' || view.perspective === 'era';
  const isHighUp = standing.level === 'top ten' || standing.level === 'high';
  const others = lifters.length + helpers.length - 1;
  if (!first || isSlightlyLifted(facts) || isOfKind) return { opener: opening(facts, nouns), without: '' };
  if (!isHighUp || !without || !tellsDrop(facts))
    return { opener: opening(facts, nouns), without: withoutSaid(facts) };
  const cause = causeSaid(facts, nouns);
  const drop = droppingSaid(itOf(facts), without.from, without.rankAfter);
  if (leavesOutFirst(facts)) {
    if (others === 0 || isAlike)
      return {
        opener: `${isAlike ? causeSaid(facts, nouns, 1) : cause}: without that one, ${drop}.`,
        without: isAlike ? helpingSaid(reasons) : '',
        isPair: isAlike,
      };
    return {
      opener: `${cause}: without ${againSaid(first.title, nouns, latestSaid(facts, nouns) !== '')}, ${drop}.`,
      without: '',
    };
  }
  if (without.titles.length === others + 1)
    return { opener: `${cause}: without those ${spokenNumber(others + 1)}, ${drop}.`, without: '' };
  return { opener: `${cause}.`, without: `Without ${named(without.titles)}, ${drop}.` };
}

/** High up, and no single title has much to do with it. */
function isSlightlyLifted({
  shared,
  standing,
  reasons: { lifters, without, holdsAnyway },
}: ExplainFacts): boolean {
  return (
    isHigh(standing.level) &&
    lifters.length > 0 &&
    without?.titles.length === 1 &&
    (without.rankAfter === standing.rank + 1 || (shared !== null && !holdsAnyway))
  );
}

/** Where no single title does it: what several do together, or how little the strongest does; else the place and what is nearest. */
function mixedSaid(facts: ExplainFacts, { one }: Nouns): string {
  const { standing, together, nearest, reasons } = facts;
  const it = itOf(facts);
  const { without, lifters, helpers } = reasons;
  const isKept = standing.place === undefined && standing.rank <= mostCounted;
  if (lifters.length > 0 && without && tellsDrop(facts))
    return slightlySaid(without.titles, it, standing.rank, without.rankAfter, one);
  if (lifters.length === 0 && isKept && together && !isSlight(standing.rank, together.rankWithout))
    return `No single ${one} of yours puts it there, it's the mix: without ${named(together.items)} together, ${droppingSaid(it, standing.rank, together.rankWithout)}.`;
  const beside =
    helpers.length > 1 ? ` ${lifting(reasons)}` : nearest.length > 0 ? ` ${nearestSaid(nearest)}` : '';
  return `No single ${one} of yours does it: it's the mix that puts ${it} ${placed(standing)}.${lifters.length === 0 ? beside : ''}`;
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
  const isOverall = view.perspective === 'overall';
  const [first, second] = habits
    .filter(({ value }) => value !== 'IMAX') // a format, not a kind
    .filter(({ value, lean }) => isAsked || (value !== 'Indie' && lean !== 'less')) // no reason for a because
    .filter(({ lean }) => isAsked || lean === 'more' || reasons.lifters.length === 0); // what all have explains nothing
  if (!first) return '';
  const isMost = first.count > 1 && first.count >= mostOfThem * first.size;
  if (isOverall) return isMost && first.lean !== 'less' ? likeYours(first, nouns) : '';
  if (first.count === 0 && leading)
    return `${andYou(habitual(first, nouns))}; what you mostly go for is ${kindOf(leading.kind, leading.value, nouns)}.`;
  if (reasons.lifters.length === 0 && isHigh(facts.standing.level) && first.count > 1)
    return likeYours(first, nouns);
  return `${andYou(habitual(first, nouns))}${second && view.perspective === 'genre' ? `, and ${habitual(second, nouns)}` : ''}.`;
}

const mostOfThem = 0.6; // of the history: less is no likeness

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

/** What becomes of it without the fewest that move it, where that isn't told yet. */
function withoutSaid(facts: ExplainFacts): string {
  const { without, holdsAnyway } = facts.reasons;
  if (without && tellsDrop(facts))
    return `Without ${named(without.titles)}, it would drop to ${spokenOrdinal(without.rankAfter)}.`;
  return holdsAnyway ? 'Even without the few that help most, it would stay in your top ten.' : '';
}

function usualSaid({
  reasons: { usual, fame },
  standing: { level },
  view: { perspective },
  toldUsual,
}: ExplainFacts): string {
  if (!usual || (toldUsual && perspective !== 'popularity')) return '';
  const around = usual.rank <= mostCounted ? `, around ${spokenOrdinal(usual.rank)}` : '';
  switch (usual.beside) {
    case 'far lower':
      if (isLow(level)) return `Others get it far lower still${around}.`;
      if (perspective === 'popularity')
        return `${fame === 'niche' ? 'M' : 'Even so, m'}ost people get it far lower${around}.`; // its fame was just told
      return `Most people get it far lower${around}, so it's your own taste.`;
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
