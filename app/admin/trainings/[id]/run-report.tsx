'use client';

import { Download } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { JobOutcome } from '#app/admin/trainings/job-outcome.tsx';
import { LossChart } from '#app/admin/trainings/loss-chart.tsx';
import type { RunReport } from '#app/admin/trainings/read-jobs.ts';
import { RunActions } from '#app/admin/trainings/run-actions.tsx';
import { fractionDone, stateTones, stepOf, timingOf } from '#app/admin/trainings/run-words.ts';
import { StaleNotice } from '#app/admin/trainings/stale-notice.tsx';
import { usePolled } from '#app/admin/trainings/use-polled.ts';
import { classNames } from '#app/components/class-names.ts';
import { Badge } from '#app/components/ui/badge.tsx';
import { buttonClass } from '#app/components/ui/button.tsx';
import { Notice } from '#app/components/ui/notice.tsx';
import { Progress } from '#app/components/ui/progress.tsx';

const keptLines = 500;

/** One run while it runs and afterwards. Log lines are fetched once and kept. */
export function RunReportPanel({ initial }: { initial: RunReport }) {
  const { view, stale, refresh } = usePolled<RunReport, RunReport>({
    initial,
    addressOf: ({ run, lines }) => `/api/admin/jobs/${run.id}?after=${lines.at(-1)?.id ?? 0}`,
    merge: (before, answer) => ({ ...answer, lines: [...before.lines, ...answer.lines].slice(-keptLines) }),
    rests: ({ run }) => run.finishedAt !== null,
  });
  const { run, settings, points, lines } = view;
  const router = useRouter();
  const known = useRef(run.state);
  useEffect(() => {
    if (known.current !== run.state) router.refresh(); // what it made shows up below
    known.current = run.state;
  }, [run.state, router]);
  return (
    <>
      <p className="max-w-prose break-words">{settings}</p>
      <div className="mt-4 flex flex-wrap items-center justify-between gap-3">
        <p
          className="flex flex-wrap items-center gap-2 text-muted-foreground text-sm"
          suppressHydrationWarning
        >
          <Badge tone={stateTones[run.state]}>{run.cancelling ? 'cancelling' : run.state}</Badge>
          {timingOf(run)}
        </p>
        <RunActions run={run} onChange={refresh} full />
      </div>
      {stale && <StaleNotice />}
      {run.waitsFor !== null && (
        <div className="mt-4">
          <Notice role="status" title={run.waitsFor} />
        </div>
      )}
      {run.error !== null && run.state !== 'queued' && (
        <div className="mt-4">
          <Notice tone="danger" title={run.error} />
        </div>
      )}
      <div className="mt-5">
        <Progress label="Progress" value={fractionDone(run)} />
        <p className="mt-2 flex flex-wrap justify-between gap-x-6 text-muted-foreground text-xs tabular-nums">
          <span>{run.progress?.message}</span>
          <span>{stepOf(run)}</span>
        </p>
      </div>
      {run.result !== null && <JobOutcome result={run.result} />}
      {run.progress?.loss != null && <LossChart points={points} />}
      {run.progress?.metrics && <Metrics metrics={run.progress.metrics} />}
      <section aria-labelledby="log" className="mt-8">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h2 id="log" className="text-2xl">
            Log
          </h2>
          <a href={`/api/admin/jobs/${run.id}/log`} className={buttonClass({ size: 'small' })} download>
            <Download className="size-4" aria-hidden="true" /> Download the log
          </a>
        </div>
        <div
          role="log"
          aria-label="Log"
          className="mt-3 flex max-h-80 flex-col-reverse overflow-y-auto rounded-lg bg-muted p-3 font-mono text-xs leading-relaxed"
        >
          {lines.toReversed().map((line) => (
            <p
              key={line.id}
              className={classNames(
                'whitespace-pre-wrap break-words',
                line.level === 'error' && 'text-danger',
                line.level === 'warning' && 'text-warning',
              )}
            >
              {line.text}
            </p>
          ))}
          {lines.length === 0 && <p className="text-muted-foreground">The log is empty.</p>}
        </div>
      </section>
    </>
  );
}

function Metrics({ metrics }: { metrics: Record<string, number> }) {
  return (
    <dl className="mt-4 flex flex-wrap gap-x-8 gap-y-2">
      {Object.entries(metrics).map(([name, value]) => (
        <div key={name}>
          <dt className="text-muted-foreground text-xs">{name}</dt>
          <dd className="text-sm tabular-nums">
            {Number.isInteger(value) ? value.toLocaleString('en') : value.toFixed(4)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
