// What a message about a changed history asks: what becomes of the list, or whether one title would be gone.

import { asksWhether } from './yes-no.ts';

/** "What changes", "top of the pile", "was kommt dann oben": more than one title's place. */
const ofList =
  /\b(?:what|whats|wat|how)\b[^.!?]*\b(?:chang\w*|mov\w*|happens?|shifts?|then|instead|left|now|differen\w*|looks?)\b|\b(?:now|then|and) w(?:h)?at\b|\b(?:top|first|lists?|order|rest|everything|recommend\w*|suggest\w*|push|pile|rebuild)\b|(?<!\p{L})(?:was|qué|que|quoi|oben|arriba|haut|liste|lista|change|cambia|ändert)(?!\p{L})|뭐|어떻게|목록|리스트/iu;

/** "Would it still be recommended?" asks of that title alone. */
export function asksList(asks: string | null, message = ''): boolean {
  return ofList.test(message) && (asks !== 'still' || asksWhat.test(message));
}
const asksWhat = /\b(?:what|which|who|how)\b|(?<!\p{L})(?:was|qué|quoi|quel\w*)(?!\p{L})|뭐|어떻게/iu;

/** "What would my list look like": of the list as a whole. */
export const wholeList =
  /\b(?:my|the|your) (?:(?:whole|entire|new|top) )?(?:list|top ten|recommendations?|suggestions?|picks)\b|(?<!\p{L})(?:meine liste|ma liste|mi lista)(?!\p{L})/iu;

/** "What happens to it": of the title that the chat is about. */
export const happens =
  /\bhappens? (?:to|with) (?:it|this|that|them)\b|\bwhere (?:does|would|will) (?:it|this|that)\b|\bhow far (?:does|would|will) (?:it|this|that)\b/iu;

const gone =
  /\b(?:would|will|does|do|did|is|['’]d)\b[^,.?!]*\b(?:(?:be |been )gone|go (?:away|too|as well|with (?:it|them))|disappears?|vanish(?:es)?|(?:drop|fall)s? (?:off|out|away)|leaves?(?! out| off)|lose (?:it|that|this))\b|\bwould(?:n['’]t)? [^,.?!]*\b(?:go|drop)\s*\?/iu;

/** "Would it go away?" `text`: the message without the titles that it leaves out. */
export function asksGone(text: string): boolean {
  return gone.test(text) && asksWhether(text);
}
