// What a message asks for: the seam between the ways of finding out. A voice writes requests (voice.ts); where there is
// none, rules do. A question that is answered with sentences of the aligned model comes with the reading that those need.

import { splitSentences } from '#lib/catalogue/masked-titles.ts';
import { cleanText, titleKey } from '#lib/catalogue/title.ts';
import type { Request } from '#lib/contract/request.ts';
import { ofThose } from '#lib/requests/message/of-those.ts';
import { resolveTitle } from '#lib/requests/titles/resolve-title.ts';
import type { ChatState } from './chat-state.ts';
import { referredTo } from './dialogue.ts';
import { printRequests } from './grammar/request-notation.ts';
import { inEnglish, otherLanguageOf } from './languages/other-languages.ts';
import { withSignsHeeded } from './mending/by-signs.ts';
import { mended } from './mending/mended.ts';
import { withListed } from './mending/of-those.ts';
import { withOwnTaste } from './mending/own-taste.ts';
import { withPlainWish } from './mending/plain-wish.ts';
import { withoutRefusedEra } from './mending/refused-era.ts';
import { withSureFeedback } from './mending/sure-feedback.ts';
import { type TypedTitles, typedIn } from './mentions/message-titles.ts';
import { namedIn, titleAt } from './mentions/named-titles.ts';
import { plainRequest } from './rules/plain-requests.ts';
import { inPlainSpelling } from './rules/plain-spelling.ts';
import { type Question, readQuestion } from './rules/question.ts';
import { requestOf } from './rules/question-request.ts';
import type { Voice } from './voice.ts';

/** focus: what the chat is about, where the rules know better than the chat. question: how the rules read it, where it is one that the aligned model's own sentences answer. */
export type Asked = { request: Request; question: Question | null; focus?: number | null };

export type Understanding = (message: string, chat: ChatState, signal?: AbortSignal) => Promise<Asked[]>;

const mostListed = 6;

export function byVoice(voice: Pick<Voice, 'understand'>): Understanding {
  return async (message, chat, signal) => {
    const { catalogue, focus, listed, last } = chat;
    const titleOf = (row: number) => catalogue.items[row]?.title ?? '';
    const context = {
      domain: catalogue.domain,
      focus: focus === null ? null : titleOf(focus),
      listed: listed.slice(0, mostListed).map(titleOf),
      last,
    };
    const typed = typedIn(message, chat);
    const read = await voice.understand(message, context, signal);
    const requests = mended(read.requests, message, typed, chat);
    const sure = await withSureFeedback(requests, typed, {
      chat,
      context,
      read: (other, elsewhere) => voice.understand(other, elsewhere, signal),
    });
    const heeded = withSignsHeeded(sure, typed, chat);
    const focusOf = asksOf(heeded, typed, chat);
    return heeded.map((request) => ({
      request,
      question: null,
      ...(focusOf === null ? {} : { focus: focusOf }),
    }));
  };
}

/** "If You've Got Mail wasn't on my list, where would Roman Holiday be?": what a what-if is asked of, if it's another title. */
function asksOf(requests: readonly Request[], { titles }: TypedTitles, chat: ChatState): number | null {
  const [sole] = requests;
  if (sole?.name !== 'what_if' || requests.length > 1 || titles.length !== 2) return null;
  const changed = [sole.remove, sole.add, sole.only]
    .flatMap((value) => value?.split('; ') ?? [])
    .map(titleKey);
  const others = titles.filter((title) => !changed.includes(titleKey(title)));
  const found = others.length === 1 ? resolveTitle(others[0], chat) : null;
  return found?.kind === 'found' && !found.seen ? found.item.index : null;
}

const longestRead = 2_000; // characters
const mostRequests = 5;

export type { ChatState };

/** By rules: what is plain from its words first, then the questions about one item. */
export const byRules: Understanding = async (message, chat) => {
  const read = (await readByRules(message, chat)).map((asked) => ({
    ...asked,
    request: withoutRefusedEra(asked.request, message),
  }));
  const typed = typedIn(message, chat);
  const requests = read.map(({ request }) => request);
  const meant = withPlainWish(withOwnTaste(requests, typed), typed, chat.catalogue.domain);
  const isPlain = ofThose(message) === null || read.some(({ question }) => question !== null);
  const listed = isPlain ? meant : withListed(meant, typed, chat);
  return listed.map((request) => read.find((one) => one.request === request) ?? { request, question: null });
};

const wishWithWhy =
  /^(\W*(?:(?:please|ok|and|can you|could you) )*(?:(?:give|show|find|recommend|suggest|name)(?: me| us)? )?(?:\d{1,2}|one|two|three|four|five|six|some|a few|a couple of|something|anything|another) [^.?!]*?),? (?:and|plus) (?:(?:tell me|explain|say) )?why\W*$/iu;

/** "Three comedies I haven't seen, and why": why is told with each anyway. */
function withoutAndWhy(text: string): string {
  return wishWithWhy.exec(text)?.[1] ?? text;
}

const readByRules: Understanding = async (message, chat) => {
  const cleaned = cleanText(message.slice(0, longestRead), longestRead);
  if (cleaned === '') return [{ request: { name: 'unclear' }, question: null }];
  const led = ledBy(chat);
  const text = withoutAndWhy(readable(lastSaid(cleaned), led));
  const parts = splitSentences(text);
  const read = parts.length > 1 ? inOrder(parts, led) : [];
  if (read.length > 0 && read.every((one) => one !== null))
    return withoutRepeats(read).slice(0, mostRequests);
  const plain = plainly(text, led);
  if (plain) return [boundIfSame(plain, text, led)];
  if (parts.length > 1) {
    const rest = parts.filter((_, at) => read[at] === null).join(' ');
    const found = read.flatMap((one) => one ?? []);
    const others = found.filter(({ request }) => request.name === 'social' && request.kind !== 'injection');
    if (others.length > 0) return [...others, questionIn(rest, led)].slice(0, mostRequests);
    const telling = found.filter(({ request }) => !vague.has(request.name));
    if (telling.length > 0) return withoutRepeats(telling);
  }
  return [questionIn(text, led)];
};

/** What the rules for questions read as the same request keeps their reading, for the aligned model's own sentences. */
function boundIfSame(asked: Asked, text: string, chat: ChatState): Asked {
  if (!bindable.has(asked.request.name)) return asked;
  const read = questionIn(text, chat);
  const isSame = read.question && printRequests([read.request]) === printRequests([asked.request]);
  return isSame ? { ...asked, question: read.question } : asked;
}

const bindable: ReadonlySet<Request['name']> = new Set([
  'explain',
  'doubt',
  'influence',
  'compare',
  'what_if',
  'similar',
]);
const vague: ReadonlySet<Request['name']> = new Set(['social', 'about', 'unclear']);

/** Once titles were listed, "it" is the first of them, unless the chat is about one of them. */
function ledBy(chat: ChatState): ChatState {
  const { last, listed, focus, dialogue } = chat;
  const [first] = listed;
  if (last?.name !== 'recommend' || first === undefined || (focus !== null && listed.includes(focus)))
    return chat;
  return { ...chat, focus: first, dialogue: { ...dialogue, topic: first, named: [first] } };
}

/** "A or … no wait, B or C" is "B or C". */
function lastSaid(text: string): string {
  return text.replace(
    /^.*?\b(?:no,? wait|scratch that|wait,? no)\b[,.\s]*(?:i(?:['’]ve| have) (?:seen|played|got) [^.]{1,40}\.\s*)?(?=\S)/i,
    '',
  );
}

/** In English words and plain spelling, titles as the catalogue has them. */
function readable(text: string, chat: ChatState): string {
  const { masked, slots } = namedIn(text, chat);
  const language = otherLanguageOf(masked);
  if (language === null) return inPlainSpelling(text);
  let at = 0;
  return inEnglish(masked, language).replace(/■/g, () => slots[at++] ?? '■');
}

/** Each part where the one before it left the chat; a wish that goes on is one with what it goes on from. */
function inOrder(parts: readonly string[], chat: ChatState): (Asked | null)[] {
  let { last } = chat;
  return parts
    .filter(
      (part) =>
        !/^\W*(?:no|nope|nah|ok|hm+|so|well|go|(?:(?:what an? |such an? |so )?(?:brilliant|great|amazing|awesome|awful|terrible|good|bad|fantastic|lovely)(?: (?:game|film|movie|one|stuff))?))\W*$/i.test(
          part,
        ),
    )
    .map((part) => {
      const asked = plainly(part, { ...chat, last });
      if (asked && asked.request.name !== 'feedback' && !vague.has(asked.request.name)) last = asked.request;
      return asked;
    });
}

function withoutRepeats(read: readonly (Asked | null)[]): Asked[] {
  const asked = read.flatMap((one) => one ?? []);
  const wishes = asked.filter(({ request }) => request.name === 'recommend');
  return asked.filter((one) => one.request.name !== 'recommend' || one === wishes.at(-1));
}

/**
 * A lower-case word that only comes near a title ("next": *The Net*) is first read as the word that it is, and so are words
 * for kinds of games ("free to play": *Free to Play*).
 */
function plainly(text: string, chat: ChatState): Asked | null {
  return plainlyWith(text, chat, false) ?? plainlyWith(text, chat, true);
}

function plainlyWith(text: string, chat: ChatState, nearTitles: boolean): Asked | null {
  const { masked, titles, typed } = namedIn(text, chat, { nearTitles });
  const { catalogue, item, history, listed, last, focus, dialogue } = chat;
  const titleOf = (row: number) => titleAt(row, chat) ?? '';
  const request = plainRequest({
    masked,
    titles,
    typed,
    topic: titleAt(topicOf(masked, chat), chat),
    catalogue,
    chat: {
      last,
      listed: listed.map(titleOf),
      focus: focus === null ? null : titleAt(focus, chat),
      item: titleAt(item, chat),
      own: [...new Set(history)].map(titleOf),
    },
  });
  return request && { request, question: null, focus: focus ?? dialogue.topic };
}

/** What "it" means: an item referred to by its place, else what the chat is about. */
function topicOf(masked: string, { item, focus, dialogue }: ChatState): number {
  return referredTo(masked, dialogue)[0] ?? focus ?? dialogue.topic ?? item;
}

const asksSomething =
  /\?|^\W*(?:what|who|whom|whose|when|where|which|how|can|could|is|are|was|were|do|does|did|will|would|should|tell|write|sing|say|calculate|solve|translate)\b/i;

/** A question about an item, or what is none: then what lies beside this app, or what is not clear. */
function questionIn(text: string, chat: ChatState): Asked {
  const { catalogue, history, item, dialogue } = chat;
  const question = readQuestion(text, { catalogue, history, item, dialogue });
  const { kind, about, focus, other, askBack } = question;
  const topic = titleAt(about?.index ?? dialogue.topic ?? item, chat);
  const request = requestOf(question, topic);
  if (askBack) return { request, question };
  if (kind === 'taste' || kind === 'unknowable') return { request, question: null };
  if (kind === 'off-topic')
    return {
      request: asksSomething.test(text) && text.split(/\s+/).length > 2 ? request : { name: 'unclear' },
      question: null,
    };
  // A title of the history that the question names is what the answer is about, whatever the chat's.
  const { rows, masked } = namedIn(text, chat);
  const [only] = rows;
  const own = rows.length === 1 && only !== undefined && history.includes(only) ? titleAt(only, chat) : null;
  const isHeld = [about?.index, focus?.item.index, other?.index].includes(only) || only === item;
  if (own !== null && !isHeld) {
    if (topic && (kind === 'similar' || /\b(?:like|similar to|close to) (?:the )?■/i.test(masked)))
      return { request: { name: 'similar', item: topic, other: own }, question: null };
    if (kind === 'why' || kind === 'which-most')
      return { request: { name: 'influence', item: own }, question: null };
  }
  return { request, question };
}
