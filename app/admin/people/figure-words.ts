// Figures of people and of the machine in words.

import { fewestPeople, type Guarded, type Spread } from '#lib/db/people-figures.ts';

/** What stands where a number would tell of too few people. */
export const few = `fewer than ${fewestPeople} people`;

export function countText(value: Guarded): string {
  return value === 'few' ? few : value.toLocaleString('en');
}

/** "48 (4.0 %)": a count, and its share of another where both are told. */
export function countOf(part: Guarded, whole: Guarded): string {
  if (part === 'few' || whole === 'few' || whole === 0) return countText(part);
  return `${countText(part)} (${percent(part / whole)})`;
}

export function shareText(share: number | null): string {
  return share === null ? 'no answers measured' : percent(share);
}

/** "0.4 s, for the slowest in twenty 2.1 s". */
export function spreadText(spread: Spread | null): string {
  return spread === null
    ? 'not measured'
    : `${seconds(spread.median)}, for the slowest in twenty over ${seconds(spread.p95)}`;
}

export function seconds(milliseconds: number | null): string {
  return milliseconds === null ? 'not measured' : `${(milliseconds / 1000).toFixed(1)} s`;
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
