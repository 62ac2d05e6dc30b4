// "Have I put X in, and would I like it": that X isn't in the catalogue is said once.

import { titleKey } from '#lib/catalogue/title.ts';
import type { RequestAnswer } from './answer-request.ts';
import { compose } from './compose.ts';
import type { TitleFacts } from './titles/asked-title.ts';
import { saidBriefly } from './titles/said-briefly.ts';
import { shortNamed } from './titles/short-named.ts';
import { nounsOf, type World } from './world.ts';

type Missing = Extract<TitleFacts, { problem: 'unknown' }>;

export function joinedMissing(answers: readonly RequestAnswer[], world: World): RequestAnswer[] {
  const { catalogue } = world;
  const joined: RequestAnswer[] = [];
  for (const answer of answers) {
    const missing = missingOf(answer);
    const at = joined.findIndex((one) => {
      const other = missingOf(one);
      return other && missing && titleKey(other.typed) === titleKey(missing.typed);
    });
    const before = joined[at];
    if (!before || !missing) {
      joined.push(answer);
      continue;
    }
    const facts: Missing = { ...missing, ...missingOf(before) };
    const composed = compose(shortNamed(facts, catalogue), nounsOf(catalogue));
    joined[at] = { ...before, facts, ...saidBriefly(composed, facts, world, null) };
  }
  return joined;
}

function missingOf({ facts }: RequestAnswer): Missing | null {
  return facts.name === 'title' && facts.problem === 'unknown' ? facts : null;
}
