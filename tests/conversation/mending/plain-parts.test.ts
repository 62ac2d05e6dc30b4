// Parts of a wish, made plain.
import { expect, test } from 'vitest';
import { isCircumstance, withPlainParts } from '#lib/conversation/mending/plain-parts.ts';

test.each([
  'kids are asleep',
  'the kids are finally in bed',
  'my wife is out',
  'friday',
  'saturday night',
  'this weekend',
  'for this afternoon',
  "it's raining",
  'raining outside',
  'home alone',
  'the children are away',
])('"%s" is no wish', (part) => expect(isCircumstance(part)).toBe(true));

test.each([
  'finished in a weekend',
  'for kids',
  'under two hours',
  'with rain',
  'friday the 13th',
  'rainy day',
  'with my wife',
  'set on a sunday',
  'one evening long',
])('"%s" may be one', (part) => expect(isCircumstance(part)).toBe(false));

test.each<[string, string, string | undefined]>([
  ['kids are asleep', 'kids are asleep; under two hours', 'under two hours'],
  ['maybe something with Kurt Russell', 'with Kurt Russ; with Kurt Russell', 'with Kurt Russell'],
  ['but not another platformer', 'hard; not another platformer', 'hard; no platformer'],
  ['no more zombies', 'no more zombies', 'no zombies'],
  ['anything but horror', 'anything but horror', 'no horror'],
  ['in short sessions, half an hour or so', 'short sessions; finished in half an hour', 'short sessions'],
  [
    'short sessions, and I want to finish it in ten hours',
    'short sessions; under ten hours',
    'short sessions; under ten hours',
  ],
  ['this weekend', 'this weekend', undefined],
])('%s', (message, but, then) => {
  const { but: left } = withPlainParts({ name: 'recommend', but }, message, 'steam');
  expect(left).toBe(then);
});

test('children who sleep are no company', () => {
  const read = { name: 'recommend', with: 'kids' } as const;
  expect(withPlainParts(read, 'the kids are in bed, what should I watch', 'movies')).toEqual({
    name: 'recommend',
  });
  expect(withPlainParts(read, 'something with the kids', 'movies')).toEqual(read);
});
