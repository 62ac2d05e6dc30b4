// A wish for something to choose, read by rules: how many, of which kind, from when, for which platform, at what price,
// in which mood. "Something like this, but newer" about the chat's own title stays a question (question.ts).

import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import { cardinals } from '#lib/catalogue/said-numbers.ts';
import { titleKey } from '#lib/catalogue/title.ts';
import type { RequestOf } from '#lib/contract/request.ts';
import { escaped } from '#lib/requests/escaped.ts';
import { tagsAreReliable } from '#lib/requests/kinds/known-kinds.ts';
import { moodMeaning } from '#lib/requests/kinds/moods.ts';
import { namedAttributes } from '../mentions/attribute-words.ts';
import { withoutDeviceYears } from './wish-words.ts';

const many =
  '(?:films?|movies?|games?|titles?|things?|ones?|flicks?|picks?|recommendations?|suggestions?|options?)';
const counts = cardinals.slice(0, 11); // to ten
const what = new RegExp(
  `\\bwhat (?:film |movie |game )?(?:should|sha[l]l|can|could|do|would|must) (?:i|we|you (?:recommend|suggest|have|advise))\\b(?: (?:watch|play|buy|get|see|pick|try|choose|start))?(?: with)?|\\bwhat(?:['’]s| is) (?:good|next|worth (?:watching|playing|buying))\\b|\\bwhat (?:next|now|else)\\W*$|\\bwhich ${many} (?:should|do you|would you|sha[l]l)\\b`,
  'i',
);
export const asks =
  /^\W*(?:(?:ok(?:ay)?|hey|hi|please|now|so|and|can|could|would|will|you|just|then|well|fine|alright|right|quick)\W+)*(?:recommend|suggest|give|show|find|pick|choose|get|list|name)(?: (?:me|us))?\b/i;
export const wants =
  /\b(?:(?<!what )i want|need (?:something|a|an|some)|i need|i['’]d like|i would like|i feel like|i['’]m (?:in the mood for|looking for)|looking for|in the mood for|we want|we need|any(?: other)? (?:good|more|decent|nice)|got any|(?:is|are) there (?:something|anything|any)|do you have any|have you got)\b/i;
const bare = new RegExp(
  `^\\W*(?:top )?(?:(?:only |just )?(?:old|older|new|newer|recent|classic|retro) (?:stuff|things|ones|films|games|movies)|(?:\\d{1,2}|${counts.slice(1).join('|')}|some|something|anything|another|any|more|a (?:few|couple(?: of)?)|surprise me)\\b)`,
  'i',
);
const surprise =
  /\b(?:surprise|impress) (?:me|us)\b|\bsomething (?:unexpected|completely different|out of (?:my|the) comfort zone|random)\b/i;
const likeness = /\b(?:similar|alike|like (?:it|this|that|these|them)|closest|same (?:vein|style))\b/i;
const plainComparative =
  /\b(?:newer|older|cheaper|more recent|less known|better known|more popular|less popular|different genre)\b/i;

const moods =
  'relaxing relaxed cosy cozy scary funny sad dark light lighthearted feel-good uplifting intense tense epic romantic silly calm spooky heartwarming'.split(
    ' ',
  );
const superlatives: Record<string, string> = {
  scariest: 'scary',
  funniest: 'funny',
  saddest: 'sad',
  darkest: 'dark',
  quiet: 'calm',
  chill: 'relaxing',
  laugh: 'funny',
  cry: 'sad',
};

function superlative(text: string): string | undefined {
  return Object.entries(superlatives).find(([word]) => new RegExp(`\\b${word}\\b`, 'i').test(text))?.[1];
}

// What people call kinds of games, for a catalogue that lists none: then the answer says so.
const knownKinds =
  /\b((?:couch |local |online )?co[- ]?op|split[- ]screen|jrpgs?|rpgs?|role[- ]playing|racing|puzzles?|platformers?|horror|strategy|sports?|fighting|party|danc(?:e|ing)|music|adventures?|action|stealth|survival|simulat(?:ion|ors?)|wrestling|football|basketball|soccer|hockey|shooters?|fps|open[- ]world|hidden object|mystery|beat ['’]?em ups?|metroidvanias?|visual novels?|comed(?:y|ies)|thrillers?|noirs?|film noir|heist|zombies?|vampires?|samurai|courtroom|road|biopics?|coming[- ]of[- ]age)\b/i;

function unlistedKind(wished: string): string | null {
  return knownKinds.exec(wished)?.[1]?.toLowerCase() ?? null;
}

const barePlatform =
  /\b(ps ?[1-5]|playstation(?: \d| portable| vita)?|xbox(?: one| 360)?|(?:nintendo )?(?:switch|3ds|ds|64)|wii(?: u)?|n64|s?nes|sega(?: genesis| saturn)?|genesis|gamecube|game ?boy(?: advance| color)?|dreamcast|pc|mac|psp|vita)\b/i;
const platforms =
  /\b(?:for|on) (?:the |my |an? )?(ps ?\d|playstation(?: \d| portable| vita)?|xbox(?: one| 360)?|(?:nintendo )?(?:switch|3ds|ds|64)|wii(?: u)?|gamecube|game ?boy(?: advance)?|dreamcast|pc|mac|linux|steam deck|psp|vita)\b/i;

const namesKind = /\b(?:films?|movies?|games?|flicks?)\b|^\W*(?:[\p{L}\d-]+ ?){1,3}\W*$/iu; // "cheap indie games", "sci-fi comedy"
const otherwise =
  /\b(?:is|are|was|were|do|does|did|have|has|had|why|how|who|when|which|(?<!for |with |and )my|i|you|it|this|that)\b/i;

type Wish = { masked: string; titles: readonly string[]; typed: readonly string[]; catalogue: Catalogue };

/** null: no such wish, or one that compares with the chat's own title. `masked`: titles are ■. */
export function recommendWish({ masked, titles, typed, catalogue }: Wish): RequestOf<'recommend'> | null {
  if (
    /\bwhy\b|\bwithout ■|\b(?:if|suppose) i\b|\bcompare|\bversus\b|\bvs\b|\b(?:which|what) of (?:my|these|those|them)\b/i.test(
      masked,
    )
  )
    return null;
  if (/\byou recommend(?:ed)? (?:it|this|that|■)|\brecommended\b/i.test(masked)) return null;
  const opened =
    asks.test(masked) ||
    what.test(masked) ||
    wants.test(masked) ||
    surprise.test(masked) ||
    bare.test(masked);
  const like =
    /\b(?:like|similar to|in the (?:vein|style) of|such as|close to) (?:the )?■/i.test(masked) &&
    titles.length === 1;
  const [first, second] = titles;
  if (first && second && titles.length === 2 && likeButNot.test(masked))
    return { name: 'recommend', like: first, but: `no ${typed[1] ?? second}` };
  if (first && titles.length === 1 && notYet.test(masked)) return { name: 'recommend', like: first };
  if (titles.length > 0 && !like) return null;
  const unnamed = titles.length === 0 ? likeUnnamed.exec(masked)?.[1] : undefined;
  if (unnamed && !/\b(?:it|this|that|these|them|one|those|something|the)\b/i.test(unnamed))
    return { name: 'recommend', like: unnamed };
  const missing = titles.length === 0 ? notYetUnnamed.exec(masked)?.[1] : undefined;
  if (missing) return { name: 'recommend', like: missing };
  if (!like && likeness.test(masked)) return null;
  const found = valuesOf(masked, catalogue);
  const general =
    /^\W*(?:(?:and|ok|so|well)\W+)*(?:some|any)thing\b(?! (?:is|about|in|like)\b)/i.test(masked) ||
    what.test(masked) ||
    surprise.test(masked) ||
    asksForThings(masked);
  const telling = Object.entries(found).some(
    ([key, value]) => key !== 'era' && key !== 'popularity' && (key !== 'price' || value === 'free'),
  );
  if (like)
    return opened && found.count !== undefined
      ? { name: 'recommend', ...found, like: titles[0] as string }
      : null;
  if (unseenOnes.test(masked) && !asksBack.test(masked) && Object.keys(found).length > 0)
    return { name: 'recommend', ...found };
  if (plainComparative.test(masked) && !telling) return null; // compares with what the chat is about
  if (!opened && telling && forWhom.test(masked) && !asksBack.test(masked))
    return { name: 'recommend', ...found };
  if (!opened && !(telling && (namesKind.test(masked) || isTerse(masked)) && !otherwise.test(masked)))
    return null;
  if (!general && !telling && Object.keys(found).length === 0) return null;
  return { name: 'recommend', ...found };
}

const notYetUnnamed =
  /^\W*(?:which|what) (?!(?:films?|movies?|games?|ones?|titles?)\b)([\p{L}\d' ]{4,30}?)(?: games?| films?| movies?)? (?:haven['’]t i|have i not|did(?:n['’]t i| i not)) (?:played|seen|watched|play|see|watch|bought|got)\W*$/iu;
const likeUnnamed =
  /\b(?:something|anything|games?|films?|movies?|more|one|stuff|recommend(?: me)?) (?:like|similar to) ([\p{L}\d][\p{L}\d'’: -]{2,30}?)(?: please)?\W*$/iu;
const likeButNot = /\blike (?:the )?■.{0,20}\b(?:not|no|without|except) (?:the )?■/i;
const notYet =
  /\b(?:which|what|any) ■ (?:games? |films? |movies? )?(?:haven['’]t i|have i not|did(?:n['’]t i| i not)|do i not|i haven['’]t|i (?:still )?(?:don['’]t have|missed|need))\b/i;

function asksForThings(masked: string): boolean {
  return new RegExp(
    `\\b(?:recommend|suggest|give|show|find|pick|choose|list|name|want|need|like|for|any|some|another|more)\\b[^.?!]{0,40}\\b(?:${many}|something|anything|one)\\b|\\brecommend (?:me )?(?:something|anything)\\b|\\brecommendations?\\b|\\bsuggestions?\\b`,
    'i',
  ).test(masked);
}

const forWhom =
  /\b(?:for|with) (?:me|us|my|the (?:kids|family)|(?:two|three|four|\d) (?:people|players))\b|\b(?:me|us) and (?:a|my)\b/i;
const unseenOnes =
  /\b(?:i (?:still )?(?:haven['’]t|have not|never|didn['’]t) (?:\w+ )?(?:seen|watched|played|see|bought|have|had|tried)|i (?:have )?missed|new to me)\b/i;
const asksBack = /\b(?:why|how|have i|did i|is it|what have)\b/i;

/** Where few titles carry tags, a word is one only as what films are about: "about wine", "wine films", not "wine is open". */
function isAboutTag(value: string, text: string): boolean {
  const word = escaped(value.toLowerCase());
  return (
    text.trim().split(/\s+/).length <= 4 ||
    /^\d{4}s$/.test(value) ||
    new RegExp(
      `\\b(?:about|with|on|of|some|any|an?|\\d|more|good) ${word}|\\b${word}s?(?: \\w+)? (?:films?|movies?|flicks?|ones?)\\b`,
      'i',
    ).test(text)
  );
}

/** "ps4 games, 3, no shooters": a list of wishes. */
function isTerse(masked: string): boolean {
  return masked.split(/[,.]/).every((part) => part.trim().split(/\s+/).length <= 6);
}

type Values = Omit<RequestOf<'recommend'>, 'name'>;

/** What a text wishes for: only what its words say. */
export function valuesOf(masked: string, catalogue: Catalogue): Values {
  const values: Values = {};
  const number_ = `(?:\\d{1,2}|${counts.slice(1).join('|')})`;
  const count = new RegExp(
    `\\b(?:top |best )?(${number_})(?= (?:\\w+[ -]){0,3}?(?:${many}|(?!friends|people|players|kids|hours|minutes|bucks|dollars|euros|years|nights|days|times|levels|of us)\\w+s\\b))|\\btop (${number_})\\b|^\\W*(?:(?:and|ok|just|only|give me|show me)\\W+)*(${number_})(?:\\W*(?:please)?\\W*$| (?:for|from|on)\\b)|, (${number_})(?=,|\\W*$)|\\b(${number_}) (?:more|cozy|cosy)\\b`,
    'i',
  ).exec(masked);
  const word = (count?.slice(1).find((one) => one !== undefined) ?? '').toLowerCase();
  const number = counts.includes(word) ? counts.indexOf(word) : Number(word);
  if (word !== '' && number > 0 && !/\bof (?:my|these|them)\b/i.test(masked)) values.count = String(number);
  const refusedAt = /\b(?:not?|without|no|nothing|except|but not|anything but|isn['’]?t)\b.*$/i.exec(masked);
  const wished = refusedAt ? masked.slice(0, refusedAt.index) : masked;
  const attributes = namedAttributes(wished, catalogue).filter(
    ({ kind, value }) => kind !== 'tag' || tagsAreReliable(catalogue) || isAboutTag(value, wished),
  );
  const isPlain = (value: string) =>
    /^(?:old|new|good|bad|great|best|fun|long|short|classic|popular)$/i.test(value);
  const isDecade = (value: string) => /^\d{4}s$/.test(value);
  const genre = attributes
    .filter(({ kind, value }) => (kind === 'genre' || kind === 'tag') && !isDecade(value) && !isPlain(value))
    .map(({ value }) => value);
  const unlisted = genre.length === 0 ? unlistedKind(wished) : null;
  if (genre.length > 0)
    values.genre = [...new Set(genre.map((value) => value.toLowerCase()))].slice(0, 2).join('; ');
  else if (unlisted) values.genre = unlisted;
  const decade = attributes.find(({ kind, value }) => kind === 'decade' || isDecade(value))?.value;
  const bound = /\b(before|after|since|until|from) ((?:19|20)\d{2})\b(?:'?s)?|\b((?:19|20)\d{2})\b/i.exec(
    withoutDeviceYears(wished),
  );
  const older = /\b(?:older|old|classics?|vintage|retro)\b/i.test(wished);
  const newer =
    /\b(?:newer|recent|modern|latest|new (?:films?|movies?|games?|ones?|releases?|stuff))\b/i.test(wished);
  if (bound) values.era = bound[3] ?? `${bound[1]?.toLowerCase()} ${bound[2]}`;
  else if (decade) values.era = decade;
  else if (older !== newer) values.era = older ? 'older' : 'newer';
  const maker = attributes.find(({ kind }) => kind === 'developer')?.value;
  if (maker) values.maker = maker;
  const refused = refusedAt ? namedAttributes(refusedAt[0], catalogue).map(({ value }) => value) : [];
  const refusedKind = refusedAt && refused.length === 0 ? unlistedKind(refusedAt[0]) : null;
  if (refused.length > 0) values.but = refused.map((value) => `no ${value.toLowerCase()}`).join('; ');
  else if (refusedKind) values.but = `no ${refusedKind}`;
  const mood = moods.find((one) => new RegExp(`\\b${one}\\b`, 'i').test(wished)) ?? superlative(wished);
  if (mood && !values.genre && (moodMeaning(catalogue, mood) || catalogue.domain === 'games'))
    values.mood = mood;
  const platform =
    platforms.exec(wished)?.[1] ??
    (catalogue.domain === 'games' ? barePlatform.exec(wished)?.[1] : undefined);
  if (platform) values.platform = platform.toLowerCase();
  const price =
    /\b(?:under|below|less than|cheaper than|max(?:imum)?|up to) ?[$€£]? ?(\d{1,3})\b|\b(\d{1,3}) ?(?:bucks|dollars|euros?|quid|€|\$)|[$€£] ?(\d{1,3})\b/i.exec(
      wished,
    );
  const under = price?.[1] ?? price?.[2] ?? price?.[3];
  if (/\bfree\b(?! time)|\bf2p\b/i.test(wished)) values.price = 'free';
  else if (under) values.price = `under ${under}`;
  else if (/\b(?:cheaper|less expensive)\b/i.test(wished)) values.price = 'cheaper';
  else if (/\bcheap\b|\bon a budget\b/i.test(wished)) values.price = 'cheap';
  if (surprise.test(masked)) values.surprise = 'yes';
  if (
    /\b(?:hidden gems?|obscure|less[- ](?:well[- ])?(?:known|famous|popular)|lesser[- ]known|underrated|niche)\b/i.test(
      wished,
    )
  )
    values.popularity = 'less known';
  else if (/\b(?<!less )(?:popular|famous|well[- ]known|mainstream|blockbusters?)\b/i.test(wished))
    values.popularity = 'popular';
  if (/\b(?:with|for) (?:my |the |our )?(?:kids?|children|son|daughter|nephew|niece)\b/i.test(wished))
    values.with = 'kids';
  else if (/\bco[- ]?op\b/i.test(wished)) {
    if (!/co op|coop/.test(titleKey(values.genre ?? ''))) values.with = 'co-op';
  } else if (
    /\b(?:with|for|got)\b.{0,15}\b(?:friends?|mates?|buddy|partner|girlfriend|boyfriend|wife|husband|brother|sister)\b|\bme and (?:a|my) \w+/i.test(
      wished,
    )
  )
    values.with = 'a friend';
  if (values.price === 'free' && /free[ -]to[ -]play/.test(values.genre ?? '')) {
    const { genre: _, ...rest } = values;
    return rest;
  }
  return values;
}
