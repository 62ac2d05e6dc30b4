// "Horrorfilme" → "horror", "Schwere Jump'n'Runs" → "platformer": a kind in another language, back to its English name.
import type { Domain } from '#lib/contract/domain.ts';
import type { Genre } from '../abroad/genres.ts';
import { tables } from '../abroad/tables.ts';
import type { TalkLanguage } from './message-language.ts';

/** What people say for kinds that the tables call otherwise. */
const alsoCalled: Record<TalkLanguage, Record<string, string>> = {
  de: {
    jumpnrun: 'platformer',
    jumpandrun: 'platformer',
    ballerspiel: 'shooter',
    egoshooter: 'fps',
    shooter: 'shooter',
    ritterfilm: 'medieval',
    gruselfilm: 'horror',
    zeichentrickfilm: 'animation',
    schnulze: 'romance',
    prügelspiel: 'fighting',
    aufbauspiel: 'city builder',
    rätselspiel: 'puzzle',
    zombie: 'zombies',
    western: 'western',
    superheldenfilm: 'superhero',
  },
  fr: {
    fps: 'fps',
    tir: 'shooter',
    platformer: 'platformer',
    jeudetir: 'shooter',
    jeudeplateforme: 'platformer',
    dessinanimé: 'animation',
    filmdezombie: 'zombies',
    zombie: 'zombies',
    jeudecombat: 'fighting',
    filmdesuperhéros: 'superhero',
    shooter: 'shooter',
  },
  es: {
    juegodeplataforma: 'platformer',
    plataforma: 'platformer',
    shooter: 'shooter',
    juegodedisparo: 'shooter',
    juegodetiro: 'shooter',
    zombi: 'zombies',
    dibujoanimado: 'animation',
    juegodelucha: 'fighting',
    juegodemiedo: 'horror',
    películademiedo: 'horror',
    películadeterror: 'horror',
    películadesuperhéroe: 'superhero',
  },
  ko: {
    슈팅: 'shooter',
    총: 'shooter',
    플랫폼: 'platformer',
    좀비: 'zombies',
    격투: 'fighting',
    공포: 'horror',
    호러: 'horror',
    서부극: 'western',
    로맨스: 'romance',
    퍼즐: 'puzzle',
  },
};

/** Letters alone, without the endings of several. */
function plain(words: string, language: TalkLanguage): string {
  const said = words
    .toLowerCase()
    .replace(/ ?(?:게임|영화)$/u, '')
    .split(/\s+/u)
    .map((word) =>
      language === 'de'
        ? word.replace(/(?<=film|spiel)e[nr]?$|(?<=komödie|romanze|schnulze|simulation|animation)n$|s$/u, '')
        : language === 'ko'
          ? word
          : word.replace(/(?<=\p{L}{3})(?:(?<=r|n|l|d)es|s)$/u, (ending) =>
              language === 'es' ? '' : ending === 'es' ? 'e' : '',
            ),
    );
  return said.join('').replace(/[^\p{L}\d]/gu, '');
}

const known = new Map<string, ReadonlyMap<string, string>>();

function kindsOf(language: TalkLanguage, domain: Domain): ReadonlyMap<string, string> {
  const key = `${language} ${domain}`;
  const made = known.get(key) ?? listed(language, domain);
  known.set(key, made);
  return made;
}

function listed(language: TalkLanguage, domain: Domain): Map<string, string> {
  const kinds = new Map(Object.entries(alsoCalled[language]));
  const table = tables[language];
  if (!table) return kinds;
  const form = domain === 'movies' ? 'films' : 'games';
  const add = (said: string | undefined, english: string) => {
    if (said) kinds.set(plain(said.replace(/^(?:les|los|las) /u, ''), language), english);
  };
  for (const [label, said] of Object.entries(table.labels)) add(said, label);
  for (const [genre, words] of Object.entries(table.genres) as [Genre, (typeof table.genres)[Genre]][]) {
    add(words.label, genre.toLowerCase());
    add(words[form]?.[1], genre.toLowerCase());
  }
  return kinds;
}

/** Without what stands before it, too: "schwere Jump'n'Runs". */
export function kindInEnglish(words: string, language: TalkLanguage, domain: Domain): string | null {
  const all = words.split(/\s+/u);
  const kinds = kindsOf(language, domain);
  for (let at = 0; at < all.length; at++) {
    const found = kinds.get(plain(all.slice(at).join(' '), language));
    if (found !== undefined) return found;
  }
  const isAfter = language === 'fr' || language === 'es'; // "jeux de tir difficiles"
  for (let to = all.length - 1; isAfter && to > 0; to--) {
    const found = kinds.get(plain(all.slice(0, to).join(' '), language));
    if (found !== undefined) return found;
  }
  return null;
}
