import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createCatalogue, loadCatalogue } from '#lib/catalogue/catalogue.ts';
import type { Evidence } from '#lib/contract/evidence.ts';
import { modelPacksFolder } from '#lib/env.ts';
import { askedEvidence, type EvidenceRequest } from '#lib/evidence/asked-evidence.ts';
import { refTo } from '#lib/evidence/item-ref.ts';
import { checkText, isFault } from '#lib/grounding/check-text.ts';
import { factLines } from '#lib/narration/fact-lines.ts';
import type { Ask, Focus } from '#lib/narration/facts.ts';
import { composeExplanation, derivableSentences } from '#lib/narration/prose.ts';
import type { TopicName } from '#lib/narration/topic.ts';
import { seededRandom } from '#lib/random.ts';
import { type FeedbackRule, recommendWithFeedback } from '#lib/recommender/feedback.ts';
import { rankUnseen } from '#lib/recommender/rank.ts';
import { loadSASRec } from '#lib/recommender/sasrec.ts';
import type { TargetModel } from '#lib/recommender/target-model.ts';
import { linearModel } from './linear-model.ts';

// Two tastes, even and odd films; the first of the even ones are Horror. The bias gives the films of one taste an order.
const size = 60;
const vectors = Array.from({ length: size }, (_, i) => (i % 2 === 0 ? [1, 0] : [0, 1]));
const catalogue = createCatalogue(
  'movies',
  vectors.map((_, i) => ({
    itemId: `m${i}`,
    title: `Film Number ${String.fromCharCode(65 + (i % 26))}${i}`,
    year: 1980 + (i % 30),
    genres: [i % 2 === 0 && i < 20 ? 'Horror' : 'Drama'],
  })),
  vectors.map(() => 5),
);
const history = [0, 2, 1];
const modelOf = () =>
  linearModel(
    vectors,
    vectors.map((_, i) => -i / 100),
  );
const sourceOf = (model = modelOf()) => ({ model, catalogue, history, reference: null });
const noHorror: FeedbackRule = { itemIndex: 4, reason: 'genre', value: 'Horror' };
const muted: FeedbackRule = { itemIndex: 4, reason: 'history-item', value: 'm2', historyIndex: 2 };
const refused: FeedbackRule = { itemIndex: 6, reason: 'item', value: null };
const ruleSets: [string, FeedbackRule[]][] = [
  ['a genre', [noHorror]],
  ['a history item', [muted]],
  ['an item', [refused]],
  ['all of them', [noHorror, muted, refused]],
];
const listOf = (rules: FeedbackRule[], of: number[] = history) =>
  recommendWithFeedback({ model: modelOf(), catalogue, history: of, rules, k: size });
const placeIn = (list: { item: number; rank: number }[], item: number) =>
  list.find((entry) => entry.item === item)?.rank ?? null;
const unseen = vectors.map((_, i) => i).filter((item) => !history.includes(item));
const asked = (request: EvidenceRequest) => askedEvidence(sourceOf(), request).withFeedback;

test.each(ruleSets)(
  'with feedback against %s, both items of a comparison have their places in the list',
  (_, rules) => {
    const list = listOf(rules);
    for (const [at, item] of unseen.entries()) {
      const other = unseen[(at * 7 + 3) % unseen.length] as number;
      if (other === item) continue;
      expect(asked({ item, comparedWith: other, rules })).toMatchObject({
        rank: placeIn(list, item),
        otherRank: placeIn(list, other),
      });
    }
  },
);

test.each(ruleSets)(
  'with feedback against %s, a what-if gives the place in the list of that history',
  (_, rules) => {
    for (const added of [[7], [8, 9]]) {
      const list = listOf(rules, [...history, ...added]);
      for (const item of unseen.filter((index) => !added.includes(index)).slice(0, 12)) {
        expect(asked({ item, whatIf: { removed: [], added }, rules })?.rankThen).toBe(placeIn(list, item));
      }
    }
    for (const gone of history) {
      const list = listOf(
        rules,
        history.filter((index) => index !== gone),
      );
      for (const item of unseen.slice(0, 12)) {
        const then = asked({ item, without: gone, rules })?.rankThen;
        expect(then).toBe(asked({ item, whatIf: { removed: [gone], added: [] }, rules })?.rankThen);
        expect(then).toBe(placeIn(list, item));
      }
    }
  },
);

test('a counterfactual takes an item out of the person’s own top ten, not the recommender’s', () => {
  const plain = askedEvidence(sourceOf(), { item: 8 });
  expect(plain.rank).toBeLessThanOrEqual(10);
  expect(plain.counterfactual).not.toBeNull();
  // Lowered by its genre it is in no top ten, so nothing takes it out.
  expect(askedEvidence(sourceOf(), { item: 8, rules: [noHorror] }).withFeedback?.counterfactual).toBeNull();
  // The other taste comes to the top only by the feedback, and only the film of that taste keeps it there.
  const drama = askedEvidence(sourceOf(), { item: 19, rules: [muted] });
  expect(drama.rank).toBeGreaterThan(10);
  expect(drama.counterfactual).toBeNull();
  expect(drama.withFeedback?.rank).toBeLessThanOrEqual(10);
  const { counterfactual } = drama.withFeedback ?? {};
  expect(counterfactual?.removed.map(({ index }) => index)).toEqual([1]);
  expect(counterfactual?.rankAfter).toBeGreaterThan(10);
});

test('similar items are never ones the list leaves out, and have their ranks in that list', () => {
  for (const [, rules] of ruleSets) {
    const list = listOf(rules);
    const { similarBut } = askedEvidence(sourceOf(), { item: 8, wishes: [], rules });
    expect(similarBut?.items).toHaveLength(5);
    for (const { item, rank } of similarBut?.items ?? []) expect(rank).toBe(placeIn(list, item.index));
  }
});

test('evidence follows every change of feedback, although runs and evidence are cached', () => {
  const source = sourceOf();
  const request = { item: 8, comparedWith: 9, whatIf: { removed: [0], added: [11] } };
  const fresh = (rules: FeedbackRule[]) => askedEvidence(sourceOf(), { ...request, rules });
  for (const rules of [[], [noHorror], [muted], [noHorror, muted], [refused], []]) {
    expect(askedEvidence(source, { ...request, rules })).toEqual(fresh(rules));
  }
});

test('places need no run of the model, or one if feedback mutes an item in the history', () => {
  const model = modelOf();
  const source = sourceOf(model);
  askedEvidence(source, { item: 31, comparedWith: 33 });
  const runs = model.runs;
  askedEvidence(source, { item: 31, comparedWith: 33, rules: [noHorror, refused] });
  expect(model.runs).toBe(runs);
  askedEvidence(source, { item: 31, comparedWith: 33, rules: [muted] });
  expect(model.runs).toBe(runs + 1);
  askedEvidence(source, { item: 35, comparedWith: 33, rules: [muted] });
  expect(model.runs).toBe(runs + 1 + 0); // the base run of another item is there already
});

const composed = (evidence: Evidence, ask: Ask) =>
  composeExplanation(evidence, { ...ask, domain: 'movies', random: seededRandom(1) });
const why: Ask = { perspective: 'overall', question: 'why' };

test('an answer gives the item’s place with feedback before the recommender’s rank', () => {
  const lowered = askedEvidence(sourceOf(), { item: 8, rules: [noHorror] });
  const place = lowered.withFeedback?.rank;
  expect(composed(lowered, why)).toMatch(
    new RegExp(`^[^.]*[Yy]our feedback[^.]* place ${place} of your list\\.`),
  );
  expect(composed(lowered, why)).toContain(`rank ${lowered.rank} of ${lowered.candidates}`);
  expect(composed(lowered, why)).not.toMatch(/your (?:top ten|ten best)|recommended/);
  expect(factLines(lowered, why, 'movies')).toContain(`With feedback: place ${place}\n`);
  const out = askedEvidence(sourceOf(), { item: 4, rules: [noHorror] });
  expect(composed(out, why)).toMatch(
    /^(?:Your feedback leaves .* out of your list|Because of your feedback)/,
  );
  const kept = askedEvidence(sourceOf(), { item: 8, rules: [{ ...refused, itemIndex: 59 }] });
  expect(composed(kept, why)).not.toMatch(/feedback/);
});

test('a comparison reversed by feedback states both orders', () => {
  const evidence = askedEvidence(sourceOf(), { item: 8, comparedWith: 20, rules: [noHorror] });
  const { rank, otherRank } = evidence.withFeedback ?? {};
  expect(evidence.rank).toBeLessThan(evidence.comparison?.rank ?? 0);
  expect(rank ?? 0).toBeGreaterThan(otherRank ?? 0);
  const text = composed(evidence, { perspective: 'overall', question: 'compare' });
  expect(text).toMatch(new RegExp(`^[^.]*feedback[^.]* place ${rank}[^.]* place ${otherRank}\\.`));
  expect(text).toMatch(/recommender (?:has|alone)/);
});

test('a what-if states the place in the person’s own list and the recommender’s rank', () => {
  const watched: Focus = { item: refTo(catalogue, 1), watched: true };
  const evidence = askedEvidence(sourceOf(), { item: 9, without: 1, rules: [noHorror] });
  const { rank, rankThen } = evidence.withFeedback ?? {};
  const text = composed(evidence, { perspective: 'overall', question: 'without', focus: watched });
  expect(rankThen).not.toBe(rank);
  expect(text).toMatch(new RegExp(`place ${rank} to place ${rankThen}\\b`));
  expect(text).toMatch(/Without .*, the recommender alone would (?:move|keep)/);
  const left = askedEvidence(sourceOf(), { item: 4, whatIf: { removed: [1], added: [] }, rules: [noHorror] });
  expect(composed(left, { perspective: 'overall', question: 'what-if' })).toMatch(/out of your list/);
});

test('irrelevant feedback isn’t blamed for the effect of a changed history', () => {
  const elsewhere = { ...refused, itemIndex: 59 };
  const request = { item: 9, without: 1, rules: [elsewhere] };
  const evidence = askedEvidence(sourceOf(), request);
  const focus: Focus = { item: refTo(catalogue, 1), watched: true };
  expect(composed(evidence, { perspective: 'overall', question: 'without', focus })).not.toMatch(/feedback/);
});

test('claiming the top ten is a fault if feedback took the item out of it', () => {
  const context = { catalogue, history };
  const marks = (evidence: Evidence) =>
    checkText(`${evidence.item.title} sits in your top ten.`, { ...context, evidence }).filter(isFault);
  expect(marks(askedEvidence(sourceOf(), { item: 8 }))).toEqual([]);
  expect(marks(askedEvidence(sourceOf(), { item: 8, rules: [noHorror] }))[0]?.message).toMatch(
    /^Your feedback puts/,
  );
  expect(marks(askedEvidence(sourceOf(), { item: 4, rules: [noHorror] }))[0]?.message).toMatch(
    /leaves it out/,
  );
});

describe('with the shipped model', async () => {
  const folder = join(modelPacksFolder(), 'movies', 'target');
  const [films, model] = await Promise.all([loadCatalogue(folder), loadSASRec(folder)]);
  const random = seededRandom(11);
  const draw = (below: number) => Math.floor(random() * below);
  const people = Array.from({ length: 8 }, () => [...new Set(Array.from({ length: 45 }, () => draw(600)))]);

  function rulesFor(watched: number[]): FeedbackRule[] {
    const best = rankUnseen(model.scores([watched]), watched);
    const itemIndex = best[draw(5)] ?? 0;
    const historyIndex = watched[draw(watched.length)] ?? 0;
    return [
      { itemIndex, reason: 'genre', value: films.items[itemIndex]?.genres[0] ?? 'Drama' },
      ...(draw(2) ? [{ itemIndex, reason: 'history-item' as const, value: 'x', historyIndex }] : []),
    ];
  }

  test('every sentence allowed with feedback is true, and private exactly if it mentions the feedback', () => {
    const aboutFeedback = new Set<TopicName>();
    let spoken = 0;
    for (const watched of people) {
      const rules = rulesFor(watched);
      const best = rankUnseen(model.scores([watched]), watched);
      const item = best[draw(12)] ?? 0;
      const other = best[draw(40)] ?? 1;
      const gone = watched[draw(watched.length)] ?? 0;
      const source = { model, catalogue: films, history: watched, reference: null };
      const focus: Focus = { item: refTo(films, gone), watched: true };
      const cases: [Ask, Omit<EvidenceRequest, 'item' | 'rules'>][] = [
        [why, {}],
        [{ ...why, perspective: 'sceptic' }, {}],
        [{ ...why, question: 'why-not' }, {}],
        [{ ...why, question: 'which-most' }, {}],
        [{ ...why, question: 'taste' }, {}],
        [{ ...why, question: 'off-topic' }, {}],
        [{ ...why, question: 'compare' }, { comparedWith: other }],
        [{ ...why, question: 'without', focus }, { without: gone }],
        [{ ...why, question: 'what-if' }, { whatIf: { removed: [gone], added: [other] } }],
        [{ ...why, question: 'similar-but' }, { wishes: ['newer'] }],
      ];
      for (const [ask, request] of cases) {
        const evidence = askedEvidence(source, { item, rules, ...request });
        for (const sentence of derivableSentences(evidence, { ...ask, domain: 'movies' })) {
          const { topic, text } = sentence;
          expect([text, sentence.private]).toEqual([text, /\byour feedback\b/i.test(text)]);
          if (sentence.private) aboutFeedback.add(topic);
          const faults = checkText(text, { catalogue: films, history: watched, evidence }).filter(isFault);
          expect([text, faults]).toEqual([text, []]);
          if (topic === 'feedback') spoken++;
        }
      }
    }
    expect(spoken).toBeGreaterThan(20);
    expect(aboutFeedback.size).toBe(3);
  });

  test('feedback that mutes a film needs one more leave-one-out batch and the few runs of its counterfactual', () => {
    for (const [at, watched] of people.entries()) {
      const history = [...watched, 700 + at]; // not asked about before
      const item = rankUnseen(model.scores([history]), history)[2] ?? 0;
      const rowsOf = (rules: FeedbackRule[]) => {
        let [runs, rows] = [0, 0];
        const counting: TargetModel = {
          ...model,
          fingerprint: `${model.fingerprint} ${at} ${rules.length}`, // nothing of it is cached
          scores: (histories) => {
            runs++;
            rows += histories.length;
            return model.scores(histories);
          },
        };
        askedEvidence(
          { model: counting, catalogue: films, history, reference: null },
          { item, comparedWith: 5, rules },
        );
        return { runs, rows };
      };
      const alone = rowsOf([]);
      const muted = rowsOf([
        { itemIndex: 1, reason: 'history-item', value: 'x', historyIndex: history[3] ?? 0 },
        { itemIndex: 2, reason: 'genre', value: 'Drama' },
      ]);
      expect(muted.rows - alone.rows).toBeGreaterThan(0);
      expect(muted.rows).toBeLessThanOrEqual(2 * alone.rows + 8);
      expect(muted.runs).toBeLessThanOrEqual(alone.runs + 5);
    }
  });
});
