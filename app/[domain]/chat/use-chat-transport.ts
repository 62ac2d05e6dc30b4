'use client';

import { DefaultChatTransport } from 'ai';
import { type RefObject, useState } from 'react';
import { type ChatMessage, requestOf, textOf } from '#app/[domain]/chat/message.ts';
import { isAsItIs } from '#app/[domain]/what-if/what-if.ts';
import type { PerspectiveChoice } from '#lib/contract/perspective.ts';
import type { Request } from '#lib/contract/request.ts';
import type { WhatIf } from '#lib/contract/what-if.ts';

/** What is chosen for the next answer, beside its question. */
export type Chosen = { perspective: PerspectiveChoice; own: string; whatIf: WhatIf };

const longestView = 200; // lib/contract/request.ts has the same limit

/** Sends only what is new: the question, or that the last one is asked again. The server has the rest. */
export function useChatTransport(current: RefObject<Chosen>): DefaultChatTransport<ChatMessage> {
  const [transport] = useState(
    () =>
      new DefaultChatTransport<ChatMessage>({
        api: '/api/chat',
        prepareSendMessagesRequest: ({ id, messages, trigger, messageId }) => {
          const question = trigger === 'submit-message' ? messages.at(-1) : undefined;
          const { perspective, own, whatIf } = current.current;
          const custom = perspective === 'custom' && own.trim() !== '';
          return {
            body: {
              id,
              trigger,
              text: question && textOf(question),
              request: (question && requestOf(question)) ?? undefined,
              replaces: question && messageId,
              perspective: custom ? 'custom' : perspective === 'custom' ? 'overall' : perspective,
              customPerspective: custom ? own.trim() : undefined,
              whatIf: isAsItIs(whatIf) ? undefined : whatIf,
            },
          };
        },
      }),
  );
  return transport;
}

/** A button's "why" is asked from the perspective that is chosen for the next answer. */
export function inView(request: Request, { perspective, own }: Chosen): Request {
  if (request.name !== 'explain' || request.view !== undefined) return request;
  const view = perspective === 'overall' ? '' : perspective === 'custom' ? own.trim() : perspective;
  return view === '' ? request : { ...request, view: view.slice(0, longestView) };
}
