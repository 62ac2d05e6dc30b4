// Task 4, item discrimination: what is this item? Its title, year, genres, or the item nearest to it in the target
// model's own space. Teaches the language model to read item vectors and to know the catalogue. No person needed.
import { domainFacts } from '#lib/contract/domain.ts';
import type { Segment } from '#lib/llm/segment.ts';
import { pick } from '../draw.ts';
import { itemSegments, systemTurn, titleOf } from '../prompt.ts';
import { titleSeparator } from './item-ranking.ts';
import type { AlignmentTask, Example, Sample } from './task.ts';

const itemsInList = 8;
const titleQuestions = ['Which NOUN is this:', 'Name this NOUN:', 'The title of this NOUN, please:'];

function example(sample: Sample, question: Segment[], answer: string, weight: number): Example {
  return {
    task: 'item discrimination',
    turns: [
      systemTurn(sample.catalogue.domain),
      { role: 'user', content: question },
      { role: 'assistant', content: [{ text: answer }] },
    ],
    weight,
  };
}

/** Item vector → title: the practice ground of next item retrieval. `item` defaults to a random one. */
export function itemTitle(sample: Sample, random: () => number, item?: number): Example {
  const index = item ?? Math.floor(random() * sample.catalogue.items.length);
  const question = pick(titleQuestions, random).replace('NOUN', domainFacts[sample.catalogue.domain].item);
  return example(
    sample,
    [{ text: question }, { item: sample.vectors.row(index) }],
    titleOf(sample.catalogue, index),
    1,
  );
}

/** Several item vectors → their titles in order: half the places a title, and what lists of titles rest on. */
export function itemTitles(sample: Sample, random: () => number): Example {
  const all = sample.catalogue.items.length;
  const items = Array.from({ length: itemsInList }, () => Math.floor(random() * all));
  const { items: noun } = domainFacts[sample.catalogue.domain];
  return example(
    sample,
    [{ text: `Name these ${noun}:` }, ...items.map((index) => ({ item: sample.vectors.row(index) }))],
    items.map((index) => titleOf(sample.catalogue, index)).join(titleSeparator),
    1,
  );
}

export const itemDiscrimination: AlignmentTask = {
  name: 'item discrimination',
  build(sample, random) {
    const index = Math.floor(random() * sample.catalogue.items.length);
    const item = sample.catalogue.items[index];
    if (!item) return null;
    const draw = random();
    if (draw < 0.55 && sample.form !== 'behavior') return itemTitle(sample, random, index);
    const shown = itemSegments(sample.catalogue, index, sample.vectors, sample.form);
    if (draw < 0.8 && item.genres.length > 0) {
      return example(
        sample,
        [{ text: 'Which genres has' }, ...shown, { text: '?' }],
        item.genres.join(', '),
        0.7,
      );
    }
    if (item.year === null) return null;
    return example(sample, [{ text: 'From which year is' }, ...shown, { text: '?' }], String(item.year), 0.7);
  },
};
