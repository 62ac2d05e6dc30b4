'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { type ActedOn, actsOn, type UserAct } from '#app/admin/users/acts-on.ts';
import { Button } from '#app/components/ui/button.tsx';
import { Dialog } from '#app/components/ui/dialog.tsx';
import { Field } from '#app/components/ui/field.tsx';
import { Notice } from '#app/components/ui/notice.tsx';
import { useToast } from '#app/components/ui/toast.tsx';
import { nothingChanged } from '#app/unreachable.ts';

/** What can be done to an account. Each asks first and says what will happen. */
export function UserActs({ user }: { user: ActedOn }) {
  const [asked, setAsked] = useState<UserAct | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const router = useRouter();
  const toast = useToast();
  const acts = actsOn(user);
  const ask = (act: UserAct | null) => {
    setProblem(null);
    setAsked(act);
  };
  async function confirm(act: UserAct, event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget).get('typed') ?? '');
    setBusy(true);
    setProblem(null);
    const result = await act.run(typed).catch(nothingChanged);
    setBusy(false);
    if (!result.ok) return setProblem(result.message);
    ask(null);
    if (act.leaves !== undefined) return window.location.assign(act.leaves);
    toast({ message: act.done });
    router.refresh();
  }
  if (acts.length === 0)
    return (
      <p className="mt-6 max-w-prose text-muted-foreground text-sm">
        Visitors get copies of this demo viewer. It comes with the data set, so it can’t be changed here.
      </p>
    );
  return (
    <section aria-label="What you can do" className="mt-6 flex flex-wrap gap-2">
      {acts.map((act) => (
        <Button
          key={act.label}
          className={act.isDangerous ? 'border-danger/40 text-danger!' : undefined}
          onClick={() => ask(act)}
        >
          {act.label}
        </Button>
      ))}
      <Dialog open={asked !== null} onClose={() => ask(null)} title={asked?.title ?? ''}>
        {asked !== null && (
          <form onSubmit={(event) => confirm(asked, event)}>
            <p className="break-words">{asked.text}</p>
            {asked.typed !== null && (
              <Field
                className="mt-4 text-foreground"
                label={`Type ${asked.typed} to confirm`}
                name="typed"
                autoComplete="off"
                autoCapitalize="none"
                spellCheck={false}
                maxLength={300}
                required
              />
            )}
            {problem !== null && (
              <div className="mt-4">
                <Notice role="alert" tone="danger" title={problem} />
              </div>
            )}
            <div className="mt-6 flex flex-wrap justify-end gap-2">
              <Button onClick={() => ask(null)}>Cancel</Button>
              <Button
                type="submit"
                variant={asked.isDangerous ? 'secondary' : 'primary'}
                className={asked.isDangerous ? 'border-danger/40 text-danger!' : undefined}
                disabled={busy}
              >
                {busy ? 'One moment…' : asked.label}
              </Button>
            </div>
          </form>
        )}
      </Dialog>
    </section>
  );
}
