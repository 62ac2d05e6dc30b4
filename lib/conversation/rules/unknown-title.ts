// A name that no title of the catalogue fits, in a place where only a title makes sense: "is Inside any good?", "Outlast?".
// Answered by saying that it isn't there, or by asking back, and never about another title.
import type { Request } from '#lib/contract/request.ts';
import { unseenMatters } from '#lib/evidence/unseen-matters.ts';
import { namedAttributes } from '../mentions/attribute-words.ts';
import { plain } from '../mentions/seldom-titles.ts';
import type { PlainMessage } from './plain-message.ts';

const name = "([\\p{L}\\d][\\p{L}\\d'’:&. -]{2,40}?)";
const lead = '(?:(?:ok(?:ay)?|and|so|but|hm+|well|then|what about|how about),? +)*';
const places = [
  new RegExp(
    `^\\W*${lead}(?:is|are|was) ${name} (?:any good|good for me|worth (?:it|playing|watching|my time|a try)|something for me|for me)\\b`,
    'iu',
  ),
  new RegExp(`^\\W*${lead}${name}(?: then| too| instead)?\\?\\W*$`, 'iu'),
  new RegExp(`^\\W*${name} +[-–] +(?:how|is|does|who|when|what|can)\\b`, 'iu'),
];
const mostWords = 4;
const noNames =
  /\b(?:really|seriously|sure|huh|sorry|hello|hi|thanks|good|bad|nice|cool|wow|great|fine|please|today|tonight|tomorrow|price|length|year|cast|genre|director|help|sense|joke|true|truth|free|cheap|short|long|hard|easy|fun|details|examples?|reasons?|proof|sources?|options?|anyone|somebody|nothing|everything|honestly|again|still|maybe|correct|wrong|catch|summary|recommendations?|suggestions?|surprise|else|next|mine|because|now|controllers?|achievements?|mods?|vr|split.?screen|co-?op|multi.?player|single.?player|online|subtitles?|languages?|plot|story|reviews?|platforms?)\b/i;

/** null: nothing in the message reads as the name of a title. */
export function unknownTitle({
  masked,
  titles,
  catalogue,
}: Pick<PlainMessage, 'masked' | 'titles' | 'catalogue'>): Request | null {
  if (titles.length > 0) return null;
  const said = places.map((place) => place.exec(masked)?.[1]?.trim()).find((found) => found !== undefined);
  if (said === undefined || noNames.test(said)) return null;
  const words = said.toLowerCase().split(/\s+/);
  const telling = words.filter((word) => !/^(?:the|a|an|of|and|to|in|\d+)$/.test(word));
  if (words.length > mostWords || telling.length === 0 || telling.some((word) => plain.has(word)))
    return null;
  if (namedAttributes(said, catalogue).length > 0 || unseenMatters(said).length > 0) return null;
  return { name: 'explain', item: said };
}
