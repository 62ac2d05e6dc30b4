// The odd one out in a sentence.

import type { OddOneOut } from '../taste/odd-one-out.ts';
import { areSo, genreNoun, kindOf, spokenNumber } from '../wording.ts';
import type { Nouns } from '../world.ts';
import { are } from './said.ts';

export function oddOneOutSaid(odd: OddOneOut | null, size: number, nouns: Nouns): string[] {
  const { many, did } = nouns;
  if (!odd) return [`With so few ${many} there's no odd one out: it takes three at least.`];
  const start = `${odd.item.title}: of your ${spokenNumber(size)} ${many} it goes least with the rest`;
  const alone = aloneSaid(odd, nouns);
  return [alone === '' ? `${start}, going by who ${did} them.` : `${start}; ${alone}.`];
}

/** "it's the only one tagged Farming Sim", "only two of the others are westerns" */
export function aloneSaid({ alone }: OddOneOut, nouns: Nouns): string {
  if (!alone) return '';
  const { kind, value, others } = alone;
  if (others > 0) {
    const kinds = kind === 'genre' && others === 1 ? oneOf(genreNoun(value, nouns, 1)) : are(kind, value);
    return `only ${spokenNumber(others)} of the others ${areSo(others)} ${kinds}`;
  }
  if (kind === 'genre') return `it's the only ${genreNoun(value, nouns, 1)}`;
  return `it's the only one ${kindOf(kind, value, { one: '', many: '' }, 1).trim()}`;
}

function oneOf(noun: string): string {
  return `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}
