// Grounding: checks a text about one item and one person against the evidence and the catalogue. By rules, not a model:
// whatever they don't understand stays unmarked. Every kind of mark except 'title' is a fault, has a file of the same
// name, and its message says what is true:
//   unknown-title · false-watched · wrong-number · wrong-attribute (year, genre, price, maker, platform)

import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import { titleMatcher } from '#lib/catalogue/title-matcher.ts';
import type { Evidence } from '#lib/contract/evidence.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import type { Mark } from '#lib/contract/mark.ts';
import { catalogueValues } from '#lib/evidence/attributes.ts';

import { itemsIn } from './evidence-values.ts';
import { falselyWatched } from './false-watched.ts';
import { sentencesOf } from './sentence.ts';
import { unknownTitles } from './unknown-title.ts';
import { wrongDetails, wronglyDescribed } from './wrong-attribute.ts';
import { wrongNumbers } from './wrong-number.ts';

type GroundingContext = {
  catalogue: Catalogue;
  history: readonly number[];
  evidence: Evidence | null;
  mentioned?: readonly number[]; // films the person brought up
};

const maxCharacters = 20_000;
const maxMarks = 100;

type KnownValues = {
  genres: Set<string>;
  platforms: string[];
  values: string[]; // genres, tags, makers and platforms
  names: string; // the same, one per line: capitalized names that are not titles
};
const knownValues = new WeakMap<Catalogue, KnownValues>();

function valuesKnownTo(catalogue: Catalogue): KnownValues {
  const known = knownValues.get(catalogue);
  if (known) return known;
  const kinds = ['genre', 'tag', 'developer', 'publisher', 'platform'] as const;
  const all = kinds.flatMap((kind) => catalogueValues(catalogue, kind));
  const values = {
    genres: new Set(catalogueValues(catalogue, 'genre')),
    platforms: catalogueValues(catalogue, 'platform'),
    values: all,
    names: `\n${all.join('\n')}`,
  };
  knownValues.set(catalogue, values);
  return values;
}

export function isFault(mark: Mark): boolean {
  return mark.kind !== 'title';
}

/** Marks in text order; marks of one kind don't overlap. */
export function checkText(text: string, context: GroundingContext): Mark[] {
  const { catalogue, history, evidence, mentioned = [] } = context;
  const watched = new Set(history);
  const item = evidence?.item.index ?? null;
  const stated = evidence ? itemsIn(evidence).map(({ index }) => index) : [];
  const expected = new Set([...history, ...mentioned, ...stated, ...(item === null ? [] : [item])]);
  const { genres, platforms, values, names } = valuesKnownTo(catalogue);
  const marks: Mark[] = [];
  for (const sentence of sentencesOf(
    text.slice(0, maxCharacters),
    titleMatcher(catalogue),
    expected,
    values,
  )) {
    const falselySeen = falselyWatched(sentence, { watched, item });
    const misdescribed = wronglyDescribed(sentence, { item, genres });
    for (const span of sentence.spans) {
      const isOn = (fault: { span: typeof span }) => fault.span === span;
      const [notSeen, wrong] = [falselySeen.find(isOn), misdescribed.find(isOn)];
      const { index, itemId, title, year, genres: own } = span.item;
      const ref: ItemRef = { index, itemId, title, year, genres: own };
      const place = { start: span.start, end: span.end, item: ref };
      if (notSeen) marks.push({ ...place, kind: 'false-watched', message: notSeen.message });
      else if (wrong) marks.push({ ...place, kind: 'wrong-attribute', message: wrong.message });
      else marks.push({ ...place, kind: 'title', message: title });
    }
    const unknown = unknownTitles(sentence, genres).filter(
      ({ start, name }) =>
        !names.includes(`\n${name}`) &&
        !values.some((value) => value.endsWith(name) && text.endsWith(value, start + name.length)), // "3D Vision"
    );
    for (const { start, end, name } of unknown) {
      marks.push({ start, end, kind: 'unknown-title', message: `“${name}” is not in the catalogue.` });
    }
    const numbers = evidence ? wrongNumbers(sentence, evidence) : [];
    const about = item === null ? null : (catalogue.items[item] ?? null);
    for (const detail of wrongDetails(sentence, about, { genres, platforms })) {
      marks.push({ ...detail, kind: 'wrong-attribute' });
    }
    marks.push(
      ...numbers.filter(({ start, end }) => !unknown.some((name) => start < name.end && name.start < end)),
    );
    if (marks.length >= maxMarks) break;
  }
  return marks.sort((a, b) => a.start - b.start).slice(0, maxMarks);
}
