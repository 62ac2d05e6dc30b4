// Changed histories in sentences: first what the message asks, then what becomes of the title that the chat is about and of
// the top of the list.

import { grouped } from '#lib/catalogue/said-numbers.ts';
import { placeOf } from '../compare.ts';
import { isLow } from '../standing.ts';
import type { Group } from '../titles/named-group.ts';
import type { OwnedBy } from '../titles/owned-by.ts';
import type { Top } from '../top.ts';
import type { Fate, WhatIfFacts } from '../what-if.ts';
import { capitalized, joined, kindOf, spokenNumber, spokenNumbers, spokenOrdinal } from '../wording.ts';
import type { Nouns } from '../world.ts';
import { firstNamed, named } from './said.ts';
import {
  fatesSaid,
  focusOnly,
  focusSaid,
  goneSaid,
  isSlightly,
  isTold,
  isUnmoved,
  stillSaid,
} from './what-if-fate.ts';

const mostNamed = 3; // titles left out; of more, how many

export function composeWhatIf(facts: WhatIfFacts, nouns: Nouns): string[] {
  const { only, groups, notSeen, alreadySeen, notFound, focus, asksLeaving, counts, top } = facts;
  const missing = notFound.map(({ typed, choices }) =>
    choices.length > 0
      ? `By "${typed}", do you mean ${joined(
          choices.map(({ title }) => title),
          'or',
        )}?`
      : `I don't find "${typed}".`,
  );
  const counted = groups.flatMap(({ name, count, said }) => {
    if (count === 0) return [`I find none of your ${nouns.many} by "${name}".`];
    const isSaid = said === null || said === count;
    return isSaid
      ? []
      : [`By "${name}" I find ${spokenNumber(count)} of your ${nouns.many}, not ${spokenNumber(said)}.`];
  });
  const idle = [
    ...(notSeen.length > 0
      ? [
          `${named(notSeen)} ${notSeen.length === 1 ? "isn't" : "aren't"} among the ${nouns.many} you've ${nouns.did}`,
        ]
      : []),
    ...(alreadySeen.length > 0
      ? [`${named(alreadySeen)} ${alreadySeen.length === 1 ? 'is' : 'are'} in your history already`]
      : []),
  ];
  const isIdle = ({ standing }: Fate) => notSeen.some(({ index }) => index === standing.item.index);
  if (!counts)
    return [
      only ? `Nothing would change: that's your whole history.` : `Nothing would change: ${joined(idle)}.`,
      focus && !isIdle(focus) && !focus.standing.seen && Number.isFinite(placeOf(focus.standing))
        ? `${focus.standing.item.title} is ${spokenOrdinal(placeOf(focus.standing))} on your list as it is.`
        : '',
      ...missing,
    ];
  const change = only
    ? `with only ${ofKindSaid(facts, only.length) ?? (only.length > mostAlone ? `those ${spokenNumber(only.length)}` : named(only))}`
    : changeSaid(facts);
  const { item, seen } = focus?.standing ?? {};
  const staysFirst = focus?.rankThen === 1 && top.now[0]?.index === item?.index; // said of the top anyway
  if (staysFirst && !seen && facts.asks === 'still' && facts.fates.length === 0)
    return [
      ...counted,
      `Yes: ${facts.isMeant ? 'it' : item?.title} would still be first${facts.namesChange ? '' : ` ${change}`}.`,
      ...missing,
    ];
  const told = focus && !seen && !staysFirst ? focus : null;
  const said =
    facts.fates.length > 0
      ? [...fatesSaid(facts, change), facts.asks === 'top' ? topSaid(top, '') : '']
      : facts.alone
        ? aloneSaid(facts, told, change, nouns)
        : facts.over
          ? overSaid(facts.over, told, change)
          : changedSaid(facts, told, change);
  const names = said.some((sentence) => sentence.includes('your top ten'));
  return [
    ...counted,
    ...groups.flatMap(({ by, name, titles }) =>
      by && removedAsCount(facts) ? [theirsSaid(name, by.deed, titles)] : [],
    ),
    ...said,
    asksLeaving && top.leaving.length > 1 ? leavingSaid(top.leaving, names ? 'it' : 'your top ten') : '',
    idle.length > 0 ? `${joined(idle)}, so that part changes nothing.` : '',
    ...missing,
    ...groups.flatMap(({ name, count, isLabel, by }) =>
      isLabel ? [byLabelSaid(name, count, nouns)] : by ? [knownSaid(by, nouns)] : [],
    ),
  ];
}

/** Whether the change is only told as a number of titles. */
function removedAsCount({ only, removed }: WhatIfFacts): boolean {
  return only ? only.length > mostAlone : removed.length > mostNamed;
}

/** "Of yours, seven are by or with Clint Eastwood: …" */
function theirsSaid(name: string, deed: OwnedBy['deed'], titles: readonly string[]): string {
  return `Of yours, ${spokenNumber(titles.length)} ${titles.length === 1 ? 'is' : 'are'} ${deed} ${name}: ${joined(titles)}.`;
}

/** Of how many it is known, where that isn't all. */
function knownSaid({ known, size }: NonNullable<Group['by']>, { many }: Nouns): string {
  if (known === size) return '';
  const [some, all] = spokenNumbers([known, size]);
  return `I know that only of ${some} of your ${all} ${many}, so there may be more.`;
}

/** What a what-if took for somebody's, where nothing but labels tells. */
function byLabelSaid(name: string, count: number, { one, many }: Nouns): string {
  const held = `${spokenNumber(count)} of your ${many} ${count === 1 ? 'has' : 'have'} the label ${name}`;
  return `I went by labels: ${held}. Tell me if I missed a ${one}.`;
}

type Told = WhatIfFacts['focus']; // null: there is nothing to say of it

/** What would pass the title, where that is asked. */
function overSaid({ count, first }: NonNullable<WhatIfFacts['over']>, told: Told, change: string): string[] {
  const fate = told ? focusSaid(told, change) : '';
  if (count === 0) return [fate, 'Nothing would climb over it.'];
  const more = count - first.length;
  const would =
    more > 0 ? `${named(first)} would be the first of ${grouped(count)} to` : `${named(first)} would`;
  return [fate, `${would} climb over it.`];
}

/** The title that the chat is about first, unless the message asks for the top or the title is far down. */
function changedSaid(facts: WhatIfFacts, told: Told, change: string): string[] {
  const { top, asks, asksList, asksFocus } = facts;
  if (facts.kind && facts.kind.untold < facts.kind.of / 2 && facts.kind.before > 0)
    return [kindSaid(facts.kind, change)];
  if (facts.kind)
    return [
      `Those I can't count: ${spokenNumber(facts.kind.untold)} of the first ${spokenNumber(facts.kind.of)} on your list don't say which system they are for.`,
      topSaid(top, change),
    ];
  if (told && facts.asksThat) {
    const answer = isUnmoved(told) ? 'No' : isSlightly(told) ? 'Hardly' : 'Yes';
    return [`${answer}: ${focusSaid(told, change)}`, isTold(told, top) ? '' : topSaid(top, '')];
  }
  if (told && facts.asksGone)
    return [goneSaid(told, facts.namesChange ? '' : change, facts.isMeant ? 'it' : told.standing.item.title)];
  if (told && facts.asksOnlyList) return [topSaid(top, change), othersLeaving(top)];
  const isTopFirst =
    told === null ||
    asks === 'top' ||
    asks === 'change' ||
    (asks !== 'still' && !facts.asksFate && isLow(told.standing.level));
  const others = {
    ...top,
    entering: top.entering.filter(
      ({ index }) => told === null || isTopFirst || index !== told.standing.item.index,
    ),
  };
  const isSame = top.now[0]?.index === top.after[0]?.index && top.entering.length === 0;
  if (asks === 'change' && isSame && (told === null || isUnmoved(told)))
    return [`No: ${topSaid(top, '').replace(/^Nothing/, 'nothing')}`, told ? focusSaid(told, change) : ''];
  const yes = asks === 'change' ? (isSame ? 'Hardly: ' : 'Yes: ') : '';
  if (isTopFirst) {
    const moved = topSaid(others, change, yes === '');
    const also = told && !isTold(told, top) && (asksFocus || asks === null) ? focusSaid(told, '') : '';
    return [`${yes}${moved}`, also];
  }
  if (asksList && asks !== 'still' && isTold(told, top)) return [topSaid(others, change)];
  if (facts.isTold && asks !== 'still' && !facts.asksFate && !facts.asksOfIt)
    return [topSaid(top, change), facts.asksLeaving ? '' : othersLeaving(top)];
  const goesWithout = others.entering.length === 0 && top.now[0]?.index === top.after[0]?.index;
  const [fresh] = top.after;
  const isTopped = placeOf(told.standing) === 1 && fresh && fresh.index !== told.standing.item.index;
  const instead = isTopped && !asksList ? `${fresh.title} would be first then.` : '';
  return [
    asks === 'still'
      ? stillSaid(told, facts.namesChange ? '' : change, facts.isMeant ? 'it' : told.standing.item.title)
      : focusSaid(told, change),
    facts.eachRises && told.rankThen !== null && told.rankThen > placeOf(told.standing)
      ? 'Odd, but so it comes out: without any one of those alone it would rise.'
      : '',
    goesWithout || !asksList ? instead : topSaid(others, ''),
  ];
}

/** "Big and Heat would leave your top ten.", beside what enters it. */
function othersLeaving({ entering, leaving }: Top): string {
  return entering.length > 0 && leaving.length > 0 && !(entering.length === 1 && leaving.length === 1)
    ? leavingSaid(leaving, 'it')
    : '';
}

/** "No: four of the first 24 on your list would be for the NES without Super Mario 64, instead of nine." */
function kindSaid(
  { said, one, of, before, after }: NonNullable<WhatIfFacts['kind']>,
  change: string,
): string {
  const [now, then] = [before, after].map((count) => (count === 0 ? 'none' : spokenNumber(count)));
  const answer = after >= before ? 'Yes' : after < before / 2 ? 'No' : 'Yes, though fewer';
  const counted = `${capitalized(change)}, ${then === 'none' ? `no ${said}` : after === 1 ? `one ${one}` : `${then} ${said}`} would be among the first ${spokenNumber(of)} on your list`;
  return `${answer}: ${counted.replace(/^W/, 'w')}${after === before ? ', as now' : `, instead of ${now}`}.`;
}

const few = 5; // titles of a history
const anybodys = 0.7; // of the first ten

/** A history of some titles alone: what would then be first, how far that is anybody's list, and what is of their kind. */
function aloneSaid(
  { top, alone, only, asks, asksFocus, groups }: WhatIfFacts,
  told: Told,
  change: string,
  nouns: Nouns,
): string[] {
  const [old, first, ...next] = [top.now[0], ...top.after];
  if (!old || !first || !alone) return [];
  const lead =
    old.index === first.index
      ? `${first.title} would still be first`
      : `${first.title} would be first instead of ${old.title}`;
  const { usual, of, kind } = alone;
  const size = only?.length ?? 0;
  const isAsked = told !== null && asksFocus && asks !== 'top';
  if (isAsked) return [focusOnly(told, change), `${lead}${next.length > 0 ? `, then ${named(next)}` : ''}.`];
  return [
    `${capitalized(change)}, ${lead}${next.length > 0 ? `, then ${named(next)}` : ''}.`,
    size <= few && 2 * usual >= of && of > 0
      ? `So few ${nouns.many} say little${usual >= anybodys * of ? ", so that's close to anybody's list" : ''}: ${spokenNumber(usual)} of the first ${spokenNumber(of)} are among the ${spokenNumber(2 * of)} most ${nouns.did} of all.`
      : '',
    kind && !groups.some((one) => one.kind) && kind.place > top.after.length && kind.place <= nearTop
      ? `Of ${kindOf(kind.kind, kind.value, nouns)}${size > 1 ? ', which they share' : ''}, ${kind.item.title} would come first, in ${spokenOrdinal(kind.place)} place.`
      : '',
    asks === null && told && !isTold(told, top) && kind?.item.index !== told.standing.item.index
      ? focusSaid(told, '')
      : '',
  ];
}

const nearTop = 30; // places; what comes further down is no pick
const mostAlone = 4;

/** "your seven animated films", where all that changes is of one kind. */
function ofKindSaid({ groups }: WhatIfFacts, size: number): string | null {
  const [group, ...others] = groups;
  if (!group?.kind || others.length > 0 || group.count !== size) return null;
  return size === 1 ? `your only ${group.kind.one}` : `your ${spokenNumber(size)} ${group.kind.said}`;
}

function changeSaid(facts: WhatIfFacts): string {
  const { removed, added } = facts;
  const kind = ofKindSaid(facts, removed.length);
  const out = kind
    ? `without ${kind}`
    : removed.length > mostNamed
      ? `without those ${spokenNumber(removed.length)}`
      : removed.length > 0
        ? `without ${named(removed)}`
        : '';
  const into = added.length > 0 ? `with ${named(added)} in your history` : '';
  return [out, into].filter((part) => part !== '').join(' and ');
}

const mostLeaving = 3; // of more, how many

function leavingSaid(leaving: Top['leaving'], it: string): string {
  const rest = leaving.length - mostLeaving;
  const titles = leaving.slice(0, mostLeaving).map(({ title }) => title);
  return `${joined(rest > 0 ? [...titles, `${spokenNumber(rest)} more`] : titles)} would leave ${it}.`;
}

function topSaid({ now, after, entering, leaving }: Top, change: string, isStart = true): string {
  const [old, fresh] = [now[0], after[0]];
  if (!old || !fresh) return '';
  const start = change === '' ? '' : `${isStart ? capitalized(change) : change}, `;
  if (entering.length === 0 && now.every(({ index }, at) => index === after[at]?.index))
    return `${start === '' ? 'Nothing' : `${start}nothing`} would change in your top ten.`;
  const first =
    old.index === fresh.index
      ? `${old.title} ${start === '' ? 'would stay' : 'stays'} at the top of your list`
      : `${fresh.title} would be first on your list instead of ${old.title}`;
  const others = entering.filter(({ index }) => index !== fresh.index);
  const moved =
    entering.length === 0
      ? 'and your top ten keeps the same ten titles'
      : others.length === 0
        ? 'the rest staying much the same'
        : `and ${firstNamed(others)} would enter your top ten${leaving.length === 1 && others.length === 1 ? ` for ${named(leaving)}` : ''}`;
  return `${start}${first}, ${moved}.`;
}
