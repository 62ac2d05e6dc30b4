// The running app and its browser, shared by all parts of the story; each part continues where the last one ended. It's told with
// the earlier catalogue's packs, whose language models are there in three methods and small enough for any machine.

import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { projectFolder } from '#lib/env.ts';
import { linkEarlierPacks } from '../earlier-packs.ts';
import { recordSights } from './observed-answer.ts';
import { createApp, type RunningApp } from './running-app.ts';

const pictures = join(projectFolder(), 'test-results');

export const person = { name: 'Ada', email: 'ada@example.org', password: 'a few words in a row' };
export const films = ['Star Wars', 'The Empire Strikes Back', 'Alien', 'Blade Runner', 'The Terminator'];

export type Story = { app: RunningApp; browser: Browser; context: BrowserContext; page: Page };
let story: Story | null = null;
let packs = '';

/** The story so far; `page` is Ada's. */
export function told(): Story {
  if (story === null) throw new Error('the story has not begun');
  return story;
}

export async function beginStory(): Promise<void> {
  packs = await linkEarlierPacks();
  const app = await createApp({ packs });
  await app.start();
  const browser = await openBrowser();
  const [context, page] = await newPerson(browser, app);
  story = { app, browser, context, page };
}

export async function endStory(): Promise<void> {
  await story?.browser.close();
  await story?.app.remove();
  await rm(packs, { recursive: true, force: true });
}

export async function openBrowser(): Promise<Browser> {
  await mkdir(pictures, { recursive: true });
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
    ],
  });
}

/** A separate browser, not signed in. */
export async function newPerson(
  browser: Browser = told().browser,
  app: RunningApp = told().app,
): Promise<[BrowserContext, Page]> {
  const fresh = await browser.newContext({
    baseURL: app.address,
    viewport: { width: 1280, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const opened = await fresh.newPage();
  await recordSights(opened);
  return [fresh, opened];
}

export const picture = (name: string, of: Page = told().page, fullPage = false) =>
  of.screenshot({ path: join(pictures, `${name}.png`), fullPage });

/** The number in "All 5", next to the latest history items. */
export const historySize = async (of: Page) =>
  Number(((await of.getByRole('link', { name: /^All \d/ }).textContent()) ?? '').replace(/\D/g, ''));

/** The titles of the recommendations, best first. */
export const recommended = (of: Page) => of.locator('ol h3').allTextContents();
