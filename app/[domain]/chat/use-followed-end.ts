'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { ChatMessage } from '#app/[domain]/chat/message.ts';

const atEndPixels = 48;
const awayPixels = 240; // from here on, a button offers the way back

/**
 * Keeps the end of the conversation in view while an answer streams, until the person scrolls up; from then on the page
 * stays where they put it. Scrolling back to the end, asking something and `jump` go on with it.
 */
export function useFollowedEnd(messages: ChatMessage[], busy: boolean) {
  const follows = useRef(true);
  const top = useRef(0);
  const [away, setAway] = useState(false);
  const asked = messages.findLast(({ role }) => role === 'user')?.id;
  const lastAsked = useRef(asked);
  const wasBusy = useRef(busy);

  const toEnd = useCallback(() => {
    const page = document.documentElement;
    page.scrollTo({ top: page.scrollHeight });
    top.current = page.scrollTop;
  }, []);

  useEffect(() => {
    const look = () => {
      const page = document.documentElement;
      const left = page.scrollHeight - page.clientHeight - page.scrollTop;
      if (left <= atEndPixels) follows.current = true;
      else if (page.scrollTop < top.current) follows.current = false;
      top.current = page.scrollTop;
      setAway(left > awayPixels);
    };
    look();
    if (
      document.documentElement.scrollHeight - document.documentElement.clientHeight - top.current >
      awayPixels
    )
      follows.current = false; // arrived further up
    const size = new ResizeObserver(look);
    size.observe(document.body);
    window.addEventListener('scroll', look, { passive: true });
    return () => {
      size.disconnect();
      window.removeEventListener('scroll', look);
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the messages may have moved the end
  useEffect(() => {
    if (busy && !wasBusy.current && asked !== lastAsked.current) follows.current = true;
    lastAsked.current = asked;
    const grows = busy || wasBusy.current; // once more at the end, when the suggestions appear
    wasBusy.current = busy;
    if (grows && follows.current) toEnd();
  }, [messages, busy, asked, toEnd]);

  const jump = useCallback(() => {
    follows.current = true;
    toEnd();
  }, [toEnd]);
  return { away, jump };
}
