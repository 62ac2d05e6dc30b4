'use client';

import { ListChecks } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { momentOf } from '#app/admin/moment.ts';
import type { JobsView, RunView } from '#app/admin/trainings/read-jobs.ts';
import { RunActions } from '#app/admin/trainings/run-actions.tsx';
import { fractionDone, stateTones, stepOf, timingOf } from '#app/admin/trainings/run-words.ts';
import { StaleNotice } from '#app/admin/trainings/stale-notice.tsx';
import { StartJobForm } from '#app/admin/trainings/start-job-form.tsx';
import { usePolled } from '#app/admin/trainings/use-polled.ts';
import { PageLinks } from '#app/components/page-links.tsx';
import { Badge } from '#app/components/ui/badge.tsx';
import { buttonClass } from '#app/components/ui/button.tsx';
import { EmptyState } from '#app/components/ui/notice.tsx';
import { Progress } from '#app/components/ui/progress.tsx';
import { type Domain, domainFacts } from '#lib/contract/domain.ts';
import { trainingJobNames } from '#lib/jobs/definitions.ts';

const mostCompared = 5; // as many line styles as can be told apart

/** The queue, and what has ended: two or more trainings can be chosen there to compare their curves. */
export function JobsPanel({ initial, domains }: { initial: JobsView; domains: Domain[] }) {
  const { view, stale, refresh } = usePolled<JobsView, JobsView>({
    initial,
    addressOf: () => `/api/admin/jobs?page=${initial.page}`,
    merge: (_, answer) => answer,
    rests: ({ open }) => open.length === 0,
  });
  const router = useRouter();
  return (
    <>
      <StartJobForm domains={domains} onStarted={(runId) => router.push(`/admin/trainings/${runId}`)} />
      {stale && <StaleNotice />}
      <section aria-labelledby="queue" className="mt-10">
        <h2 id="queue" className="text-2xl">
          Queue
        </h2>
        {view.open.length === 0 ? (
          <p className="mt-3 text-muted-foreground text-sm">Nothing is running or waiting.</p>
        ) : (
          <ul className="mt-4 space-y-3">
            {view.open.map((run) => (
              <li key={run.id} className="rounded-2xl border bg-card p-4">
                <div className="flex flex-wrap items-start justify-between gap-3">
                  <RunTitle run={run} />
                  <RunActions run={run} onChange={refresh} />
                </div>
                <div className="mt-3">
                  <Progress label={`Progress of ${run.label}`} value={fractionDone(run)} />
                </div>
                <p
                  className="mt-2 flex flex-wrap justify-between gap-x-6 text-muted-foreground text-xs tabular-nums"
                  suppressHydrationWarning
                >
                  <span className="min-w-0 break-words">
                    {run.waitsFor ?? run.progress?.message ?? timingOf(run)}
                  </span>
                  <span>{stepOf(run)}</span>
                </p>
              </li>
            ))}
          </ul>
        )}
      </section>
      <EndedRuns view={view} />
    </>
  );
}

function EndedRuns({ view: { ended, open, page, pageCount } }: { view: JobsView }) {
  const [chosen, setChosen] = useState<string[]>([]);
  const query = new URLSearchParams(chosen.map((id) => ['run', id]));
  return (
    <section aria-labelledby="ended" className="mt-10">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="ended" className="text-2xl">
          Ended
        </h2>
        {chosen.length >= 2 ? (
          <Link href={`/admin/trainings/compare?${query}`} className={buttonClass({ size: 'small' })}>
            Compare {chosen.length} curves
          </Link>
        ) : (
          ended.length > 1 && (
            <p className="text-muted-foreground text-sm">
              Choose two or more trainings to compare their curves.
            </p>
          )
        )}
      </div>
      {ended.length === 0 && open.length === 0 ? (
        <div className="mt-4">
          <EmptyState icon={<ListChecks className="size-6" />} title="No jobs yet">
            Trainings, imports and downloads are listed here once they’re started.
          </EmptyState>
        </div>
      ) : (
        <ul className="mt-4 divide-y rounded-2xl border bg-card">
          {ended.map((run) => {
            const isTraining = trainingJobNames.some((name) => name === run.name);
            const isChosen = chosen.includes(run.id);
            return (
              <li key={run.id} className="flex items-start gap-3 px-4 py-3">
                <span className="flex size-5 shrink-0 items-center">
                  {isTraining && run.progress !== null && (
                    <input
                      type="checkbox"
                      className="size-4 accent-primary"
                      aria-label={`Compare the curve of ${run.label}, ${momentOf(new Date(run.createdAt))}`}
                      checked={isChosen}
                      disabled={!isChosen && chosen.length >= mostCompared}
                      onChange={() =>
                        setChosen(isChosen ? chosen.filter((id) => id !== run.id) : [...chosen, run.id])
                      }
                    />
                  )}
                </span>
                <RunTitle run={run} />
              </li>
            );
          })}
        </ul>
      )}
      <PageLinks
        page={page}
        pageCount={pageCount}
        hrefOf={(to) => `/admin/trainings?page=${to}`}
        words={{ back: 'Newer', on: 'Older' }}
      />
    </section>
  );
}

function RunTitle({ run }: { run: RunView }) {
  return (
    <div className="min-w-0 flex-1">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Link
          href={`/admin/trainings/${run.id}`}
          className="min-w-0 break-words rounded font-medium text-sm underline-offset-4 hover:underline"
        >
          {run.label}
        </Link>
        <Badge tone={stateTones[run.state]}>{run.cancelling ? 'cancelling' : run.state}</Badge>
      </p>
      <p className="mt-0.5 break-words text-muted-foreground text-xs" suppressHydrationWarning>
        {domainFacts[run.domain].label} · {momentOf(new Date(run.createdAt))}
        {run.finishedAt !== null && ` · ${timingOf(run)}`}
      </p>
      {run.note !== null && <p className="mt-1 line-clamp-2 break-words text-xs">{run.note}</p>}
    </div>
  );
}
