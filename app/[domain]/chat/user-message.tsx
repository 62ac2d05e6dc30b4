'use client';

import { Pencil } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { maxMessageCharacters } from '#app/[domain]/chat/message.ts';
import { Button } from '#app/components/ui/button.tsx';

/** What the person asked. Asked differently, it starts a branch of its own. */
export function UserMessage({
  text,
  onEdit,
  versions,
}: {
  text: string;
  onEdit: ((text: string) => void) | undefined; // undefined: not now
  versions: ReactNode;
}) {
  const [editing, setEditing] = useState(false);
  if (editing && onEdit !== undefined)
    return (
      <EditForm
        text={text}
        onClose={(changed) => {
          setEditing(false);
          if (changed !== null && changed !== text) onEdit(changed);
        }}
      />
    );
  return (
    <div className="group flex flex-col items-end gap-1">
      <p className="max-w-[85%] whitespace-pre-wrap break-words rounded-2xl rounded-br-md bg-accent px-4 py-2.5 text-accent-foreground">
        <span className="sr-only">You: </span>
        {text}
      </p>
      <div className="flex items-center">
        {versions}
        {onEdit !== undefined && (
          <Button
            variant="quiet"
            size="small-icon"
            className="sm:opacity-0 sm:focus-visible:opacity-100 sm:group-focus-within:opacity-100 sm:group-hover:opacity-100"
            aria-label="Edit this question"
            title="Edit this question"
            onClick={() => setEditing(true)}
          >
            <Pencil className="size-4" aria-hidden="true" />
          </Button>
        )}
      </div>
    </div>
  );
}

/** Enter asks, Shift+Enter starts a new line, Escape leaves the question as it is. */
function EditForm({ text, onClose }: { text: string; onClose: (changed: string | null) => void }) {
  const [typed, setTyped] = useState(text);
  const ready = typed.trim() !== '' && typed.length <= maxMessageCharacters;
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') onClose(null);
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (ready) onClose(typed.trim());
  }
  return (
    <form
      className="ml-auto w-full max-w-[85%] rounded-2xl border border-input bg-card p-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) onClose(typed.trim());
      }}
    >
      <textarea
        ref={(field) => {
          if (field !== null && document.activeElement !== field) field.focus();
        }}
        aria-label="Ask this question differently"
        rows={3}
        value={typed}
        maxLength={maxMessageCharacters}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
        className="block w-full resize-y bg-transparent px-2 py-1.5 text-base focus:outline-none"
      />
      <div className="flex justify-end gap-2">
        <Button size="small" variant="quiet" onClick={() => onClose(null)}>
          Cancel
        </Button>
        <Button size="small" variant="primary" type="submit" disabled={!ready}>
          Ask
        </Button>
      </div>
    </form>
  );
}
