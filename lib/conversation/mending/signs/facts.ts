// Questions about a title in everyday words that are read as something else: would it scare me, do I need the first ones.

import type { Request } from '#lib/contract/request.ts';
import { titleAt } from '../../mentions/named-titles.ts';
import { isOwned } from '../sure-feedback.ts';
import { type Message, meantBy, type Rule, topicOf } from './rule.ts';

const scares =
  /\b(?:is|was|are|does|would|will|how)\b[^.?!]*\b(?:scar(?:y|ier|ing|es?)|frighten\w*|creepy|nightmares?|jump ?scares?)\b|\bfait(?:-il)? (?:\p{L}+ )?peur\b|\bgruselig\b|\bda (?:\p{L}+ )?miedo\b|무서(?:워|운|울)/iu;
const suits =
  /\b(?:for me|my taste|suit|recommend|why|list|because|like it|watch next|play next|something|anything)\b|\bpourquoi\b|\bwarum\b|\bpor qué\b|왜|추천/iu;

/** "Does it really scare, or can I play it alone?" */
export const forScares: Rule = (request, message) => {
  const isRead = ['doubt', 'about', 'unclear', 'social'].includes(request.name);
  const isElse =
    request.name === 'facts' && /^(?:multiplayer|difficulty|gore|length|plot)$/iu.test(request.about);
  if ((!isRead && !isElse) || !scares.test(message.masked) || suits.test(message.masked)) return null;
  const item = meantBy(message);
  return item === null ? null : { name: 'facts', item, about: 'scariness' };
};

const firstOnes =
  /\b(?:without (?:having )?(?:play|see|watch|know|finish)\w*|(?:if|when|though|although) (?:i|you|we|one)(?:['’]ve|['’]d| have| had)? ?(?:never|not|n['’]t|have ?n['’]t|did ?n['’]t)|(?:i|we)(?:['’]ve| have)? (?:never|not)|have ?n['’]t|do i (?:need|have) to)\b[^.?!]*\b(?:the )?(?:first|earlier|previous|other|others|older|one|ones) ?(?:one|ones|two|three|films?|movies?|games?|parts?)?\b/iu;
/** "If I haven't played 1 to 3". */
const earlierNumbers =
  /\b(?:without|never|not|have ?n['’]?t|did ?n['’]?t|(?:need|have) to)\b[^.?!]*\b(?:see|seen|watch|watched|play|played|playing|know|finished|read|touched)\b[^.?!]*\b[1-9] ?(?:to|through|till|-|–|and|&|or|,) ?[1-9]\b/iu;
const ordered = /\b(?:see|watch|play|read)\b[^?.!]*\bin (?:the |a )?(?:right |correct |certain )?order\b/iu;
const asking = /\?|^\W*(?:is|are|was|can|could|does|do|will|would|should)\b/iu;

/** "Is ■ ok if you never touched the first two?" */
export const forFirstOnes: Rule = (request, message) => {
  if (!['what_if', 'doubt', 'about', 'unclear', 'history', 'influence'].includes(request.name)) return null;
  if (
    request.name === 'what_if' &&
    (!request.remove || request.remove.split('; ').some((one) => isOwned(one, message.chat)))
  )
    return null;
  const signs = [firstOnes, earlierNumbers, ordered];
  if (!signs.some((sign) => sign.test(message.masked)) || !asking.test(message.text)) return null;
  const item = message.titles[0] ?? typedItem(request, message) ?? meantBy(message);
  return item === null ? null : { name: 'facts', item, about: 'sequel' };
};

/** What was read as its title, if it is typed: one that isn't known for sure, too. */
function typedItem(request: Request, { text }: Message): string | null {
  if (!('item' in request)) return null;
  return text.toLowerCase().includes(request.item.toLowerCase()) ? request.item : null;
}

const pointing = /\b(?:it|its|this|that)\b/iu;

/** "Who directed it?" after a list means the first of it, not what the chat was about before. */
export const forItOfList: Rule = (request, message) => {
  const { masked, titles, chat } = message;
  const [first] = chat.listed;
  if (request.name !== 'facts' || titles.length > 0 || first === undefined || !pointing.test(masked))
    return null;
  if (chat.last?.name !== 'recommend' || (chat.focus !== null && chat.listed.includes(chat.focus)))
    return null;
  const item = titleAt(first, chat);
  return item === null || request.item !== topicOf(message) ? null : { ...request, item };
};

const madeBy =
  /^\W*(?:(?:and|so|but|ok),? )*(?:was|is) (?:it|this|that|this one|that one|■) (made|developed|published|directed|produced|written) by\b/iu;

/** "Was it made by Square or by Enix?" */
export const forMadeBy: Rule = (request, message) => {
  const deed = madeBy.exec(message.masked)?.[1]?.toLowerCase();
  if (deed === undefined || request.name === 'facts') return null;
  const item = message.titles[0] ?? topicOf(message);
  const isOfFilm = message.chat.catalogue.domain === 'movies' || deed === 'directed';
  return item === null ? null : { name: 'facts', item, about: isOfFilm ? 'director' : 'developer' };
};

const alsoSuits =
  /\b(?:ok|okay|fine|suitable|safe|alright|all right|appropriate|too (?:scary|violent|old|much))\b[^.?!]*(?:\bfor (?:him|her|them|my|our|kids|that age|a (?:kid|child))\b|\b(?:too|as well)\W*$)/iu;
const ofAge = /\b(?:age|rat(?:ed|ing)|kids?|child(?:ren)?|suitab\w*|gore|violen\w*|scar\w*)\b/iu;

/** "And ■, would that be ok for him too?" after the same question of another. */
export const forAlsoSuits: Rule = (request, message) => {
  const { last } = message.chat;
  if (last?.name !== 'facts' || !ofAge.test(last.about) || !alsoSuits.test(message.masked)) return null;
  if (!['doubt', 'explain', 'similar', 'about', 'unclear', 'social'].includes(request.name)) return null;
  const item = message.titles[0] ?? typedItem(request, message) ?? meantBy(message);
  return item === null ? null : { name: 'facts', item, about: last.about };
};
