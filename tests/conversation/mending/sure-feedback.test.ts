// Feedback on a title that the message names while the chat is about another, as a language model likes to misread it.
import { expect, test } from 'vitest';
import { partOf } from '#lib/contract/answer-part.ts';
import type { Request, RequestOf } from '#lib/contract/request.ts';
import { askedOnce } from '../ask.ts';
import { fakeLanguageModel, fakeServingModel } from '../fake-model.ts';
import { fakeVoice } from '../fake-voice.ts';

type Feedback = RequestOf<'feedback'>;

const model = fakeServingModel(fakeLanguageModel(['Never said.']));
const title = (row: number) => model.catalogue.items[row]?.title ?? '';
const feedback = (item: string, kind: Feedback['kind'], because?: string): Feedback => ({
  name: 'feedback',
  item,
  kind,
  ...(because ? { because } : {}),
});

/** What becomes of a message that is read as `first`, and with other titles as `second`. */
async function understood(message: string, first: Request | Request[], second: Request) {
  const readings = [[first].flat(), [second]];
  const voice = fakeVoice(
    {},
    {
      understand: async () => ({ requests: readings.shift() ?? [], milliseconds: 1, shortened: false }),
    },
  );
  return partOf(await askedOnce(message, { voice, model, item: 4 }), 'request')?.requests;
}

test('the title that is named gets the feedback, and is no reason for it', async () => {
  const other = feedback('Casablanca', 'hated', 'bored me');
  const read = (first: Feedback) => understood(`${title(2)} bored me stiff, note that`, first, other);
  const named = feedback(title(2), 'hated', 'bored me');
  expect(await read(feedback(title(4), 'hated', title(2).toLowerCase()))).toEqual([named]);
  expect(await read(feedback(title(4), 'hated'))).toEqual([named]);
  expect(await read(named)).toEqual([named]);
  const said = `I hated ${title(2)}, never show me that again`;
  expect(await understood(said, feedback(title(4), 'hated'), feedback('Casablanca', 'hated'))).toEqual([
    feedback(title(2), 'hated'),
  ]);
});

test('two ways of being against it agree; the kind is that of the reading without its words', async () => {
  const first = feedback(title(4), 'not interested');
  const said = `${title(2)} can go in the bin`;
  expect(await understood(said, first, feedback('Casablanca', 'hated'))).toEqual([
    feedback(title(2), 'hated'),
  ]);
  for (const kind of ['loved', 'seen', 'not seen'] as const)
    expect(await understood(said, first, feedback('Casablanca', kind))).toEqual([{ name: 'unclear' }]);
  expect(await understood(said, feedback(title(2), 'seen'), feedback('Casablanca', 'loved'))).toEqual([
    { name: 'unclear' },
  ]);
});

test('a title that the catalogue does not have is not taken for the one that the chat is about', async () => {
  const read = (message: string) =>
    understood(message, feedback(title(4), 'hated', 'clockwork harvest'), feedback('Casablanca', 'hated'));
  expect(await read('Clockwork Harvest was dreadful')).toEqual([feedback('Clockwork Harvest', 'hated')]);
  expect(await read('27 Clockworks bored me stiff, note that')).toMatchObject([{ item: '27 Clockworks' }]);
  for (const about of ['Bruce Willis ruined it', 'I Hated it', 'hated it', 'BRUCE WILLIS RUINED EVERYTHING'])
    expect(await read(about), about).toMatchObject([{ item: title(4) }]);
});

test('what is said beside the feedback does not move it to another title', async () => {
  const requests = [feedback(title(4), 'hated'), { name: 'social', kind: 'bye' } as const];
  const moved = await understood(`${title(2)} was dull, bye`, requests, feedback('Casablanca', 'hated'));
  expect(moved).toEqual([feedback(title(2), 'hated'), { name: 'social', kind: 'bye' }]);
  const than = `it was worse than ${title(2)}, hated every minute`;
  const kept = await understood(than, feedback(title(4), 'hated'), feedback('Casablanca', 'hated'));
  expect(kept).toEqual([{ name: 'unclear' }]);
});

test('what is said to be no choice of the person’s own leaves the history, however it was read', async () => {
  for (const said of [
    `take ${title(2)} out, refunded it, that isn't owning`,
    `${title(2)} is my cousins not mine`,
    `${title(2)} was a gift. A GIFT`,
    `never had ${title(2)}, cross it off`,
  ])
    for (const [first, second] of [
      ['not interested', 'not seen'],
      ['hated', 'not interested'],
    ] as const)
      expect(await understood(said, feedback(title(2), first), feedback('Casablanca', second)), said).toEqual(
        [feedback(title(2), 'not seen')],
      );
  const disliked = feedback('Casablanca', 'not interested');
  for (const said of [
    `${title(2)} can go in the bin`,
    `${title(2)} is my brother's thing, not mine`,
    `never had fun with ${title(2)}`,
    `${title(2)} was my sister nagging me`,
  ])
    expect(await understood(said, feedback(title(2), 'not interested'), disliked), said).toEqual([
      feedback(title(2), 'not interested'),
    ]);
  // What isn't in the history can't leave it.
  expect(
    await understood(`${title(5)} is not mine to watch`, feedback(title(5), 'not interested'), disliked),
  ).toEqual([feedback(title(5), 'not interested')]);
});

test('a gift that is loved stays', async () => {
  const loved = feedback('Casablanca', 'loved');
  expect(
    await understood(`${title(2)} was a gift and I loved it`, feedback(title(2), 'loved'), loved),
  ).toEqual([feedback(title(2), 'loved')]);
});

test('a title that stands in the message is named, even where none is found by it', async () => {
  const requests = [feedback('clockwork harvest', 'hated'), feedback(title(2), 'seen')];
  const read = await understood(
    `clockwork harvest was mid, ${title(2)} too often`,
    requests,
    feedback('Casablanca', 'hated'),
  );
  expect(read).toEqual([feedback('clockwork harvest', 'hated')]);
});

test('what plainly judges a title needs no second reading that agrees', async () => {
  const otherwise: Request = { name: 'recommend' };
  for (const said of [
    `${title(2)} did nothing for me tbh, less of that kind please`,
    `${title(2)} isn't my thing`,
    `please don't show me ${title(2)} anymore`,
  ])
    expect(await understood(said, feedback(title(2), 'not interested'), otherwise), said).toEqual([
      feedback(title(2), 'not interested'),
    ]);
  // What supposes or asks judges nothing.
  expect(
    await understood(`why did ${title(2)} do nothing for me`, feedback(title(2), 'hated'), otherwise),
  ).toEqual([{ name: 'unclear' }]);
});

test('what a sentence without a title points to is the chat’s, where another request has the title', async () => {
  const requests: Request[] = [{ name: 'doubt', item: title(2) }, feedback(title(4), 'seen')];
  const said = `typed that wrong, ${title(2)}. The first I've seen often`;
  expect(await understood(said, requests, feedback('Casablanca', 'seen'))).toEqual(requests);
  expect(await understood(`${title(2)}, seen often`, requests, feedback('Casablanca', 'seen'))).toEqual([
    requests[0],
  ]);
});

test('an everyday word that is a title, too, is no other title that would void the feedback', async () => {
  const read = feedback('harvest moon', 'seen'); // of which only a part is typed
  const said = 'harvest was seven hours long, I watched it';
  const of = async (history: number[]) => {
    const readings = [[read], [feedback('Casablanca', 'seen')]];
    const voice = fakeVoice(
      {},
      {
        understand: async () => ({ requests: readings.shift() ?? [], milliseconds: 1, shortened: false }),
      },
    );
    return partOf(await askedOnce(said, { voice, model, item: 4, history }), 'request')?.requests;
  };
  expect(await of([0, 1])).toEqual([read]);
  expect(await of([0, 1, 2])).toEqual([{ name: 'unclear' }]); // *Seven* is in the history
});
