// Names that a language model takes for titles: actors ("is that Jane Fonda or Faye Dunaway"), two titles in one ("Vertigo,
// Rear Window. which"); and what it makes nothing of though a title is typed ("humankind?").
import { titleKey } from '#lib/catalogue/title.ts';
import type { Request, RequestOf } from '#lib/contract/request.ts';
import { namedGroup, seriesIn } from '#lib/requests/titles/named-group.ts';
import { resolveTitle } from '#lib/requests/titles/resolve-title.ts';
import type { ChatState } from '../chat-state.ts';
import type { TypedTitles } from '../mentions/message-titles.ts';
import { unknownTitle } from '../rules/unknown-title.ts';
import { wishAsTyped } from '../rules/wish-words.ts';
import { countedKind } from './counted-kind.ts';
import { aboutTitle } from './unclear-titles.ts';

const wantsUnseen =
  /\b(?:one|ones|something|anything|films?|movies?|games?|stuff)\b,?(?: (?:that|which))? i(?:['’]ve| have)?(?: not|n['’]t|ven['’]?t| haven['’]?t| never| do(?:n['’]?t| not))(?: yet)?(?: ever)?(?: already)? (?:seen|watched|played|bought|got|had|own|have)\b/iu;
const betweenTitles = /\s*(?:,| or )\s*/u;

export function withoutMisreadNames(request: Request, typed: TypedTitles, chat: ChatState): Request {
  const isTitle = (name: string) => {
    const found = resolveTitle(name, chat);
    if (found.kind !== 'found') return found.kind === 'ambiguous';
    return found.how === 'exact' || (found.how === 'part' && name.includes(' '));
  };
  switch (request.name) {
    case 'compare':
      return comparing(request, typed, { isTitle, hasCast: chat.catalogue.domain === 'movies' });
    case 'feedback':
      return request.kind === 'not seen' && wantsUnseen.test(typed.text) && !isTitle(request.item)
        ? { name: 'recommend', but: `with ${request.item}` }
        : request;
    case 'recommend':
      return wishAsTyped(request, typed.text);
    case 'history':
      return (
        ofNoneOwned(request, chat) ?? ofSeveral(request, typed, chat) ?? countedKind(request, typed.text)
      );
    case 'unclear':
      return titleAlone(typed, chat) ?? askedOfIt(typed, chat) ?? aboutTitle(typed, chat) ?? request;
    default:
      return request;
  }
}

function comparing(
  request: RequestOf<'compare'>,
  { text, titles }: TypedTitles,
  { isTitle, hasCast }: { isTitle: (name: string) => boolean; hasCast: boolean },
): Request {
  const isTyped = (name: string) => text.toLowerCase().includes(name.toLowerCase());
  const names = [request.a, request.b].filter(isTyped);
  const [name] = names;
  const parts = name?.split(betweenTitles).filter((part) => part !== '') ?? [];
  const [a, b] = parts;
  if (names.length === 1 && a && b && parts.length === 2 && !isTitle(`${name}`)) return { ...request, a, b };
  const [title] = titles;
  const keys = [request.a, request.b].map(titleKey);
  if (!title || titles.length > 1 || keys.includes(titleKey(title))) return request;
  // "Rayman contre les lapins crétins" is a longer title, and nobody in *Rayman*.
  const isLonger = names.some((name) => name.toLowerCase().includes(title.toLowerCase()));
  if (!hasCast || isLonger) return request;
  return names.length > 0 && !names.some(isTitle) ? { name: 'facts', item: title, about: 'cast' } : request;
}

/** "Boxing? when did I ever": a word of several titles, none of them owned, is rather a kind. */
function ofNoneOwned({ ask, title = '' }: RequestOf<'history'>, chat: ChatState): Request | null {
  if (ask !== 'contains' || /\p{Lu}/u.test(title)) return null;
  const found = resolveTitle(title, chat);
  if (found.kind !== 'ambiguous') return null;
  const isOwned = found.choices.some(({ index }) => chat.history.includes(index));
  return isOwned ? null : { name: 'taste', about: title };
}

/** "Do I have all the Silent Hills", "wich danganronpas do i have": several titles of the history are counted, not one or all. */
function ofSeveral(
  { ask, title }: RequestOf<'history'>,
  { text }: TypedTitles,
  chat: ChatState,
): Request | null {
  const said = { ...chat, message: text };
  const group = ask === 'contains' && title !== undefined ? namedGroup(title, said) : null;
  if (group && group.items.length > 1) return { name: 'taste', about: group.name.toLowerCase() };
  const series = ask === 'count' || ask === 'list' ? seriesIn(text, said) : null;
  return series === null ? null : { name: 'taste', about: series };
}

function titleAlone({ text, masked, titles }: TypedTitles, { catalogue }: ChatState): Request | null {
  const [title] = titles;
  if (title && /^\W*■\W*$/u.test(masked)) return { name: 'explain', item: title };
  return unknownTitle({ masked: text, titles, catalogue });
}

/** "Do they ever just talk in it", "same murderer as in the book?": of the title that is typed, else of the chat's. */
const ofIt =
  /^\W*(?:and |so |but |■\W+)*(?:do|does|did|is|are|was|were|has|have|will|can|any|who|what|how|same)\b.*(?:\b(?:in|of|about|with) (?:it|this|this one|that one)|\bas in the (?:book|novel|comic|play|game|film|movie|show|original))\W*$/iu;
const longestAbout = 80;

function askedOfIt({ text, masked, titles }: TypedTitles, { catalogue, focus }: ChatState): Request | null {
  const item = titles[0] ?? (focus === null ? undefined : catalogue.items[focus]?.title);
  if (!item || titles.length > 1 || !ofIt.test(masked)) return null;
  const about = (titles.length === 1 ? masked.replace(/■/gu, ' ') : text).replace(/[^\p{L}\p{N}'’ ]+/gu, ' ');
  return {
    name: 'facts',
    item,
    about: about.toLowerCase().replace(/\s+/g, ' ').trim().slice(0, longestAbout).trim(),
  };
}
