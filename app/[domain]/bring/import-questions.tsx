'use client';

import type { QuestionAnswers } from '#app/[domain]/bring/import-requests.ts';
import { inputClass } from '#app/components/ui/field.tsx';
import { Notice } from '#app/components/ui/notice.tsx';
import type { ImportQuestion, ShownPreview } from '#lib/contract/history-import.ts';

/** What the file leaves open. An answer reads the file again with it. */
export function ImportQuestions({
  preview,
  onAnswer,
}: {
  preview: ShownPreview;
  onAnswer: ((answers: QuestionAnswers) => void) | null; // null: the file is no longer at hand
}) {
  const { questions, sample } = preview;
  if (questions.length === 0) return null;
  return (
    <section aria-labelledby="questions" className="rounded-2xl border bg-card p-5">
      <h3 id="questions" className="font-medium">
        {questions.some(isOpen) ? 'Tell us how to read this file' : 'How we read this file'}
      </h3>
      {onAnswer === null && (
        <p className="mt-2 text-muted-foreground text-sm">To change an answer, choose the file again.</p>
      )}
      {sample !== null && (
        <table className="mt-3 w-full table-fixed text-left text-sm">
          <caption className="sr-only">The columns of the file with their first values</caption>
          <colgroup>
            <col className="w-1/3" />
            <col />
          </colgroup>
          <thead className="sr-only">
            <tr>
              <th scope="col">Column</th>
              <th scope="col">First values</th>
            </tr>
          </thead>
          <tbody className="divide-y border-y">
            {columnsOf(sample).map(({ key, name, values }) => (
              <tr key={key}>
                <th scope="row" className="truncate py-2 pr-3 font-medium">
                  {name}
                </th>
                <td className="truncate py-2 text-muted-foreground">{values}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="mt-4 grid gap-4 sm:grid-cols-2">
        {questions
          .filter((question) => !isRare(question))
          .map((question) => (
            <Question key={question.id} question={question} onAnswer={onAnswer} />
          ))}
      </div>
      {questions.some(isRare) && (
        <details className="mt-4 text-sm">
          <summary className="font-medium">More columns</summary>
          <div className="mt-3 grid gap-4 sm:grid-cols-2">
            {questions.filter(isRare).map((question) => (
              <Question key={question.id} question={question} onAnswer={onAnswer} />
            ))}
          </div>
        </details>
      )}
      {questions.some(isOpen) && (
        <div className="mt-4">
          <Notice tone="warning" title="Answer what’s still open before you import." />
        </div>
      )}
    </section>
  );
}

function Question({
  question,
  onAnswer,
}: {
  question: ImportQuestion;
  onAnswer: ((answers: QuestionAnswers) => void) | null;
}) {
  const value = question.answer ?? question.assumed ?? '';
  return (
    <label className="block text-sm">
      <span className="mb-1.5 block">{question.text}</span>
      <select
        value={value}
        disabled={onAnswer === null}
        onChange={(event) => onAnswer?.({ [question.id]: event.target.value })}
        className={inputClass}
      >
        {value === '' && <option value="">Choose…</option>}
        {question.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A column that few tables have, and that this one doesn't seem to have. */
function isRare({ id, answered, assumed }: ImportQuestion): boolean {
  return /^column of .* id$/.test(id) && !answered && assumed === '-';
}

/** Not answered, and nothing can be assumed. */
export function isOpen({ answered, assumed }: ImportQuestion): boolean {
  return !answered && assumed === undefined;
}

function columnsOf({ header, rows }: NonNullable<ShownPreview['sample']>) {
  return header.map((name, at) => ({
    key: `${at}`,
    name: name || `column ${at + 1}`,
    values: rows
      .map((cells) => cells[at] ?? '')
      .filter(Boolean)
      .join(' · '),
  }));
}
