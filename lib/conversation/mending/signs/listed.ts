// Questions about the list itself: why one title stands above another, why two of a name are there, why none of a kind is, and
// whether it changes without one.

import { titleKey } from '#lib/catalogue/title.ts';
import { catalogueValues } from '#lib/evidence/attributes.ts';
import { platformsNamed } from '#lib/requests/kinds/platform-words.ts';
import { valuesIn } from '#lib/requests/kinds/vocabulary.ts';
import { traitsIn } from '#lib/requests/known/traits.ts';
import { twoOfIn } from '#lib/requests/message/two-of.ts';
import { resolveTitle } from '#lib/requests/titles/resolve-title.ts';
import { isOwned } from '../sure-feedback.ts';
import { isIdle, type Message, type Rule, topicOf } from './rule.ts';

const changesIf =
  /\b(?:do(?:es)?|would|will|did|what|how|anything)\b[^.?!]*\b(?:suggestions?|list|recommendations?|picks|results?|things?|anything|top ten|it|what)\b[^.?!]*\bchang\w*\b[^.?!]*\b(?:if|when|once) (?:you|i|we) (?:take|took|remove|removed|leave|left|drop|dropped|delete|deleted|get rid of|ignore|ignored|cross|strike)\b[^.?!]*\b(?:it|that|this|that one|this one|■)/iu;

/** "Do the suggestions change if you take that one off?" */
export const forChangeWithout: Rule = (request, message) => {
  if (request.name === 'what_if' || request.name === 'feedback' || !changesIf.test(message.masked))
    return null;
  const { last } = message.chat;
  const before = last?.name === 'feedback' || last?.name === 'influence' ? last.item : null;
  const own = before !== null && (last?.name === 'feedback' || isOwned(before, message.chat)) ? before : null;
  const remove = message.titles[0] ?? own ?? topicOf(message);
  return remove === null ? null : { name: 'what_if', remove };
};

const above =
  '(?:and not|but not|instead of|rather than|over|above|before|ahead of|higher than|below|behind|under|lower than)';
const between = new RegExp(
  `\\bwhy(?:['’]?s| is| are| does| do| would| did| should)? (?:i get |you (?:show|put|rank|have|recommend|suggest) |(?:me ))?(.{1,60}?)(?:,)? (?:(?:so much|further|ranked|listed|placed|put|come|comes|stand|stands|sit|sits|be|is|way) )*${above} (.{1,60}?)(?:,? (?:on|in|for|to|as) (?:my|the|me|a|your|our|someone)\\b[^.?!]*)?[?.!\\s]*$`,
  'iu',
);
const pointing = /^(?:it|this|that|this one|that one|this game|this film|that film|that game)$/iu;

/** "Why ■ and not ■", "so why is it below Fargo on my list?" compare the two. */
export const forWhyAbove: Rule = (request, message) => {
  const { masked, text, chat } = message;
  if (!['explain', 'doubt', 'influence', 'about', 'similar'].includes(request.name) && !isIdle(request))
    return null;
  const [, first = '', second = ''] = between.exec(masked) ?? [];
  if (first === '' || second === '') return null;
  const [, typedFirst = '', typedSecond = ''] = between.exec(text) ?? [];
  const a = pointing.test(first) ? topicOf(message) : titleIn(typedFirst, chat);
  const b = pointing.test(second) ? topicOf(message) : titleIn(typedSecond, chat);
  if (a === null || b === null || titleKey(a) === titleKey(b)) return null;
  return { name: 'compare', a, b };
};

/** The words, where they are a title. */
function titleIn(typed: string, chat: Message['chat']): string | null {
  const words = typed.trim().replace(/^the /iu, '');
  const found = [typed.trim(), words].find((one) => resolveTitle(one, chat).kind === 'found');
  return found ?? null;
}

/** "Two Batman games on my list, why?", "why are there two Call of Dutys on there": those of the list that carry the name. */
export const forTwoOf: Rule = (request, { text }) => {
  const name = twoOfIn(text);
  if (name === null || !/\b(?:why|how come|what['’]?s with|what is with)\b/iu.test(text)) return null;
  return ['explain', 'doubt', 'about', 'influence', 'facts', 'history'].includes(request.name) ||
    isIdle(request)
    ? { name: 'taste', about: name.toLowerCase() }
    : null;
};

const ofTheTwo =
  /\b(?:which|what)(?: one)? of (?:the|those|these|my|your) (?:two|2|both) (\p{Lu}[^.?!,]{2,40}?)(?: ones| games| films| movies)? (?:would|should|will|do|does|is|are|can|could|suits?|fits?)\b/u;

/** "Which of the two Arkham games would I like more?" */
export const forWhichOfTwo: Rule = (request, { text }) => {
  const name = ofTheTwo.exec(text.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase()))?.[1]?.trim();
  if (name === undefined || !['compare', 'doubt', 'explain', 'recommend', 'unclear'].includes(request.name))
    return null;
  return { name: 'compare', a: name, b: name };
};

const none =
  /\b(?:why|how come|warum|wieso)\b[^.?!]*?\b(?:(?:is|are|was|were) there (?:no|not? (?:any|a single|one)|never any|hardly any|so few)|(?:isn['’]?t|aren['’]?t|is|are) there (?:not )?(?:any|an?)|(?:is|are) no|(?:do|did|does)(?: i|n['’]?t i)? (?:not |never )?(?:get|see|have) (?:no|any)|never (?:any|an?)|no) ((?:[\p{L}-]+ ){0,2}[\p{L}-]+?) ?(?:games?|films?|movies?|titles?)?(?: (?:on|in|among|at) (?:my|the|this|here|there|it)\b[^.?!]*|here|there)?\W*$/iu;

/** "Why is there no strategy game on my list": a kind, whatever titles are called so. */
export const forNoneOfKind: Rule = (request, { masked, chat }) => {
  if (request.name !== 'doubt' && request.name !== 'explain' && request.name !== 'about' && !isIdle(request))
    return null;
  const kind = none.exec(masked)?.[1]?.trim();
  if (kind === undefined || /\p{Lu}|■/u.test(kind)) return null;
  if (request.name === 'doubt' || request.name === 'explain') {
    if (!titleKey(kind).includes(titleKey(request.item)) && !titleKey(request.item).includes(titleKey(kind)))
      return null;
  }
  return isKind(kind, chat) ? { name: 'taste', about: kind.toLowerCase() } : null;
};

function isKind(words: string, { catalogue }: Message['chat']): boolean {
  return valuesIn(catalogue, words).length > 0 || traitsIn(words, catalogue.domain) !== null;
}

const missed =
  /\b(?:(?:are|is) there (?:any|an?|some)|any|what|which) ([^.?!]{2,40}?)(?: (?:games?|films?|movies?|ones?|titles?|classics))?,? (?:that |which )?(?:i|we)(?:['’]ve| have| might have| may have| could have)? (?:(?:still|maybe|perhaps|probably) )*(?:missed|overlooked|not (?:played|seen|watched)|have ?n['’]?t (?:played|seen|watched|got)|should (?:have )?(?:play|see|watch|know|try)\p{L}*)\b/iu;

/** "Are there any GameCube or PS2 games I missed?" is a wish. */
export const forMissed: Rule = (request, { text, chat }) => {
  if (request.name !== 'taste' && request.name !== 'history' && request.name !== 'facts' && !isIdle(request))
    return null;
  const words = missed.exec(text)?.[1]?.trim();
  if (words === undefined) return null;
  const parts = words.split(/,? (?:or|and) |, /iu).map((part) => part.toLowerCase());
  const systems = catalogueValues(chat.catalogue, 'platform');
  if (parts.every((part) => platformsNamed(part, systems).length > 0))
    return { name: 'recommend', platform: parts.join('; ') };
  return parts.every((part) => isKind(part, chat)) ? { name: 'recommend', genre: parts.join('; ') } : null;
};
