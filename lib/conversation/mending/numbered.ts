// "How long is the Witcher 3?" read as *The Witcher*: the number that stands behind a title in the message belongs to it, where there
// is such a title.

import { titleKey } from '#lib/catalogue/title.ts';
import type { Request } from '#lib/contract/request.ts';
import { escaped } from '#lib/requests/escaped.ts';
import { resolveTitle } from '#lib/requests/titles/resolve-title.ts';
import type { ChatState } from '../chat-state.ts';

const keys = ['item', 'a', 'b', 'remove', 'add', 'like', 'title', 'other'] as const;

export function withNumbers(request: Request, text: string, chat: ChatState): Request {
  const values = { ...request } as Record<string, unknown>;
  for (const key of keys) {
    const value = values[key];
    if (typeof value !== 'string' || value.includes(';')) continue;
    const numbered = numberedIn(text, value, chat);
    if (numbered !== null) values[key] = numbered;
  }
  return values as Request;
}

/** null: no number stands behind it, it has one itself, or no title is called so. */
function numberedIn(text: string, title: string, chat: ChatState): string | null {
  const name = titleKey(title.replace(/\s*\([^()]*\)/gu, ''));
  if (name === '' || /\d$/u.test(name)) return null;
  const said = ` ${titleKey(text)} `;
  const number = new RegExp(
    ` ${escaped(name)} ([2-9]|1\\d|ii|iii|iv|vi|vii|viii)(?! (?:hours?|hrs?|min\\w*|times|years?|days?|weeks?|months?|people|players?|of|films?|movies?|games?|percent|stars?|or) )`,
    'u',
  ).exec(said)?.[1];
  if (number === undefined) return null;
  const plain = resolveTitle(title, chat);
  const numbered = resolveTitle(`${name} ${number}`, chat);
  const isOther = numbered.kind === 'found' && (plain.kind !== 'found' || plain.item !== numbered.item);
  return isOther && numbered.how !== 'misspelt' ? numbered.item.title : null;
}
