import { expect, test } from 'vitest';
import { drawExplanationCase } from '#lib/alignment/tasks/explanation-case.ts';
import type { Evidence } from '#lib/contract/evidence.ts';
import { perspectives } from '#lib/contract/perspective.ts';
import { askedEvidence } from '#lib/evidence/asked-evidence.ts';
import { computeEvidence } from '#lib/evidence/evidence.ts';
import { buildReference } from '#lib/evidence/reference.ts';
import { checkText, isFault } from '#lib/grounding/check-text.ts';
import { factLines } from '#lib/narration/fact-lines.ts';
import type { Ask } from '#lib/narration/facts.ts';
import { composeExplanation, derivableSentences, planOf } from '#lib/narration/prose.ts';
import { questionKinds } from '#lib/narration/question-kind.ts';
import { selectFacts } from '#lib/narration/select-facts.ts';
import type { TopicName } from '#lib/narration/topic.ts';
import { sentencesOn } from '#lib/narration/topics.ts';
import { linearModel } from '../evidence/linear-model.ts';
import { randomFrom, smallCatalogue } from '../evidence/small-catalogue.ts';
import { smallGames } from '../evidence/small-games.ts';

const catalogue = smallCatalogue();
const itemCount = catalogue.items.length;

/** Evidence of a random model, history and item: a few hundred draws reach every corner. */
function randomEvidence(random: () => number): { evidence: Evidence; history: number[] } {
  const vectors = catalogue.items.map(() => Array.from({ length: 3 }, () => random() * 2 - 1));
  const model = linearModel(
    random() < 0.15 ? vectors.map(() => [0, 0, 0]) : vectors,
    catalogue.items.map(() => random()),
    random() < 0.3 ? 4 : 50,
  );
  const history = catalogue.items.map((item) => item.index).filter(() => random() < 0.5);
  const picked = random() < 0.1 ? [] : random() < 0.1 ? history.slice(0, 1) : history;
  const item = Math.floor(random() * itemCount);
  const reference = random() < 0.8 ? buildReference(model, [[0, 1], [2, 3, 4], [5]]) : null;
  return {
    evidence: computeEvidence({ model, catalogue, history: picked, item, reference }),
    history: picked,
  };
}

function cases(seed: number, count: number) {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => {
    const { evidence, history } = randomEvidence(random);
    return { evidence, history, random, drawn: drawExplanationCase(evidence, { catalogue, random }) };
  });
}

const games = smallGames();
const wordsOfGames = { film: 'game', films: 'games', watched: 'played' };
const named = [
  ...games.items.flatMap(({ title, genres, details }) => [
    title,
    ...genres,
    ...(details?.tags ?? []),
    ...(details?.platforms ?? []),
    ...[details?.developer, details?.publisher].flatMap((maker) => maker ?? []),
  ]),
  ...['free', 'low-priced', 'mid-priced', 'high-priced', 'newer', 'older', 'cheaper', 'less known'],
].toSorted((one, other) => other.length - one.length);
const counts =
  /(?:no game|(?:none|neither|any one|any|either) of your (?:latest )?#(?: games)?|your (?:one game|one|(?:latest )?#(?: games)?)|any one game)/gi;

/** A sentence without its names, its numbers and the words that agree with them: the same for every sentence of a form. */
function formOf(text: string): string {
  const masked = named.reduce((rest, name) => rest.replaceAll(name, '#'), text);
  return masked
    .replace(/\d+/g, '#')
    .replace(counts, '#')
    .replace(/\b(?:is|are|comes?|follows?|does|do|makes?|counts?|games?|it|them|of yours)\b/g, '')
    .replace(/[#\s,;()]|\band\b|\d more|\brank\b/g, '')
    .replace(/without(?:more)?(?:withadded)?|withadded|(?:newtoyou|like|new)(?=\.$)/gi, '');
}
/** Every form that some facts lead to, by topic. */
const fitting = new Map<TopicName, Set<string>>();

/** Questions of every kind about random games, with the evidence that they ask for. */
function askedOfGames(seed: number, count: number) {
  const random = randomFrom(seed);
  const pick = <T>(choices: readonly T[]) => choices[Math.floor(random() * choices.length)] as T;
  return Array.from({ length: count }, () => {
    const vectors = games.items.map(() => Array.from({ length: 3 }, () => random() * 2 - 1));
    const model = linearModel(random() < 0.1 ? vectors.map(() => [0, 0, 0]) : vectors);
    const history = games.items.map((item) => item.index).filter(() => random() < 0.7);
    const picked = random() < 0.1 ? history.slice(0, 1) : history;
    const item = pick(games.items).index;
    const reference = random() < 0.8 ? buildReference(model, [[0, 1], [2, 3, 4], [5]]) : null;
    const unwatched = games.items.filter(({ index }) => index !== item && !picked.includes(index));
    const evidence = askedEvidence(
      { model, catalogue: games, history: picked, reference },
      {
        item,
        comparedWith: pick(games.items).index,
        whatIf: {
          removed: picked.filter(() => random() < 0.3),
          added: unwatched
            .slice(0, 2)
            .map(({ index }) => index)
            .filter(() => random() < 0.5),
        },
        wishes: random() < 0.5 ? [] : [pick(['newer', 'older', 'cheaper', 'less known'] as const)],
        view:
          random() < 0.5
            ? null
            : {
                attributes: [
                  pick([
                    { kind: 'genre', value: 'RPG' },
                    { kind: 'tag', value: 'Puzzle' },
                    { kind: 'developer', value: 'North Pier' },
                  ] as const),
                ],
                items: [pick(games.items).index],
                unseen: random() < 0.5 ? [] : ['the plot'],
              },
        unseen: random() < 0.5 ? ['the plot', 'the music'] : [],
      },
    );
    const influence = evidence.influences.length > 0 ? pick(evidence.influences) : null;
    const ask: Ask = {
      question: pick(questionKinds),
      perspective: pick(perspectives),
      focus: influence && influence.item.index !== item ? { item: influence.item, watched: true } : null,
      modelSays: random() < 0.8 ? null : pick(['yes', 'no'] as const),
    };
    return { evidence, history: picked, ask, random };
  });
}

for (const { evidence, ask } of askedOfGames(6, 2000)) {
  for (const rank of [1, 30, 150, 350]) {
    const facts = selectFacts({ ...evidence, rank, candidates: 400 }, ask);
    for (const topic of planOf(ask)) {
      const forms = fitting.get(topic) ?? new Set();
      for (const text of sentencesOn(topic, facts, wordsOfGames)) forms.add(formOf(text));
      fitting.set(topic, forms);
    }
  }
}

test('no composed answer has a fault, whatever the evidence and the titles', () => {
  for (const { evidence, history, drawn } of cases(1, 1500)) {
    const mentioned = drawn.focus ? [drawn.focus.item.index] : [];
    const faults = checkText(drawn.answer, { catalogue, history, evidence, mentioned }).filter(isFault);
    expect({ answer: drawn.answer, facts: drawn.facts, faults }).toMatchObject({ faults: [] });
  }
});

test('every number and title in an answer is in its prompt’s facts', () => {
  for (const { drawn } of cases(2, 600)) {
    let { answer } = drawn;
    const inFacts = catalogue.items
      .filter((item) => drawn.facts.includes(item.title))
      .toSorted((a, b) => b.title.length - a.title.length);
    for (const item of inFacts) answer = answer.replaceAll(item.title, '');
    for (const number of answer.match(/\d+/g) ?? []) expect(drawn.facts).toContain(number);
    for (const item of catalogue.items.filter(({ title }) => title.length > 4))
      expect(answer).not.toContain(item.title);
  }
});

test('an answer has two to six sentences, all different', () => {
  for (const { drawn } of cases(3, 600)) {
    const masked = catalogue.items.reduce((text, item) => text.replaceAll(item.title, 'X'), drawn.answer);
    const sentences = masked.split(/(?<=[.!?])\s+/);
    expect(sentences.length).toBeGreaterThanOrEqual(2);
    expect(sentences.length).toBeLessThanOrEqual(6);
    expect(new Set(sentences).size).toBe(sentences.length);
  }
});

test('a perspective changes what an answer says, but never the rank or the level', () => {
  for (const { evidence } of cases(4, 60)) {
    const answers = perspectives.map((perspective) => {
      const ask = { perspective, question: 'why' as const };
      const facts = factLines(evidence, ask, 'movies');
      expect(facts).toContain(`Rank: ${evidence.rank} of ${evidence.candidates}`);
      return composeExplanation(evidence, { ...ask, domain: 'movies', random: () => 0 });
    });
    for (const answer of answers) expect(answer).toContain(`${evidence.rank} of `);
    if (evidence.windowSize > 2) expect(new Set(answers).size).toBeGreaterThan(2);
  }
});

test.each(questionKinds)('a question can draw on at least forty forms: %s', (question) => {
  const forms = new Set(
    perspectives.flatMap((perspective) =>
      planOf({ question, perspective }).flatMap((topic) => [...(fitting.get(topic) ?? [])]),
    ),
  );
  expect(forms.size).toBeGreaterThanOrEqual(40);
});

test('whatever is asked about games, from any perspective, answers have no fault and stay within the facts', () => {
  for (const { evidence, history, ask, random } of askedOfGames(7, 1500)) {
    const answer = composeExplanation(evidence, { ...ask, domain: 'steam', random });
    const facts = factLines(evidence, ask, 'steam');
    const mentioned = ask.focus ? [ask.focus.item.index] : [];
    const faults = checkText(answer, { catalogue: games, history, evidence, mentioned }).filter(isFault);
    expect(faults.map(({ message }) => `${message} — ${answer}`)).toEqual([]);
    let rest = answer;
    for (const item of games.items.toSorted((one, other) => other.title.length - one.title.length))
      if (facts.includes(item.title)) rest = rest.replaceAll(item.title, '');
    for (const number of rest.match(/\d+/g) ?? [])
      expect({ facts, answer }).toMatchObject({ facts: expect.stringContaining(number) });
    for (const { title } of games.items)
      expect({ facts, rest }).toMatchObject({ rest: expect.not.stringContaining(title) });
  }
});

test('every allowed sentence is true on its own', () => {
  for (const { evidence, history, ask } of askedOfGames(8, 150)) {
    for (const { text } of derivableSentences(evidence, { ...ask, domain: 'steam' })) {
      const mentioned = ask.focus ? [ask.focus.item.index] : [];
      const faults = checkText(text, { catalogue: games, history, evidence, mentioned }).filter(isFault);
      expect(faults.map(({ message }) => `${message} — ${text}`)).toEqual([]);
    }
  }
});

test('if the language model disagrees with the recommender, that comes first', () => {
  const [one] = cases(9, 1);
  const ask = { perspective: 'overall', question: 'why', modelSays: 'no' } as const;
  const answer = composeExplanation(one?.evidence as Evidence, { ...ask, domain: 'movies', random: () => 0 });
  expect(answer).toMatch(/^The language model and the recommender differ on .+: asked alone, it says no/);
});

test('the same random numbers give the same words', () => {
  const [one] = cases(5, 1);
  const ask = { perspective: 'overall', question: 'why', domain: 'movies' } as const;
  const compose = () => composeExplanation(one?.evidence as Evidence, { ...ask, random: randomFrom(9) });
  expect(compose()).toBe(compose());
});

test('an empty history, a film already seen and an unknown film are stated plainly', () => {
  const model = linearModel(catalogue.items.map((_, i) => [i % 3, i % 2]));
  const ask = { perspective: 'overall', question: 'why', domain: 'movies', random: () => 0 } as const;
  const empty = computeEvidence({ model, catalogue, history: [], item: 1 });
  expect(composeExplanation(empty, ask)).toMatch(/Your history is empty/);
  const seen = computeEvidence({ model, catalogue, history: [1, 2, 4], item: 1 });
  expect(composeExplanation(seen, ask)).toMatch(/already watched The Last Tram/);
  const unknown = {
    ...computeEvidence({ model, catalogue, history: [2, 4, 6], item: 1 }),
    knownToModel: false,
  };
  expect(composeExplanation(unknown, ask)).toMatch(/never met it/);
});

test('if nothing has influence, the answer says so', () => {
  const model = linearModel(
    catalogue.items.map(() => [0]),
    catalogue.items.map((_, i) => i),
  );
  const evidence = computeEvidence({ model, catalogue, history: [0, 1, 2, 3], item: 13 });
  const answer = composeExplanation(evidence, {
    perspective: 'overall',
    question: 'why',
    domain: 'movies',
    random: () => 0,
  });
  expect(answer).toMatch(/None of your 4 films clearly speaks for or against 2001 Steps/);
});

test('the facts stay short for any question', () => {
  const random = randomFrom(6);
  for (let i = 0; i < 200; i++) {
    const { evidence } = randomEvidence(random);
    const similarBut = { wish: 'newer', to: evidence.item, items: [] };
    for (const question of questionKinds) {
      for (const perspective of perspectives) {
        const facts = factLines({ ...evidence, similarBut }, { question, perspective }, 'movies');
        expect(facts.split('\n').length).toBeLessThanOrEqual(11);
      }
    }
  }
});

test('a history within the window is described by its size, and a longer one as its latest items', () => {
  const model = linearModel(
    catalogue.items.map(() => [0]),
    catalogue.items.map((_, i) => i),
    3,
  );
  const ask = { perspective: 'overall', question: 'why', domain: 'movies', random: () => 0 } as const;
  const told = (history: number[]) => {
    const evidence = computeEvidence({ model, catalogue, history, item: 13 });
    return [factLines(evidence, ask, 'movies'), composeExplanation(evidence, ask)];
  };
  expect(told([0, 1, 2, 3])).toEqual([
    expect.stringContaining('History: latest 3'),
    expect.stringContaining('None of your latest 3 films'),
  ]);
  expect(told([0, 1])).toEqual([
    expect.stringContaining('History: 2'),
    expect.stringContaining('Neither of your 2 films'),
  ]);
  expect(told([0])).toEqual([
    expect.stringContaining('History: one'),
    expect.stringContaining('No film of yours'),
  ]);
});

test('what an answer says about leaving out any one film holds for each of them', () => {
  let told = 0;
  for (const { evidence } of askedOfGames(10, 400)) {
    const facts = selectFacts(evidence, { perspective: 'overall', question: 'why' });
    if (facts.asked !== 'why' || facts.carriers.kind !== 'none' || !facts.carriers.withoutAny) continue;
    const { withoutAny } = facts.carriers;
    told++;
    for (const { item, rankWithout } of evidence.influences) {
      if (item.index === evidence.item.index) continue;
      if (withoutAny === 'same') expect(rankWithout).toBe(evidence.rank);
      else expect(rankWithout).toBeLessThanOrEqual(evidence.rank);
    }
  }
  expect(told).toBeGreaterThan(10);
});

test('"most" of a history means more than half', () => {
  const habit = { kind: 'price', value: 'free', count: 2, size: 4, lean: 'as' } as const;
  const [one] = askedOfGames(11, 1);
  const facts = selectFacts(one?.evidence as Evidence, { perspective: 'price', question: 'why' });
  if (!('price' in facts)) throw new Error('The history must not be empty.');
  const said = (count: number) =>
    sentencesOn('mainPrice', { ...facts, price: null, profile: [{ ...habit, count }] }, wordsOfGames);
  expect(said(3).join(' ')).toMatch(/Mostly|mainly/);
  expect(said(2).join(' ')).not.toMatch(/Mostly|mainly/);
  expect(said(1)).toEqual([]);
});
