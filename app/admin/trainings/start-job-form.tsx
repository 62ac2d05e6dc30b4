'use client';

import { Play } from 'lucide-react';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { TrainingDataSummary } from '#app/admin/training-data.tsx';
import {
  checkTraining,
  startTraining,
  type TrainingCheck,
  trainingCheck,
} from '#app/admin/trainings/actions.ts';
import { Button } from '#app/components/ui/button.tsx';
import { Dialog } from '#app/components/ui/dialog.tsx';
import { inputClass } from '#app/components/ui/field.tsx';
import { Notice } from '#app/components/ui/notice.tsx';
import { type Domain, domainFacts } from '#lib/contract/domain.ts';
import { type Method, methods } from '#lib/contract/method.ts';
import type { TrainingData } from '#lib/contract/training-data.ts';
import { jobDefinitions, type TrainingJobName, trainingJobNames } from '#lib/jobs/definitions.ts';

const checkPollMs = 300;

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
  const [name, setName] = useState<TrainingJobName>('train-sasrec');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState<'checking' | 'starting' | null>(null);
  const [domain, setDomain] = useState(domains[0] ?? 'movies');
  const [known, setKnown] = useState<TrainingData | null>(null); // of the domain chosen
  const [minutes, setMinutes] = useState<number | null>(null); // asked to confirm a training of so many

  /** Null, with the problem shown, if there's nothing to learn from. */
  async function check(): Promise<TrainingData | null> {
    setBusy('checking');
    setProblem(null);
    const answer = await askTrainer(domain);
    setBusy(null);
    setKnown(answer.state === 'known' ? answer.data : null);
    if (answer.state === 'failed') setProblem(answer.message);
    return answer.state === 'known' ? answer.data : null;
  }

  async function start(params: Record<string, unknown>) {
    setMinutes(null);
    setBusy('starting');
    setProblem(null);
    const result = await startTraining({ name, params: { domain, ...params } }).catch(() => ({
      ok: false as const,
      message: 'We can’t reach the server, so nothing was started. Try again.',
    }));
    setBusy(null);
    if (!result.ok) setProblem(result.message);
    else if (result.runId !== undefined) onStarted(result.runId);
  }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const wanted = Number(form.get('minutes'));
    if (name === 'align') {
      const fromScratch = form.get('goOn') === null;
      return start({ method: form.get('method'), minutes: wanted, fromScratch });
    }
    const data = await check();
    if (data === null) return;
    if ((data.active?.missing ?? 0) > 0) setMinutes(wanted);
    else await start({ maxMinutes: wanted });
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
              onChange={(event) => setName(event.target.value as TrainingJobName)}
            >
              {trainingJobNames.map((job) => (
                <option key={job} value={job}>
                  {jobDefinitions[job].label}
                </option>
              ))}
            </select>
          )}
        </Labelled>
        <Labelled label="Domain">
          {(id) => (
            <select
              id={id}
              className={inputClass}
              value={domain}
              onChange={(event) => {
                setDomain(event.target.value as Domain);
                setKnown(null);
              }}
            >
              {domains.map((one) => (
                <option key={one} value={one}>
                  {domainFacts[one].label}
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
        <Button type="submit" variant="primary" className="h-11" disabled={busy !== null}>
          <Play className="size-4" aria-hidden="true" /> {busy === 'starting' ? 'Starting…' : 'Start'}
        </Button>
      </div>
      {name !== 'align' && (
        <div className="mt-4 text-sm" aria-live="polite">
          {known === null ? (
            <Button size="small" disabled={busy !== null} onClick={check}>
              {busy === 'checking' ? 'Checking…' : 'What would it learn from?'}
            </Button>
          ) : (
            <TrainingDataSummary data={known} />
          )}
        </div>
      )}
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
      <Dialog open={minutes !== null} onClose={() => setMinutes(null)} title="Drop part of the catalogue?">
        {known?.active && minutes !== null && (
          <>
            <p>
              The data set doesn’t have {known.active.missing.toLocaleString('en')} of the{' '}
              {known.active.items.toLocaleString('en')} items of the active catalogue, among them{' '}
              {known.active.examples.join(', ')}. The new version won’t know them. They stay in people’s
              histories, but it can neither recommend them nor learn from them.
            </p>
            <div className="mt-6 flex justify-end gap-2">
              <Button onClick={() => setMinutes(null)}>Cancel</Button>
              <Button
                variant="primary"
                onClick={() => start({ maxMinutes: minutes, mayDrop: known.active?.missing ?? 0 })}
              >
                Train without them
              </Button>
            </div>
          </>
        )}
      </Dialog>
    </form>
  );
}

/** The trainer has the catalogues, so it's asked, and answers within seconds. */
async function askTrainer(domain: Domain): Promise<TrainingCheck> {
  const lost = {
    state: 'failed' as const,
    message: 'We can’t reach the server, so nothing was started. Try again.',
  };
  const asked = await checkTraining(domain).catch(() => null);
  if (asked === null) return lost;
  if (!asked.ok) return { state: 'failed', message: asked.message };
  for (;;) {
    const answer = await trainingCheck(asked.runId ?? '').catch(() => lost);
    if (answer.state !== 'open') return answer;
    await new Promise((done) => setTimeout(done, checkPollMs));
  }
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
