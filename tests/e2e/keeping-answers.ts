// Part of the story: an answer is stopped, retried, copied, shared and revoked; a chat is deleted and restored.

import { expect, test } from 'vitest';
import { answerEnded, forgetSights, lastAnswerText } from './observed-answer.ts';
import { newPerson, picture, told } from './story.ts';

export function keepingAnswers(): void {
  test('a stopped answer keeps its text, and a retry replaces it with a whole one', async () => {
    const { page } = told();
    await forgetSights(page);
    await page.getByLabel('Ask a follow-up').fill('What do you think I like?');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByText('You stopped this answer.').waitFor();
    const answers = await page.getByRole('article', { name: 'Answer' }).count();
    const said = (await lastAnswerText(page)).trim();
    await page.getByRole('button', { name: 'Retry' }).last().click();
    await page.getByText('You stopped this answer.').waitFor({ state: 'hidden' });
    await answerEnded(page, answers);
    expect(await page.getByRole('article', { name: 'Answer' }).count()).toBe(answers);
    expect((await lastAnswerText(page)).length).toBeGreaterThan(Math.max(20, said.length));
  });

  test('copying an answer puts just its words on the clipboard', async () => {
    const { page } = told();
    const answer = page.getByRole('article', { name: 'Answer' }).last();
    // The button says so for two seconds, or until the answer is drawn again as it was stored.
    const isSaid = async () => {
      await answer.getByRole('button', { name: 'Copy' }).click();
      return answer
        .getByText('Copied')
        .waitFor({ timeout: 3_000 })
        .then(
          () => true,
          () => false,
        );
    };
    await page.bringToFront();
    expect((await isSaid()) || (await isSaid())).toBe(true);
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const shown = (await answer.locator('p, li').allTextContents()).join(' ');
    expect(copied.length).toBeGreaterThan(20);
    expect(shown).toContain(copied.trim().split(/\s+/).slice(0, 5).join(' '));
  });

  test('a toast covers neither the question field nor its buttons', async () => {
    const { page } = told();
    for (const size of [
      { width: 1280, height: 900 },
      { width: 390, height: 844 },
    ]) {
      await page.setViewportSize(size);
      await page.getByRole('button', { name: 'Share' }).last().click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Create link' }).click();
      await dialog.getByRole('button', { name: 'Revoke' }).click();
      const notification = page.getByRole('region', { name: 'Notification' });
      await notification.getByText('The link no longer works.').waitFor();
      await page.waitForTimeout(300); // it animates in
      const toast = await notification.boundingBox();
      const composer = await page.locator('form', { has: page.getByLabel('Ask a follow-up') }).boundingBox();
      await picture(`10-toast-${size.width}`);
      expect((toast?.y ?? 0) + (toast?.height ?? 0)).toBeLessThan(composer?.y ?? 0);
      await notification.getByRole('button', { name: 'Dismiss' }).click();
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  test('anyone with the link can read the answer, until it is revoked', async () => {
    const { page } = told();
    await page.getByRole('button', { name: 'Share' }).last().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Create link' }).click();
    const address = await dialog.getByLabel('Link').inputValue();
    const [reading, reader] = await newPerson();
    expect((await reader.goto(address))?.status()).toBe(200);
    await reader.getByText('A shared answer').waitFor();
    expect(await reader.locator('body').textContent()).not.toContain('Ada');
    await dialog.getByRole('button', { name: 'Revoke' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect((await reader.goto(address))?.status()).toBe(410);
    await reading.close();
  });

  test('a deleted chat is gone from the list, and an undo brings it back', async () => {
    const { page } = told();
    const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
    await page.goto('/movies/chat');
    const entry = page.getByRole('link', { name: title }).first();
    const remove = page.getByRole('button', { name: `Delete the chat about ${title}` }).first();
    await entry.hover();
    await page
      .getByRole('button', { name: `Pin, rename or delete ${title}` })
      .first()
      .click();
    await remove.click();
    await entry.waitFor({ state: 'hidden' });
    await page.getByRole('region', { name: 'Notification' }).getByRole('button', { name: 'Undo' }).click();
    await entry.waitFor();
    await entry.click();
    await page.waitForURL('**/chat/*');
    expect(await page.getByRole('article', { name: 'Answer' }).count()).toBeGreaterThan(0);
  });
}
