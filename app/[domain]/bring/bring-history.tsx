'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { ChooseFile } from '#app/[domain]/bring/choose-file.tsx';
import { ImportPreview } from '#app/[domain]/bring/import-preview.tsx';
import {
  type Brought,
  confirmImport,
  discardPreview,
  fetchFromSteam,
  type QuestionAnswers,
  readFile,
} from '#app/[domain]/bring/import-requests.ts';
import { outcomeSentences } from '#app/[domain]/bring/outcome-words.ts';
import { SteamAccount, type SteamOffer } from '#app/[domain]/bring/steam-account.tsx';
import { useUndoImport } from '#app/[domain]/bring/use-undo-import.ts';
import { Button, buttonClass } from '#app/components/ui/button.tsx';
import { Notice } from '#app/components/ui/notice.tsx';
import { Progress } from '#app/components/ui/progress.tsx';
import { useToast } from '#app/components/ui/toast.tsx';
import { type Domain, domainFacts } from '#lib/contract/domain.ts';
import type { ImportChoices, ImportOutcome, ShownPreview } from '#lib/contract/history-import.ts';

type Stage =
  | { name: 'choose' }
  | { name: 'reading'; file: { name: string }; before: ShownPreview | null }
  | { name: 'preview'; preview: ShownPreview }
  | { name: 'saved'; importId: string; outcome: ImportOutcome };

/** Choose → read → look at the preview → import. Until the import, going back costs nothing. */
export function BringHistory({
  domain,
  waiting,
  steam,
}: {
  domain: Domain;
  waiting: ShownPreview | null;
  steam: SteamOffer | null; // null: Steam has none of these
}) {
  const [stage, setStage] = useState<Stage>(
    waiting === null ? { name: 'choose' } : { name: 'preview', preview: waiting },
  );
  const [file, setFile] = useState<Brought | null>(null); // gone after a reload: then questions can't be answered
  const [answers, setAnswers] = useState<QuestionAnswers>({});
  const [fileNumber, setFileNumber] = useState(0); // each file starts with a fresh preview
  const [problem, setProblem] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const reading = useRef<AbortController | null>(null);
  const savedNotice = useRef<HTMLDivElement>(null);
  const toast = useToast();
  const router = useRouter();
  const { undo } = useUndoImport(domain);
  const nouns = domainFacts[domain];
  useEffect(() => () => reading.current?.abort(), []);
  useEffect(() => {
    if (stage.name === 'saved') savedNotice.current?.focus();
  }, [stage.name]);

  // While its answers are read, the preview stays where it is, and the keyboard with it.
  const preview = stage.name === 'preview' ? stage.preview : stage.name === 'reading' ? stage.before : null;

  async function read(wanted: Brought, given: QuestionAnswers, before: ShownPreview | null) {
    const abort = new AbortController();
    reading.current = abort;
    setFile(wanted);
    setAnswers(given);
    setProblem(null);
    setStage({ name: 'reading', file: wanted, before });
    const result = await readFile(domain, wanted, given, abort.signal);
    if (abort.signal.aborted) return;
    if (result.ok) return setStage({ name: 'preview', preview: result.value });
    setProblem(result.message);
    setStage(before === null ? { name: 'choose' } : { name: 'preview', preview: before });
  }
  function answer(wanted: Brought, given: QuestionAnswers, before: ShownPreview) {
    if (stage.name === 'preview') void read(wanted, { ...answers, ...given }, before);
  }
  function bring(wanted: Brought) {
    setFileNumber(fileNumber + 1);
    void read(wanted, {}, null);
  }
  async function fetchGames() {
    const abort = new AbortController();
    reading.current = abort;
    setFileNumber(fileNumber + 1);
    setFile(null);
    setAnswers({});
    setProblem(null);
    setStage({ name: 'reading', file: { name: 'your Steam account' }, before: null });
    const result = await fetchFromSteam(domain, abort.signal);
    if (abort.signal.aborted) return;
    if (result.ok) return setStage({ name: 'preview', preview: result.value });
    setProblem(result.message);
    setStage({ name: 'choose' });
  }
  function stopReading() {
    reading.current?.abort();
    setStage({ name: 'choose' });
  }
  function chooseAgain(preview: ShownPreview) {
    void discardPreview(domain, preview.id);
    setProblem(null);
    setFile(null);
    setStage({ name: 'choose' });
  }
  async function save(preview: ShownPreview, choices: ImportChoices) {
    setSaving(true);
    setProblem(null);
    const answer = await confirmImport(domain, preview.id, choices);
    setSaving(false);
    if (!answer.ok) return setProblem(answer.message);
    const outcome = answer.value;
    setFile(null);
    setStage({ name: 'saved', importId: preview.id, outcome });
    toast({
      message: outcomeSentences(outcome, nouns)[0] ?? 'Imported.',
      action: { label: 'Undo', run: () => takeBack(preview.id) },
    });
    router.refresh();
  }
  function takeBack(importId: string) {
    undo(importId);
    setStage({ name: 'choose' });
  }

  return (
    <div className="mt-6">
      {problem !== null && (
        <div className="mb-4">
          <Notice role="alert" tone="danger" title={problem}>
            Nothing was saved. {stage.name === 'choose' && 'Choose another file, or paste your titles below.'}
          </Notice>
        </div>
      )}
      {stage.name === 'choose' && steam !== null && (
        <SteamAccount offer={steam} onFetch={() => void fetchGames()} />
      )}
      {stage.name === 'choose' && <ChooseFile domain={domain} onBring={bring} />}
      {stage.name === 'reading' && stage.before === null && (
        <div className="rounded-2xl border bg-card p-6">
          <p role="status" className="mb-4 break-words text-sm">
            Reading {stage.file.name} and looking for its titles…
          </p>
          <Progress label="Reading the file" value={null} />
          <Button className="mt-4" onClick={stopReading}>
            Cancel
          </Button>
        </div>
      )}
      {preview !== null && (
        <ImportPreview
          key={fileNumber}
          domain={domain}
          preview={preview}
          answers={answers}
          onAnswer={file === null ? null : (given) => answer(file, given, preview)}
          busy={saving ? 'saving' : stage.name === 'reading' ? 'reading' : null}
          onSave={(choices) => save(preview, choices)}
          onBack={() => chooseAgain(preview)}
        />
      )}
      {stage.name === 'saved' && (
        <div ref={savedNotice} tabIndex={-1} className="outline-none">
          <Notice
            title={outcomeSentences(stage.outcome, nouns)[0] ?? 'Imported.'}
            action={
              <>
                <Link href={`/${domain}`} className={buttonClass({ variant: 'primary' })}>
                  See your recommendations
                </Link>
                <Link href={`/${domain}/history`} className={buttonClass()}>
                  Look at your history
                </Link>
                {stage.outcome.disliked > 0 && (
                  <Link href={`/${domain}/feedback`} className={buttonClass()}>
                    Your feedback
                  </Link>
                )}
                <Button variant="quiet" onClick={() => setStage({ name: 'choose' })}>
                  Bring another file
                </Button>
                <Button variant="quiet" onClick={() => takeBack(stage.importId)}>
                  Undo
                </Button>
              </>
            }
          >
            <ul className="space-y-1">
              {outcomeSentences(stage.outcome, nouns)
                .slice(1)
                .map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
            </ul>
          </Notice>
        </div>
      )}
    </div>
  );
}
