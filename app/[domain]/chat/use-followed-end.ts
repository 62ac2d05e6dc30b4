'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { ChatMessage } from '#app/[domain]/chat/message.ts';

const atEndPixels = 48;
const awayPixels = 240; // from here on, a button offers the way back

type View = {
  end: number; // how far the page can be scrolled
  answer: { top: number; wordsEnd: number } | null; // where the last message is an answer: in pixels from the page's top
  covered: { above: number; below: number }; // by the header and by the composer
  height: number; // of the window
};

/**
 * Where to scroll to: as far as the page goes, but not past the beginning of the last answer, so that cards and evidence never
 * push its words out of view. If the words alone are longer than the view, their end is shown.
 */
export function followedTo({ end, answer, covered, height }: View): number {
  if (answer === null) return end;
  const begins = answer.top - covered.above;
  const ends = answer.wordsEnd - (height - covered.below);
  return Math.max(0, Math.min(end, Math.max(begins, ends)));
}

function viewNow(): View {
  const page = document.documentElement;
  const last = document.querySelector('[role=log]')?.lastElementChild;
  const answer = last?.querySelector('[data-answer]');
  const words = answer?.querySelector('[data-quotable]') ?? answer;
  const composer = document.querySelector('[data-composer]');
  const fromTop = (at: number) => at + page.scrollTop;
  return {
    end: page.scrollHeight - page.clientHeight,
    answer:
      answer && words
        ? {
            top: fromTop(answer.getBoundingClientRect().top),
            wordsEnd: fromTop(words.getBoundingClientRect().bottom),
          }
        : null,
    covered: {
      above: Number.parseFloat(getComputedStyle(page).scrollPaddingTop) || 0,
      below: composer?.getBoundingClientRect().height ?? 0,
    },
    height: page.clientHeight,
  };
}

/**
 * Keeps the last answer's words in view while they stream, until the person scrolls up; from then on the page stays where they
 * put it. Scrolling back down, asking something and `jump` go on with it. It never scrolls up by itself.
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
    page.scrollTo({ top: Math.max(page.scrollTop, followedTo(viewNow())) });
    top.current = page.scrollTop;
  }, []);

  useEffect(() => {
    const look = () => {
      const page = document.documentElement;
      const left = followedTo(viewNow()) - page.scrollTop;
      if (left <= atEndPixels) follows.current = true;
      else if (page.scrollTop < top.current) follows.current = false;
      top.current = page.scrollTop;
      setAway(left > awayPixels);
    };
    look();
    if (followedTo(viewNow()) - top.current > awayPixels) follows.current = false; // arrived further up
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
