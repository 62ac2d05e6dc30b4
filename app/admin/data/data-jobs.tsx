import { momentOf } from '#app/admin/moment.ts';
import { JobOutcome } from '#app/admin/trainings/job-outcome.tsx';
import { Badge } from '#app/components/ui/badge.tsx';
import { domainFacts } from '#lib/contract/domain.ts';
import { database } from '#lib/db/client.ts';
import { listJobRuns } from '#lib/db/job-runs.ts';
import { dataJobNames, jobDefinitions, jobNames } from '#lib/jobs/definitions.ts';

const shownRuns = 20;
const others = jobNames.filter((name) => !dataJobNames.some((one) => one === name));

/** The imports and deletions of data sets so far, each with what it reported. */
export async function DataJobs() {
  const runs = await listJobRuns(database(), { without: others, limit: shownRuns });
  return (
    <section aria-labelledby="data-jobs" className="mt-10">
      <h2 id="data-jobs" className="text-2xl">
        Imports and deletions
      </h2>
      {runs.length === 0 ? (
        <p className="mt-3 text-muted-foreground text-sm">None yet.</p>
      ) : (
        <ul aria-label="Imports and deletions" className="mt-4 divide-y rounded-2xl border bg-card text-sm">
          {runs.map(({ id, name, domain, state, createdAt, error, result }) => (
            <li key={id} className="px-5 py-3">
              <p className="flex flex-wrap items-center gap-2">
                {jobDefinitions[name]?.label ?? name}, {domainFacts[domain].label}
                <Badge tone={state === 'failed' ? 'danger' : 'neutral'}>{state}</Badge>
                <span className="text-muted-foreground text-xs">{momentOf(createdAt)}</span>
              </p>
              {error !== null && <p className="mt-1 break-words text-danger">{error}</p>}
              {result !== null && (
                <details className="mt-1">
                  <summary>Report</summary>
                  <JobOutcome result={result} />
                </details>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
