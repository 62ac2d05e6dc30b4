// Years that a message refuses are not wished for.
import { expect, test } from 'vitest';
import { withoutRefusedEra } from '#lib/conversation/mending/refused-era.ts';

test.each([
  ['a thriller, nothing from before 2000', 'before 2000', 'since 2000'],
  ['nothing made after 1970 please', 'after 1970', 'before 1971'],
  ["don't show me films older than 1990", 'before 1990', 'since 1990'],
  ['bitte nichts vor 1980', 'before 1980', 'since 1980'],
  ['something from before 2000', 'before 2000', 'before 2000'],
  ['nothing sad, and from before 2000', 'before 2000', 'before 2000'],
  ['nothing from before 2000', 'since 2000', 'since 2000'],
  ['nothing from before 2000', 'before 1950', 'before 1950'],
])('%s: %s is %s', (message, era, meant) => {
  expect(withoutRefusedEra({ name: 'recommend', era }, message)).toEqual({ name: 'recommend', era: meant });
});
