// The system that something is for.
import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import type { RequestOf } from '#lib/contract/request.ts';
import { withSaidSystem } from '#lib/conversation/mending/said-systems.ts';

const facts = ['PC', 'PlayStation 3', 'Wii U'].map((platform, at) => ({
  itemId: `g${at}`,
  title: `Game ${at}`,
  year: null,
  genres: [],
  details: { platforms: [platform] },
}));
const catalogue = createCatalogue('games', facts, [1, 2, 3]);
type Recommend = RequestOf<'recommend'>;
const read = (text: string, wishes: Omit<Recommend, 'name'>, before: Recommend | null = null) => {
  const { name: _, ...after } = withSaidSystem({ name: 'recommend', ...wishes }, text, catalogue, before);
  return after;
};

test('one that nothing names is not meant', () => {
  const text = 'and a good one for the whole family for christmas?';
  expect(read(text, { platform: 'pc' })).toEqual({});
  expect(read(text, { platform: 'pc' }, { name: 'recommend', platform: 'pc' })).toEqual({ platform: 'pc' });
  expect(read('something for the Wii U', { platform: 'wii u' })).toEqual({ platform: 'wii u' });
});

test.each([
  'My PS3 is about to die, so just a laptop soon. What should I play on it?',
  'I sold my PS3, what is there for my computer',
  'our PS3 died, so on the laptop',
])('%s', (text) =>
  expect(read(text, { platform: 'ps3', but: 'playable on an old laptop' })).toEqual({ platform: 'pc' }),
);
