// Hostile text on a page: in an answer, in an export, and under the page's security policy.
import { NextRequest } from 'next/server';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { AnswerText } from '#app/[domain]/chat/answer-text.tsx';
import { answerMarkdown, chatMarkdown, escapeMarkdown } from '#app/[domain]/chat/markdown.ts';
import type { ChatMessage } from '#app/[domain]/chat/message.ts';
import { proxy } from '../../proxy.ts';
import { hostile } from './corpus.ts';

const readCharacters = 250;
const foreign =
  /<(?:img|script|a|iframe|svg|object|embed|link|style|form|input|video|audio|meta|base|math|template)\b/i;
const active = /<[^>]+\s(?:on\w+|href|src|srcset|xlink:href|formaction|action|data)=/i;

const withoutLines = (text: string) => text.replaceAll('\n', '');

function render(text: string): string {
  return renderToStaticMarkup(
    createElement(AnswerText, { domain: 'movies', text, marks: [], streaming: false }),
  );
}

test('no answer text becomes an element that loads, links, runs or submits', () => {
  for (const text of hostile) {
    for (const said of [text, `It rests on ${text} and more.`]) {
      const html = render(said.slice(0, readCharacters)).replaceAll(
        /<svg class="lucide[^>]*>.*?<\/svg>/gs,
        '',
      );
      expect([text.slice(0, 60), foreign.exec(html)?.[0], active.exec(html)?.[0]]).toEqual([
        text.slice(0, 60),
        undefined,
        undefined,
      ]);
    }
  }
});

test('a mark’s message and item are text too', () => {
  for (const text of hostile) {
    const words = text.slice(0, 300).toWellFormed(); // as the database stores it
    const html = renderToStaticMarkup(
      createElement(AnswerText, {
        domain: 'movies',
        text: 'Heat is false.',
        marks: [
          {
            start: 0,
            end: 4,
            kind: 'title',
            message: '',
            item: { index: 0, itemId: words, title: words, year: 1, genres: [] },
          },
          { start: 8, end: 13, kind: 'wrong-number', message: words },
        ],
        streaming: false,
      }),
    );
    const links = [...html.matchAll(/href="([^"]*)"/g)].map((found) => found[1] ?? '');
    expect(links.every((link) => /^\/movies\/item\/[^/]*$/.test(link))).toBe(true);
    expect(html).not.toMatch(/<(?:img|script|iframe|object|embed)\b/i);
  }
});

test('an exported chat has no link, image, HTML, control or direction character from anyone', () => {
  for (const text of hostile) {
    const message = (role: 'user' | 'assistant'): ChatMessage => ({
      id: role,
      role,
      parts: [{ type: 'text', text: text.slice(0, readCharacters) }],
    });
    const answer = message('assistant');
    const exports = [
      chatMarkdown({ domain: 'movies', title: text, messages: [message('user'), answer] }),
      answerMarkdown({ domain: 'movies', question: text, answer }),
    ];
    for (const markdown of exports) {
      expect(markdown).not.toMatch(/(?<!\\)[[\]]|(?<!\\)!\[|<|(?<!\\)`/);
      expect(markdown).not.toMatch(/https?:\/|javascript:|data:text|vbscript:/i);
      expect(withoutLines(markdown)).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/u);
    }
    expect(escapeMarkdown(text)).not.toMatch(/\n/);
  }
});

test("a page can't load anything from outside or run any script but its own", () => {
  const policy =
    proxy(new NextRequest('http://localhost/movies')).headers.get('content-security-policy') ?? '';
  const rules = new Map(policy.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1)]));
  for (const kind of ['default-src', 'img-src', 'connect-src', 'font-src', 'form-action']) {
    expect(rules.get(kind)?.filter((source) => !["'self'", "'none'", 'data:'].includes(source))).toEqual([]);
  }
  for (const kind of ['object-src', 'base-uri', 'frame-ancestors'])
    expect(rules.get(kind)).toEqual(["'none'"]);
  expect(policy).not.toMatch(/script-src[^;]*'unsafe-inline'|https?:|\*/);
});

test('the policy applies to every page, whatever its path', () => {
  for (const path of ['/', '/movies', '/movies/chat/x', '/shared/x', '/admin', '/steam/item/%3Cscript%3E']) {
    const response = proxy(new NextRequest(`http://localhost${path}`));
    expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
  }
});
