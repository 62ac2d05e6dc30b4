import { expect, test } from 'vitest';
import { speak } from '#lib/conversation/aligned-voice.ts';
import type { GenerateOptions } from '#lib/runtime/language-model.ts';
import { smallCatalogue } from '../evidence/small-catalogue.ts';
import { fakeLanguageModel } from './fake-model.ts';

const catalogue = smallCatalogue();
const told = {
  domain: 'movies' as const,
  lines: [
    "*Heat* is 3rd of 10 films you haven't watched.",
    'What lifts it most: *Ran*.',
    'What holds it back most: *Big*.',
  ],
  message: 'why?',
  composed: 'Ran does most for Heat. It is third on your list.',
  catalogue,
};

/** A model that says, after what was said, the next of these sentences, and judges claims by `holds`. */
function speakerOf(drafts: string[][], holds: (claim: string) => boolean = () => true) {
  const model = fakeLanguageModel(['']);
  const textOf = (prompt: Parameters<typeof model.generate>[0]) =>
    prompt.map((piece) => ('tokens' in piece ? model.tokenizer.decode(piece.tokens) : '')).join('');
  let together = 0;
  let most = 0;
  model.generate = async function* (prompt, { cacheKey = '', signal }: GenerateOptions) {
    most = Math.max(most, ++together);
    try {
      const said = textOf(prompt).split('assistant\n').at(-1) ?? '';
      const sentences = said.split(/(?<=\.) ?/).filter((one) => one !== '').length;
      const which = Number(/draft-(\d)/.exec(cacheKey)?.[1] ?? 0);
      const text = drafts[sentences]?.[which] ?? '';
      for (const word of text.match(/\s?\S+/g) ?? []) {
        await new Promise((resolve) => setTimeout(resolve, 0));
        signal?.throwIfAborted();
        yield { id: 1, text: word };
      }
    } finally {
      together--;
    }
  };
  model.nextLogits = async (prompt) => {
    const claim = /Claim: (.*?)(?:<\||\n|$)/.exec(textOf(prompt))?.[1] ?? '';
    return Float32Array.of(holds(claim) ? 3 : -3, 0);
  };
  return { model, together: () => most };
}

async function spoken({ model }: ReturnType<typeof speakerOf>) {
  const sentences = [];
  for await (const sentence of speak(told, model, { cacheKey: 'chat', seed: 1 })) sentences.push(sentence);
  return sentences;
}

test('the first draft that passes is shown, sentence by sentence, until the model has no more to say', async () => {
  const speaker = speakerOf([
    ['Ran lifts Heat.', 'Ran helps.', 'Ran it is.'],
    ['Big holds it back.', 'Big is against it.', 'Big does.'],
  ]);
  expect(await spoken(speaker)).toEqual([
    { text: 'Ran lifts Heat.', by: 'model', redrawn: 0 },
    { text: 'Big holds it back.', by: 'model', redrawn: 0 },
  ]);
  expect(speaker.together()).toBe(1); // the likeliest draft is drawn first, alone
});

test('a draft that the rules stop gives way to the next one', async () => {
  expect(await spoken(speakerOf([['Big lifts Heat.', 'Heat is 9th.', 'Ran lifts Heat.']]))).toEqual([
    { text: 'Ran lifts Heat.', by: 'model', redrawn: 2 },
  ]);
});

test('a draft that the model itself does not believe is not shown', async () => {
  const speaker = speakerOf([['Heat is a treat.', 'Ran lifts Heat.']], (claim) => !claim.includes('treat'));
  expect(await spoken(speaker)).toEqual([{ text: 'Ran lifts Heat.', by: 'model', redrawn: 1 }]);
});

test('where no draft passes, the next unused composed sentence stands in, each once', async () => {
  const wrong = ['Big lifts Heat.', 'Heat is 9th.', 'Heat is 8th.'];
  expect(await spoken(speakerOf([wrong, wrong, wrong]))).toEqual([
    { text: 'Ran does most for Heat.', by: 'composed', redrawn: 3 },
    { text: 'It is third on your list.', by: 'composed', redrawn: 3 },
  ]);
});

test('a model without a word leaves the composed answer', async () => {
  expect((await spoken(speakerOf([['']]))).map(({ text, by }) => `${by}: ${text}`)).toEqual([
    'composed: Ran does most for Heat.',
    'composed: It is third on your list.',
  ]);
});
