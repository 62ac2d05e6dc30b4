'use client';

import { Upload } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { uploadDataset } from '#app/admin/data/actions.ts';
import { uploadFiles } from '#app/admin/data/upload-files.ts';
import { Button } from '#app/components/ui/button.tsx';
import { Field, inputClass } from '#app/components/ui/field.tsx';
import { Notice } from '#app/components/ui/notice.tsx';
import { Progress } from '#app/components/ui/progress.tsx';
import { unreachable } from '#app/unreachable.ts';
import type { Domain } from '#lib/contract/domain.ts';

/** A data set from this computer: its files are uploaded, then imported as a job. */
export function UploadForm({ domain }: { domain: Domain }) {
  const id = useId();
  const [sent, setSent] = useState<number | null>(null); // a share of the bytes; null: not under way
  const [told, setTold] = useState<{ tone: 'neutral' | 'danger'; title: string } | null>(null);
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const files = form.getAll('files').filter((file) => file instanceof File && file.size > 0) as File[];
    const name = String(form.get('name') ?? '').trim();
    setTold(null);
    if (files.length === 0) return setTold({ tone: 'danger', title: 'Choose the files first.' });
    setSent(0);
    const uploaded = await uploadFiles(files, setSent);
    const result = uploaded.ok
      ? await uploadDataset({ domain, upload: uploaded.upload, name }).catch(unreachable)
      : uploaded;
    setSent(null);
    setTold(
      result.ok
        ? { tone: 'neutral', title: 'Uploaded. The import is a job: follow it under Trainings.' }
        : { tone: 'danger', title: result.message },
    );
  }
  return (
    <details className="mt-4">
      <summary className="font-medium text-sm">Upload files from this computer</summary>
      <form onSubmit={submit} className="mt-3 space-y-3">
        <Field label="Name" name="name" required maxLength={120} autoComplete="off" />
        <div>
          <label htmlFor={id} className="mb-1.5 block font-medium text-sm">
            Files
          </label>
          <input
            id={id}
            name="files"
            type="file"
            multiple
            required
            aria-describedby={`${id}-hint`}
            className={`${inputClass} h-auto py-2`}
          />
          <p id={`${id}-hint`} className="mt-1.5 text-[0.8125rem] text-muted-foreground">
            All files of one data set in the format of MovieLens, Steam, Amazon or RecBole. It replaces the
            one before. The files themselves are removed after the import.
          </p>
        </div>
        {sent !== null && <Progress label="Upload" value={sent} />}
        {told !== null && (
          <Notice role={told.tone === 'danger' ? 'alert' : 'status'} tone={told.tone} title={told.title} />
        )}
        <Button type="submit" size="small" disabled={sent !== null}>
          <Upload className="size-4" aria-hidden="true" />{' '}
          {sent === null ? 'Upload and import' : 'Uploading…'}
        </Button>
      </form>
    </details>
  );
}
