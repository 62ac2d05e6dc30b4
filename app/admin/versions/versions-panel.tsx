'use client';

import { useState } from 'react';
import type { AdminResult } from '#app/admin/perform.ts';
import { TrainedOn } from '#app/admin/training-data.tsx';
import { activateVersion, rollBack } from '#app/admin/versions/actions.ts';
import { metricRows } from '#app/admin/versions/metric-rows.ts';
import { PersonalityRows } from '#app/admin/versions/personality-rows.tsx';
import { Badge } from '#app/components/ui/badge.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Dialog } from '#app/components/ui/dialog.tsx';
import { useToast } from '#app/components/ui/toast.tsx';
import { unreachable } from '#app/unreachable.ts';
import { type Domain, domainFacts } from '#lib/contract/domain.ts';
import type { TrainingData } from '#lib/contract/training-data.ts';
import type { PersonalityFile } from '#lib/evaluation/personality-file.ts';

export type Version = {
  id: string;
  domain: Domain;
  method: string | null;
  targetModel: string;
  metrics: unknown;
  trainedOn: TrainingData | null;
  origin: 'pack' | 'trained';
  active: boolean;
  rollsBackTo: string | null; // the version before, if this one is active and there is one
  created: string;
  itemCount: number | null; // of its catalogue; null: not known
  personality: PersonalityFile | null; // not measured
};
type Question = {
  title: string;
  text: string;
  confirm: string;
  run: () => Promise<AdminResult>;
  done: string;
};

export function VersionsPanel({ versions }: { versions: Version[] }) {
  const [question, setQuestion] = useState<Question | null>(null);
  const [busy, setBusy] = useState(false);
  const toast = useToast();
  async function confirm({ run, done }: Question) {
    setBusy(true);
    const result = await run().catch(unreachable);
    setBusy(false);
    setQuestion(null);
    toast(result.ok ? { message: done } : { message: result.message, tone: 'danger' });
  }
  const askActivate = (version: Version) => {
    const { id, domain } = version;
    const active = versions.find((other) => other.domain === domain && other.active);
    setQuestion({
      title: 'Activate this version?',
      text: [
        `Everyone’s recommendations and explanations for ${domain} will come from ${id}. It’s loaded and asked three questions first, which takes a few seconds. Answers in progress finish on the version they started with.`,
        ...otherCatalogue(version, active),
        ...(version.method === null
          ? ['No language model is aligned with it, so answers will be written from the evidence.']
          : []),
      ].join(' '),
      confirm: 'Activate',
      run: () => activateVersion(id),
      done: `${id} is active.`,
    });
  };
  const askRollBack = ({ domain, rollsBackTo }: Version) =>
    setQuestion({
      title: 'Roll back?',
      text: `This activates the version before it for ${domain}, ${rollsBackTo}, once it has answered three questions.`,
      confirm: 'Roll back',
      run: () => rollBack(domain),
      done: 'Rolled back.',
    });
  return (
    <section aria-label="Model versions">
      {versions.length === 0 ? (
        <p className="mt-3 text-muted-foreground text-sm">
          No versions yet. Train SASRec to get the first one.
        </p>
      ) : (
        <div className="mt-5 overflow-x-auto rounded-2xl border bg-card">
          <table className="w-full min-w-160 text-sm">
            <thead>
              <tr className="border-b text-left text-muted-foreground [&>th]:px-4 [&>th]:py-3 [&>th]:font-medium">
                <th scope="col">Version</th>
                <th scope="col">Model</th>
                <th scope="col">Measured</th>
                <th scope="col">
                  <span className="sr-only">Actions</span>
                </th>
              </tr>
            </thead>
            <tbody className="divide-y">
              {versions.map((version) => (
                <tr key={version.id} className="align-top [&>td]:px-4 [&>td]:py-3.5">
                  <td>
                    <span className="flex flex-wrap items-center gap-2">
                      <span className="break-all font-medium">{version.id}</span>
                      {version.active && <Badge tone="accent">active</Badge>}
                    </span>
                    <span className="text-muted-foreground text-xs">
                      {version.created} ·{' '}
                      {version.origin === 'pack' ? 'shipped with the project' : 'trained here'}
                    </span>
                  </td>
                  <td>
                    {version.targetModel}
                    <span className="block text-muted-foreground text-xs">
                      {version.method === null ? 'no language model aligned' : `aligned, ${version.method}`}
                    </span>
                    {version.trainedOn !== null && <TrainedOn data={version.trainedOn} />}
                    {version.itemCount !== null && (
                      <span className="block text-muted-foreground text-xs">
                        {version.itemCount.toLocaleString('en')} {domainFacts[version.domain].items}
                      </span>
                    )}
                    {version.active && version.method === null && (
                      <span className="mt-1 block max-w-60 text-xs">
                        Answers are written from the evidence until you align a language model with it, under
                        Trainings.
                      </span>
                    )}
                  </td>
                  <td>
                    <dl className="grid grid-cols-[auto_auto] justify-start gap-x-4 gap-y-0.5 text-xs">
                      {metricRows(version.metrics).map(([name, value]) => (
                        <div key={name} className="contents">
                          <dt className="text-muted-foreground">{name}</dt>
                          <dd className="tabular-nums">{value}</dd>
                        </div>
                      ))}
                      {version.personality !== null && <PersonalityRows personality={version.personality} />}
                    </dl>
                  </td>
                  <td className="text-right">
                    {version.active ? (
                      version.rollsBackTo !== null && (
                        <Button size="small" onClick={() => askRollBack(version)}>
                          Roll back
                        </Button>
                      )
                    ) : (
                      <Button size="small" onClick={() => askActivate(version)}>
                        Activate
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Dialog open={question !== null} onClose={() => setQuestion(null)} title={question?.title ?? ''}>
        {question !== null && (
          <>
            <p>{question.text}</p>
            <div className="mt-6 flex justify-end gap-2">
              <Button onClick={() => setQuestion(null)}>Cancel</Button>
              <Button variant="primary" disabled={busy} onClick={() => confirm(question)}>
                {busy ? 'Trying it first…' : question.confirm}
              </Button>
            </div>
          </>
        )}
      </Dialog>
    </section>
  );
}

function otherCatalogue({ domain, itemCount }: Version, active: Version | undefined): string[] {
  if (itemCount === null || active === undefined || active.itemCount === itemCount) return [];
  const { items } = domainFacts[domain];
  const count = (version: number | null) => version?.toLocaleString('en') ?? 'the known';
  return [
    `Its catalogue has ${count(itemCount)} ${items} instead of ${count(active.itemCount)}. Histories and feedback carry over: titles it doesn’t know stay in them and don’t count, and rolling back brings everything back.`,
  ];
}
