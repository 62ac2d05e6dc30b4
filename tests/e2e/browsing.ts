// Part of the story: the list narrowed down, a title saved for later, what the recommender believes, and a title that is no
// reason; all of it can be undone.

import { expect, test } from 'vitest';
import { picture, recommended, told } from './story.ts';

export function browsing(): void {
  test('the list goes on, is narrowed down by the address, and a title saved for later is on its page', async () => {
    const { page } = told();
    await page.goto('/movies');
    const first = await recommended(page);
    await page.getByRole('link', { name: 'More', exact: true }).click();
    await page.waitForURL('**/movies?page=2');
    await page.getByText('Page 2 of').waitFor();
    expect((await recommended(page)).filter((title) => first.includes(title))).toEqual([]);
    await page.getByLabel('Genre').selectOption('Comedy');
    await page.waitForURL('**/movies?genre=Comedy');
    await page.getByRole('link', { name: 'Clear filters' }).waitFor();
    const [funny = ''] = await recommended(page);
    await page.getByRole('button', { name: `Save ${funny} for later` }).click();
    const toast = page.getByRole('region', { name: 'Notification' });
    await toast.getByText(`Saved ${funny} for later.`).waitFor();
    await page.goto('/movies/saved');
    await page.getByRole('link', { name: funny }).waitFor();
    await page.getByRole('button', { name: `Remove ${funny} from your saved titles` }).click();
    await page.getByText('Nothing saved yet').waitFor();
  });

  test('what it believes can be answered, shows before and after at once, and is taken back', async () => {
    const { page } = told();
    await page.goto('/movies/beliefs');
    const titles = (list: string) =>
      page.getByRole('region', { name: list }).getByRole('link').allTextContents();
    const before = await titles('Before');
    expect(await titles('After')).toEqual(before);
    await page.getByRole('button', { name: 'Not at all Sci-Fi' }).click();
    await page.getByText('You asked for no Sci-Fi.').waitFor();
    await picture('08-beliefs');
    expect(await titles('Before')).toEqual(before);
    expect(await titles('After')).not.toEqual(before);
    await page.getByRole('button', { name: 'Take it all back' }).click();
    await page.getByText('You asked for no Sci-Fi.').waitFor({ state: 'detached' });
    expect(await titles('After')).toEqual(before);
  });

  test('a title that is no reason stays in the history, says so, and comes back', async () => {
    const { page } = told();
    await page.goto('/movies/history');
    await page.getByRole('button', { name: 'Not Alien as a reason' }).click();
    await page.getByText('doesn’t count').waitFor();
    await page.getByRole('region', { name: 'Notification' }).getByRole('button', { name: 'Undo' }).click();
    await page.getByText('doesn’t count').waitFor({ state: 'detached' });
  });
}
