import type { Element, Root, Text } from 'hast';
import { expect, test } from 'vitest';
import { rehypeMarks } from '#app/[domain]/chat/marks.ts';
import type { Mark } from '#lib/contract/mark.ts';

const mark = (start: number, end: number): Mark => ({ start, end, kind: 'unknown-title', message: '' });

/** A paragraph with one text node that starts at `offset` in the answer. */
function paragraph(value: string, offset: number): Root {
  const point = (at: number) => ({ line: 1, column: at + 1, offset: at });
  const position = { start: point(offset), end: point(offset + value.length) };
  const text: Text = { type: 'text', value, position };
  return {
    type: 'root',
    children: [{ type: 'element', tagName: 'p', properties: {}, children: [text] }],
  };
}

function marked(value: string, source: string, marks: Mark[]): string {
  const tree = paragraph(value, Math.max(0, source.indexOf(value.slice(0, 1))));
  rehypeMarks({ source, marks })(tree);
  const words = (node: Element | Text): string =>
    node.type === 'text'
      ? node.value
      : `[${node.properties.dataMark}:${node.children.map((child) => words(child as Text)).join('')}]`;
  return (tree.children[0] as Element).children.map((child) => words(child as Element | Text)).join('');
}

test('marks cover exactly their characters, in order, and the text around them stays', () => {
  const answer = 'Heat and Casino stand behind it.';
  expect(marked(answer, answer, [mark(9, 15), mark(0, 4)])).toBe('[1:Heat] and [0:Casino] stand behind it.');
});

test('of two overlapping marks the first is kept, and no text is repeated', () => {
  const answer = 'The Silence of the Lambs wins.';
  expect(marked(answer, answer, [mark(0, 24), mark(4, 11)])).toBe('[0:The Silence of the Lambs] wins.');
});

test('marks that run past the answer, are empty or reversed are left out', () => {
  const answer = 'Heat.';
  expect(marked(answer, answer, [mark(0, 99), mark(3, 3), mark(4, 1)])).toBe('Heat.');
});

test('a mark behind a Markdown escape still finds its words', () => {
  expect(marked('*M and Casino too', String.raw`\*M and Casino too`, [mark(8, 14)])).toBe(
    '*M and [0:Casino] too',
  );
});
