// "Is it nearer to A or to B": two answers about how near something is to a title become one.

import type { RequestAnswer } from './answer-request.ts';
import { compose } from './compose.ts';
import { factLines } from './fact-lines.ts';
import type { SimilarFacts } from './similar.ts';
import { saidBriefly } from './titles/said-briefly.ts';
import { shortNamed } from './titles/short-named.ts';
import { nounsOf, type World } from './world.ts';

export function joinedNearness(answers: readonly RequestAnswer[], world: World): RequestAnswer[] {
  const joined: RequestAnswer[] = [];
  for (const answer of answers) {
    const before = joined.at(-1);
    const both = before && nearerOf(before.facts, answer.facts);
    if (before && both) joined.splice(-1, 1, answerOf(before, answer, both, world));
    else joined.push(answer);
  }
  return joined;
}

/** null: not two of one title. */
function nearerOf(a: RequestAnswer['facts'], b: RequestAnswer['facts']): SimilarFacts | null {
  if (a.name !== 'similar' || b.name !== 'similar' || !a.other || !b.other || a.besides) return null;
  const rows = [a.standing, a.other, b.other].map(({ item }) => item.index);
  if (a.standing.item.index !== b.standing.item.index || new Set(rows).size < rows.length) return null;
  return { ...a, besides: b.other };
}

function answerOf(
  first: RequestAnswer,
  second: RequestAnswer,
  facts: SimilarFacts,
  world: World,
): RequestAnswer {
  const nouns = nounsOf(world.catalogue);
  const told = shortNamed(facts, world.catalogue) as SimilarFacts;
  const listed = [...new Map([...first.listed, ...second.listed].map((one) => [one.index, one])).values()];
  return {
    ...first,
    facts,
    lines: factLines(told, nouns),
    ...saidBriefly(compose(told, nouns), facts, world, facts.standing.item.index),
    listed,
    cards: listed.map(({ itemId }) => itemId),
    focus: second.focus,
  };
}
