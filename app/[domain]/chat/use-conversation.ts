'use client';

import { useChat } from '@ai-sdk/react';
import { DefaultChatTransport } from 'ai';
import { startTransition, useEffect, useRef, useState } from 'react';
import { showOtherVersion } from '#app/[domain]/actions.ts';
import type { ChatProps } from '#app/[domain]/chat/chat.tsx';
import { answerPart, type ChatMessage, storedIdOf, textOf } from '#app/[domain]/chat/message.ts';
import { useFollowedAnswer } from '#app/[domain]/chat/use-followed-answer.ts';
import { useProposedChange } from '#app/[domain]/chat/use-proposed-change.ts';
import { asItIs, isAsItIs } from '#app/[domain]/what-if/what-if.ts';
import { useToast } from '#app/components/ui/toast.tsx';
import { unreachable } from '#app/unreachable.ts';
import type { PerspectiveChoice } from '#lib/contract/perspective.ts';
import type { ToldWhatIf, WhatIf } from '#lib/contract/what-if.ts';

export type Conversation = ReturnType<typeof useConversation>;
export const composerFieldId = 'question';
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
  const applyChange = useProposedChange(domain);
  // A chat that ended on a changed history continues with it until it's reset or kept.
  const told = lastWhatIfOf(initialMessages);
  const [whatIf, setWhatIf] = useState<WhatIf>(
    told === null ? asItIs : { removed: told.removed, added: told.added },
  );
  const [supposing, setSupposing] = useState(false);
  const [historyVersion, setHistoryVersion] = useState(0);
  const current = useRef({ perspective, own, whatIf });
  current.current = { perspective, own, whatIf };
  const before = useRef<{ messages: ChatMessage[]; sent: string | null }>({
    messages: initialMessages,
    sent: null,
  });

  const [transport] = useState(
    () =>
      new DefaultChatTransport<ChatMessage>({
        api: '/api/chat',
        prepareSendMessagesRequest: ({ id: chatId, messages, trigger, messageId }) => {
          const last = messages.at(-1);
          const asks = trigger === 'submit-message';
          const { perspective: chosen, own: words, whatIf: supposed } = current.current;
          const custom = chosen === 'custom' && words.trim() !== '';
          return {
            body: {
              id: chatId,
              trigger,
              text: asks && last !== undefined ? textOf(last) : undefined,
              replaces: asks ? messageId : undefined,
              perspective: custom ? 'custom' : chosen === 'custom' ? 'overall' : chosen,
              customPerspective: custom ? words.trim() : undefined,
              whatIf: isAsItIs(supposed) ? undefined : supposed,
            },
          };
        },
      }),
  );

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
      const { messages, sent } = before.current;
      chat.setMessages(messages);
      if (sent !== null) setInput((typed) => (typed === '' ? sent : typed));
      setProblem({ message: refusal });
    },
    onFinish: ({ message }) => {
      setStopping(false);
      const { messages, sent } = before.current;
      // What the person just said takes effect; an answer that is read again changes nothing.
      const change =
        sent !== null && message.metadata?.status === 'complete' && answerPart(message, 'change');
      if (change) {
        applyChange(change);
        setHistoryVersion((version) => version + 1);
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

  function send(text: string): void {
    if (busy || text.trim() === '') return;
    setProblem(null);
    before.current = { messages: chat.messages, sent: text };
    setInput('');
    void chat.sendMessage({ text });
  }
  /** Asks an earlier question differently: a branch of its own from there on. */
  function edit(messageId: string, text: string): void {
    if (busy) return;
    setProblem(null);
    before.current = { messages: chat.messages, sent: text };
    void chat.sendMessage({ text, messageId });
  }
  function quote(line: string): void {
    setInput((typed) => (typed === '' ? line : `${typed.trimEnd()}\n${line}`));
    document.getElementById(composerFieldId)?.focus({ preventScroll: true });
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
      if (unanswered) void chat.regenerate();
    });
  }, [followed.arrive, chat.regenerate]);

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
    touchHistory: () => setHistoryVersion((version) => version + 1),
    send,
    edit,
    showVersion,
    versions: followed.kept.versions,
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
