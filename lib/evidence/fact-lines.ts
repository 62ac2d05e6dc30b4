// The facts as the language model reads them: short lines in one fixed order, in training and serving alike.
// A digit is a token, so numbers are few and whole.
import { type Domain, domainFacts } from '#lib/catalogue/domains.ts';
import type { Evidence } from './evidence.ts';
import { type Ask, type Facts, type Habit, selectFacts } from './facts.ts';

const leanWords = { more: 'more than usual', as: 'as usual', less: 'less than usual' } as const;
const maxNamed = 3;

/** "A and B", "A, B and C"; of a longer list the first two are named and the rest counted. */
export function joinTitles(titles: readonly string[]): string {
  const named = titles.length > maxNamed ? titles.slice(0, maxNamed - 1) : titles;
  const rest = titles.length - named.length;
  const parts = rest > 0 ? [...named, `${rest} more`] : named;
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

function habitLine({ value, count, size, lean }: Habit): string {
  return `${value}: ${count} of ${size}, ${leanWords[lean]}`;
}

export function factLines(evidence: Evidence, ask: Ask, domain: Domain): string {
  return linesOf(selectFacts(evidence, ask), domain);
}

export function linesOf(facts: Facts, domain: Domain): string {
  const { item, verb } = domainFacts[domain];
  const film = item[0]?.toUpperCase() + item.slice(1);
  const { year, genres } = facts.item;
  const named = year !== null && !facts.name.includes(`(${year})`) ? `${facts.name} (${year})` : facts.name;
  const lines = [`${film}: ${[named, ...genres.slice(0, 4)].join(', ')}`];
  lines.push(`Rank: ${facts.rank} of ${facts.candidates}, ${facts.level}`);
  if (facts.seen) lines.push(`Already ${verb}`);
  if (!facts.known) lines.push('New to the recommender');
  if (facts.films === 0) lines.push('History: empty');
  if (facts.films === 1) lines.push('History: one');
  if (facts.carriers) {
    const by = facts.carriersOf
      ? `Carried by ${facts.carriersOf}`
      : facts.dominant
        ? 'Carried mostly by'
        : 'Carried by';
    lines.push(`${by}: ${facts.carriers.join('; ') || 'nothing'}`);
  }
  if (facts.counterfactual) {
    lines.push(`Without ${joinTitles(facts.counterfactual.removed)}: rank ${facts.counterfactual.rankAfter}`);
  }
  if (facts.strongest) lines.push(`Without ${facts.strongest.title}: rank ${facts.strongest.rankWithout}`);
  if (facts.robust) lines.push('Without the strongest: still top ten');
  if (facts.focus) {
    const { title, watched, counted, rankWithout, helps } = facts.focus;
    if (!watched) lines.push(`${title}: not ${verb}`);
    else if (!counted) lines.push(`${title}: too long ago to count`);
    else lines.push(`Without ${title}: rank ${rankWithout}, it ${helps ? 'helps' : 'does not help'}`);
  }
  if (facts.against.length > 0) lines.push(`Against: ${facts.against.join('; ')}`);
  for (const genre of facts.genres) lines.push(habitLine(genre));
  if (facts.decade) lines.push(habitLine(facts.decade));
  if (facts.popularity) {
    lines.push(
      `Popularity: ${facts.popularity.rank}, ${facts.popularity.people} people, ${facts.popularity.fame}`,
    );
  }
  if (facts.usual) lines.push(`For others: rank ${facts.usual.rank}, ${facts.usual.fit}`);
  if (facts.similar.length > 0) lines.push(`Near: ${facts.similar.join('; ')}`);
  if (facts.profile.length > 0) lines.push(`Taste: ${facts.profile.map(habitLine).join('; ')}`);
  return lines.join('\n');
}
