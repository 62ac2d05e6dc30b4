// Why something isn't wanted, in the message's own words.
import { expect, test } from 'vitest';
import { withSaidReason } from '#lib/conversation/mending/said-reason.ts';

const read = (text: string, because: string) => {
  const request = withSaidReason({ name: 'feedback', item: 'Alien', kind: 'hated', because }, text);
  return request.name === 'feedback' ? request.because : null;
};

test('a word that the message has not is replaced by what it says, or dropped', () => {
  expect(read("I don't like frightening films, please don't show me this one again.", 'filth')).toBe(
    'frightening films',
  );
  expect(read('please take it off', 'filth')).toBeUndefined();
});

test('what it says, or a word for it, stays', () => {
  expect(read('too long for me', 'too long')).toBe('too long');
  expect(read('Speed bored me', 'boring')).toBe('boring');
  expect(read('viel zu lang', 'too long')).toBe('too long');
});
