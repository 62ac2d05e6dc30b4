// Which of those just listed, in sentences: the title first, then why.

import { grouped } from '#lib/catalogue/said-numbers.ts';
import type { OfListed, OfListedFacts } from '../recommend/among-listed.ts';
import { dollars, joined, spokenNumber, titleWithYear } from '../wording.ts';
import type { Nouns } from '../world.ts';
import { named } from './said.ts';

export function composeOfListed(facts: OfListedFacts, nouns: Nouns): string[] {
  return [toldSaid(facts, nouns), facts.beside];
}

function toldSaid({ told, of, suits }: OfListedFacts, nouns: Nouns): string {
  const best = suits ? `; ${suits.title} suits you best of them` : '';
  switch (told.by) {
    case 'suiting':
      return `Of those, ${joined(told.first.map(titleWithYear))} ${told.first.length === 1 ? 'suits' : 'suit'} you best.`;
    case 'known': {
      const { first, said, others, suitsBetter } = told;
      if (others.length === 0) return `${first.title}: ${said}, and I know that of no other of those.`;
      const but = suitsBetter
        ? `, but ${first.title} suits you ${others.length === 1 ? 'better' : 'best'}`
        : '';
      return `${first.title}: ${said}; that goes for ${named(others)}, too${but}.`;
    }
    case 'least':
      return `${named(told.first)}: nothing of the kind is known of ${told.first.length === 1 ? 'it' : 'them'}, but of ${named(told.held)} it is.`;
    case 'none':
      return `None of those, as far as I know${best}.`;
    case 'all':
      return told.isLeast
        ? `That goes for all of those, and which is least so I can't tell${best}.`
        : `That goes for all of those${best}.`;
    case 'untold':
      return `I can't tell that of those${best}.`;
    default:
      return numberSaid(told, of.length, nouns);
  }
}

const ends: Record<'year' | 'price' | 'length' | 'people', { low: string; high: string }> = {
  year: { low: 'oldest', high: 'newest' },
  price: { low: 'cheapest', high: 'dearest' },
  length: { low: 'shortest', high: 'longest' },
  people: { low: 'least known', high: 'best known' },
};

/** "Abzu: some two hours, the shortest of the three whose length I know." */
function numberSaid(
  { by, end, first, value, known }: Extract<OfListed, { end: string }>,
  of: number,
  nouns: Nouns,
): string {
  if (by === 'people')
    return `Of those, the ${end === 'high' ? 'most' : 'fewest'} people chose ${joined(first.map(titleWithYear))}.`;
  const amount = amountSaid(by, value, nouns);
  const what = { year: 'year', price: 'price', length: 'length' }[by];
  const among =
    known === of
      ? 'of those'
      : known === 1
        ? `the only one of those whose ${what} I know`
        : `of the ${spokenNumber(known)} whose ${what} I know`;
  if (known === 1) return `${named(first)}: ${amount}, ${among}.`;
  return `${named(first)}: ${amount}, the ${ends[by][end]} ${among}.`;
}

function amountSaid(by: 'year' | 'price' | 'length', value: number, { domain }: Nouns): string {
  if (by === 'year') return `from ${value}`;
  if (by === 'price') return value === 0 ? 'free' : `${dollars(value)} on record`;
  if (domain === 'movies') return `${grouped(value)} minutes`;
  return value === 1 ? 'about an hour' : `some ${spokenNumber(value)} hours`;
}
