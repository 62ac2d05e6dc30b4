'use client';

import { useState } from 'react';
import { type AdminResult, activateVersion, rollBack } from '#app/admin/actions.ts';
import { metricRows } from '#app/admin/metric-rows.ts';
import { Badge } from '#app/components/ui/badge.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Dialog } from '#app/components/ui/dialog.tsx';
import { useToast } from '#app/components/ui/toast.tsx';
import { unreachable } from '#app/unreachable.ts';

type Version = {
  id: string;
  domain: string;
  method: string | null;
  targetModel: string;
  metrics: unknown;
  origin: 'pack' | 'trained';
  active: boolean;
  created: string;
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
  const askActivate = ({ id, domain }: Version) =>
    setQuestion({
      title: 'Activate this version?',
      text: `Everyone’s recommendations and explanations for ${domain} will come from ${id}. Answers in progress finish on the version they started with.`,
      confirm: 'Activate',
      run: () => activateVersion(id),
      done: `${id} is active.`,
    });
  const askRollBack = ({ domain }: Version) =>
    setQuestion({
      title: 'Roll back?',
      text: `This activates the previous version for ${domain}.`,
      confirm: 'Roll back',
      run: () => rollBack(domain),
      done: 'Rolled back.',
    });
  return (
    <section aria-labelledby="versions" className="mt-14">
      <h2 id="versions" className="text-2xl">
        Model versions
      </h2>
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
                  </td>
                  <td>
                    <dl className="grid grid-cols-[auto_auto] justify-start gap-x-4 gap-y-0.5 text-xs">
                      {metricRows(version.metrics).map(([name, value]) => (
                        <div key={name} className="contents">
                          <dt className="text-muted-foreground">{name}</dt>
                          <dd className="tabular-nums">{value}</dd>
                        </div>
                      ))}
                    </dl>
                  </td>
                  <td className="text-right">
                    {version.active ? (
                      <Button size="small" onClick={() => askRollBack(version)}>
                        Roll back
                      </Button>
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
                {question.confirm}
              </Button>
            </div>
          </>
        )}
      </Dialog>
    </section>
  );
}
