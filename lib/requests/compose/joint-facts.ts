// Several facts in one answer: the verdict, or the facts of a title in one sentence.

import type { JointFacts } from '../facts/joint-answer.ts';
import type { ItemFactsAnswer } from '../facts.ts';
import { joined } from '../wording.ts';
import type { Nouns } from '../world.ts';
import { composeFacts, composeTitle, withTitle } from './item-facts.ts';
import { takenFor } from './said.ts';

export function composeJoint({ told, missing, verdict }: JointFacts, nouns: Nouns): string[] {
  const absent = missing.flatMap((one) => composeTitle(one, nouns));
  if (verdict !== null) return [verdict, ...absent];
  const rows = [...new Set(told.map(({ item }) => item.index))];
  const unknown = sameGap(told);
  if (unknown !== null) return [unknown, ...absent];
  return [
    ...rows.flatMap((row) =>
      ofOne(
        told.filter(({ item }) => item.index === row),
        nouns,
        rows.length > 1,
      ),
    ),
    ...absent,
  ];
}

/** Where the same of several titles isn't known: "I don't know how long either is". */
function sameGap(told: readonly ItemFactsAnswer[]): string | null {
  const [first, ...others] = told;
  if (first?.answer.kind !== 'unknown' || others.length === 0) return null;
  const { matter, anywhere, source } = first.answer;
  const isSame = told.every(({ answer }) => answer.kind === 'unknown' && answer.matter === matter);
  if (!isSame || new Set(told.map(({ item }) => item.index)).size < 2) return null;
  const those = told.length === 2 ? 'either' : 'any of them';
  const of = /\bits?\b/.test(matter)
    ? matter.replace(/\bit\b/, those).replace(/\bits\b/, 'their')
    : matter === 'the price'
      ? `what ${those} costs`
      : `${matter} of ${those}`;
  if (matter === 'the price') return `I don't know ${of}, but ${source.name} does; the links are below.`;
  return `${anywhere ? `I don't know ${of}` : `My catalogue doesn't say ${of}`}, but ${source.name} may; the links are below.`;
}

/** Of one title: what is told in one sentence, then what isn't known, once. */
function ofOne(told: readonly ItemFactsAnswer[], nouns: Nouns, isOneOfMany: boolean): string[] {
  const [first] = told;
  if (!first) return [];
  if (told.length === 1 && isOneOfMany && first.answer.kind === 'unknown')
    return [gapOf(first.answer.matter, first.item.title)];
  if (told.length === 1) return composeFacts({ ...first, again: isOneOfMany || first.again }, nouns);
  const said = told.flatMap(({ answer }) => (answer.kind === 'told' ? answer.said : []));
  const gaps = [...new Set(told.flatMap(({ answer }) => (answer.kind === 'unknown' ? answer.matter : [])))];
  const named = gaps.length > 1 ? gaps.filter((gap) => !gap.startsWith('that side of')) : gaps;
  const source = told.flatMap(({ answer }) => (answer.kind === 'unknown' ? answer.source.name : []))[0];
  return [
    takenFor(first.understood),
    ...inOne(said, first.item.title),
    gaps.length > 0 ? `I don't know ${joined(named, 'or')}, but ${source} may; the link is below.` : '',
  ];
}

/** "It came out in 2015." and "Its price on record is $5." → "X came out in 2015, and its price on record is $5." */
function inOne(said: readonly string[], title: string): string[] {
  const [first, ...others] = [...new Set(said)];
  if (first === undefined) return [];
  const plain = /^Its?\b/;
  const joinable = plain.test(first) && !first.includes(';') ? others.filter((one) => plain.test(one)) : [];
  const clauses = joinable.map((one) => `${one[0]?.toLowerCase() ?? ''}${one.slice(1).replace(/\.$/, '')}`);
  const head = withTitle(first, title);
  return [
    clauses.length === 0 ? head : `${head.replace(/\.$/, '')}, and ${clauses.join(', and ')}.`,
    ...others
      .filter((one) => !joinable.includes(one))
      .map((one) => one.replace(/^(?=Yes: )Y/, head.startsWith('Yes') ? 'And y' : 'Y')),
  ];
}

/** "I don't know which systems Heat runs on." */
function gapOf(matter: string, title: string): string {
  if (/\bit\b/.test(matter)) return `I don't know ${matter.replace(/\bit\b/, title)}.`;
  return /^its /.test(matter)
    ? `I don't know the ${matter.slice(4)} of ${title}.`
    : `I don't know ${matter} of ${title}.`;
}
