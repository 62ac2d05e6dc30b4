import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** The module as a page that was just loaded has it. */
const loaded = () => {
  vi.resetModules();
  return import('#app/[domain]/chat/asked-here.ts');
};

function tab(): Map<string, string> {
  const kept = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  return kept;
}

test('what was asked in this tab counts once, after a reload, too', async () => {
  tab();
  (await loaded()).noteAsked('a');
  const { takeAsked } = await loaded();
  expect([takeAsked('b'), takeAsked('a'), takeAsked('a')]).toEqual([false, true, false]);
});

test('another tab that follows the answer does not count', async () => {
  tab();
  (await loaded()).noteAsked('a');
  tab();
  expect((await loaded()).takeAsked('a')).toBe(false);
});

test('where the browser keeps nothing, it counts until the page is left', async () => {
  const refuse = () => {
    throw new Error('denied');
  };
  vi.stubGlobal('sessionStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
  const { noteAsked, takeAsked } = await loaded();
  noteAsked('a');
  expect([takeAsked('a'), takeAsked('a')]).toEqual([true, false]);
});
