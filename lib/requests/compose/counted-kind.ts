// How many of a history are of a kind, or whether any is: the number first, then their names. That others have more or fewer isn't
// asked.

import { titleKey } from '#lib/catalogue/title.ts';
import type { AskedKind } from '../taste/taste-kind.ts';
import type { TasteFacts } from '../taste.ts';
import { bareKind, formsOf } from '../titles/named-kind.ts';
import { capitalized, ended, joined, shareOf, spokenNumber, spokenNumbers } from '../wording.ts';
import type { Nouns } from '../world.ts';
import { shareOfHabit } from './said.ts';

/** "Four: Heat, …", "Yes, four comedies: …", "11 of your 18: …, … and others." Of those whose kind is known: "Two of the seven games …" */
export function countedSaid(asked: AskedKind, facts: TasteFacts, nouns: Nouns): string[] {
  const { count, said, one, titles, others } = asked;
  const { size, about, asksNone } = facts;
  if (asked.untold) return ofSystemSaid(asked, asked.untold, facts);
  const yes = asksNone === 'yes or no' ? 'Yes, ' : '';
  const isPlain = isSaidByQuestion(about, asked, nouns);
  const withKind = (kind: string) => (isPlain ? '' : ` ${kind}`);
  const names = joined(titles);
  if (count === 1)
    return [capitalized(`${yes}${yes === '' ? 'just one' : 'one'}${withKind(one)}: ${ended(names)}`)];
  if (count <= titles.length) {
    const lead = isPlain ? spokenNumber(count) : `${spokenNumber(count)} ${said}`;
    return [capitalized(`${yes}${lead}: ${ended(names)}`)];
  }
  const [some, all] = spokenNumbers([count, size]);
  const share = count === size ? `all ${all}` : `${some} of your ${all}`;
  const lead = isPlain ? share : `${shareOf(count, size, nouns.many)} ${areOfKind(said, nouns)}`;
  if (others.length > 0) return [capitalized(`${yes}${lead}, all but ${ended(joined(others))}`)];
  return [capitalized(`${yes}${lead}: ${titles.join(', ')} and others.`)];
}

/** "Three that I know of: …", where of others no system is known. */
function ofSystemSaid({ count, titles }: AskedKind, untold: number, { asksNone }: TasteFacts): string[] {
  const yes = asksNone === 'yes or no' ? 'Yes, ' : '';
  const names = count > titles.length ? `${titles.join(', ')} and others.` : ended(joined(titles));
  return count === 0
    ? ['None that I know of.', `Of ${spokenNumber(untold)} I don't know the system.`]
    : [
        capitalized(`${yes}${spokenNumber(count)} that I know of: ${names}`),
        `Of ${spokenNumber(untold)} ${untold === 1 ? 'other' : 'others'} I don't know the system.`,
      ];
}

/** Where few say their kind, among how many. */
export function countedKnown(
  { count, titles }: AskedKind,
  known: number,
  { size, asksNone }: TasteFacts,
  { many }: Nouns,
): string[] {
  if (known === 0) return [`That I can't tell: I don't know the kind of any of your ${many}.`];
  const isYesNo = asksNone === 'yes or no';
  const share = shareOfHabit({ count, size: known, outOf: size }, many);
  if (count === 0) return [capitalized(`${isYesNo ? 'no, ' : ''}${share}.`)];
  const lead = `${isYesNo ? 'yes, ' : ''}${share}`;
  return [
    capitalized(
      count > titles.length
        ? `${lead}: ${titles.join(', ')} and others.`
        : `${lead}: ${ended(joined(titles))}`,
    ),
  ];
}

export const sides: [number, string][] = [
  [0.6, 'Yes'],
  [0.25, 'A bit'],
  [0, 'Not much'],
];

/** "Am I a western person?": how much of one, where more than others have it counts as well. */
export function sideOf({ count, lean }: AskedKind, size: number): string {
  if (lean === 'less') return 'Not much';
  const side = sides.findIndex(([least]) => count >= least * size);
  return sides[lean === 'more' ? Math.max(0, side - 1) : side]?.[1] ?? 'Not much';
}

/** "are comedies", "have "racing" in the title" */
export function areOfKind(said: string, { many }: Nouns): string {
  if (said.startsWith(`${many} with "`)) return `have ${said.slice(many.length + ' with '.length)}`;
  return `are ${said.replace(new RegExp(`^${many} (?=(?:by|for|from|tagged) )`), '')}`;
}

/** Whether what was counted goes without saying: it is what was asked for in its own words, or the titles show it. */
function isSaidByQuestion(about: string, { said, isName }: AskedKind, { many, domain }: Nouns): boolean {
  if (said.includes(' with "')) return isName === true;
  if (domain === 'movies' && said.includes(' tagged ')) return false; // few films carry labels
  const told = new Set(titleKey(said).split(' '));
  const words = bareKind(about)
    .split(' ')
    .filter((word) => word !== '' && word !== many);
  return words.length > 0 && words.every((word) => formsOf(word).some((form) => hasForm(told, form)));
}

function hasForm(words: ReadonlySet<string>, form: string): boolean {
  return [...words].some((word) => word === form || formsOf(word).includes(form));
}
