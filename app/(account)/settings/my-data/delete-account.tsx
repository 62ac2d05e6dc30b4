'use client';

import { type FormEvent, useState } from 'react';
import { deleteMyAccount } from '#app/(account)/settings/my-data/actions.ts';
import { deletionWords } from '#app/(account)/settings/my-data/confirmation.ts';
import { Button } from '#app/components/ui/button.tsx';
import { Field } from '#app/components/ui/field.tsx';
import { nothingChanged } from '#app/unreachable.ts';

export function DeleteAccount() {
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setBusy(true);
    const typed = String(new FormData(event.currentTarget).get('confirmation') ?? '');
    const result = await deleteMyAccount(typed).catch(nothingChanged);
    if (result.ok) return window.location.assign('/');
    setProblem(result.message);
    setBusy(false);
  }
  return (
    <section aria-labelledby="delete" className="mt-6 rounded-2xl border border-danger/30 bg-card p-5">
      <h2 id="delete" className="text-xl">
        Delete your account
      </h2>
      <p className="mt-2 text-muted-foreground text-sm">
        This deletes your account with your histories, feedback, chats and shared links, and signs you out
        everywhere. It can’t be undone. What a recommender has already learned from histories stays in it
        until it’s replaced.
      </p>
      <form onSubmit={submit} noValidate className="mt-4">
        <Field
          label={`Type “${deletionWords}” to confirm`}
          name="confirmation"
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          error={problem}
        />
        <Button type="submit" className="mt-3 border-danger/40 text-danger!" disabled={busy}>
          {busy ? 'Deleting…' : 'Delete everything'}
        </Button>
      </form>
    </section>
  );
}
