// A question about those just listed: "which of those is the gentlest?", "the shortest of the three", "¿cuál de esos …?", "그중에
// 뭐가 제일 …".

const few = '(?:two|three|four|five|six|[2-6])';
const those = `(?:those|these|them|(?:the|those|these|your) ${few}|the (?:lot|bunch|above)|(?:your|those|these) (?:${few} )?(?:suggestions|recommendations|picks|games|films|movies|titles))`;
const fewAbroad = '(?:zwei|drei|vier|fünf|sechs|deux|trois|quatre|cinq|six|dos|tres|cuatro|cinco|seis)';
const signs = [
  `\\b(?:which(?: (?:one|ones|game|film|movie|title))?|what|(?:the )?\\p{L}{2,}est|(?:the )?(?:most|least) [\\p{L}-]+|best|worst)(?: (?:one|ones))?(?: out)? of ${those}(?!['’\\p{L}])`,
  `\\b(?:out )?of ${those},? (?:which|what|the \\p{L}{2,}est|the (?:most|least))\\b`,
  `(?<!\\p{L})welche[rsmn]?(?: (?:spiel|film))? (?:davon|von (?:denen|diesen|den ${fewAbroad})|der ${fewAbroad}|dieser)(?!\\p{L})|(?<!\\p{L})(?:was|wer|der|die|das) [^.!?]{0,30}\\bdavon\\b|(?<!\\p{L})davon (?:ist|das|der|die|am)(?!\\p{L})`,
  `(?<!\\p{L})(?:lequel|laquelle|lesquel(?:le)?s|quel(?:le)?(?: (?:jeu|film))?) (?:de (?:ceux|celles|ces)|d['’]entre (?:eux|elles)|parmi (?:ceux|celles|eux)|des ${fewAbroad})|(?<!\\p{L})parmi (?:ceux|celles|eux)(?:-(?:là|ci))?(?!\\p{L})`,
  `(?<!\\p{L})(?:cuál|cual|cuáles|qué|que)(?: (?:juego|película))? de (?:es[oa]s|est[oa]s|ell[oa]s|l[oa]s ${fewAbroad})(?!\\p{L})|(?<!\\p{L})(?:de|entre) (?:es[oa]s|est[oa]s|ell[oa]s|l[oa]s ${fewAbroad}),? (?:cuál|cual|el|la)(?!\\p{L})`,
  '(?:그|이|저)(?:것들?|거)? ?중|(?:둘|셋|넷|(?:두|세|네) ?(?:개|편|작품|게임|영화)) ?중',
];
const asks = new RegExp(signs.join('|'), 'iu');
const numbers: [number, RegExp][] = [
  [2, /\b(?:the|those|these) (?:two|2)\b|zwei|deux|(?<!\p{L})dos(?!\p{L})|둘|두 ?(?:개|편)/iu],
  [3, /\b(?:the|those|these) (?:three|3)\b|drei|trois|(?<!\p{L})tres(?!\p{L})|셋|세 ?(?:개|편)/iu],
  [4, /\b(?:the|those|these) (?:four|4)\b|vier|quatre|cuatro|넷|네 ?(?:개|편)/iu],
];

/** The words in which it is asked; null: it isn't asked about those. */
export function ofThose(message: string): string | null {
  return asks.exec(message)?.[0] ?? null;
}

/** Of several that were listed those that are meant: "the three" are the first three. */
export function thoseMeant(message: string, listed: readonly number[]): readonly number[] {
  const words = ofThose(message) ?? '';
  const count = numbers.find(([, sign]) => sign.test(words))?.[0];
  return count === undefined ? listed : listed.slice(0, count);
}

/** "… is nearest to FIFA 14", "… se parece más a": how near they are to another title. */
export function asksNearness(message: string): boolean {
  return nearness.test(message);
}
const nearness =
  /\b(?:most like|more like|(?:is|are|feels?|looks?|plays?|it['’]?s) (?:\p{L}+ )?like|similar|nearest|nearer|closest|closer|resembles?|reminds?)\b|ähnlich|ähnelt|am nächsten|ressemble|(?<!\p{L})proche|se parece|parecid[oa]|más cerca|비슷|가까|닮/iu;

/** "With my granddaughter", "für die Kinder". */
export function namesChild(message: string): boolean {
  return children.test(message);
}
const children =
  /(?<!\p{L})(?:kids?|child(?:ren)?|grand(?:child(?:ren)?|kids?|son|daughter)s?|sons?|daughters?|niece|nephew|toddlers?|little (?:one|boy|girl)s?|kinder|enkel\p{L}*|tochter|sohn|enfants?|petite?s?-(?:fille|fils)|niñ[oa]s?|niet[oa]s?|hij[oa]s?)(?!\p{L})|아이|손녀|손자|딸|아들/iu;
