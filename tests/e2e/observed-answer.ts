// What a person sees of the last answer over time, recorded in the page itself at every change, so that the order
// of evidence and prose is what really happened, not what a poll happened to catch.

import type { Page } from 'playwright-core';

export type Sight = { answers: number; hasEvidence: boolean; text: string };

declare global {
  interface Window {
    sights: Sight[];
  }
}

/** Call before opening the page. */
export async function recordSights(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.sights = [];
    const look = () => {
      const answers = document.querySelectorAll('article[aria-label="Answer"]');
      const last = answers[answers.length - 1];
      if (!last) return;
      const text = [...last.querySelectorAll('p, li')]
        .filter((element) => !element.closest('section, [role=status], [role=alert]'))
        .map((element) => element.textContent ?? '')
        .join('\n');
      const hasEvidence = last.querySelector('section[aria-label="Evidence"]') !== null;
      const before = window.sights.at(-1);
      if (before?.text === text && before.hasEvidence === hasEvidence && before.answers === answers.length)
        return;
      window.sights.push({ answers: answers.length, hasEvidence, text });
    };
    new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
  });
}

export function sightsOf(page: Page): Promise<Sight[]> {
  return page.evaluate(() => window.sights);
}

export async function forgetSights(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.sights = [];
  });
}

/** Resolves when nothing is streaming. */
export async function answerEnded(page: Page, answers: number): Promise<void> {
  await page.waitForFunction(
    (count) =>
      document.querySelectorAll('article[aria-label="Answer"]').length >= count &&
      document.querySelector('[role=log]')?.getAttribute('aria-busy') === 'false',
    answers,
    { timeout: 90_000 },
  );
}

export async function lastAnswerText(page: Page): Promise<string> {
  return (await sightsOf(page)).at(-1)?.text ?? '';
}
