// Grounding: is a text about one item and one person borne out by the evidence and the catalogue? It finds the titles
// named, and marks names that are no titles, films said to be watched that were not, numbers that the evidence does
// not have, and wrong years, genres, prices, makers and platforms. Each fault tells what is true. Rules, not a model: what
// it does not understand it leaves unmarked.

import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import { titleMatcher } from '#lib/catalogue/title-matcher.ts';
import type { Evidence } from '#lib/contract/evidence.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import type { Mark } from '#lib/contract/mark.ts';
import { catalogueValues } from '#lib/evidence/attributes.ts';
import { falseClaims } from './claims.ts';
import { wrongDetails } from './details.ts';
import { unknownNames } from './names.ts';
import { wrongNumbers } from './numbers.ts';
import { sentencesOf } from './sentence.ts';
import { statedItems } from './stated.ts';

export type GroundingContext = {
  catalogue: Catalogue;
  history: readonly number[];
  evidence: Evidence | null;
  mentioned?: readonly number[]; // films that the person brought up
};

const maxCharacters = 20_000;
const maxMarks = 100;

type KnownValues = {
  genres: Set<string>;
  platforms: string[];
  values: string[]; // genres, tags, makers and platforms
  names: string; // the same, one a line: names in capitals that are no titles
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

/** Marks in the order of the text, none overlapping another of its kind. */
export function checkText(text: string, context: GroundingContext): Mark[] {
  const { catalogue, history, evidence, mentioned = [] } = context;
  const watched = new Set(history);
  const item = evidence?.item.index ?? null;
  const stated = evidence ? statedItems(evidence).map(({ index }) => index) : [];
  const expected = new Set([...history, ...mentioned, ...stated, ...(item === null ? [] : [item])]);
  const { genres, platforms, values, names } = valuesKnownTo(catalogue);
  const marks: Mark[] = [];
  for (const sentence of sentencesOf(
    text.slice(0, maxCharacters),
    titleMatcher(catalogue),
    expected,
    values,
  )) {
    const claims = falseClaims(sentence, { watched, item, genres });
    for (const span of sentence.spans) {
      const claim = claims.find((entry) => entry.span === span);
      const { index, itemId, title, year, genres: own } = span.item;
      const ref: ItemRef = { index, itemId, title, year, genres: own };
      const place = { start: span.start, end: span.end, item: ref };
      marks.push(
        claim
          ? { ...place, kind: claim.kind, message: claim.message }
          : { ...place, kind: 'title', message: title },
      );
    }
    const unknown = unknownNames(sentence, genres).filter(
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
