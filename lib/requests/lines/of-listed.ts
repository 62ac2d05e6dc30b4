// Lines of an answer among those just listed.

import { composeOfListed } from '../compose/of-listed.ts';
import { escaped } from '../escaped.ts';
import type { OfListedFacts } from '../recommend/among-listed.ts';
import { briefFacts, marked } from '../wording.ts';
import type { Nouns } from '../world.ts';

export function ofListedLines(facts: OfListedFacts, nouns: Nouns): string[] {
  const titles = facts.of.map(({ title }) => title).toSorted((a, b) => b.length - a.length);
  const said = composeOfListed(facts, nouns)
    .filter((sentence) => sentence !== '')
    .map((sentence) => sentence.replace(new RegExp(titles.map(escaped).join('|'), 'g'), marked));
  return [
    'Asked was which of those just listed, and nothing else counts.',
    ...said,
    ...facts.of.map(
      (item) => `${marked(item.title)}${briefFacts(item) === '' ? '' : `: ${briefFacts(item)}`}.`,
    ),
  ];
}
