// "Which three of my entries contribute most?", "the top 3", "welche zwei zählen am meisten": how many of the history are asked for.

import { cardinals } from '#lib/catalogue/said-numbers.ts';

const most = 6;
const words: Record<string, number> = {
  ...Object.fromEntries(cardinals.slice(2, most + 1).map((word, at) => [word, at + 2])),
  ...{ zwei: 2, drei: 3, vier: 4, fünf: 5, sechs: 6 },
  ...{ deux: 2, trois: 3, quatre: 4, cinq: 5 },
  ...{ dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6 },
  ...{ 두: 2, 세: 3, 네: 4, 다섯: 5, 여섯: 6 },
};
const number = `(${Object.keys(words).join('|')}|[2-${most}])`;
const asking =
  'which|what|whose|name|list|top|first|give me|tell me|show me|welche[rsn]?|nenn\\p{L}*|quel(?:le)?s|quels sont|cuáles|cuales|qué|los|las|les|die';
const entries =
  'entries|entry|titles?|games?|films?|movies?|ones|things|picks|items|of (?:my|mine|them|those|these|all)|reasons|(?:contribut|count|matter|weigh|lift|push|influenc|help|driv|speak|do|did|made|make)\\p{L}*|einträge|titel|spiele|filme?|meiner|titres|jeux|entrées|de mes|títulos|juegos|películas|entradas|de mis|que más|qui compten\\p{L}*|die am meisten';
const beside =
  '(?:(?:the|my|our|are|were|is|most|biggest|strongest|single|top|main|sont|son|mes|mis|sind|meine[rn]?|von) )*';
const signs = [
  new RegExp(
    `(?<!\\p{L})(?:${asking}) ${beside}${number}(?!\\p{L}|\\d|[.:]\\d) (?:\\p{L}+ ){0,2}?(?:${entries})(?!\\p{L})`,
    'iu',
  ),
  new RegExp(`(?<!\\p{L})top ${number}(?!\\p{L}|\\d)`, 'iu'),
  new RegExp(`(?<!\\p{L})${number} ?(?:개|편|가지|작품|게임|영화)`, 'iu'),
];

/** null: no number of titles is asked for. */
export function numberAsked(message: string): number | null {
  const found = signs.flatMap((sign) => sign.exec(message)?.[1] ?? [])[0]?.toLowerCase();
  return found === undefined ? null : (words[found] ?? Number(found));
}
