// What an understanding of messages has to beat: the most frequent answer, and the rules that read questions before
// requests existed (lib/conversation/question.ts), as far as their kinds of question can be named as requests. The rules
// are given a catalogue of exactly the titles around the messages, which is more than they would have.
import { createCatalogue } from '#lib/catalogue/catalogue.ts';
import type { Domain } from '#lib/contract/domain.ts';
import type { ChatContext, Request } from '#lib/contract/request.ts';
import { noDialogue } from '#lib/conversation/dialogue.ts';
import { type Question, readQuestion } from '#lib/conversation/question.ts';

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
    return requestOf(question, focus ?? listed[0] ?? null);
  };
}

function requestOf(question: Question, topic: string | null): Request[] {
  const { kind, about, focus, removed, added, other, unseen, view } = question;
  const item = about?.title ?? topic;
  const list = (titles: string[]) => titles.join('; ');
  switch (kind) {
    case 'taste':
      return [{ name: 'taste', about: 'overall' }];
    case 'off-topic':
      return [{ name: 'social', kind: 'off topic' }];
    case 'without':
      return focus ? [{ name: 'what_if', remove: focus.item.title }] : [{ name: 'what_if' }];
    case 'what-if': {
      const [without, withThese] = [removed, added].map((items) => list(items.map(({ title }) => title)));
      return [{ name: 'what_if', ...(without && { remove: without }), ...(withThese && { add: withThese }) }];
    }
    case 'similar-but':
      return [{ name: 'recommend', ...(item && { like: item }) }];
    default:
      break;
  }
  if (!item) return [{ name: 'unclear' }];
  switch (kind) {
    case 'why-not':
      return [{ name: 'doubt', item }];
    case 'which-most':
      return [{ name: 'influence', item }];
    case 'compare':
      return [{ name: 'compare', a: item, b: other?.title ?? item }];
    case 'similar':
      return [{ name: 'similar', item }];
    case 'unknowable':
      return [{ name: 'facts', item, about: unseen[0] ?? 'content' }];
    default:
      return [{ name: 'explain', item, ...(view && { view }) }];
  }
}
