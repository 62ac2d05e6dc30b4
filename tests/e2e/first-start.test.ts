// What a new installation shows before anyone has changed anything: the later catalogue, its demo people, and answers.

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerEnded, lastAnswerText } from './observed-answer.ts';
import { createApp, type RunningApp } from './running-app.ts';
import { newPerson, openBrowser, picture } from './story.ts';

let app: RunningApp;
let browser: Browser;
beforeAll(async () => {
  app = await createApp();
  await app.start();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await app?.remove();
});

test('a newcomer meets the people made up for the later catalogues, and no others', async () => {
  const [context, page] = await newPerson(browser, app);
  await page.goto('/');
  for (const [domain, count] of [
    ['movies', '5225 films'],
    ['steam', '3592 games'],
    ['games', '11195 games'],
  ] as const) {
    await page.locator(`#demo input[value=${domain}]`).check({ force: true });
    expect(await page.locator('#demo li button').count()).toBe(6);
    expect(app.output()).toContain(count);
  }
  const names = (await page.locator('#demo').allTextContents()).join(' ');
  expect(names).not.toContain('Drawn by hand'); // of the earlier catalogue
  await picture('20-first-start', page);
  await context.close();
});

test('films since 1998 are recommended and found, and the answer to why comes without anything to worry about', async () => {
  const [context, page] = await newPerson(browser, app);
  await page.goto('/');
  await page.locator('#demo input[value=movies]').check({ force: true });
  await page.locator('#demo li button').filter({ hasText: 'Recent science fiction' }).click();
  await page.waitForURL('**/movies');
  await page.locator('ol h3').first().waitFor();
  const years =
    (await page.locator('ol li').allInnerTexts()).join('\n').match(/^(?:1999|20[01]\d)\b/gm) ?? [];
  expect(years.length).toBeGreaterThan(3);
  await page.getByRole('combobox', { name: /Add a film/ }).fill('Inception');
  await page.getByRole('option').filter({ hasText: 'Inception' }).first().waitFor();
  await page
    .getByRole('button', { name: /^Why this\?/ })
    .first()
    .click();
  await page.waitForURL('**/chat/*');
  await answerEnded(page, 1);
  expect((await lastAnswerText(page)).length).toBeGreaterThan(80);
  expect(await page.locator('main').getByRole('alert').count()).toBe(0);
  expect(await page.locator('main').textContent()).not.toMatch(/missing|incomplete|No language model is/);
  await picture('21-first-answer', page);
  await context.close();
});
