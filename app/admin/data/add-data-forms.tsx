'use client';

import { Download, FolderInput } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { startTraining } from '#app/admin/trainings/actions.ts';
import { Button } from '#app/components/ui/button.tsx';
import { inputClass } from '#app/components/ui/field.tsx';
import { Notice } from '#app/components/ui/notice.tsx';
import { unreachable } from '#app/unreachable.ts';
import type { Domain } from '#lib/contract/domain.ts';
import {
  expectedBytesOf,
  type PublicDatasetName,
  publicDatasets,
  publicDatasetsOf,
} from '#lib/contract/public-dataset.ts';

const mebibyte = 1024 ** 2;

/** Two ways to a data set: a folder on the server, or a public one from its own site. Both are jobs. */
export function AddDataForms({ domain, roots }: { domain: Domain; roots: string[] }) {
  const [told, setTold] = useState<{ tone: 'neutral' | 'danger'; title: string } | null>(null);
  const [busy, setBusy] = useState(false);
  async function start(job: Parameters<typeof startTraining>[0]) {
    setBusy(true);
    const result = await startTraining(job).catch(unreachable);
    setBusy(false);
    setTold(
      result.ok
        ? { tone: 'neutral', title: 'Started. Follow it under Trainings.' }
        : { tone: 'danger', title: result.message },
    );
  }
  return (
    <>
      {told !== null && (
        <div className="mt-3">
          <Notice role={told.tone === 'danger' ? 'alert' : 'status'} tone={told.tone} title={told.title} />
        </div>
      )}
      <ImportForm
        roots={roots}
        busy={busy}
        start={(folders) => start({ name: 'import-folder', params: { domain, folders } })}
      />
      <FetchForm
        names={publicDatasetsOf(domain)}
        busy={busy}
        start={(datasets) =>
          start({ name: 'fetch-dataset', params: { domain, datasets, acceptTerms: true } })
        }
      />
    </>
  );
}

function ImportForm({
  roots,
  busy,
  start,
}: {
  roots: string[];
  busy: boolean;
  start: (folders: string[]) => void;
}) {
  const id = useId();
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget).get('folders') ?? '');
    start(typed.split('\n').flatMap((line) => line.trim() || []));
  }
  return (
    <details className="mt-4">
      <summary className="font-medium text-sm">Import a folder on the server</summary>
      <form onSubmit={submit} className="mt-3">
        <label htmlFor={id} className="mb-1.5 block text-sm">
          Folder
        </label>
        <textarea
          id={id}
          name="folders"
          required
          rows={2}
          maxLength={5_000}
          spellCheck={false}
          autoCapitalize="none"
          aria-describedby={`${id}-hint`}
          className={`${inputClass} h-auto py-2 font-mono`}
        />
        <p id={`${id}-hint`} className="mt-1.5 text-[0.8125rem] text-muted-foreground">
          A folder below <span className="break-all">{roots.join(' or ')}</span> with MovieLens, Steam, Amazon
          or RecBole files. Up to five folders, one a line, become one data set. It replaces the one before.
        </p>
        <Button type="submit" size="small" className="mt-3" disabled={busy}>
          <FolderInput className="size-4" aria-hidden="true" /> Import
        </Button>
      </form>
    </details>
  );
}

function FetchForm({
  names,
  busy,
  start,
}: {
  names: PublicDatasetName[];
  busy: boolean;
  start: (names: PublicDatasetName[]) => void;
}) {
  const [chosen, setChosen] = useState<PublicDatasetName[]>([]);
  const [accepted, setAccepted] = useState(false);
  const terms = [...new Set(names.map((name) => publicDatasets[name].terms))];
  function choose(name: PublicDatasetName, isChosen: boolean) {
    setChosen(names.filter((one) => (one === name ? isChosen : chosen.includes(one))));
  }
  return (
    <details className="mt-3">
      <summary className="font-medium text-sm">Fetch a public data set</summary>
      <form
        className="mt-3 space-y-3 text-sm"
        onSubmit={(event) => {
          event.preventDefault();
          start(chosen);
        }}
      >
        <fieldset className="space-y-2">
          <legend className="sr-only">Data sets</legend>
          {names.map((name) => {
            const { label, publisher, page } = publicDatasets[name];
            const megabytes = Math.round(expectedBytesOf(publicDatasets[name]) / mebibyte);
            return (
              <div key={name}>
                <label className="flex items-start gap-2.5">
                  <input
                    type="checkbox"
                    checked={chosen.includes(name)}
                    onChange={(event) => choose(name, event.target.checked)}
                    className="mt-0.5 size-4 accent-primary"
                  />
                  {label}
                </label>
                <p className="pl-6.5 text-muted-foreground text-xs">
                  About {megabytes.toLocaleString('en')} MiB from{' '}
                  <a href={page} target="_blank" rel="noreferrer" className="underline">
                    {publisher}
                  </a>
                </p>
              </div>
            );
          })}
        </fieldset>
        <p className="text-muted-foreground text-xs">
          Several become one data set, which replaces the one before. A download that breaks off is kept for a
          week: start it again to go on.
        </p>
        {terms.map((text) => (
          <p key={text} className="text-muted-foreground text-xs">
            Terms: {text}
          </p>
        ))}
        <label className="flex items-start gap-2.5">
          <input
            type="checkbox"
            checked={accepted}
            onChange={(event) => setAccepted(event.target.checked)}
            className="mt-0.5 size-4 accent-primary"
          />
          I’ve read the terms on the publisher’s page and accept them
        </label>
        <Button type="submit" size="small" disabled={busy || !accepted || chosen.length === 0}>
          <Download className="size-4" aria-hidden="true" /> Fetch and import
        </Button>
      </form>
    </details>
  );
}
