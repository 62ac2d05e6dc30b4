// Readings that plain signs of the message set right: a question for a sequel is one for facts, "is it only here because …"
// asks what brought it there, "do you have …" whether it's in the catalogue. Each rule names what it takes for what.

import { titleKey } from '#lib/catalogue/title.ts';
import type { Request } from '#lib/contract/request.ts';
import { traitsIn } from '#lib/requests/known/traits.ts';
import { resolveTitle } from '#lib/requests/titles/resolve-title.ts';
import type { ChatState } from '../chat-state.ts';
import type { TypedTitles } from '../mentions/message-titles.ts';
import { titleAt } from '../mentions/named-titles.ts';
import { forContentsAbroad, forSeenAbroad } from './signs/abroad.ts';
import { forComparedTo, forOtherEdition, forSibling, forTheTwo, namedPair } from './signs/compared.ts';
import { forContents } from './signs/contents.ts';
import { forAlsoSuits, forFirstOnes, forItOfList, forMadeBy, forScares } from './signs/facts.ts';
import {
  forBoth,
  forEither,
  forJudged,
  forKindAsTitle,
  forMissing,
  forUnwanted,
  forWholeSeries,
} from './signs/feedback.ts';
import { forComplete, forGamesForMe, forNextTo } from './signs/history.ts';
import { misreadRules } from './signs/misread.ts';
import { forEarlierOnes, forFirstThat, forPlainMatter, forWhatIs } from './signs/plain-matter.ts';
import {
  forBecauseOf,
  forEffectOnList,
  forHowSure,
  forInstead,
  forKindNever,
  forListForMe,
  forMyThing,
  forOnesOfMine,
  forOwnHours,
  forPlaced,
  forRankedOver,
  forSeveralOnList,
  forShareOfList,
  forSoMany,
  forThereBecause,
  forThisOr,
  forWhatIsRead,
  forWhereIs,
  forWhyListed,
  forWhyMore,
  forWithoutInKorean,
  forWithoutIt,
} from './signs/reasons.ts';
import { forRefusedKind } from './signs/refused-kinds.ts';
import { meantBy, type Rule } from './signs/rule.ts';
import {
  forAlike,
  forAllOfStudio,
  forAnyOthers,
  forBesides,
  forElseWhere,
  forElsewhere,
  forKindFor,
  forKindToBeLike,
  forMoreLike,
  forNotAgain,
  forNotLikeHated,
  forOneOfList,
  forPicking,
  forPlayers,
  forSeenInSearch,
  forWhichFew,
} from './signs/wishes.ts';
import { forOnesThatAre, forWishAbroad } from './signs/wishes-abroad.ts';
import { isOwned } from './sure-feedback.ts';

/** Of a message with one request, social parts aside; any other stays as it is read. */
export function withSignsHeeded(requests: Request[], typed: TypedTitles, chat: ChatState): Request[] {
  const main = requests.filter(({ name }) => name !== 'social');
  const [request = requests.at(-1)] = main;
  const pair = namedPair(main, typed.text);
  if (pair) return [pair];
  const message = { ...typed, chat };
  if (request && main.length === 2 && main.every(({ name }) => name === 'doubt')) {
    const both = forEither(request, message);
    return both ? [both].flat() : requests;
  }
  if (!request || main.length > 1) return requests;
  for (const rule of rules) {
    const mended = rule(request, message);
    if (mended) return requests.flatMap((one) => (one === request ? mended : one));
  }
  return requests;
}

const sequel =
  /\b(?:sequ[ae]ls?|prequels?|follow[- ]?ups?)\b|\bis there (?:any )?more of (?:it|this|that)\b|\bpart of a (?:series|franchise|trilogy)\b|\b(?:need|have) to (?:see|watch|play) the (?:first|others?|previous)\b/i;
const asking = /\?|^\W*(?:is|are|was|does|do|did|any|has|how|theres?|is there)\b/i;
const refusing = /\b(?:no|not|without|hate|avoid|skip)\b[^.?!]{0,20}\b(?:sequ[ae]ls?|prequels?)\b/i;

const forSequel: Rule = (request, message) => {
  if (!sequel.test(message.masked) || !asking.test(message.text) || refusing.test(message.masked))
    return null;
  if (request.name === 'facts' || request.name === 'compare' || request.name === 'what_if') return null;
  if (request.name === 'recommend' && (request.count !== undefined || request.genre !== undefined))
    return null;
  const item = meantBy(message);
  return item === null ? null : { name: 'facts', item, about: 'sequel' };
};

const origin =
  /^\W*(?:(?:and|so|but|ok|wait|hm+),? )?(?:is|was|isn['’]t|wasn['’]t) (?:it|this|that|this one|that one|■|the (?:film|movie|game|story))\b[^.?!]*\b(?:based on|adapted from|an? adaptation|a true story|from a (?:book|novel|comic|play|game))\b/iu;

const forOrigin: Rule = (request, message) => {
  if (!origin.test(message.masked)) return null;
  const about = /\btrue story\b/iu.test(message.masked) ? 'true story' : 'based on';
  if (request.name === 'facts')
    return /^(?:plot|story|about|setting|genre)$/u.test(request.about) ? { ...request, about } : null;
  const item = meantBy(message);
  return item === null ? null : { name: 'facts', item, about };
};

const anySuch =
  /^\W*(?:(?:and|so|ok|got|have you got|do you have|is there) )?(?:anything|something|any (?:films?|movies?|games?)) (set in|set at|with|about|for|that['’]?s|that is) ([^.?!]+)\??\W*$/i;

/** "Anything set in Japan?" asks for some, whatever the chat is about. */
const forAny: Rule = (request, { masked, chat }) => {
  if (request.name === 'recommend') return null;
  const [, lead = '', rest = ''] = anySuch.exec(masked) ?? [];
  if (rest === '' || !traitsIn(rest, chat.catalogue.domain)) return null;
  return {
    name: 'recommend',
    but: /^that/i.test(lead) ? rest.trim() : `${lead.toLowerCase()} ${rest.trim()}`,
  };
};

const whatLike =
  /^\W*(?:(?:and|so|ok) )?what(?:['’]?s| is| are)? (?:it|this|that|this one|that one|■) like\W*$/iu;

const forMood: Rule = (request, message) => {
  if (!whatLike.test(message.masked) || request.name === 'facts') return null;
  const item = meantBy(message);
  return item === null ? null : { name: 'facts', item, about: 'mood' };
};

const onlyBecause =
  /\b(?:only|just|simply|merely) (?:getting|seeing|shown|showing|recommend(?:ed|ing)|here|there|on (?:here|my list)|suggest(?:ed|ing)|offer(?:ed|ing))\b[^.?!]*\b(?:because|since|due to|cos|cuz)\b|\bis (?:this|it|that) (?:only |just )?(?:here |there )?(?:because|down to|thanks to)\b/i;

const mostOfMine =
  /\b(?:which|what)(?: one| ones| film| movie| game)?s? of (?:my|mine)\b[^.?!]*\b(?:counts?|matters?|weighs?|contributes?|pull(?:s|ed)?|push(?:es|ed)?|did|does) (?:the )?most\b/i;

const forInfluence: Rule = (request, message) => {
  if (!onlyBecause.test(message.text) && !mostOfMine.test(message.text)) return null;
  if (!['taste', 'about', 'social', 'facts'].includes(request.name)) return null;
  const item = meantBy(message);
  return item === null ? null : { name: 'influence', item };
};

const having =
  /\b(?:do|d['’]) ?(?:you|u|ya|yous) (?:guys )?(?:even |also |actually )?(?:have|got|know|carry|stock)\b/i;

const forAvailability: Rule = (request, message) => {
  if (!having.test(message.masked) || !['about', 'unclear', 'social'].includes(request.name)) return null;
  const [title] = message.titles;
  return title === undefined ? null : { name: 'facts', item: title, about: 'availability' };
};

const worth =
  /\bskip it\b[^.!]*(?:\?|\bor (?:no|not|what|play|watch|see|buy|get)\b)|\bworth (?:it|my (?:time|money|while|evening)|a (?:watch|try|look|go|shot|buy)|watching|playing|buying|seeing|getting)\b[^.!]*\?/i;

const forDoubt: Rule = (request, message) => {
  if (!worth.test(message.text) || request.name !== 'feedback') return null;
  const item = meantBy(message);
  return item === null ? null : { name: 'doubt', item };
};

const notCounted =
  /\b(?:(?:does|should|do)(?:n['’]?t| not) (?:really )?count|not? count|never (?:really )?played it|un-?i?n?stall?ed|refunded)\b/i;

const forNotCounted: Rule = (request, { text, masked, titles, chat }) => {
  if (
    (request.name !== 'unclear' && request.name !== 'social') ||
    !notCounted.test(masked) ||
    text.includes('?')
  )
    return null;
  const own = titles.filter((one) => isOwned(one, chat));
  const meant = own.length > 0 ? own : ownBeginning(text, chat);
  const [item] = meant;
  return item === undefined || meant.length > 1 ? null : { name: 'feedback', item, kind: 'not seen' };
};

/** Of the history, titles that begin with the message's first word: "apb" for *APB Reloaded*. */
function ownBeginning(text: string, { catalogue, history }: ChatState): string[] {
  const [word = ''] = titleKey(text).split(' ');
  if (word.length < 3) return [];
  const titles = [...new Set(history)].flatMap((row) => catalogue.items[row]?.title ?? []);
  return titles.filter((title) => titleKey(title).startsWith(`${word} `));
}

const sameMakers =
  /\b(?:same (?:devs?|developers?|studio|makers?|director|people|team|guys))\b[^.!]*\?|\b(?:devs?|developers?|studio|makers?|director) (?:again|too|as well)\b[^.!]*\?/i;

const forMakers: Rule = (request, message) => {
  if (
    !sameMakers.test(message.text) ||
    !['influence', 'facts', 'social', 'unclear', 'similar'].includes(request.name)
  )
    return null;
  const { chat } = message;
  const item = chat.focus === null ? meantBy(message) : titleAt(chat.focus, chat);
  const about = /\bdirector\b/i.test(message.text) ? 'director' : 'developer';
  return item === null ? null : { name: 'facts', item, about };
};

const pointing =
  /\b(?:it|this|that|these|those|one|ones|them|other|first|second|last|not|no|something|anything|else|what)\b/i;

/** "Astroneer or empyrion": of two that are named, not one and what the chat is about. */
const forBothNamed: Rule = (request, { masked, text, titles, chat }) => {
  if (request.name !== 'compare' || titles.length !== 1) return null;
  const { a, b } = request;
  const isTyped = (title: string) => titleKey(text).includes(titleKey(title)) || titles.includes(title);
  if (isTyped(a) === isTyped(b)) return null;
  const [, before, after] =
    /(?:(?:^|[,.?!] ?)([^,.?!■]{3,40}) or ■|■ or ([^,.?!■]{3,40}))/u.exec(masked) ?? [];
  const other = (before ?? after ?? '').replace(/^(?:ok|okay|so|and|well|now|then|hm+) /i, '').trim();
  if (other === '' || pointing.test(other) || resolveTitle(other, chat).kind !== 'found') return null;
  return {
    name: 'compare',
    a: before === undefined ? (titles[0] as string) : other,
    b: before === undefined ? other : (titles[0] as string),
  };
};

const selling =
  /\b(?:sell|sells|selling|sold|share|shares|shared|give|gives|giving|pass|passes|hand)\b[^.?!]*\b(?:data|habits?|info\w*|history|details|privacy|advertis\w*|third part\w*|companies|anyone else|others)\b|\badvertis(?:ers?|ing)\b/i;

const deleting =
  /\b(?:delete|deleted|deleting|erase|erased|wipe|wiped)\b[^.?!]*\b(?:data|account|purchases?|history|everything|profile|chats?|info\w*|all of (?:it|this|that))\b|\b(?:data|account|purchases?|history|profile|chats?)\b[^.?!]*\b(?:deleted|erased|wiped)\b/i;
const handingOn =
  /\b(?:weitergegeben|weitergeben|verkauft|verkaufen|gelöscht)\b|\b(?:vend(?:ues?|us|re)|revendu|partagée?s?|transmis\w*|supprim\w*|efface\w*) |(?:compart(?:en|idos|ís)|venden|vendidos|borrar|eliminar) |(?:공유|판매|넘기|삭제)/iu;
const ofTheirs =
  /\b(?:meine?|daten|käufe|verlauf|mes|données|achats|historique|mis|datos|compras|historial)\b|(?:내|제|데이터|구매|기록)/iu;

const forPrivacy: Rule = (request, { text }) =>
  request.name === 'about' &&
  request.topic !== 'privacy' &&
  (selling.test(text) || deleting.test(text) || (handingOn.test(text) && ofTheirs.test(text)))
    ? { name: 'about', topic: 'privacy' }
    : null;

const madeBy =
  /\b(?:(?:ones?|those|films?|movies?|games?|titles?|everything|all) )(?:(?:that )?(?:[Ii] (?:have|own|got)|[Ii]['’]ve (?:got|seen|played|watched)|of mine) )?(?:made |developed |published |directed )?(?:by|from) (?!(?:the )?(?:19|20)?\d0s|last|this|19|20|before|my|me|you)(\p{Lu}[\p{L}\d'’&.-]*(?: \p{Lu}[\p{L}\d'’&.-]*)*)/u;

const forMaker: Rule = (request, { text }) => {
  if (request.name !== 'history' || request.ask !== 'list') return null;
  const maker = madeBy.exec(text)?.[1];
  return maker === undefined ? null : { name: 'taste', about: maker };
};

const withTrait =
  /,? (?:but |only |just )?(with|without|set in|about) (?:the |an? |some |more )?([^,.?!]+)[.?! ]*$/i;

const forLike: Rule = (request, { text, chat }) => {
  if (request.name !== 'similar' || request.of === 'mine' || request.other !== undefined) return null;
  const [, word = '', rest = ''] = withTrait.exec(text) ?? [];
  if (rest === '' || !traitsIn(rest, chat.catalogue.domain)) return null;
  const wish =
    word.toLowerCase() === 'without' ? `no ${rest.trim()}` : `${word.toLowerCase()} ${rest.trim()}`;
  return { name: 'recommend', like: request.item, but: wish };
};

const wishing =
  /\b(?:i (?:want|need|fancy|crave|would like|could use|am after)|i['’]d (?:like|love)|i['’]m (?:after|looking for|in the mood)|give me|gimme|show me|find me|something|anything|what['’]s left|looking for)\b/i;
const imagining =
  /\b(?:if|imagine|suppose|remove|erase|delete|take (?:away|out)|leave out|hadn['’]t|had(?:n['’]t| not)? never|gone|wasn['’]t|weren['’]t)\b/i;

const forWish: Rule = (request, { text, chat }) => {
  if (request.name !== 'what_if' || !request.remove || request.add || request.only) return null;
  if (!wishing.test(text) || imagining.test(text)) return null;
  const removed = request.remove.split('; ');
  const isOwn = removed.some((one) => isOwned(one, chat));
  return isOwn || !removed.every((one) => traitsIn(one, chat.catalogue.domain))
    ? null
    : { name: 'recommend', but: removed.map((one) => `no ${one}`).join('; ') };
};

const rules: readonly Rule[] = [
  forWithoutInKorean,
  forOnesThatAre,
  forWishAbroad,
  forKindFor,
  forMyThing,
  forEither,
  forWhatIs,
  forSeveralOnList,
  forAlsoSuits,
  forHowSure,
  forWhatIsRead,
  ...misreadRules,
  forFirstThat,
  forEarlierOnes,
  forContents,
  forGamesForMe,
  forComparedTo,
  forOtherEdition,
  forSibling,
  forTheTwo,
  forPlainMatter,
  forWhyListed,
  forWhyMore,
  forBecauseOf,
  forThereBecause,
  forBesides,
  forShareOfList,
  forUnwanted,
  forSeenAbroad,
  forContentsAbroad,
  forRefusedKind,
  forWithoutIt,
  forElsewhere,
  forSeenInSearch,
  forEffectOnList,
  forInstead,
  forPlaced,
  forListForMe,
  forKindNever,
  forOwnHours,
  forNotLikeHated,
  forKindToBeLike,
  forAllOfStudio,
  forPlayers,
  forElseWhere,
  forAnyOthers,
  forWhichFew,
  forSequel,
  forOrigin,
  forMood,
  forAny,
  forInfluence,
  forAvailability,
  forDoubt,
  forMissing,
  forNotCounted,
  forMakers,
  forPrivacy,
  forBothNamed,
  forMaker,
  forLike,
  forWish,
  forOnesOfMine,
  forRankedOver,
  forSoMany,
  forWhereIs,
  forKindAsTitle,
  forWholeSeries,
  forBoth,
  forJudged,
  forScares,
  forFirstOnes,
  forItOfList,
  forMadeBy,
  forThisOr,
  forNextTo,
  forComplete,
  forAlike,
  forNotAgain,
  forOneOfList,
  forMoreLike,
  forPicking,
];
