// The facts as the language model reads them: short lines in a fixed order, the same in training and serving. Every
// digit is a token, so numbers are few and whole.

import { type Domain, domainFacts } from '#lib/contract/domain.ts';
import type { Evidence } from '#lib/contract/evidence.ts';
import type {
  Ask,
  Carriers,
  ChangedHistory,
  CommonFacts,
  Effect,
  Facts,
  Habit,
  HistoryPattern,
  LikeItems,
  OtherItem,
  TurningPoint,
} from './facts.ts';
import { feedbackLines } from './feedback-facts.ts';
import { selectFacts } from './select-facts.ts';
import { list } from './words.ts';

const leanWords = { more: 'more than usual', as: 'as usual', less: 'less than usual' } as const;
function habitLine({ value, count, size, lean }: Habit): string {
  return `${value}: ${count} of ${size}, ${leanWords[lean]}`;
}

function effectLine({ title, watched, rankWithout, helps }: Effect, verb: string): string {
  if (!watched) return `${title}: not ${verb}`;
  if (rankWithout === null) return `${title}: too long ago to count`;
  return `Without ${title}: rank ${rankWithout}, it ${helps ? 'helps' : 'does not help'}`;
}

export function factLines(evidence: Evidence, ask: Ask, domain: Domain): string {
  return linesOf(selectFacts(evidence, ask), domain).join('\n');
}

function linesOf(facts: Facts, domain: Domain): string[] {
  const { verb } = domainFacts[domain];
  const lines = commonLines(facts, domain);
  if ('carriers' in facts) lines.push(...carrierLines(facts.carriers));
  if ('turningPoint' in facts && facts.turningPoint)
    lines.push(turningPointLine(facts.turningPoint, facts.feedback !== null));
  if ('focus' in facts && facts.focus) lines.push(effectLine(facts.focus, verb));
  if ('against' in facts && facts.against.length > 0) lines.push(`Against: ${facts.against.join('; ')}`);
  if ('unseen' in facts && facts.unseen.length > 0)
    lines.push(`Never seen by the recommender: ${facts.unseen.join('; ')}`);
  if ('other' in facts && facts.other) lines.push(...otherItemLines(facts.other, facts.name));
  if ('whatIf' in facts && facts.whatIf) lines.push(changeLine(facts.whatIf));
  if ('found' in facts) lines.push(foundLine(facts.found));
  if ('view' in facts && facts.view) {
    for (const habit of facts.view.habits)
      lines.push(`${habitLine(habit)}, ${habit.ofItem ? 'as it is' : 'which it is not'}`);
    for (const effect of facts.view.items) lines.push(effectLine(effect, verb));
  }
  lines.push(...habitsToldIn(facts).map(habitLine));
  if ('pattern' in facts && facts.pattern) lines.push(...patternLines(facts.pattern));
  if ('decade' in facts && facts.decade) lines.push(habitLine(facts.decade));
  if ('popularity' in facts) {
    const { rank, people, fame } = facts.popularity;
    lines.push(`Popularity: ${rank}, ${people} people, ${fame}`);
  }
  if ('usual' in facts && facts.usual) lines.push(`For others: rank ${facts.usual.rank}, ${facts.usual.fit}`);
  if ('similar' in facts && facts.similar.length > 0) lines.push(`Near: ${facts.similar.join('; ')}`);
  if ('profile' in facts && facts.profile.length > 0)
    lines.push(`Taste: ${facts.profile.map(habitLine).join('; ')}`);
  return lines;
}

function commonLines(facts: CommonFacts, domain: Domain): string[] {
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
  return lines;
}

function carrierLines(carriers: Carriers): string[] {
  const told = carriers.titles.join('; ');
  switch (carriers.kind) {
    case 'several':
      return [`Carried by: ${told}`];
    case 'one above all':
      return [`Carried mostly by: ${told}`];
    case 'alike':
      return [`Carried by ${carriers.value}: ${told}`];
    case 'none': {
      const { withoutAny } = carriers;
      const same = withoutAny === 'same' ? 'same rank' : 'no lower';
      return ['Carried by: nothing', ...(withoutAny ? [`Without any one: ${same}`] : [])];
    }
  }
}

function turningPointLine(point: TurningPoint, withFeedback: boolean): string {
  switch (point.kind) {
    case 'leaves the top ten':
      return `Without ${list(point.removed)}: ${withFeedback ? 'place' : 'rank'} ${point.rankAfter}`;
    case 'stays in the top ten':
      return 'Without the strongest: still top ten';
    case 'without the strongest':
      return `Without ${point.title}: rank ${point.rankWithout}`;
  }
}

function otherItemLines(other: OtherItem, name: string): string[] {
  const { title, rank, outcome, forItem, forOther, popularityRank, people } = other;
  const place = { ahead: 'behind it', behind: 'ahead of it', tied: 'level with it' }[outcome];
  return [
    `Compared with ${title}: rank ${rank}, ${place}`,
    ...(forItem.length > 0 ? [`For ${name}: ${forItem.join('; ')}`] : []),
    ...(forOther.length > 0 ? [`For ${title}: ${forOther.join('; ')}`] : []),
    `${title}, popularity: ${popularityRank}, ${people} people`,
  ];
}

function changeLine({ removed, added, rank }: ChangedHistory): string {
  const changes = [
    ...(removed.length > 0 ? [`without ${list(removed)}`] : []),
    ...(added.length > 0 ? [`with ${list(added)} added`] : []),
  ].join(' and ');
  return changes === '' ? 'Nothing changes' : `What if, ${changes}: rank ${rank}`;
}

function foundLine({ to, wish, items }: LikeItems): string {
  const found = items.map(({ title, rank }) => `${title} rank ${rank}`).join('; ');
  return `Like ${to}${wish ? `, ${wish}` : ''}: ${found || 'nothing'}`;
}

/** Habits that have a line each before the pattern; the decade comes after it. */
function habitsToldIn(facts: Facts): Habit[] {
  return [
    ...('genres' in facts ? facts.genres : []),
    ...('tags' in facts ? facts.tags : []),
    ...('platforms' in facts ? facts.platforms : []),
    ...('maker' in facts && facts.maker ? [facts.maker] : []),
    ...('price' in facts && facts.price ? [facts.price] : []),
  ];
}

function patternLines(pattern: HistoryPattern): string[] {
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
