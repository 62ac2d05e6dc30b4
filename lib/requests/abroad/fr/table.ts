// French: vous, as the small talk has it.
import { joined } from '../../wording.ts';
import { dollarsWithComma } from '../dollars.ts';
import { landIn } from '../lands.ts';
import type { LanguageTable, Words } from '../language-table.ts';
import { moodsJoined } from '../traits.ts';
import { besides } from './besides.ts';
import { changing } from './changing.ts';
import { missing, telling } from './facts.ts';
import { feedingBack } from './feedback.ts';
import { genres, labels } from './kinds.ts';
import { knowing } from './known.ts';
import { countingKnown, knownOfSome, measuring } from './known-count.ts';
import { meeting } from './met.ts';
import { moods } from './moods.ts';
import { looking, tasting } from './own.ts';
import { phrases } from './phrases.ts';
import { reasoning } from './reasons.ts';
import { leavingOpen, recommending } from './recommend.ts';
import { characterizing, traits } from './traits.ts';
import { comparing, doubting, explaining, influencing, likening } from './why.ts';

// "Film" and "jeu" are both masculine. What differs is that one plays at a game.
const watched: Words = {
  items: 'films',
  item: 'film',
  had: 'vu',
  itHad: 'l’avez déjà vu', // "vous l’avez déjà vu"
  itHadIf: 'l’avez vu',
  itHas: 'l’a vu', // "une personne l’a vu"
  itHave: 'l’ont vu',
  itHadNot: 'ne l’avait vu',
  unseen: 'que vous n’ayez pas encore vu',
  unseens: 'que vous n’avez pas encore vus',
  nothingNew: 'que vous n’ayez pas déjà vu',
  bothHave: 'a vu les deux',
  most: 'les plus vus',
};
const played: Words = {
  items: 'jeux',
  item: 'jeu',
  had: 'joué à',
  itHad: 'y avez déjà joué',
  itHadIf: 'y avez joué',
  itHas: 'y a joué',
  itHave: 'y ont joué',
  itHadNot: 'n’y avait joué',
  unseen: 'auquel vous n’ayez pas encore joué',
  unseens: 'auxquels vous n’avez pas encore joué',
  nothingNew: 'à quoi vous n’ayez pas déjà joué',
  bothHave: 'a joué aux deux',
  most: 'les plus joués',
};
const bought: Words = {
  items: 'jeux',
  item: 'jeu',
  had: 'acheté',
  itHad: 'l’avez déjà acheté',
  itHadIf: 'l’avez acheté',
  itHas: 'l’a acheté',
  itHave: 'l’ont acheté',
  itHadNot: 'ne l’avait acheté',
  unseen: 'que vous n’ayez pas encore acheté',
  unseens: 'que vous n’avez pas encore achetés',
  nothingNew: 'que vous n’ayez pas déjà acheté',
  bothHave: 'a acheté les deux',
  most: 'les plus achetés',
};
const numbers = 'aucun un deux trois quatre cinq six sept huit neuf dix onze douze'.split(' ');
const grouped = (value: number) => value.toLocaleString('fr');
const ordinal = (place: number) => (place === 1 ? '1re' : `${grouped(place)}e`); // of "place", which is feminine

// What is between asterisks or quotation marks is nobody's to change.
const untouched = String.raw`\*[^*]*\*|«[^»]*»`;
const isUntouched = (text: string) => /^[*«]/.test(text);

/** "⟨des: les drames et les westerns⟩": its kinds with another article than "les", or with none. */
const articles = new RegExp(String.raw`${untouched}|⟨(\w*): ((?:«[^»]*»|[^⟩«])*)⟩`, 'gu');
const kinds = new RegExp(`${untouched}|(^|, | et | ou )les `, 'gu');
const withArticle = (found: string, article = '', things = '') =>
  isUntouched(found)
    ? found
    : things.replace(kinds, (part, before = '') =>
        isUntouched(part) ? part : `${before}${article && `${article} `}`,
      );

/** One of several has one tag: "le tag espace ou zombies". */
const eitherTag = new RegExp(
  String.raw`${untouched}|\bles tags (?=(?:(?! et )[^.;:*«])*? ou (?!les ))`,
  'gu',
);

/** "de" and "que" lose their e before a vowel. */
const elided = new RegExp(
  String.raw`${untouched}|(?<![\p{L}’])(d|qu)e (?=\*?(?!on[ce]\b|uni[^nm]|us|ut)[aeiouàâéèêëîïôœ])`,
  'giu',
);

export const fr: LanguageTable = {
  words: { movies: watched, steam: played, games: bought },
  and: () => ' et ',
  or: () => ' ou ',
  neither: () => ' ni ', // behind "je ne peux pas vérifier"
  quoted: (text) => `« ${text} »`,
  number: (value, inWords) => (inWords && numbers[value] ? numbers[value] : grouped(value)),
  place: ordinal,
  places: (places) => joined(places.map(ordinal), 'et'),
  era: (decade) => `années ${decade}`,
  price: (dollars) => (dollars === 0 ? 'gratuit' : dollarsWithComma(dollars)),
  land: landIn('fr'),
  genres,
  labels,
  traits,
  moods: moodsJoined(moods, () => ' et '),
  phrases,
  sentences: {
    ...besides,
    ...meeting,
    ...recommending,
    ...leavingOpen,
    ...explaining,
    ...reasoning,
    ...doubting,
    ...influencing,
    ...comparing,
    ...likening,
    ...feedingBack,
    ...looking,
    ...tasting,
    ...changing,
    ...telling,
    ...knowing,
    ...characterizing,
    ...knownOfSome,
    ...measuring,
    ...countingKnown,
    ...missing,
  },
  finished: (sentence) =>
    sentence
      .replace(articles, withArticle)
      .replace(eitherTag, (found) => (isUntouched(found) ? found : 'le tag '))
      .replace(elided, (found, word?: string) => (word ? `${word}’` : found)),
};
