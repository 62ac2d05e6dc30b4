// Hostile text on its way into a prompt: as a history title, as the item, as a message, as a perspective. Three
// tokenizers: the real base model's, our own GGUF with an <item> control token, and one token per character.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { itemVectorRows, questionTurns } from '#lib/alignment/prompt.ts';
import { explanationTurns } from '#lib/alignment/tasks/grounded-explanation.ts';
import { interestQuestion } from '#lib/alignment/tasks/interest-classification.ts';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import { cleanText, maxTitleCharacters, parseTitle } from '#lib/catalogue/title.ts';
import { answer } from '#lib/conversation/answer.ts';
import { perspectiveFor } from '#lib/conversation/bound/perspective.ts';
import { type ChatTemplate, renderChat } from '#lib/llm/chat-template.ts';
import type { PromptPiece } from '#lib/llm/segment.ts';
import { loadTokenizer, type Tokenizer } from '#lib/llm/tokenizer.ts';
import type { ServingModel } from '#lib/serving/serving-model.ts';
import { fakeLanguageModel, fakeServingModel } from '../conversation/fake-model.ts';
import { baseModelFile } from '../runtime/base-model-file.ts';
import { writeTinyModel } from '../runtime/tiny-model.ts';
import { hostile } from './corpus.ts';

const readCharacters = 400; // of a text, with one token per character
let folder: string;
let tokenizers: { name: string; tokenizer: Tokenizer; controls: number[] }[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'injection-'));
  const file = join(folder, 'tiny.gguf');
  await writeTinyModel(file);
  tokenizers = await Promise.all(
    [file, baseModelFile()].map(async (path) => {
      const tokenizer = await loadTokenizer(path);
      const controls = Array.from({ length: tokenizer.vocabularySize }, (_, id) => id).filter(
        (id) => tokenizer.tokenBytes(id).length === 0,
      );
      return { name: path, tokenizer, controls };
    }),
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('the corpus has at least two hundred distinct texts', () => {
  expect(new Set(hostile).size).toBe(hostile.length);
  expect(hostile.length).toBeGreaterThanOrEqual(200);
});

test('no text becomes a control token, whatever it says', () => {
  for (const { tokenizer, controls } of tokenizers) {
    expect(controls.length).toBeGreaterThan(2);
    const isControl = new Set(controls);
    const yielding = hostile.filter((text) =>
      tokenizer.encode(text.slice(0, readCharacters)).some((id) => isControl.has(id)),
    );
    expect(yielding).toEqual([]);
  }
});

test('a title is one bounded printable line, and tokenized it still has no control token', () => {
  for (const text of hostile) {
    const { title } = parseTitle(text);
    expect([...title].length).toBeLessThanOrEqual(maxTitleCharacters);
    expect(title).not.toMatch(/[\p{Cc}\u200b\u202a-\u202e\u2066-\u2069]/u);
    for (const { tokenizer, controls } of tokenizers) {
      const isControl = new Set(controls);
      expect(tokenizer.encode(title).some((id) => isControl.has(id))).toBe(false);
    }
  }
});

/** Everything in a rendered chat that isn't text: control tokens and vectors, in order. */
function structureOf(pieces: ReturnType<typeof renderChat>, controls: ReadonlySet<number>): string[] {
  return pieces.flatMap((piece) => {
    if (!('tokens' in piece)) return ['user' in piece ? 'user vector' : 'item vector'];
    return piece.tokens.filter((id) => controls.has(id)).map((id) => `control ${id}`);
  });
}

const vectors = itemVectorRows(new Float32Array(8).fill(0.5), 4);
function turnsWith(text: string) {
  const catalogue = createCatalogue(
    'movies',
    [text, 'Harmless'].map((title, row) => ({ itemId: `m${row}`, title, year: 1990, genres: [text] })),
    [1, 1],
  );
  const person = { catalogue, history: [0, 1], userVector: new Float32Array(4) };
  const explanation = explanationTurns({
    person,
    form: 'hybrid',
    vectors,
    item: 0,
    facts: `Film: ${text}`,
    instruction: perspectiveFor('custom', text).instruction,
    question: text,
  });
  const interest = questionTurns(person, 'hybrid', interestQuestion(person, vectors, 'hybrid', 0));
  return { explanation, interest };
}

test('a prompt has the same roles and soft tokens whatever titles, genres, facts, perspective and question say', () => {
  for (const { tokenizer, controls } of tokenizers) {
    const isControl = new Set(controls);
    const templates: ChatTemplate[] = ['chatml', 'vicuna'];
    for (const template of templates) {
      const structures = (text: string) =>
        Object.values(turnsWith(text)).map((turns) =>
          structureOf(renderChat(turns, tokenizer, { addGenerationPrompt: true, template }), isControl),
        );
      const expected = structures('Harmless words');
      expect(expected.flat().filter((part) => part.endsWith('vector')).length).toBeGreaterThanOrEqual(4);
      for (const text of hostile) expect(structures(text.slice(0, 300))).toEqual(expected);
    }
  }
});

/** The control tokens and embeddings of every prompt for one answer. */
async function promptsFor(text: string, base: ServingModel): Promise<string[][]> {
  const languageModel = fakeLanguageModel(['So it is.']);
  const { speaker } = base;
  const model: ServingModel = { ...base, speaker: speaker && { ...speaker, languageModel } };
  const events = answer({
    model,
    history: [1, 2, 4],
    item: 0,
    perspective: 'custom',
    customPerspective: text,
    messages: [
      { role: 'user', content: text },
      { role: 'assistant', content: text },
      { role: 'user', content: `${text}\nWhy this?` },
    ],
    cacheKey: 'c',
    seed: 1,
    wordPauseMs: 0,
  });
  for await (const _event of events);
  return languageModel.prompts.map((prompt: PromptPiece[]) =>
    prompt.flatMap((piece) =>
      'tokens' in piece ? piece.tokens.filter((id) => id < 10).map(String) : ['embedding'],
    ),
  );
}

test('an answer’s prompt opens three turns and closes two, whatever the question and perspective say', async () => {
  const model = fakeServingModel(fakeLanguageModel(['So it is.']));
  for (const text of hostile) {
    const prompts = await promptsFor(text, model);
    for (const controls of prompts) expect(controls).toEqual(['0', '1', '0', '1', '0']);
  }
});

test('a custom perspective is one bounded line', () => {
  for (const text of hostile) {
    const { instruction } = perspectiveFor('custom', text);
    expect(instruction.length).toBeLessThanOrEqual(600); // of at most 200 characters, some of them long
    expect(instruction).not.toMatch(/[\p{Cc}\u202e]/u);
  }
});

test('a catalogue file of hostile titles gives a catalogue of as many distinct titles', () => {
  const facts = hostile.map((text, row) => ({
    itemId: String(row),
    title: cleanText(text),
    year: null,
    genres: [],
  }));
  const catalogue = createCatalogue(
    'movies',
    facts,
    facts.map(() => 1),
  );
  expect(new Set(catalogue.items.map((item) => item.title.toLowerCase())).size).toBe(hostile.length);
});
