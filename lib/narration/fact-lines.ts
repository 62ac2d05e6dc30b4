// The facts as the language model reads them: short lines in one fixed order, in training and serving alike.
// A digit is a token, so numbers are few and whole.
import { type Domain, domainFacts } from '#lib/contract/domain.ts';
import type { Evidence } from '#lib/contract/evidence.ts';
import type { Ask, Effect, Facts, Habit } from './facts.ts';
import { feedbackLines } from './feedback-facts.ts';
import { selectFacts } from './select-facts.ts';

const leanWords = { more: 'more than usual', as: 'as usual', less: 'less than usual' } as const;
const maxNamed = 3;

/** "A and B", "A, B and C"; of a longer list the first two are named and the rest counted. */
export function joinTitles(titles: readonly string[]): string {
  const named = titles.length > maxNamed ? titles.slice(0, maxNamed - 1) : titles;
  const rest = titles.length - named.length;
  const parts = rest > 0 ? [...named, `${rest} more`] : named;
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

type Counted = Pick<Habit, 'value' | 'count' | 'size' | 'lean'>;

function habitLine({ value, count, size, lean }: Counted): string {
  return `${value}: ${count} of ${size}, ${leanWords[lean]}`;
}

function effectLine({ title, watched, rankWithout, helps }: Effect, verb: string): string {
  if (!watched) return `${title}: not ${verb}`;
  if (rankWithout === null) return `${title}: too long ago to count`;
  return `Without ${title}: rank ${rankWithout}, it ${helps ? 'helps' : 'does not help'}`;
}

export function factLines(evidence: Evidence, ask: Ask, domain: Domain): string {
  return linesOf(selectFacts(evidence, ask), domain);
}

function linesOf(facts: Facts, domain: Domain): string {
  const { item, verb } = domainFacts[domain];
  const film = item[0]?.toUpperCase() + item.slice(1);
  const { year, genres } = facts.item;
  const named = year !== null && !facts.name.includes(`(${year})`) ? `${facts.name} (${year})` : facts.name;
  const lines = [`${film}: ${[named, ...genres.slice(0, 4)].join(', ')}`];
  lines.push(`Rank: ${facts.rank} of ${facts.candidates}, ${facts.level}`);
  lines.push(...feedbackLines(facts));
  if (facts.modelSays)
    lines.push(`You say ${facts.modelSays}, the recommender ${facts.modelSays === 'yes' ? 'no' : 'yes'}`);
  if (facts.tied) lines.push('Tied with others');
  if (facts.seen) lines.push(`Already ${verb}`);
  if (!facts.known) lines.push('New to the recommender');
  if (facts.films === 0) lines.push('History: empty');
  if (facts.films === 1) lines.push('History: one');
  if (facts.films > 1) lines.push(`History: ${facts.older ? 'latest ' : ''}${facts.films}`);
  if (facts.carriers) {
    const by = facts.carriersOf
      ? `Carried by ${facts.carriersOf}`
      : facts.dominant
        ? 'Carried mostly by'
        : 'Carried by';
    lines.push(`${by}: ${facts.carriers.join('; ') || 'nothing'}`);
  }
  if (facts.carriers?.length === 0 && facts.withoutAny)
    lines.push(`Without any one: ${facts.withoutAny === 'same' ? 'same rank' : 'no lower'}`);
  if (facts.counterfactual) {
    const scale = facts.feedback ? 'place' : 'rank';
    lines.push(
      `Without ${joinTitles(facts.counterfactual.removed)}: ${scale} ${facts.counterfactual.rankAfter}`,
    );
  }
  if (facts.strongest) lines.push(`Without ${facts.strongest.title}: rank ${facts.strongest.rankWithout}`);
  if (facts.robust) lines.push('Without the strongest: still top ten');
  if (facts.focus) lines.push(effectLine(facts.focus, verb));
  if (facts.against.length > 0) lines.push(`Against: ${facts.against.join('; ')}`);
  if (facts.unseen.length > 0) lines.push(`Never seen by the recommender: ${facts.unseen.join('; ')}`);
  lines.push(...comparisonLines(facts.comparison, facts.name), ...whatIfLines(facts.whatIf));
  if (facts.similarBut) {
    const { to, wish, items } = facts.similarBut;
    const found = items.map(({ title, rank }) => `${title} rank ${rank}`).join('; ');
    lines.push(`Like ${to}${wish ? `, ${wish}` : ''}: ${found || 'nothing'}`);
  }
  for (const habit of facts.view?.habits ?? [])
    lines.push(`${habitLine(habit)}, ${habit.ofItem ? 'as it is' : 'which it is not'}`);
  for (const effect of facts.view?.items ?? []) lines.push(effectLine(effect, verb));
  for (const habit of [...facts.genres, ...facts.tags, ...facts.platforms]) lines.push(habitLine(habit));
  for (const habit of [facts.maker, facts.price]) if (habit) lines.push(habitLine(habit));
  lines.push(...patternLines(facts.pattern));
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

function comparisonLines(comparison: Facts['comparison'], name: string): string[] {
  if (!comparison) return [];
  const { other, rank, outcome, forItem, forOther, popularityRank, people } = comparison;
  const place = { ahead: 'behind it', behind: 'ahead of it', tied: 'level with it' }[outcome];
  return [
    `Compared with ${other}: rank ${rank}, ${place}`,
    ...(forItem.length > 0 ? [`For ${name}: ${forItem.join('; ')}`] : []),
    ...(forOther.length > 0 ? [`For ${other}: ${forOther.join('; ')}`] : []),
    `${other}, popularity: ${popularityRank}, ${people} people`,
  ];
}

function whatIfLines(whatIf: Facts['whatIf']): string[] {
  if (!whatIf) return [];
  const { removed, added, rank } = whatIf;
  const changes = [
    ...(removed.length > 0 ? [`without ${joinTitles(removed)}`] : []),
    ...(added.length > 0 ? [`with ${joinTitles(added)} added`] : []),
  ].join(' and ');
  return changes === '' ? ['Nothing changes'] : [`What if, ${changes}: rank ${rank}`];
}

function patternLines(pattern: Facts['pattern']): string[] {
  if (!pattern) return [];
  const { recentSize, strongest, strongestRecent, when, shift, run } = pattern;
  const weight = { recent: 'mostly recent', older: 'mostly older', both: 'recent and older' }[when];
  return [
    ...(strongest > 0
      ? [`Latest ${recentSize}: ${strongestRecent} of ${strongest} strongest, ${weight}`]
      : []),
    ...(shift
      ? [
          `${shift.recent.value}: lately ${shift.recent.count} of ${shift.recent.size}, before ${shift.older.count} of ${shift.older.size}`,
        ]
      : []),
    ...(run
      ? [`Latest in a row: ${run.length} ${run.value}, ${run.ofItem ? 'as it is' : 'which it is not'}`]
      : []),
  ];
}
