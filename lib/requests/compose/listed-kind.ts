// What of the list is of a kind, in sentences: how many there, how many of the history, and what puts them there.

import type { ListedKind } from '../taste/listed-kind.ts';
import type { OfKind } from '../taste/of-kind.ts';
import { joined, spokenNumber, spokenOrdinal } from '../wording.ts';
import type { Nouns } from '../world.ts';
import { named } from './said.ts';

const mostNamed = 3;
const hardly = 0.1; // of the list

/** "I count nine games tagged Shooter among the first 24 on your list: … Among your own 16 there is one. …" */
export function listedKindSaid(facts: ListedKind, nouns: Nouns): string[] {
  const { said, one, of, items, own, size, known, first } = facts;
  const count = items.length;
  if (facts.asksTwice)
    return [
      `Because it's listed once for each version: ${joined(items.map(({ title }) => title))} each have a place of their own.`,
      liftersSaid(facts),
    ];
  if (facts.part) {
    const { part, lifters } = facts;
    const all = count === 2 ? 'Both' : `All ${spokenNumber(count)}`;
    return [
      `${all} are on it: the ${spokenOrdinal(part.number)} is ${part.title}, in ${spokenOrdinal(part.place)} place, behind ${joined(items.slice(0, -1).map(({ title }) => title))}.`,
      lifters.length > 0
        ? `${named(lifters)} ${lifters.length === 1 ? 'does' : 'do'} most to put them there.`
        : '',
    ];
  }
  const isFew = count <= hardly * of && facts.asksMany;
  const lead = count === 0 ? 'None: ' : isFew ? 'Hardly any: ' : '';
  const counted = count === 1 ? `one ${one}` : `${spokenNumber(count)} ${said}`;
  const titles = items.slice(0, mostNamed).map(({ title }) => title);
  const names = count > mostNamed ? `${titles.join(', ')} and others` : joined(titles);
  const ofKnown =
    known && known.listed < of ? ` ${spokenNumber(known.listed)} whose ${known.detail} I know, of the` : '';
  const there = own === 0 ? 'there is none' : own === 1 ? 'there is one' : `there are ${spokenNumber(own)}`;
  const among = known ? `${spokenNumber(known.own)} whose ${known.detail} I know` : spokenNumber(size);
  const open = known ? size - known.own : 0;
  const rest =
    known && own === 0 && open > 0
      ? `; of the other ${open === 1 ? 'one' : spokenNumber(open)} I don't know it`
      : '';
  if (first)
    return [
      `That's so: I count no ${said} among the${ofKnown} first ${spokenNumber(of)} on your list; the first is ${first.item.title}, ${spokenOrdinal(first.place)}.`,
      `No place goes by kind, only by who ${nouns.did} what${own === 0 ? '' : `, so the ${own === 1 ? 'one' : spokenNumber(own)} of your own ${own === 1 ? "needn't bring others" : "needn't bring more"} along`}.`,
    ];
  const causes = count > 0 && !isFew && facts.lifters.length > 0;
  return [
    causes
      ? `Mostly because of ${named(facts.lifters)}.`
      : facts.asksTwo
        ? `No single ${nouns.one} of yours puts them there: it's the mix.`
        : '',
    `${lead}I count ${counted} among the${ofKnown} first ${spokenNumber(of)} on your list${count === 0 ? '' : `: ${names}`}.`,
    known?.own === 0
      ? ''
      : own === size && size > 1
        ? `Your own ${spokenNumber(size)} are all of that kind.`
        : `Among your own ${among} ${there}${rest}.`,
    causes ? '' : liftersSaid(facts),
  ];
}

function liftersSaid({ lifters, items }: ListedKind): string {
  return lifters.length === 0
    ? ''
    : `Of yours, ${named(lifters)} ${lifters.length === 1 ? 'does' : 'do'} most to put ${items.length === 1 ? 'it' : 'them'} there.`;
}

/** "Of your 14 RPG games I count two games that are turn-based: …", "The first of your 13 strategy games is *Starcraft*." */
export function ofKindSaid(found: OfKind): string[] {
  const { said, count } = found;
  if (found.sort === 'end')
    return [`The ${found.end} of your ${spokenNumber(count)} ${said} is ${found.item.title}.`];
  const { items, one, other } = found;
  const counted = items.length === 1 ? `one ${one}` : `${spokenNumber(items.length)} ${other}`;
  const names = joined(items.map(({ title }) => title));
  return [
    `Of your ${spokenNumber(count)} ${said} I count ${counted}${items.length > 0 ? `: ${names}` : ''}.`,
  ];
}

/** "More of those than is usual for the kind are films that are tense." */
export function commonSaid(common: readonly string[]): string {
  return common.length > 0 ? `More of those than is usual for the kind are ${joined(common)}.` : '';
}
