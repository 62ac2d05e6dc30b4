// What a title's catalogue doesn't have and is generally known (lib/catalogue/general-knowledge.ts), as one sentence: who made it,
// who plays in it, how long it is, what it is about. A question that can be answered with yes or no gets that first.

import { type Knowledge, knowledgeOf } from '#lib/catalogue/general-knowledge.ts';
import { titleKey } from '#lib/catalogue/title.ts';
import type { Domain } from '#lib/contract/domain.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import { ageIn } from '../message/age.ts';
import { asksWhether } from '../message/yes-no.ts';
import { joined, spokenNumber } from '../wording.ts';
import { alone } from './alone-or-together.ts';
import type { ItemAnswer } from './fact-answer.ts';
import { ofRating } from './for-child-verdict.ts';
import {
  forChildren,
  isForChildren,
  namesTrait,
  originSaid,
  seriesSaid,
  settingSaid,
  traitAsked,
} from './known-traits.ts';
import { campaignSaid, spokenSaid } from './spoken-and-solo.ts';
import { ofViolence, violenceSaid } from './violence.ts';

type Told = Extract<ItemAnswer, { kind: 'told' }>;
type Asked = {
  about: string;
  message: string;
  isYesNo: boolean;
  domain: Domain;
  firstOnes: readonly string[]; // of its series
};
type Matter = { name: string; sign: RegExp; said: (known: Knowledge, asked: Asked) => string | null };

/** null: the matter is none of these, or isn't known of this title. message: without the title. */
export function generallyKnown(
  about: string,
  item: ItemRef,
  {
    domain,
    message = '',
    firstOnes = [],
  }: { domain: Domain; message?: string; firstOnes?: readonly string[] },
): Told | null {
  const known = knowledgeOf(domain, item);
  if (!known) return null;
  const asked = { about, message, isYesNo: asksWhether(message), domain, firstOnes };
  const violence = asksViolence(asked) ? (violenceSaid(known, asked) ?? unlikelyTame(known, domain)) : null;
  if (violence !== null)
    return { kind: 'told', matter: 'violence', said: `${violence}${ratingBeside(known, domain)}` };
  const players = ofPlayers.test(about) ? playersSaid(known, asked) : null;
  if (players !== null) return { kind: 'told', matter: 'players', said: players };
  const trait = traitAsked(known, asked);
  if (trait !== null && !age.test(about)) return { kind: 'told', matter: about, said: trait };
  for (const { name, sign, said } of matters) {
    if (!sign.test(about)) continue;
    const sentence = said(known, asked);
    if (sentence !== null) return { kind: 'told', matter: name, said: sentence };
  }
  return null;
}

/** By its words; where they say nothing of it and name something else, that is meant. */
function asksViolence({ about, message, domain }: Asked): boolean {
  if (ageIn(message) !== null || ofChildren.test(message)) return false; // for whom it is
  return (
    ofViolence.test(about) && (message === '' || ofViolence.test(message) || !namesTrait(message, domain))
  );
}

const ofPlayers = /\b(?:multi-?player|co-?op|players?|split.?screen|online|couch|single-?player|together)\b/;

/** Of what is for grown-ups, that nothing violent is known of it is no "no". */
function unlikelyTame({ rating, traits }: Knowledge, domain: Domain): string | null {
  const isForAdults =
    (ofRating[rating ?? ''] ?? 0) >= 17 && ratingBeside({ rating } as Knowledge, domain) !== '';
  return isForAdults && traits ? "I can't tell." : null;
}

const age = /\b(?:age|rated|rating)\b/;
const matters: Matter[] = [
  { name: 'campaign', sign: /\b(?:campaign|story mode|solo mode)\b/, said: campaignSaid },
  { name: 'dialogue', sign: /\b(?:dialogues?|talk(?:ing|s|y)?|speech|chatty)\b/, said: spokenSaid },
  {
    name: 'series',
    sign: /\b(?:sequels?|prequels?|series|franchise|follow-?ups?|trilogy|parts?|standalone|next|order)\b/,
    said: seriesSaid,
  },
  {
    name: 'origin',
    sign: /\b(?:based on|source|origin|novel|book|comic|true story|true events|real|adapted|adaptation)\b/,
    said: originSaid,
  },
  { name: 'setting', sign: /\b(?:setting|set|takes? place|location|where)\b/, said: settingSaid },
  { name: 'length', sign: /\b(?:length|how long|duration|runtime|hours|minutes|long)\b/, said: lengthSaid },
  { name: 'cast', sign: /\b(?:cast|actors?|actress|starring|stars?|voices?)\b/, said: castSaid },
  { name: 'studio', sign: /\bstudios?\b/, said: studioSaid },
  {
    name: 'director',
    sign: /\b(?:director|directed|filmmaker|who made|makers?|developers?|studios?)\b/,
    said: makerSaid,
  },
  {
    name: 'country',
    sign: /\b(?:country|countries|where (?:was it|it was) made|nationality)\b/,
    said: countrySaid,
  },
  { name: 'language', sign: /\b(?:languages?|subtitles?|dubbed|spoken)\b/, said: languageSaid },
  { name: 'picture', sign: /\b(?:colou?r|black and white|b&w|monochrome)\b/, said: pictureSaid },
  {
    name: 'players',
    sign: ofPlayers,
    said: playersSaid,
  },
  {
    name: 'difficulty',
    sign: /\b(?:difficulty|hard|easy|difficult|complexity|learning|beginners?)\b/,
    said: difficultySaid,
  },
  {
    name: 'rating',
    sign: /\b(?:age rating|age|rated|kids|children|suitable|family|gore|gory|blood|violen\w+|nudity|swearing)\b/,
    said: ratingSaid,
  },
  {
    name: 'plot',
    sign: /\b(?:plot|story|premise|synopsis|setting|what (?:it|its|it's) (?:is )?about|^about$)\b/,
    said: plotSaid,
  },
];

/** Where a studio is named, whether it's by that. */
function studioSaid({ studios }: Knowledge, { message, isYesNo }: Asked): string | null {
  if (!studios) return null;
  const sentence = `It's by ${joined(studios.filter((name) => name !== 'Disney' || studios.length === 1))}.`;
  if (!isYesNo) return sentence;
  const named = studios.some((name) => titleKey(message).includes(titleKey(name)));
  return named ? sided(true, sentence) : sentence;
}

function sided(isSo: boolean | null, sentence: string): string {
  return isSo === null ? sentence : `${isSo ? 'Yes' : 'No'}: ${sentence.replace(/^It\b/, 'it')}`;
}

const longMinutes = 130;
const shortMinutes = 95;

function lengthSaid({ minutes, hours }: Knowledge, { message, isYesNo }: Asked): string | null {
  if (minutes !== undefined) {
    const sentence = `It runs ${minutes} minutes.`;
    if (!isYesNo) return sentence;
    const limit = limitIn(message);
    if (limit !== null)
      return sided(limit.isUpper ? minutes <= limit.minutes : minutes >= limit.minutes, sentence);
    if (/\blong\b/i.test(message)) return sided(minutes >= longMinutes, sentence);
    return /\bshort\b/i.test(message) ? sided(minutes <= shortMinutes, sentence) : sentence;
  }
  return hours === undefined ? null : `Players usually take some ${hoursSaid(hours)} for its main story.`;
}

function hoursSaid(hours: number): string {
  return hours === 1 ? 'an hour' : `${spokenNumber(hours)} hours`;
}

/** "Under two hours", "more than 90 minutes". */
function limitIn(message: string): { isUpper: boolean; minutes: number } | null {
  const found =
    /\b(under|less than|shorter than|below|within|over|more than|longer than|above)\s+(?:an?|(\d+(?:\.5)?)|one|two|three|ninety)?\s*(and a half )?\s*(hours?|hrs?|h|minutes?|mins?)\b/i.exec(
      message,
    );
  if (!found) return null;
  const words: Record<string, number> = { one: 1, two: 2, three: 3, ninety: 90 };
  const word = /\b(?:one|two|three|ninety)\b/i.exec(found[0])?.[0]?.toLowerCase();
  const count = (found[2] ? Number(found[2]) : word ? (words[word] ?? 1) : 1) + (found[3] ? 0.5 : 0);
  const isHours = /^h/i.test(found[4] ?? '');
  return {
    isUpper: /^(?:under|less|shorter|below|within)/i.test(found[1] ?? ''),
    minutes: isHours ? count * 60 : count,
  };
}

const besides =
  /\b(?:besides?|apart from|other than|aside from|except|else)\b|(?<!\p{L})(?:à part|hormis|outre|außer|neben|aparte de|además de)(?!\p{L})|말고|외에/iu;

/** "Is that Jane Fonda or Faye Dunaway": the one of them who is in it, else whether anybody who is named is. */
function castSaid({ cast }: Knowledge, { message, isYesNo }: Asked): string | null {
  if (!cast?.length) return null;
  const text = ` ${titleKey(message)} `;
  const named = cast.filter((name) => text.includes(` ${surnameOf(name)}`));
  const sentence = `It stars ${joined(cast)}.`;
  const others = cast.filter((name) => !named.includes(name));
  if (besides.test(message) && named.length > 0 && others.length > 0)
    return `Besides ${joined(named)}, it stars ${joined(others)}.`;
  if (named.length > 0)
    return /\bor\b/i.test(message) || isYesNo ? `Yes, ${joined(named)}: it stars ${joined(cast)}.` : sentence;
  return isYesNo && namesSomebody(message) ? `Not among the leads: it stars ${joined(cast)}.` : sentence;
}

/** As the beginning of a word: "Friedkin's". */
function surnameOf(name: string): string {
  return titleKey(name.split(' ').at(-1) ?? name);
}

/** A first name and a surname, or a surname of the message's own. */
function namesSomebody(message: string): boolean {
  return (
    /\b\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u.test(message) || /\b(?:is|does|has|with) \p{Lu}\p{Ll}{2,}/u.test(message)
  );
}

function makerSaid({ directors, developer }: Knowledge, { message, isYesNo, domain }: Asked): string | null {
  const makers = domain === 'movies' ? directors : developer === undefined ? undefined : [developer];
  if (!makers?.length) return null;
  const sentence =
    domain === 'movies' ? `It was directed by ${joined(makers)}.` : `It was made by ${joined(makers)}.`;
  if (!isYesNo) return sentence;
  const text = ` ${titleKey(message)} `;
  const isNamed = makers.some((name) => text.includes(` ${surnameOf(name)}`));
  return isNamed || namesSomebody(message) ? sided(isNamed, sentence) : sentence;
}

function countrySaid({ countries }: Knowledge): string | null {
  return countries?.length ? `It was made in ${joined(countries.map(withArticle))}.` : null;
}

function withArticle(country: string): string {
  return /^(?:United|Netherlands|Soviet|Czech|Philippines)/.test(country) ? `the ${country}` : country;
}

function languageSaid({ languages }: Knowledge, { message, isYesNo }: Asked): string | null {
  if (!languages?.length) return null;
  if (asksDubbing.test(message) && !languages.includes('English'))
    return `It is in ${joined(languages)}, so in English only with subtitles or dubbed; which of them there is depends on where you watch it.`;
  const asksVersion = /\b(?:subtitles?|subtitled|subs?|dub(?:bed|s)?)\b/i.test(message);
  const sentence = `It is in ${joined(languages)}${asksVersion ? "; whether it comes dubbed or with subtitles I don't know" : ''}.`;
  const named = languageNames.exec(message)?.[0].toLowerCase();
  if (!isYesNo || !named) return sentence;
  const place = languages.findIndex((one) => one.toLowerCase() === named);
  return place > 0 ? `Partly: it is in ${joined(languages)}.` : sided(place === 0, sentence);
}

const asksDubbing = /\b(?:subtitle[sd]?|subtitled|subs|dubbed|dub)\b/i;
const languageNames =
  /\b(?:english|french|german|italian|spanish|japanese|korean|russian|swedish|danish|chinese|mandarin|cantonese|portuguese|hindi)\b/i;

function pictureSaid({ picture }: Knowledge, { message, isYesNo }: Asked): string | null {
  if (!picture) return null;
  const sentence =
    picture === 'both' ? 'It is partly in colour and partly in black and white.' : `It is in ${picture}.`;
  if (!isYesNo || picture === 'both') return sentence;
  return sided(
    /\bblack\b|\bb ?(?:&|and|n) ?w\b/i.test(message) ? picture === 'black and white' : picture === 'colour',
    sentence,
  );
}

function playersSaid(
  { single, couch, online }: Knowledge,
  { about, message, isYesNo }: Asked,
): string | null {
  if (couch === undefined && online === undefined) return null;
  const text = `${about} ${message}`.toLowerCase();
  if (alone.test(text)) {
    if (single === undefined) return null;
    return single
      ? sided(isYesNo ? true : null, 'It can be played alone.')
      : 'Not alone: it is made for playing with others.';
  }
  const asksOnline =
    /\bonline\b/.test(text) && !/\bcouch|split|sofa|local|same (?:room|tv|screen)\b/.test(text);
  const asksCouch = /\b(?:couch|split|sofa|local|same (?:room|tv|screen)|one (?:screen|tv|console))\b/.test(
    text,
  );
  const together = couch !== undefined && couch > 1;
  if (asksOnline && online !== undefined)
    return online
      ? sided(isYesNo ? true : null, 'It could be played online when it came out.')
      : sided(
          isYesNo ? false : null,
          together
            ? `It has no online play, but up to ${spokenNumber(couch)} can play it on one screen.`
            : 'It has no online play.',
        );
  if (together)
    return sided(
      isYesNo ? true : null,
      `It can be played by up to ${spokenNumber(couch)} on one screen${online ? ', and online when it came out' : ''}.`,
    );
  if (online)
    return asksCouch || couch === 1
      ? `Not on one screen: it could be played with others online when it came out.`
      : 'It could be played with others online when it came out.';
  return couch === 1 && online === false ? sided(isYesNo ? false : null, 'It is for one player.') : null;
}

function difficultySaid({ difficulty }: Knowledge, { message, isYesNo }: Asked): string | null {
  if (!difficulty) return null;
  const sentence = `Players usually find it ${difficulty}.`;
  if (!isYesNo) return sentence;
  const asksEasy = /\b(?:easy|easier|simple|relax\w*|beginners?|kids?)\b/i.test(message);
  const asksHard = /\b(?:hard|difficult|tough|brutal|punishing)\b/i.test(message);
  if (asksEasy === asksHard) return sentence;
  return `${(difficulty === 'easy') === asksEasy ? 'Yes' : 'No'}: players usually find it ${difficulty}.`;
}

const esrb: Record<string, string> = {
  E: 'for everyone',
  'E10+': 'for ten and up',
  T: 'for teenagers and up',
  M: 'for 17 and up',
};
const mpaa: Record<string, string> = {
  G: 'for all ages',
  PG: 'with parents to decide',
  'PG-13': 'with care under 13',
  R: 'under 17 only with an adult',
  'NC-17': 'for adults only',
};

/** "Is it ok for a nine-year-old?": by the age that it is rated for. PG leaves it to parents. */
const ofChildren =
  /\b(?:kids?|child(?:ren)?|toddlers?|little ones?|sons?|daughters?|nephews?|nieces?|grand\w+)\b/i;

/** " It is rated M in the United States, for 17 and up." */
function ratingBeside({ rating }: Knowledge, domain: Domain): string {
  const means = rating && (domain === 'movies' ? mpaa : esrb)[rating];
  return means ? ` It is rated ${rating} in the United States, ${means}.` : '';
}

function ratingSaid(known: Knowledge, { domain, message, isYesNo }: Asked): string | null {
  const { rating } = known;
  if (!rating) return null;
  const means = (domain === 'movies' ? mpaa : esrb)[rating];
  if (means === undefined) return null;
  const age = ageIn(message);
  const said = `it is rated ${rating} in the United States, ${means}.${forChildren(known, age, domain)}`;
  if (age === null)
    return isYesNo && ofChildren.test(message)
      ? sided((ofRating[rating] ?? 0) >= 17 ? false : isForChildren(known), said.replace('it', 'It'))
      : said.replace('it', 'It');
  if (age >= (ofRating[rating] ?? 0)) return `Yes: ${said}`;
  return `${rating === 'PG' ? 'Perhaps' : 'No'}: ${said}`;
}

const ofTruth = /\b(?:true|real) (?:story|events?)\b|\breally happen\w*\b|\bbased on\b/i;

/** What it is about doesn't say whether it is true. */
function plotSaid({ plot }: Knowledge, { message }: Asked): string | null {
  return ofTruth.test(message) ? null : (plot ?? null);
}
