// The paper's rubric, 0 to 3, given blind: a sheet has the texts of all authors in random order without their names, and a key,
// kept apart, says whose they are. Graders fill in one number a row: people in a spreadsheet, or a large language model through
// JUDGE_*. Two filled sheets give Cohen's κ.
import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import { kappa } from '#lib/checking/measure.ts';
import { AppError } from '#lib/errors.ts';
import { seededRandom, shuffled } from '#lib/random.ts';
import { type AuthorName, authorNames } from './authors.ts';
import type { DraftedCase } from './drafts.ts';

export const rubric = [
  '0  states another decision than the recommender’s, or none',
  '1  right decision, but the reasons are too few, or not supported by the history and the item',
  '2  right decision and acceptable reasons, with small flaws',
  '3  right decision, and the reasons are specific, supported and satisfying',
];
export type SheetRow = { id: string; history: string; question: string; decision: string; text: string };
export type Key = { id: string; case: number; author: AuthorName }[];

const titlesShown = 12;
const heads = ['id', 'grade', 'history', 'question', 'decision', 'text'];
/** In order of preference, the paper's authors and ours; controls aren't graded. */
const graded: AuthorName[] = authorNames.filter(
  (name) => !/random|other person|, titles|unaligned, sentences/.test(name),
);

export function blindSheet(
  cases: readonly DraftedCase[],
  catalogue: Catalogue,
  seed: number,
): { rows: SheetRow[]; key: Key } {
  const random = seededRandom(seed);
  const all = cases.flatMap((one) =>
    graded.flatMap((author) => {
      const text = one.texts[author];
      return text === undefined ? [] : [{ one, author, text }];
    }),
  );
  const mixed = shuffled(all, random);
  const idOf = (at: number) => `t${String(at + 1).padStart(4, '0')}`;
  return {
    rows: mixed.map(({ one, text }, at) => {
      const { rank, candidates, item } = one.evidence;
      return {
        id: idOf(at),
        history: one.history
          .slice(-titlesShown)
          .map((row) => catalogue.items[row]?.title ?? '')
          .join('; '),
        question: one.question,
        decision: `${item.title}: ${rank <= Math.max(10, 0.2 * candidates) ? 'recommended' : 'not recommended'}, rank ${rank} of ${candidates}`,
        text,
      };
    }),
    key: mixed.map(({ one, author }, at) => ({ id: idOf(at), case: one.at, author })),
  };
}

/** Tab-separated, with the rubric above; the grade is left empty. */
export function sheetText(rows: readonly SheetRow[]): string {
  const cell = (text: string) => text.replace(/[\t\r\n]+/g, ' ');
  return [
    ...rubric.map((line) => `# ${line}`),
    heads.join('\t'),
    ...rows.map(({ id, history, question, decision, text }) =>
      [id, '', history, question, decision, text].map(cell).join('\t'),
    ),
    '',
  ].join('\n');
}

/** id → grade, of the rows that have one. Throws AppError bad_file where a grade isn't 0, 1, 2 or 3. */
export function gradesIn(text: string): Map<string, number> {
  const grades = new Map<string, number>();
  for (const line of text.split(/\r?\n/)) {
    const [id = '', grade = ''] = line.split('\t');
    if (line.startsWith('#') || id === '' || id === 'id' || grade.trim() === '') continue;
    if (!/^[0-3]$/.test(grade.trim()))
      throw new AppError('bad_file', { message: `Row ${id}: a grade is 0, 1, 2 or 3, not "${grade}".` });
    grades.set(id, Number(grade));
  }
  return grades;
}

export type Graded = { author: AuthorName; mean: number; of: number };

export function meansBy(key: Key, grades: ReadonlyMap<string, number>): Graded[] {
  return authorNames.flatMap((author) => {
    const own = key.flatMap(({ id, author: whose }) => (whose === author ? (grades.get(id) ?? []) : []));
    return own.length === 0
      ? []
      : [{ author, mean: own.reduce((sum, grade) => sum + grade, 0) / own.length, of: own.length }];
  });
}

/** Over the rows that both graded. */
export function agreementOf(
  first: ReadonlyMap<string, number>,
  second: ReadonlyMap<string, number>,
): { kappa: number; of: number } {
  const both = [...first.keys()].filter((id) => second.has(id));
  return {
    kappa: kappa(
      both.map((id) => first.get(id)),
      both.map((id) => second.get(id)),
    ),
    of: both.length,
  };
}
