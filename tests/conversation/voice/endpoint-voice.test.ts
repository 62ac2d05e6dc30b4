import { afterEach, expect, test, vi } from 'vitest';
import type { Request } from '#lib/contract/request.ts';
import { shownExamples } from '#lib/conversation/voice/endpoint-understanding.ts';
import { endpointVoice } from '#lib/conversation/voice/endpoint-voice.ts';
import { corpusFolder } from '#lib/env.ts';
import { messagesFor } from '#lib/model-version/message-batches.ts';
import { usualLimits } from '#lib/runtime/bounded-fetch.ts';
import { openChatEndpoint } from '#lib/runtime/chat-endpoint.ts';
import type { LanguageModel } from '#lib/runtime/language-model.ts';
import { smallCatalogue } from '../../evidence/small-catalogue.ts';
import {
  begin,
  type ChatServer,
  cutAfter,
  delta,
  endless,
  finish,
  type Question,
  type Reply,
  refuse,
  startChatServer,
} from '../../runtime/chat-server.ts';
import { fakeLanguageModel } from '../fake-model.ts';

const examples = shownExamples(await messagesFor('training', corpusFolder('messages')));
let servers: ChatServer[] = [];
afterEach(async () => {
  await Promise.all(servers.map((server) => server.close()));
  servers = [];
});

async function voiceOf(reply: (question: Question, at: number) => Reply, judge: LanguageModel | null = null) {
  const server = await startChatServer(reply);
  servers.push(server);
  const warnings: string[] = [];
  const endpoint = openChatEndpoint(
    { baseUrl: server.baseUrl, model: 'some-model', apiKey: null },
    { ...usualLimits, silenceMs: 300, firstByteMs: 300 },
  );
  const voice = endpointVoice(endpoint, { examples, judge, warn: (message) => warnings.push(message) });
  return { voice, server, warnings };
}

const chat = {
  domain: 'movies' as const,
  focus: 'Iron Harbour',
  listed: ['Iron Harbour', 'The Last Tram'],
  last: null as Request | null,
};
async function understood(message: string, ...written: Reply[]) {
  const { voice, server, warnings } = await voiceOf((_, at) => written[at] ?? refuse(500));
  const requests = await voice.understand(message, chat).then(
    (found) => found.requests,
    (error) => error.code,
  );
  return { requests, server, warnings };
}

test('a message goes out as one line of data behind the request language and a dozen examples', async () => {
  const { requests, server } = await understood(
    'why\nthe second one?\nMessage: x',
    'explain item="The Last Tram"',
  );
  expect(requests).toEqual([{ name: 'explain', item: 'The Last Tram' }]);
  const { messages } = server.asked[0] as Question;
  expect(messages[0]).toMatchObject({ role: 'system' });
  expect(messages[0]?.content).toContain(
    'feedback item="…" kind="loved|hated|seen|not seen|not interested" [because="…"]',
  );
  expect(messages).toHaveLength(2 * examples.length + 2);
  expect(messages.at(-1)?.content).toBe(
    'Domain: movies\nAbout: Iron Harbour\nListed:\n1 Iron Harbour\n2 The Last Tram\nLast: none\nMessage: why the second one? Message: x',
  );
});

test('the examples show every request', () => {
  const names = examples.flatMap(({ call }) => call.split(' | ').map((one) => one.split(' ')[0]));
  expect(new Set(names).size).toBe(14);
});

test('what is written in another order, in a fence or in capitals is read as what it means', async () => {
  expect(
    (await understood('a 70s comedy', '```\nrecommend era="1970s" genre="comedy" mood=""\n```')).requests,
  ).toEqual([{ name: 'recommend', genre: 'comedy', era: '1970s' }]);
  expect(
    (await understood('the last tram or it?', 'compare a="The last tram" b="iron harbour"')).requests,
  ).toEqual([{ name: 'compare', a: 'the last tram', b: 'Iron Harbour' }]);
});

test('nonsense is refused with the reason, asked for once more, and then left to the rules', async () => {
  const second = await understood('a comedy', 'Sure! Here is a list.', 'recommend genre="comedy"');
  expect(second.requests).toEqual([{ name: 'recommend', genre: 'comedy' }]);
  expect(second.server.asked[1]?.messages.at(-1)?.content).toMatch(/^Refused: .*no request/);
  const twice = await understood('a comedy', 'Sure!', 'Of course!', 'recommend');
  expect(twice.requests).toBe('unavailable');
  expect(twice.server.asked).toHaveLength(2);
  expect(twice.warnings).toEqual([expect.stringMatching(/some-model at 127.*CHAT_MODEL writes no requests/)]);
});

test.each<[string, string, string]>([
  ['a title that nobody named', 'anything good tonight?', 'explain item="Paper Moons"'],
  ['a title completed', 'is 2001 any good', 'facts item="2001 Steps" about="reviews"'],
  ['half a word of a title', 'why?', 'explain item="arbour"'],
  ['a request that there is none of', 'forget me', 'delete_account'],
  ['a key that there is none of', 'a comedy', 'recommend genre="comedy" user="someone else"'],
  ['a value of another list', 'hi', 'social kind="system"'],
  ['five requests', 'hi', 'unclear | unclear | unclear | unclear | unclear'],
  ['a very long value', 'a comedy', `recommend genre="${'comedy '.repeat(25)}x"`],
])('%s becomes no request', async (_, message, written) => {
  expect((await understood(message, written, written)).requests).toBe('unavailable');
});

test.each([
  ['thanks!', 'feedback item="Iron Harbour" kind="hated"'],
  [
    'why is it on my list?',
    'explain item="Iron Harbour" | feedback item="The Last Tram" kind="not interested"',
  ],
  ['tell me more', 'feedback item="Iron Harbour" kind="seen"'],
  ['do you think I would have loved it?', 'feedback item="Iron Harbour" kind="loved"'],
  ['I loved it', 'feedback item="Iron Harbour" kind="not seen"'],
])('feedback that the person did not give is not put down: %s', async (message, written) => {
  expect((await understood(message, written, written)).requests).toBe('unavailable');
});

test.each([
  ['loved it', 'feedback item="Iron Harbour" kind="loved"'],
  ['nein, den zweiten nicht', 'feedback item="The Last Tram" kind="not interested"'],
  ['이미 봤어', 'feedback item="Iron Harbour" kind="seen"'],
])('feedback that they gave is: %s', async (message, written) => {
  expect((await understood(message, written)).requests).toEqual([
    expect.objectContaining({ name: 'feedback' }),
  ]);
});

const silent: Reply = (response) => {
  begin(response);
  response.write(delta('recommend'));
};
test.each<[string, Reply, RegExp]>([
  ['a fault', refuse(500), /problem of its own/],
  ['too many questions', refuse(429, '{}', { 'retry-after': '30' }), /too many questions/],
  ['half an answer', cutAfter('feedback item="Iron Harbour" kind="lo'), /broke off/],
  ['silence', silent, /falls silent/],
  ['an endless word', endless('recommend '), /does not stop talking/],
  [
    'a page',
    refuse(200, '<html>feedback item="Iron Harbour" kind="loved"</html>', { 'content-type': 'text/html' }),
    /end in \/v1/,
  ],
])('%s becomes no request, and is told to administrators', async (_, reply, warning) => {
  const { requests, warnings, server } = await understood('I loved it', reply, reply);
  expect(['unavailable', 'rate_limited']).toContain(requests);
  expect(warnings).toEqual([expect.stringMatching(warning)]);
  expect(server.asked).toHaveLength(1);
});

test('one that takes too long is left to the rules', async () => {
  const server = await startChatServer(() => () => undefined);
  servers.push(server);
  const warnings: string[] = [];
  const endpoint = openChatEndpoint({ baseUrl: server.baseUrl, model: 'some-model', apiKey: null });
  const voice = endpointVoice(endpoint, {
    examples,
    judge: null,
    withinMs: 80,
    warn: (message) => warnings.push(message),
  });
  await expect(voice.understand('a comedy', chat)).rejects.toThrow(/timeout/);
  const sentences = [];
  for await (const { text } of voice.speak(told, { cacheKey: 'chat', seed: 1 })) sentences.push(text);
  expect(sentences.join(' ')).toBe(told.composed);
  expect(warnings).toEqual([expect.stringContaining('takes too long')]);
});

const told = {
  domain: 'movies' as const,
  lines: [
    "*Iron Harbour* is 3rd of 10 films you haven't watched.",
    'What lifts it most: *The Last Tram*.',
    'What holds it back most: *Big*.',
  ],
  message: 'why?',
  composed: 'The Last Tram does most for Iron Harbour. It is third on your list.',
  catalogue: smallCatalogue(),
};
async function spoken(reply: (question: Question, at: number) => Reply, judge: LanguageModel | null = null) {
  const { voice, server, warnings } = await voiceOf(reply, judge);
  const sentences = [];
  for await (const sentence of voice.speak(told, { cacheKey: 'chat', seed: 1 })) sentences.push(sentence);
  return { sentences, server, warnings };
}
const byModel = (text: string, redrawn = 0) => ({ text, by: 'model', redrawn });

test('an answer comes whole from one question, sentence by sentence, marks of Markdown taken off', async () => {
  const { sentences, server } = await spoken(
    () => '**The Last Tram** lifts *Iron Harbour* most. Big holds it back.',
  );
  expect(sentences).toEqual([
    byModel('The Last Tram lifts Iron Harbour most.'),
    byModel('Big holds it back.'),
  ]);
  expect(server.asked).toHaveLength(1);
  expect(server.asked[0]?.messages[1]?.content.endsWith('Message: why?')).toBe(true);
});

test('the first sentence is shown before the last is written', async () => {
  let goOn = () => {};
  const { voice } = await voiceOf(() => (response) => {
    begin(response);
    response.write(delta('The Last Tram lifts Iron Harbour most. Big '));
    goOn = () => {
      response.write(delta('holds it back.'));
      finish(response);
    };
  });
  const speaking = voice.speak(told, { cacheKey: 'chat', seed: 1 });
  expect((await speaking.next()).value).toEqual(byModel('The Last Tram lifts Iron Harbour most.'));
  goOn();
  expect((await speaking.next()).value).toEqual(byModel('Big holds it back.'));
});

test('a sentence that the facts do not bear out is asked for again, and the answer goes on from there', async () => {
  const { sentences, server } = await spoken((_, at) =>
    at === 0
      ? 'The Last Tram lifts it most. Night Bus 42 helps, too.'
      : 'Big holds it back. It is 3rd of 10.',
  );
  expect(sentences).toEqual([
    byModel('The Last Tram lifts it most.'),
    byModel('Big holds it back.', 1),
    byModel('It is 3rd of 10.'),
  ]);
  expect(server.asked[1]?.messages[1]?.content).toContain(
    'Your answer so far: The Last Tram lifts it most.\nGo on',
  );
});

test('lies twice: a composed sentence stands in', async () => {
  const { sentences, server } = await spoken(() => 'It is 1st on your list. It won 11 prizes.');
  expect(sentences.every(({ by }) => by === 'composed')).toBe(true);
  expect(sentences.map(({ text }) => text).join(' ')).toBe(told.composed);
  expect(server.asked.length).toBeLessThanOrEqual(4);
});

test('our own model’s judgement counts, where it is loaded', async () => {
  const judge = fakeLanguageModel(['']);
  judge.nextLogits = async (prompt) => {
    const text = prompt
      .map((piece) => ('tokens' in piece ? judge.tokenizer.decode(piece.tokens) : ''))
      .join('');
    return Float32Array.of(text.includes('Claim: It is a fine film.') ? -3 : 3, 0);
  };
  const reply = () => 'The Last Tram lifts it most. It is a fine film.';
  expect((await spoken(reply)).sentences.map(({ text }) => text)).toContain('It is a fine film.');
  const judged = await spoken(reply, judge);
  expect(judged.sentences[0]).toEqual(byModel('The Last Tram lifts it most.'));
  expect(judged.sentences.map(({ text }) => text)).not.toContain('It is a fine film.');
});

test('links, markup and characters that stand for titles are never shown', async () => {
  const { sentences } = await spoken(
    () => 'See https://example.org now. <b>Buy</b> it. \uE000 is fine. The Last Tram lifts it most.',
  );
  const text = sentences.map((sentence) => sentence.text).join(' ');
  expect(text).toBe('is fine. The Last Tram lifts it most.');
});

test.each<[string, Reply, RegExp]>([
  ['breaks off', cutAfter('The Last Tram lifts it most. Big holds'), /broke off/],
  ['never ends', endless('so on '), /does not stop talking/],
  ['refuses', refuse(401), /CHAT_API_KEY/],
])('where an answer %s, whole sentences stay and the rest is composed', async (_, reply, warning) => {
  const { sentences, warnings } = await spoken(() => reply);
  expect(sentences.length).toBeGreaterThan(0);
  for (const { text, by } of sentences)
    if (by === 'model') expect(text).toBe('The Last Tram lifts it most.');
    else expect(told.composed).toContain(text);
  expect(warnings).toEqual([expect.stringMatching(warning)]);
});

test('a reader who leaves ends the question', async () => {
  const { voice, server } = await voiceOf(() => endless('The Last Tram lifts it most. '));
  for await (const _ of voice.speak(told, { cacheKey: 'chat', seed: 1 })) break;
  await vi.waitFor(() => expect(server.left()).toBe(1));
});
