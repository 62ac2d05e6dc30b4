import { TrainingDataSummary } from '#app/admin/training-data.tsx';
import type { ImportedData, JobResult } from '#lib/contract/training-data.ts';

const count = (value: number) => value.toLocaleString('en');

/** What a finished job reports. */
export function JobOutcome({ result }: { result: JobResult }) {
  return (
    <div className="mt-5 rounded-lg border p-4 text-sm">
      {result.kind === 'training-data' ? (
        <TrainingDataSummary data={result.data} />
      ) : (
        <ImportReport data={result.data} />
      )}
    </div>
  );
}

function ImportReport({ data: { name, read, kept, dropped, notes, active } }: { data: ImportedData }) {
  return (
    <>
      <p className="font-medium">Imported {name}</p>
      <dl className="mt-2 flex flex-wrap gap-x-8 gap-y-2">
        {[
          ['People', kept.users],
          ['Items', kept.items],
          ['Events', kept.interactions],
          ['Events read', read.interactions],
        ].map(([label, value]) => (
          <div key={label}>
            <dt className="text-muted-foreground text-xs">{label}</dt>
            <dd className="tabular-nums">{count(Number(value))}</dd>
          </div>
        ))}
      </dl>
      {Object.keys(dropped).length > 0 && (
        <>
          <p className="mt-3 text-muted-foreground text-xs">Dropped</p>
          <ul className="space-y-0.5">
            {Object.entries(dropped).map(([reason, rows]) => (
              <li key={reason}>
                <span className="tabular-nums">{count(rows)}</span>: {reason}
              </li>
            ))}
          </ul>
        </>
      )}
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
