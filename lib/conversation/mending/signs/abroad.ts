// German, French, Spanish and Korean messages that are plain by their words: "schon gesehen", "ya la vi", "il y a quels jeux dedans".

import { isIdle, meantBy, type Rule, topicOf } from './rule.ts';

const seen = [
  '\\b(?:(?:den|die|das|der|■|ihn|es)? ?(?:hab(?:e|en)?|kenn(?:e|en)?) (?:ich|wir) (?:den |die |das |ihn |es |■ )?(?:schon|bereits|längst|doch schon|ja schon)|(?:ich|wir) (?:hab(?:e|en)?|kenn(?:e|en)?) (?:den|die|das|ihn|es|■) (?:schon|bereits|längst|doch schon|ja schon))(?!\\p{L})',
  '^[^\\p{L}]*(?:schon|bereits|längst) (?:gesehen|gespielt|durch|durchgespielt|geschaut|gekauft|mal gesehen)[^\\p{L}]*$',
  "j['’]ai déjà (?:vu|fini|joué|terminé|fait|regardé|acheté)(?: à| ça| celui-là| celui-ci| ce (?:film|jeu)|[^\\p{L}]|$)|je (?:l['’]ai|les ai) déjà (?:vue?s?|finie?s?|jouée?s?|terminée?s?|faite?s?|regardée?s?|achetée?s?)|^[^\\p{L}]*déjà (?:vu|fini|joué|terminé)[^\\p{L}]*$|je (?:le|la) connais déjà",
  '(?<!\\p{L})ya (?:(?:lo|la) )?(?:he |hemos )?(?:visto|jugado|terminado|vi|jugué|terminé|acabé|compré|tengo)(?: a)?(?: (?:es[ea]|■)|[^\\p{L}]|$)|(?<!\\p{L})ya (?:lo|la) conozco',
  '(?:이미|벌써|예전에) (?:다 )?(?:봤|보았|했|해 ?봤|깼|끝냈|샀)(?:어|어요|습니다|음|지|죠|던|는데)|본 (?:영화|거)(?:예요|야|인데)|해 ?본 (?:게임|거)(?:예요|야|인데)',
];
const isSeen = new RegExp(seen.join('|'), 'iu');
const open =
  /\?|(?<!\p{L})(?:warum|wieso|wenn|falls|noch was|etwas anderes|was anderes|pourquoi|si|autre chose|plutôt|que|por qué|otra|otro|algo|was|welche[rns]?|alle|tout|tous|todo|todos|nicht|nie|jamais|pas|nunca|no|ps\d|mit|aber|fand|langweilig|ennuyeux|aburrid[oa])(?!\p{L})|왜|다른|말고|아니|별로|재미|추천|안 봤|안 했|못 /iu;

/** "Den hab ich schon gesehen" */
export const forSeenAbroad: Rule = (request, message) => {
  if (!isIdle(request) && !['taste', 'about', 'history', 'facts', 'doubt'].includes(request.name))
    return null;
  if (message.titles.length > 1 || !isSeen.test(message.masked)) return null;
  if (open.test(message.masked.replace(isSeen, ' '))) return null;
  const item = meantBy(message);
  return item === null ? null : { name: 'feedback', item, kind: 'seen' };
};

const contents =
  /\b(?:il y a|y a|contient|on trouve)\b[^?.!]*\b(?:quoi|quels?|quelles?|combien de) ?(?:jeux|films|épisodes|titres)?[^?.!]*\b(?:dedans|dans (?:cette|ce|la|le))|\b(?:quels?|quelles?) (?:jeux|films|épisodes|titres)\b[^?.!]*\b(?:dedans|inclus|comprend|contient)|\bwelche (?:spiele|filme|teile)\b[^?.!]*\b(?:drin|enthalten|dabei|darin)\b|(?<!\p{L})qué (?:juegos|películas|títulos) (?:trae|incluye|tiene|vienen|hay)(?!\p{L})|(?:어떤|무슨) (?:게임|영화)(?:이|가|들이)? ?(?:들어|포함|수록)|\b(?:which|what) (?:games|films|movies|titles) (?:are|does it|come|do you get)\b[^?.!]*\b(?:in (?:it|there|this|that)|included?|contain|with it)\b/iu;
const ofMine = /\b(?:hab(?:e)? ich|liste?|lista|mes|meiner?|mis?|my)\b|목록|내|제 /iu;

/** "Il y a quels jeux dedans exactement ?" of a collection. */
export const forContentsAbroad: Rule = (request, message) => {
  if (!contents.test(message.masked) || ofMine.test(message.masked)) return null;
  if (!isIdle(request) && request.name !== 'taste' && request.name !== 'about' && request.name !== 'history')
    return null;
  const item = topicOf(message);
  return item === null ? null : { name: 'facts', item, about: 'contents' };
};
