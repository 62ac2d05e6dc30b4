'use client';

import { Cpu, RotateCcw } from 'lucide-react';
import type { ReactNode } from 'react';
import { AnswerCards } from '#app/[domain]/chat/answer-cards.tsx';
import { AnswerText } from '#app/[domain]/chat/answer-text.tsx';
import { AnswerTools } from '#app/[domain]/chat/answer-tools.tsx';
import { ChoiceButtons } from '#app/[domain]/chat/choice-buttons.tsx';
import { FoldedEvidence } from '#app/[domain]/chat/folded-evidence.tsx';
import type { CardStates } from '#app/[domain]/chat/load-card-states.ts';
import {
  answerPart,
  answerParts,
  type ChatMessage,
  evidenceOf,
  storedIdOf,
  textOf,
} from '#app/[domain]/chat/message.ts';
import { SelfCheckBadge } from '#app/[domain]/chat/self-check.tsx';
import type { CardActions } from '#app/[domain]/chat/use-cards.ts';
import { WhatIfNote } from '#app/[domain]/chat/what-if-note.tsx';
import { Badge } from '#app/components/ui/badge.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Notice } from '#app/components/ui/notice.tsx';
import { Skeleton } from '#app/components/ui/skeleton.tsx';
import { historyShown } from '#app/shared/shared-answer.ts';
import type { Domain } from '#lib/contract/domain.ts';
import type { Evidence } from '#lib/contract/evidence.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import type { Request } from '#lib/contract/request.ts';
import type { Rating } from '#lib/db/ratings.ts';

/** One answer: the words first, then what they list and rest on, how it ended and what to do with it. */
export function AnswerMessage({
  domain,
  chatId,
  message,
  streaming,
  initialRating,
  onRetry,
  onChoose,
  cards,
  whatIf,
}: {
  domain: Domain;
  chatId: string;
  message: ChatMessage;
  streaming: boolean;
  initialRating: Rating | null;
  onRetry?: () => void;
  onChoose?: (text: string, request?: Request) => void;
  cards: { states: CardStates; actions: CardActions };
  whatIf: ReactNode; // changes the history, next to the evidence
}) {
  const evidence = evidenceOf(message);
  const check = answerPart(message, 'self-check');
  const computed = answerPart(message, 'source')?.source === 'computed';
  const choices = answerPart(message, 'choices');
  const changed = answerPart(message, 'what-if');
  const listed = answerPart(message, 'cards')?.items ?? [];
  const links = answerPart(message, 'links')?.links ?? [];
  const text = textOf(message);
  const status = streaming ? 'streaming' : message.metadata?.status;
  return (
    <article aria-label="Answer" data-answer className="space-y-4">
      {changed !== undefined && <WhatIfNote whatIf={changed} />}
      {text !== '' && (
        <div data-quotable className="text-[1.0625rem]">
          <AnswerText
            domain={domain}
            text={text}
            marks={answerPart(message, 'marks')?.marks}
            streaming={streaming}
          />
        </div>
      )}
      {!streaming && links.length > 0 && (
        <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
          {links.map(({ name, url }) => (
            <li key={url}>
              <a href={url} target="_blank" rel="noreferrer" className="underline underline-offset-2">
                Look it up on {name}
              </a>
            </li>
          ))}
        </ul>
      )}
      {choices !== undefined && (
        <ChoiceButtons
          choices={choices}
          asked={answerPart(message, 'request')?.requests ?? []}
          onChoose={onChoose}
        />
      )}
      {streaming && text === '' && (
        <Writing label={evidence === undefined ? waitingLabel(message) : 'Writing the answer'} />
      )}
      {status === 'stopped' && <p className="text-muted-foreground text-sm">You stopped this answer.</p>}
      {status === 'failed' && (
        <Notice
          role="alert"
          tone="warning"
          title={text === '' ? 'No answer' : 'This answer is incomplete'}
          action={
            onRetry && (
              <Button size="small" onClick={onRetry}>
                <RotateCcw className="size-4" aria-hidden="true" /> Retry
              </Button>
            )
          }
        >
          {message.metadata?.problem ??
            'The explainer stopped before it finished. Retry to get a full answer.'}
        </Notice>
      )}
      {!streaming && listed.length > 0 && (
        <AnswerCards domain={domain} items={listed} states={cards.states} actions={cards.actions} />
      )}
      {evidence !== undefined && <FoldedEvidence domain={domain} evidence={evidence} />}
      {check !== undefined && <SelfCheckBadge check={check} rank={evidence?.rank} />}
      {computed && evidence !== undefined && (
        <Badge tone="warning">
          <Cpu className="size-3.5" aria-hidden="true" /> Written from the evidence, not by a language model
        </Badge>
      )}
      {!streaming && whatIf}
      {!streaming && (text !== '' || status === 'stopped') && (
        <AnswerTools
          chatId={chatId}
          messageId={storedIdOf(message)}
          text={text}
          parts={answerParts(message)}
          namedTitles={historyNamed(evidence, listed, cards.states)}
          initialRating={initialRating}
          timing={message.metadata?.timing ?? null}
          onRetry={status === 'failed' ? undefined : onRetry}
        />
      )}
    </article>
  );
}

/** Titles of the history that a link to the answer would show. */
function historyNamed(
  evidence: Evidence | undefined,
  listed: readonly ItemRef[],
  states: CardStates,
): string[] {
  const named = evidence === undefined ? [] : historyShown(evidence);
  const own = listed.filter(({ itemId }) => states[itemId]?.seen === true).map(({ title }) => title);
  return [...new Set([...named, ...own])];
}

function waitingLabel(message: ChatMessage): string {
  const waiting = message.metadata?.waiting;
  if (waiting === 'own') return 'Waiting for your other answers';
  return waiting === 'others' ? 'Waiting for a free place' : 'Reading your history';
}

export function WaitingAnswer() {
  return (
    <div className="space-y-4">
      <Skeleton className="h-12 w-full rounded-2xl" />
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
