'use client';

import { LoaderCircle, MessageCircleQuestion } from 'lucide-react';
import { useTransition } from 'react';
import { openChat } from '#app/[domain]/actions.ts';
import { Button } from '#app/components/ui/button.tsx';
import { useToast } from '#app/components/ui/toast.tsx';
import type { Domain } from '#lib/contract/domain.ts';

/** "Why this?": opens a chat about the film with the question already asked. */
export function AskButton({
  domain,
  item,
  question = 'why',
  size = 'small',
  variant = 'secondary',
  className,
}: {
  domain: Domain;
  item: { itemId: string; title: string };
  question?: 'why' | 'why-not';
  size?: 'small' | 'medium';
  variant?: 'primary' | 'secondary';
  className?: string;
}) {
  const [pending, start] = useTransition();
  const toast = useToast();
  const Icon = pending ? LoaderCircle : MessageCircleQuestion;
  function ask() {
    start(async () => {
      const result = await openChat({ domain, itemId: item.itemId, question });
      if (!result.ok) toast({ message: result.message, tone: 'danger' });
    });
  }
  return (
    <Button size={size} variant={variant} className={className} onClick={ask} disabled={pending}>
      <Icon className={pending ? 'size-4 animate-spin' : 'size-4'} aria-hidden="true" />
      {question === 'why' ? 'Why this?' : 'Why not higher?'}
      <span className="sr-only"> {item.title}</span>
    </Button>
  );
}
