import { beforeAll, expect, test } from 'vitest';
import { titleConstraint } from '#lib/conversation/bound/title-constraint.ts';
import { loadTokenizer, type Tokenizer } from '#lib/llm/tokenizer.ts';
import { seededRandom } from '#lib/random.ts';
import { smallCatalogue } from '../../evidence/small-catalogue.ts';
import { baseModelFile } from '../../runtime/base-model-file.ts';

let tokenizer: Tokenizer;
let allowed: (generated: readonly number[]) => number[] | null;
beforeAll(async () => {
  tokenizer = await loadTokenizer(baseModelFile());
  allowed = titleConstraint(smallCatalogue(), tokenizer);
});

const next = (text: string) => allowed(tokenizer.encode(text));
const first = (text: string) => tokenizer.encode(text)[0] ?? -1;

test('inside a sentence a capitalized word can only begin a name from the catalogue', () => {
  const after = next('It is carried by') ?? [];
  expect(after).toContain(first(' Seven'));
  expect(after).toContain(first(' Crime'));
  expect(after).toContain(first(' the'));
  expect(after).not.toContain(first(' Copper'));
  expect(after).not.toContain(first(' Titanic'));
});

test('a title, once begun, can only continue as a title from the catalogue', () => {
  expect(next('You watched The Last')).toEqual([first(' Tram')]);
  expect(next('You watched The Last Tram')).toContain(first(','));
  expect(next('You watched The Last Tram')).not.toContain(first('way'));
});

test('a colon or a quotation mark is no way around the constraint', () => {
  for (const text of ['The reason in your history:', 'It is near “']) {
    expect(next(text)).not.toContain(first(' Titanic'));
    expect(next(text)).not.toContain(first('The'));
  }
});

test('the first word of a sentence is free', () => {
  expect(next('')).toBeNull();
  expect(next('It is so.')).toBeNull();
});

test('whatever is drawn, every capitalized word inside a sentence is known', () => {
  const random = seededRandom(3);
  const names = smallCatalogue().items.flatMap(({ title, genres }) => [
    title,
    title.replace(/ \(\d+\)$/, ''),
    ...genres,
  ]);
  const capitals = new Set(
    Array.from({ length: tokenizer.vocabularySize }, (_, id) => id).filter((id) =>
      /^ \p{Lu}/u.test(tokenizer.decode([id])),
    ),
  );
  for (let run = 0; run < 20; run++) {
    const said = tokenizer.encode('It is near');
    for (let step = 0; step < 12; step++) {
      const choices = allowed(said) ?? [];
      const named = choices.filter((id) => capitals.has(id));
      const from =
        random() < 0.5 && named.length > 0
          ? named
          : choices.length < 50
            ? choices
            : [first(' the'), first(',')];
      said.push(from[Math.floor(random() * from.length)] ?? -1);
    }
    // A title that is under way is finished.
    for (let more = allowed(said) ?? []; !more.includes(first(';')); more = allowed(said) ?? [])
      said.push(more[0] ?? -1);
    let rest = tokenizer.decode(said).slice('It is near'.length);
    for (const name of ['I', 'Yes', 'No', 'SASRec', ...names].toSorted((a, b) => b.length - a.length))
      rest = rest.replaceAll(name, '■');
    expect(rest).not.toMatch(/ \p{Lu}/u);
  }
});
