'use client';

import { CircleX, RotateCcw } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { cancelTraining, retryTraining } from '#app/admin/trainings/actions.ts';
import { JobOutcome } from '#app/admin/trainings/job-outcome.tsx';
import { LossChart } from '#app/admin/trainings/loss-chart.tsx';
import type { JobsView, RunView } from '#app/admin/trainings/read-jobs.ts';
import { StartJobForm } from '#app/admin/trainings/start-job-form.tsx';
import { classNames } from '#app/components/class-names.ts';
import { Badge } from '#app/components/ui/badge.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Notice } from '#app/components/ui/notice.tsx';
import { Progress } from '#app/components/ui/progress.tsx';
import { useToast } from '#app/components/ui/toast.tsx';
import { unreachable } from '#app/unreachable.ts';
import type { Domain } from '#lib/contract/domain.ts';
import { jobDefinitions } from '#lib/jobs/definitions.ts';

const pollMs = 1_000;
const keptLines = 500;
const tones = {
  queued: 'neutral',
  running: 'accent',
  completed: 'accent',
  failed: 'danger',
  cancelled: 'neutral',
} as const;

export function JobsPanel({ initial, domains }: { initial: JobsView; domains: Domain[] }) {
  const [selected, setSelected] = useState(initial.selected?.id ?? null);
  const { view, stale, refresh } = useJobs(initial, selected);
  const run = view.runs.find(({ id }) => id === selected);
  const router = useRouter();
  const completed = view.runs.filter(({ state }) => state === 'completed').length;
  const known = useRef(completed);
  useEffect(() => {
    if (completed > known.current) router.refresh(); // what is told of the data set may have changed
    known.current = completed;
  }, [completed, router]);
  return (
    <section aria-label="Jobs">
      <StartJobForm
        domains={domains}
        onStarted={(runId) => {
          setSelected(runId);
          refresh();
        }}
      />
      {stale && (
        <div className="mt-4">
          <Notice
            role="status"
            tone="warning"
            title="We can’t reach the server, so this may be out of date. Trying again every second."
          />
        </div>
      )}
      {view.runs.length === 0 ? (
        <p className="mt-6 text-muted-foreground text-sm">No jobs yet.</p>
      ) : (
        <div className="mt-6 grid gap-6 lg:grid-cols-[18rem_minmax(0,1fr)]">
          <ul aria-label="Runs" className="-m-2 max-h-128 space-y-1 overflow-y-auto p-2">
            {view.runs.map((entry) => (
              <li key={entry.id}>
                <button
                  type="button"
                  aria-current={entry.id === selected}
                  onClick={() => setSelected(entry.id)}
                  className={classNames(
                    'w-full rounded-xl px-3.5 py-2.5 text-left',
                    entry.id === selected ? 'bg-card shadow-raised ring-1 ring-border' : 'hover:bg-muted',
                  )}
                >
                  <span className="flex items-center justify-between gap-2">
                    <span className="truncate font-medium text-sm">{describe(entry)}</span>
                    <Badge tone={tones[entry.state]}>{entry.cancelling ? 'cancelling' : entry.state}</Badge>
                  </span>
                  <span className="mt-0.5 block text-muted-foreground text-xs" suppressHydrationWarning>
                    {entry.domain} ·{' '}
                    {new Date(entry.createdAt).toLocaleString('en', {
                      dateStyle: 'medium',
                      timeStyle: 'short',
                    })}
                  </span>
                </button>
              </li>
            ))}
          </ul>
          {run !== undefined && (
            <RunDetails run={run} view={view} onChange={refresh} onSelect={setSelected} />
          )}
        </div>
      )}
    </section>
  );
}

function RunDetails({
  run,
  view,
  onChange,
  onSelect,
}: {
  run: RunView;
  view: JobsView;
  onChange: () => void;
  onSelect: (runId: string) => void;
}) {
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const loaded = view.selected?.id === run.id ? view.selected : null;
  const open = run.state === 'queued' || run.state === 'running';
  async function act(action: typeof cancelTraining) {
    setBusy(true);
    const result = await action(run.id).catch(unreachable);
    setBusy(false);
    if (!result.ok) toast({ message: result.message, tone: 'danger' });
    else if (result.runId !== undefined) onSelect(result.runId);
    onChange();
  }
  return (
    <div className="min-w-0 rounded-2xl border bg-card p-5">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h2 className="font-medium font-sans text-base tracking-normal">{describe(run)}</h2>
          <p className="text-muted-foreground text-sm" suppressHydrationWarning>
            {timing(run)}
          </p>
        </div>
        {open ? (
          <Button size="small" disabled={busy || run.cancelling} onClick={() => act(cancelTraining)}>
            <CircleX className="size-4" aria-hidden="true" /> {run.cancelling ? 'Cancelling…' : 'Cancel'}
          </Button>
        ) : (
          run.state !== 'completed' && (
            <Button size="small" disabled={busy} onClick={() => act(retryTraining)}>
              <RotateCcw className="size-4" aria-hidden="true" /> Retry
            </Button>
          )
        )}
      </div>
      {run.error !== null && (
        <div className="mt-4">
          <Notice tone="danger" title={run.error} />
        </div>
      )}
      <div className="mt-5">
        <Progress label="Progress" value={run.state === 'completed' ? 1 : fraction(run)} />
        <p className="mt-2 flex flex-wrap justify-between gap-x-6 text-muted-foreground text-xs tabular-nums">
          <span>{run.progress?.message ?? (run.state === 'queued' ? 'Waiting for the trainer' : '')}</span>
          <span>
            {run.progress?.loss != null &&
              `step ${run.progress.step.toLocaleString('en')} of ${run.progress.steps.toLocaleString('en')} · loss ${run.progress.loss.toFixed(4)}`}
          </span>
        </p>
      </div>
      {run.result !== null && <JobOutcome result={run.result} />}
      {run.progress?.loss != null && <LossChart points={loaded?.points ?? []} />}
      {run.progress?.metrics && <Metrics metrics={run.progress.metrics} />}
      <details className="mt-5" open>
        <summary className="font-medium text-sm">Log</summary>
        <div
          role="log"
          aria-label="Log"
          className="mt-2 flex max-h-64 flex-col-reverse overflow-y-auto rounded-lg bg-muted p-3 font-mono text-xs leading-relaxed"
        >
          {(loaded?.lines ?? []).toReversed().map((line) => (
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
          {(loaded?.lines.length ?? 0) === 0 && <p className="text-muted-foreground">The log is empty.</p>}
        </div>
      </details>
    </div>
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

/** Polls once a second while the page is visible. Log lines are fetched once and kept. */
function useJobs(initial: JobsView, selected: string | null) {
  const [view, setView] = useState(initial);
  const [stale, setStale] = useState(false);
  const pollNow = useRef(() => {});
  useEffect(() => {
    let ended = false;
    let timer: ReturnType<typeof setTimeout>;
    let lines: NonNullable<JobsView['selected']>['lines'] = [];
    async function poll() {
      if (document.visibilityState === 'visible') {
        const query = new URLSearchParams({ after: String(lines.at(-1)?.id ?? 0) });
        if (selected !== null) query.set('run', selected);
        try {
          const response = await fetch(`/api/admin/jobs?${query}`);
          if (!response.ok) throw new Error(String(response.status));
          const next = (await response.json()) as JobsView;
          if (ended) return;
          lines = [...lines, ...(next.selected?.lines ?? [])].slice(-keptLines);
          setView({ runs: next.runs, selected: next.selected && { ...next.selected, lines } });
          setStale(false);
        } catch {
          if (!ended) setStale(true);
        }
      }
      if (!ended) timer = setTimeout(poll, pollMs);
    }
    pollNow.current = () => {
      clearTimeout(timer);
      void poll();
    };
    void poll();
    return () => {
      ended = true;
      clearTimeout(timer);
    };
  }, [selected]);
  return { view, stale, refresh: () => pollNow.current() };
}

function describe({ name, params }: RunView): string {
  const fields = params !== null && typeof params === 'object' && !Array.isArray(params) ? params : {};
  if (name === 'import-folder' && Array.isArray(fields.folders)) return `Import ${fields.folders.join(', ')}`;
  if (name === 'fetch-dataset' && Array.isArray(fields.datasets))
    return `Fetch ${fields.datasets.join(', ')}`;
  if (name !== 'align') return jobDefinitions[name]?.label ?? name; // another release may have had different jobs
  return `Align, ${String(fields.method ?? 'hybrid')}, ${String(fields.minutes ?? '?')} min`;
}

function fraction({ progress, state }: RunView): number | null {
  if (progress === null || progress.steps <= 0) return state === 'running' ? null : 0;
  return progress.step / progress.steps;
}

function timing({ startedAt, finishedAt, progress, attempts }: RunView): string {
  if (startedAt === null) return finishedAt === null ? 'Not started yet' : 'Didn’t start';
  const seconds =
    ((finishedAt === null ? Date.now() : Date.parse(finishedAt)) - Date.parse(startedAt)) / 1000;
  const left =
    finishedAt === null && progress?.secondsLeft !== undefined
      ? `, about ${spoken(progress.secondsLeft)} left`
      : '';
  return `${finishedAt === null ? 'Running for' : 'Took'} ${spoken(seconds)}${left}${attempts > 1 ? `, attempt ${attempts}` : ''}`;
}

function spoken(seconds: number): string {
  if (seconds < 90) return `${Math.max(0, Math.round(seconds))} s`;
  return seconds < 5_400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}
