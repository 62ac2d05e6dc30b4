// Composed sentences about feedback, comparisons, influence and fame: each names what it is about and repeats nothing.
import { expect, test } from 'vitest';
import type { Request } from '#lib/contract/request.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { compose } from '#lib/requests/compose.ts';
import type { ExplainFacts } from '#lib/requests/explain.ts';
import type { RequestFacts } from '#lib/requests/request-facts.ts';
import type { Standing } from '#lib/requests/standing.ts';
import { briefFacts, spokenOrdinal } from '#lib/requests/wording.ts';
import { nounsOf } from '#lib/requests/world.ts';
import { filmWorld, gameWorld } from './small-world.ts';

const world = filmWorld();
const nouns = nounsOf(world.catalogue);
const [a, b, c, d] = world.catalogue.items.slice(4, 8).map(({ index, itemId, title, year, genres }) => ({
  index,
  itemId,
  title,
  year,
  genres,
}));
if (!a || !b || !c || !d) throw new Error('no items');

function factsOf<N extends RequestFacts['name']>(name: N, request: Request, from = world) {
  const { facts } = answerRequest(request, from);
  if (facts.name !== name) throw new Error(facts.name);
  return facts as Extract<RequestFacts, { name: N }>;
}

test('of more titles that enter the top ten than are named, it is said that there are others', () => {
  const facts = factsOf('feedback', { name: 'feedback', item: 'It', kind: 'seen' });
  const top = { ...facts.top, now: [a], after: [a] };
  const said = (entering: (typeof a)[]) => compose({ ...facts, top: { ...top, entering } }, nouns);
  expect(said([b, c, d])).toContain(`${b.title} and ${c.title}, among others, enter your top ten`);
  expect(said([b, c])).toContain(`${b.title} and ${c.title} enter your top ten`);
  expect(said([b])).toContain(`${b.title} enters your top ten`);
  const changed = factsOf('what_if', { name: 'what_if', remove: 'Big' });
  expect(
    compose(
      { ...changed, top: { ...changed.top, now: [a], after: [a], entering: [b, c, d], leaving: [a, b] } },
      nouns,
    ),
  ).toContain('among others, would enter your top ten.');
});

test('a film already watched is compared by where it would be', () => {
  const facts = factsOf('compare', { name: 'compare', a: 'Big', b: 'It' });
  const said = compose(facts, nouns);
  const seenFirst = facts.ahead === 'a';
  expect(said).toMatch(
    seenFirst
      ? /^Big[^:]*: it would be \S+ on your list, It is /
      : /^It[^:]*: it's \S+ on your list, Big would be /,
  );
});

test('what one of the history does for others: how much, and what would drop without it', () => {
  const said = answerRequest({ name: 'influence', item: 'Big' }, world).composed;
  expect(said).toMatch(/^(?:Quite a lot|A bit|Not much|Hardly anything): without Big, /);
  const far = factsOf('influence', { name: 'influence', item: 'Big' });
  expect(compose({ ...far, inWindow: false }, nouns)).toContain('Big is too far back to count');
});

const famous = (change: (facts: ExplainFacts) => ExplainFacts) =>
  compose(change(factsOf('explain', { name: 'explain', item: 'It', view: 'popularity' })), nouns);

test.each(['well known', 'known', 'niche'] as const)('how %s a title is, is said once', (fame) => {
  const said = famous((facts) => ({
    ...facts,
    view: { ...facts.view, perspective: 'popularity', asked: 'popularity' },
    standing: { ...facts.standing, rank: 2, of: 1000, level: 'top ten' },
    reasons: { ...facts.reasons, fame, usual: { rank: 700, beside: 'far lower' } },
  }));
  expect(said.match(/known/g)).toHaveLength(1);
  expect(said).toContain(
    fame === 'niche' ? ' Most people get it far lower' : ' Even so, most people get it far lower',
  );
});

test('a free game of the genre for it is called free once', () => {
  const item = { ...a, genres: ['Action', 'Free to Play'], details: { priceUsd: 0 } };
  expect(briefFacts(item).match(/free/g)).toHaveLength(1);
  expect(briefFacts({ ...item, genres: ['Action'] })).toContain('free');
});

test('a changed history says of a title once that it stays first or enters the top ten', () => {
  const facts = factsOf('what_if', { name: 'what_if', remove: 'Big' }, filmWorld({ focus: a.index }));
  if (!facts.focus) throw new Error('no focus');
  const standing = { ...facts.focus.standing, item: a, seen: false, level: 'top ten' as const };
  const stays = { ...facts, focus: { standing: { ...standing, rank: 1 }, rankThen: 1 } };
  const top = { ...facts.top, now: [a], after: [a], entering: [b] };
  expect(compose({ ...stays, top }, nouns)).toMatch(/^Without Big, .* stays at the top/);
  const rises = { ...facts, focus: { standing: { ...standing, rank: 12 }, rankThen: 9 } };
  const said = compose({ ...rises, top: { ...top, now: [c], after: [c], entering: [a] } }, nouns);
  expect(said.split(a.title)).toHaveLength(2);
});

test('a name in the plural takes all of the history that have it away', () => {
  const world = gameWorld({ history: [0, 1, 2], focus: 3 });
  const { facts } = answerRequest({ name: 'what_if', remove: 'Brick Rains' }, world);
  expect(facts.name === 'what_if' && facts.removed.map(({ index }) => index)).toEqual([0, 1]);
  const none = answerRequest({ name: 'what_if', remove: 'Zeppelins' }, world);
  expect(none.facts).toMatchObject({ name: 'title', problem: 'unknown' });
});

test('after a comparison the chat is about the title that came out ahead, whichever was named first', () => {
  for (const [one, other] of [
    ['Big', 'It'],
    ['It', 'Big'],
  ] as const) {
    const { facts, focus, composed } = answerRequest({ name: 'compare', a: one, b: other }, world);
    if (facts.name !== 'compare' || facts.ahead === 'tied') throw new Error('nothing is ahead');
    expect(focus?.title).toBe(facts[facts.ahead === 'b' ? 'b' : 'a'].standing.item.title);
    expect(composed).toMatch(new RegExp(`^${focus?.title}\\b`));
  }
});

test('what falls out of the top ten is named where the message asks for it', () => {
  const facts = factsOf('what_if', { name: 'what_if', remove: 'Big' });
  const top = { ...facts.top, entering: [a, b], leaving: [c, d] };
  const said = (asksLeaving: boolean) => compose({ ...facts, top, asksLeaving }, nouns);
  expect(said(true)).toContain(`${c.title} and ${d.title} would leave it.`);
  expect(said(false)).not.toContain('would leave it');
  const asks = (message: string) =>
    factsOf('what_if', { name: 'what_if', remove: 'Big' }, { ...world, message }).asksLeaving;
  expect(asks('take out Big. What drops?')).toBe(true);
  expect(asks('without Big')).toBe(false);
});

test('what a comparison goes by and nobody knows is said first', () => {
  const asked = (message: string) =>
    answerRequest({ name: 'compare', a: 'Night Freight', b: 'Quiet Radar' }, { ...gameWorld(), message })
      .composed;
  expect(asked('which is cheaper')).toMatch(
    /^Night Freight costs \$19\.99; what Quiet Radar costs isn't on record\. /,
  );
  expect(asked('if my graphics card is from the stone age')).toMatch(
    /^I don't know what either needs to run, only /,
  );
  expect(asked('which is harder')).toMatch(/^I don't know which is harder, only /);
  expect(asked('which')).not.toMatch(/don't know|record/);
});

test('a title that is missing changes nothing, and no other is asked for', () => {
  const { composed } = answerRequest({ name: 'feedback', item: 'Clockwork Harvest', kind: 'seen' }, world);
  expect(composed).toMatch(/^I don't have "Clockwork Harvest".*So that changes nothing\.$/);
});

test('a history of some titles alone is what the list then goes by', () => {
  const [own, other] = [world.catalogue.items[3], world.catalogue.items[5]];
  if (!own || !other) throw new Error('no items');
  const facts = factsOf('what_if', { name: 'what_if', only: `${own.title}; ${other.title}` });
  expect(facts.only?.map(({ index }) => index)).toEqual([3, 5]);
  expect(facts.removed.map(({ index }) => index)).toEqual([0, 10, 12]);
  const alone = answerRequest({ name: 'what_if', only: own.title }, { ...world, history: [3] });
  expect(alone.composed).toContain("that's your whole history");
  const rest = [0, 10, 12].map((index) => world.catalogue.items[index]?.title).join('; ');
  expect(facts.top).toEqual(factsOf('what_if', { name: 'what_if', remove: rest, add: other.title }).top);
  expect(compose(facts, nouns)).toMatch(new RegExp(`[Ww]ith only ${own.title} and ${other.title}`));
});

const said = (request: Request, message: string, from = world) =>
  answerRequest(request, { ...from, message }).composed;
const pair: Request = { name: 'compare', a: 'Night Freight', b: 'Quiet Radar' };

test('which to drop is answered with the one to drop', () => {
  const facts = factsOf('compare', { name: 'compare', a: 'Seven', b: 'It' });
  const behind = facts.ahead === 'a' ? 'It' : 'Seven';
  const request: Request = { name: 'compare', a: 'Seven', b: 'It' };
  expect(said(request, 'if you had to drop one of the two')).toMatch(new RegExp(`^Drop ${behind}: `));
  expect(said(request, 'which of the two')).not.toContain('Drop');
});

test('for whom and how scary is said not to be known', () => {
  expect(said(pair, 'juego con mi hija de 9 años', gameWorld())).toMatch(/^I don't know age ratings, only /);
  expect(said(pair, 'headphones, lights off, with my wife', gameWorld())).toMatch(
    /^I don't know how scary either is or what those with you like, only /,
  );
});

test('what one of two gives that the other does not are its labels, where both have some', () => {
  const facts = factsOf('compare', pair, gameWorld());
  const gives = { a: ['Stealth', 'Noir'], b: ['Chess'], both: false };
  const [one, other] = [facts.a.standing.item.title, facts.b.standing.item.title];
  expect(compose({ ...facts, gives }, nouns)).toMatch(
    `${one} is tagged Stealth and Noir, and ${other} isn't.`,
  );
  expect(compose({ ...facts, gives: { ...gives, a: [] } }, nouns)).toMatch(
    `${one} has no label that ${other} lacks`,
  );
  const asked = (message: string) => factsOf('compare', pair, { ...gameWorld(), message }).gives;
  expect(asked('what does it give me')).toBeNull();
  expect(asked("what does it give me that the other doesn't") === null).toBe(
    !facts.a.standing.item.details?.tags || !facts.b.standing.item.details?.tags,
  );
});

test('a title of the history that a comparison names is said to speak for the two or not', () => {
  const title = world.catalogue.items[3]?.title ?? '';
  const facts = factsOf(
    'compare',
    { name: 'compare', a: 'Seven', b: 'It' },
    { ...world, message: `if I liked ${title}` },
  );
  expect(facts.named?.items.map(({ index }) => index)).toEqual([3]);
  if (!facts.named) throw new Error('none');
  const [one, two] = [facts.a.standing.rank, facts.b.standing.rank];
  const with_ = (a: number, b: number) =>
    compose({ ...facts, named: facts.named && { ...facts.named, without: [a, b] } }, nouns);
  expect(with_(one + 2, two + 3)).toContain(`${title} speaks for both: without it, `);
  expect(with_(one, two)).toContain(`Without ${title}, neither would move.`);
  expect(with_(one, two + 1)).toContain('would stay where it is and ');
});

test('of two titles of which one is missing, the other is told', () => {
  const composed = said({ name: 'compare', a: 'Clockwork Harvest', b: 'It' }, '');
  expect(composed).toMatch(/^I don't have "Clockwork Harvest", and It is no safe bet for you: it's [^.]*\./);
  expect(composed).not.toContain('Name another');
});

test('a changed history opens with what the message asks', () => {
  const request: Request = { name: 'what_if', remove: 'Big' };
  const facts = factsOf('what_if', request, filmWorld({ focus: a.index }));
  if (!facts.focus) throw new Error('no focus');
  const standing = {
    ...facts.focus.standing,
    item: d,
    seen: false,
    level: 'high' as const,
    rank: 30,
    of: 900,
  };
  const told = (
    asks: typeof facts.asks,
    rankThen: number | null,
    entering: (typeof a)[] = [b],
    asksList = false,
  ) =>
    compose(
      {
        ...facts,
        asks,
        asksFocus: true,
        asksList,
        focus: { standing, rankThen },
        top: { ...facts.top, now: [a], after: [a], entering },
      },
      nouns,
    );
  expect(told('still', 34)).toBe('Yes: it would drop from 30th to 34th without Big.');
  expect(told('still', 30)).toBe('Yes: it would still be 30th without Big.');
  expect(told('still', 34, [b], true)).toContain('would enter your top ten'); // asked of the list, too
  expect(told('still', 880)).toMatch(/^No: /);
  expect(told('change', 34)).toMatch(/^Yes: without Big, .* stays at the top/);
  expect(told('change', 30, [])).toMatch(/^No: /);
  expect(told('top', 34)).toMatch(/^Without Big, .*would drop from 30th to 34th\.$/);
  const asks = (message: string) => factsOf('what_if', request, { ...world, message }).asks;
  expect(asks('Does that change the order?')).toBe('change');
  expect(asks('what does it change')).toBeNull();
  expect(asks('would it still be there')).toBe('still');
  expect(asks("what would've been top instead")).toBe('top');
  const ofList = (message: string) => factsOf('what_if', request, { ...world, message }).asksList;
  expect(ofList('would it still be recommended?')).toBe(false);
  expect(ofList('would it still be there, and what would be on top?')).toBe(true);
});

test('whether it would still be there is answered first, and with no title that the message has', () => {
  const request = { name: 'what_if', remove: 'Big' } as const;
  const still = (rankThen: number | null, message: string) => {
    const facts = factsOf('what_if', request, { ...world, focus: 1, message });
    if (!facts.focus) throw new Error('no focus');
    const standing = {
      ...facts.focus.standing,
      item: d,
      seen: false,
      level: 'top ten' as const,
      rank: 3,
      of: 900,
    };
    const { place: _, ...listed } = standing;
    return compose(
      { ...facts, focus: { standing: listed, rankThen }, top: { ...facts.top, now: [a], after: [a] } },
      nouns,
    );
  };
  const message = 'would it still be on my list without Big?';
  expect(still(8, message)).toBe('Yes, still: it would only drop from third to eighth.');
  expect(still(2, message)).toBe('Yes: it would even rise from third to second.');
  expect(still(3, 'would it still be on my list without that one?')).toBe(
    'Yes: it would still be third without Big.',
  );
  expect(still(null, message)).toBe('No: it would be left out of your list.');
});

test('a title taken for a name is told only where it differs in more than its year', () => {
  const facts = factsOf('compare', { name: 'compare', a: 'Big', b: 'It' });
  const taken = (typed: string, title: string) =>
    compose({ ...facts, ofSeries: [{ typed, title }] }, nouns).includes('so I took');
  expect([taken('Sabrina', 'Sabrina (1995)'), taken('Sabrina', 'Sabrina and the Sea')]).toEqual([
    false,
    true,
  ]);
});

test('what was told before is not told once more: what else changes is', () => {
  const first = factsOf('what_if', { name: 'what_if', remove: 'Big' }, { ...world, focus: 1 });
  const then = first.focus?.rankThen ?? 0;
  const answers = [`Without Big it would drop to ${spokenOrdinal(then)}.`];
  const again = factsOf('what_if', { name: 'what_if', remove: 'Big' }, { ...world, focus: 1, answers });
  expect([first.isTold, again.isTold]).toEqual([false, then !== first.focus?.standing.rank]);
  const told = (isTold: boolean) =>
    compose(
      {
        ...again,
        isTold,
        asks: null,
        focus: {
          standing: { ...again.focus?.standing, item: d, seen: false, level: 'top ten', rank: 3 } as Standing,
          rankThen: 8,
        },
        top: { ...again.top, now: [a], after: [b], entering: [b, c], leaving: [a, d] },
      },
      nouns,
    );
  expect(told(false)).toContain('would drop from third to eighth');
  expect(told(true)).toBe(
    `Without Big, ${b.title} would be first on your list instead of ${a.title}, and ${c.title} would enter your top ten. ${a.title} and ${d.title} would leave it.`,
  );
});

test('a title far down the list is told, after the top', () => {
  const facts = factsOf('what_if', { name: 'what_if', remove: 'Big' }, filmWorld({ focus: a.index }));
  if (!facts.focus) throw new Error('no focus');
  const standing = {
    ...facts.focus.standing,
    item: d,
    seen: false,
    level: 'lower' as const,
    rank: 800,
    of: 900,
  };
  const composed = compose({ ...facts, focus: { standing, rankThen: 820 } }, nouns);
  expect(composed).toMatch(new RegExp(`^Without Big, .* ${d.title} would drop from 800th to 820th\\.$`));
});

test('of a history of some titles alone the first three come in order, and that so few say little', () => {
  const facts = factsOf('what_if', { name: 'what_if', only: 'Big' });
  const { alone } = facts;
  if (!alone) throw new Error('none');
  const top = { ...facts.top, now: [d], after: [a, b, c] };
  const kind = { kind: 'genre' as const, value: 'Horror', item: d, place: 8 };
  const told = (usual: number) => compose({ ...facts, top, alone: { usual, of: 10, kind } }, nouns);
  expect(told(7)).toContain(
    `${a.title} would be first instead of ${d.title}, then ${b.title} and ${c.title}.`,
  );
  expect(told(7)).toContain('seven of the first ten are among the 20 most watched of all');
  expect(told(7)).toContain("so that's close to anybody's list");
  expect(told(5)).toMatch(/say little: five of the first ten/);
  expect(told(4)).not.toContain('say little');
  expect(told(4)).toContain(`Of horror films, ${d.title} would come first, in eighth place.`);
  expect(alone.of).toBeGreaterThan(0);
  expect(alone.usual).toBeLessThanOrEqual(alone.of);
});

test('whether a title would still be there is said first, wherever it stands, and what would be put in front asks for the top', () => {
  const request: Request = { name: 'what_if', remove: 'Big' };
  const asked = (message: string) => factsOf('what_if', request, filmWorld({ focus: a.index, message })).asks;
  expect(asked('so would it still b there w/o big')).toBe('still');
  expect(asked('what would you be putting in front of him then')).toBe('top');
  const facts = factsOf('what_if', request, filmWorld({ focus: a.index }));
  if (!facts.focus) throw new Error('no focus');
  const standing = {
    ...facts.focus.standing,
    item: a,
    seen: false,
    rank: 900,
    of: 1000,
    level: 'lower' as const,
  };
  const told = (asks: 'still' | null) =>
    compose({ ...facts, asks, focus: { standing, rankThen: 880 } }, nouns);
  expect(told('still')).toMatch(/^Yes, though still in the lower half of your list: it would rise /);
  expect(told(null)).not.toMatch(/^Yes/);
});

test('of a history of some titles, what comes far down is no pick', () => {
  const facts = factsOf('what_if', { name: 'what_if', only: 'Big' });
  const alone = (place: number) =>
    compose(
      { ...facts, alone: { usual: 0, of: 10, kind: { kind: 'genre', value: 'Drama', item: b, place } } },
      nouns,
    );
  expect(alone(12)).toContain('in 12th place');
  expect(alone(80)).not.toContain('80th');
});

test('of two of which one is missing, the other is told in one place', () => {
  const { composed } = answerRequest({ name: 'compare', a: 'Seven', b: 'Zorbaline' }, filmWorld());
  expect(composed).toMatch(
    /^(?:Seven, I'd say: )?I don't have "Zorbaline", .*it's [^.]* of your list\.|it's [^.]* on your list\.(?: What I have is .*)?$/,
  );
  expect(composed).not.toMatch(/it's the mix|because of/);
});
