// Words of the sentence around a title, in German, French, Spanish and Korean, are no part of it.
import { expect, test } from 'vitest';
import { withoutSentenceWords } from '#lib/conversation/mending/words-around.ts';
import { smallCatalogue } from '../../evidence/small-catalogue.ts';
import { newChat } from '../new-chat.ts';

const catalogue = smallCatalogue();
const title = catalogue.items[0]?.title ?? '';
const chat = newChat(catalogue);
const read = (item: string, text: string) =>
  withoutSentenceWords({ name: 'doubt', item }, { text, masked: text, titles: [] }, chat);

test.each([
  [`Passt ${title}`, `Passt ${title} besser zu mir?`],
  [`warum ist ${title}`, `warum ist ${title} so weit oben?`],
  [`Est-ce que ${title}`, `Est-ce que ${title} me plairait ?`],
  [`¿me va más ${title}`, `¿me va más ${title}?`],
  [`${title} 때문에`, `${title} 때문에 추천했어?`],
])('%s', (item, text) => {
  expect(read(item, text)).toEqual({ name: 'doubt', item: title });
});

test('what no message in another language says stays', () => {
  expect(read(`con ${title}`, `is con ${title} any good`)).toEqual({ name: 'doubt', item: `con ${title}` });
});
