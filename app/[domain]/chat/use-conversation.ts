'use client';

import { useChat } from '@ai-sdk/react';
import { startTransition, useEffect, useRef, useState } from 'react';
import { showOtherVersion } from '#app/[domain]/actions.ts';
import { noteAsked, takeAsked } from '#app/[domain]/chat/asked-here.ts';
import type { ChatProps } from '#app/[domain]/chat/chat.tsx';
import { focusComposer } from '#app/[domain]/chat/composer-focus.ts';
import { answerPart, askedBy, type ChatMessage, storedIdOf, textOf } from '#app/[domain]/chat/message.ts';
import { type Chosen, inView, useChatTransport } from '#app/[domain]/chat/use-chat-transport.ts';
import { useFollowedAnswer } from '#app/[domain]/chat/use-followed-answer.ts';
import { useProposedChange } from '#app/[domain]/chat/use-proposed-change.ts';
import { asItIs } from '#app/[domain]/what-if/what-if.ts';
import { useToast } from '#app/components/ui/toast.tsx';
import { unreachable } from '#app/unreachable.ts';
import type { PerspectiveChoice } from '#lib/contract/perspective.ts';
import type { Request } from '#lib/contract/request.ts';
import type { ToldWhatIf, WhatIf } from '#lib/contract/what-if.ts';

export type Conversation = ReturnType<typeof useConversation>;
type Problem = { message: string; retry?: () => void };

/**
 * The chat's state and actions. A rejected message goes back into the input; a retry that fails leaves the old
 * answer in place; a reload follows the answer in progress (use-followed-answer.ts).
 */
export function useConversation({ domain, id, stored, initialPerspective, initialOwn }: ChatProps) {
  const initialMessages = stored.messages;
  const [input, setInput] = useState('');
  const [perspective, setPerspective] = useState<PerspectiveChoice>(initialPerspective);
  const [own, setOwn] = useState(initialOwn);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [stopping, setStopping] = useState(false);
  const toast = useToast();
  // A chat that ended on a changed history continues with it until it's reset or kept.
  const told = lastWhatIfOf(initialMessages);
  const [whatIf, setWhatIf] = useState<WhatIf>(
    told === null ? asItIs : { removed: told.removed, added: told.added },
  );
  const [supposing, setSupposing] = useState(false);
  const [historyVersion, setHistoryVersion] = useState(0);
  const touchHistory = () => setHistoryVersion((version) => version + 1);
  const applyChange = useProposedChange(domain, touchHistory);
  const current = useRef<Chosen>({ perspective, own, whatIf });
  current.current = { perspective, own, whatIf };
  // `sent`: null for a retry. `typed`: by the person, so that it's theirs to change if it's refused.
  const before = useRef<{ messages: ChatMessage[]; sent: string | null; typed?: boolean }>({
    messages: initialMessages,
    sent: null,
  });

  const transport = useChatTransport(current);
  const chat = useChat<ChatMessage>({
    id,
    messages: initialMessages,
    transport,
    experimental_throttle: 40,
    onError: (error) => {
      chat.clearError();
      const refusal = refusalOf(error);
      if (refusal === null) {
        setProblem({
          message:
            'We lost the connection to the server. The answer is still being written; try again to see it.',
          retry: () => {
            setProblem(null);
            void followed.catchUp();
          },
        });
        return;
      }
      const { messages, sent, typed: wasTyped = false } = before.current;
      chat.setMessages(messages);
      takeAsked(id); // nothing was asked
      if (sent !== null && wasTyped) setInput((typed) => (typed === '' ? sent : typed));
      setProblem({ message: refusal });
    },
    onFinish: ({ message }) => {
      setStopping(false);
      const { messages, sent } = before.current;
      // What the person just said takes effect; an answer that is read or given again changes nothing.
      if (message.metadata?.status === 'complete' && takeAsked(id)) {
        const change = answerPart(message, 'change');
        if (change) applyChange(change);
      }
      const old = messages.at(-1);
      const retried = sent === null && old?.role === 'assistant' && textOf(old) !== '';
      if (retried && message.metadata?.status === 'failed' && textOf(message) === '') {
        chat.setMessages(messages);
        toast({ message: message.metadata.problem ?? 'The explainer couldn’t answer.', tone: 'danger' });
      }
    },
  });

  const asking = chat.status === 'submitted' || chat.status === 'streaming';
  const followed = useFollowedAnswer({
    id,
    stored,
    busy: asking,
    show: (messages) => {
      setProblem((shown) => (shown?.retry === undefined ? shown : null)); // the connection is back
      chat.setMessages((before) => withProblems(messages, before));
    },
    resume: () => chat.resumeStream(),
  });
  const busy = asking || followed.following;

  /** What the person wrote, or with a request, what a button asks. */
  function send(text: string, request?: Request): void {
    if (busy || text.trim() === '') return;
    setProblem(null);
    before.current = { messages: chat.messages, sent: text, typed: request === undefined };
    if (request === undefined) setInput('');
    noteAsked(id);
    focusComposer();
    void chat.sendMessage(request ? { parts: askedBy(text, inView(request, current.current)) } : { text });
  }
  /** Asks an earlier question differently: a branch of its own from there on. */
  function edit(messageId: string, text: string): void {
    if (busy) return;
    setProblem(null);
    before.current = { messages: chat.messages, sent: text, typed: true };
    noteAsked(id);
    focusComposer();
    void chat.sendMessage({ text, messageId });
  }
  function quote(line: string): void {
    setInput((typed) => (typed === '' ? line : `${typed.trimEnd()}\n${line}`));
    focusComposer(true);
  }
  function showVersion(messageId: string): void {
    if (busy) return;
    startTransition(async () => {
      const result = await showOtherVersion({ chatId: id, messageId }).catch(unreachable);
      if (result.ok) await followed.catchUp();
      else toast({ message: result.message, tone: 'danger' });
    });
  }
  function retry(): void {
    if (busy) return;
    setProblem(null);
    before.current = { messages: chat.messages, sent: null };
    focusComposer();
    void chat.regenerate();
  }
  async function stop(): Promise<void> {
    setStopping(true);
    const response = await fetch(`/api/chat/${id}/stop`, { method: 'POST' }).catch(() => null);
    if (response?.ok !== true) {
      setStopping(false);
      toast({ message: 'Couldn’t stop the answer. Try again.', tone: 'danger' });
    }
  }

  // A chat opened with a question starts by answering it, once.
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void followed.arrive().then((unanswered) => {
      if (!unanswered) return;
      noteAsked(id);
      void chat.regenerate();
    });
  }, [id, followed.arrive, chat.regenerate]);

  return {
    messages: chat.messages,
    busy,
    stopping,
    problem,
    input,
    setInput,
    quote,
    perspective,
    setPerspective,
    own,
    setOwn,
    whatIf,
    setWhatIf,
    toldTitles: lastWhatIfOf(chat.messages)?.titles ?? {},
    supposing,
    setSupposing,
    historyVersion,
    touchHistory,
    send,
    edit,
    showVersion,
    versions: followed.kept.versions,
    cards: followed.kept.cards,
    ratings: followed.kept.ratings,
    retry,
    stop,
  };
}

/** Stored messages, with why an answer failed: only the page that saw it fail knows. */
function withProblems(stored: ChatMessage[], shown: readonly ChatMessage[]): ChatMessage[] {
  const problems = new Map(shown.map((message) => [storedIdOf(message), message.metadata?.problem]));
  return stored.map((message) => {
    const problem = problems.get(message.id);
    return problem === undefined || message.metadata?.status !== 'failed'
      ? message
      : { ...message, metadata: { ...message.metadata, problem } };
  });
}

/** The server's message when it refused the request; null when the connection failed. */
function refusalOf(error: Error): string | null {
  try {
    const body = JSON.parse(error.message) as { error?: { message?: unknown } };
    return typeof body.error?.message === 'string' ? body.error.message : null;
  } catch {
    return null;
  }
}

/** Of the last answer; null if it's based on the unchanged history. */
function lastWhatIfOf(messages: ChatMessage[]): ToldWhatIf | null {
  const last = messages.findLast(({ role }) => role === 'assistant');
  return (last && answerPart(last, 'what-if')) ?? null;
}
