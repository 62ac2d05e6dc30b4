// In which other language a message's small talk is, so that "danke" is answered with "Gern geschehen!". Its own greeting or thanks
// tell; else most of its common words.
import { languageWords, sharedWords } from './language-words.ts';

export type TalkLanguage = 'de' | 'fr' | 'es' | 'ko';

const own: [TalkLanguage, RegExp][] = [
  ['ko', /\p{Script=Hangul}/u],
  [
    'de',
    /(?<!\p{L})(?:danke\p{L}*|dank dir|vielen dank|guten (?:tag|abend|morgen)|gute nacht|hallo|hallöchen|moin|servus|grüezi|grüß|tschüss?i?|tschüß|tschö|pfiat di|mahlzeit|n abend|huhu|griaß di|bis bald|mach['’]?s gut)(?!\p{L})/iu,
  ],
  [
    'fr',
    /(?<!\p{L})(?:merci|bonjour|bonsoir|salut|coucou|au revoir|à (?:demain|bientôt)|bonne nuit)(?!\p{L})/iu,
  ],
  [
    'es',
    /(?<!\p{L})(?:gracias|hola|buenas|buenos días|adiós|hasta (?:mañana|luego|pronto)|me voy)(?!\p{L})|[¿¡]/iu,
  ],
];

function wordsOf(language: keyof typeof languageWords, articles: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${articles}|${languageWords[language]})(?!\\p{L})`, 'giu');
}

const common: [TalkLanguage, RegExp][] = [
  [
    'de',
    wordsOf(
      'de',
      `ich|du|der|die|das|den|dem|ein|eine|und|ist|nicht|nur|mir|dir|mal|heute?|heut|wie|warum|kannst|kennst|hat|hab|hast|auf|mit|für|von|so|da|wir|sag|schreib|erzähl|zeig|bin|bist|auch|noch|zum|über|oder|gleich|jetzt|was|wer|dich|mich|ihr|woher|kostet|verstehst|kannste|eigentlich|zählt|aber|hier|wieder|am|im|nen|ne|ner|welche[rsn]?|mehr|weniger|ohne|etwas|davon|lieber|spiele?|werden|wird|wurden?|meine[nmrs]?|deine[nmrs]?|keine?[nmrs]?|irgend\\p{L}+`,
    ),
  ],
  [
    'fr',
    wordsOf(
      'fr',
      String.raw`je|j['’]\p{L}+|tu|t['’]es|le|la|les|un|une|des|et|est|c['’]est|pas|mon|ma|mes|ton|ta|dans|sur|pour|avec|vous|nous|où|quoi|ou|moi|allez|qu['’]\p{L}+|l['’]\p{L}+|d['’]\p{L}+|m['’]\p{L}+|n['’]\p{L}+|t['’]\p{L}+|que|qui|de|du|ça|comment|combien|quel|quelle|aussi|te|me|se|en|ce|cette|trop|bien|il y a|il|à|dedans|sans|votre|mais|pourquoi|encore|plutôt|lequel|laquelle|lesquels|jeux?`,
    ),
  ],
  [
    'es',
    wordsOf(
      'es',
      `tú|el|la|los|las|un|una|y|es|no|mi|tu|en|con|para|por|que|qué|de|se|me|te|lo|da|va|mucho|mucha|miedo|tiene|puedo|puede|necesito|jugar|ver|dura|cuesta|hace|está|estoy|hay|cómo|dónde|muy|nada|ha|he|han|mientras|pero|al|esta|este|todo|más|mis|solo|sólo|del|eso|esto|cuánto|quién|lees|entiendes|cuál|cuáles|algo|juegos?|películas?|dime|recomiéndame`,
    ),
  ],
];
const english =
  /(?<!\p{L})(?:the|a|an|is|are|was|i|i['’]?m|you|u|it|it['’]?s|and|of|in|on|to|my|your|me|for|from|with|that|this|not|at|by|be|have|has|do|does|what|how|so|am|we|why|which|who|when|where|more|less|like|but|or|if|one|something|tell|show|give|try|watch|play|film|films|movie|movies|game|games|never|without|then|there|they|he|she|just)(?!\p{L})/giu;

/** Words of these that English messages have as well, so that one of them tells nothing: "ok ta". */
const alsoEnglish = new RegExp(
  `^(?:ta|te|me|no|la|den|comment|con|por|solo|des|sur|son|en|se|he|ha|so|am|die|da|was|hat|mal|war|ma|mon|tu|${sharedWords})$`,
  'iu',
);

function tells(words: readonly string[]): boolean {
  const different = new Set(words.map((word) => word.toLowerCase())); // "no horror, no gore" is no Spanish
  return different.size > 1 || words.some((word) => !alsoEnglish.test(word));
}

/** null: English, or nothing that tells. A word of thanks inside an English sentence counts, as its writer chose it. */
export function talkLanguage(message: string): TalkLanguage | null {
  const greeted = own.find(([, sign]) => sign.test(message))?.[0];
  const found = (words: RegExp) => message.match(words) ?? [];
  const [best] = common
    .map(([language, words]) => ({ language, words: found(words).length, told: tells(found(words)) }))
    .toSorted((a, b) => b.words - a.words);
  const isTold = best?.told === true && best.words > found(english).length;
  if (greeted) return isTold && best.words > 2 && greeted !== 'ko' ? best.language : greeted; // "oma sagt merci und …"
  return isTold ? best.language : null;
}

/** The language that most of the message is in, not only its greeting; null: English, or nothing that tells. */
export function wholeLanguage(message: string): TalkLanguage | null {
  const isHangul =
    (message.match(/\p{Script=Hangul}/gu) ?? []).length > (message.match(/[a-z]/giu) ?? []).length / 2;
  if (isHangul) return 'ko';
  const found = (words: RegExp) => message.match(words) ?? [];
  const [best] = common
    .map(([language, words]) => {
      const [told, greets] = [found(words), isGreeting(language, message)];
      return { language, words: told.length + (greets ? 1 : 0), tells: greets || tells(told) };
    })
    .toSorted((a, b) => b.words - a.words || Number(b.tells) - Number(a.tells));
  return best?.tells && best.words > found(english).length ? best.language : null;
}

function isGreeting(language: TalkLanguage, message: string): boolean {
  return own.some(([known, sign]) => known === language && sign.test(message));
}
