// Where nothing is left that fits: all of it is in the history, or was just named. Then what comes nearest to it.

import { titleKey } from '#lib/catalogue/title.ts';
import type { RecommendFacts } from '../recommend.ts';
import { spokenNumber, titleWithYear } from '../wording.ts';
import type { Nouns } from '../world.ts';
import { aboutFirst, nextSaid } from './picks.ts';

type Left = NonNullable<RecommendFacts['exhausted']>;

export function exhaustedSaid({ picks, wishes }: RecommendFacts, left: Left, nouns: Nouns): string[] {
  const [first, ...others] = picks;
  const them = left.owned + left.named.length === 1 ? 'it' : 'them';
  const gone = left.named.length > 0 ? lastSaid(left, wishes, nouns) : ownedSaid(left, nouns);
  if (!first) return [gone];
  return [
    gone,
    `The nearest I have to ${them} is ${titleWithYear(first.item)}.`,
    aboutFirst(picks, nouns),
    nextSaid(others, picks, nouns),
  ];
}

/** "You have both Danganronpa games here." */
function ownedSaid({ name, owned, only }: Left, { one, many }: Nouns): string {
  const kind = name === null ? '' : `${name} `;
  if (only) {
    const isNamed = titleKey(only.title).includes(titleKey(name ?? ''));
    return `You already have ${only.title}, the only ${isNamed ? 'one' : `${kind}${one}`} here.`;
  }
  return `You have ${owned === 2 ? 'both' : `all ${spokenNumber(owned)}`} ${kind}${many} here.`;
}

/** "No, that was the last Layton game I have that you haven't bought." */
function lastSaid({ name, named, isAsked }: Left, wishes: number, { one, did }: Nouns): string {
  const kind = `${name === null ? '' : `${name} `}${one}`;
  const rest = `${kind} I have that ${name !== null && wishes === 1 ? '' : 'fits and '}you haven't ${did}`;
  const [only] = named;
  const said =
    named.length === 1 && only ? `${only.title} was the only ${rest}` : `that was the last ${rest}`;
  return isAsked ? `No, ${said}.` : `${said[0]?.toUpperCase() ?? ''}${said.slice(1)}.`;
}
