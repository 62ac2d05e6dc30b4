// Puts an answer's marks into its rendered text, as a rehype plugin. A mark covers characters of the answer's
// source; a text node knows its position there.

import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import type { Mark } from '#lib/contract/mark.ts';

type Parent = { children: (RootContent | ElementContent)[] };

/** `source` is the answer. `marks` may overlap or run past its end; of two that overlap, the first is kept. */
export function rehypeMarks({ source, marks }: { source: string; marks: readonly Mark[] }) {
  const ordered = marks
    .map((mark, index) => ({ mark, index }))
    .filter(({ mark }) => mark.start < mark.end && mark.end <= source.length)
    .sort((a, b) => a.mark.start - b.mark.start || b.mark.end - a.mark.end);
  return (tree: Root): void => {
    if (ordered.length > 0) walk(tree);
  };

  function walk(parent: Parent): void {
    parent.children = parent.children.flatMap((child): Parent['children'] => {
      if (child.type === 'text') return splitText(child);
      if (child.type === 'element') walk(child);
      return [child];
    });
  }

  function splitText(node: Text): (Text | Element)[] {
    const from = node.position?.start.offset;
    if (from === undefined) return [node];
    const pieces: (Text | Element)[] = [];
    let done = 0; // characters of node.value placed so far
    for (const { mark, index } of ordered) {
      const place = locate(node.value, source, from, mark, done);
      if (place === null) continue;
      if (place > done) pieces.push({ type: 'text', value: node.value.slice(done, place) });
      const length = mark.end - mark.start;
      pieces.push({
        type: 'element',
        tagName: 'mark',
        properties: { dataMark: String(index) },
        children: [{ type: 'text', value: node.value.slice(place, place + length) }],
      });
      done = place + length;
    }
    if (done === 0) return [node];
    if (done < node.value.length) pieces.push({ type: 'text', value: node.value.slice(done) });
    return pieces;
  }
}

// Markdown escapes shift text against its source, so look for the marked words near where they should be.
function locate(value: string, source: string, from: number, mark: Mark, done: number): number | null {
  const words = source.slice(mark.start, mark.end);
  const expected = mark.start - from;
  if (expected < 0 || expected > value.length + 16) return null;
  if (expected >= done && value.startsWith(words, expected)) return expected;
  const near = value.indexOf(words, Math.max(done, expected - 16));
  return near >= 0 && near <= expected + 16 ? near : null;
}
