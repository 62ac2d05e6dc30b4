// What follows from the evidence must pass the checks word by word, as it streams: a true sentence that looks false
// halfway through would be drawn again for nothing.
import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import { titleMatcher } from '#lib/catalogue/title-matcher.ts';
import { perspectivesOf } from '#lib/contract/perspective.ts';
import { streamGrounded } from '#lib/conversation/streaming/grounded-stream.ts';
import { computeEvidence } from '#lib/evidence/evidence.ts';
import { checkText } from '#lib/grounding/check-text.ts';
import { derivableSentences } from '#lib/narration/prose.ts';
import { seededRandom } from '#lib/random.ts';
import { linearModel } from '../../evidence/linear-model.ts';

const random = seededRandom(11);
const genres = ['Action', 'Crime', 'Drama', 'Comedy', 'Horror'];
const firsts = ['Iron', 'Quiet', 'Golden', 'Broken', 'Northern', 'Paper', 'Silent', 'Copper'];
const seconds = ['Harbour', 'Garden', 'Winter', 'Station', 'Letters', 'River', 'Mountain', 'Tram'];
const films = firsts.flatMap((first, row) =>
  seconds.map((second, column) => ({
    itemId: `${row}-${column}`,
    title: `${first} ${second}`,
    year: 1950 + ((row * 8 + column) % 50),
    genres: [genres[(row + column) % 5] as string, genres[(row * 3 + column) % 5] as string],
  })),
);
const catalogue = createCatalogue(
  'movies',
  films,
  films.map((_, row) => 5 + ((row * 37) % 90)),
);
const model = linearModel(films.map(() => [random() - 0.5, random() - 0.5, random() - 0.5]));
const reference = {
  people: 10,
  meanScores: Float32Array.from(films, () => random() - 0.5),
  meanRanks: Float32Array.from(films, () => 1 + 60 * random()),
};
const { mayContinue } = titleMatcher(catalogue);

test('a sentence that follows from the evidence is never drawn again, wherever the stream pauses', async () => {
  let sentences = 0;
  for (let person = 0; person < 12; person++) {
    const history = Array.from({ length: 4 + person }, () => Math.floor(films.length * random()));
    const item = Math.floor(films.length * random());
    const evidence = computeEvidence({ model, catalogue, history, item, reference });
    const check = (text: string) => checkText(text, { catalogue, history, evidence });
    const derivable = perspectivesOf('movies').flatMap((perspective) =>
      (['why', 'why-not'] as const).flatMap((question) =>
        derivableSentences(evidence, { perspective, question, domain: 'movies' }),
      ),
    );
    for (const text of new Set(derivable.map((sentence) => sentence.text))) {
      async function* generate(said: string) {
        for (const piece of text.slice(said.length).match(/\s?\S+/gu) ?? []) yield { text: piece };
      }
      const stream = streamGrounded({ generate, check, mayContinue, standIn: () => null });
      let next = await stream.next();
      while (!next.done) next = await stream.next();
      expect(next.value).toEqual({ said: text, redrawn: 0, standIns: 0 });
      sentences++;
    }
  }
  expect(sentences).toBeGreaterThan(500);
});
