// Which places plain fact lines give to which titles, and in which role: on this person's list, before, with a title left
// out, for other people. Titles are masked.
import { maskedAt, masks } from '#lib/catalogue/masked-titles.ts';
import { numbersIn } from '#lib/catalogue/said-numbers.ts';

/** What a title's place is without others: "Leaving out … would drop … from 3rd to 12th." */
export type Without = { removed: number[]; title: number; from: number; to: number };
export type LinePlaces = {
  own: ReadonlyMap<number, ReadonlySet<number>>; // title → places on this person's list, also those that would be
  former: ReadonlyMap<number, ReadonlySet<number>>; // no longer in the list
  others: ReadonlyMap<number, ReadonlySet<number>>; // for other people
  without: Without[];
  moves: { title: number; from: number; to: number }[];
  listed: number[]; // numbered lines, in their order
  liftedBy: ReadonlyMap<number, ReadonlySet<number>>; // of numbered lines
  entering: ReadonlySet<number>; // the top ten, or the first three
  leaving: ReadonlySet<number>;
  popularity: ReadonlySet<number>; // places by how many people chose it
  focus: ReadonlySet<number>; // what the facts are about: the titles with a line of their own about their place
};

const title = '[\\uE000-\\uF8FF]';
const place = '[\\d,]+(?:st|nd|rd|th)';
const titles = `${title}(?:(?:, | and )${title})*`;
const patterns = {
  ranked: new RegExp(`^(${title}) is (${place}) of `, 'u'),
  stays: new RegExp(`^(${title}) (?:stays|would stay|is now) (${place})`, 'u'),
  feedback: new RegExp(`^With your feedback (${title}) is (${place})`, 'u'),
  was: new RegExp(`^(${title}) was (${place})`, 'u'),
  numbered: new RegExp(`^\\d+\\. (${title})(?: \\([^)]*\\))?(?:: (${place})|\\.|$)`, 'u'),
  liftedBy: new RegExp(`; (${titles}) lifts? it`, 'u'),
  move: new RegExp(`^(${title}) would (?:rise|drop) from (${place}) to (${place})`, 'u'),
  without: new RegExp(
    `^Leaving out (${titles}) would (?:drop|raise|leave) (${title}) (?:from (${place}) to|at) (${place})`,
    'u',
  ),
  usual: new RegExp(`^For other people it usually comes around (${place})`, 'u'),
  usually: new RegExp(`(${title}) (?:usually comes )?around (${place})`, 'gu'),
  first: new RegExp(`^First on their list: (${title})`, 'u'),
  three: new RegExp(
    `^Your first three (would be|are now|stay) (${titles})(?:[^\\uE000-\\uF8FF]*(${titles}))?`,
    'u',
  ),
};

/** Fact lines with masked titles, numbered ones with their numbers. */
export function linePlaces(lines: readonly string[]): LinePlaces {
  const own = new Map<number, Set<number>>();
  const former = new Map<number, Set<number>>();
  const others = new Map<number, Set<number>>();
  const without: Without[] = [];
  const moves: { title: number; from: number; to: number }[] = [];
  const listed: number[] = [];
  const liftedBy = new Map<number, Set<number>>();
  const focus = new Set<number>();
  const add = (to: Map<number, Set<number>>, one: number, value: number) => {
    const known = to.get(one);
    if (known) known.add(value);
    else to.set(one, new Set([value]));
  };
  for (const line of lines) {
    for (const pattern of [patterns.ranked, patterns.stays, patterns.feedback]) {
      const [, name = '', at = ''] = pattern.exec(line) ?? [];
      if (!name) continue;
      focus.add(maskedAt(name));
      add(own, maskedAt(name), placeValue(at));
    }
    const was = patterns.was.exec(line);
    if (was) add(former, maskedAt(was[1] ?? ''), placeValue(was[2] ?? ''));
    const numbered = patterns.numbered.exec(line);
    if (numbered) {
      const one = maskedAt(numbered[1] ?? '');
      listed.push(one);
      if (numbered[2]) add(own, one, placeValue(numbered[2]));
      const lifters = patterns.liftedBy.exec(line)?.[1];
      if (lifters) liftedBy.set(one, new Set(masked(lifters)));
    }
    const move = patterns.move.exec(line);
    if (move) {
      const [one, from, to] = [maskedAt(move[1] ?? ''), placeValue(move[2] ?? ''), placeValue(move[3] ?? '')];
      focus.add(one);
      moves.push({ title: one, from, to });
      for (const value of [from, to]) add(own, one, value);
    }
    const left = patterns.without.exec(line);
    if (left) {
      const to = placeValue(left[4] ?? '');
      const from = left[3] ? placeValue(left[3]) : to;
      const one = maskedAt(left[2] ?? '');
      without.push({ removed: masked(left[1] ?? ''), title: one, from, to });
      add(own, one, from);
    }
    const first = patterns.first.exec(line)?.[1];
    if (first) add(own, maskedAt(first), 1);
    const three = patterns.three.exec(line);
    for (const [at, one] of masked(three?.[2] ?? '').entries()) add(own, one, at + 1);
    // "are now A, B and C; before, they were …", but "would be A, B and C instead of …", which still are.
    for (const [at, one] of masked(three?.[3] ?? '').entries())
      add(three?.[1] === 'are now' ? former : own, one, at + 1);
    for (const [, name = '', at = ''] of /^For other people/.test(line)
      ? line.matchAll(patterns.usually)
      : [])
      add(others, maskedAt(name), placeValue(at));
  }
  const usual = lines.map((line) => patterns.usual.exec(line)?.[1]).find(Boolean);
  if (usual) for (const one of focus) add(others, one, placeValue(usual));
  const named = (pattern: RegExp) => new Set(lines.flatMap((line) => masked(pattern.exec(line)?.[1] ?? '')));
  const entering = named(/^New in the top ten[^:]*: (.*)/);
  const leaving = named(/^Gone from it[^:]*: (.*)/);
  const popularity = new Set(
    lines.flatMap((line) => (/makes it (\S+) by popularity/.exec(line) ?? []).slice(1).map(placeValue)),
  );
  return { own, former, others, without, moves, listed, liftedBy, entering, leaving, popularity, focus };
}

function placeValue(text: string): number {
  return numbersIn(text)[0]?.value ?? 0;
}

function masked(text: string): number[] {
  return [...text.matchAll(masks)].map(([one]) => maskedAt(one));
}
