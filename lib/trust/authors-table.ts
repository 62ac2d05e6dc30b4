// The table of authors: who wrote about the same cases, and how much of it the checker finds true. A sentence is false if one
// of its claims is, and not judged if none could be.
import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import { type Checked, checkText } from '#lib/checking/check.ts';
import type { Relation } from '#lib/checking/claim.ts';
import { knownFrom } from '#lib/checking/known.ts';
import { type AuthorName, authorNames } from './authors.ts';
import { bootstrapInterval, type Interval } from './bootstrap.ts';
import type { DraftedCase } from './drafts.ts';
import { type FeaturesSaid, featuresSaid } from './features-said.ts';

export type AuthorRow = {
  author: AuthorName;
  answers: number;
  sentences: number;
  falseSentences: number | null; // share of the judged sentences
  falseInterval: Interval | null; // over answers
  notJudged: number; // share of all sentences
  withFalse: number; // share of the answers with a false sentence
  titles: number | null; // share of the titles named that exist
  said: FeaturesSaid | null;
  falseBy: Partial<Record<Relation, number>>; // false claims by kind
  examples: string[]; // false sentences, for people to read
};

const examplesShown = 4;

export function judgeAuthors(cases: readonly DraftedCase[], catalogue: Catalogue, seed: number): AuthorRow[] {
  return authorNames.flatMap((author): AuthorRow[] => {
    const answers = cases.flatMap(({ evidence, history, texts }) => {
      const text = texts[author];
      return text === undefined ? [] : [checkText(text, knownFrom(evidence, catalogue, history))];
    });
    if (answers.length === 0) return [];
    const sentences = answers.flat();
    const wrong = sentences.filter(({ verdict }) => verdict === 'false');
    const titles = sentences.flatMap((sentence) => sentence.titles);
    const falseBy: AuthorRow['falseBy'] = {};
    for (const { relation, verdict } of sentences.flatMap(({ claims }) => claims))
      if (verdict === 'false') falseBy[relation] = (falseBy[relation] ?? 0) + 1;
    return [
      {
        author,
        answers: answers.length,
        sentences: sentences.length,
        falseSentences: falseShare(answers),
        falseInterval: bootstrapInterval(answers, falseShare, seed),
        notJudged:
          sentences.filter(({ verdict }) => verdict === 'not judged').length / Math.max(1, sentences.length),
        withFalse:
          answers.filter((answer) => answer.some(({ verdict }) => verdict === 'false')).length /
          answers.length,
        titles: titles.length === 0 ? null : titles.filter(({ exists }) => exists).length / titles.length,
        said: featuresSaid(cases, author, catalogue),
        falseBy,
        examples: [...new Set(wrong.map(({ text }) => text))].slice(0, examplesShown),
      },
    ];
  });
}

function falseShare(answers: readonly Checked[][]): number | null {
  const judged = answers.flat().filter(({ verdict }) => verdict !== 'not judged');
  return judged.length === 0
    ? null
    : judged.filter(({ verdict }) => verdict === 'false').length / judged.length;
}
