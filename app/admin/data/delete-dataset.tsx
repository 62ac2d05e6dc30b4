'use client';

import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { deleteDataset } from '#app/admin/data/actions.ts';
import { Button } from '#app/components/ui/button.tsx';
import { Dialog } from '#app/components/ui/dialog.tsx';
import { Notice } from '#app/components/ui/notice.tsx';
import { useToast } from '#app/components/ui/toast.tsx';
import { nothingChanged } from '#app/unreachable.ts';
import type { Domain } from '#lib/contract/domain.ts';

/** Deletes a data set, after saying which versions were trained on it. */
export function DeleteDataset({
  domain,
  name,
  fingerprint,
  active,
  trained,
}: {
  domain: Domain;
  name: string;
  fingerprint: string | null;
  active: string | null; // the active version, if it was trained on this
  trained: string[]; // other versions that were
}) {
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const toast = useToast();
  async function confirm() {
    setBusy(true);
    setProblem(null);
    const result = await deleteDataset({ domain, fingerprint, toldOf: active }).catch(nothingChanged);
    setBusy(false);
    if (!result.ok) return setProblem(result.message);
    setOpen(false);
    toast({ message: 'It will be deleted as soon as the trainer is free. Follow it under Trainings.' });
  }
  return (
    <>
      <Button size="small" className="mt-4 border-danger/40 text-danger!" onClick={() => setOpen(true)}>
        <Trash2 className="size-4" aria-hidden="true" /> Delete
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Delete this data set?">
        <p className="break-words">
          {name} is deleted from this installation. It can’t be undone; to have it back, import it again.
          People’s own histories stay.
        </p>
        {active !== null && (
          <p className="mt-3 break-words text-foreground">
            {active} is active and was trained on it. It keeps answering, but until the data set is back, no
            language model can be aligned with it here, and it can’t be measured again.
          </p>
        )}
        {trained.length > 0 && (
          <p className="mt-3 break-words">
            {trained.length === 1 ? 'One other version was' : `${trained.length} other versions were`} trained
            on it, too: {trained.slice(0, 5).join(', ')}
            {trained.length > 5 && ' …'}
          </p>
        )}
        {problem !== null && (
          <div className="mt-4">
            <Notice role="alert" tone="danger" title={problem} />
          </div>
        )}
        <div className="mt-6 flex justify-end gap-2">
          <Button onClick={() => setOpen(false)}>Cancel</Button>
          <Button className="border-danger/40 text-danger!" disabled={busy} onClick={confirm}>
            {busy ? 'One moment…' : 'Delete'}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
