// Likeness in sentences.

import { grouped } from '#lib/catalogue/said-numbers.ts';
import { closeness } from '../lines/changes.ts';
import type { SimilarFacts } from '../similar.ts';
import { joined, spokenOrdinal, tagWord } from '../wording.ts';
import type { Nouns } from '../world.ts';
import { oneAndTheSame } from './compare.ts';
import { named, takenFor } from './said.ts';

export function composeSimilar(
  { standing, understood, of, near, other, emptyHistory }: SimilarFacts,
  nouns: Nouns,
): string[] {
  const title = standing.item.title;
  const start = takenFor(understood);
  const meaning = `I go by who ${nouns.did} both, not by how they feel.`;
  if (other?.item.index === standing.item.index) return oneAndTheSame(standing, nouns);
  if (other) {
    const close = closeness(other.nearness, other.of);
    const shared =
      other.shared.length > 0
        ? `both are listed as ${joined(other.shared.slice(0, 3).map(tagWord))}`
        : other.described
          ? 'my catalogue lists nothing that both have'
          : '';
    return [
      start,
      `${close === 'very close' || close === 'close' ? 'Yes, ' : close === 'fairly close' ? 'Somewhat: ' : 'Not really: '}${other.item.title} is the ${spokenOrdinal(other.nearness)} nearest to ${title} of ${grouped(other.of)}${shared === '' ? '' : `, and ${shared}`}.`,
      meaning,
    ];
  }
  if (of === 'mine' && emptyHistory)
    return [start, `Your history is empty, so there's nothing of yours to compare ${title} with.`];
  const [first, ...others] = near;
  if (!first) return [start, `I find nothing like ${title}.`];
  const new_ = near
    .filter(({ seen, place }) => !seen && place !== null)
    .sort((a, b) => (a.place ?? 0) - (b.place ?? 0))[0];
  const best =
    of === 'all' && new_ ? `Of those you haven't ${nouns.did}, ${new_.item.title} suits you best.` : '';
  return [
    start,
    `${first.item.title} comes closest to ${title}${of === 'mine' ? ` of the ${nouns.many} you've ${nouns.did}` : ''}${others.length > 0 ? `, then ${named(others.slice(0, 2).map(({ item }) => item))}` : ''}.`,
    best,
    meaning,
  ];
}
