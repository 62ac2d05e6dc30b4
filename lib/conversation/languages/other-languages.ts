// Messages in German, French, Spanish and Korean, put into the English that the rules read: phrases first, then words. It
// translates the ways of asking, not prose; what it doesn't know stays as it is. Titles are ■ and stay.
import { korean } from './korean-words.ts';
import { french, german, spanish } from './other-words.ts';

export type OtherLanguage = 'de' | 'fr' | 'es' | 'ko';
export type Phrase = [RegExp, string];

// Words that an English message hardly ever has.
const signs: [OtherLanguage, RegExp][] = [
  ['ko', /\p{Script=Hangul}/gu],
  [
    'de',
    /(?<!\p{L})(?:warum|wieso|weshalb|ich|nicht|schon|kein\w*|zeig\w*|gib|empfiehl|empfehl\w*|danke|und|oder|läuft|hab|habe|wäre|ohne|mir|für|gerade|wie lang\w*|geht['’]?s|kostet|heute|gibt|mit|hat|zu|was|ist|ein\w*|kannst|soll|ähnlich\w*|neuer\w*|älter\w*|billiger|günstiger|spiele|filme|komödien?|lustig\w*|etwas|noch|mehr|das|der|auf dem|gefällt|wer|wie|welche\w*)(?!\p{L})/giu,
  ],
  [
    'fr',
    /(?<!\p{L})(?:pourquoi|un truc|quelque|gratuite?s?|c['’]est|merci|sans|je|j['’]ai|moi|est-ce|déjà|combien|français|quoi|quel\w*|jeux?|le premier|le deuxième|une?|des|plutôt|montre|donne|conseille|bonjour|drôles?|mais|moins|avec|pour|ça|et|qui)(?!\p{L})/giu,
  ],
  [
    'es',
    /¿|(?<!\p{L})(?:por qué|gracias|algo|quiero|dame|películas?|pelis?|juegos?|más|pero|cuánto|qué|visto|jugado|este|esto|esta|hola|muéstrame|recomiénda\w*|sin|para|entiendo|nada|también|y si|ya|la|el|un|una|con|es)(?!\p{L})/giu,
  ],
];
const english =
  /\b(?:the|is|are|what|why|how|who|which|with|without|give|show|something|anything|it|this|that|my|you|i|have|don['’]t)\b/giu;
const phrases: Record<OtherLanguage, readonly Phrase[]> = {
  de: german,
  fr: french,
  es: spanish,
  ko: korean,
};

/** The language of a message with its titles masked; null: English, or none of these. */
export function otherLanguageOf(masked: string): OtherLanguage | null {
  const own = masked.match(english)?.length ?? 0;
  const found = signs
    .map(([language, sign]) => ({ language, count: masked.match(sign)?.length ?? 0 }))
    .sort((a, b) => b.count - a.count)[0];
  return found && found.count > own ? found.language : null;
}

/** The message in English words, as far as they are known. */
export function inEnglish(masked: string, language: OtherLanguage): string {
  return phrases[language]
    .reduce((rest, [said, meant]) => rest.replace(said, meant), masked)
    .replace(/[¿¡]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
