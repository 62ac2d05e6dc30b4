'use client';

import { CircleX, RotateCcw, Trash2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { cancelTraining, removeTraining, retryTraining } from '#app/admin/trainings/actions.ts';
import type { RunView } from '#app/admin/trainings/read-jobs.ts';
import { Button } from '#app/components/ui/button.tsx';
import { Dialog } from '#app/components/ui/dialog.tsx';
import { useToast } from '#app/components/ui/toast.tsx';
import { unreachable } from '#app/unreachable.ts';
import { trainingJobNames } from '#lib/jobs/definitions.ts';

type Asked = 'cancel' | 'delete';

/** Cancel and delete ask first. `full`: not just cancel, which is all a queue needs. */
export function RunActions({
  run,
  onChange,
  full = false,
}: {
  run: RunView;
  onChange: () => void;
  full?: boolean;
}) {
  const router = useRouter();
  const toast = useToast();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [busy, setBusy] = useState(false);
  const open = run.state === 'queued' || run.state === 'running';
  async function act(action: typeof cancelTraining, after?: (runId: string | undefined) => void) {
    setBusy(true);
    const result = await action(run.id).catch(unreachable);
    setBusy(false);
    setAsked(null);
    if (!result.ok) toast({ message: result.message, tone: 'danger' });
    else if (after) after(result.runId);
    else onChange();
  }
  return (
    <>
      <div className="flex flex-wrap gap-2">
        {open && (
          <Button size="small" disabled={busy || run.cancelling} onClick={() => setAsked('cancel')}>
            <CircleX className="size-4" aria-hidden="true" /> {run.cancelling ? 'Cancelling…' : 'Cancel'}
            <span className="sr-only">: {run.label}</span>
          </Button>
        )}
        {full && (run.state === 'failed' || run.state === 'cancelled') && (
          <Button
            size="small"
            disabled={busy}
            onClick={() =>
              act(retryTraining, (runId) => runId !== undefined && router.push(`/admin/trainings/${runId}`))
            }
          >
            <RotateCcw className="size-4" aria-hidden="true" /> Retry
          </Button>
        )}
        {full && !open && (
          <Button size="small" disabled={busy} onClick={() => setAsked('delete')}>
            <Trash2 className="size-4" aria-hidden="true" /> Delete
          </Button>
        )}
      </div>
      <Dialog
        open={asked !== null}
        onClose={() => setAsked(null)}
        title={asked === 'delete' ? 'Delete this job?' : 'Cancel this job?'}
      >
        <p>{asked === 'delete' ? deletionOf(run) : cancellationOf(run)}</p>
        <div className="mt-6 flex flex-wrap justify-end gap-2">
          <Button onClick={() => setAsked(null)}>Keep it</Button>
          <Button
            variant="primary"
            disabled={busy}
            onClick={() =>
              asked === 'delete'
                ? act(removeTraining, () => router.push('/admin/trainings'))
                : act(cancelTraining)
            }
          >
            {asked === 'delete' ? 'Delete' : 'Cancel the job'}
          </Button>
        </div>
      </Dialog>
    </>
  );
}

function cancellationOf({ state, name }: RunView): string {
  if (state === 'queued') return 'It hasn’t started, and won’t. You can start it again later.';
  return trainingJobNames.some((training) => training === name)
    ? 'It stops within seconds and makes no version. What it has learned is kept as a checkpoint: Retry goes on from there.'
    : 'It stops within seconds, and the data stays as it was.';
}

function deletionOf({ modelVersionId, state }: RunView): string {
  if (modelVersionId !== null)
    return `Its curve, its log and the version it made, ${modelVersionId}, with all its files, will be gone for good. A version in use is never deleted.`;
  return state === 'completed'
    ? 'Its log will be gone for good. The data stays as it is now.'
    : 'Its curve, its log and the checkpoint that Retry would go on from will be gone for good.';
}
