// Task 4, item discrimination: what is this item? Its title, its year or its genres. Teaches the language model to read item
// vectors and to know the catalogue. Of the sample it takes the catalogue and the form alone.
// `itemTitle` and `titleList` practise vector → title, which next item retrieval and lists of titles rest on.
import { domainFacts } from '#lib/contract/domain.ts';
import type { Segment } from '#lib/llm/segment.ts';
import { pick } from '#lib/random.ts';
import { itemSegments, systemTurn, titleOf, titleSeparator } from '../prompt.ts';
import type { AlignmentTask, Example, Sample } from './task.ts';

const itemsInList = 8;
const titleQuestions = ['Which NOUN is this:', 'Name this NOUN:', 'The title of this NOUN, please:'];

function exampleOf(sample: Sample, question: Segment[], answer: string, weight: number): Example {
  return {
    turns: [
      systemTurn(sample.catalogue.domain),
      { role: 'user', content: question },
      { role: 'assistant', content: [{ text: answer }] },
    ],
    weight,
  };
}

function drawIndex({ catalogue }: Sample, random: () => number): number {
  return Math.floor(random() * catalogue.items.length);
}

function titleExample(sample: Sample, index: number, random: () => number): Example {
  const question = pick(titleQuestions, random).replace('NOUN', domainFacts[sample.catalogue.domain].item);
  const shown = [{ text: question }, { item: sample.vectors.row(index) }];
  return exampleOf(sample, shown, titleOf(sample.catalogue, index), 1);
}

export const itemTitle: AlignmentTask = {
  name: 'item discrimination',
  build: (sample, random) => [titleExample(sample, drawIndex(sample, random), random)],
};

/** Several item vectors → their titles in order: half as many places a title. */
export const titleList: AlignmentTask = {
  name: 'item discrimination',
  build(sample, random) {
    const { catalogue, vectors } = sample;
    const items = Array.from({ length: itemsInList }, () => drawIndex(sample, random));
    const question: Segment[] = [
      { text: `Name these ${domainFacts[catalogue.domain].items}:` },
      ...items.map((index) => ({ item: vectors.row(index) })),
    ];
    const answer = items.map((index) => titleOf(catalogue, index)).join(titleSeparator);
    return [exampleOf(sample, question, answer, 1)];
  },
};

export const itemDiscrimination: AlignmentTask = {
  name: 'item discrimination',
  build(sample, random) {
    const index = drawIndex(sample, random);
    const item = sample.catalogue.items[index];
    if (!item) return [];
    const draw = random();
    if (draw < 0.55 && sample.form !== 'behavior') return [titleExample(sample, index, random)];
    const shown = itemSegments(sample.catalogue, index, sample.vectors, sample.form);
    if (draw < 0.8 && item.genres.length > 0) {
      const question = [{ text: 'Which genres has' }, ...shown, { text: '?' }];
      return [exampleOf(sample, question, item.genres.join(', '), 0.7)];
    }
    if (item.year === null) return [];
    const question = [{ text: 'From which year is' }, ...shown, { text: '?' }];
    return [exampleOf(sample, question, String(item.year), 0.7)];
  },
};
