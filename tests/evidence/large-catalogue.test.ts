// A catalogue of 100,000 items and a person with 20,000 events: what is answered must be right, and what is kept bounded.
import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import { parseTitle } from '#lib/catalogue/title.ts';
import { readQuestion } from '#lib/conversation/rules/question.ts';
import { askedEvidence } from '#lib/evidence/asked-evidence.ts';
import { bytesOfRuns, mostBytesOfRuns } from '#lib/evidence/evidence-cache.ts';
import { seededRandom } from '#lib/random.ts';
import { recommendWithFeedback } from '#lib/recommender/feedback.ts';
import { createSASRec, defaultSASRecConfig, initialValues } from '#lib/recommender/sasrec.ts';
import { syntheticTitles } from '../../bench/synthetic-titles.ts';

const itemCount = 100_000;
const random = seededRandom(2);
const genres = ['Drama', 'Comedy', 'Western'];
const facts = syntheticTitles(itemCount, 1).map((title, at) => ({
  itemId: `${at}`,
  ...parseTitle(title),
  genres: [genres[at % genres.length] as string],
}));
const catalogue = createCatalogue(
  'movies',
  facts,
  Array.from({ length: itemCount }, (_, at) => itemCount - at),
);
const config = { ...defaultSASRecConfig, dimension: 8, heads: 1, layers: 1, innerDimension: 8, itemCount };
const model = createSASRec(config, initialValues(config, 1));
const history = [...new Set(Array.from({ length: 22_500 }, () => Math.floor(random() * itemCount)))].slice(
  0,
  20_000,
);
const source = { model, catalogue, history, reference: null };

test('a person with 20,000 events gets the best of all that is left, with evidence from the latest fifty', () => {
  expect(history).toHaveLength(20_000);
  const scores = model.scores([history]);
  const seen = new Set(history);
  const best = recommendWithFeedback({ model, catalogue, history, rules: [], k: 24 });
  const least = best.at(-1)?.score ?? 0;
  expect(best).toHaveLength(24);
  for (const { item, score } of best) {
    expect(seen.has(item)).toBe(false);
    expect(score).toBe(scores[item]);
  }
  const better = [...scores].filter((score, item) => score > least && !seen.has(item));
  expect(better.length).toBeLessThan(24);
  const evidence = askedEvidence(source, { item: best[0]?.item ?? 0 });
  expect(evidence).toMatchObject({ rank: 1, candidates: 80_000, historySize: 20_000, windowSize: 50 });
  expect(evidence.influences).toHaveLength(50);
});

test('after questions about many histories no more is kept than the bound of the cache', () => {
  for (let person = 0; person < 4; person++)
    askedEvidence(
      { ...source, history: history.slice(person * 50, person * 50 + 50) },
      { item: 3, wishes: ['newer'] },
    );
  expect(bytesOfRuns(model)).toBeLessThanOrEqual(mostBytesOfRuns);
});

test('a question finds its title among 100,000, spelled as it is or with an error', () => {
  const asked = (text: string) => readQuestion(text, { catalogue, history: history.slice(-50), item: 0 });
  for (let round = 0; round < 20; round++) {
    const item = catalogue.items[Math.floor(random() * itemCount)];
    if (!item || history.slice(-50).includes(item.index)) continue;
    const { about, askBack } = asked(`Why not “${item.title}”?`);
    // "Golden Sword" may also be "The Golden Sword": then the person is asked.
    expect([about?.title, ...(askBack?.options ?? []).map(({ title }) => title)]).toContain(item.title);
  }
  const long = facts.findIndex(({ title }) => title.length > 35 && !/ (?:II|III|2|3)$/.test(title));
  const { title } = facts[long] as { title: string };
  expect(asked(`compare it with ${title.slice(0, -3)}${title.slice(-2)}`).other?.index).toBe(long);
  expect(asked('Why not “Qwertz Uiopasdfg Hjklyx”?').askBack?.question).toContain('knows no film');
});
