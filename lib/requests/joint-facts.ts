// Facts asked for together, as one answer: of two titles the verdict first ("older: Tombstone"), of one title its facts in one
// sentence, and a title that isn't in the catalogue once.

import { titleKey } from '#lib/catalogue/title.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import type { RequestAnswer } from './answer-request.ts';
import { compose } from './compose.ts';
import { factLines } from './fact-lines.ts';
import { byNumber } from './facts/fact-verdict.ts';
import { featureName } from './facts/feature-sentence.ts';
import type { JointFacts } from './facts/joint-answer.ts';
import type { ItemFactsAnswer } from './facts.ts';
import { features, hasFeature, hasSpecs } from './kinds/specs.ts';
import { yearOf } from './known/years.ts';
import { saidBriefly } from './titles/said-briefly.ts';
import { joined } from './wording.ts';
import { itemAt, nounsOf, type World } from './world.ts';

/** Facts that follow one another become one answer; all else stays as it is. */
export function joinedFacts(answers: readonly RequestAnswer[], world: World): RequestAnswer[] {
  const runs: RequestAnswer[][] = [];
  for (const answer of answers) {
    const run = runs.at(-1);
    if (run && isFact(answer) && run.every(isFact)) run.push(answer);
    else runs.push([answer]);
  }
  return runs.flatMap((run) => (run.length > 1 ? oneOf(run, world) : run));
}

function isFact({ facts, request }: RequestAnswer): boolean {
  return request.name === 'facts' && (facts.name === 'facts' || isMissing(facts));
}

function isMissing(facts: RequestAnswer['facts']): facts is JointFacts['missing'][number] {
  return facts.name === 'title' && facts.problem === 'unknown';
}

function oneOf(run: readonly RequestAnswer[], world: World): RequestAnswer {
  const [first] = run as [RequestAnswer];
  const told = run.flatMap(({ facts }) => (facts.name === 'facts' ? facts : []));
  const missing = run.flatMap(({ facts }) => (isMissing(facts) ? facts : []));
  const facts: JointFacts = {
    name: 'joint facts',
    told,
    missing: [...new Map(missing.map((one) => [titleKey(one.typed), one])).values()],
    verdict: missing.length === 0 ? verdictOf(told, world) : null,
  };
  const nouns = nounsOf(world.catalogue);
  const listed = run.flatMap((one) => one.listed);
  return {
    ...first,
    facts,
    lines: factLines(facts, nouns),
    ...saidBriefly(compose(facts, nouns), facts, world, first.focus?.index ?? null),
    listed,
    cards: listed.map(({ itemId }) => itemId),
    focus: run.at(-1)?.focus ?? null,
    evidence: run.find(({ evidence }) => evidence !== null)?.evidence ?? null,
    links: [...new Map(run.flatMap(({ links }) => links).map((link) => [link.url, link])).values()],
  };
}

/** null: one title, different matters, or one that isn't known of all. */
function verdictOf(told: readonly ItemFactsAnswer[], world: World): string | null {
  const [first] = told;
  const rows = new Set(told.map(({ item }) => item.index));
  const isSame = told.every(({ answer }) => answer.matter === first?.answer.matter);
  if (!first || rows.size < 2 || rows.size < told.length || !isSame) return null;
  const items = told.map(({ item }) => item);
  const { matter } = first.answer;
  if (matter === 'year') return byNumber('year', items, (item) => yearOf(world.catalogue, item), world);
  if (matter === 'price') return byNumber('price', items, ({ details }) => details?.priceUsd ?? null, world);
  if (matter === 'popularity')
    return byNumber('people', items, ({ index }) => world.catalogue.interactionCounts[index] ?? 0, world);
  const feature = features.find((one) => one === matter);
  return feature && hasSpecs(world.catalogue) ? byFeature(feature, items, world) : null;
}

/** "Both", "neither" or which of them have it. */
function byFeature(
  feature: (typeof features)[number],
  items: readonly ItemRef[],
  { catalogue }: World,
): string {
  const having = items.filter(({ index }) => hasFeature(itemAt(catalogue, index), feature));
  const name = featureName(feature);
  const titles = (some: readonly ItemRef[], word?: string) =>
    joined(
      some.map(({ title }) => title),
      word,
    );
  if (having.length === 0)
    return `${items.length === 2 ? 'Neither' : 'None of them'}: the store lists no ${name} for ${titles(items, 'or')}.`;
  if (having.length === items.length)
    return `${items.length === 2 ? 'Both' : 'All of them'}: the store lists ${name} for ${titles(items)}.`;
  const others = items.filter((item) => !having.includes(item));
  return `Only ${titles(having)}: the store lists no ${name} for ${titles(others, 'or')}.`;
}
