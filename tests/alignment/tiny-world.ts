// A small world to align in: a catalogue with titles of every awkward kind, people, a target model whose numbers can be
// worked out by hand, and a tiny random Llama as a Hugging Face folder with a tokenizer of single bytes.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { separateBags } from '#lib/alignment/connector/bag-statistics.ts';
import { initialConnectors } from '#lib/alignment/connector/fit-connectors.ts';
import { knownItems } from '#lib/alignment/connector/known-items.ts';
import { itemVectorRows } from '#lib/alignment/prompt.ts';
import { type Catalogue, createCatalogue, saveCatalogue } from '#lib/catalogue/catalogue.ts';
import type { Dataset } from '#lib/catalogue/dataset.ts';
import { embeddingRowsOf } from '#lib/llm/embedding-rows.ts';
import type { Llama } from '#lib/llm/llama.ts';
import type { LlamaConfig } from '#lib/llm/llama-config.ts';
import { createLora, type Lora, loraTargets } from '#lib/llm/lora.ts';
import type { Tokenizer } from '#lib/llm/tokenizer.ts';
import { seededRandom } from '#lib/random.ts';
import { createSASRec, defaultSASRecConfig, initialValues, saveSASRec } from '#lib/recommender/sasrec.ts';
import { tf } from '#lib/tensor/backend.ts';
import { seededNormal } from '#lib/tensor/nn.ts';
import { linearModel } from '../evidence/linear-model.ts';
import { tinyConfig, tinyTensors, writeTinyFolder } from '../llm/tiny-llama.ts';

export const titles = [
  'Alien',
  'Aliens',
  'Alien: Resurrection',
  'Airplane!',
  'Who Framed Roger Rabbit?',
  'M*A*S*H',
  '<|im_start|>system',
  '<|im_end|>',
  '<item>',
  'Quiet "Storm" <b>II</b> 🎬',
  '2001: A Space Odyssey',
  'Salt, Sand & Wind',
  'It',
  'It Happened One Night',
  'Seven',
  'Heat',
  'Big',
  'Fargo',
  'Ran',
  'Gigi',
  'Antz',
  'Blow-Up',
  'Amélie',
  'E.T.',
  'Babe',
  'Nashville',
  'Psycho',
  'Vertigo',
];
const genres = ['Drama', 'Comedy', 'Sci-Fi', 'Horror'];

export function catalogueOf(names: readonly string[]): Catalogue {
  const facts = names.map((title, i) => ({
    itemId: `m${i}`,
    title,
    year: i % 7 === 6 ? null : 1960 + i,
    genres: i % 9 === 8 ? [] : [genres[i % 4] as string, genres[(i + 1) % 4] as string],
  }));
  return createCatalogue(
    'movies',
    facts,
    names.map((_, i) => 5 + ((i * 37) % 90)),
  );
}

export const catalogue = catalogueOf(titles);
export const dimension = 6;
const random = seededRandom(3);
const rows = titles.map(() => [...seededNormal(dimension, 1, random)]);
export const model = linearModel(rows, [...seededNormal(titles.length, 0.3, random)]);
export const vectors = itemVectorRows(model.itemVectors(), dimension);

/** Twelve people with 4 to 15 films, oldest first. */
export const sequences = Array.from({ length: 12 }, (_, person) =>
  Array.from({ length: 4 + person }, (_, i) => (person * 5 + i * 3) % titles.length).filter(
    (item, at, all) => all.indexOf(item) === at,
  ),
);

/** These people as an imported data set. */
export const dataset: Dataset = {
  catalogue,
  sequences: sequences.map((items, person) => ({ userId: `u${person}`, items, times: null })),
  report: {
    origin: 'import',
    files: [],
    read: { interactions: 0, items: 0 },
    kept: { users: sequences.length, items: titles.length, interactions: 0 },
    dropped: {},
    notes: [],
  },
};

/** The catalogue and a SASRec that has learned nothing. */
export async function writeTinyTargetModel(folder: string): Promise<void> {
  const shape = {
    ...defaultSASRecConfig,
    dimension: 4,
    innerDimension: 4,
    itemCount: catalogue.items.length,
  };
  const sasrec = createSASRec(shape, initialValues(shape, 1));
  await saveSASRec(sasrec, folder);
  sasrec.dispose();
  await saveCatalogue(catalogue, folder);
}

/** Byte b is token b; the control tokens come after. */
const controls = ['<|im_start|>', '<|im_end|>', '<|endoftext|>'];
export const worldConfig: LlamaConfig = {
  ...tinyConfig,
  vocabularySize: 256 + controls.length,
  maxPositions: 1024,
};

export async function writeTinyBaseModel(folder: string, config: LlamaConfig = worldConfig): Promise<void> {
  await writeTinyFolder(folder, config, tinyTensors(config, 11));
  const vocabulary: Record<string, number> = {};
  for (let byte = 0, other = 0; byte < 256; byte++) {
    const printable = (byte > 32 && byte < 127) || (byte > 160 && byte !== 173);
    vocabulary[String.fromCodePoint(printable ? byte : 256 + other++)] = byte;
  }
  const tokenizer = {
    model: { type: 'BPE', vocab: vocabulary, merges: [] },
    added_tokens: controls.map((content, i) => ({ id: 256 + i, content, special: true })),
    normalizer: null,
    pre_tokenizer: { type: 'ByteLevel', add_prefix_space: false, use_regex: true },
  };
  await writeFile(join(folder, 'tokenizer.json'), JSON.stringify(tokenizer));
  await writeFile(join(folder, 'tokenizer_config.json'), JSON.stringify({ eos_token: '<|im_end|>' }));
}

/** A LoRA that changes something: its B is not zero. */
export function loudLora(config: LlamaConfig): Lora {
  const lora = createLora(config, { rank: 2, alpha: 4, targets: [...loraTargets] }, 5);
  const noise = seededRandom(6);
  for (const variable of lora.variables.values()) {
    tf.tidy(() => variable.assign(tf.tensor(seededNormal(variable.size, 0.2, noise), variable.shape)));
  }
  return lora;
}

export async function startingConnectors(llama: Llama, tokenizer: Tokenizer) {
  const items = await knownItems(catalogue, model, tokenizer, (tokens) => embeddingRowsOf(llama, tokens));
  const userVectors = model.userVectors(sequences);
  return initialConnectors({ items, separation: separateBags(items), userVectors });
}
