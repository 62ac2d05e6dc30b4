// Wishes that a message plainly says and that were read as something else or not at all: free games, the couch, an old laptop, good
// music, a weekend to finish it in, how many play, what the person it is for loves.

import { cardinals } from '#lib/catalogue/said-numbers.ts';
import { titleKey } from '#lib/catalogue/title.ts';
import type { Domain } from '#lib/contract/domain.ts';
import type { Request, RequestOf } from '#lib/contract/request.ts';
import { playersIn } from '#lib/requests/known/playing.ts';
import { ageIn } from '#lib/requests/message/age.ts';
import type { TypedTitles } from '../mentions/message-titles.ts';
import { withBut, withWish } from './new-wish.ts';

type Recommend = RequestOf<'recommend'>;
type Said = TypedTitles & { domain: Domain; last: Request | null };
type Rule = (request: Recommend, said: Said) => Recommend;

const free =
  /(?<!\b(?:not|n['’]t be|feel|ad|sugar|gluten)[ -])(?<!\p{L})(?:for free|free[- ]to[- ]play|f2p|without (?:paying|buying)|costs? nothing|free (?:games?|ones?)|(?:something|anything|one|that['’]?s|which is|must be|has to be) free(?! (?:roam|of|from|time)\p{L}*)|kostenlos\p{L}*|gratis|gratuit\p{L}*)(?!\p{L})|무료/iu;

/** Only Steam says what a game costs. */
const forFree: Rule = (request, { masked, domain }) =>
  domain === 'steam' &&
  request.price === undefined &&
  free.test(masked) &&
  !/\bfree\b/iu.test(valuesOf(request))
    ? { ...request, price: 'free' }
    : request;

const atOneScreen =
  /\b(?:couch|sofa|settee)\b|\b(?:same|one|shared|single) (?:screen|tv|telly|room)\b|\bsplit[- ]?screen\b|\bcanapé\b|\bsofá\b|소파/iu;
const ofOneScreen = /\b(?:couch|sofa|settee|local|split[- ]?screen|screen|tv|room)\b/iu;

const forCouch: Rule = (request, { masked, domain }) =>
  domain === 'movies' || !atOneScreen.test(masked) || ofOneScreen.test(valuesOf(request))
    ? request
    : withWish(request, 'local multiplayer');

const number = '(\\d|one|two|three|four|five|six|seven)';
const mates =
  '(?:(?:of )?(?:my |our )?(?:best |other |good )?(?:friends?|mates?|budd(?:y|ies)|pals?|brothers?|sisters?|siblings|others|people|cousins?|colleagues|room-?mates|flatmates|kids|children|lads|guys|girls))';
const besideMe = new RegExp(`\\b(?:me|myself|i|us)(?: and| with| plus|,? \\+) ${number} ${mates}\\b`, 'iu');
const ofUs = new RegExp(`\\b(?:for )?${number} of us\\b`, 'iu');

/** "Me and three buddies" are four players. */
const forPlayers: Rule = (request, { masked, domain }) => {
  const parts = request.but?.split('; ') ?? [];
  if (domain === 'movies' || parts.some((part) => playersIn(part) !== null && /\bplayers?\b|\d/iu.test(part)))
    return request;
  const beside = besideMe.exec(masked)?.[1];
  const together = beside === undefined ? ofUs.exec(masked)?.[1] : undefined;
  const count = beside === undefined ? numberOf(together) : numberOf(beside) + 1;
  if (count === 2 && request.with !== undefined) return request;
  return count < 2 || count > 8 ? request : withWish(request, wishFor(count, masked));
};

/** Two or more at one screen, or each at their own. */
function wishFor(count: number, masked: string): string {
  const isGroup = count > 2 && !atOneScreen.test(masked);
  return isGroup ? `for a group of ${cardinals[count]}` : `${cardinals[count]} players`;
}

function numberOf(word = ''): number {
  const key = word.toLowerCase();
  return /\d/u.test(key) ? Number(key) : cardinals.indexOf(key);
}

const good =
  '(?:great|good|amazing|awesome|beautiful|killer|fantastic|nice|best|lovely|brilliant|excellent|banging|epic|incredible|wonderful|superb)';
const music = '(?:music|soundtracks?|ost|score|tunes|sound ?track)';
const goodMusic = new RegExp(
  `\\b${good} (?:\\p{L}+ )?${music}\\b|\\b${music} (?:is|are|that is|that['’]s|['’]s) (?:really |very |so |just )?${good}\\b`,
  'iu',
);

/** A game with great music is of any kind. */
const forMusic: Rule = (request, { text, domain }) => {
  const ofMusic = (part: string) => /^(?:music|musical|soundtrack|rhythm)$/iu.test(part);
  const kinds = request.genre?.split('; ') ?? [];
  if (domain === 'movies' || !goodMusic.test(text) || !kinds.some(ofMusic)) return request;
  const { genre: _, ...rest } = request;
  const left = kinds.filter((kind) => !ofMusic(kind));
  const kept = left.length === 0 ? rest : { ...rest, genre: left.join('; ') };
  return valuesOf(kept).includes('great music') ? kept : withWish(kept, 'great music');
};

const ofTime =
  /\b(?:finish|complete|beat|get through|get done|done|play through|wrap up|through)\b[^.?!]{0,24}\b(?:in|over|within|on|during) (?:an?|one|the|a single|this) (weekend|evening|day|afternoon|night|sitting)\b/iu;

/** "Anything good I can finish in a weekend" asks for no "good weekend". */
const forLength: Rule = (request, { masked, domain }) => {
  const time = ofTime.exec(masked)?.[1]?.toLowerCase();
  if (domain === 'movies' || time === undefined) return request;
  const wish = time === 'weekend' ? 'finished in a weekend' : 'short';
  const holds = (part: string) => part.includes(time) || /^(?:short|quick)/iu.test(part);
  return withWish(
    withBut(request, (part) => !holds(part)),
    wish,
  );
};

const machine = '(?:laptop|lap top|pc|computer|machine|notebook|macbook|mac|rig|desktop)';
const weakMachine = new RegExp(
  `\\b(?:old|older|ancient|weak|slow|cheap|crappy|bad|rubbish|work|school|basic|low[- ]end|low[- ]spec|office|tiny|potato)(?: \\p{L}+)? ${machine}\\b|\\b${machine} (?:is|that is|that['’]s|['’]s) (?:\\p{L}+ )?(?:old|ancient|weak|slow|bad|rubbish|no good)\\b|\\bpotato pc\\b|\\b(?:no|without an?|integrated) (?:graphics|gpu|video card)|\\blow[- ]spec\\b`,
  'iu',
);
const ofMachine =
  /\b(?:heavy|demanding|laptop|pc|computer|machine|notebook|macbook|hardware|runs? on|graphics card|specs?|resource\p{L}*|intensive|light(?:weight)?)\b/iu;

const lightly = new RegExp(
  `\\b${machine}\\b.*\\b(?:(?:too|so|very|that) (?:heavy|demanding|intensive|big)|light(?:weight)?)\\b|\\b(?:heavy|demanding|intensive)\\b.*\\b(?:for|on) (?:my|the|an?|this) (?:\\p{L}+ )?${machine}\\b|\\b(?:runs|run|works) on (?:anything|everything)\\b|\\blow (?:system )?requirements\\b`,
  'iu',
);

/** Nothing is too gory for an old laptop, but much is too large. */
const forOldMachine: Rule = (request, { masked, domain }) => {
  if (domain !== 'steam' || (!weakMachine.test(masked) && !lightly.test(masked))) return request;
  return withWish(
    withBut(request, (part) => !ofMachine.test(part)),
    'runs on an old laptop',
  );
};

const liking =
  "(?:loves?|likes?|adores?|enjoys?|(?:is|are|['’]s|['’]re)(?: really| totally| so| very)? (?:into|fond of|obsessed with|mad about|crazy about|an? (?:big |huge |massive )?fan of))";
const whoLikes = new RegExp(
  `\\b(?:she|he|they|who|(?:my|our) (?:\\p{L}+ )?\\p{L}+)(?: (?:really|also|absolutely|both|just))* ?${liking} ■`,
  'iu',
);
const favourite =
  /\b(?:her|his|their|whose|(?:my|our) \p{L}+['’]s) (?:all[- ]time )?favou?rite(?: \p{L}+)? (?:is|was|['’]s) ■|■ is (?:her|his|their|(?:my|our) \p{L}+['’]s) (?:all[- ]time )?favou?rite/iu;

const newFor =
  /^\W*(?:(?:and|also|ok|okay|then|oh),? )+(?:also )?(?:something|anything|one|an?(?: \p{L}+)? (?:film|movie|game)|some(?: \p{L}+)? (?:films|movies|games))\b[^.?!■]*\b(?:for|with) (?:my|our|the|his|her)\b/iu;

/** "With ■", where that is the title of what somebody loves. */
function withoutTitle(request: Recommend, title = ''): Recommend {
  const key = titleKey(title);
  return key === '' ? request : withBut(request, (part) => titleKey(part) !== `with ${key}`);
}

/** "Also something for …" is a wish of its own: of the one before, only what the message says again stays. */
function withoutOld(request: Recommend, masked: string, last: Request | null): Recommend {
  if (last?.name !== 'recommend') return request;
  const said = titleKey(masked);
  const isSaid = (value: string) =>
    titleKey(value)
      .split(' ')
      .some((word) => word.length > 3 && said.includes(word));
  const old = last.but?.split('; ') ?? [];
  const own = withBut(request, (part) => !old.includes(part) || playersIn(part) !== null || isSaid(part));
  const kept = Object.entries(own).filter(([key, value]) => {
    const isOld =
      /^(?:genre|era|maker|like|mood)$/u.test(key) && (last as Record<string, unknown>)[key] === value;
    return !isOld || isSaid(String(value));
  });
  return Object.fromEntries(kept) as Recommend;
}

/** "Something for my girlfriend, she's into ■": like that. */
const forWhatTheyLike: Rule = (read, { masked, titles, last }) => {
  const request = newFor.test(masked) ? withoutOld(withoutTitle(read, titles[0]), masked, last) : read;
  const [like = ''] = titles;
  if (
    request.like !== undefined ||
    titles.length !== 1 ||
    (!whoLikes.test(masked) && !favourite.test(masked))
  )
    return request;
  const isNamed = titleKey(valuesOf(request)).includes(titleKey(like));
  return isNamed ? request : { ...request, like };
};

const all =
  /\b(?:we|us) (?:could |can |might |would |should )?all\b|\b(?:all|the (?:four|five|six)) of us\b|\b(?:whole|entire) family\b|\bwith the (?:kids|children|family|little ones?)\b|\bfor (?:the|my|our) (?:kids?|children|son|daughter|family|little ones?)\b/iu;
const ofChildren = /\b(?:age|kids?|child\w*|year[- ]olds?|famil\w+|suitable|rating|rated)\b/iu;
const forAge =
  /\b(?:for|with|and) (?:an? |my |our |the |her |his )?(?:\p{L}+ )?(?:\d{1,2}|\p{L}+)[- ]?(?:years?|yrs?|yo)\b/iu;
const grownUp = 12; // years, from which on it's no child

/** "Something we could all watch", after a child's age was spoken of, or for one whose age is named. */
const forChildren: Rule = (request, { text, masked, last }) => {
  if (request.with === 'kids') return request;
  const age = ageIn(text);
  const isForOne = age !== null && age <= grownUp && forAge.test(text);
  const isGoingOn = last?.name === 'facts' && ofChildren.test(last.about) && all.test(masked);
  return isForOne || isGoingOn ? { ...request, with: 'kids' } : request;
};

const rules: readonly Rule[] = [
  forFree,
  forCouch,
  forPlayers,
  forMusic,
  forLength,
  forOldMachine,
  forWhatTheyLike,
  forChildren,
];

export function withSaidWishes(request: Recommend, said: Said): Recommend {
  return rules.reduce((wish, rule) => rule(wish, said), request);
}

function valuesOf({ name: _, ...values }: Recommend): string {
  return Object.values(values).join('; ');
}
