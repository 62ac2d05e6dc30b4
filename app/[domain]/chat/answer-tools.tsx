'use client';

import { Check, Clock, Copy, Download, PenLine, RotateCcw, Share2, ThumbsDown, ThumbsUp } from 'lucide-react';
import { startTransition, useId, useOptimistic, useState } from 'react';
import { HowWritten } from '#app/[domain]/chat/how-written.tsx';
import { rateStoredAnswer } from '#app/[domain]/chat/rating-action.ts';
import { ShareDialog } from '#app/[domain]/chat/share-dialog.tsx';
import { Button, buttonClass } from '#app/components/ui/button.tsx';
import { useToast } from '#app/components/ui/toast.tsx';
import { unreachable } from '#app/unreachable.ts';
import { type AnswerPart, sentencesOf } from '#lib/contract/answer-part.ts';
import type { Rating } from '#lib/db/ratings.ts';
import type { Timing } from '#lib/db/schema.ts';

const copiedMs = 2_000;

/** Buttons below a finished answer, and what its details say when asked. */
export function AnswerTools({
  chatId,
  messageId,
  text,
  parts,
  namedTitles,
  initialRating,
  timing,
  onRetry,
}: {
  chatId: string;
  messageId: string;
  text: string;
  parts: readonly AnswerPart[];
  namedTitles: string[]; // of the history, that a shared answer would name
  initialRating: Rating | null;
  timing: Timing | null;
  onRetry: (() => void) | undefined;
}) {
  const [sharing, setSharing] = useState(false);
  const [asked, setAsked] = useState(false); // how it was written
  const detailsId = useId();
  return (
    <div className="space-y-2">
      <div className="-ml-2 flex flex-wrap gap-x-1">
        {text !== '' && (
          <>
            <CopyButton text={text} />
            <Thumbs messageId={messageId} initialRating={initialRating} />
            <Button variant="quiet" size="small" onClick={() => setSharing(true)}>
              <Share2 className="size-4" aria-hidden="true" /> Share
            </Button>
            <a
              href={`/api/chat/${chatId}/export?answer=${messageId}`}
              download
              className={buttonClass({ variant: 'quiet', size: 'small' })}
              title="Download as Markdown"
            >
              <Download className="size-4" aria-hidden="true" /> Export
            </a>
            <ShareDialog
              open={sharing}
              onClose={() => setSharing(false)}
              chatId={chatId}
              messageId={messageId}
              namedTitles={namedTitles}
            />
          </>
        )}
        {onRetry && (
          <Button variant="quiet" size="small" onClick={onRetry}>
            <RotateCcw className="size-4" aria-hidden="true" /> Retry
          </Button>
        )}
        {timing !== null && <TimingButton timing={timing} />}
        {sentencesOf(parts).length > 0 && (
          <Button
            variant="quiet"
            size="icon"
            aria-label="How was this written?"
            aria-expanded={asked}
            aria-controls={detailsId}
            title="How was this written?"
            onClick={() => setAsked(!asked)}
          >
            <PenLine className="size-4" aria-hidden="true" />
          </Button>
        )}
      </div>
      {asked && <HowWritten id={detailsId} parts={parts} />}
    </div>
  );
}

/** Says how long the answer took when asked. */
function TimingButton({ timing }: { timing: Timing }) {
  const [shown, setShown] = useState(false);
  const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
  const first = timing.firstWordMs === null ? '' : `first word after ${seconds(timing.firstWordMs)}, `;
  return (
    <Button
      variant="quiet"
      size={shown ? 'small' : 'icon'}
      aria-label={shown ? undefined : 'How long it took'}
      aria-expanded={shown}
      title="How long it took"
      onClick={() => setShown(!shown)}
    >
      <Clock className="size-4" aria-hidden="true" />
      {shown && (
        <span>
          {first}all of it after {seconds(timing.totalMs)}
        </span>
      )}
    </Button>
  );
}

/** Pressing the same thumb again removes the rating. */
function Thumbs({ messageId, initialRating }: { messageId: string; initialRating: Rating | null }) {
  const [rating, setRating] = useState(initialRating);
  const [shown, show] = useOptimistic(rating);
  const toast = useToast();
  function rate(pressed: Rating) {
    const next = shown === pressed ? null : pressed;
    startTransition(async () => {
      show(next);
      const result = await rateStoredAnswer({ messageId, rating: next }).catch(unreachable);
      if (result.ok) startTransition(() => setRating(next));
      else toast({ message: result.message, tone: 'danger' });
    });
  }
  const thumbs = [
    { value: 1, label: 'Good answer', Icon: ThumbsUp },
    { value: -1, label: 'Bad answer', Icon: ThumbsDown },
  ] as const;
  return thumbs.map(({ value, label, Icon }) => (
    <Button
      key={value}
      variant="quiet"
      size="icon"
      aria-label={label}
      aria-pressed={shown === value}
      title={shown === value ? `${label}: press again to undo` : label}
      onClick={() => rate(value)}
    >
      <Icon className={shown === value ? 'size-4 fill-current text-primary' : 'size-4'} aria-hidden="true" />
    </Button>
  ));
}

function CopyButton({ text }: { text: string }) {
  const [copied, setCopied] = useState(false);
  async function copy() {
    await navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
    setTimeout(() => setCopied(false), copiedMs);
  }
  const Icon = copied ? Check : Copy;
  return (
    <Button variant="quiet" size="small" onClick={copy}>
      <Icon className="size-4" aria-hidden="true" />{' '}
      <span aria-live="polite">{copied ? 'Copied' : 'Copy'}</span>
    </Button>
  );
}
