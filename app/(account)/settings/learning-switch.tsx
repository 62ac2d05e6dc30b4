'use client';

import { useId, useState } from 'react';
import { saveLearningConsent } from '#app/(account)/settings/actions.ts';
import { classNames } from '#app/components/class-names.ts';
import { Notice } from '#app/components/ui/notice.tsx';
import { nothingChanged } from '#app/unreachable.ts';

/** Moves at once and goes back if it couldn't be saved. To undo it, switch it back. */
export function LearningSwitch({ agreed, since }: { agreed: boolean; since: string | null }) {
  const [on, setOn] = useState(agreed);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [status, setStatus] = useState('');
  const id = useId();
  async function change() {
    if (busy) return;
    const wanted = !on;
    setOn(wanted);
    setBusy(true);
    setProblem(null);
    setStatus('');
    const result = await saveLearningConsent(wanted).catch(nothingChanged);
    setBusy(false);
    if (result.ok) {
      setStatus(
        wanted
          ? 'On. The next training may learn from your history.'
          : 'Off. From the next training on, your history is left out.',
      );
      return;
    }
    setOn(!wanted);
    setProblem(result.message);
  }
  return (
    <div className="mt-6 rounded-2xl border bg-card p-5">
      <div className="flex items-center justify-between gap-4">
        <span id={`${id}-label`} className="font-medium">
          Let the recommender learn from my history
        </span>
        <button
          type="button"
          role="switch"
          aria-checked={on}
          aria-labelledby={`${id}-label`}
          aria-describedby={`${id}-what`}
          aria-disabled={busy}
          onClick={change}
          className={classNames(
            'relative h-7 w-12 shrink-0 rounded-full border transition-colors',
            on ? 'border-primary bg-primary' : 'border-input bg-muted',
          )}
        >
          <span
            aria-hidden="true"
            className={classNames(
              'absolute top-1/2 left-0.5 size-5.5 -translate-y-1/2 rounded-full transition-transform',
              on ? 'translate-x-5 bg-primary-foreground' : 'bg-muted-foreground',
            )}
          />
        </button>
      </div>
      <div id={`${id}-what`} className="mt-3 space-y-2 text-muted-foreground text-sm">
        <p>
          It’s off unless you switch it on. When it’s on, a training that an administrator starts may use the
          titles in your histories and when you added them. So may an alignment, in which the language model
          learns to explain the recommender. A training gets neither your name nor your email address, and
          nothing from your chats or feedback.
        </p>
        <p>
          Switch it off whenever you like: from the next training on, your history is left out. What a
          recommender has already learned stays in it until it’s replaced by a newly trained one.
        </p>
        <p>Your own recommendations come from your history either way.</p>
      </div>
      <p role="status" className="mt-3 text-sm">
        {status !== '' ? status : since !== null && `${agreed ? 'On' : 'Off'} since ${since}.`}
      </p>
      {problem !== null && (
        <div className="mt-3">
          <Notice role="alert" tone="danger" title={problem} />
        </div>
      )}
    </div>
  );
}
