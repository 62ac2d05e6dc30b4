// Lines about what the catalogue says of an item, and about titles that were not found.

import { grouped } from '#lib/catalogue/said-numbers.ts';
import { escaped } from '../escaped.ts';
import type { ItemFactsAnswer } from '../facts.ts';
import type { TitleFacts } from '../titles/asked-title.ts';
import { joined, marked, shown, titleWithYear } from '../wording.ts';
import type { Nouns } from '../world.ts';
import { standingLines, understoodLine } from './standing.ts';

export function factsLines(
  { item, understood, about, answer, known, nearest, people, standing }: ItemFactsAnswer,
  nouns: Nouns,
): string[] {
  const title = marked(titleWithYear(item));
  return [
    ...understoodLine(understood),
    `Asked about ${title}: ${shown(about)}.`,
    ...(answer.kind === 'told'
      ? [withMarked(answer.said, answer.named ?? [])]
      : [
          answer.anywhere
            ? `The catalogue doesn't know ${answer.matter}.`
            : `The catalogue doesn't say ${answer.matter} of this one.`,
          `It can be looked up on ${answer.source.name}; the link is shown with the answer.`,
        ]),
    ...(nearest === '' || known.includes(nearest) ? [] : [nearest]),
    ...(known.length > 0
      ? ['What the catalogue does know:', ...known]
      : [
          answer.kind === 'told'
            ? 'The catalogue has nothing else on it but its title.'
            : 'The catalogue has only its title.',
        ]),
    ...standingLines(standing, nouns).slice(0, 2),
    `${grouped(people)} people in the training data ${nouns.did} it.`,
  ];
}

/** The titles that a fact names besides its own: the longest first, as one may stand in another. */
function withMarked(said: string, named: readonly string[]): string {
  if (named.length === 0) return said;
  const longestFirst = named.toSorted((a, b) => b.length - a.length);
  const each = longestFirst.map((one) => escaped(one)).join('|');
  return said.replace(new RegExp(`(?:${each})(?![\\p{L}\\d])`, 'gu'), marked);
}

export function titleLines(facts: TitleFacts, { one, many }: Nouns): string[] {
  switch (facts.problem) {
    case 'none':
      return [`No ${one} was named, and the chat isn't about one yet. Ask which ${one} is meant.`];
    case 'ambiguous':
      return [
        `"${facts.typed}" could be ${joined(
          facts.choices.map((choice) => marked(titleWithYear(choice))),
          'or',
        )}.`,
        facts.choices.length === 1 ? 'Ask whether that is meant.' : 'Ask which of them is meant.',
      ];
    case 'group':
      if (facts.kind) return [`Their history has no ${facts.kind}, so nothing would change.`];
      return [
        `None of their ${many} has "${facts.typed}" in its title.`,
        `Titles are all that can be gone by. Ask which ${many} are meant.`,
      ];
    case 'person':
      if (facts.by && (facts.by.items.length > 0 || facts.own.length === 0))
        return [
          `${facts.typed} is no title. Of their ${many}, ${facts.by.deed} ${facts.typed}: ${facts.by.items.length === 0 ? 'none' : joined(facts.by.items.map(({ title }) => marked(title)))}.`,
          facts.by.known < facts.by.size
            ? `That is known of ${facts.by.known} of their ${facts.by.size} ${many}.`
            : '',
        ];
      return [
        `${facts.typed} is a person, and the catalogue doesn't know who made a film or who is in it.`,
        facts.own.length > 0
          ? `Of their ${many}, labelled ${facts.typed}: ${joined(facts.own.map(({ title }) => marked(title)))}.`
          : `None of their ${many} has a label with that name.`,
        facts.tagged.length > 0
          ? `Labelled so: ${joined(facts.tagged.map((item) => marked(titleWithYear(item))))}.`
          : '',
        `Ask which ${many} are meant, by their titles.`,
      ];
    case 'unknown': {
      if (facts.own)
        return [
          `"${facts.typed}" isn't among their ${many}.`,
          facts.own.length > 0
            ? `The nearest of theirs: ${joined(facts.own.map(({ title }) => marked(title)))}. Ask whether that is meant.`
            : `Ask which of theirs is meant.`,
        ];
      const { items, lastYear } = facts.reach;
      return [
        facts.also
          ? `Neither "${facts.typed}" nor "${facts.also}" is in the catalogue.`
          : `"${facts.typed}" isn't in the catalogue.`,
        `The catalogue has ${grouped(items)} ${many}${lastYear === null ? '' : `, the latest from ${lastYear}`}.`,
        `So the recommender never met it and can't place it.`,
        facts.instead
          ? `${facts.ofKind ? `First of the ${facts.ofKind} on their list` : 'At the top of their list'} is ${marked(titleWithYear(facts.instead))}.`
          : `Another title, or something like it, can be asked about.`,
      ];
    }
  }
}
