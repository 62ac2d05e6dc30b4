// A wish for something to choose, read by rules: how many, of which kind, from when, for which platform, at what price,
// in which mood. "Something like this, but newer" about the chat's own title stays a question (question.ts).
import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import { cardinals } from '#lib/catalogue/said-numbers.ts';
import { titleKey } from '#lib/catalogue/title.ts';
import type { RequestOf } from '#lib/contract/request.ts';
import { moodMeaning } from '#lib/requests/moods.ts';
import { namedAttributes } from './attribute-words.ts';

const many =
  '(?:films?|movies?|games?|titles?|things?|ones?|flicks?|picks?|recommendations?|suggestions?|options?)';
const counts = cardinals.slice(0, 11); // to ten
const what = new RegExp(
  `\\bwhat (?:film |movie |game )?(?:should|sha[l]l|can|could|do|would|must) (?:i|we|you (?:recommend|suggest|have|advise))\\b(?: (?:watch|play|buy|get|see|pick|try|choose|start))?(?: with)?|\\bwhat(?:['’]s| is) (?:good|next|worth (?:watching|playing|buying))\\b|\\bwhat (?:next|now|else)\\W*$|\\bwhich ${many} (?:should|do you|would you|sha[l]l)\\b`,
  'i',
);
const asks =
  /^\W*(?:(?:ok(?:ay)?|hey|hi|please|now|so|and|can|could|would|will|you|just|then|well)\W+)*(?:recommend|suggest|give|show|find|pick|choose|get|list|name)(?: (?:me|us))?\b/i;
const wants =
  /\b(?:i want|i need|i['’]d like|i would like|i feel like|i['’]m (?:in the mood for|looking for)|looking for|in the mood for|we want|we need|any(?: other)? (?:good|more|decent|nice)|got any|do you have any|have you got)\b/i;
const bare = new RegExp(
  `^\\W*(?:top )?(?:\\d{1,2}|${counts.slice(1).join('|')}|some|something|anything|another|any|more|a (?:few|couple(?: of)?)|surprise me)\\b`,
  'i',
);
const surprise =
  /\bsurprise me\b|\bsomething (?:unexpected|completely different|out of (?:my|the) comfort zone|random)\b/i;
const likeness = /\b(?:similar|alike|like (?:it|this|that|these|them)|closest|same (?:vein|style))\b/i;
const plainComparative =
  /\b(?:newer|older|cheaper|more recent|less known|better known|more popular|less popular|different genre)\b/i;

const moods =
  'relaxing relaxed cosy cozy scary funny sad dark light lighthearted feel-good uplifting intense tense epic romantic silly calm spooky heartwarming'.split(
    ' ',
  );
const platforms =
  /\b(?:for|on) (?:the |my |an? )?(ps ?\d|playstation(?: \d| portable| vita)?|xbox(?: one| 360)?|(?:nintendo )?(?:switch|3ds|ds|64)|wii(?: u)?|gamecube|game ?boy(?: advance)?|dreamcast|pc|mac|linux|steam deck|psp|vita)\b/i;

const namesKind = /\b(?:films?|movies?|games?|flicks?)\b|^\W*(?:[\p{L}\d-]+ ?){1,3}\W*$/iu; // "cheap indie games", "sci-fi comedy"
const otherwise =
  /\b(?:is|are|was|were|do|does|did|have|has|had|why|how|who|when|which|my|i|you|it|this|that)\b/i;

/** null: no such wish, or one that compares with the chat's own title. `masked`: titles are ■. */
export function recommendWish(
  masked: string,
  titles: readonly string[],
  catalogue: Catalogue,
): RequestOf<'recommend'> | null {
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
  if (titles.length > 0 && !like) return null;
  if (!like && likeness.test(masked)) return null;
  const found = valuesOf(masked, catalogue);
  const general = what.test(masked) || surprise.test(masked) || asksForThings(masked);
  const telling = Object.entries(found).some(
    ([key, value]) => key !== 'era' && key !== 'popularity' && (key !== 'price' || value === 'free'),
  );
  if (like)
    return opened && found.count !== undefined
      ? { name: 'recommend', ...found, like: titles[0] as string }
      : null;
  if (plainComparative.test(masked) && !telling) return null; // compares with what the chat is about
  if (!opened && !(telling && namesKind.test(masked) && !otherwise.test(masked))) return null;
  if (!general && !telling && Object.keys(found).length === 0) return null;
  return { name: 'recommend', ...found };
}

function asksForThings(masked: string): boolean {
  return new RegExp(
    `\\b(?:recommend|suggest|give|show|find|pick|choose|list|name|want|need|like|for|any|some|another|more)\\b[^.?!]{0,40}\\b(?:${many}|something|anything|one)\\b|\\brecommend (?:me )?(?:something|anything)\\b|\\brecommendations?\\b|\\bsuggestions?\\b`,
    'i',
  ).test(masked);
}

type Values = Omit<RequestOf<'recommend'>, 'name'>;

function valuesOf(masked: string, catalogue: Catalogue): Values {
  const values: Values = {};
  const count = new RegExp(
    `\\b(?:top |best )?(\\d{1,2}|${counts.slice(1).join('|')})(?= (?:\\w+[ -]){0,3}?(?:${many}|\\w+s\\b))|\\btop (\\d{1,2}|${counts.slice(1).join('|')})\\b`,
    'i',
  ).exec(masked);
  const word = (count?.[1] ?? count?.[2] ?? '').toLowerCase();
  const number = counts.includes(word) ? counts.indexOf(word) : Number(word);
  if (word !== '' && number > 0 && !/\bof (?:my|these|them)\b/i.test(masked)) values.count = String(number);
  const refusedAt = /\b(?:not?|without|no|nothing|except|but not|anything but|isn['’]?t)\b.*$/i.exec(masked);
  const wished = refusedAt ? masked.slice(0, refusedAt.index) : masked;
  const attributes = namedAttributes(wished, catalogue);
  const genre = attributes.filter(({ kind }) => kind === 'genre' || kind === 'tag').map(({ value }) => value);
  if (genre.length > 0)
    values.genre = [...new Set(genre.map((value) => value.toLowerCase()))].slice(0, 2).join('; ');
  const decade = attributes.find(({ kind }) => kind === 'decade')?.value;
  const older = /\b(?:older|old|classics?|vintage)\b/i.test(wished);
  const newer = /\b(?:newer|new|recent|modern|latest)\b/i.test(wished);
  if (decade) values.era = decade;
  else if (older !== newer) values.era = older ? 'older' : 'newer';
  const maker = attributes.find(({ kind }) => kind === 'developer')?.value;
  if (maker) values.maker = maker;
  const refused = refusedAt ? namedAttributes(refusedAt[0], catalogue).map(({ value }) => value) : [];
  if (refused.length > 0) values.but = refused.map((value) => `no ${value.toLowerCase()}`).join('; ');
  const mood = moods.find((one) => new RegExp(`\\b${one}\\b`, 'i').test(wished));
  if (mood && !values.genre && moodMeaning(catalogue, mood)) values.mood = mood;
  const platform = platforms.exec(wished)?.[1];
  if (platform) values.platform = platform.toLowerCase();
  const under = /\b(?:under|below|less than|cheaper than|max(?:imum)?|up to) ?[$€£]? ?(\d{1,3})\b/i.exec(
    wished,
  )?.[1];
  if (/\bfree\b(?! time)/i.test(wished)) values.price = 'free';
  else if (under) values.price = `under ${under}`;
  else if (/\bcheap(?:er)?\b|\bon a budget\b/i.test(wished)) values.price = 'cheap';
  if (surprise.test(masked)) values.surprise = 'yes';
  if (/\b(?:hidden gems?|obscure|less known|lesser[- ]known|underrated|niche)\b/i.test(wished))
    values.popularity = 'less known';
  else if (/\b(?:popular|famous|well[- ]known|mainstream|blockbusters?)\b/i.test(wished))
    values.popularity = 'popular';
  if (/\b(?:with|for) (?:my |the |our )?(?:kids?|children|son|daughter|nephew|niece)\b/i.test(wished))
    values.with = 'kids';
  else if (/\bco-?op\b/i.test(wished) && !titleKey(values.genre ?? '').includes('co op'))
    values.with = 'co-op';
  else if (
    /\bwith (?:a |my )?(?:friends?|mates?|buddy|partner|girlfriend|boyfriend|wife|husband)\b/i.test(wished)
  )
    values.with = 'a friend';
  if (values.price === 'free' && /free[ -]to[ -]play/.test(values.genre ?? '')) {
    const { genre: _, ...rest } = values;
    return rest;
  }
  return values;
}
