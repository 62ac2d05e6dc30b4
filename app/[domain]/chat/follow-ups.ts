// What to ask next, as buttons: each a request, said in the words of a question. They follow from what the last answer was
// about and what it listed; none repeats what was asked in this chat, and none names a title that the chat doesn't show.

import { type FollowUp, following, general, type Left } from '#app/[domain]/chat/follow-up-questions.ts';
import { answerPart, type ChatMessage, evidenceOf, requestOf, textOf } from '#app/[domain]/chat/message.ts';
import { itemName } from '#app/[domain]/item-reference.ts';
import { type Domain, domainFacts } from '#lib/contract/domain.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import { type Request, titleKeys } from '#lib/contract/request.ts';

const most = 4;

export function followUps(domain: Domain, messages: readonly ChatMessage[]): FollowUp[] {
  const answer = messages.at(-1);
  if (answer?.role !== 'assistant' || answerPart(answer, 'choices')) return [];
  const evidence = evidenceOf(answer) ?? null;
  const understood = answerPart(answer, 'request');
  const left: Left = {
    nouns: domainFacts[domain],
    domain,
    request: understood?.requests.at(-1) ?? null,
    focus: understood ? understood.focus : (evidence?.item ?? null),
    cards: answerPart(answer, 'cards')?.items ?? [],
    recommended: messages.reduce<readonly ItemRef[]>(
      (before, message) => recommendedIn(message) ?? before,
      [],
    ),
    evidence,
  };
  const asked = new Set(messages.flatMap(askedIn));
  const typed = messages.filter((message) => message.role === 'user' && requestOf(message) === null);
  const words = new Set(typed.map((message) => plain(textOf(message))));
  const fresh = [...following(left), ...general(left)].filter(
    ({ text, request }) => !asked.has(keyOf(request)) && !words.has(plain(text)),
  );
  const isFirst = (one: FollowUp, at: number) =>
    fresh.findIndex(({ text, request }) => text === one.text || keyOf(request) === keyOf(one.request)) === at;
  return fresh.filter(isFirst).slice(0, most);
}

/** Of an answer that recommends. */
function recommendedIn(message: ChatMessage): readonly ItemRef[] | undefined {
  const recommends =
    answerPart(message, 'request')?.requests.some(({ name }) => name === 'recommend') === true;
  return recommends ? answerPart(message, 'cards')?.items : undefined;
}

/** What was asked, by buttons and in words, with what "it" turned out to be. */
function askedIn(message: ChatMessage): string[] {
  if (message.role === 'user') {
    const request = requestOf(message);
    return request ? [keyOf(request)] : [];
  }
  const understood = answerPart(message, 'request');
  return (understood?.requests ?? []).flatMap((request) => [
    keyOf(request),
    ...('item' in request && understood?.focus
      ? [keyOf({ ...request, item: itemName(understood.focus) } as Request)]
      : []),
  ]);
}

function keyOf({ name, ...values }: Request): string {
  const told = Object.entries(values)
    .filter(([key]) => key !== 'view')
    .map(([key, value]) => `${key}: ${titleKeys.has(key) ? plain(value) : value}`);
  return [name, ...told.sort()].join('\n');
}

/** Of a title or a question: case and the year don't matter. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/ \(\d{4}\)(?=;|$)/g, '')
    .trim();
}
