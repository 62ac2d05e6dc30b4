// Answers where a voice understands and speaks, and what is left of it where that fails.
import { expect, test } from 'vitest';
import { type AnswerPart, partOf, sentencesOf, textOfSentences } from '#lib/contract/answer-part.ts';
import type { Request } from '#lib/contract/request.ts';
import type { AnswerInput } from '#lib/conversation/answer.ts';
import { askedOnce } from './ask.ts';
import { fakeLanguageModel, fakeServingModel } from './fake-model.ts';
import { fakeVoice } from './fake-voice.ts';

const model = () => fakeServingModel(fakeLanguageModel(['Never said.']));
const title = (row: number) => model().catalogue.items[row]?.title ?? '';

const ask = (content: string, more: Partial<AnswerInput>) => askedOnce(content, { model: model(), ...more });
const kindsOf = (parts: AnswerPart[]) => parts.map(({ type }) => type);

test('a voice understands the message and words the answer, and the end says how much of it is its own', async () => {
  const voice = fakeVoice({
    requests: [{ name: 'history', ask: 'count' }],
    sentences: ['Just a few, as it happens.'],
  });
  const parts = await ask('how many?', { voice });
  expect(partOf(parts, 'request')?.requests).toEqual([{ name: 'history', ask: 'count' }]);
  expect(partOf(parts, 'source')).toMatchObject({ source: 'language-model' });
  expect(sentencesOf(parts)).toMatchObject([{ text: 'Just a few, as it happens.', by: 'model' }]);
  expect(partOf(parts, 'end')).toMatchObject({ shown: 1, byModel: 1, standIns: 0 });
});

test('what the app says of itself stands as it was written, whatever a voice would say', async () => {
  const voice = fakeVoice({
    requests: [{ name: 'about', topic: 'privacy' }],
    sentences: ['Everybody reads along.'],
  });
  const parts = await ask('who can see this?', { voice });
  expect(sentencesOf(parts).every(({ by }) => by === 'composed')).toBe(true);
  expect(textOfSentences(sentencesOf(parts))).not.toContain('Everybody');
});

test("beside an explanation that a voice words stands the aligned model's own verdict, after the first sentence", async () => {
  const voice = fakeVoice({
    requests: [{ name: 'explain', item: title(4) }],
    sentences: ['It is a good fit.'],
  });
  const parts = await ask('Why?', { voice, ranksItself: true });
  const verdicts = parts.flatMap((part) => (part.type === 'self-check' ? [part] : []));
  expect(verdicts[0]).toMatchObject({ modelSays: 'yes', yes: expect.closeTo(0.88, 1) });
  expect(verdicts.at(-1)).toMatchObject({ rank: 1 });
  const kinds = kindsOf(parts);
  expect(kinds.indexOf('self-check')).toBeGreaterThan(kinds.indexOf('sentence'));
  expect(kinds.at(-1)).toBe('end');
});

test('an aligned model that fails takes only its verdict with it; without one there is none', async () => {
  const requests = [{ name: 'explain' as const, item: title(4) }];
  const languageModel = fakeLanguageModel(['']);
  languageModel.nextLogits = async () => {
    throw new Error('gone');
  };
  for (const broken of [fakeServingModel(languageModel), fakeServingModel(null)]) {
    const voice = fakeVoice({ requests, sentences: ['It is a good fit.'] });
    const parts = await ask('Why?', { voice, model: broken, ranksItself: true });
    expect(kindsOf(parts)).not.toContain('self-check');
    expect(textOfSentences(sentencesOf(parts))).toBe('It is a good fit.');
  }
});

test('an explanation is given from the perspective that the person chose, unless the message names its own', async () => {
  const explained = async (
    view: string | undefined,
    perspective: AnswerInput['perspective'],
    custom?: string,
  ) => {
    const request = { name: 'explain' as const, item: title(4), ...(view ? { view } : {}) };
    const voice = fakeVoice({ requests: [request], sentences: ['It fits.'] });
    const parts = await ask('Why?', { voice, perspective, ...(custom ? { customPerspective: custom } : {}) });
    return partOf(parts, 'request')?.requests[0];
  };
  expect(await explained(undefined, 'overall')).not.toHaveProperty('view');
  expect(await explained(undefined, 'genre')).toMatchObject({ view: 'genre' });
  expect(await explained(undefined, 'custom', 'the mood')).toMatchObject({ view: 'the mood' });
  expect(await explained('era', 'genre')).toMatchObject({ view: 'era' });
});

test('where a voice cannot understand, rules do; where it cannot speak, the answer is composed', async () => {
  const fails = async (): Promise<never> => {
    throw new Error('gone');
  };
  const deaf = fakeVoice({}, { understand: fails });
  expect(partOf(await ask('What have I watched?', { voice: deaf }), 'request')?.requests).toEqual([
    { name: 'history', ask: 'list' },
  ]);
  const dumb = fakeVoice(
    { requests: [{ name: 'history', ask: 'count' }] },
    {
      async *speak({ composed }) {
        yield { text: composed, by: 'composed', redrawn: 0 };
      },
    },
  );
  const parts = await ask('how many?', { voice: dumb });
  expect(textOfSentences(sentencesOf(parts))).toMatch(/3 films/);
  expect(parts.findLast((part) => part.type === 'source')).toMatchObject({ source: 'computed' });
});

test('an abort ends understanding and is not taken for a voice that fails', async () => {
  const leaving = new AbortController();
  const voice = fakeVoice(
    {},
    {
      understand: (_message, _context, signal) =>
        new Promise((_, reject) => {
          signal?.addEventListener('abort', () => reject(signal.reason));
          leaving.abort(new Error('left'));
        }),
    },
  );
  await expect(ask('hello', { voice, signal: leaving.signal })).rejects.toThrow('left');
});

test('feedback counts only where it does not depend on what the titles say', async () => {
  const read: string[] = [];
  const voice = fakeVoice(
    {},
    {
      // Believes the title of the chat: with any other, it sees a question.
      async understand(message, { focus }) {
        read.push(`${focus}: ${message}`);
        const believes = focus === title(4);
        return {
          requests: believes
            ? [{ name: 'feedback', item: title(4), kind: 'hated' }]
            : [{ name: 'explain', item: focus ?? '' }],
          milliseconds: 1,
          shortened: false,
        };
      },
    },
  );
  const parts = await ask('why?', { voice });
  expect(read).toHaveLength(2);
  expect(read[1]).toBe('Casablanca: why?');
  expect(kindsOf(parts)).not.toContain('change');
  expect(partOf(parts, 'request')?.requests).toEqual([{ name: 'unclear' }]);

  const meant = fakeVoice({ requests: [{ name: 'feedback', item: title(4), kind: 'hated' }] });
  expect(partOf(await ask('I hated it', { voice: meant }), 'change')).toMatchObject({ kind: 'hated' });
  // The chat is about one title, the message names another: that one is meant, whichever the voice takes.
  const other = await ask(`I hated ${title(2)}`, { voice: meant });
  expect(partOf(other, 'request')?.requests).toEqual([{ name: 'feedback', item: title(2), kind: 'hated' }]);
  const named = fakeVoice({ requests: [{ name: 'feedback', item: title(2), kind: 'hated' }] });
  expect(kindsOf(await ask(`I hated ${title(2)}`, { voice: named }))).toContain('change');
});

test('a title that the message names is meant, not the one that the chat is about', async () => {
  const asked = async (message: string, request: Request) =>
    partOf(await ask(message, { voice: fakeVoice({ requests: [request] }) }), 'request')?.requests[0];
  const facts: Request = { name: 'facts', item: title(4), about: 'length' };
  expect(await asked(`${title(2)}: is it long`, facts)).toEqual({ ...facts, item: title(2) });
  expect(await asked(`how long does ${title(2)} take`, facts)).toEqual({ ...facts, item: title(2) });
  expect(await asked('how long is it', facts)).toEqual(facts);
  expect(await asked(`is it as long as ${title(2)}`, facts)).toEqual(facts); // "it" is what the chat is about
  expect(await asked(`is ${title(4)} as long as ${title(2)}`, facts)).toEqual(facts);
  expect(await asked('Clockwork Harvest 2, is it long', facts)).toEqual({
    ...facts,
    item: 'Clockwork Harvest 2',
  });
  expect(await asked('Honestly, is it long', facts)).toEqual(facts);
  const compare: Request = { name: 'compare', a: title(4), b: title(2) };
  expect(await asked(`${title(2)} or ${title(3)}`, compare)).toEqual({
    name: 'compare',
    a: title(2),
    b: title(3),
  });
  expect(await asked(`that or ${title(2)}`, compare)).toEqual(compare);
});

test('an empty message and one of a million characters are answered', async () => {
  const voice = fakeVoice({ requests: [{ name: 'unclear' }] });
  for (const message of ['  ', 'why '.repeat(250_000)])
    expect(textOfSentences(sentencesOf(await ask(message, { voice })))).not.toBe('');
});

test('what would happen to another title that the message names is told of that one', async () => {
  const [own, other] = [title(0), title(7)];
  const voice = fakeVoice({ requests: [{ name: 'what_if', remove: own }] });
  const asked = (content: string) => ask(content, { voice, history: [0, 1], item: 4 });
  const parts = await asked(`If ${own} wasn't on my list, where would ${other} be?`);
  expect(partOf(parts, 'request')?.focus).toMatchObject({ title: other });
  expect(partOf(await asked(`and without ${own}?`), 'request')?.focus).toMatchObject({ title: title(4) });
});

test('a typed message leaves the first sentence longer than a button, and what comes after it has no such limit', async () => {
  const limits: (number | undefined)[] = [];
  const { understand, ...rest } = fakeVoice({
    requests: [
      { name: 'history', ask: 'count' },
      { name: 'history', ask: 'last' },
    ],
  });
  const voice = {
    ...rest,
    understand,
    async *speak(_: unknown, { firstWithinMs }: { firstWithinMs?: number }) {
      limits.push(firstWithinMs);
      yield { text: 'One.', by: 'model' as const, redrawn: 0 };
    },
  };
  await ask('how many, and the last?', { voice });
  await ask('how many?', { voice, request: { name: 'history', ask: 'count' } });
  const [typed = 0, second, button = 0] = limits;
  expect(second).toBeUndefined();
  expect(typed).toBeGreaterThan(button);
  expect(button).toBeGreaterThan(0);
});
