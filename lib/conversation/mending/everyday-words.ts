// Everyday words that a language model takes for a title: "is hereditery on here evry1 at school goes on about it", "netcode any
// good". A title that the message holds beside them is meant, or else, with nothing that says so, what the chat is about.
import type { Request } from '#lib/contract/request.ts';
import { resolveTitle } from '#lib/requests/titles/resolve-title.ts';
import type { ChatState } from '../chat-state.ts';
import type { TypedTitles } from '../mentions/message-titles.ts';
import { namedIn, titleAt } from '../mentions/named-titles.ts';
import { plain } from '../mentions/seldom-titles.ts';
import { isMatter } from '../mentions/unknown-mention.ts';

const name = "([\\p{L}\\d][\\p{L}\\d'’:&.-]*(?: [\\p{L}\\d][\\p{L}\\d'’:&.-]*){0,4}?)";
/** "Is X on here", "have you got X in there": where only a title can stand. */
const offered = new RegExp(
  `(?:^|[^\\p{L}])(?:is|are|got|have|has|find|see) ${name} (?:on|in) (?:here|there|your list|the catalogue|your catalogue)(?![\\p{L}])`,
  'iu',
);
const introducing = new RegExp(
  `(?:^|[^\\p{L}])(?:${[
    'why|not|about|like|than|with|without|or|and|vs\\.?|versus|of|to|for|in|into|over|then|so|ok',
    'see|seen|saw|watch(?:ed)?|play(?:ed)?|own(?:ed)?|bought|got|have|had|is|was|does|did|called|explain|try|tried|put',
    'add(?:ed)?|removed?|drop|skip|finish(?:ed)?|loved?|liked?|hated?|enjoy(?:ed)?|recommend(?:ed)?|suggest(?:ed)?',
  ].join('|')})(?: the| a| an| my)? ?["“'‘]?$`,
  'iu',
);
const everyday =
  /^(?:(?:at|on|in|for|from|by|after|before|during|since|to|of|around) |(?:evry|every|some|any|no) ?(?:one|1|body|thing)(?![\p{L}\d]))/u;
const shortestMisspelt = 7; // letters of words that may be a title with an error, beside others that name it

type Keyed = { value: string; put: (title: string) => Request };

export function withoutEverydayWords(request: Request, typed: TypedTitles, chat: ChatState): Request {
  const held = itemOf(request);
  if (!held || /\p{Lu}/u.test(held.value) || !isInMessage(held.value, typed.text)) return request;
  const { value, put } = held;
  const resolved = resolveTitle(value, chat);
  if (resolved.kind === 'found' || isIntroduced(value, typed.text)) return request;
  const other = otherTitle(value, typed, chat);
  if (other !== null) return put(other);
  const focus = chat.focus === null ? null : titleAt(chat.focus, chat);
  if (focus === null || resolved.kind !== 'unknown') return request;
  if (isMatter(value)) return { name: 'facts', item: focus, about: value.replace(/^(?:the|its|an?) /u, '') };
  return everyday.test(value) || isWithin(value, typed.text) ? put(focus) : request;
}

function itemOf(request: Request): Keyed | null {
  switch (request.name) {
    case 'explain':
    case 'doubt':
    case 'influence':
    case 'facts':
    case 'similar':
      return { value: request.item, put: (item) => ({ ...request, item }) };
    case 'history':
      if (request.ask !== 'contains' || request.title === undefined) return null;
      return { value: request.title, put: (title) => ({ ...request, title }) };
    default:
      return null;
  }
}

function isInMessage(value: string, text: string): boolean {
  return placeOf(value, text) >= 0;
}

function placeOf(value: string, text: string): number {
  return text.toLowerCase().indexOf(value.toLowerCase());
}

/** "Why hollow knight", "is tenet any good", "tenet?": in a place of a title, or all there is. */
function isIntroduced(value: string, text: string): boolean {
  if (everyday.test(value) || isMatter(value)) return false;
  const before = text.slice(0, placeOf(value, text));
  const after = text.slice(before.length + value.length);
  const isQuoted = /["“'‘]$/u.test(before);
  const isSetOff = !/[\p{L}\p{N}]/u.test(before) && (/^\W*$/u.test(after) || /^[,:?–-]/u.test(after.trim()));
  return isQuoted || isSetOff || introducing.test(before);
}

/** Inside a sentence, rather than at its start, where a title may stand without a word before it. */
function isWithin(value: string, text: string): boolean {
  return /[\p{L}\p{N}][^.!?,;:\p{L}\p{N}]*$/u.test(text.slice(0, placeOf(value, text)));
}

/** The title that the message names beside the value, as it is typed. */
function otherTitle(value: string, { text, titles }: TypedTitles, chat: ChatState): string | null {
  const [title] = titles;
  if (title) return titles.length === 1 ? title : null;
  const asked = offered.exec(text)?.[1];
  if (asked !== undefined && !value.includes(asked) && !asked.split(' ').every((word) => plain.has(word)))
    return asked;
  const { spots } = namedIn(text, chat, { places: false });
  const near = spots.filter(
    ({ row, typed }) => row !== null && typed.length >= shortestMisspelt && !value.includes(typed),
  );
  return near.length === 1 ? (near[0]?.typed ?? null) : null;
}
