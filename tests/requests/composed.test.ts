// Composed sentences: what is said of a place, what it's down to, and what a doubt is set against.
import { expect, test } from 'vitest';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { compose } from '#lib/requests/compose.ts';
import type { ExplainFacts } from '#lib/requests/explain.ts';
import { doubtsIn } from '#lib/requests/message/doubts.ts';
import { lacksFirst } from '#lib/requests/message/objections.ts';
import type { RecommendFacts } from '#lib/requests/recommend.ts';
import type { Level } from '#lib/requests/standing.ts';
import { nounsOf } from '#lib/requests/world.ts';
import { filmWorld, gameWorld } from './small-world.ts';

const world = filmWorld();
const nouns = nounsOf(world.catalogue);
const levels: Level[] = ['top ten', 'high', 'upper', 'middle', 'lower', 'bottom'];
const high: Level[] = ['top ten', 'high', 'upper'];

function recommended(change: Partial<RecommendFacts['picks'][number]>): string {
  const { facts } = answerRequest({ name: 'recommend', count: '1' }, world);
  if (facts.name !== 'recommend') throw new Error(facts.name);
  return compose({ ...facts, picks: facts.picks.map((pick) => ({ ...pick, ...change })) }, nouns);
}

function explained(name: ExplainFacts['name'], change: (facts: ExplainFacts) => ExplainFacts): string {
  const { facts } = answerRequest({ name, item: 'It' }, world);
  if (facts.name !== 'explain' && facts.name !== 'doubt') throw new Error(facts.name);
  return compose(change(facts), nouns);
}

function explainedFacts(): ExplainFacts {
  const { facts } = answerRequest({ name: 'doubt', item: 'It' }, world);
  if (facts.name !== 'doubt') throw new Error(facts.name);
  return facts;
}

const lifter = world.catalogue.items[0];
if (!lifter) throw new Error('no item');
const lifters = [{ ...lifter, title: 'Brazil' }];
const at = (facts: ExplainFacts, level: Level): ExplainFacts => {
  const rank = { 'top ten': 2, high: 40, upper: 150, middle: 300, lower: 600, bottom: 990 }[level];
  return { ...facts, standing: { ...facts.standing, seen: false, rank, of: 1000, level } };
};

test.each(levels)(
  'a place in the %s is only said to be thanks to a title where it is a high one',
  (level) => {
    const said = recommended({ level, place: 500, lifter: lifters[0] ?? null });
    expect(/mostly (?:thanks to )?Brazil/.test(said)).toBe(high.includes(level));
    expect(said.includes('Brazil')).toBe(high.includes(level));
  },
);

test.each(levels)('an explanation of a place in the %s never says that a lifter put it low', (level) => {
  for (const mostly of [true, false])
    for (const sharing of [null, { value: 'Drama', titles: ['Brazil'] }]) {
      const said = explained('explain', (facts) => ({
        ...at(facts, level),
        sharing,
        reasons: { ...facts.reasons, lifters, helpers: [], mostly },
      }));
      expect(said).toContain('Brazil');
      if (!high.includes(level)) expect(said).not.toMatch(/[Bb]ecause of|down to|is behind|thanks to/);
    }
});

test('a doubt opens with the verdict, then comes what speaks against it; how far that can be trusted, where it is asked', () => {
  const doubted = (level: Level, against: ExplainFacts['reasons']['against'], more = {}) =>
    explained('doubt', (facts) => ({
      ...at(facts, level),
      habits: [],
      leading: null,
      reasons: { ...facts.reasons, people: 500, lifters, against },
      ...more,
    }));
  expect(doubted('high', lifters)).toMatch(
    /^It suits you, I'd say: It is high on your list, at 40th, mainly because of Brazil\.$/,
  );
  expect(doubted('high', lifters, { asks: 'mark' })).toMatch(
    /^I can't put a number on it, .* I only know who/,
  );
  expect(doubted('high', [])).toContain('Nothing in your history speaks outright against it.');
  expect(doubted('middle', lifters)).toMatch(
    /^I'd say it's a coin toss: It is in the middle of your list; Brazil does most for it\./,
  );
  expect(doubted('bottom', lifters)).toMatch(/^I doubt that it suits you: /);
  for (const level of levels) {
    const said = doubted(level, lifters);
    expect(said.split(/(?<=\.) /)).toHaveLength(high.includes(level) ? 1 : 2);
    expect(said).not.toMatch(/Still|yet/);
    if (!high.includes(level)) expect(said).not.toMatch(/because/);
  }
  const standing = at(explainedFacts(), 'high').standing;
  expect(doubted('high', [], { standing: { ...standing, seen: true } })).toMatch(
    /^You've watched It already/,
  );
  expect(doubted('high', [], { standing: { ...standing, place: null } })).toMatch(
    /^Not as things stand: your feedback keeps It off your list\./,
  );
});

test('whoever asks for the faults hears them first, and a no to a dislike is no dislike', () => {
  const doubted = (doubts: ExplainFacts['doubts'], level: Level, against: typeof lifters, people = 500) =>
    explained('doubt', (facts) => ({
      ...at(facts, level),
      doubts,
      habits: [],
      leading: null,
      reasons: { ...facts.reasons, people, fame: people < 12 ? 'niche' : 'known', lifters, against },
    }));
  expect(doubted('faults', 'high', lifters)).toMatch(
    /^Brazil speaks most against It\. It's still high on your list, at 40th, mainly because of Brazil\.$/,
  );
  expect(doubted('faults', 'middle', [])).toMatch(
    /^Its place, if anything: It is only in the middle of your list/,
  );
  expect(doubted('dislike', 'bottom', lifters)).toMatch(/^Very likely/);
  expect(doubted('dislike', 'high', lifters)).toMatch(/^I don't think so: /);
  expect(doubted('like', 'high', lifters, 5)).toMatch(
    /Only five people here watched it, so its place is a shaky one\.$/,
  );
});

test('how a doubt is put', () => {
  const put: [string, ExplainFacts['doubts']][] = [
    ["what's the catch", 'faults'],
    ['what speaks against it for the likes of me', 'faults'],
    ["and the loser, what's wrong with it for us", 'faults'],
    ["she'll hate it, won't she?", 'dislike'],
    ['elle va détester, non ?', 'dislike'],
    ["I won't like that, will I?", 'dislike'],
    ['would I like it?', 'like'],
    ['I hate platformers. same check on this', 'like'],
    ['I hate platformers, is it any good for me?', 'like'],
    ['would my sister hate it?', 'dislike'],
    ["why isn't it on my list?", 'missing'],
    ['why is there no such film in my recs', 'missing'],
  ];
  for (const [text, doubts] of put) expect(doubtsIn(text), text).toBe(doubts);
});

test('a count below what is usual is no reason for a high place', () => {
  const habit = { kind: 'genre', value: 'Action', count: 9, size: 14, lean: 'less', lift: 0.4 } as const;
  const told = (lean: 'less' | 'more') =>
    explained('explain', (facts) => ({
      ...at(facts, 'top ten'),
      habits: [{ ...habit, lean }],
      reasons: { ...facts.reasons, lifters },
    }));
  expect(told('less')).not.toContain('action');
  expect(told('more')).toContain('action');
});

const unlinked = { same: null, isNear: false, isApart: false };

test('what was added last is said to be, where nothing else tells why, and one sentence is one sentence', () => {
  const told = (change: Partial<ExplainFacts>) =>
    explained('explain', (facts) => ({
      ...at(facts, 'top ten'),
      reasons: { ...facts.reasons, lifters, helpers: lifters },
      links: [],
      shared: null,
      ...change,
    }));
  expect(told({ isLatest: true })).toContain('because of Brazil, which you watched last');
  const traits = ['snow', 'robots'].map((name) => ({ name, said: `with ${name}`, words: [] }));
  const links = [{ ...unlinked, item: lifters[0] ?? lifter, same: { matter: 'traits' as const, traits } }];
  expect(told({ isLatest: true, links })).not.toContain('watched last'); // what they share is reason enough
  expect(told({ isLatest: false })).not.toContain('watched last');
  expect(told({ isBrief: true, isLatest: true })).toMatch(/^[^.]+\.$/);
});

test('who says that they never had any of a kind is told whether that is so', () => {
  const told = (count: number, has: boolean) =>
    explained('explain', (facts) => ({
      ...at(facts, 'top ten'),
      reasons: { ...facts.reasons, lifters },
      point: {
        matter: 'kind',
        how: 'never',
        has,
        against: false,
        labels: ['Thriller'],
        asked: 'Thriller',
        closer: '',
      },
      pointOwn: { kind: 'genre', value: 'Thriller', count, size: 14, lean: 'as', lift: 1 },
      pointTitles: ['Contact', 'Heat', 'Fargo'].slice(0, count),
    }));
  expect(told(0, true)).toMatch(
    /^True, you've watched no thrillers, and this is one\. It's there mainly because of /,
  );
  expect(told(0, false)).toContain("True, you've watched no thrillers, but this isn't one.");
  expect(told(1, true)).toContain('You do have one thriller, though: Contact.');
  expect(told(3, true)).toContain('You do have three thrillers, though, such as Contact and Heat.');
});

test('a reason stands only with the wishes that it is the reason for', () => {
  const but = 'not fifa; no quick reactions; no denuvo; under two hours';
  const { composed, lines } = answerRequest(
    { name: 'recommend', but: 'under two hours; no zeppelins' },
    world,
  );
  expect(composed).toContain(`I don't know about "under two hours" or "no zeppelins", so they may not fit.`);
  expect(lines).toContain(`Can't be checked: "no zeppelins". The catalogue says nothing of that.`);
  const { facts, composed: many } = answerRequest({ name: 'recommend', but }, world);
  if (facts.name !== 'recommend') throw new Error(facts.name);
  const matterOf = new Map(facts.unchecked.map(({ wish, matter }) => [wish, matter]));
  expect(matterOf.get('no quick reactions')).not.toMatch(/long/);
  expect(matterOf.get('no denuvo')).not.toMatch(/run on/);
  expect(many).toMatch(/I don't know about [^:]*"under two hours", so they may not fit\./); // too many reasons for an answer
});

test('a title that is not here leaves no other wish unsaid', () => {
  const { composed } = answerRequest(
    { name: 'recommend', like: 'No Such Film', but: 'under two hours' },
    world,
  );
  expect(composed).toContain(`I don't have "No Such Film" in my catalogue`);
  expect(composed).toContain(`I don't know about "under two hours"`);
});

test('company counts where games are played together', () => {
  const of = (where: typeof world) => answerRequest({ name: 'recommend', with: 'a friend' }, where).composed;
  expect(of(gameWorld())).toMatch(/^The best I have is Free Tide \(2014\)\. It can be played together\. /);
  expect(of(world)).not.toContain('friend'); // any film can be watched with one
});

test('what nobody knows of a title is followed by no list of what else is known', () => {
  const { composed } = answerRequest({ name: 'facts', item: 'Night Freight', about: 'length' }, gameWorld());
  expect(composed).toBe("I don't know how long it is, but the Steam store may; the link is below.");
});

test('a mood is told by tags that are moods alone, else it is unknown, as the message named it', () => {
  const asked = (message: string) =>
    answerRequest({ name: 'facts', item: 'Night Freight', about: 'mood' }, { ...gameWorld(), message })
      .composed;
  expect(asked('how is it')).toMatch(/^I don't know its mood, but the Steam store may;/); // Stealth is no mood
  expect(asked('will a child cry')).toMatch(/^I don't know how sad it is, but /);
});

test('system requirements ask for no platform, and of one title the second answer is brief', () => {
  const needs = { name: 'facts', item: 'Night Freight', about: 'system requirements' } as const;
  const { composed } = answerRequest(needs, gameWorld());
  expect(composed).toMatch(/^I don't know what it needs to run, but the Steam store will;/);
  const { focus } = answerRequest(needs, gameWorld());
  const again = answerRequest(needs, { ...gameWorld(), told: [focus?.index ?? -1] });
  expect(again.composed).not.toMatch(/What I do have|For you/);
});

test('prices are compared where the message asks about money, and only there', () => {
  const asked = (message: string) =>
    answerRequest(
      { name: 'compare', a: 'Night Freight', b: 'Free Tide' },
      { ...gameWorld({ history: [0, 2, 5] }), message },
    ).composed;
  expect(asked('Night Freight or Free Tide, cheapest wins')).toMatch(
    /^Free Tide is free and Night Freight costs \$19\.99\./,
  );
  expect(asked('Night Freight or Free Tide')).not.toContain('$');
});

test('where the message asks which is shorter, it is said that no length is known, and only there', () => {
  const asked = (message: string) =>
    answerRequest({ name: 'compare', a: 'Night Freight', b: 'Long Division' }, { ...gameWorld(), message });
  for (const message of [
    'Night Freight or Long Division, which is shorter',
    'which of Night Freight and Long Division eats more of my life',
    'the longest of the two',
  ]) {
    const { composed, lines } = asked(message);
    expect(composed, message).toMatch(/^I don't know how long either takes, only which suits you better\. /);
    expect(lines.join(' ')).toContain('Nothing here knows how long games are.');
  }
  for (const message of [
    'Night Freight or Long Division',
    "can't wait any longer, Night Freight or Long Division",
  ])
    expect(asked(message).composed, message).not.toContain('how long');
});

test('where no wish could be checked, what comes next is no suggestion', () => {
  const { composed } = answerRequest({ name: 'recommend', count: '2', but: 'no zeppelins' }, world);
  expect(composed).toMatch(/I don't know about "no zeppelins", so they may not fit\.$/);
  expect(composed).not.toContain('Try ');
});

test('a what-if tells nothing of a title that feedback has taken off the list, unless it asks for it', () => {
  const rules = [{ itemIndex: 6, reason: 'item' as const, value: null }];
  const own = world.catalogue.items[0]?.title ?? '';
  const gone = world.catalogue.items[6]?.title ?? '';
  const asked = (message: string) =>
    answerRequest(
      { name: 'what_if', remove: own },
      { ...world, history: [0, 3, 10, 12], rules, focus: 6, message },
    ).composed;
  expect(asked(`what would the list look like without ${own}?`)).not.toContain(gone);
  expect(asked(`without ${own}, would ${gone} be on my list?`)).toContain(gone);
});

test('cause and effect stand in one sentence, each title once; then what they have in common, then what else helps', () => {
  const [second, third] = ['Contact', 'Alien'].map((title, at) => ({ ...lifter, title, index: 40 + at }));
  if (!second || !third) throw new Error('no item');
  const told = (change: Partial<ExplainFacts>, more: Partial<ExplainFacts['reasons']> = {}) =>
    explained('explain', (facts) => ({
      ...at(facts, 'top ten'),
      habits: [],
      links: [],
      shared: null,
      isMeant: true,
      reasons: {
        ...facts.reasons,
        lifters,
        helpers: [second, third],
        mostly: true,
        usual: null,
        without: { titles: lifters, from: 2, rankAfter: 27 },
        ...more,
      },
      ...change,
    }));
  const traits = [{ name: 'tense', said: 'that are tense', words: [] }];
  expect(told({}, { helpers: [] })).toBe(
    'Mostly because of Brazil: without that one, it would drop from second on your list to 27th.',
  );
  expect(told({})).toBe(
    'Mostly because of Brazil, with some help from Contact and Alien: without Brazil, it would drop from second on your list to 27th.',
  );
  const same = { matter: 'traits' as const, traits };
  const [brazil = lifter] = lifters;
  const linkedTo = (item: typeof brazil) =>
    [brazil, second, third].map((one) => ({ ...unlinked, item: one, same: one === item ? same : null }));
  expect(told({ links: linkedTo(brazil) })).toBe(
    'Mostly because of Brazil: both are tense, and without that one, it would drop from second on your list to 27th. Contact and Alien help, too.',
  );
  expect(told({ links: linkedTo(brazil), about: 'a clerk' })).toMatch(
    /^Mostly because of Brazil: both are tense; this one is about a clerk\. Without Brazil, it would drop /,
  );
  expect(told({ links: linkedTo(third) })).toMatch(
    /27th\. Alien helps, too, and is closer in kind: both are tense\.$/,
  );
  const alone = (change: Partial<ExplainFacts['links'][number]>) => [
    { ...unlinked, item: brazil, ...change },
  ];
  expect(told({ links: alone({ isNear: true }) })).toMatch(
    /^Mostly because of Brazil: people who watched that go for this one more often than most\. Without Brazil, /,
  );
  expect(told({ links: alone({ isApart: true }), isLatest: true })).toMatch(
    /^Mostly because of Brazil\. The two have little in common, but it's what you watched last, and that weighs most: without that one, /,
  );
  expect(told({ links: alone({ isApart: true }) })).toMatch(
    /27th\. The two have little in common, but I only go by who watched what\.$/,
  );
  expect(told({ isMeant: false }, { helpers: [], mostly: false })).toMatch(
    /^Mainly because of Brazil: without that one, It would drop from second/,
  );
  const all = { titles: [...lifters, second, third], from: 1, rankAfter: 11 };
  const first = { ...explainedFacts().standing, rank: 1, of: 1000, level: 'top ten' as const, seen: false };
  expect(told({ standing: first }, { without: all })).toMatch(
    /: without those three, it would drop from the top of your list to 11th\.$/,
  );
});

test('whoever says that they lack the first of a series hears whether that is so', () => {
  expect(lacksFirst("You suggest it but I don't even have the first one. Why?")).toBe(true);
  expect(lacksFirst("I haven't played the first")).toBe(true);
  expect(lacksFirst("I don't have the first idea why")).toBe(false);
  const told = (own: typeof lifter | null) =>
    explained('explain', (facts) => ({ ...facts, firstPart: { own } }));
  expect(told(null)).toMatch(/^Right, you haven't watched the first one\. /);
  expect(told({ ...lifter, title: 'Alien' })).toMatch(/^You have watched the first one, though: Alien\. /);
});

test('why it is not on the list: it is, and where', () => {
  const said = explained('doubt', (facts) => ({ ...at(facts, 'middle'), doubts: 'missing' }));
  expect(said).toMatch(/^It is on there, only further down: It is 300th\. /);
});
