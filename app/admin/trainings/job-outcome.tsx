import { ReadReport } from '#app/admin/data/read-report.tsx';
import { TrainingDataSummary } from '#app/admin/training-data.tsx';
import type { ImportedData, JobResult } from '#lib/contract/training-data.ts';

const count = (value: number) => value.toLocaleString('en');

/** What a finished job reports. */
export function JobOutcome({ result }: { result: JobResult }) {
  return (
    <div className="mt-5 rounded-lg border p-4 text-sm">
      {result.kind === 'training-data' && <TrainingDataSummary data={result.data} />}
      {result.kind === 'imported-data' && <ImportReport data={result.data} />}
      {result.kind === 'deleted-data' && <p>Deleted {result.data.name}.</p>}
    </div>
  );
}

function ImportReport({ data: { name, read, kept, dropped, notes, active } }: { data: ImportedData }) {
  return (
    <>
      <p className="font-medium">Imported {name}</p>
      <ReadReport read={read} kept={kept} dropped={dropped} />
      {active !== null && (
        <p className="mt-3">
          {active.missing === 0
            ? `It has all ${count(active.items)} items of the active catalogue.`
            : `It doesn’t have ${count(active.missing)} of the ${count(active.items)} items of the active catalogue. A training that learns from it asks before it drops them.`}
        </p>
      )}
      {notes.map((note) => (
        <p key={note} className="mt-1 text-muted-foreground">
          {note}
        </p>
      ))}
    </>
  );
}
