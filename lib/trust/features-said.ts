// How much texts say and how varied it is, as PEPLER (Li et al. 2023) and NETE count it. A feature is a value that the item
// shares with the person's history or a title that raises its score; which of them a text names is read by the checker.
//   USR  different sentences ÷ texts' sentences                                  higher is more varied
//   FMR  share of the texts that name a feature of their own case                higher is more to the point
//   FCR  features named by some text ÷ features of all cases                     higher is wider
//   DIV  mean number of features that two texts both name                        lower is more varied
import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import { type Known, knownFrom } from '#lib/checking/known.ts';
import { readSentence } from '#lib/checking/mentions.ts';
import { sentencesOf } from '#lib/checking/segments.ts';
import type { AuthorName } from './authors.ts';
import type { DraftedCase } from './drafts.ts';

export type FeaturesSaid = { usr: number; fmr: number; fcr: number; div: number };

export function featuresSaid(
  cases: readonly DraftedCase[],
  author: AuthorName,
  catalogue: Catalogue,
): FeaturesSaid | null {
  const told = cases.flatMap(({ evidence, history, texts }) => {
    const text = texts[author];
    return text === undefined ? [] : [{ text, known: knownFrom(evidence, catalogue, history) }];
  });
  if (told.length === 0) return null;
  const sentences = told.flatMap(({ text, known }) => sentencesOf(text, [known.about, ...known.watched]));
  const own = told.map(({ known }) => featuresOf(known));
  const named = told.map(({ text, known }) => namedIn(text, known));
  const all = new Set(own.flatMap((features) => [...features]));
  const covered = new Set(named.flatMap((features) => [...features].filter((feature) => all.has(feature))));
  let shared = 0;
  let pairs = 0;
  for (const [at, features] of named.entries()) {
    for (const other of named.slice(at + 1)) {
      shared += [...features].filter((feature) => other.has(feature)).length;
      pairs++;
    }
  }
  return {
    usr: new Set(sentences).size / Math.max(1, sentences.length),
    fmr:
      named.filter((features, at) => [...features].some((feature) => own[at]?.has(feature))).length /
      told.length,
    fcr: covered.size / Math.max(1, all.size),
    div: shared / Math.max(1, pairs),
  };
}

function featuresOf({ shares, influences }: Known): Set<string> {
  const raising = influences.filter(({ sign }) => sign === 1).slice(0, 5);
  return new Set([
    ...shares.filter(({ count }) => count > 0).map(({ value }) => value),
    ...raising.map(({ title }) => title),
  ]);
}

function namedIn(text: string, known: Known): Set<string> {
  const { titles, values } = readSentence(text, known);
  return new Set([
    ...titles.flatMap(({ title }) => (title && title.name !== known.about ? title.name : [])),
    ...values,
  ]);
}
