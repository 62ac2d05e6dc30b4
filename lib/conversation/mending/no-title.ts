// Phrases that a language model takes for titles: "my brother", "with my mum", "the party one we've got". What is asked of them is
// asked of what the chat is about.
import type { Request } from '#lib/contract/request.ts';
import { resolveTitle } from '#lib/requests/titles/resolve-title.ts';
import type { ChatState } from '../chat-state.ts';
import { titleAt } from '../mentions/named-titles.ts';
import { plain } from '../mentions/seldom-titles.ts';

const pointing =
  /(?:^|[^\p{L}])(?:my|our|your|his|her|their|w|with|one|ones|boy|girl|person|games?|films?|movies?|we['’]ve|you['’]ve|i['’]ve)(?![\p{L}])/u;

/** "payday 2": plain words with a number behind them are a title, unless they count or point. */
const sequel =
  /^(?!(?:.* )?(?:number|nr|no|part|top|first|last|next|other|these|those|the|games?|films?|movies?|ones?|option|pick|my|our|your|with|all|both) \d)\p{L}{3,}(?: \p{L}+)* \d$/u;

/** Whether small words that no title fits name something else. */
export function isNoTitle(value: string, chat: ChatState): boolean {
  if (/\p{Lu}/u.test(value) || sequel.test(value)) return false;
  const words = value.split(/[^\p{L}\p{N}'’]+/u).filter((word) => word !== '');
  if (!pointing.test(value) && !words.every((word) => plain.has(word))) return false;
  return resolveTitle(value, chat).kind === 'unknown';
}

export function withoutNoTitles(request: Request, chat: ChatState): Request {
  const isPhrase = (value: string | undefined) => value !== undefined && isNoTitle(value, chat);
  const focus = chat.focus === null ? null : titleAt(chat.focus, chat);
  switch (request.name) {
    case 'compare': {
      if (!isPhrase(request.a) && !isPhrase(request.b)) return request;
      if (chat.last?.name === 'compare') return chat.last;
      const [first, second] = chat.listed.map((row) => titleAt(row, chat));
      return first && second ? { name: 'compare', a: first, b: second } : { name: 'unclear' };
    }
    case 'explain':
    case 'doubt':
    case 'influence':
    case 'facts':
      if (!isPhrase(request.item)) return request;
      return focus === null ? { name: 'unclear' } : { ...request, item: focus };
    case 'similar': {
      const { other, ...rest } = request;
      const asked = isPhrase(other) ? rest : request;
      if (!isPhrase(request.item)) return asked;
      return focus === null ? { name: 'unclear' } : { ...asked, item: focus };
    }
    case 'what_if': {
      const kept = (titles: string | undefined) =>
        titles
          ?.split('; ')
          .filter((title) => !isPhrase(title))
          .join('; ') || undefined;
      const [remove, add, only] = [kept(request.remove), kept(request.add), kept(request.only)];
      if (!remove && !add && !only) return { name: 'unclear' };
      return {
        name: 'what_if',
        ...(remove ? { remove } : {}),
        ...(add ? { add } : {}),
        ...(only ? { only } : {}),
      };
    }
    case 'history':
      return isPhrase(request.title) ? { name: 'taste', about: request.title ?? '' } : request;
    default:
      return request;
  }
}
