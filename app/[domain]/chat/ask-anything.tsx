'use client';

import { ArrowUp } from 'lucide-react';
import { useState, useTransition } from 'react';
import { askAnything } from '#app/[domain]/actions.ts';
import { maxMessageCharacters } from '#app/[domain]/chat/message.ts';
import { Button } from '#app/components/ui/button.tsx';
import { inputClass } from '#app/components/ui/field.tsx';
import { useToast } from '#app/components/ui/toast.tsx';
import type { Domain } from '#lib/contract/domain.ts';

/** Opens a chat about no title in particular with its first question. */
export function AskAnything({ domain }: { domain: Domain }) {
  const [text, setText] = useState('');
  const [pending, start] = useTransition();
  const toast = useToast();
  return (
    <form
      className="flex gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '' || pending) return;
        start(async () => {
          const result = await askAnything({ domain, text });
          if (!result.ok) toast({ message: result.message, tone: 'danger' });
        });
      }}
    >
      <input
        aria-label="Ask anything"
        placeholder="Ask anything…"
        value={text}
        maxLength={maxMessageCharacters}
        onChange={(event) => setText(event.target.value)}
        className={inputClass}
      />
      <Button
        type="submit"
        variant="primary"
        className="h-11"
        aria-label="Ask"
        disabled={pending || text.trim() === ''}
      >
        <ArrowUp className="size-4.5" aria-hidden="true" />
      </Button>
    </form>
  );
}
