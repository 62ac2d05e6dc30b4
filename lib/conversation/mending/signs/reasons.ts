// Questions for reasons: what brought a title there, why one stands above another, why a list is full of one kind.

import { resolveTitle } from '#lib/requests/titles/resolve-title.ts';
import { titleAt } from '../../mentions/named-titles.ts';
import { isOwned } from '../sure-feedback.ts';
import { isIdle, type Message, meantBy, type Rule, topicOf } from './rule.ts';

const onesOfMine =
  /^\W*(?:(?:and|so|or|but|hm+|ok),? )*(?:is|was) (?:it|that|this) (?:because of |down to |thanks to )?(?:the|all (?:the|those)|those|my) (?:[\p{L}'’-]+ ){0,3}(?:ones|films|movies|games|stuff)\b[^?]*\b(?:i|we|mine|my|['’]ve)\b/iu;

/** "Is it the Christmas ones I watched, like ■?" asks what brought it there. */
export const forOnesOfMine: Rule = (request, message) => {
  if (request.name === 'influence' || !onesOfMine.test(message.masked)) return null;
  const item = topicOf(message);
  return item === null ? null : { name: 'influence', item };
};

const rankedOver =
  /\b(?:rank|put|place|prefer|favou?r|have|rate|recommend|suggest|pick|choose)(?:s|ed|ing)?\b[^?.!]{0,20}\b(?:it|this|that|this one|that one)\b[^?.!]{0,12}\b(?:over|above|before|ahead of|higher than|instead of|rather than|to) (?:the )?(?:■|(\p{Lu}[^?.!,]{2,40}))/u;

/** "What makes you rank it over ■?" compares the two. */
export const forRankedOver: Rule = (request, message) => {
  if (!['explain', 'doubt', 'about', 'influence', 'unclear'].includes(request.name)) return null;
  const found = rankedOver.exec(message.masked);
  if (!found) return null;
  const b = found[1]?.trim() ?? message.titles[0];
  const a = topicOf(message);
  if (a === null || b === undefined || a === b || resolveTitle(b, message.chat).kind === 'none') return null;
  return { name: 'compare', a, b };
};

const nouns = '(?:films?|movies?|games?|titles?|ones|stuff|things)';
const many = [
  `\\b(?:list|recommendations?|suggestions?|picks|front page|board|top (?:ten|10))\\b[^?.!]{0,24}\\b(?:full of|nothing but|(?:nearly|almost|mostly|mainly|only|just) (?:all )?|all |so many |that many |this many )([^?.!,;]{3,40})`,
  `\\b(?:get|see|have|getting|seeing|got)\\b[^?.!,]{0,12}\\b(?:so many|that many|this many|nothing but|all these|all those|only) ([^?.!,;]{3,40})`,
  `^\\W*(?:but |and |so )?why (?:so many|that many|this many|all these|all those|only|nothing but) ([^?.!,;]{3,40})`,
  `\\bkeep(?:s)? (?:on )?(?:giving|showing|recommending|suggesting|offering|pushing|putting)(?: me| us)? (?:so many |all these |only |nothing but )?([^?.!,;]{3,40})`,
];
const whyMany = new RegExp(`\\b(?:why|how come|what['’]?s with)\\b.*?(?:${many.join('|')})`, 'iu');
const pointing =
  /^(?:it|this|that|these|those|them|one|me|my|the same|things?|what|here|there|on|in|for|from)\b/iu;

/** "Why is my list full of shooters?": of which kind there is so much. */
export const forSoMany: Rule = (request, { masked }) => {
  const found = whyMany
    .exec(masked)
    ?.slice(1)
    .find((part) => part !== undefined);
  if (found === undefined || !['about', 'social', 'unclear', 'doubt'].includes(request.name)) return null;
  const word = found
    .replace(new RegExp(` ?\\b${nouns}\\b.*$`, 'iu'), '')
    .replace(
      /\b(?:here|there|on (?:here|it|there|my list)|in (?:it|here|my list)|to me|at me|when|if|since|though|these days|lately|again)\b.*$/iu,
      '',
    )
    .trim();
  if (word.length < 3 || word.includes('■') || pointing.test(word)) return null;
  return { name: 'taste', about: word.toLowerCase() };
};

const whereIs =
  /^\W*(?:(?:and|so|but|hm+|hey),? )?where(?:['’]s| is|s) (?:the )?(?:■|(\p{Lu}[^?.!,■]{2,40}))\s*[?.!]/u;

/** "Where's ■? I'd have expected that" asks why it isn't there. */
export const forWhereIs: Rule = (request, message) => {
  const found = whereIs.exec(message.masked.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase()));
  if (!found || request.name === 'doubt' || request.name === 'history') return null;
  const item = found[1]?.trim() ?? message.titles[0];
  return item === undefined ? null : { name: 'doubt', item };
};

const thisOr =
  /\b(?:this|it|that)(?: one| game| film| movie)?,? or (?:(?:out of|from|with|for|in|rather|better|more) )*■|\bwhy\b[^.?!]*\b(?:this|it|that)\b[^.?!]*\b(?:and not|but not|instead of|rather than|over) ■/iu;

/** "More out of this or out of ■?", "why do I get this and not ■?" compare the two. */
export const forThisOr: Rule = (request, message) => {
  if (!['explain', 'doubt', 'influence', 'unclear'].includes(request.name)) return null;
  const [b, ...others] = message.titles;
  const a = topicOf(message);
  if (a === null || b === undefined || a === b || others.length > 0 || !thisOr.test(message.masked))
    return null;
  return { name: 'compare', a, b };
};

const whyListed =
  /\b(?:why|how come)\b(?![^.?!]*(?:n['’]t|\bnot?|never|no)\b)[^.?!■]*(?:(?:■|\b(?:it|this|that))(?:['’]s| is| are| got| came| comes| ended up)\b[^.?!]{0,12}\b(?:on|in) (?:my|the|this|there|here)\b|\b(?:is|are|was|has|have|did|does)\b[^.?!■]{0,12}(?:■|\b(?:it|this|that)\b)[^.?!]{0,20}\b(?:on|in) (?:my|the|this|there|here)\b|\b(?:do|did|are|have|would) you (?:always |still |keep |constantly |even )*(?:suggest|recommend|show|push|giv|offer|put)\p{L}*\b[^.?!]{0,12}(?:■|\b(?:it|this|that)\b))/iu;

/** "Why is ■ on my list? That's the opposite" asks for the reason, not whether it suits. */
export const forWhyListed: Rule = (request, { masked, titles }) =>
  request.name === 'doubt' && titles.length < 2 && whyListed.test(masked)
    ? { name: 'explain', item: request.item }
    : null;

const whyMore =
  /\b(?:i|we)(?:['’]ve| have)? (?:already |actually )*(?:have|own|got|had|played|seen|watched|bought) ■[^?]*\b(?:why|what)\b[^.?!■]*(?:want|need|get|buy|bother|on (?:my|the) list|recommend|suggest|show)/iu;

/** "I already have ■, why would I want this?" is about what the chat is about, not about the one that they have. */
export const forWhyMore: Rule = (request, message) => {
  const own = topicOf(message);
  const [title] = message.titles;
  if (request.name !== 'explain' || own === null || title !== request.item || own === title) return null;
  return isOwned(title, message.chat) && whyMore.test(message.masked) ? { name: 'explain', item: own } : null;
};

const becauseOf =
  /\b(?:hat|haben|liegt|kommt)\b[^.?!]*\b(?:mit|an|von) ■ zu tun\b|\bliegt (?:das|es|die|der) an ■|\b(?:wegen|dank) ■|\b(?:à cause de|grâce à|rapport avec|à voir avec) ■|\b(?:tiene que ver con|por culpa de|gracias a) ■|\b(?:anything|something|a lot|much) to do with ■|\b(?:because of|down to|due to|thanks to) ■/iu;
const supposing = /\b(?:if|without|ohne|sans|sin)\b|없/iu;

/** "Hat das was mit ■ zu tun?" asks what brought it there. */
export const forBecauseOf: Rule = (request, message) => {
  if (!['facts', 'explain', 'doubt', 'about', 'unclear', 'social', 'similar'].includes(request.name))
    return null;
  if (message.titles.length !== 1 || !becauseOf.test(message.masked) || supposing.test(message.masked))
    return null;
  if (!/\?|^\W*(?:is|was|did|does|has|hat|liegt|ist|est|es|a)\b/iu.test(message.text)) return null;
  const item = topicOf(message);
  return item === null || item === message.titles[0] ? null : { name: 'influence', item };
};

const shareOfList =
  /\bhow much of (?:my|the|this) (?:list|recommendations|suggestions|top (?:ten|10)) (?:comes? from|is (?:there )?(?:because of|due to|down to|thanks to|from)|(?:do|does|did) i owe to) (?:the |my |all (?:the|my) |those )?([^?.!]{3,60}?)(?: i(?:['’]ve)? (?:\p{L}+))?\W*$/iu;

/** "How much of my list comes from the ■ ones?": what it would be without them. */
export const forShareOfList: Rule = (request, { text }) => {
  const group = shareOfList.exec(text)?.[1]?.trim();
  return group === undefined || request.name === 'what_if' ? null : { name: 'what_if', remove: group };
};

const withoutIt =
  /■[^.?!]*\b(?:without|even if i (?:take|leave) out) (?:it|that|this|that one|this one)\W*$/iu;

/** "Does ■ stay without it?", after a title of theirs: that one is left out, not the one that may stay. */
export const forWithoutIt: Rule = (request, { masked, titles, chat }) => {
  if (request.name !== 'what_if' || titles.length !== 1 || !withoutIt.test(masked)) return null;
  const [title = ''] = titles;
  if (request.remove !== title || isOwned(title, chat)) return null;
  const { last } = chat;
  const before = last && 'item' in last ? last.item : last?.name === 'what_if' ? last.remove : undefined;
  return before === undefined || !isOwned(before, chat) ? null : { name: 'what_if', remove: before };
};

const onMyList =
  /\b(?:effect|impact|influence|bearing)s? on (?:my|the|our) (?:list|recommendations?|suggestions?|picks)\b|\b(?:change|affect|shape|influence)s?d? (?:my|the|our) (?:list|recommendations?|suggestions?|picks)\b|\b(?:change|do|affect)(?:s|d|ed)? (?:anything|something|much|a lot) (?:about|in|on|to|for) (?:what you (?:recommend|suggest|show)|my list|(?:my|the|your) (?:recommendations|suggestions|picks))\b/iu;

/** "Did ■ have any effect on my recommendations?" asks for the list without it. */
export const forEffectOnList: Rule = (request, { masked, titles, chat }) => {
  const [title = '', ...others] = titles;
  if (request.name === 'what_if' || others.length > 0 || !isOwned(title, chat)) return null;
  return onMyList.test(masked) ? { name: 'what_if', remove: title } : null;
};

/** "And ■?" after a list without another: that one instead, not both. */
export const forInstead: Rule = (request, { masked, titles, chat }) => {
  if (request.name !== 'what_if' || chat.last?.name !== 'what_if' || titles.length !== 1) return null;
  if (!/^\W*(?:and|or)(?: what about| how about)? ■\W*$/iu.test(masked)) return null;
  return request.remove === `${chat.last.remove}; ${titles[0]}`
    ? { ...request, remove: titles[0] as string }
    : null;
};

const atPlace =
  /■ (?:at|in|as) (?:my )?(?:number|no\.?|nr\.?|#|place|position|the top)\b|■ (?:as )?(?:my )?(?:#|number |no\. ?)\d/iu;

/** "■ at number 1? I hardly play shooters" wants to know why. */
export const forPlaced: Rule = (request, { masked, titles }) => {
  const [item, ...others] = titles;
  const isRead = request.name === 'facts' || request.name === 'doubt' || request.name === 'unclear';
  return isRead && item !== undefined && others.length === 0 && atPlace.test(masked)
    ? { name: 'explain', item }
    : null;
};

/** "Why do you never show me life sims?" asks about a kind, not about a title of that name. */
export const forKindNever: Rule = (request, { text, titles, chat }) => {
  if (request.name !== 'doubt' || titles.length > 0 || /\bif (?:i|we)\b/iu.test(text)) return null;
  if (!/\b(?:why|how come)\b[^.?!]*\b(?:never|no|not|any)\b|n['’]?t\b/iu.test(text)) return null;
  const asked = resolveTitle(request.item, chat);
  return asked.kind === 'unknown' && !asked.elsewhere // a well-known title that isn't here is one all the same
    ? { name: 'taste', about: request.item.toLowerCase() }
    : null;
};

const ownHours = /\bhow (?:many hours|much time|long) (?:have i|i have|did i|i(?:['’]ve)?|do i)\b/iu;

/** "Do you know how many hours I have in ■?" asks what is known of them, not how long it takes. */
export const forOwnHours: Rule = (request, { text }) =>
  (request.name === 'facts' || request.name === 'history') && ownHours.test(text)
    ? { name: 'about', topic: 'data' }
    : null;

const forMeOrAll =
  /\b(?:list|lists|these|those|this|they|picks|recommendations?|suggestions?)\b[^.?!]*\b(?:for|about) (?:me|us)\b[^.?!]*\bor\b[^.?!]*\b(?:every(?:one|body)|any(?:one|body)|people|popular|all|others|same)\b/iu;

/** "Is this list really for me or just stuff everybody likes?" asks about the list, not about their taste. */
export const forListForMe: Rule = (request, { masked, titles }) =>
  request.name !== 'about' && titles.length === 0 && forMeOrAll.test(masked)
    ? { name: 'about', topic: 'trust' }
    : null;

const looksAt =
  /^\W*(?:(?:and|so|but|ok|also|hey),? )*(?:do|does|did) (?:you|u|ya|it|this|the (?:app|list|recommender|thing)|these) (?:\p{L}+ )?(?:looks? at|use|read|consider|count|take|factor in|go by|rely on|check|listen to|pay attention to|care about) (?:\p{L}+ ){0,3}(?:reviews?|critics?|metacritic|rotten tomatoes)\b(?! (?:of|for|on|about) (?:it|this|that)\b)/iu;

/** "Do you look at reviews at all?" asks what the app goes by. */
export const forWhatIsRead: Rule = (request, { masked, titles }) =>
  (request.name === 'facts' || request.name === 'doubt' || isIdle(request)) &&
  titles.length === 0 &&
  looksAt.test(masked)
    ? { name: 'about', topic: 'data' }
    : null;

const howSure =
  /^\W*(?:(?:and|so|but|ok),? )*how (?:sure|certain|confident) (?:are you|can you be)(?: really| actually)?\b(.*)$/iu;
const liking = /\b(?:like|love|enjoy|hate|into)\b[^.?!]*\b(?:it|this|that|that one|this one)\W*$/iu;
const aboutThat = /^ ?(?:(?:about|of) (?:that|this|it)|then|there)?\W*$/iu;

/** "How sure are you that we'd like it": of what was listed or told last. "… about that": of the taste that was told. */
export const forHowSure: Rule = (request, message) => {
  const { masked, titles, chat } = message;
  const rest = howSure.exec(masked)?.[1];
  if (
    rest === undefined ||
    titles.length > 0 ||
    !['about', 'doubt', 'explain', 'unclear'].includes(request.name)
  )
    return null;
  if (aboutThat.test(rest)) return chat.last?.name === 'taste' ? chat.last : null;
  if (!liking.test(rest)) return null;
  const item = afterList(message) ?? topicOf(message);
  return item === null ? null : { name: 'doubt', item };
};

/** The first of a list that was just given, unless the chat is about one of it. */
function afterList({ chat }: Message): string | null {
  const [first] = chat.listed;
  if (chat.last?.name !== 'recommend' || first === undefined) return null;
  return chat.focus !== null && chat.listed.includes(chat.focus) ? null : titleAt(first, chat);
}

const severalOnList =
  /\bwhy (?:do|have|did|am|are|is there|are there) (?:[Ii] |you )?(?:have |got |get |getting |see |seeing |been given |been shown )?(?:two|three|four|five|six|[2-6]|so many|several|all these|all the) (?:the )?(?:(?:different )?■|(\p{Lu}[^?.!,]{2,40}?))(?: (?:games?|films?|movies?|ones))?,? (?:on|in) (?:my|the|this) (?:list|recommendations?|recs|suggestions?|picks|top)\b/u;

/** "Why do I have three ■ games on my list" is about the list, not about what they have. */
export const forSeveralOnList: Rule = (request, { masked, titles }) => {
  const found = severalOnList.exec(masked.replace(/^\W*\p{Lu}/u, (letter) => letter.toLowerCase()));
  if (!found || request.name === 'taste' || titles.length > 1) return null;
  const name = found[1] ?? titles[0]?.replace(/[™®©]/gu, '');
  return name === undefined ? null : { name: 'taste', about: name.toLowerCase() };
};

const myThing =
  /^\W*(?:(?:and|so|but|ok|hm+),? )*(?:would|is|will|could|might) (?:it|this|that|■|the (?:film|movie|game)) (?:really |even |ever )?(?:be )?(?:(?:my|our) (?:kind|sort|type) of (?:thing|game|film|movie)|(?:my|our) (?:thing|cup of tea|bag)|up my (?:street|alley)|something for me)\W*$/iu;

/** "Would ■ be my kind of thing" is asked of that title, not of the history. */
export const forMyThing: Rule = (request, message) => {
  if (!['history', 'taste', 'influence', 'facts', 'similar'].includes(request.name) && !isIdle(request))
    return null;
  const item = myThing.test(message.masked) ? meantBy(message) : null;
  return item === null || message.titles.length > 1 ? null : { name: 'doubt', item };
};

const withoutInKorean =
  /^[^\p{L}\d■]*(?:(?:만약|그럼|그러면|혹시|내|제) )*(?<title>[^\s].{0,40}?)(?:들)?(?: 싹| 다| 전부| 모두)*(?:이|가|을|를|은|는|도)? ?(?:없었어도|없어도|없었더라도|없었다면|없었으면|없다면|없으면|안 (?:했|봤|샀)(?:어도|다면|으면|더라도)|빼도|빼면)(?=\s)[^.?!]*(?:추천|나왔|나오|떴|올라|목록|순위)/u;

/** "…이 없었어도 추천됐을까요?" asks for the list without that title. */
export const forWithoutInKorean: Rule = (request, { masked, titles }) => {
  const typed = withoutInKorean.exec(masked)?.groups?.title;
  if (typed === undefined || request.name === 'what_if' || titles.length > 1) return null;
  const remove = typed === '■' ? titles[0] : typed.includes('■') ? undefined : typed;
  const isPointing = /^(?:그거|이거|그게|이게|그것|이것|그)$/u.test(typed);
  return remove === undefined || isPointing || (titles.length > 0 && typed !== '■')
    ? null
    : { name: 'what_if', remove };
};

const thereForIt =
  /^\W*(?:(?:and|so|but|ok|hm+|oh),? )*(?:is|was|did|does|do i get|am i getting|are you showing me) (?:the )?■(?: \p{L}+){0,6} (?:because of|down to|due to|thanks to) (?:it|that|this|that one|this one|those|them)\W*$/iu;

/** "Is ■ there because of it?" asks what brought that one there. */
export const forThereBecause: Rule = (request, { masked, titles, chat }) => {
  const [item, ...others] = titles;
  if (item === undefined || others.length > 0 || !thereForIt.test(masked) || isOwned(item, chat)) return null;
  return request.name === 'what_if' || (request.name === 'influence' && request.item === item)
    ? null
    : { name: 'influence', item };
};
