// Questions about what a collection holds, which are read as ones for its series, a taste or another history.

import { collectionOf } from '#lib/catalogue/collections.ts';
import { insideAsked } from '#lib/requests/facts/collection-facts.ts';
import { resolveTitle } from '#lib/requests/titles/resolve-title.ts';
import { type Rule, topicOf } from './rule.ts';

const plain: ReadonlySet<string> = new Set(['recommend', 'feedback', 'social', 'history']);

/** "Does it include Reach?", "is it worth it if I've got Halo 3?" of a collection. */
export const forContents: Rule = (request, message) => {
  const { masked, titles, chat } = message;
  const asked = insideAsked(masked.replaceAll('■', 'Title'));
  if (asked === null || plain.has(request.name)) return null;
  const holder = [...titles, topicOf(message)].find((title) => title !== null && isCollection(title, chat));
  if (!holder || (asked !== 'worth' && request.name === 'compare')) return null;
  if (asked === 'what' && /\b(?:my|mine|i|me)\b/iu.test(masked)) return null;
  return request.name === 'facts' && request.item === holder
    ? null
    : { name: 'facts', item: holder, about: 'contents' };
};

function isCollection(title: string, chat: Parameters<Rule>[1]['chat']): boolean {
  const found = resolveTitle(title, chat);
  return found.kind === 'found' && collectionOf(chat.catalogue.domain, found.item) !== null;
}
