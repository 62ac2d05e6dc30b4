// An answer about the app whole in the language it was asked in, for the commonest questions; what isn't here is said in English.

import type { Domain } from '#lib/contract/domain.ts';
import type { AboutMatter, Topic } from '../about/about-signs.ts';
import type { AboutFacts } from '../about.ts';
import { everydayIn } from '../message/everyday.ts';
import { type TalkLanguage, wholeLanguage } from '../message/message-language.ts';
import { capitalized } from '../wording.ts';
import { type AnswerAbroad, wordsAbroad } from './about-abroad-words.ts';
import { type UsageAnswer, usageAnswers, usageValues } from './about-usage-abroad.ts';
import { everydaySaidAbroad } from './everyday.ts';

/** Matters that share an answer with another; those that have neither are said in English. */
const answerOf: Partial<Record<AboutMatter, AnswerAbroad>> = {
  'who sees': 'who sees',
  stored: 'stored',
  'what stored': 'stored',
  sold: 'sold',
  method: 'how it works',
  'what counts': 'how it works',
  order: 'order',
  hours: 'hours',
  editions: 'editions',
  'same list': 'same list',
  whose: 'whose',
  'feedback counts': 'feedback counts',
  'take back': 'take back',
  stars: 'stars',
  sources: 'sources',
  newest: 'newest',
  updates: 'newest',
  vouch: 'trust',
  'hit rate': 'hit rate',
  'ever wrong': 'hit rate',
  'made up': 'made up',
  paid: 'paid',
  cannot: 'limits',
  'other things': 'other things',
  aloud: 'aloud',
  maker: 'maker',
  person: 'person',
  robot: 'person',
  costs: 'costs',
  learns: 'learns',
  tongue: 'tongue',
};
const answerTo: Record<Topic, AnswerAbroad> = {
  'how it works': 'how it works',
  data: 'data',
  trust: 'trust',
  'my ratings': 'feedback counts',
  privacy: 'who sees',
  limits: 'limits',
  language: 'tongue',
  'who made you': 'maker',
};

/** null: the message isn't in one of the four, or what it asks has no answer in them. */
export function aboutAbroad(facts: AboutFacts): string | null {
  const { app, topic, matter, message, afterFacts } = facts;
  const language = wholeLanguage(message);
  if (language === null || app.outsideModel !== null) return null; // an outside model words the answers itself
  if (matter === 'everyday')
    return everydaySaidAbroad(language, everydayIn(message) ?? 'anything', {
      domain: app.domain,
      message,
      said: [],
    }).join(' ');
  if (matter !== null && isUsageAnswer(matter))
    return filled(usageAnswers[language][matter], language, facts);
  let asked = matter === null ? answerTo[topic] : answerOf[matter];
  if (asked === 'made up' && afterFacts) asked = 'from catalogue';
  const strange = asked === 'tongue' ? strangeTongue(language, message) : null;
  if (strange !== null) asked = 'strange tongue';
  if (asked === undefined || (asked === 'order' && app.model !== 'sasrec')) return null;
  if (asked === 'feedback counts' && facts.afterPraise) return null; // praise moves little
  if (asked === 'newest' && app.reach.lastYear === null) return null;
  if (asked === 'hit rate' && (app.tried === null || app.tried.hit >= 0.5)) return null;
  const said = filled(wordsAbroad[language][asked], language, facts).replace('{tongue}', strange ?? '');
  return asked === 'tongue' && whichTongue.test(message) ? capitalized(said.replace(/^\p{L}+, /u, '')) : said;
}

function isUsageAnswer(matter: AboutMatter): matter is UsageAnswer {
  return Object.hasOwn(usageAnswers.de, matter);
}

/** What can be spoken, or has to be, which no yes answers. */
const whichTongue =
  /(?<!\p{L})(?:muss|müssen|faut|dois|tengo que|welche|quelles?|quoi|qué|cuáles|außer)(?!\p{L})|다른|무슨/iu;

const locales: Record<TalkLanguage, string> = { de: 'de', fr: 'fr', es: 'es', ko: 'ko' };

export function numberIn(language: TalkLanguage, count: number): string {
  return new Intl.NumberFormat(locales[language]).format(count).replaceAll('\u202f', '\u00a0');
}

type Said = { things: string; only: string; who: string; last: string; source: string };
const words: Record<TalkLanguage, Record<Domain, Said>> = {
  de: {
    movies: {
      things: 'Filme',
      only: 'Filme',
      who: 'wer welche Filme gesehen hat',
      last: 'letzter Film',
      source: 'mit den Daten, aus denen ich gelernt habe',
    },
    steam: {
      things: 'Spiele',
      only: 'Spiele auf Steam',
      who: 'wer welche Spiele gespielt hat',
      last: 'letztes Spiel',
      source: 'aus dem Steam-Shop',
    },
    games: {
      things: 'Spiele',
      only: 'Videospiele, die meisten für Konsolen',
      who: 'wer welche Spiele gekauft hat',
      last: 'letztes Spiel',
      source: 'mit den Daten, aus denen ich gelernt habe, und das Genre von gleichnamigen Spielen auf Steam',
    },
  },
  fr: {
    movies: {
      things: 'films',
      only: 'les films',
      who: 'qui a vu quels films',
      last: 'dernier film',
      source: 'avec les données dont j’ai appris',
    },
    steam: {
      things: 'jeux',
      only: 'les jeux sur Steam',
      who: 'qui a joué à quels jeux',
      last: 'dernier jeu',
      source: 'de la boutique Steam',
    },
    games: {
      things: 'jeux',
      only: 'les jeux vidéo, surtout pour consoles',
      who: 'qui a acheté quels jeux',
      last: 'dernier jeu',
      source: 'avec les données dont j’ai appris, et le genre, de jeux du même nom sur Steam',
    },
  },
  es: {
    movies: {
      things: 'películas',
      only: 'cine',
      who: 'quién ha visto qué películas',
      last: 'su última película',
      source: 'con los datos de los que aprendí',
    },
    steam: {
      things: 'juegos',
      only: 'juegos de Steam',
      who: 'quién ha jugado a qué juegos',
      last: 'su último juego',
      source: 'de la tienda de Steam',
    },
    games: {
      things: 'juegos',
      only: 'videojuegos, casi todos de consola',
      who: 'quién ha comprado qué juegos',
      last: 'su último juego',
      source: 'con los datos de los que aprendí, y el género, de juegos del mismo nombre en Steam',
    },
  },
  ko: {
    movies: {
      things: '영화',
      only: '영화',
      who: '누가 어떤 영화를 봤는지',
      last: '마지막 영화를',
      source: '제가 배운 데이터에서',
    },
    steam: {
      things: '게임',
      only: '스팀 게임',
      who: '누가 어떤 게임을 했는지',
      last: '마지막 게임을',
      source: '스팀 상점에서',
    },
    games: {
      things: '게임',
      only: '비디오 게임',
      who: '누가 어떤 게임을 샀는지',
      last: '마지막 게임을',
      source: '제가 배운 데이터에서, 장르는 스팀의 같은 이름 게임에서',
    },
  },
};
const until: Record<TalkLanguage, (year: number) => string> = {
  de: (year) => ` bis ${year}`,
  fr: (year) => `, jusqu’en ${year},`,
  es: (year) => ` hasta ${year}`,
  ko: (year) => `(${year}년까지)`,
};

function filled(form: string, language: TalkLanguage, { app }: AboutFacts): string {
  const number = (count: number) => numberIn(language, count);
  const inHundred = (share: number) => String(Math.max(1, Math.round(100 * share)));
  const { lastYear, items } = app.reach;
  const values: Record<string, string> = {
    ...words[language][app.domain],
    ...usageValues(language, app.domain),
    events: number(app.events),
    items: number(items),
    year: String(lastYear ?? ''),
    upTo: lastYear === null ? '' : until[language](lastYear),
    people: number(app.tried?.people ?? 0),
    hit: inHundred(app.tried?.hit ?? 0),
    popular: inHundred(app.tried?.hitByPopularity ?? 0),
  };
  return form.replace(/\{(\w+)\}/gu, (whole, key: string) => values[key] ?? whole);
}

/** A language that the app doesn't know, as it is called in the language of the message. */
const strangers: Record<TalkLanguage, [string, RegExp][]> = {
  de: [
    ['Plattdeutsch', /platt/iu],
    ['Schweizerdeutsch', /schw(?:ei|y)z/iu],
    ['Türkisch', /türkisch/iu],
    ['Polnisch', /polnisch/iu],
    ['Italienisch', /italienisch/iu],
    ['Japanisch', /japanisch/iu],
    ['Russisch', /russisch/iu],
    ['Niederländisch', /niederländisch|holländisch/iu],
  ],
  fr: [
    ['Le breton', /breton/iu],
    ['L’italien', /italien/iu],
    ['Le portugais', /portugais/iu],
    ['L’arabe', /arabe/iu],
    ['Le japonais', /japonais/iu],
    ['L’occitan', /occitan/iu],
  ],
  es: [
    ['Catalán', /catal[aá]n/iu],
    ['Gallego', /gallego/iu],
    ['Euskera', /euskera|vasco/iu],
    ['Portugués', /portugu[eé]s/iu],
    ['Italiano', /italiano/iu],
  ],
  ko: [
    ['일본어', /일본어|일본말/u],
    ['중국어', /중국어|중국말/u],
  ],
};

function strangeTongue(language: TalkLanguage, message: string): string | null {
  return strangers[language].find(([, sign]) => sign.test(message))?.[0] ?? null;
}
