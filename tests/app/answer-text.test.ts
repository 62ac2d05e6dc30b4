import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { AnswerText } from '#app/[domain]/chat/answer-text.tsx';
import type { Mark } from '#lib/contract/mark.ts';

function render(text: string, marks: Mark[] = []): string {
  return renderToStaticMarkup(createElement(AnswerText, { domain: 'movies', text, marks, streaming: false }));
}

test("the language model's links, images and HTML are dropped, its words are kept", () => {
  const html = render(
    'See [the trailer](https://evil.example/x) ![pixel](https://evil.example/p.png) https://evil.example/auto ' +
      '<img src="https://evil.example/i.png"> <script>alert(1)</script> **bold**',
  );
  expect(html).not.toMatch(/<(img|script|a|iframe)\b/);
  expect(html).not.toMatch(/<[^>]*(href|src)=/);
  expect(html).toContain('the trailer');
  expect(html).toContain('bold');
});

test("a known title links to its film, an unknown one says why it's marked", () => {
  const item = { index: 3, itemId: '42/7', title: 'Heat', year: 1995, genres: [] };
  const html = render('Heat beats Hot Water.', [
    { start: 0, end: 4, kind: 'title', item, message: '' },
    { start: 11, end: 20, kind: 'unknown-title', message: 'Nothing is called this.' },
  ]);
  expect(html).toContain('href="/movies/item/42%2F7"');
  expect(html).toMatch(/<button[^>]*aria-describedby[^>]*>Hot Water/);
  expect(html).toContain('Nothing is called this.');
});

test('two answers on one page keep their own marks', () => {
  const wrong = (start: number, end: number): Mark => ({
    start,
    end,
    kind: 'false-watched',
    message: 'Not watched.',
  });
  const both = [
    render('You watched Alien.', [wrong(12, 17)]),
    render('You watched Fargo and Alien.', [wrong(12, 17)]),
  ];
  expect(both[0]).toMatch(/<button[^>]*>Alien/);
  expect(both[1]).toMatch(/<button[^>]*>Fargo/);
  expect(both[1]).not.toMatch(/<button[^>]*>Alien/);
});
