'use client';

import { ArrowLeft, Download } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { AnswerMessage, WaitingAnswer } from '#app/[domain]/chat/answer-message.tsx';
import { Composer } from '#app/[domain]/chat/composer.tsx';
import { followUps } from '#app/[domain]/chat/follow-ups.ts';
import type { StoredConversation } from '#app/[domain]/chat/load-conversation.ts';
import { evidenceOf, storedIdOf, textOf } from '#app/[domain]/chat/message.ts';
import { QuoteSelection } from '#app/[domain]/chat/quote-selection.tsx';
import { useCards } from '#app/[domain]/chat/use-cards.ts';
import { useConversation } from '#app/[domain]/chat/use-conversation.ts';
import { useFollowedEnd } from '#app/[domain]/chat/use-followed-end.ts';
import { UserMessage } from '#app/[domain]/chat/user-message.tsx';
import { VersionPicker } from '#app/[domain]/chat/version-picker.tsx';
import { WhatIfDrawer } from '#app/[domain]/chat/what-if-drawer.tsx';
import { Button, buttonClass } from '#app/components/ui/button.tsx';
import { Notice } from '#app/components/ui/notice.tsx';
import type { Domain } from '#lib/contract/domain.ts';
import type { PerspectiveChoice } from '#lib/contract/perspective.ts';

export type ChatProps = {
  domain: Domain;
  id: string;
  title: string;
  about: string | null; // the title the chat is about
  stored: StoredConversation;
  initialPerspective: PerspectiveChoice;
  initialOwn: string;
  notes?: ReactNode; // what to know before asking
  compare?: ReactNode; // offered if there are several methods to compare
};

export function Chat(props: ChatProps) {
  const { domain, id, title, about, notes, compare } = props;
  const conversation = useConversation(props);
  const { messages, busy, problem, versions } = conversation;
  const end = useFollowedEnd(messages, busy);
  const pick = busy ? undefined : conversation.showVersion;
  const last = messages.at(-1);
  const lastWithEvidence = messages.findLast((message) => evidenceOf(message) !== undefined);
  const lastEvidence = (lastWithEvidence && evidenceOf(lastWithEvidence)) ?? null;
  const cards = useCards(domain, conversation.cards, {
    send: busy ? undefined : conversation.send,
    onHistory: conversation.touchHistory,
  });
  return (
    <main id="content" className="flex min-h-[calc(100dvh-3.75rem)] min-w-0 flex-col pt-6 sm:pt-8">
      <div className="mx-auto w-full max-w-3xl">
        <Link
          href={`/${domain}/chat`}
          className="mb-2 inline-flex items-center gap-1.5 rounded text-muted-foreground text-sm hover:text-foreground lg:hidden"
        >
          <ArrowLeft className="size-4" aria-hidden="true" /> All chats
        </Link>
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <h1 className="min-w-0 text-2xl sm:text-3xl">{title}</h1>
          <div className="-ml-3 flex flex-wrap gap-1 sm:ml-0">
            {compare}
            {messages.length > 0 && (
              <a
                href={`/api/chat/${id}/export`}
                download
                className={buttonClass({ variant: 'quiet', size: 'small' })}
                title="Download the whole chat as Markdown"
              >
                <Download className="size-4" aria-hidden="true" /> Export chat
              </a>
            )}
          </div>
        </div>
        {notes}
      </div>
      <div
        role="log"
        aria-label="Conversation"
        aria-busy={busy}
        className="mx-auto w-full max-w-3xl flex-1 space-y-6 py-6"
      >
        {messages.map((message) =>
          message.role === 'user' ? (
            <UserMessage
              key={message.id}
              text={textOf(message)}
              onEdit={busy ? undefined : (text) => conversation.edit(message.id, text)}
              versions={
                <VersionPicker
                  what="question"
                  id={message.id}
                  versions={versions[message.id]}
                  onPick={pick}
                />
              }
            />
          ) : (
            <div key={message.id} className="space-y-1">
              <AnswerMessage
                domain={domain}
                chatId={id}
                message={message}
                streaming={busy && message === last}
                initialRating={conversation.ratings[storedIdOf(message)] ?? null}
                onRetry={message === last && !busy ? conversation.retry : undefined}
                onChoose={message === last && !busy ? conversation.send : undefined}
                cards={cards}
                whatIf={
                  message === lastWithEvidence &&
                  lastEvidence !== null && (
                    <WhatIfDrawer
                      domain={domain}
                      chatId={id}
                      evidence={lastEvidence}
                      conversation={conversation}
                    />
                  )
                }
              />
              {!(busy && message === last) && (
                <VersionPicker
                  what="answer"
                  id={storedIdOf(message)}
                  versions={versions[storedIdOf(message)]}
                  onPick={pick}
                />
              )}
            </div>
          ),
        )}
        {busy && last?.role !== 'assistant' && <WaitingAnswer />}
        {problem !== null && (
          <Notice
            role="alert"
            tone="danger"
            title={problem.message}
            action={
              problem.retry && (
                <Button size="small" onClick={problem.retry}>
                  Try again
                </Button>
              )
            }
          />
        )}
      </div>
      <QuoteSelection onQuote={conversation.quote} />
      <Composer
        conversation={conversation}
        domain={domain}
        about={about}
        end={end}
        suggestions={busy ? [] : followUps(domain, messages)}
      />
    </main>
  );
}
