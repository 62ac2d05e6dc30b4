// Part of the story: changing the history and undoing it, what-if, not interested; nothing is lost for good.

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { films, historySize, picture, recommended, told } from './story.ts';

const changed = (page: Page) => page.getByRole('region', { name: 'What changed' });

/** Waits until the list is as expected; returns the list, for the message. */
async function settles(page: Page, wanted: (titles: string[]) => boolean): Promise<string[]> {
  let titles = await recommended(page);
  for (let waits = 0; waits < 100 && !wanted(titles); waits++) {
    await page.waitForTimeout(100);
    titles = await recommended(page);
  }
  return titles;
}

export function changingMind(): void {
  test('a film removed from the history is gone right away, and an undo restores it in its old place', async () => {
    const { page } = told();
    await page.goto('/movies/history');
    const titles = () => page.locator('main li a').allTextContents();
    const last = page.locator('main li a').nth(films.length - 1);
    await last.waitFor(); // a busy machine shows them one after another
    const before = await titles();
    expect(before).toHaveLength(films.length);
    await page.getByRole('button', { name: 'Remove Alien from your history' }).click();
    const toast = page.getByRole('region', { name: 'Notification' });
    await toast.getByText('Removed Alien').waitFor();
    expect(await titles()).toEqual(before.filter((title) => title !== 'Alien'));
    await toast.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Remove Alien from your history' }).waitFor();
    expect(await titles()).toEqual(before);
  });

  test('a recommendation marked as seen joins the history, and an undo removes it', async () => {
    const { page } = told();
    await page.goto('/movies');
    const [first = ''] = await recommended(page);
    await page.getByRole('button', { name: `I’ve watched ${first}` }).click();
    await page.getByRole('link', { name: `All ${films.length + 1}` }).waitFor();
    expect(await settles(page, (titles) => !titles.includes(first))).not.toContain(first);
    await page.getByRole('region', { name: 'Notification' }).getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('link', { name: `All ${films.length}`, exact: true }).waitFor();
    expect(await settles(page, (titles) => titles[0] === first)).toContain(first);
  });

  test('a what-if without a film shows what would change, and stores nothing', async () => {
    const { page } = told();
    await page.goto('/movies');
    const before = await recommended(page);
    await page.getByRole('button', { name: 'What if…' }).click();
    await page.getByRole('checkbox', { name: 'Star Wars' }).uncheck();
    await changed(page)
      .getByText(/left the list|moved|(?:is|are) new/)
      .first()
      .waitFor();
    await picture('08-what-if');
    expect(await settles(page, (titles) => titles.join() !== before.join())).not.toEqual(before);
    await page.reload();
    expect(await recommended(page)).toEqual(before);
    expect(await historySize(page)).toBe(films.length);
  });

  test('"not interested" because of a genre changes the list right away, says what changed, and can be undone', async () => {
    const { page } = told();
    const before = await recommended(page);
    await page
      .getByRole('button', { name: /^Not interested in/ })
      .first()
      .click();
    await page
      .getByRole('button', { name: /^Because of its genre/ })
      .first()
      .click();
    await changed(page)
      .getByText(/left the list/)
      .waitFor();
    await picture('09-not-interested');
    expect(await settles(page, (titles) => !titles.includes(before[0] ?? ''))).not.toContain(before[0]);
    await changed(page).getByRole('button', { name: 'Undo' }).click();
    expect(await settles(page, (titles) => titles.join() === before.join())).toEqual(before);
  });
}
