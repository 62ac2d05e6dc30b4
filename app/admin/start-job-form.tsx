'use client';

import { Play } from 'lucide-react';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { startTraining } from '#app/admin/actions.ts';
import { Button } from '#app/components/ui/button.tsx';
import { inputClass } from '#app/components/ui/field.tsx';
import { Notice } from '#app/components/ui/notice.tsx';
import { type Domain, domainFacts } from '#lib/contract/domain.ts';
import { type Method, methods } from '#lib/contract/method.ts';
import { type JobName, jobDefinitions, jobNames } from '#lib/jobs/definitions.ts';

const methodLabels: Record<Method, string> = {
  behavior: 'Behavior',
  intention: 'Intention',
  hybrid: 'Hybrid',
};

export function StartJobForm({
  domains,
  onStarted,
}: {
  domains: Domain[];
  onStarted: (runId: string) => void;
}) {
  const [name, setName] = useState<JobName>('train-sasrec');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const minutes = Number(form.get('minutes'));
    const params =
      name === 'align'
        ? {
            domain: form.get('domain'),
            method: form.get('method'),
            minutes,
            fromScratch: form.get('goOn') === null,
          }
        : { domain: form.get('domain'), maxMinutes: minutes };
    setBusy(true);
    setProblem(null);
    const result = await startTraining({ name, params }).catch(() => ({
      ok: false as const,
      message: 'We can’t reach the server, so nothing was started. Try again.',
    }));
    setBusy(false);
    if (!result.ok) setProblem(result.message);
    else if (result.runId !== undefined) onStarted(result.runId);
  }
  return (
    <form onSubmit={submit} aria-label="Start training" className="mt-5 rounded-2xl border bg-card p-5">
      <div className="grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-[1.4fr_1fr_1fr_7rem_auto]">
        <Labelled label="Job">
          {(id) => (
            <select
              id={id}
              className={inputClass}
              value={name}
              onChange={(event) => setName(event.target.value as JobName)}
            >
              {jobNames.map((job) => (
                <option key={job} value={job}>
                  {jobDefinitions[job].label}
                </option>
              ))}
            </select>
          )}
        </Labelled>
        <Labelled label="Domain">
          {(id) => (
            <select id={id} name="domain" className={inputClass}>
              {domains.map((domain) => (
                <option key={domain} value={domain}>
                  {domainFacts[domain].label}
                </option>
              ))}
            </select>
          )}
        </Labelled>
        <Labelled label="Method">
          {(id) => (
            <select
              id={id}
              name="method"
              className={inputClass}
              defaultValue="hybrid"
              disabled={name !== 'align'}
            >
              {methods.toReversed().map((method) => (
                <option key={method} value={method}>
                  {methodLabels[method]}
                </option>
              ))}
            </select>
          )}
        </Labelled>
        <Labelled label="Minutes">
          {(id) => (
            <input
              id={id}
              key={name}
              name="minutes"
              type="number"
              className={inputClass}
              required
              min={1}
              max={name === 'align' ? 1200 : 600}
              defaultValue={name === 'align' ? 60 : 3}
            />
          )}
        </Labelled>
        <Button type="submit" variant="primary" className="h-11" disabled={busy}>
          <Play className="size-4" aria-hidden="true" /> {busy ? 'Starting…' : 'Start'}
        </Button>
      </div>
      {name === 'align' && (
        <label className="mt-4 flex items-start gap-2.5 text-sm">
          <input type="checkbox" name="goOn" defaultChecked className="mt-0.5 size-4 accent-primary" />
          <span>
            Continue from this domain’s newest adapter
            <span className="block text-muted-foreground text-xs">
              This keeps what it has learned, even after you retrain the recommender. Otherwise the adapter
              starts from scratch.
            </span>
          </span>
        </label>
      )}
      {problem !== null && (
        <div className="mt-4">
          <Notice role="alert" tone="danger" title={problem} />
        </div>
      )}
    </form>
  );
}

function Labelled({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="mb-1.5 block font-medium text-sm">
        {label}
      </label>
      {children(id)}
    </div>
  );
}
