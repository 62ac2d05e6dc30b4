// Values end where the message's words end.
import { expect, test } from 'vitest';
import type { RequestOf } from '#lib/contract/request.ts';
import { withSupportedKeys } from '#lib/conversation/mending/supported-keys.ts';
import { smallCatalogue } from '../../evidence/small-catalogue.ts';

type Wishes = Omit<RequestOf<'recommend'>, 'name'>;
const read = (text: string, wishes: Wishes) => {
  const request = withSupportedKeys(
    { name: 'recommend', ...wishes },
    { text, masked: text, titles: [] },
    { catalogue: smallCatalogue(), last: null },
  );
  const { name: _, ...after } = request as RequestOf<'recommend'>;
  return after;
};

test.each<[string, Wishes, Wishes]>([
  ["what else from pixar haven't we seen", { maker: 'pixar haven' }, { maker: 'pixar' }],
  ['what from ghibli havent I got', { maker: 'ghibli haven' }, { maker: 'ghibli' }],
  ["anything by Pixar you'd suggest", { maker: 'pixar you' }, { maker: 'pixar' }],
  ['Then maybe something with Kurt Russell', { but: 'with Kurt Russ' }, { but: 'with Kurt Russell' }],
  ['one with Kurt Russell', { but: 'with Kurt Russ; with Kurt Russell' }, { but: 'with Kurt Russell' }],
  ['any good kidnapping thriller', { genre: 'kidnabbing thriller' }, { genre: 'kidnapping thriller' }],
  ['a submarine thriller', { genre: 'submerine thriller' }, { genre: 'submarine thriller' }],
  ['something with two dogs in it', { but: 'with two dog' }, { but: 'with two dog' }],
  ['something about trading ships', { but: 'about trade ships' }, { but: 'about trade ships' }],
  ['mit Panzern gegen den Compjuder', { but: 'against the computer' }, { but: 'against the computer' }],
  ['one thats shorter than two hours', { but: 'shorter' }, { but: 'under two hours' }],
  ['kürzer als zwei Stunden bitte', { but: 'shorter' }, { but: 'under two hours' }],
  ['longer than 3 hours is fine', { but: 'longer' }, { but: 'over 3 hours' }],
  ['newer than 2010 please', { era: 'newer' }, { era: 'after 2010' }],
  ['older than the year 1980', { era: 'older' }, { era: 'before 1980' }],
  ['cheaper than ten dollars', { price: 'cheaper' }, { price: 'under 10' }],
  ['cheaper than $5', { price: 'cheaper' }, { price: 'under 5' }],
  ['shorter than that', { but: 'shorter' }, { but: 'shorter' }],
  ['something my friends could join', { but: 'single-player', with: 'a friend' }, { with: 'a friend' }],
  ['single player, my friends can join later', { but: 'single-player' }, { but: 'single-player' }],
  ['and a good one for the whole family', { mood: 'funny', with: 'kids' }, { with: 'kids' }],
  ['something silly for the kids', { mood: 'funny', with: 'kids' }, { mood: 'funny', with: 'kids' }],
])('%s', (text, wishes, after) => expect(read(text, wishes)).toEqual(after));
