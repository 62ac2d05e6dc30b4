// What an understanding of messages has to beat: the most frequent answer, and the rules that read questions before
// requests existed (lib/conversation/rules/question.ts), as far as their kinds of question can be named as requests. The rules
// are given a catalogue of exactly the titles around the messages, which is more than they would have.
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import type { Domain } from '#lib/contract/domain.ts';
import type { ChatContext, Request } from '#lib/contract/request.ts';
import { noDialogue } from '#lib/conversation/dialogue.ts';
import { readQuestion } from '#lib/conversation/rules/question.ts';
import { requestOf } from '#lib/conversation/rules/question-request.ts';

export type ReadMessage = ChatContext & { domain: Domain | null; user: string };

/** What most of the training messages ask for, word for word. */
export function mostFrequent(calls: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const call of calls) counts.set(call, (counts.get(call) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), ['unclear', 0] as [
    string,
    number,
  ])[0];
}

export function questionRules(messages: readonly ReadMessage[]): (message: ReadMessage) => Request[] {
  const around = (message: ReadMessage) => [
    ...(message.focus === null ? [] : [message.focus]),
    ...message.listed,
  ];
  const titles = [...new Set(messages.flatMap(around))];
  const facts = titles.map((title, at) => ({ itemId: `t${at}`, title, year: null, genres: [] }));
  const catalogue = createCatalogue(
    'movies',
    facts,
    titles.map(() => 10),
  );
  const placeOf = new Map(titles.map((title, at) => [title, at]));
  const place = (title: string) => placeOf.get(title) ?? 0;
  return ({ user, focus, listed }) => {
    const dialogue = {
      ...noDialogue,
      topic: focus === null ? null : place(focus),
      listed: listed.map(place),
    };
    const item = focus === null ? null : place(focus);
    const question = readQuestion(user, { catalogue, history: [], item, dialogue });
    return [requestOf(question, focus ?? listed[0] ?? null)];
  };
}
