'use client';

import { Check, Copy, Cpu, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { AnswerText } from '#app/[domain]/chat/answer-text.tsx';
import { EvidenceCard, FoldedEvidence } from '#app/[domain]/chat/evidence-card.tsx';
import { type ChatMessage, dataOf, textOf } from '#app/[domain]/chat/message.ts';
import { Badge } from '#app/components/ui/badge.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Notice } from '#app/components/ui/notice.tsx';
import { Skeleton } from '#app/components/ui/skeleton.tsx';
import { Tooltip } from '#app/components/ui/tooltip.tsx';
import type { Domain } from '#lib/catalogue/domains.ts';

const copiedMs = 2_000;

/** One answer: the evidence, then the prose, then how it ended and what can be done with it. */
export function AnswerMessage({
  domain,
  message,
  streaming,
  shownBefore,
  onRetry,
}: {
  domain: Domain;
  message: ChatMessage;
  streaming: boolean;
  shownBefore: boolean; // the same evidence stands above already
  onRetry?: () => void;
}) {
  const evidence = dataOf(message, 'evidence');
  const check = dataOf(message, 'check');
  const computed = dataOf(message, 'source') === 'computed';
  const text = textOf(message);
  const status = streaming ? 'streaming' : message.metadata?.status;
  return (
    <article aria-label="Answer" className="space-y-4">
      {evidence !== undefined &&
        (shownBefore ? (
          <FoldedEvidence domain={domain} evidence={evidence} />
        ) : (
          <EvidenceCard domain={domain} evidence={evidence} />
        ))}
      {(check !== undefined || computed) && (
        <div className="flex flex-wrap gap-2">
          {check !== undefined && <SelfCheck yes={check.yes} />}
          {computed && (
            <Badge tone="warning">
              <Cpu className="size-3.5" aria-hidden="true" /> Computed from the evidence: no language model is
              loaded
            </Badge>
          )}
        </div>
      )}
      {text !== '' && (
        <div className="text-[1.0625rem]">
          <AnswerText domain={domain} text={text} marks={dataOf(message, 'marks')} streaming={streaming} />
        </div>
      )}
      {streaming && text === '' && (
        <Writing label={evidence === undefined ? 'Looking at your history' : 'Finding the words'} />
      )}
      {status === 'stopped' && <p className="text-muted-foreground text-sm">You stopped this answer here.</p>}
      {status === 'failed' && (
        <Notice
          role="alert"
          tone="warning"
          title={text === '' ? 'There is no answer yet' : 'The answer broke off here'}
          action={
            onRetry && (
              <Button size="small" onClick={onRetry}>
                <RotateCcw className="size-4" aria-hidden="true" /> Retry
              </Button>
            )
          }
        >
          {message.metadata?.problem ?? 'The explainer stopped before it was done. What it said is kept.'}
        </Notice>
      )}
      {!streaming && (text !== '' || status === 'stopped') && (
        <div className="flex gap-1">
          {text !== '' && <CopyButton text={text} />}
          {onRetry && status !== 'failed' && (
            <Button variant="quiet" size="small" onClick={onRetry}>
              <RotateCcw className="size-4" aria-hidden="true" /> Retry
            </Button>
          )}
        </div>
      )}
    </article>
  );
}

export function WaitingAnswer() {
  return (
    <div className="space-y-4">
      <Skeleton className="h-56 w-full rounded-2xl" />
      <Writing label="Looking at your history" />
    </div>
  );
}

function Writing({ label }: { label: string }) {
  return (
    <p role="status" className="flex items-center gap-2 text-muted-foreground text-sm">
      <span aria-hidden="true" className="flex gap-1">
        {[0, 150, 300].map((delay) => (
          <span
            key={delay}
            className="size-1.5 animate-pulse rounded-full bg-primary"
            style={{ animationDelay: `${delay}ms` }}
          />
        ))}
      </span>
      {label}…
    </p>
  );
}

function SelfCheck({ yes }: { yes: number }) {
  const says = yes >= 0.5 ? 'Yes' : 'No';
  const percent = Math.round((yes >= 0.5 ? yes : 1 - yes) * 100);
  return (
    <Badge tone={yes >= 0.5 ? 'accent' : 'warning'}>
      <Tooltip
        text={`Asked without the evidence whether you would like it, the aligned language model answers ${says} with a probability of ${percent} %. The recommender's verdict is above.`}
      >
        The language model itself says {says}
      </Tooltip>
    </Badge>
  );
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
