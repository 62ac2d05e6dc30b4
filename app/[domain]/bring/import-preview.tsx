'use client';

import { useEffect, useRef, useState } from 'react';
import { ImportQuestions, isOpen } from '#app/[domain]/bring/import-questions.tsx';
import type { QuestionAnswers } from '#app/[domain]/bring/import-requests.ts';
import { sourceWords } from '#app/[domain]/bring/outcome-words.ts';
import { PreviewList } from '#app/[domain]/bring/preview-list.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Notice } from '#app/components/ui/notice.tsx';
import { type Domain, domainFacts } from '#lib/contract/domain.ts';
import type { ImportChoices, ShownPreview } from '#lib/contract/history-import.ts';

export type Chosen = ReadonlyMap<number, string | null>; // row of the preview → item; null: none of them

const noChoices: Chosen = new Map();

/** All that the file holds, before anything is saved. */
export function ImportPreview({
  domain,
  preview,
  answers,
  onAnswer,
  busy,
  onSave,
  onBack,
}: {
  domain: Domain;
  preview: ShownPreview;
  answers: QuestionAnswers;
  onAnswer: ((answers: QuestionAnswers) => void) | null;
  busy: 'reading' | 'saving' | null;
  onSave: (choices: ImportChoices) => void;
  onBack: () => void;
}) {
  const [choices, setChoices] = useState<{ of: string; chosen: Chosen }>({ of: '', chosen: new Map() });
  const chosen = choices.of === preview.id ? choices.chosen : noChoices; // another reading numbers its rows again
  const [takeLikeliest, setTakeLikeliest] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const nouns = domainFacts[domain];
  const { counts, problems, problemCount, notes } = preview;
  const wasAnswering = Object.keys(answers).length > 0;
  useEffect(() => heading.current?.focus(), []);

  function choose(row: number, itemId: string | null | undefined) {
    const after = new Map(chosen);
    if (itemId === undefined) after.delete(row);
    else after.set(row, itemId);
    setChoices({ of: preview.id, chosen: after });
  }
  const number = (count: number) => count.toLocaleString('en');
  const open = preview.questions.some(isOpen);
  const isEmpty = counts.found + counts.ambiguous + counts.missing === 0;
  const isUnread = open && preview.rowsRead === 0; // it depends on the answer what a title is
  const isOld = counts.newFound + counts.newer + counts.ambiguous + counts.newMissing === 0;
  const facts = [
    counts.newer > 0 && `${number(counts.newer)} with a newer rating or play time than your history has`,
    counts.ratings > 0 && `${number(counts.ratings)} with your rating`,
    counts.played > 0 && `${number(counts.played)} with play time`,
    counts.undated > 0 && `${number(counts.undated)} without a date, which go before all others`,
  ].filter((fact) => fact !== false);
  const common = { domain, preview, chosen, onChoose: choose }; // of the four lists

  return (
    <div className="space-y-8" aria-busy={busy !== null}>
      <div>
        <h2 ref={heading} tabIndex={-1} className="text-2xl outline-none">
          {isUnread
            ? 'One question first'
            : wasAnswering
              ? 'With your answers, we found this'
              : 'This is what we found'}
        </h2>
        <p className="mt-1 break-words text-muted-foreground text-sm">
          {preview.fileName}
          {!isUnread &&
            ` (${sourceWords(preview.source)}, ${number(preview.rowsRead)} ${preview.rowsRead === 1 ? 'row' : 'rows'})`}
          . Nothing is saved yet.
        </p>
        <p role="status" className="sr-only">
          {busy === 'reading'
            ? 'Reading the file with your answer…'
            : `${number(counts.found)} found, ${number(counts.ambiguous)} to choose, ${number(counts.missing)} not in the catalogue, ${number(counts.aside)} not history.`}
        </p>
        {!isUnread && (
          <dl className="mt-5 grid grid-cols-2 gap-3 sm:grid-cols-4">
            <Count
              label="Found"
              value={counts.found}
              note={counts.found > counts.newFound ? `${number(counts.newFound)} new` : undefined}
            />
            <Count label="To choose" value={counts.ambiguous} />
            <Count
              label="Not in the catalogue"
              value={counts.missing}
              note={counts.missing > counts.newMissing ? `${number(counts.newMissing)} new` : undefined}
            />
            <Count label="Not history" value={counts.aside} />
          </dl>
        )}
        {facts.length > 0 && (
          <p className="mt-3 text-muted-foreground text-sm">Among what’s new: {facts.join(', ')}.</p>
        )}
        {counts.disliked > 0 && (
          <p className="mt-2 text-muted-foreground text-sm">
            You rated {number(counts.disliked)} in the lowest third. We’ll take{' '}
            {counts.disliked === 1 ? 'it as one' : 'these as ones'} you didn’t like. You can undo each on the
            feedback page.
          </p>
        )}
      </div>
      <ImportQuestions preview={preview} onAnswer={onAnswer} />
      {(problemCount > 0 || notes.length > 0) && !isUnread && (
        <details className="rounded-2xl border bg-card px-5 py-4 text-sm">
          <summary className="font-medium">
            {problemCount > 0
              ? `${number(problemCount)} ${problemCount === 1 ? 'row needs' : 'rows need'} a look`
              : 'Notes on this file'}
          </summary>
          <ul className="mt-3 space-y-1 text-muted-foreground">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
            {problems.map(({ line, text }) => (
              <li key={`${line} ${text}`}>
                Row {number(line)}: {text}
              </li>
            ))}
            {problemCount > problems.length && <li>And {number(problemCount - problems.length)} more.</li>}
          </ul>
        </details>
      )}
      {isEmpty && !open && (
        <Notice title={`This file has no ${nouns.items} you’ve ${nouns.participle}.`}>
          {counts.aside > 0
            ? `It lists ${nouns.items} you want or own and haven’t ${domain === 'movies' ? 'watched' : 'played'}. They’re no history, so there’s nothing to import.`
            : 'Choose another file, or paste a list of titles.'}
        </Notice>
      )}
      <PreviewList key={`ambiguous ${preview.id}`} {...common} list="ambiguous" title="Choose the right one">
        <p className="text-muted-foreground text-sm">
          We aren’t sure which {nouns.item} each of these is. Those you leave open are kept outside the
          catalogue.
        </p>
        <label className="mt-3 flex items-center gap-2.5 text-sm">
          <input
            type="checkbox"
            checked={takeLikeliest}
            onChange={(event) => setTakeLikeliest(event.target.checked)}
            className="size-4 accent-primary"
          />
          Take the likeliest where I haven’t chosen
        </label>
      </PreviewList>
      <PreviewList key={`found ${preview.id}`} {...common} list="found" title="Found">
        <p className="text-muted-foreground text-sm">The least sure come first.</p>
      </PreviewList>
      <PreviewList key={`missing ${preview.id}`} {...common} list="missing" title="Not in the catalogue">
        <p className="text-muted-foreground text-sm">
          We keep these in your history and mark them. The recommender doesn’t know them, so they don’t count.
        </p>
      </PreviewList>
      <PreviewList key={`aside ${preview.id}`} {...common} list="aside" title="Not history">
        <p className="text-muted-foreground text-sm">
          You want these, or own them and never started them. They aren’t imported.
        </p>
      </PreviewList>
      <div className="sticky bottom-0 -mx-4 flex flex-wrap items-center gap-2 border-t bg-background/95 px-4 py-3 backdrop-blur-sm sm:mx-0 sm:px-0">
        {!isEmpty && (
          <Button
            variant="primary"
            disabled={busy !== null || open || isOld}
            onClick={() =>
              onSave({
                choices: [...chosen].map(([row, itemId]) => ({ row, itemId })),
                takeLikeliest,
              })
            }
          >
            {busy === 'saving' ? 'Importing…' : isOld ? 'Nothing new to import' : 'Import'}
          </Button>
        )}
        <Button onClick={onBack} disabled={busy !== null}>
          Choose another file
        </Button>
        {!isEmpty && !isOld && (
          <p className="hidden text-muted-foreground text-sm sm:block">You can undo the whole import.</p>
        )}
      </div>
    </div>
  );
}

function Count({ label, value, note }: { label: string; value: number; note?: string | undefined }) {
  return (
    <div className="flex flex-col-reverse justify-end rounded-xl border bg-card px-4 py-3">
      <dt className="text-muted-foreground text-xs">{label}</dt>
      <dd className="font-display text-2xl tabular-nums">
        {value.toLocaleString('en')}
        {note !== undefined && <span className="ml-2 font-sans text-muted-foreground text-xs">{note}</span>}
      </dd>
    </div>
  );
}
