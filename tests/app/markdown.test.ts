import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { answerMarkdown, chatMarkdown, escapeMarkdown } from '#app/[domain]/chat/markdown.ts';
import { type ChatMessage, messagePart } from '#app/[domain]/chat/message.ts';
import { exampleEvidence } from './example-evidence.ts';

type Node = { type: string; value?: string; children?: Node[] };

const hostile = [
  '[click](https://evil.example/x)',
  '![pixel](https://evil.example/p.png)',
  '<img src="https://evil.example/i.png" onerror=alert(1)>',
  '<script>alert(1)</script>',
  '<https://evil.example/auto>',
  'https://evil.example/bare and http://evil.example',
  'www.evil.example/x',
  'mail me@evil.example now',
  'javascript:alert(1)',
  '[ref]: https://evil.example "x"',
  '[ref][ref]',
  '# Heading',
  '> quote',
  '- item',
  '+ item',
  '1. one',
  '2) two',
  '```js\nalert(1)\n```',
  '`code`',
  '~~struck~~ **bold** _em_',
  'a | b | c',
  '| --- | --- |',
  'line\n===\nline',
  '---',
  '&lt;b&gt; &#60;img src=x&#62;',
  '\\[escaped](https://evil.example)',
  '[^1] and [^1]: note',
  '- [ ] task',
  '    indented code',
  '\u202Eevil\u202C \u200Bhidden\u0000 \u0007',
  '<!-- comment -->',
  '$x$ and $$y$$',
  'https&#58;//evil.example',
  '[a]\n(https://evil.example)',
];

function nodesOf(markdown: string): Node[] {
  const found: Node[] = [];
  const processor = unified().use(remarkParse).use(remarkGfm);
  const walk = (node: Node): void => {
    found.push(node);
    node.children?.forEach(walk);
  };
  walk(processor.runSync(processor.parse(markdown)) as Node);
  return found;
}

const textOf = (node: Node): string => node.value ?? (node.children ?? []).map(textOf).join('');

test.each(hostile)('%j as a title is one plain paragraph', (text) => {
  const nodes = nodesOf(escapeMarkdown(text));
  expect(new Set(nodes.map(({ type }) => type))).toEqual(new Set(['root', 'paragraph', 'text']));
});

test('escaped text renders as it was written', () => {
  const text = 'Se7en (1995): “What’s in the box?” * [x] <b> & a_b_c | 100% #1 – ünïcode 🎬';
  const [root] = nodesOf(escapeMarkdown(text));
  expect(root && textOf(root)).toBe(text);
});

function answerOf(text: string): ChatMessage {
  const item = (title: string) => ({ index: 0, itemId: title, title, year: null, genres: [] });
  const evidence = {
    ...exampleEvidence,
    item: item(text),
    influences: [
      { item: { ...item(text), itemId: 'raises' }, scoreDrop: 1, rankWithout: 9 },
      { item: { ...item(text), itemId: 'lowers' }, scoreDrop: -1, rankWithout: 2 },
    ],
    counterfactual: { removed: [item(text)], rankAfter: 14 },
    sharedAttributes: [
      { kind: 'genre' as const, value: text, historyCount: 1, historySize: 2, catalogueShare: 0.1, lift: 2 },
    ],
    comparison: {
      other: item(text),
      score: 1,
      rank: 9,
      gap: 3.5,
      split: [{ item: item(text), difference: -0.5 }],
      popularityRank: 2,
      interactionCount: 7,
      alreadySeen: false,
      knownToModel: true,
    },
    whatIf: { removed: [item(text)], added: [item(text)], score: 2, rank: 20 },
    similarBut: {
      wish: text.slice(0, 300),
      to: item(text),
      items: [{ item: item(text), rank: 4, cosine: 0.5 }],
    },
  };
  return {
    id: 'a',
    role: 'assistant',
    metadata: { status: 'complete' },
    parts: [
      messagePart({ type: 'evidence', evidence }, 0),
      messagePart({ type: 'cards', items: [item(text), item(text)] }, 0),
      { type: 'text', text },
      messagePart(
        {
          type: 'marks',
          marks: [{ start: 0, end: text.length, kind: 'unknown-title', message: text }],
        },
        0,
      ),
    ],
  };
}

test.each(hostile)(
  'a chat full of %j has no link, image, HTML or code, and its tables stay intact',
  (text) => {
    const question: ChatMessage = { id: 'q', role: 'user', parts: [{ type: 'text', text }] };
    const markdown = chatMarkdown({ domain: 'movies', title: text, messages: [question, answerOf(text)] });
    const nodes = nodesOf(markdown);
    const forbidden = nodes.filter(({ type }) =>
      /^(link|linkReference|image|imageReference|definition|html|code|inlineCode|footnote.*|blockquote|delete|strong)$/.test(
        type,
      ),
    );
    expect(forbidden).toEqual([]);
    const tables = nodes.filter(({ type }) => type === 'table');
    expect(tables.map(({ children }) => children?.map((row) => row.children?.length))).toEqual([
      [3, 3],
      [3, 3], // what carries it
      [3, 3], // what holds it back
      [3, 3], // comparison
      [3, 3, 3], // what if
      [2, 2], // similar items
      [3, 3], // shared
    ]);
    expect(nodes.filter(({ type }) => type === 'heading')).toHaveLength(3);
  },
);

test('a single answer comes with its question and evidence', () => {
  const answer = answerOf('Because of Casino.');
  const markdown = answerMarkdown({ domain: 'movies', question: 'Why Heat?', answer });
  expect(markdown).toContain('# Why Heat?');
  expect(markdown).toContain('Because of Casino.');
  expect(markdown).toContain('| Rank among 100 unseen films | Ranks above | Score |');
  expect(markdown).toContain('| 3 | 98% | 4.50 |');
});
