// Wishes of a recommendation that stand in the message and were not read, or were read and stand nowhere: "b4 1980" is an era,
// "un film italien" a country, "switching to English" no console.

import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import { titleKey } from '#lib/catalogue/title.ts';
import type { Domain } from '#lib/contract/domain.ts';
import type { Request, RequestOf } from '#lib/contract/request.ts';
import { catalogueValues } from '#lib/evidence/attributes.ts';
import { platformsNamed } from '#lib/requests/kinds/platform-words.ts';
import { likelier } from '#lib/requests/known/people.ts';
import { famousOf } from '#lib/requests/titles/people.ts';
import { otherLanguageOf } from '../languages/other-languages.ts';
import type { TypedTitles } from '../mentions/message-titles.ts';
import { withoutCutWords } from './cut-values.ts';
import { withoutGarbledWords } from './garbled-words.ts';
import { withBut, withJustRefused, withoutOldWishes, withWish } from './new-wish.ts';
import { withPlainParts } from './plain-parts.ts';
import { withSaidLimits } from './said-limits.ts';
import { withSaidSystem } from './said-systems.ts';
import { withSaidWishes } from './said-wishes.ts';

type Recommend = RequestOf<'recommend'>;

export function withSupportedKeys(
  request: Request,
  { text, masked, titles }: TypedTitles,
  { catalogue, last }: { catalogue: Catalogue; last: Request | null },
): Request {
  if (request.name !== 'recommend') return request;
  const { domain } = catalogue;
  const before = last?.name === 'recommend' ? last : null;
  const plain = withPlainParts(withoutCutWords(request, masked), masked, domain);
  const worded = withoutGarbledWords(withSystemAsPlatform(plain, catalogue), masked, catalogue);
  const refused = withRefusals(withSaidLimits(worded, masked, before), masked, before);
  const moody = withoutUnsaidMood(withoutUnsaidAlone(refused, masked, before), masked, before);
  const said = withoutCompany(moody, masked, before);
  const ofWorks = withoutAgeOfThings(withoutPlatform(said, masked, domain, before), masked, before);
  const supported = withEra(ofWorks, masked, domain);
  const own = withoutUnsaid(withoutOldWishes(supported, masked, before), { text, masked }, before);
  const named = withPerson(withCountry(own, masked, domain), masked, catalogue);
  const onSystem = withSaidSystem(named, masked, catalogue, before);
  return withJustRefused(withSaidWishes(onSystem, { text, masked, titles, domain, last }), masked, before);
}

/** "Not open world though": what the message refuses was read as wished for. */
function withRefusals(request: Recommend, masked: string, before: Recommend | null): Recommend {
  if (!request.but) return request;
  const old = before?.but?.toLowerCase().split('; ') ?? [];
  const text = masked.toLowerCase();
  const parts = request.but.split('; ').map((part) => {
    const isNew = !refusal.test(part) && !old.includes(part.toLowerCase());
    const isRefused = ['not', 'no', 'without', 'nothing'].some((word) =>
      ['', ' too', ' so', ' any', ' an', ' a'].some((gap) =>
        ` ${text}`.includes(` ${word}${gap} ${part.toLowerCase()}`),
      ),
    );
    return isNew && isRefused ? `no ${part}` : part;
  });
  return { ...request, but: parts.join('; ') };
}

const company =
  /\b(?:friends?|mates?|buddy|buddies|pals?|brothers?|sisters?|siblings?|co-?op|cooperative|together|us|we|our|two|both|three|four|couple|kids?|child(?:ren)?|toddlers?|sons?|daughters?|boys?|girls?|family|wife|husband|partner|spouse|girlfriend|boyfriend|multi-?player|players?|party|group|nieces?|nephews?|cousins?|grand\w+|year[- ]?olds?|little ones?|young\w*|school|class|people|dad|mum|mom|parents?|couch|split[- ]?screen|online|with (?:my|a|the|some|others?|him|her|them))\b/iu;
const plainEnglish = /^[\p{ASCII}’‘“”…–—■é]*$/u;

const aloneNow = /\b(?:just|only) (?:for )?me\b|\b(?:by|for) myself\b|\bon my own\b|\bjust for me\b/iu;
const withThem = /\b(?:and|with) (?:my|the|our|a)\b/iu;

/** Company that nothing in the message speaks of, or that it does without: "something just for me". */
function withoutCompany(request: Recommend, masked: string, before: Recommend | null): Recommend {
  const { with: whom, ...others } = request;
  if (whom !== undefined && aloneNow.test(masked) && !withThem.test(masked)) return others;
  if (whom === undefined || before?.with === whom || !plainEnglish.test(masked)) return request;
  const isSaid = company.test(masked.replace(giftFrom, ' '));
  return isSaid || otherLanguageOf(masked) !== null ? request : others;
}

const alone = /^(?:single[- ]?player|solo|for one player|one player|alone)$/iu;
const aloneSaid =
  /\b(?:single|solo|alone|myself|my own|own|offline|campaign|story|just me|only me|one player|without (?:anyone|others?|people))\b/iu;

const notSaid = /\b(?:no|not|without|never|nobody)\b|n['’]t\b/iu;

/** "Something my friends could join" is nothing to play alone. */
function withoutUnsaidAlone(request: Recommend, masked: string, before: Recommend | null): Recommend {
  if (!withOthers.test(masked) || aloneSaid.test(masked) || notSaid.test(masked)) return request;
  const old = before?.but?.split('; ') ?? [];
  return withBut(request, (part) => !alone.test(part) || old.includes(part));
}

const withOthers =
  /\b(?:with|and) (?:my |a |some |the |our )?(?:friends?|mates?|buddy|buddies|pals?|brothers?|sisters?|kids?|wife|husband|girlfriend|boyfriend|family)\b|\b(?:friends?|mates?|buddies|pals|kids?|brothers?|sisters?)(?: and i)? (?:can|could|will|would|might) (?:join|play|hop|come|get in|take part)|\b(?:us both|both of us|the (?:two|three|four) of us|all of us|together)\b/iu;

const merry =
  /fun|laugh|laff|lol|lmao|haha|comed|comic|silly|light|cheer|humou?r|giggl|daft|jok|goof|amus|happy|happier|smil|hilar|chuckl|witty|spoof|parod|satir|stupid|dumb|ridicul|absurd|snort|crack|feel|mood|pick[- ]me[- ]up|serious|upbeat|uplift|bad (?:day|week)|rough|sad|entertain|wacky|weird|crazy|zany|whimsic|quirk|playful/iu;

/** A mood that nobody spoke of: "a good one for the whole family for christmas" needn't be funny. */
function withoutUnsaidMood(request: Recommend, masked: string, before: Recommend | null): Recommend {
  const { mood, ...others } = request;
  if (mood !== 'funny' || before?.mood === mood || merry.test(masked) || !forFamily.test(masked))
    return request;
  return plainEnglish.test(masked) && otherLanguageOf(masked) === null ? others : request;
}

const forFamily =
  /\b(?:for|with) (?:my|our|the|a|all) (?:whole |entire )?(?:family|kids?|children|child|son|daughter|little ones?|grand\w+)\b/iu;

const giftFrom = /\bfrom (?:my|our|an?) \p{L}+/iu; // "a laptop from my sister"

/** A system that was read as a kind: "which Wii U game". */
function withSystemAsPlatform(request: Recommend, catalogue: Catalogue): Recommend {
  if (catalogue.domain !== 'games' || request.genre === undefined) return request;
  const systems = catalogueValues(catalogue, 'platform');
  const parts = request.genre.split('; ');
  const kinds = parts.filter((part) => platformsNamed(part, systems).length === 0);
  const [system] = parts.filter((part) => !kinds.includes(part));
  if (system === undefined) return request;
  const { genre: _, ...others } = request;
  return {
    ...others,
    ...(kinds.length > 0 ? { genre: kinds.join('; ') } : {}),
    platform: request.platform ?? system,
  };
}

const whereFilmsAre =
  /\b(?:netflix|prime|amazon|disney\+?|hulu|hbo|max|mubi|criterion|dvd|blu-?rays?|stream\w*|cinemas?|tv|vod|platforms?|apple|youtube)\b/i;

/** A platform that nothing in the message names. */
function withoutPlatform(
  request: Recommend,
  masked: string,
  domain: Domain,
  before: Recommend | null,
): Recommend {
  const { platform, ...others } = request;
  if (platform === undefined || before?.platform === platform) return request;
  if (domain === 'movies') return whereFilmsAre.test(masked) ? request : others;
  const isVerb =
    /^(?:nintendo )?switch$/i.test(platform) &&
    !/(?<!\b(?:we|i|you|to|please|let['’]s) )\bswitch\b/i.test(masked);
  return isVerb ? others : request;
}

const oldThings =
  /\b(?:old|older|new|newer)(?: \p{L}+)? (?:consoles?|systems?|machines?|computers?|pcs?|laptops?|tvs?|controllers?|phones?|hardware)\b/iu;

const growingOld = /\b(?:is|are|['’]s|gets?|got|getting) (?:a bit |pretty |kind of |getting )?old\b/iu; // of what they have

/** "I sold the older consoles", "Rock Band is getting old" ask for nothing older. */
function withoutAgeOfThings(request: Recommend, masked: string, before: Recommend | null): Recommend {
  const { era, ...others } = request;
  const isVague = era !== undefined && !/\d/u.test(era) && era !== before?.era;
  return isVague && (oldThings.test(masked) || growingOld.test(masked)) ? others : request;
}

const notThen = /\b(?:not|nothing|none|no (?:films?|movies?|games?)) (?:\p{L}+ )?$/iu; // "not from before 1950"
const before =
  /\b(?:before|b4|pre-?|earlier than|older than|not (?:newer|later) than|vor|avant|antes de)\s*((?:19|20)\d\d)\b/i;
const after =
  /\b(?:after|since|post-?|newer than|later than|nach|seit|après|depuis|después de|desde)\s*((?:19|20)\d\d)\b/i;

function withEra(request: Recommend, masked: string, domain: Domain): Recommend {
  if (request.era !== undefined || domain === 'games') return request;
  const [until, since] = [before.exec(masked), after.exec(masked)];
  const found = until ?? since;
  if (!found) return request;
  const isLater = (found === since) !== notThen.test(masked.slice(0, found.index));
  const era = `${isLater ? 'after' : 'before'} ${found[1]}`;
  return { ...request, era };
}

/** Of a country, as a pattern for English, German, French and Spanish. */
const countries: [string, string][] = [
  ['italian', 'italian(?:o|a|os|as)?|italien(?:ne)?s?|italienische[nrs]?'],
  ['french', 'french|français(?:e|es)?|franc[eé]s(?:a|as|es)?|französische[nrs]?'],
  ['german', 'german|allemand(?:e|es|s)?|alem[aá]n(?:a|as|es)?|deutsche[nrs]?'],
  ['spanish', 'spanish|espagnol(?:e|es|s)?|español(?:a|as|es)?|spanische[nrs]?'],
  ['japanese', 'japanese|japonais(?:e|es)?|japon[eé]s(?:a|as|es)?|japanische[nrs]?'],
  ['korean', 'korean|coréen(?:ne)?s?|corean(?:o|a|os|as)|koreanische[nrs]?'],
  ['swedish', 'swedish|suédois(?:e|es)?|suec(?:o|a|os|as)|schwedische[nrs]?'],
  ['danish', 'danish|danois(?:e|es)?|dan[eé]s(?:a|as|es)?|dänische[nrs]?'],
  ['russian', 'russian|russes?|rus(?:o|a|os|as)|russische[nrs]?'],
  ['british', 'british|britanniques?|británic(?:o|a|os|as)|britische[nrs]?'],
  ['indian', 'indian|indien(?:ne)?s?|indi(?:o|a|os|as)|indische[nrs]?'],
  ['chinese', 'chinese|chinois(?:e|es)?|chin(?:o|a|os|as)|chinesische[nrs]?'],
];
const film = '(?:films?|movies?|filme[ns]?|pel[ií]culas?|pelis?|cin[eé](?:ma)?)';
const refused = '(?<!\\b(?:no|not|nothing|kein\\w*|pas de|sin|ningun\\w*) )';
const asked: [string, RegExp][] = countries.map(([name, words]) => [
  name,
  new RegExp(`${refused}\\b(?:${film} (?:${words})|(?:${words}) ${film})(?!\\p{L})`, 'iu'),
]);

function withCountry(request: Recommend, masked: string, domain: Domain): Recommend {
  if (domain !== 'movies') return request;
  const name = asked.find(([, sign]) => sign.test(masked))?.[0];
  if (name === undefined || Object.values(request).some((value) => value.includes(name))) return request;
  const genre = request.genre === undefined ? name : `${request.genre}; ${name}`;
  return { ...request, genre };
}

const name = /(?<=\P{L} |\p{Ll} )\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?(?: or \p{Lu}[\p{L}'’-]+)?/gu;
const refusing =
  /\b(?:no|not|without|nothing (?:by|with)|never|enough|pas|kein\w*|ohne|sans|sin|except|but) (?:an? |another |more |any )?$/i;

/** "Astaire or Kelly": somebody whom everybody knows and nothing of the request names. */
function withPerson(request: Recommend, masked: string, catalogue: Catalogue): Recommend {
  if (catalogue.domain !== 'movies') return request;
  const values = titleKey(Object.values(request).join(' '));
  for (const found of masked.matchAll(name)) {
    const [first = ''] = found[0].split(' or ');
    const key = titleKey(first).replace(/ s$/u, '').split(' ').at(-1) ?? '';
    if (famousOf(key).length === 0 || values.includes(key) || refusing.test(masked.slice(0, found.index)))
      continue;
    const wish = `${likelier(first, catalogue)?.detail === 'director' ? 'by' : 'with'} ${found[0]}`;
    return withWish(request, wish);
  }
  return request;
}

const refusal = /^(?:no|not|without|nothing|never) /i;
/** What is out as it's there already, or named only to be passed over: "besides ■", "we've seen pretty much all of Pixar". */
const passedOver =
  /\b(?:besides|apart from|aside from|other than|already (?:have|has|had|got|own\p{L}*|played|seen|watched|finished|did|done)|(?:have|has|had|got|own|played|seen|watched|['’]ve)\b[^.?!]{1,40}\balready|(?:seen|watched|played|own|have|got) (?:pretty much |almost |nearly |practically |basically |just about |more or less )(?:everything|every|all|them all)|to death|aparte (?:de|del)|además (?:de|del)|menos|excepto|salvo|außer|ausser|abgesehen von|à part|a part|sauf|hormis|excepté)(?![\p{L}])|외에|제외/iu;
const negation =
  /\b(?:no(?! (?:thanks?|thx|problem|worries|idea))|not|without|never|nothing|none|avoid|except|hates?|hated|hardly|barely|scarcely|rarely|few|little|minimal|less|fewer|skip|enough|free|(?:seen|watched|played|know|had|heard) (?:everything|every|all|them all)|sans|pas|ni|rien|kein\w*|ohne|nicht\w*|weniger|sin|nada|ningun\w*|menos)\b|n['’]?t\b|(?:dont|doesnt|cant|isnt|wont)\b|없|말고|안 |빼/iu;

const small = /\b(?:no(?! (?:thanks?|thx|problem|worries|idea))|not|nothing|none|without|never)\b/u; // "nothing with …", even where some title is *Nothing*

/** A refusal where the message refuses nothing. */
function withoutUnsaid(
  request: Recommend,
  { text, masked }: { text: string; masked: string },
  before: Recommend | null,
): Recommend {
  if (!request.but || negation.test(masked) || passedOver.test(text) || small.test(text)) return request;
  const old = before?.but?.toLowerCase().split('; ') ?? [];
  return withBut(request, (part) => !refusal.test(part) || old.includes(part.toLowerCase()));
}
