// Wishes that were half read: the titles that something is to be like, those it is not to be, and one out of the list itself.

import { cardinals } from '#lib/catalogue/said-numbers.ts';
import { titleKey } from '#lib/catalogue/title.ts';
import type { RequestOf } from '#lib/contract/request.ts';
import { meaningOf } from '#lib/requests/kinds/vocabulary.ts';
import { studioIn } from '#lib/requests/known/studios.ts';
import { withBut, withWish } from '../new-wish.ts';
import { isIdle, type Message, type Rule } from './rule.ts';

const name = "(?:■|\\p{Lu}[\\p{L}\\d’'&:-]*(?: (?:of|the|and|in|to|a|\\p{Lu}[\\p{L}\\d’'&:-]*|\\d+))*)";
const alike = new RegExp(
  `(?:\\b(?:like|similar to|along the lines of|in the (?:style|spirit|vein) of|reminds me of|close to)|\\bà la) (?:the )?(${name}(?:(?:,| or| and|, or) ${name})*)`,
  'u',
);
const liking =
  /\b(?:i|we|you|he|she|they|kids?|people|don['’]?t|didn['’]?t|would|might|['’]d) (?:really |also |all |both )?$/iu;

/** "A platformer to explore, like ■ or Metroid": what it is to be like. */
export const forAlike: Rule = (request, message) => {
  if (request.name !== 'recommend' || request.like !== undefined) return null;
  const found = alike.exec(message.masked);
  if (!found || liking.test(message.masked.slice(0, found.index))) return null;
  const titles = namesIn(found[1] ?? '', message, found.index);
  if (titles.length === 0 || titles.some((title) => isRefused(title, request))) return null;
  const isAlike = (part: string) => titles.some((title) => titleKey(part).includes(titleKey(title)));
  return withBut({ ...request, like: titles.join('; ') }, (part) => !isAlike(part));
};

/** "But not Rust": what it isn't to be. */
function isRefused(title: string, { but = '' }: RequestOf<'recommend'>): boolean {
  const wishes = but.split(';').map((part) => titleKey(part));
  return wishes.some(
    (wish) => /^(?:no|not|without|except|nothing) /.test(wish) && wish.endsWith(` ${titleKey(title)}`),
  );
}

/** The names in a stretch of the masked message: ■ are the titles in their order. */
function namesIn(stretch: string, { masked, titles }: Message, from: number): string[] {
  if ([...masked.matchAll(/■/gu)].length !== titles.length && stretch.includes('■')) return []; // which is which isn't known
  let at = [...masked.slice(0, masked.indexOf(stretch, from)).matchAll(/■/gu)].length;
  return stretch
    .split(/,? or |,? and |, /u)
    .flatMap((part) => (part === '■' ? (titles[at++] ?? []) : part.trim()))
    .filter((part) => part !== '');
}

const notAgain = new RegExp(
  `(?:^|[,.;!?] ?|\\b(?:but|and|just) )(?:[Nn]ot|[Nn]o|[Nn]othing like|[Aa]nything but|other than|except) (?:the )?(${name})(?: (?:again|this time|though|please|for once))?(?=\\W*$|[.,;!?])`,
  'u',
);

/** "…? Not CoD again": what it is not to be. */
export const forNotAgain: Rule = (request, message) => {
  if (request.name !== 'recommend') return null;
  const found = notAgain.exec(message.masked);
  if (!found) return null;
  const [title] = namesIn(found[1] ?? '', message, found.index);
  if (title === undefined) return null;
  const said = titleKey(Object.values(request).join(' '));
  if (said.includes(titleKey(title))) return null;
  return withWish(request, `not ${title}`);
};

const ofList =
  /\b(?:one|something|which|any|a (?:film|movie|game))\b[^.?!]{0,16}\b(?:from|of|on|off|out of) (?:my|the|your|this) (?:list|recommendations?|suggestions?|picks)\b/iu;
const lasting =
  /\b(?:finish|complete|beat|get through|done|play through|watch)\b[^.?!]{0,16}\b(?:in|over|within) (?:an?|one|the|a single|this) (?:weekend|evening|day|afternoon|night|sitting|couple of (?:hours|days|evenings)|few (?:hours|days|evenings))\b/iu;

/** "Tell me one from my list I could finish in a weekend" is a wish. */
export const forOneOfList: Rule = (request, { masked, titles }) => {
  if (!isIdle(request) || titles.length > 0 || (!ofList.test(masked) && !lasting.test(masked))) return null;
  return {
    name: 'recommend',
    ...(/\bone\b/iu.test(masked) ? { count: '1' } : {}),
    ...(lasting.test(masked) ? { but: 'short' } : {}),
  };
};

const moreLike =
  /\b(?:what else|anything else|something else|anything|something|any (?:more|other)|more)\b[^?.!]{0,30}\b(?:like|similar to|in the (?:direction|style|spirit|vein) of|along the lines of) ■/iu;

/** "What else do you have in the direction of ■?" */
export const forMoreLike: Rule = (request, { masked, titles }) => {
  if (!['influence', 'explain', 'about', 'unclear'].includes(request.name) || titles.length !== 1)
    return null;
  const [like = ''] = titles;
  return moreLike.test(masked) ? { name: 'recommend', like } : null;
};

const picking =
  /\bwhat (?:would|should|do|can) (?:you|we|i) (?:pick|choose|suggest|recommend|watch|play|put on)\b/iu;
const supposing = /\b(?:if|only|just|nothing but|imagine|suppose|had(?:n['’]t)?)\b/iu;

/** "What would you pick for the two of us instead": nothing is supposed. */
export const forPicking: Rule = (request, { masked, titles }) =>
  request.name === 'what_if' && titles.length === 0 && picking.test(masked) && !supposing.test(masked)
    ? { name: 'recommend' }
    : null;

const ofYours =
  /\bdo you (?:even |also )?have (?:an?|any) (?:own |all[- ]time |personal )?favou?rites?\b|\b(?:what(?:['’]?s| is| are|['’]re)|which (?:is|one is)|do you have an?) (?:your|ur) (?:own |all[- ]time |personal )?favou?rite/iu;
const startingWhen =
  /\bwhat time (?:does|do|is|will|are)\b|\bwhen (?:does|do) (?:the )?[^.?!■]{2,30} (?:start|begin|close|open)\b/iu;

/** "What's your favourite film?" and "what time does the football start?" ask for no pick and for nothing of a title. */
export const forElsewhere: Rule = (request, { masked, titles }) => {
  if (titles.length > 0 || request.name === 'social') return null;
  const isOfTheirs = ofYours.test(masked);
  const isTime = request.name === 'facts' && startingWhen.test(masked);
  return isOfTheirs || isTime ? { name: 'social', kind: 'off topic' } : null;
};

/** "Not ■, seen it too often" in the middle of a search: noted, and the search goes on. */
export const forSeenInSearch: Rule = (request, { masked, titles, chat }) => {
  if (request.name !== 'feedback' || chat.last?.name !== 'recommend' || titles.length !== 1) return null;
  if (request.kind === 'loved' || !/^\W*(?:(?:no|nah|ok|but),? )*(?:not|anything but) ■/iu.test(masked))
    return null;
  return [request, withWish(chat.last, `not ${titles[0]}`)];
};

const likening =
  /\b(?:like|similar|same|kind|sort|style|vein|spirit|such|comparable|reminds?)\b|(?<!\p{L})(?:wie|comme|como|parecid\p{L}*|ähnlich\p{L}*)(?!\p{L})|같은|처럼|비슷/iu;

/** "Give me a better one instead" after a title that they hated: nothing like it. */
export const forNotLikeHated: Rule = (request, { text, chat }) => {
  const { last } = chat;
  if (request.name !== 'recommend' || request.like === undefined || last?.name !== 'feedback') return null;
  if (last.kind !== 'hated' && last.kind !== 'not interested') return null;
  if (titleKey(last.item) !== titleKey(request.like) || likening.test(text)) return null;
  const { like: _, ...wish } = request;
  return wish;
};

/** "Something like among survival games": what was read as a title is a kind. */
export const forKindToBeLike: Rule = (request, { titles }) => {
  if (request.name !== 'recommend' || request.like === undefined || titles.includes(request.like))
    return null;
  const [, kind] = /^([\p{Ll} -]+) (?:games|films|movies)$/u.exec(request.like) ?? [];
  if (kind === undefined) return null;
  const { like: _, ...wish } = request;
  return { ...wish, genre: [request.genre ?? [], kind].flat().join('; ') };
};

const allOf =
  /\b(?:seen|watched|know|had|got|own)\b[^.?!]{0,24}\b(?:all|everything|every one|the lot|nearly every\p{L}*)(?: of| by| from| the)* (\p{Lu}[\p{L}\d]+(?: \p{Lu}[\p{L}\d]+)?)/u;

/** "They've seen pretty much all of Pixar, anything else?": none of that studio. */
export const forAllOfStudio: Rule = (request, { text }) => {
  if (request.name !== 'recommend') return null;
  const name = allOf.exec(text)?.[1];
  if (name === undefined || !studioIn(name)) return null;
  const wished = titleKey(Object.values(request).join(' '));
  return wished.includes(titleKey(name)) ? null : withWish(request, `not ${name}`);
};

const forSoManyPeople =
  /^\W*(?:(?:and|so|ok|hey),? )*(?:what(?:['’]?s| is| would be)?|whats|any(?:thing)?|something|got (?:any|something))\b[^.?!]*\bfor (two|three|four|five|six|[2-6]) (?:people|players?|of us|friends|ppl|persons)\b/iu;
const ofOne = /\b(?:it|this|that|these|those)\b|■/iu;

/** "What's good for three people online?" is a wish, not a question about the title before. */
export const forPlayers: Rule = (request, { masked, text }) => {
  if (request.name !== 'facts' || ofOne.test(masked)) return null;
  const count = forSoManyPeople.exec(text)?.[1];
  if (count === undefined) return null;
  const online = /\bonline\b/iu.test(text) ? '; online' : '';
  return { name: 'recommend', but: `${count.toLowerCase()} players${online}` };
};

const elseWhere =
  /^\W*(?:(?:and|so|ok),? )*(?:anything|something|any (?:other )?(?:films?|movies?|games?)) (?:else )?((?:where|which|that (?:has|is|lets?|doesn['’]?t|isn['’]?t)|for) [^.?!]{4,80})\?*\W*$/iu;

/** "Anything else where my boyfriend can help decide?" */
export const forElseWhere: Rule = (request, { text, titles }) => {
  if (!isIdle(request) && request.name !== 'about') return null;
  const wish = elseWhere.exec(text)?.[1];
  return wish === undefined || titles.length > 0 ? null : { name: 'recommend', but: wish.toLowerCase() };
};

const anyOthers = /^\W*(?:(?:and|so|ok),? )*(?:any|some) (?:others?|more)\b/iu;
const inOneGo =
  /\b(?:finish|complete|beat|get through|done|play|watch)\b[^.?!]{0,20}\b(?:in|over|within) (?:one|an?|a single) (?:go|sitting|session|evening|night|afternoon|day|weekend)\b/iu;

/** "Any others I can finish in one sitting?" is a wish, whatever the chat is about. */
export const forAnyOthers: Rule = (request, { masked, titles }) =>
  request.name === 'facts' && titles.length === 0 && anyOthers.test(masked)
    ? { name: 'recommend', ...(inOneGo.test(masked) ? { but: 'short' } : {}) }
    : null;

const whichFew =
  /\b(?:which|what) (two|three|four|five|six|[2-6])(?: (?:films?|movies?|games?|titles|ones))?\s*[?.!]*\s*$/iu;

/** "I've got time for two films. Which two?" compares nothing. */
export const forWhichFew: Rule = (request, { masked, titles }) => {
  const said = whichFew.exec(masked)?.[1]?.toLowerCase();
  if (said === undefined || titles.length > 0 || !['compare', 'unclear', 'social'].includes(request.name))
    return null;
  return { name: 'recommend', count: /\d/u.test(said) ? said : String(cardinals.indexOf(said)) };
};

const kindFor =
  /^\W*(?:(?:and|so|ok|any|some|good|the best),? )*((?:[\p{L}'’-]+ ){1,3})(?:games|films|movies) (?:(?:for|with) [^.?!■]{2,40}|to (?:play|watch) [^.?!■]{2,40})\W*$/iu;
const forTwo = /\b(?:me and|my \p{L}+ and me|us two|two of us|a friend|friends|mates?)\b/iu;

/** "Co-op games for me and a friend" compares nothing. */
export const forKindFor: Rule = (request, { masked, titles, chat }) => {
  if (request.name !== 'compare' || titles.length > 0) return null;
  const kind = kindFor.exec(masked)?.[1]?.trim().toLowerCase();
  if (kind === undefined || /\b(?:or|than|versus|vs|which|what|why|better)\b/iu.test(masked)) return null;
  if (/^(?:co-?op|two[- ]player|multi-?player)$/u.test(kind)) return { name: 'recommend', with: 'co-op' };
  return meaningOf(chat.catalogue, kind) === null
    ? null
    : { name: 'recommend', genre: kind, ...(forTwo.test(masked) ? { with: 'a friend' } : {}) };
};

const otherThan =
  "(?:besides|apart from|aside from|other than|except(?: for)?|that (?:is|are)(?:n['’]?t| not))";
const besidesIt = new RegExp(
  `\\b(?:any|some|which|what) (?:(others?)|more)\\b[^.?!■]{0,24}\\b${otherThan} (?:the )?■|\\b(?:any|some|what|which|other|good|great|best|more|an|a)(?: (?:other|good|great|decent|nice|more|else|really))* ((?:[\\p{L}\\p{N}'’-]+ ){0,3}?)(?:films?|movies?|games?|ones?)(?: else)?\\b[^.?!■]{0,24}\\b${otherThan} (?:the )?■`,
  'iu',
);
const ownOnes =
  /\b(?:do|have|did|had|are|what|which) (?:i|we)\b|\bof (?:mine|ours)\b|\b(?:in|on) (?:my|our) (?:list|history|library|collection)\b|\b(?:i|we)(?:['’]ve)? (?:have|own|seen|played|watched|got)\b/iu;

/** "Any good submarine films besides ■?" asks for others, not about that one. */
export const forBesides: Rule = (request, { masked, titles, chat }) => {
  const isRead = ['facts', 'similar', 'doubt', 'explain', 'about', 'taste'].includes(request.name);
  if ((!isRead && !isIdle(request)) || titles.length !== 1 || ownOnes.test(masked)) return null;
  const found = besidesIt.exec(masked);
  if (!found) return null;
  const kind = (found[2] ?? '').trim().toLowerCase();
  const but = `not ${titles[0]}`;
  if (kind === '')
    return chat.last?.name === 'recommend' ? withWish(chat.last, but) : { name: 'recommend', but };
  return { name: 'recommend', genre: kind, but };
};
