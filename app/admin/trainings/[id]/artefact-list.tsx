import { Download } from 'lucide-react';
import Link from 'next/link';
import type { Artefact } from '#app/admin/trainings/training-files.ts';
import { buttonClass } from '#app/components/ui/button.tsx';

const mebibyte = 1024 ** 2;

/** What a training made, to download as one archive or file by file. */
export function ArtefactList({
  runId,
  versionId,
  files,
}: {
  runId: string;
  versionId: string;
  files: Pick<Artefact, 'path' | 'bytes'>[];
}) {
  const address = `/api/admin/jobs/${runId}/artefacts`;
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  return (
    <section aria-labelledby="artefacts" className="mt-8">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="artefacts" className="text-2xl">
          What it made
        </h2>
        {files.length > 0 && (
          <a href={address} className={buttonClass({ size: 'small' })} download>
            <Download className="size-4" aria-hidden="true" /> Download all, {sizeOf(total)}
          </a>
        )}
      </div>
      <p className="mt-2 break-words text-muted-foreground text-sm">
        The version{' '}
        <Link href="/admin/versions" className="break-all text-foreground underline underline-offset-2">
          {versionId}
        </Link>
        {files.length === 0 && '. Its files aren’t on this machine.'}
      </p>
      {files.length > 0 && (
        <ul className="mt-3 divide-y rounded-2xl border bg-card text-sm">
          {files.map(({ path, bytes }) => (
            <li key={path} className="flex items-center justify-between gap-4 px-4 py-2">
              <a
                href={`${address}?${new URLSearchParams({ file: path })}`}
                className="min-w-0 break-all rounded underline underline-offset-2"
                download
              >
                {path}
              </a>
              <span className="shrink-0 text-muted-foreground text-xs tabular-nums">{sizeOf(bytes)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function sizeOf(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < mebibyte ? `${Math.round(bytes / 1024)} KiB` : `${(bytes / mebibyte).toFixed(1)} MiB`;
}
