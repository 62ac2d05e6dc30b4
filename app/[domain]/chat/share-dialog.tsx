'use client';

import Link from 'next/link';
import { useId, useState, useTransition } from 'react';
import { Button, buttonClass } from '#app/components/ui/button.tsx';
import { Dialog } from '#app/components/ui/dialog.tsx';
import { inputClass } from '#app/components/ui/field.tsx';
import { useToast } from '#app/components/ui/toast.tsx';
import { revokeSharedAnswer, shareStoredAnswer } from '#app/shared/actions.ts';
import { unreachable } from '#app/unreachable.ts';

const shownTitles = 12;

/** Says what a link will show before creating it; then shows the link and can revoke it. */
export function ShareDialog({
  open,
  onClose,
  chatId,
  messageId,
  namedTitles: titles,
}: {
  open: boolean;
  onClose: () => void;
  chatId: string;
  messageId: string;
  namedTitles: string[]; // of the person's history
}) {
  const [link, setLink] = useState<{ id: string; address: string } | null>(null);
  const [pending, start] = useTransition();
  const toast = useToast();
  const fieldId = useId();

  function share() {
    start(async () => {
      const result = await shareStoredAnswer({ chatId, messageId }).catch(unreachable);
      if (!result.ok) return toast({ message: result.message, tone: 'danger' });
      const { id } = result.value;
      setLink({ id, address: new URL(`/shared/${id}`, window.location.href).href });
    });
  }
  function revoke(id: string) {
    start(async () => {
      const result = await revokeSharedAnswer({ shareId: id }).catch(unreachable);
      if (!result.ok) return toast({ message: result.message, tone: 'danger' });
      setLink(null);
      onClose();
      toast({ message: 'The link no longer works.' });
    });
  }
  async function copy(address: string) {
    await navigator.clipboard.writeText(address).then(
      () => toast({ message: 'Link copied.' }),
      () => toast({ message: 'Couldn’t copy the link. Select it and copy it yourself.', tone: 'danger' }),
    );
  }

  return (
    <Dialog open={open} onClose={onClose} title="Share this answer">
      {link === null ? (
        <>
          <p>
            Anyone with the link can read the question, the answer and the evidence until you revoke it. Your
            name and the rest of your history stay private.
          </p>
          {titles.length > 0 && (
            <p className="mt-2">
              The answer and its evidence name these titles from your history:{' '}
              <span className="text-foreground">{titles.slice(0, shownTitles).join(', ')}</span>
              {titles.length > shownTitles && ` and ${titles.length - shownTitles} more`}.
            </p>
          )}
          <div className="mt-5 flex flex-wrap justify-end gap-2">
            <Button variant="quiet" onClick={onClose}>
              Cancel
            </Button>
            <Button variant="primary" onClick={share} disabled={pending}>
              {pending ? 'Creating link…' : 'Create link'}
            </Button>
          </div>
        </>
      ) : (
        <>
          <label htmlFor={fieldId} className="text-foreground">
            Link
          </label>
          <input
            id={fieldId}
            readOnly
            value={link.address}
            onFocus={(event) => event.target.select()}
            className={`${inputClass} mt-1.5`}
          />
          <div className="mt-5 flex flex-wrap items-center justify-end gap-2">
            <Link href="/shared" className={`${buttonClass({ variant: 'quiet' })} mr-auto`}>
              All links
            </Link>
            <Button variant="secondary" onClick={() => revoke(link.id)} disabled={pending}>
              Revoke
            </Button>
            <Button variant="primary" onClick={() => copy(link.address)}>
              Copy
            </Button>
          </div>
        </>
      )}
    </Dialog>
  );
}
