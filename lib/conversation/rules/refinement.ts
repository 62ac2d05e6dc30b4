// A wish that changes the one before it: "older", "no, not early access", "another one", "I hate racing games". It keeps what was
// wished for and replaces or adds one thing. Without a wish before it, it is about the title that the chat is about.
import { titleKey } from '#lib/catalogue/title.ts';
import type { Request, RequestOf } from '#lib/contract/request.ts';
import { firstMaker } from '#lib/requests/wording.ts';
import type { PlainMessage } from './plain-message.ts';
import { asks, valuesOf, wants } from './recommend-wish.ts';

type Recommend = RequestOf<'recommend'>;

const filler =
  "(?:and|ok(?:ay)?|so|but|hm+|uh+|then|now|well|or|oh|alright|right|yeah|no|nope|nah|please|fine|i['’]d rather|rather|make (?:it|that)|maybe|something|anything|just|only|give me|show me|got|any)";
const another = new RegExp(
  `^\\W*(?:${filler}\\W+)*(?:another(?: one)?|more(?: of (?:those|these|them|that))?|others?|other ones?|else|what else(?: (?:is there|have you got|you got|do you have))?|next(?: one)?|different ones?|again|now what|none of (?:those|these|them)|not (?:those|these)|no|nope|nah|${filler} else|impress me|last chance)(?:\\W+(?:please|then|instead|impress me))*\\W*$`,
  'i',
);
const ofTheSame =
  /\b(?:more|another(?: one)?|anything else|something else|others?|games?|films?|what else)\b.{0,20}\b(?:from|by|of) (?:them|him|her|(?:the )?same (?:studio|developers?|makers?|people|company|director|guys?)|that (?:studio|developer|maker|director))\b/i;
export const comparative =
  /\b(shorter|longer|easier|harder|simpler|lighter|darker|funnier|scarier|sadder|weirder|slower|faster|calmer|quieter|happier|cuter|(?:less|more) (?!like|of|from|than|popular|famous|known|recent|expensive)[\p{L}-]+)\b/iu;
const notKind =
  /(?:\bi (?:really |just |also )?(?:don['’]t|do not) (?:really )?(?:like|want|do|play|watch|enjoy|care for)|\b(?:i (?:really |just )?)?(?:hate|can['’]t stand|dislike|detest)|\bi['’]?(?:m| am) (?:so )?(?:sick|tired|bored|over|done)(?: of| with)?|\bno more|\b(?:don['’]t|do not|stop|never) (?:ever )?(?:show|showing|give|giving|recommend|recommending)(?: me)?|\benough (?:of|with)|\bsick of|\btired of|\bbored of|\bfed up with|\banything but) (?:any |the |all |those |these |more |your )*([^.?!,;■]{3,40})/iu;
const allSeen =
  /\b(?:i|we)(?:['’]ve| have)? (?:already )?(?:seen|watched|played|own|have|got|finished|done) (?:all|every(?: single)?)(?: of)?(?: the| those)? (■s?|[\p{L} ]{3,30}?)(?: games?| films?| movies?| ones?)?(?: already)?\W*$/iu;
const boredBy =
  /^\W*(?:(?:but|and|ok|well|honestly|sorry)\W+)*([\p{L}-]+(?: (?:games?|films?|movies?))?) (?:bores? me|is boring|are boring|annoys? me|isn['’]t for me|aren['’]t for me|is not for me|are not for me)\b/iu;
const tooMuch =
  /^\W*(?:(?:no|nah|hm+|ugh|ok|but|that['’]?s|those are|they['’]?re|it['’]?s|way|a bit|bit|much)\W+)*too (\p{L}+)\W*$/iu;
const opposites: Record<string, Partial<Recommend>> = {
  old: { era: 'newer' },
  new: { era: 'older' },
  modern: { era: 'older' },
  expensive: { price: 'cheaper' },
  pricey: { price: 'cheaper' },
  dear: { price: 'cheaper' },
  long: { but: 'shorter' },
  short: { but: 'longer' },
  hard: { but: 'easier' },
  difficult: { but: 'easier' },
  easy: { but: 'harder' },
  obvious: { popularity: 'less known' },
  mainstream: { popularity: 'less known' },
  popular: { popularity: 'less known' },
  obscure: { popularity: 'popular' },
};
const pronouns =
  /^(?:it|this|that|them|those|these|him|her|you|the|one|ones|to|what|how|why|when|anything|everything|is|was|much)\b/i;
const asksElse =
  /\b(?:is|are) there .{0,30}\bin (?:it|this|that|there)\b|\b(?:why|how|who|when|where|what(?:['’]s| is| are| does| if))\b|\b(?:is|does|do|did|has|have|can|are|was) (?:it|this|that|they|i|you)\b|\bi(?:['’]ve| have)? (?:seen|watched|played)\b/i;
const mostWords = 9;

/** null: no such wish. */
export function refinement(message: PlainMessage): Request | null {
  const { masked, titles, typed, topic, catalogue, chat } = message;
  const last = chat.last?.name === 'recommend' ? chat.last : null;
  const before: Recommend = last ?? { name: 'recommend' };
  const allOf = allSeen.exec(masked)?.[1];
  if (allOf !== undefined && titles.length < 2)
    return withRefusal(
      before,
      (allOf.includes('■') ? (typed[0] ?? '') : allOf).toLowerCase().replace(/^the |s$/g, ''),
    );
  if (titles.length > 0) return null;
  const disliked = kindDisliked(masked);
  if (disliked) return withRefusal(before, disliked);
  if (another.test(masked) && (last || /\b(?:else|others?|another one)\b|\bnow what\b|impress/i.test(masked)))
    return { ...before };
  if (ofTheSame.test(masked) && topic) return ofSameMaker(topic, message);
  if (asksElse.test(masked) || masked.split(/\s+/).length > mostWords) return null;
  const values = valuesOf(masked, catalogue);
  const too = tooMuch.exec(masked)?.[1]?.toLowerCase();
  const opposite = too === undefined ? undefined : opposites[too];
  if (opposite !== undefined) return (last ?? topic) ? wishOf(opposite, last, topic) : null;
  if (too !== undefined && (last ?? topic)) return wishOf({ but: `less ${too}` }, last, topic);
  const compared = comparative.exec(masked)?.[1]?.toLowerCase();
  if (
    values.popularity === undefined &&
    compared !== undefined &&
    !values.but &&
    !/\b(?:older|newer|cheaper)\b/.test(compared)
  ) {
    const mood = { funnier: 'funny', scarier: 'scary', sadder: 'sad', happier: 'happy' }[compared];
    if (mood) values.mood ??= mood;
    else values.but = compared;
  }
  const names = Object.keys(values);
  if (names.length === 0) return null;
  const isFresh =
    (asks.test(masked) || wants.test(masked) || /\b(?:some|any)thing\b|\binstead\b/i.test(masked)) &&
    (values.genre !== undefined || values.mood !== undefined);
  if (isFresh) return null;
  if (last) return merged(last, values, /^\W*(?:and|also|plus|with|but)\b/i.test(masked));
  const isRelative =
    compared !== undefined || /\b(?:cheaper|older|newer|less (?:known|famous|popular))\b/i.test(masked);
  const relatesTo = chat.last?.name === 'similar' ? chat.last.item : isRelative ? topic : null;
  if (!relatesTo) return null;
  return { name: 'recommend', ...values, like: relatesTo };
}

function wishOf(values: Partial<Recommend>, last: Recommend | null, topic: string | null): Recommend {
  if (last) return merged(last, values, false);
  return { name: 'recommend', ...values, ...(topic !== null && { like: topic }) };
}

function kindDisliked(masked: string): string | null {
  if (/\?\W*$/.test(masked)) return null;
  const said = notKind.exec(masked)?.[1] ?? boredBy.exec(masked)?.[1];
  if (said === undefined || /^too\b/i.test(said)) return null;
  const kind = said
    .replace(
      /\b(?:any ?more|now|at all|please|anyway|either|so much|ever again|again|lately|today|ok|tbh|though)\b.*$/i,
      '',
    )
    .trim()
    .toLowerCase();
  return kind.length < 3 || pronouns.test(kind) ? null : kind;
}

/** "no puzzle games" beside the refusals before it. */
function withRefusal({ count: _, ...before }: Recommend, kind: string): Recommend {
  const refused = [...(before.but ? [before.but] : []), `no ${kind}`];
  return { ...before, but: [...new Set(refused)].join('; ') };
}

function merged(last: Recommend, values: Partial<Recommend>, adds: boolean): Recommend {
  const but = [last.but, values.but].flatMap((one) => one ?? []);
  const genre =
    adds && last.genre && values.genre ? `${last.genre}; ${values.genre}` : (values.genre ?? last.genre);
  const { surprise: _, ...rest } = last;
  return {
    ...rest,
    ...values,
    ...(genre !== undefined && { genre }),
    ...(but.length > 0 && { but: [...new Set(but)].join('; ') }),
  };
}

function ofSameMaker(topic: string, { catalogue }: PlainMessage): Recommend {
  const item = catalogue.items.find(({ title }) => titleKey(title) === titleKey(topic));
  const maker = item?.details?.developer ?? item?.details?.publisher;
  return maker
    ? { name: 'recommend', maker: firstMaker(maker) }
    : { name: 'recommend', like: topic, but: 'by the same maker' };
}
