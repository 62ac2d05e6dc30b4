import { expect, test } from 'vitest';
import { generalConversation, parseConversations } from '#lib/alignment/tasks/general-conversation.ts';

test('conversations are read line by line; unusable lines and the turns after a long one are left out', () => {
  const line = (...values: unknown[]) =>
    JSON.stringify({ conversations: values.map((value, i) => ({ from: i % 2 ? 'gpt' : 'human', value })) });
  const conversations = parseConversations(
    [
      line('Hello', 'Hi', 'And?', 'x'.repeat(5000)),
      'not JSON',
      'null',
      '{"conversations": "no"}',
      '{"conversations": [null, null]}',
      line('Alone'),
      line(1, 2),
      '',
      line('a', 'b', 'c', 'd', 'e', 'f'),
    ].join('\n'),
  );
  expect(conversations.map((turns) => turns.map(({ value }) => value))).toEqual([
    ['Hello', 'Hi'],
    ['a', 'b', 'c', 'd'],
  ]);
  const [first = []] = conversations;
  expect(generalConversation.build(first, () => 0)[0]?.turns).toEqual([
    { role: 'user', content: [{ text: 'Hello' }] },
    { role: 'assistant', content: [{ text: 'Hi' }] },
  ]);
});
