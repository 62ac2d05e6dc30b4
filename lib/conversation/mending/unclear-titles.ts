// What a language model makes nothing of though it names a title: "typed that wrong, Homeworld 2", "y homeworld 2", "wieso
// Tombstone". It is asked why, or what was asked just before is asked of that title.
import type { Request } from '#lib/contract/request.ts';
import { type Resolved, resolveTitle } from '#lib/requests/titles/resolve-title.ts';
import type { ChatState } from '../chat-state.ts';
import type { TypedTitles } from '../mentions/message-titles.ts';
import { namedIn } from '../mentions/named-titles.ts';
import { plain } from '../mentions/seldom-titles.ts';

const why =
  /(?<![\p{L}\p{N}])(?:why|y|how come|wieso|warum|weshalb|pourquoi|por ?qu[eé])(?![\p{L}\p{N}])|왜/iu;
const corrects =
  /(?<![\p{L}\p{N}])(?:typ(?:ed|o)|spel(?:led|t|ling)|meant|mean|wrong|sorry|oops|correction|rather|instead|other one|not that|i said|meinte|falsch|vertippt|voulais dire|trompé|quer[ií]a decir|equivoqu[eé])(?![\p{L}\p{N}])|아니|오타/iu;
const meant =
  /(?<![\p{L}\p{N}])(?:meant|mean|meinte|voulais dire|quer[ií]a decir|should(?:['’]?ve| have)? (?:said|been))(?::|,)? ([^.!?,;]{2,80})/iu;
const shortestRest = 4; // letters
const fewWords = 3; // beside a title, that say nothing else

/** null: it names no title, or several. */
export function aboutTitle(typed: TypedTitles, chat: ChatState): Request | null {
  const isWhy = why.test(typed.text);
  const title = onlyTitle(typed, chat) ?? (isWhy ? asRest(typed.text, chat) : null);
  if (title === null) return null;
  if (isWhy) return { name: 'explain', item: title };
  const words = typed.masked.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  if (!corrects.test(typed.text) && words.length > fewWords) return null;
  return (
    again(chat.last, title, chat) ?? (corrects.test(typed.text) ? { name: 'explain', item: title } : null)
  );
}

/** The title that is meant: after "meant", or the only one but for what was asked about before. */
function onlyTitle({ text, titles }: TypedTitles, chat: ChatState): string | null {
  const said = meant.exec(text)?.[1]?.trim();
  const isTitle = said !== undefined && ['found', 'ambiguous'].includes(resolveTitle(said, chat).kind);
  if (isTitle) return said;
  const { spots } = namedIn(text, chat, { places: false });
  const near = spots.flatMap(({ row, typed }) => (row === null ? [] : typed));
  const named = titles.length > 0 ? titles : near;
  const others = named.length > 1 ? named.filter((title) => !isAskedOf(chat.last, title, chat)) : named;
  return others.length === 1 ? (others[0] ?? null) : null;
}

/** "Y tombstone": what is left beside the why. */
function asRest(text: string, chat: ChatState): string | null {
  const rest = text
    .replace(why, ' ')
    .replace(/[^\p{L}\p{N}'’:& -]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  if (
    rest.length < shortestRest ||
    rest
      .toLowerCase()
      .split(' ')
      .every((word) => plain.has(word))
  )
    return null;
  const found = resolveTitle(rest, chat);
  return found.kind === 'found' && found.how !== 'part' ? rest : null;
}

function rowOf(found: Resolved): number | null {
  return found.kind === 'found' ? found.item.index : null;
}

function isAskedOf(last: Request | null, title: string, chat: ChatState): boolean {
  const item = last && ('item' in last ? last.item : 'title' in last ? last.title : undefined);
  const row = item ? rowOf(resolveTitle(item, chat)) : null;
  return row !== null && row === rowOf(resolveTitle(title, chat));
}

/** What was asked just before, of another title; feedback is never repeated, since it changes the list. */
function again(last: Request | null, title: string, chat: ChatState): Request | null {
  if (!last || isAskedOf(last, title, chat)) return null;
  switch (last.name) {
    case 'explain':
    case 'doubt':
    case 'influence':
    case 'facts':
      return { ...last, item: title };
    case 'similar':
      return { ...last, item: title };
    case 'history':
      return last.ask === 'contains' ? { ...last, title } : null;
    case 'recommend':
      return last.like === undefined ? null : { ...last, like: title };
    default:
      return null;
  }
}
