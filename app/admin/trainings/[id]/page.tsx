import Link from 'next/link';
import { administrationTitle, orNotFound, pageAdministrator } from '#app/access.ts';
import { PageTitle } from '#app/admin/page-title.tsx';
import { ArtefactList } from '#app/admin/trainings/[id]/artefact-list.tsx';
import { NoteForm } from '#app/admin/trainings/[id]/note-form.tsx';
import { RunReportPanel } from '#app/admin/trainings/[id]/run-report.tsx';
import { readRun } from '#app/admin/trainings/read-jobs.ts';
import { listArtefacts, versionOfRun } from '#app/admin/trainings/training-files.ts';
import { domainFacts } from '#lib/contract/domain.ts';
import { maxNoteCharacters } from '#lib/db/job-runs.ts';

export const generateMetadata = administrationTitle('A training');

export default async function TrainingPage({ params }: { params: Promise<{ id: string }> }) {
  await pageAdministrator();
  const { id } = await params;
  const report = await orNotFound(readRun(id));
  const { run } = report;
  const version = await versionOfRun(run.id);
  const files = version === null ? [] : await listArtefacts(version);
  return (
    <>
      <p className="mb-3 text-sm">
        <Link href="/admin/trainings" className="rounded underline underline-offset-2">
          All trainings
        </Link>
      </p>
      <PageTitle title={`${run.label}, ${domainFacts[run.domain].label}`} />
      <RunReportPanel key={run.id} initial={report} />
      {version !== null && (
        <ArtefactList
          runId={run.id}
          versionId={version.id}
          files={files.map(({ path, bytes }) => ({ path, bytes }))}
        />
      )}
      {version === null && run.modelVersionId !== null && (
        <p className="mt-8 break-all text-muted-foreground text-sm">
          It made {run.modelVersionId}, which is gone.
        </p>
      )}
      <NoteForm runId={run.id} note={run.note ?? ''} most={maxNoteCharacters} />
    </>
  );
}
