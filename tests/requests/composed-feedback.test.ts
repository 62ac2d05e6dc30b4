// What feedback changed is said in one sentence, what it did not touch in another.
import { expect, test } from 'vitest';
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import type { RequestOf } from '#lib/contract/request.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { isPlain } from '#lib/requests/compose/plainly-meant.ts';
import { joinedFeedback } from '#lib/requests/joint-feedback.ts';
import { filmWorld } from './small-world.ts';

const titles = ['Party', 'Party 2', 'Party 3', ...Array.from({ length: 20 }, (_, at) => `Film ${at}`)];
const catalogue = createCatalogue(
  'movies',
  titles.map((title, at) => ({
    itemId: `p${at}`,
    title,
    year: 1990,
    genres: at > 10 ? ['Horror'] : ['Comedy'],
  })),
  titles.map(() => 5),
);
const said = (because: string | undefined, message: string, history = [5, 6]) =>
  answerRequest(
    {
      name: 'feedback',
      item: 'Party',
      kind: 'not interested',
      ...(because === undefined ? {} : { because }),
    },
    filmWorld({ catalogue, history, message }),
  ).composed;

test('of a series only the title that was named is left out, and the others are named', () => {
  expect(said(undefined, 'do NOT show me party')).toMatch(/Party 2 and Party 3 can still come up/);
  expect(said(undefined, 'do NOT show me party', [1, 2])).not.toContain('can still come up');
});

test('where all of a series is said to be meant, all of it is left out', () => {
  const answer = said(undefined, 'no more party, none of them');
  expect(answer).toMatch(/^Fair enough, Party, Party 2 and Party 3 are off your list\./);
  expect(answer).not.toContain('can still come up');
});

test('the top of the list is told in one sentence', () => {
  const sentences = said(undefined, 'no party', [1, 2]).split(/(?<=\.)\s/);
  expect(sentences[0]).toBe('Fair enough, Party is off your list.');
  expect(sentences).toHaveLength(2);
});

test('more than a title is unwanted: how to say it is told where there is a label', () => {
  expect(said('horror', 'nothing with horror please', [1, 2])).toContain(
    'say "no horror" when you ask for films',
  );
  expect(said('asylums', 'nothing with asylums please', [1, 2])).toContain('no label for "asylums"');
  expect(said('it was loud', 'it was loud', [1, 2])).not.toContain('label');
});

const told = (
  request: Omit<RequestOf<'feedback'>, 'name'>,
  part: Partial<Parameters<typeof filmWorld>[0]> = {},
) =>
  answerRequest(
    { name: 'feedback', ...request },
    filmWorld({ catalogue, history: [0, 1, 2, 5], message: '', ...part }),
  ).composed;

test('praise of what is there already is met with joy, and that it counts is said once', () => {
  const answer = told({ item: 'Party 2', kind: 'loved' }, { message: 'party 2, best film ever' });
  expect(answer).toMatch(/^[A-Z][a-z ]+! Party 2 is in your history and counts already\./);
  expect(answer).not.toMatch(/Noted|not how much/);
  expect(told({ item: 'Party 2', kind: 'seen' })).toMatch(
    /^Noted, though Party 2 is in your history already/,
  );
});

test('where a list follows, nothing is told but that they are glad with them', () => {
  const world = filmWorld({ catalogue, history: [0, 1, 2, 5], message: 'loved party 2. anything similar?' });
  const answers = (['feedback', 'recommend'] as const).map((name) =>
    name === 'feedback'
      ? answerRequest({ name, item: 'Party 2', kind: 'loved' }, world)
      : answerRequest({ name, like: 'Party 2' }, world),
  );
  const [first] = joinedFeedback(answers, world);
  expect(first?.composed).toMatch(/^[A-Z][a-z ]+!$/);
});

test('a title that is plainly meant is not said to be taken for something', () => {
  expect(isPlain('ff xiv', 'FINAL FANTASY XIV Online')).toBe(true);
  expect(isPlain('fifa 12', 'FIFA Soccer 12 (PlayStation 3)')).toBe(true);
  expect(isPlain('the plumber game', 'Super Mario Bros. 3')).toBe(false);
  expect(isPlain('ff xiii', 'FINAL FANTASY XIV Online')).toBe(false);
});

test('of a series in the history, what still counts is named, or how many of it', () => {
  expect(told({ item: 'Party', kind: 'hated' })).toContain(
    "Party 2 and Party 3 still count: say so if you've had enough of those, too.",
  );
  expect(told({ item: 'Party', kind: 'hated' }, { history: [0, 5] })).not.toContain('still count');
  expect(told({ item: 'Party', kind: 'not seen' })).not.toContain('still count');
});

test('what leaves the history and comes up as unseen is said to, with the way to keep it away', () => {
  const rows = Array.from({ length: titles.length }, (_, at) => at);
  const answers = rows.map((row) =>
    told({ item: titles[row] ?? '', kind: 'not seen' }, { history: rows.slice(0, 20).concat(row) }),
  );
  const again = answers.filter((answer) => answer.includes("As one that you haven't watched, it now"));
  expect(again.length).toBeGreaterThan(0);
  for (const answer of again) expect(answer).toContain("say that you're not interested, and it stays away");
  for (const [row, answer] of answers.entries()) expect(answer).not.toContain(`${titles[row]} enters`);
});

test('a label that is refused by its name is lowered, though the title does not carry it', () => {
  const tagged = createCatalogue(
    'movies',
    titles.map((title, at) => ({
      itemId: `p${at}`,
      title,
      year: 1990,
      genres: ['Comedy'],
      details: at % 2 === 0 ? {} : { tags: ['vampires'] },
    })),
    titles.map(() => 5),
  );
  const because = (words: string) =>
    told(
      { item: 'Party', kind: 'not interested', because: words },
      { catalogue: tagged, history: [5, 6], message: 'vampires? no' },
    );
  expect(because('vampires')).toContain('and everything with "vampires" moves down');
  expect(because('too loud')).not.toContain('moves down');
});

test('the title that the chat is about is followed where feedback on another moves it', () => {
  const moved = titles.map((_, focus) => told({ item: 'Party', kind: 'hated' }, { history: [0, 5], focus }));
  const followed = moved.filter((answer) => /(?:rises|drops) from \S+ to \S+\./.test(answer));
  expect(followed.length).toBeGreaterThan(0);
  for (const [focus, answer] of moved.entries())
    if (/(?:rises|drops) from/.test(answer)) expect(answer).toContain(`${titles[focus]} `);
});
