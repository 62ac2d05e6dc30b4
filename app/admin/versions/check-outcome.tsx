import { CircleCheck, CircleMinus, CircleX } from 'lucide-react';
import type { ReactNode } from 'react';
import { figureText } from '#app/admin/versions/figure-text.ts';
import { beatsFloor, type VersionCheck } from '#lib/contract/version-check.ts';
import { figureWords } from '#lib/evaluation/version-figures.ts';

/** What came of trying a version: whether it loads and answers, what it said, and which floors it beats. */
export function CheckOutcome({ check: { problem, notes, answers, figures } }: { check: VersionCheck }) {
  return (
    <div className="space-y-4 text-sm">
      <ul className="space-y-1.5">
        {problem !== null ? (
          <Line passes={false}>{problem}</Line>
        ) : (
          <>
            <Line passes>It loads.</Line>
            <Line passes>It answered {answers.length} questions.</Line>
          </>
        )}
        {figures.map((figure) => {
          const { label, floor } = figureWords[figure.name];
          const passes = beatsFloor(figure);
          return (
            <Line key={figure.name} passes={passes}>
              {label}: {figureText(figure.value)}
              {figure.value !== null &&
                (figure.floor === null
                  ? ', without a floor to beat'
                  : `, ${passes ? 'above' : 'not above'} ${floor} (${figureText(figure.floor)})`)}
            </Line>
          );
        })}
        {notes.map((note) => (
          <Line key={note} passes={null}>
            It does without: {note}
          </Line>
        ))}
      </ul>
      {answers.length > 0 && (
        <details>
          <summary className="font-medium">What it said, to a made-up person</summary>
          <dl className="mt-2 max-h-72 space-y-3 overflow-y-auto">
            {answers.map(({ question, text, sentences, byModel, totalMs }) => (
              <div key={question}>
                <dt className="font-medium text-foreground">{question}</dt>
                <dd className="break-words">{text}</dd>
                <dd className="text-xs">
                  {byModel} of {sentences} sentences by the language model, {(totalMs / 1000).toFixed(1)} s
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </div>
  );
}

/** passes null: not known, or nothing to pass. */
function Line({ passes, children }: { passes: boolean | null; children: ReactNode }) {
  const Icon = passes === null ? CircleMinus : passes ? CircleCheck : CircleX;
  const tone = passes === null ? 'text-muted-foreground' : passes ? 'text-primary' : 'text-danger';
  return (
    <li className="flex items-start gap-2">
      <Icon className={`mt-0.5 size-4 shrink-0 ${tone}`} aria-hidden="true" />
      <span className="min-w-0 break-words">
        {passes === false && <span className="sr-only">Failed: </span>}
        {children}
      </span>
    </li>
  );
}
