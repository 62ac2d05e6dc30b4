import { expect, test } from 'vitest';
import { loadCatalogue } from '#lib/catalogue/catalogue.ts';
import { maxQuestionCharacters, readQuestion } from '#lib/conversation/rules/question.ts';
import { phrase, phrasings, type QuestionKind, questionKinds } from '#lib/narration/question-kind.ts';
import { smallCatalogue } from '../../evidence/small-catalogue.ts';

const catalogue = smallCatalogue();
const context = { catalogue, history: [1, 2, 4, 10], item: 0 };
const read = (message: string) => readQuestion(message, context);

test.each(questionKinds)('every phrasing used in training is understood: %s', (kind: QuestionKind) => {
  for (const template of phrasings[kind]) {
    const message = phrase(template, { title: 'Iron Harbour', focus: 'The Last Tram' });
    expect([message, read(message).kind]).toEqual([message, kind]);
  }
});

test.each([
  ['what if i had never seen the last tram', 1],
  ['and without The Last Trma?', 1],
  ['Without salt sand and wind', 4],
  ['how much does seven matter', 2],
  ['Would it still be there if I remove “Seven”?', 2],
])('a film to leave out is found however it is spelled: %s', (message, index) => {
  expect(read(message)).toMatchObject({ kind: 'without', focus: { item: { index }, watched: true } });
});

test('a film to leave out that isn’t in the history becomes an unwatched focus', () => {
  expect(read('What if I had not watched Night Bus 42?').focus).toMatchObject({
    item: { index: 6 },
    watched: false,
  });
});

test('"my latest film" is found in the history', () => {
  expect(read('What if I had not watched my latest film?')).toMatchObject({
    kind: 'without',
    focus: { item: { index: 10 }, watched: true },
  });
});

test('a perspective asked for in words is used', () => {
  expect(read('And from a sceptical point of view?')).toMatchObject({ kind: 'why', view: 'sceptic' });
  expect(read('How is it from the perspective of its genres?')).toMatchObject({ kind: 'why', view: 'genre' });
  expect(read('Is a sceptic in Iron Harbour?').kind).toBe('why');
});

test('"why not" about a film in the history is about that film', () => {
  expect(read('Why not Seven?')).toMatchObject({ kind: 'why-not', about: { index: 2 } });
});

test('a question can switch to another film, but a film in the history doesn’t replace the item', () => {
  expect(read('Why not Night Bus 42?')).toMatchObject({ kind: 'why-not', about: { index: 6 } });
  expect(read('why is The Last Tram in there?').about).toBeNull();
  expect(read('Why Iron Harbour?').about).toBeNull();
});

test('a request for more is recognized', () => {
  expect(read('Tell me more').more).toBe(true);
  expect(read('Why this?').more).toBe(false);
});

test('a question about the year or the price is answered from that perspective, or as unknown if the domain has no such facts', () => {
  expect(read('How old is it?')).toMatchObject({ kind: 'why', view: 'era' });
  expect(read('Why this?').view).toBeNull();
  expect(read('Is it worth the money?')).toMatchObject({
    kind: 'unknowable',
    view: null,
    unseen: ['its price'],
  });
  const of = (domain: 'steam' | 'games') => ({ ...context, catalogue: { ...catalogue, domain } });
  for (const [domain, message, view] of [
    ['steam', 'Is it worth the price?', 'price'],
    ['steam', 'how expensive is Iron Harbour', 'price'],
    ['games', 'Which platforms does it run on?', 'platform'],
  ] as const)
    expect(readQuestion(message, of(domain))).toMatchObject({ kind: 'why', view });
  for (const message of [
    'Is it popular?',
    'how well known is Iron Harbour',
    'How many people watched it?',
    'Is this a niche film?',
  ])
    expect(read(message)).toMatchObject({ kind: 'why', view: 'popularity' });
  expect(read('Something more popular like this?')).toMatchObject({ kind: 'similar-but', view: null });
  expect(readQuestion('something cheaper like this', of('steam')).kind).toBe('similar-but');
});

test('small talk is off-topic, and a message of a million characters costs no more than its beginning', () => {
  expect(read('lovely day today')).toMatchObject({ kind: 'off-topic', focus: null, about: null });
  const long = read(`why ${'x'.repeat(1_000_000)}`);
  expect(long.kind).toBe('why');
  expect([...long.text].length).toBeLessThanOrEqual(maxQuestionCharacters);
});

test.each(['movies', 'games', 'steam'])(
  'an item’s attributes aren’t mistaken for part of a title: %s',
  async (domain) => {
    const shipped = await loadCatalogue(`models/${domain}/target`); // Toy Story, The Sound of Music, The Last Story, A Bird Story
    for (const [message, matter] of [
      ['Will I like the story?', 'the plot'],
      ['Is the music nice?', 'the music'],
      ['what about the acting', 'the actors'],
    ] as const) {
      const question = readQuestion(message, { catalogue: shipped, history: [1, 2, 3], item: 5 });
      expect(question, message).toMatchObject({
        kind: 'unknowable',
        unseen: [matter],
        about: null,
        askBack: null,
      });
    }
    const named = readQuestion('Why not Story?', { catalogue: shipped, history: [1, 2, 3], item: 5 });
    expect(named.askBack?.options.length).toBeGreaterThan(1); // said as a name, it is asked back
  },
);
