// "Psycho Halloween Scream": titles of the history that stand in one value with nothing between them.
import { nameKey } from '#lib/catalogue/editions.ts';
import { titleKey, withoutArticle } from '#lib/catalogue/title.ts';
import type { Request } from '#lib/contract/request.ts';
import { resolveTitle } from '#lib/requests/titles/resolve-title.ts';
import type { ChatState } from '../chat-state.ts';

const lists = ['remove', 'add', 'only'] as const;
const joining = /^(?:and|und|et|y)$/;

export function withPartedTitles(request: Request, chat: ChatState): Request {
  if (request.name !== 'what_if') return request;
  const parted = lists.flatMap((key) => {
    const value = request[key];
    return value === undefined
      ? []
      : [
          [
            key,
            value
              .split('; ')
              .flatMap((one) => titlesIn(one, chat))
              .join('; '),
          ],
        ];
  });
  return { ...request, ...Object.fromEntries(parted) };
}

/** The value itself unless titles of the history, two or more, cover all its words. */
function titlesIn(value: string, chat: ChatState): string[] {
  const words = value.split(/[\s,]+/u).filter((word) => word !== '');
  const found = resolveTitle(value, chat);
  if (words.length < 2 || (found.kind === 'found' && found.how !== 'misspelt')) return [value];
  const own = [...new Set(chat.history)].flatMap((row) => chat.catalogue.items[row] ?? []);
  const keys = own.map((item) => ` ${nameKey(item)} `);
  const titles = coveredBy(words, (run) => {
    const key = titleKey(withoutArticle(run.join(' ')));
    return (
      keys.includes(` ${key} `) ||
      (run.length > 1 && keys.filter((one) => one.includes(` ${key} `)).length === 1)
    );
  });
  return titles && titles.length > 1 ? titles : [value];
}

/** The words as runs that are each a title, the longest first; null where some are left. */
function coveredBy(words: readonly string[], isTitle: (run: string[]) => boolean): string[] | null {
  if (words.length === 0) return [];
  for (let length = words.length; length >= 1; length--) {
    const run = words.slice(0, length);
    if (!isTitle(run)) continue;
    const rest = coveredBy(words.slice(length), isTitle);
    if (rest) return [run.join(' '), ...rest];
  }
  return joining.test(words[0] ?? '') ? coveredBy(words.slice(1), isTitle) : null;
}
