// What the rules read of a sentence in German, French, Spanish or Korean: its numbers and who raises or holds back. The rest of
// what they know (whose place, watched or not, genres) is in English words, so of such a sentence they say less than of an
// English one, and a judge must have borne it out, too (speak.ts).
import { masks } from '#lib/catalogue/masked-titles.ts';
import type { SaidNumber } from '#lib/catalogue/said-numbers.ts';

const hangul = /\p{Script=Hangul}/u;
const foreignWords =
  /(?<!\p{L})(?:der|die|das|dem|den|und|ist|sind|nicht|auf|für|mit|dein|deine|deiner|deinen|du|dich|dir|ihr|ihre|ihrer|ihren|sie|ich|es|ein|eine|wäre|würde|le|les|la|est|sont|et|pas|pour|des|du|une|un|vos|votre|vous|votre|tes|ton|ta|dans|sur|qui|que|je|el|los|las|es|son|y|no|para|por|con|una|su|sus|tu|tus|usted|en|lo|se|mi)(?!\p{L})/giu;
const englishWords =
  /(?<!\p{L})(?:the|a|an|is|are|was|it|its|it['’]s|and|of|in|on|to|you|your|you['’]ve|you['’]re|for|from|with|that|this|not|at|by|would|be|i|i['’]m|most|has|have|than|as|but)(?!\p{L})/giu;

/** Whether a sentence whose titles are masked is in another language than English. */
export function isForeign(masked: string): boolean {
  const text = masked.replace(masks, ' ');
  if (hangul.test(text)) return true;
  const count = (words: RegExp) => [...text.matchAll(words)].length;
  const [foreign, english] = [count(foreignWords), count(englishWords)];
  return foreign > english || (english === 0 && /[äöüßéèêàçñ¿¡]/i.test(text));
}

/** "3 820e", "1.312" and "4,541위" as the facts have them, "3,820 e", "1,312", "4,541 위": an ending hides no number. */
export function plainDigits(masked: string): string {
  return masked.replace(/(?<=\d)[ .\u00a0\u202f](?=\d{3}(?!\d))/gu, ',').replace(/(?<=\d)(?=\p{L})/gu, ' ');
}

// From two on: "one" is an article in these languages. Endings as they are declined.
const counts = [
  ['zwei', 'deux', 'dos', '두'],
  ['drei', 'trois', 'tres', '세'],
  ['vier', 'quatre', 'cuatro', '네'],
  ['fünf', 'cinq', 'cinco', '다섯'],
  ['sechs', 'six', 'seis', '여섯'],
  ['sieben', 'sept', 'siete', '일곱'],
  ['acht', 'huit', 'ocho', '여덟'],
  ['neun', 'neuf', 'nueve', '아홉'],
  ['zehn', 'dix', 'diez', '열'],
  ['elf', 'onze', 'once'],
  ['zwölf', 'douze', 'doce'],
];
const places = [
  [
    'zweite',
    'zweiter',
    'zweiten',
    'zweites',
    'zweitem',
    'deuxième',
    'second',
    'seconde',
    'segundo',
    'segunda',
  ],
  ['dritte', 'dritter', 'dritten', 'drittes', 'drittem', 'troisième', 'tercero', 'tercera', 'tercer'],
  ['vierte', 'vierter', 'vierten', 'viertes', 'quatrième', 'cuarto', 'cuarta'],
  ['fünfte', 'fünfter', 'fünften', 'fünftes', 'cinquième', 'quinto', 'quinta'],
  ['sechste', 'sechster', 'sechsten', 'sechstes', 'sixième', 'sexto', 'sexta'],
  ['siebte', 'siebter', 'siebten', 'siebtes', 'septième', 'séptimo', 'séptima'],
  ['achte', 'achter', 'achten', 'achtes', 'huitième', 'octavo', 'octava'],
  ['neunte', 'neunter', 'neunten', 'neuntes', 'neuvième', 'noveno', 'novena'],
  ['zehnte', 'zehnter', 'zehnten', 'zehntes', 'dixième', 'décimo', 'décima'],
];
const numberOf = new Map<string, { value: number; ordinal: boolean }>();
for (const [list, ordinal] of [
  [counts, false],
  [places, true],
] as const)
  for (const [at, words] of list.entries())
    for (const word of words) numberOf.set(word, { value: at + 2, ordinal });
const numberWord = new RegExp(
  `(?<!\\p{L})(?:${[...numberOf.keys()].filter((word) => !hangul.test(word)).join('|')})(?!\\p{L})|(?<!\\p{L})(?:${[...numberOf.keys()].filter((word) => hangul.test(word)).join('|')})(?= ?(?:편|개|작품|번째|가지|게임|영화))`,
  'giu',
);

/** Numbers in words; digits are read alike in all languages. */
export function foreignNumbersIn(masked: string): SaidNumber[] {
  return [...masked.matchAll(numberWord)].flatMap((found) => {
    const known = numberOf.get(found[0].toLowerCase());
    return known ? [{ at: found.index, text: found[0], ...known }] : [];
  });
}

export const raisingAbroad =
  /(?<!\p{L})(?:hebt|heben|hilft|helfen|stützt|stützen|schiebt|schieben|pousse|poussent|soutient|soutiennent|aide|aident|empuja|empujan|ayuda|ayudan|impulsa|impulsan|sostiene)(?!\p{L})|밀어|끌어올|도움/iu;
export const loweringAbroad =
  /(?<!\p{L})(?:bremst|bremsen|drückt|drücken|hält|halten|freine|freinent|retient|retiennent|frena|frenan|lastra|lastran)(?!\p{L})|끌어내|발목|깎아|누르/iu;
export const deniedAbroad =
  /(?<!\p{L})(?:nicht|kein\p{L}*|nichts|nie|ohne|wenn|trotz|ne|n['’]\p{L}+|pas|rien|aucun\p{L}*|sans|malgré|si|no|nada|ningun\p{L}*|ningún|sin|ni)(?!\p{L})|없|않|안 /iu;
