// Part of the story: an answer lists titles as cards; each can be saved, marked as watched and asked about in the same chat.

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { answerEnded } from './observed-answer.ts';
import { picture, told } from './story.ts';

/** The last answer's words lie between the header and the composer. */
async function wordsAreInView(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const words = [...document.querySelectorAll('[data-quotable]')].at(-1)?.getBoundingClientRect();
    const header = document.querySelector('header')?.getBoundingClientRect();
    const composer = document.querySelector('[data-composer]')?.getBoundingClientRect();
    if (!words || !header || !composer) return false;
    return words.top >= header.bottom && words.bottom <= composer.top + 1;
  });
}

export function listedTitles(): void {
  test('an answer lists titles as cards, which can be saved, marked as watched and asked about', async () => {
    const { page } = told();
    await page.goto('/movies/chat');
    await page.getByLabel('Ask anything').fill('What should I watch next?');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/chat/*');
    await answerEnded(page, 1);
    expect(await wordsAreInView(page)).toBe(true);
    const cards = page.getByRole('region', { name: 'Titles in this answer' });
    const title = (await cards.getByRole('link').first().textContent()) ?? '';
    const button = (name: string, pressed: boolean) =>
      cards.getByRole('button', { name, pressed, exact: true });
    const undo = () =>
      page.getByRole('region', { name: 'Notification' }).getByRole('button', { name: 'Undo' }).click();
    for (const name of [`Save ${title} for later`, `I’ve watched ${title}`]) {
      await button(name, false).click();
      await button(name, true).waitFor();
      await undo();
      await button(name, false).waitFor();
    }
    await button(`Save ${title} for later`, false).click();
    await page.getByText(`Saved ${title} for later.`).waitFor();
    await page.reload();
    await button(`Save ${title} for later`, true).waitFor();
    await picture('03-cards');

    await page.setViewportSize({ width: 390, height: 844 });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    await picture('03-cards-390');
    await page.setViewportSize({ width: 1280, height: 900 });

    const chat = page.url();
    await cards.getByRole('button', { name: `Why? ${title}` }).click();
    await answerEnded(page, 2);
    expect(page.url()).toBe(chat);
    await page.getByText(`Evidence on ${title}`).waitFor();
    expect(await wordsAreInView(page)).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('question');
    await page.getByRole('button', { name: 'How was this written?' }).last().click();
    await page.getByRole('region', { name: 'How this was written' }).waitFor();
    await button(`Save ${title} for later`, true).click();
    await button(`Save ${title} for later`, false).waitFor();
  });

  test('words of an answer can be quoted, and a question asked differently is a version beside the first', async () => {
    const { page } = told();
    await page.locator('[data-quotable] p').last().selectText();
    await page.getByRole('button', { name: 'Quote', exact: true }).click();
    const field = page.getByLabel('Ask a follow-up');
    expect(await field.inputValue()).toMatch(/^> \S/);
    await field.fill('');
    await page.getByRole('button', { name: 'Edit this question' }).last().click();
    await page.getByLabel('Ask this question differently').fill('What is my taste?');
    await page.keyboard.press('Enter');
    await page.getByText('2 of 2', { exact: true }).waitFor();
    await answerEnded(page, 2);
    await page.getByRole('button', { name: 'Previous version of this question' }).click();
    await page.getByText('1 of 2', { exact: true }).waitFor();
    const log = page.getByRole('log', { name: 'Conversation' });
    expect(await log.getByText('What is my taste?').count()).toBe(0);
    expect(await log.getByText('Why ').count()).toBeGreaterThan(0);
  });
}
