// Two titles that are compared though the reading has one of them, or another beside it.

import { areEditions } from '#lib/catalogue/editions.ts';
import { titleKey } from '#lib/catalogue/title.ts';
import type { Request } from '#lib/contract/request.ts';
import { resolveTitle } from '#lib/requests/titles/resolve-title.ts';
import type { ChatState } from '../../chat-state.ts';
import { titleAt } from '../../mentions/named-titles.ts';
import { isOwned } from '../sure-feedback.ts';
import { type Rule, topicOf } from './rule.ts';

const comparedTo =
  /\bhow\b[^.?!]*\b(?:compared? (?:to|with)|next to|(?:up )?against|beside|versus|vs\.?) ■/iu;

/** "How scary is it compared to ■?" */
export const forComparedTo: Rule = (request, message) => {
  const { masked, titles } = message;
  const [b, ...others] = titles;
  const a = topicOf(message);
  if (!['facts', 'similar', 'explain', 'doubt'].includes(request.name) || !comparedTo.test(masked))
    return null;
  return a === null || b === undefined || others.length > 0 || a === b ? null : { name: 'compare', a, b };
};

const older =
  /\b(?:the )?(?:old|older|original|first|normal|plain|regular|classic|remaster(?:ed)?|remake|new|newer|enhanced|hd|definitive|other) (?:one|version|game|edition|release|film)\b|\bthe (?:original|remaster|old one)\b/iu;
const between = /\b(?:differ\w*|compare[ds]?|better|or|vs\.?|versus|than|same)\b/iu;

/** "The difference between ■ and the old one": the other edition of it. */
export const forOtherEdition: Rule = (request, { masked, titles, chat }) => {
  const [a, ...others] = titles;
  if (!['similar', 'compare', 'facts', 'explain'].includes(request.name) || a === undefined) return null;
  if (others.length > 0 || !older.test(masked) || !between.test(masked)) return null;
  const found = resolveTitle(a, chat);
  if (found.kind !== 'found') return null;
  const { catalogue } = chat;
  const editions = catalogue.items.filter(
    (item) => item.index !== found.item.index && areEditions(item, found.item, catalogue.domain),
  );
  const people = (row: number) => catalogue.interactionCounts[row] ?? 0;
  const [best] = editions.toSorted((x, y) => people(y.index) - people(x.index));
  const isSystem = catalogue.domain === 'games' && best?.details?.edition === undefined;
  return best === undefined || isSystem ? null : { name: 'compare', a, b: best.title };
};

const theTwo = /\b(?:the two|these two|those two|both|the pair)\b/iu;
const apart = /\b(?:diff?er\w*|differnce|diffrence|apart|same|compare)\b/iu;

/** "What's the difference between the two?" after a title and another that the chat is about: those, not what the answer named. */
export const forTheTwo: Rule = (request, message) => {
  const { masked, titles, chat } = message;
  if (request.name !== 'compare' && request.name !== 'similar') return null;
  if (titles.length > 0 || !theTwo.test(masked) || !apart.test(masked)) return null;
  const { last } = chat;
  if (last?.name === 'compare') return { name: 'compare', a: last.a, b: last.b };
  const rows = [...new Set([chat.focus, ...chat.dialogue.named, chat.item])].filter(
    (row): row is number => row !== null && row !== undefined,
  );
  const [a, b] = rows.flatMap((row) => titleAt(row, chat) ?? []);
  const isSibling = a !== undefined && b !== undefined && startOf(a) === startOf(b);
  return isSibling ? { name: 'compare', a, b } : null;
};

function startOf(title: string): string {
  return (
    title
      .replace(/\s*\([^()]*\)/gu, '')
      .replace(/é/gu, 'e')
      .split(/[\s:]/u)[0]
      ?.toLowerCase() ?? ''
  );
}

const alsoOther =
  /\b(?:why|what for|need|point|worth|should i|do i)\b[^.!]*?(?<![\p{L}\d])(\p{Lu}|\d{1,2}|\p{Lu}\p{Ll}+)\W*$/u;

/** "I already have ■ X, why would I want Y??" asks about *■ Y*. */
export const forSibling: Rule = (request, { text, titles, chat }) => {
  const [own, ...others] = titles;
  if (!['explain', 'doubt', 'what_if', 'compare'].includes(request.name) || own === undefined) return null;
  if (others.length > 0 || !isOwned(own, chat)) return null;
  const last = alsoOther.exec(text)?.[1];
  const base = own.replace(/\s*\([^()]*\)/gu, '').replace(/\s+\S+$/u, '');
  if (last === undefined || base === own || own.endsWith(` ${last}`)) return null;
  const sibling = siblingOf(`${base} ${last}`, chat);
  return sibling === null || sibling === own ? null : { name: 'compare', a: sibling, b: own };
};

function siblingOf(name: string, chat: ChatState): string | null {
  const found = resolveTitle(name, chat);
  return found.kind === 'found' && found.how === 'exact' ? found.item.title : null;
}

/** "Same with Omega Ruby and Alpha Sapphire?", read as each against the one before: the two that are named. */
export function namedPair(requests: readonly Request[], text: string): Request | null {
  const [first, second] = requests;
  if (requests.length !== 2 || first?.name !== 'compare' || second?.name !== 'compare') return null;
  const said = ` ${titleKey(text)} `;
  const isSaid = (title: string) => said.includes(` ${titleKey(title)} `);
  const [a, b] = [first.b, second.b];
  return first.a === second.a && !isSaid(first.a) && isSaid(a) && isSaid(b)
    ? { name: 'compare', a, b }
    : null;
}
