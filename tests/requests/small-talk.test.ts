// Small talk is answered as it was meant: a question from elsewhere is declined, what was told gets a word that fits, in the
// language it came in, and a chat doesn't hear the same twice.
import { expect, test } from 'vitest';
import type { RequestOf } from '#lib/contract/request.ts';
import { answerRequest } from '#lib/requests/answer-request.ts';
import { elsewhereIn } from '#lib/requests/message/everyday.ts';
import { talkLanguage } from '#lib/requests/message/message-language.ts';
import { asideIn, isAsked, sumIn } from '#lib/requests/message/small-talk.ts';
import { filmWorld } from './small-world.ts';

type Kind = RequestOf<'social'>['kind'];
const said = (kind: Kind, message: string, part: Parameters<typeof filmWorld>[0] = {}) =>
  answerRequest({ name: 'social', kind }, filmWorld({ ...part, message })).composed;

test.each([
  ['what can I cook for six kids in 20 minutes', true],
  ['capital of Peru?', true],
  ['does lidl still do those pistachio croissants', true],
  ['how do you pronounce Apichatpong', true],
  ['vinegar or alcohol for cleaning cartridge contacts', true],
  ["was gibt's heut in der Kantine", true],
  ['should be writing my thesis tbh', false],
  ['my mouse died', false],
  ['set a timer for 12 min', true],
  ['what a day', false],
  ['upstairs has been dragging a wardrobe about since 2am', false],
  ['Dunc has just been sick in my shoe', false],
])('whether "%s" asks: %s', (message, asked) => {
  expect(isAsked(message)).toBe(asked);
  expect(/sorry|sadly|afraid/.test(said('off topic', message)) && asideIn(message) !== 'gadget').toBe(
    asked && talkLanguage(message) === null,
  );
});

test.each([
  ['my mouse died', 'gadget'],
  ['my nan died on sunday', 'loss'],
  ['should be writing my thesis tbh', 'put off'],
  ['hang on, doorbell', 'hold on'],
  ['I passed my driving test', 'good news'],
  ['double shift, I am shattered', 'tired'],
  ["rain's stopped", null],
  ["it's pouring out there", 'rain'],
  ['the hallway light just went off', 'fright'],
  ['bad week', 'bad week'],
  ["I can't sleep", 'no sleep'],
  ["i'm so bored", 'bored'],
  ['my team lost', 'defeat'],
  ['we won!!', 'celebration'],
  ['my projector died', 'gadget'],
  ['cheer me up', 'comfort'],
  ['nothing much', null],
] as const)('of "%s", what is told: %s', (message, aside) => {
  expect(asideIn(message)).toBe(aside);
});

test('no condolence for a cat that caught a mouse, none but that for a death', () => {
  expect(said('off topic', 'my nan died on sunday')).toMatch(/^(?:I'm sorry to hear that\.|That's hard)/);
  expect(said('off topic', 'the cat brought in a mouse')).not.toMatch(/sorry|condolences/i);
});

test('what is asked from elsewhere is declined for what it is, and a sum is simply done', () => {
  expect(elsewhereIn('what does one put on a wasp sting')).toBe('health');
  expect(elsewhereIn('what do you do about felt tip on a cream sofa')).toBe('house');
  expect(said('off topic', 'what is 17 times 23')).toMatch(/^391,/);
  expect(sumIn('7 mal 8')).toBe(56);
  expect(sumIn('back in 7')).toBeNull();
});

test.each<[string, Kind, RegExp]>([
  ['emprion sounds like a skin cream lol', 'off topic', /^Ha/],
  ['my tap shoes came!!!! they are TOO SMALL', 'off topic', /^(?:Oh|Poor)/],
  ['prof jus called on me send help', 'off topic', /^(?:Oh|Poor)/],
  ["sheep are out on the road again. don't go anywhere", 'off topic', /^(?:No hurry|Take your|Go ahead)/],
  ["what's the capital of Peru, homework emergency", 'off topic', /atlas/],
  ['do you happen to know on what day Christmas falls', 'off topic', /sorry|afraid/],
  ['good evening dear, it is Margaret again', 'hello', /^Good evening, Margaret!/],
  ['hello its the big sister now', 'hello', /^(?:Hello|Hi there), big sister!/],
  ['speaking of, my bus is here cya', 'bye', /^Safe journey!/],
  ['Gott bin ich müde', 'off topic', /Pause|Füße/],
  ['hab morgen Zahnarzt', 'off topic', /^Autsch\. Alles Gute/],
  ['안녕 나 이제 퇴근했어', 'hello', /수고|고생/],
  ['n Nils fragt, ob du auch weisst, was 7 mal 8 gibt', 'off topic', /^56, wenn/],
  ['te dejo, buenas noches', 'bye', /^¡(?:Buenas noches|Que descanses)/],
])('"%s" (%s) gets what fits', (message, kind, sign) => {
  expect(said(kind, message)).toMatch(sign);
});

test('a wish beside thanks is no praise, and praise is taken as such', () => {
  const wish = 'cheers. ok capes off, something funny if poss';
  expect(said('thanks', wish, { isPart: true })).not.toMatch(/kind of you|praise|blush/);
  expect(said('thanks', "you're funnier than my brother", { isPart: true })).toMatch(
    /kind of you|praise|blush/,
  );
});

test.each<[string, Kind, string | null, RegExp]>([
  ['danke dir, du bist geduldiger als sie', 'thanks', 'de', /^(?:Das freut|Oh, danke)/],
  ['merci, t’es plus patient que mon prof', 'thanks', 'fr', /^(?:C’est gentil|Merci)/],
  ['Hola guapa, ¿cómo llevas la noche?', 'hello', 'es', /^¡/],
  ['고마워 천사야', 'thanks', 'ko', /요!$/],
  ['Moment, die Milch kocht über!', 'off topic', 'de', /^(?:Alles klar|Kein Stress)/],
  ['yo. anyone up', 'hello', null, /^(?:Hello|Hi there)!/],
  ['morning. forty seats, three passengers', 'hello', null, /^Good morning!/],
  ['ok hes down. cheers mate', 'thanks', null, /^(?:You're welcome|Any time|Glad|My pleasure)/],
])('"%s" is answered in its language', (message, kind, language, sign) => {
  expect(talkLanguage(message)).toBe(language);
  expect(said(kind, message)).toMatch(sign);
});

test('a chat hears no form of thanks, joke or remark twice while there are others', () => {
  for (const [kind, forms] of [
    ['thanks', 4],
    ['joke', 4],
    ['insult', 4],
    ['off topic', 5],
  ] as const) {
    const heard: string[] = [];
    for (let turn = 0; turn < forms; turn++) heard.push(said(kind, 'well well', { answers: [...heard] }));
    const openings = heard.map((answer) => answer.split(/(?<=[.!])\s/)[0]);
    expect(new Set(openings).size, kind).toBe(forms);
  }
});

test('beside another request thanks and greetings offer nothing', () => {
  for (const kind of ['thanks', 'hello', 'bye'] as const)
    for (const message of ['ta', 'thx. another 1', 'cheers then', 'so', 'evening', 'right'])
      expect(said(kind, message, { isPart: true }).split(/(?<=[.!])\s/)).toHaveLength(1);
});

test('a sentence that broke off is not asked back about', () => {
  const unclear = (message: string) => answerRequest({ name: 'unclear' }, filmWorld({ message })).composed;
  expect(unclear('the, no. it was on the tip of my')).not.toContain('not sure what you mean');
  expect(unclear('both')).toContain("I'm not sure what you mean.");
});

test('a title of their history that is named is picked up, one that is not theirs is not', () => {
  const { catalogue, history } = filmWorld();
  const own = catalogue.items[history[1] ?? 0]?.title ?? '';
  const other = catalogue.items.find(({ index }) => !history.includes(index))?.title ?? '';
  expect(said('off topic', `our cat is called ${own}, as she digs`)).toContain(
    `${own} is in your history, too`,
  );
  expect(said('off topic', `our cat is called ${other}, as she digs`)).not.toContain('in your history');
});

test('one short word that English has as well tells no language', () => {
  for (const message of ['ok ta', 'no', 'ta very much', 'mon'])
    expect(talkLanguage(message), message).toBeNull();
  for (const message of ['hab morgen Zahnarzt', 'merci', 'pas mal ton truc'])
    expect(talkLanguage(message), message).not.toBeNull();
});

test.each<[string, RequestOf<'social'>['kind'], string]>([
  ["all rubbish. you've the taste of a wheelie bin", 'insult', 'Wheelie bin noted. Tell me a '],
  ['my mother asks if you are married', 'off topic', "No, not married: I'm only a program."],
  ['do you ever sleep', 'off topic', "No, never: I'm only a program."],
  ['roll me a d20', 'off topic', 'No dice here, sorry, '],
  ['root canal tomorrow', 'off topic', 'Ouch. '],
  ['servus, i bin da Sepp', 'hello', 'Servus, Sepp! Frag mich, was du als Nächstes '],
  ['hola', 'hello', '¡'],
])('"%s" is taken up', (message, kind, start) => {
  expect(said(kind, message).startsWith(start)).toBe(true);
});

test('a greeting in another language says what can be asked, and no more that answers are in English', () => {
  expect(said('hello', 'hola')).toContain('Pregúntame');
  expect(said('hello', 'bonjour, je suis Marie')).toMatch(/, Marie !.* Demandez-moi/);
});

test.each([
  ["It's 2 a.m. and the hallway light just went off. Say something comforting", 'something comforting'],
  ['bad week', 'something comforting'],
  ["I can't sleep, what now?", 'something calm'],
  ['my team lost', 'something funny'],
  ['we won!!', 'something cheerful'],
])('"%s" gets a word and an offer, in two short sentences', (message, offer) => {
  const told = said('off topic', message);
  expect(told).toContain(offer);
  expect(told.split(/(?<=[.!?])\s/)).toHaveLength(2);
  expect(said('off topic', message, { isPart: true })).not.toContain(offer);
  expect(said('off topic', message, { answers: [told] })).not.toBe(told);
});

test('whoever mourns is offered nothing', () => {
  expect(said('off topic', 'my nan died on sunday')).not.toMatch(/ask me|something/i);
});

test('whoever asks how it goes is told', () => {
  expect(said('off topic', "hey how's it going")).toMatch(/^(?:All good here|Can't complain|Fine), thanks!/);
});
