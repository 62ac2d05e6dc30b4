// What a format reads into: rows, problems with single rows, notes on the whole file, and open questions. Everything is
// limited here, so that formats needn't do it.

import { cleanText } from '../title.ts';
import { readDay } from './export-day.ts';
import type { ExportSource, HistoryRow } from './history-row.ts';

export const maxRows = 50_000;
const maxProblems = 200;
const maxNotes = 20;

export type RowProblem = { line: number; text: string };

/** `assumed` applies until the person answers; without it, whatever depends on the answer is left out. */
export type ExportQuestion = {
  id: string;
  text: string;
  options: { value: string; label: string }[];
  assumed?: string;
  answered: boolean;
};
/** An answer to a question, or undefined to leave it open. */
export type Ask = (question: Omit<ExportQuestion, 'answered'>) => string | undefined;

export type NewRow = Omit<HistoryRow, 'source' | 'line' | 'when'> & {
  when?: { day: string | null | undefined; what: NonNullable<HistoryRow['when']>['what'] };
};

/** The first rows of a table whose columns a person assigns, cut to what a page can show. */
export type TableSample = { header: string[]; rows: string[][] };

export type Reading = {
  fileName: string; // without its folder; only ever a hint
  rows: HistoryRow[];
  problems: RowProblem[];
  problemCount: number;
  questions: ExportQuestion[];
  notes: string[];
  sample: TableSample | null;
  now: Date;
  /** Adds a row with a printable title. A day that doesn't exist or is in the future is reported and left out. */
  add(line: number, row: NewRow): void;
  problem(line: number, text: string): void;
  note(text: string): void;
  /** The answer, else what is assumed. An answer that isn't one of the options counts as none. */
  ask(question: Omit<ExportQuestion, 'answered'>): string | undefined;
};

export function createReading(source: ExportSource, fileName: string, ask: Ask, now: Date): Reading {
  const reading: Reading = {
    fileName,
    rows: [],
    problems: [],
    problemCount: 0,
    questions: [],
    notes: [],
    sample: null,
    now,
    add(line, { when, ...row }) {
      const title = cleanText(row.title);
      if (title === '') return reading.problem(line, 'This row has no title.');
      if (reading.rows.length >= maxRows) {
        return reading.note(`Only the first ${maxRows.toLocaleString('en')} rows are read.`);
      }
      const full: HistoryRow = { ...row, source, line, title };
      if (row.originalTitle !== undefined) full.originalTitle = cleanText(row.originalTitle);
      if (row.profile !== undefined) full.profile = cleanText(row.profile, 100);
      if (row.episode !== undefined) full.episode = cleanText(row.episode);
      if (when && when.day !== undefined) {
        const { day, problem } = readDay(when.day, now);
        if (problem) reading.problem(line, problem);
        if (day !== null) full.when = { day, what: when.what };
      }
      reading.rows.push(full);
    },
    problem(line, text) {
      reading.problemCount++;
      if (reading.problems.length < maxProblems) reading.problems.push({ line, text });
    },
    note(text) {
      const line = cleanText(text);
      if (!reading.notes.includes(line) && reading.notes.length < maxNotes) reading.notes.push(line);
    },
    ask(question) {
      const known = reading.questions.find(({ id }) => id === question.id);
      const given = ask(question);
      const answer = question.options.some(({ value }) => value === given) ? given : undefined;
      if (!known) {
        const options = question.options.map(({ value, label }) => ({ value, label: cleanText(label, 100) }));
        const text = cleanText(question.text);
        reading.questions.push({ ...question, text, options, answered: answer !== undefined });
      }
      return answer ?? question.assumed;
    },
  };
  return reading;
}
