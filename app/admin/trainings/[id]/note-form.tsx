'use client';

import { type FormEvent, useId, useState } from 'react';
import { keepTrainingNote } from '#app/admin/trainings/actions.ts';
import { Button } from '#app/components/ui/button.tsx';
import { inputClass } from '#app/components/ui/field.tsx';
import { useToast } from '#app/components/ui/toast.tsx';
import { unreachable } from '#app/unreachable.ts';

/** Why it was started, what was learned: an administrator's own words, for the others. */
export function NoteForm({ runId, note, most }: { runId: string; note: string; most: number }) {
  const id = useId();
  const toast = useToast();
  const [text, setText] = useState(note);
  const [kept, setKept] = useState(note);
  const [busy, setBusy] = useState(false);
  async function submit(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    const result = await keepTrainingNote({ runId, note: text }).catch(unreachable);
    setBusy(false);
    if (result.ok) setKept(text);
    toast(result.ok ? { message: 'The note is saved.' } : { message: result.message, tone: 'danger' });
  }
  return (
    <form onSubmit={submit} className="mt-8">
      <label htmlFor={id} className="mb-1.5 block font-medium text-sm">
        Note
      </label>
      <textarea
        id={id}
        rows={3}
        maxLength={most}
        value={text}
        onChange={(event) => setText(event.target.value)}
        aria-describedby={`${id}-hint`}
        className={`${inputClass} h-auto py-2`}
      />
      <p id={`${id}-hint`} className="mt-1.5 text-[0.8125rem] text-muted-foreground">
        For administrators alone: why it was started, what came of it.
      </p>
      <Button type="submit" size="small" className="mt-2" disabled={busy || text === kept}>
        {busy ? 'Saving…' : 'Save the note'}
      </Button>
    </form>
  );
}
