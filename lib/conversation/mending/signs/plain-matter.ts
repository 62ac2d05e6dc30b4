// What a question asks of a title, where its words leave no doubt: "Wer spielt da mit?" asks for the cast, not for the director.

import { resolveTitle } from '#lib/requests/titles/resolve-title.ts';
import { isIdle, meantBy, type Rule, topicOf } from './rule.ts';

const matters: [string, RegExp][] = [
  [
    'cast',
    /\bwho(?:['’]?s| is| are)? (?:all )?(?:in (?:it|this|that|■)|starring|acting)\b|\bwho (?:stars|plays|acts) in\b|\bwer spielt\b[^.?!]*\bmit\b|(?<!\p{L})schauspieler|\b(?:qui (?:y )?joue|il y a qui|y a qui|qui y a|c['’]est qui les act)|(?<!\p{L})(?:quién(?:es)? (?:salen?|actúan?|actuan?)|actores)(?!\p{L})|누가 나와|누가 나오|출연/iu,
  ],
  [
    'director',
    /\bwho (?:directed|made) (?:it|this|that|■)|\bwer hat\b[^.?!]*\b(?:regie|gedreht)\b|\bvon wem ist (?:der|das|dieser) film\b|\bqui (?:l['’]a )?réalis|\bc['’]est de qui\b|\bquién (?:la |lo )?(?:dirigió|dirige)|감독이? (?:누구|누가)/iu,
  ],
  [
    'length',
    /\bwie lange? (?:ist|geht|dauert|läuft)\b|\b(?:ça |il |elle )?dure (?:combien|longtemps)\b|\bcombien de temps (?:ça |il )?dure|\bcuánto dura\b|러닝 ?타임|상영 ?시간|얼마나 (?:길|걸려|걸리)/iu,
  ],
  [
    'plot',
    /\bworum geht(?:['’]?s| es)\b|\bwovon handelt\b|\bde quoi (?:ça |il )?parle\b|\bc['’]est quoi l['’]histoire\b|\bde qué (?:va|trata)\b|무슨 (?:내용|이야기)|줄거리/iu,
  ],
];

/** Whatever title it names, or the one that the chat is about. */
export const forPlainMatter: Rule = (request, message) => {
  if (request.name !== 'facts' && !isIdle(request) && request.name !== 'about') return null;
  const asked = matters.filter(([, sign]) => sign.test(message.masked)).map(([about]) => about);
  const [first] = asked;
  if (first === undefined || asked.length > 1) return null;
  const about = first === 'director' && message.chat.catalogue.domain !== 'movies' ? 'developer' : first;
  if (request.name === 'facts' && request.about === about && isKnown(request.item, message)) return null;
  const item = request.name === 'facts' && isKnown(request.item, message) ? request.item : meantBy(message);
  return item === null ? null : { name: 'facts', item, about };
};

function isKnown(title: string, { chat }: Parameters<Rule>[1]): boolean {
  return resolveTitle(title, chat).kind !== 'unknown';
}

const whatIs =
  /^\W*(?:(?:and|so|but|ok|okay|hm+|sorry|wait),? )*(?:what|wtf|what the (?:hell|heck))(?:['’]?s| is| are| even is| actually is| exactly is) (?:even |actually |exactly )?■(?: anyway| even| exactly)?\W*$/iu;

/** "What even is ■": not what it costs. */
export const forWhatIs: Rule = (request, { masked, titles }) => {
  const [item] = titles;
  if (item === undefined || !whatIs.test(masked) || (request.name !== 'facts' && !isIdle(request)))
    return null;
  if (request.name === 'facts' && /^(?:plot|genre|about)$/u.test(request.about)) return null;
  return { name: 'facts', item, about: 'plot' };
};

const firstThat =
  /\b(?:need|have|got|do i) to (?:have )?(?:see|seen|watch|watched|play|played|finish|finished|know)\b[^.?!]*■[^.?!]*\b(?:first|before)\b/iu;

/** "Do I need to have seen ■ first?" asks of the one that the chat is about. */
export const forFirstThat: Rule = (_, message) => {
  const item = topicOf(message);
  if (!firstThat.test(message.masked) || item === null || message.titles.length !== 1) return null;
  return item === message.titles[0] ? null : { name: 'facts', item, about: 'sequel' };
};

const firstOnes =
  /\b(?:need|have|got|ought) to have (?:seen|watched|played|finished|read|known) (?:the |any of the )?(?:first|others?|previous|earlier|older)\b/iu;

/** "Do you need to have played the first one?", whatever it is read as asking of the title. */
export const forEarlierOnes: Rule = (request, message) => {
  if (request.name !== 'facts' || request.about === 'sequel' || !firstOnes.test(message.masked)) return null;
  return { ...request, about: 'sequel' };
};
