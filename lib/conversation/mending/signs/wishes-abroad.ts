// Wishes in German, French, Spanish and Korean that are read as something else: "recommande-moi un jeu de course".

import type { Domain } from '#lib/contract/domain.ts';
import { type GenreWords, genres } from '#lib/requests/abroad/genres.ts';
import { landNamed } from '#lib/requests/abroad/lands.ts';
import { tables } from '#lib/requests/abroad/tables.ts';
import { escaped } from '#lib/requests/escaped.ts';
import { adjectiveFor } from '#lib/requests/known/places.ts';
import { type TalkLanguage, wholeLanguage } from '#lib/requests/message/message-language.ts';
import { genreWord } from '#lib/requests/wording.ts';
import { withWish } from '../new-wish.ts';
import { isIdle, type Rule } from './rule.ts';

const wishing: Record<TalkLanguage, RegExp> = {
  de: /(?<!\p{L})(?:was|welche[nrs]?)(?!\p{L})[^.?!]*(?<!\p{L})(?:kannst|können|könntest|könnten|könnte|kann|soll|sollte|würdest|würden)(?!\p{L})[^.?!]*(?<!\p{L})(?:empfehlen|vorschlagen|spielen|zocken|schauen|anschauen|gucken|ansehen)\W*$|^\W*(?:bitte )?(?:empfiehl|empfehlen sie|schlag(?:en sie)?) (?:mir|uns)(?!\p{L})/iu,
  fr: /^\W*(?:(?:bonjour|salut|et|alors),? )*(?:recommandez?|conseillez?|proposez?)[- ](?:moi|nous)(?!\p{L})|(?<!\p{L})(?:que|qu['’]est-ce que) (?:tu|vous) (?:me |nous )?(?:recommand|conseill|propos)\p{L}+|^\W*(?:à )?(?:quoi|que) (?:puis-je |pourrais-je |peut-on )?(?:jouer|regarder)(?!\p{L})/iu,
  es: /^\W*(?:hola,? )?(?:recomi[eé]nd|aconséj|sugi[eé]re)(?:a|e)?(?:me|nos)(?!\p{L})|(?<!\p{L})qué (?:me |nos )?(?:recomiendas?|aconsejas?|puedo (?:ver|jugar)|podría (?:ver|jugar)|podemos (?:ver|jugar))(?!\p{L})/iu,
  ko: /추천 ?(?:좀 )?(?:해 ?(?:줘|주세요|줄래|주실)|부탁)|(?:뭐|뭘|무엇을) (?:할까|볼까|하지|보지|하면 좋|보면 좋)/u,
};
const isElse =
  /(?<!\p{L})(?:warum|wieso|weshalb|pourquoi|por qué|wenn|ohne|si je|sans|sin|wie|comme|como|so etwas|encore|noch (?:ein\p{L}*|so)|plus|más|mehr|pas|nicht|kein\p{L}*|not?|ni)(?!\p{L})|왜|없|말고|같은|비슷|처럼|빼|그만|\d/iu;

/** Of what the chat is about nothing is asked. */
export const forWishAbroad: Rule = (request, { masked, titles, chat }) => {
  const isRead = ['facts', 'compare', 'about'].includes(request.name) || isIdle(request);
  const language = isRead && titles.length === 0 ? wholeLanguage(masked) : null;
  if (language === null || !wishing[language].test(masked) || isElse.test(masked)) return null;
  const kinds = [
    genreNamed(masked, language, chat.catalogue.domain),
    landAdjective(masked, language, chat.catalogue.domain),
  ];
  const genre = kinds.filter((kind) => kind !== null).join('; ');
  return { name: 'recommend', ...(genre === '' ? {} : { genre }) };
};

function landAdjective(text: string, language: TalkLanguage, domain: Domain): string | null {
  const land = domain === 'movies' ? landNamed(text, language) : null;
  return land === null ? null : adjectiveFor(land);
}

/** "un jeu de course": as the app itself calls the kind in that language. */
function genreNamed(text: string, language: TalkLanguage, domain: Domain): string | null {
  const table = tables[language];
  if (!table) return null;
  const said = text.toLowerCase().replace(/['’]/gu, "'");
  const found = genres.flatMap((genre) =>
    wordsFor(table.genres[genre], domain)
      .filter((word) => new RegExp(`(?<!\\p{L})${escaped(word)}(?!\\p{L})`, 'u').test(said))
      .map((word) => ({ genre, length: word.length })),
  );
  const [longest] = found.toSorted((a, b) => b.length - a.length);
  return longest ? genreWord(longest.genre).toLowerCase() : null;
}

const article = /^(?:ein|eine|einen|un|une|una) /u;

function wordsFor({ label, films, games }: GenreWords, domain: Domain): string[] {
  const forms = (domain === 'movies' ? films : games) ?? [];
  return [label, ...forms].map((word) => word.toLowerCase().replace(/['’]/gu, "'").replace(article, ''));
}

/** Korean adjectives before the thing that they are said of: the English wish, and what it is with "not". */
const adjectives: [RegExp, string][] = [
  [/어려운|어렵/u, 'hard'],
  [/쉬운|쉽/u, 'easy'],
  [/무서운|무섭/u, 'scary'],
  [/잔인/u, 'gory'],
  [/슬픈|슬프/u, 'sad'],
  [/웃긴|웃기/u, 'funny'],
  [/어두운|어둡/u, 'dark'],
  [/밝은|밝/u, 'cheerful'],
  [/긴|길/u, 'long'],
  [/짧은|짧/u, 'short'],
  [/복잡/u, 'complicated'],
];
const moods: ReadonlySet<string> = new Set(['scary', 'sad', 'funny', 'dark', 'cheerful']);
const onesThatAre =
  /(?<word>\S+?)(?<no>지 ?않은|지 ?않는|지 ?않고)? ?(?:걸로|것으로|거로|걸루)(?:요|만|만요)?\W*$/u;

/** "너무 어렵지 않은 걸로요" right after a list: the same list, without hard ones. */
export const forOnesThatAre: Rule = (request, { text, titles, chat }) => {
  const { last } = chat;
  const isRead = request.name === 'feedback' || isIdle(request) || request.name === 'facts';
  if (!isRead || last?.name !== 'recommend' || titles.length > 0) return null;
  const found = onesThatAre.exec(text)?.groups;
  const word = adjectives.find(([sign]) => sign.test(found?.word ?? ''))?.[1];
  if (!found || word === undefined) return null;
  const isRefused = found.no !== undefined || /(?:^|\s)안 /u.test(text);
  if (isRefused) return withWish(last, `not ${word}`);
  return moods.has(word) && last.mood === undefined ? { ...last, mood: word } : withWish(last, word);
};
