import { expect, test } from 'vitest';
import { alignedVoice, warmUp } from '#lib/conversation/voice/aligned-voice.ts';
import { type SpeakOptions, speakWith, type Wording } from '#lib/conversation/voice/speak.ts';
import { smallCatalogue } from '../../evidence/small-catalogue.ts';
import { fakeLanguageModel, promptText } from '../fake-model.ts';

const catalogue = smallCatalogue();
const told = {
  domain: 'movies' as const,
  lines: [
    "*Heat* is 3rd of 10 films you haven't watched.",
    'What lifts it most: *Ran*.',
    'What holds it back most: *Big*.',
  ],
  message: 'Why?',
  composed: 'Ran does most for Heat. It is third on your list.',
  catalogue,
};

/** Sentence after sentence, the drafts in their order; a judge that believes what `holds` says. */
async function spoken(drafts: string[][], holds: (claim: string) => boolean = () => true) {
  const draft: Wording['draft'] = async ({ said, at }) => drafts[said.length]?.[at] ?? '';
  const sentences = [];
  for await (const one of speakWith({ draft, judge: async (claim) => holds(claim) }, told, { seed: 1 }))
    sentences.push(one);
  return sentences;
}

test('the first draft that passes is shown, sentence by sentence, until there is no more to say', async () => {
  const drafts = [
    ['Ran lifts Heat.', 'Ran helps.', 'Ran it is.'],
    ['Big holds it back.', 'Big is against it.', 'Big does.'],
  ];
  expect(await spoken(drafts)).toEqual([
    { text: 'Ran lifts Heat.', by: 'model', redrawn: 0 },
    { text: 'Big holds it back.', by: 'model', redrawn: 0 },
  ]);
});

test('a draft that the rules stop gives way to the next one', async () => {
  expect(await spoken([['Big lifts Heat.', 'Heat is 9th.', 'Ran lifts Heat.']])).toEqual([
    { text: 'Ran lifts Heat.', by: 'model', redrawn: 2 },
  ]);
});

test('a draft that the judge does not believe is not shown', async () => {
  const drafts = [['Heat is a treat.', 'Ran lifts Heat.']];
  expect(await spoken(drafts, (claim) => !claim.includes('treat'))).toEqual([
    { text: 'Ran lifts Heat.', by: 'model', redrawn: 1 },
  ]);
});

test('where no draft passes, the next unused composed sentence stands in, each once', async () => {
  const wrong = ['Big lifts Heat.', 'Heat is 9th.', 'Heat is 8th.'];
  expect(await spoken([wrong, wrong, wrong])).toEqual([
    { text: 'Ran does most for Heat.', by: 'composed', redrawn: 3 },
    { text: 'It is third on your list.', by: 'composed', redrawn: 3 },
  ]);
});

test('a voice without a word leaves the composed answer', async () => {
  expect((await spoken([['']])).map(({ text, by }) => `${by}: ${text}`)).toEqual([
    'composed: Ran does most for Heat.',
    'composed: It is third on your list.',
  ]);
});

const asComposed = ['composed: Ran does most for Heat.', 'composed: It is third on your list.'];
async function worded(wording: Partial<Wording>, options: Partial<SpeakOptions> = {}): Promise<string[]> {
  const shown = [];
  const whole = { draft: async () => '', judge: async () => true, ...wording };
  for await (const { text, by } of speakWith(whole, told, { seed: 1, ...options }))
    shown.push(`${by}: ${text}`);
  return shown;
}

test('a draft is drawn once the one before it has failed, or as many together as a voice wants', async () => {
  let asked: string[] = [];
  const draft: Wording['draft'] = async ({ said, at }) => {
    asked.push(`${said.length}.${at}`);
    return said.length > 0 ? '' : at === 0 ? 'Heat is 9th.' : 'Ran lifts Heat.';
  };
  expect(await worded({ draft })).toEqual(['model: Ran lifts Heat.']);
  expect(asked).toEqual(['0.0', '0.1', '1.0']);
  asked = [];
  expect(await worded({ draft, together: 3 })).toEqual(['model: Ran lifts Heat.']);
  expect(asked).toEqual(['0.0', '0.1', '0.2', '1.0', '1.1', '1.2']);
});

test('a question answers nothing by itself, and one that claims something is judged', async () => {
  const drafts = ['How does Heat do that?', 'Ran lifts Heat.'];
  const judged: string[] = [];
  const judge: Wording['judge'] = async (sentence) => {
    judged.push(sentence);
    return true;
  };
  const first: Wording['draft'] = async ({ said, at }) => (said.length > 0 ? '' : (drafts[at] ?? ''));
  expect(await worded({ draft: first, judge })).toEqual(['model: Ran lifts Heat.']);
  const then: Wording['draft'] = async ({ said }) =>
    ['Ran lifts Heat.', 'Does Big hold it back?', 'And then what?'][said.length] ?? '';
  expect(await worded({ draft: then, judge })).toHaveLength(3);
  expect(judged).toEqual(['Ran lifts Heat.', 'Ran lifts Heat.', 'Does Big hold it back?']);
});

test('the next sentence is drawn while the last one is being read', async () => {
  let drawn = 0;
  const draft: Wording['draft'] = async ({ said }) => {
    drawn++;
    return ['Ran lifts Heat.', 'Big holds it back.'][said.length] ?? '';
  };
  const speaking = speakWith({ draft, judge: null }, told, { seed: 1 });
  await speaking.next();
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(drawn).toBe(2);
  await speaking.return(undefined);
});

test('a reader who leaves, or aborts, stops the drafts under way', async () => {
  const stopped: unknown[] = [];
  const draft: Wording['draft'] = ({ said, signal }) =>
    said.length === 0
      ? Promise.resolve('Ran lifts Heat.')
      : new Promise((_, reject) => {
          signal.addEventListener('abort', () => {
            stopped.push(signal.reason);
            reject(signal.reason);
          });
        });
  const left = speakWith({ draft, judge: null }, told, { seed: 1 });
  await left.next();
  await left.return(undefined);
  expect(stopped).toHaveLength(1);
  const leaving = new AbortController();
  const aborted = speakWith({ draft, judge: null }, told, { seed: 1, signal: leaving.signal });
  await aborted.next();
  setTimeout(() => leaving.abort(new Error('left')), 5);
  await expect(aborted.next()).rejects.toThrow('left');
  expect(stopped).toHaveLength(2);
});

test('a voice that fails, or never ends, is told of once and leaves the composed answer', async () => {
  const failures: unknown[] = [];
  const onFailure = (error: unknown) => failures.push(error);
  const draft = async () => {
    throw new Error('gone');
  };
  expect(await worded({ draft, onFailure })).toEqual(asComposed);
  expect(failures).toHaveLength(1);
  const never = () => new Promise<string>(() => undefined); // heeds no signal either
  expect(await worded({ draft: never, onFailure }, { withinMs: 20 })).toEqual(asComposed);
  expect(failures).toHaveLength(2);
  const once: Wording['draft'] = async ({ said }) => (said.length === 0 ? 'Ran lifts Heat.' : draft());
  expect(await worded({ draft: once, onFailure })).toEqual(['model: Ran lifts Heat.', ...asComposed]);
});

test('after two sentences in vain no more are drawn, and an echo of the message is no answer', async () => {
  let drawn = 0;
  const draft: Wording['draft'] = async ({ at }) => {
    drawn++;
    return ['Why?', 'Heat is 9th.', 'Heat is 8th.'][at] ?? '';
  };
  const composed =
    'Ran does most for Heat. It is third. Big holds it back. Ran helps. So it goes. That is all.';
  const shown = [];
  for await (const { by } of speakWith(
    { draft, judge: async () => true },
    { ...told, composed },
    { seed: 1 },
  ))
    shown.push(by);
  expect(shown).toEqual(Array(6).fill('composed')); // all of it, as nothing else was said
  expect(drawn).toBe(6);
});

test('without a judge, a sentence that is not in English does not pass: no rule could tell', async () => {
  const german = async ({ said }: { said: readonly string[] }) =>
    said.length === 0 ? 'Ran hat am meisten für den Film getan, und das ist auch gut so.' : '';
  expect(await worded({ draft: german, judge: null })).toEqual(asComposed);
  const judged: boolean[] = [];
  const judge: Wording['judge'] = async (_sentence, { foreign }) => {
    judged.push(foreign);
    return true;
  };
  expect(await worded({ draft: german, judge })).toEqual([
    'model: Ran hat am meisten für den Film getan, und das ist auch gut so.',
  ]);
  expect(judged).toEqual([true]);
});

test('an aligned voice whose model is disposed of leaves the composed answer and cannot understand', async () => {
  const model = fakeLanguageModel(['']);
  const gone = async (): Promise<never> => {
    throw new Error('unloaded');
  };
  const failures: unknown[] = [];
  const voice = alignedVoice(
    {
      name: 'tiny',
      languageModel: { ...model, generate: () => ({ [Symbol.asyncIterator]: () => ({ next: gone }) }) },
    },
    {
      onFailure: (error) => failures.push(error),
    },
  );
  const shown = [];
  for await (const { text, by } of voice.speak?.(told, { cacheKey: 'chat', seed: 1 }) ?? [])
    shown.push(`${by}: ${text}`);
  expect(shown).toEqual(asComposed);
  const context = { domain: 'movies' as const, focus: null, listed: [], last: null };
  await expect(voice.understand('hello', context)).rejects.toThrow('unloaded');
  expect(failures).toHaveLength(2);
});

test('before anyone asks, a model reads the beginnings of what it will be asked, and no others', async () => {
  const begun = async (words: boolean) => {
    const languageModel = fakeLanguageModel(['']);
    const read: string[] = [];
    languageModel.nextLogits = async (prompt) => {
      read.push(promptText(prompt));
      return Float32Array.of(0);
    };
    await warmUp({ languageModel, words });
    return read;
  };
  const all = await begun(true);
  const understanding = await begun(false);
  expect(all).toHaveLength(6);
  expect(understanding).toHaveLength(3);
  expect(understanding.every((prompt) => prompt.includes('Listed: none'))).toBe(true);
  expect(all.filter((prompt) => !prompt.includes('Listed: none'))).toHaveLength(3);
});
