// One thing a sentence says, and whether it is so.
export const relations = [
  'exists', // a title
  'raises',
  'lowers',
  'watched',
  'rank',
  'compared',
  'verdict',
  'change', // up or down, after a change of the history
  'similar',
  'genre',
  'year',
  'price',
  'maker',
  'count',
  'lean', // more or less than usual
  'people',
  'recency', // recent or older
] as const;
export type Relation = (typeof relations)[number];
export type Verdict = 'true' | 'false' | 'not judged';
export type Claim = { relation: Relation; what: string; verdict: Verdict };

export function claim(relation: Relation, what: string, holds: boolean | null): Claim {
  return { relation, what, verdict: holds === null ? 'not judged' : holds ? 'true' : 'false' };
}
