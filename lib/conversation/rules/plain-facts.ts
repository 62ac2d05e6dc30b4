// Questions about what one title is: length, director, price, whether it is co-op.
import type { Request } from '#lib/contract/request.ts';
import { unseenMatters } from '#lib/evidence/unseen-matters.ts';
import { featureNamed } from '#lib/requests/kinds/specs.ts';
import { namedAttributes } from '../mentions/attribute-words.ts';
import type { PlainMessage } from './plain-message.ts';

const matters: [string, RegExp][] = [
  ['length', /\bhow long (?:is|does|will|would|are)\b|\brun ?time\b|\bhow many (?:hours|minutes)\b/i],
  ['director', /\bwho (?:directed|is the director|was the director)\b|\bwhose film\b|\bthe director\b/i],
  [
    'cast',
    /\bwho(?:['’]s| is| was| are)? (?:in|stars?|starring|plays|acts|acting|the (?:actors?|stars?))\b|\bthe cast\b/i,
  ],
  [
    'developer',
    /\bwho (?:made|makes|developed|published|created|is (?:it|■) by)\b|\b(?:which|what) (?:studio|developer|publisher|company)\b/i,
  ],
  [
    'year',
    /\b(?:when (?:was|did|is)|what year|which year|release (?:date|year)) ?(?:it|this|that|■|is|was|did)?\b.{0,25}$/i,
  ],
  [
    'genre',
    /\b(?:what|which) (?:genres?|(?:kind|type|sort) of (?:film|movie|game|thing)) (?:is|are|was) (?:it|this|that|■)\b|\bwhat(?:['’]s| is) (?:the|its) genre\b/i,
  ],
  ['tags', /\bwhat (?:are|do people|tags)\b.{0,20}\btag/i],
  [
    'price',
    /\bhow much (?:is|does|for)\b(?!.*\b(?:matter|count|weigh|help)\b)|\b(?:what does|price of|what(?:['’]s| is) the price)\b|\bis (?:it|this|that|■) (?:for )?free\b/i,
  ],
  [
    'where',
    /\bwhere (?:can|could|do|to) (?:i|we)? ?(?:watch|stream|buy|play|get|see|find)\b|\bis (?:it|this|that|■) on (?:netflix|disney|prime|hulu|steam)\b/i,
  ],
  [
    'age rating',
    /\b(?:age rating|suitable for (?:kids|children)|(?:kid|child)[- ]?friendly|(?:ok|okay|safe|good|fine|appropriate) for (?:my |the |a |young )?(?:kids?|children|\d+[- ]year))/i,
  ],
  [
    'reviews',
    /\b(?:reviews?|what (?:do|did) (?:critics|people) (?:think|say)|(?:imdb|metacritic|rotten) (?:score|rating|tomatoes))\b/i,
  ],
  [
    'platform',
    /\b(?:which|what) (?:platforms?|consoles?|systems?)\b|\b(?:runs?|available|out|playable|works?) on (?:the |my |a )?(?:pc|mac|linux|steam deck|switch|xbox|ps\d|playstation|wii)\b/i,
  ],
];
const aboutOne = /\b(?:it|its|this|that|these|they|■)\b|■/i;

const holdsIt =
  /^\W*(?:(?:and|but|so|ok|hey|hm+)\W+)*(?:is there (?:any |a |an |much |some |lots of )?(.{3,40}?) (?:in (?:it|this|that|■|there)|on it)|(?:does (?:it|this|that|■) (?:really |even |also )?have|has (?:it|this|that|■) got|do they have) (?:any |a |an |much |some |lots of )?(.{3,40}?))\W*$/i;
const howIs =
  /\b(?:is|are|was) (?:it|this|that|■|they) (?:a |an |very |really |so |too |any |actually |that |all )*(scar(?:y|ier)|frightening|sad|depressing|funny|funnier|boring|dark|slow|gory|violent|hard|difficult|easy|long|short|weird|romantic|relaxing|emotional|good|better than|old|new)\b/i;
const matterOfMood: Record<string, string> = {
  long: 'length',
  short: 'length',
  hard: 'difficulty',
  difficult: 'difficulty',
  easy: 'difficulty',
  violent: 'violence',
  gory: 'violence',
  good: 'reviews',
  sad: 'mood',
  depressing: 'mood',
  dark: 'mood',
  boring: 'mood',
  slow: 'mood',
  weird: 'mood',
  relaxing: 'mood',
  emotional: 'mood',
  frightening: 'scary',
  scarier: 'scary',
  funnier: 'funny',
  old: 'year',
  new: 'year',
};
const bareMatter =
  /^\W*(?:(?:and|ok|so|but)\W+)*(?:the |its |what(?:['’]s| is) (?:the|its) )?(price|cost|length|runtime|director|cast|year|genre|platforms?|developer|publisher|studio|reviews?|tags|age rating|plot|story)\W*$/i;
const plotQuestion =
  /^\W*(?:(?:and|but|so|ok)\W+)*(?:does|do|did|is|are|will|who|how) (?:the |a |any(?:one|body)?|they|he|she|it|everyone)\b.{0,30}\b(?:dies?|killed|kills?|ends?|survives?|marr(?:y|ies|ied)|killer|murderer|villain|win|wins|betray\w*|get together)\b/i;
const isSuch =
  /^\W*(?:(?:and|but|so|ok)\W+)*(?:is|are) (?:it|this|that|■|they) (?:an? )?(\p{L}[\p{L} -]{2,24}?)(?: (?:game|film|movie))?\W*$/iu;
const inLanguage =
  /\b(?:is|are|was) (?:it|this|that|■|they) (?:also |available |dubbed )*in (?:english|french|german|spanish|italian|korean|japanese|my language)\b|\b(?:which|what) languages?\b|\bdubbed\b/i;
const version =
  /\b(?:is|are) there (?:an? |any )?(.{2,20}?) (?:version|edition|port|release|remake)\b|\b(?:does|will|can) (?:it|this|that|■) (?:also )?(?:run|work|play) on (?:the |my |a |an )?(■|[\p{L}\d ]{2,20})/iu;

/** null: no fact of one title is asked for. */
export function facts({ masked, titles, topic, catalogue }: PlainMessage): Request | null {
  const compared = titles.length === 1 && /\b(?:than|as|run on|work on|play on)(?: the| my)? ■/i.test(masked);
  const item = compared || titles.length === 0 ? topic : titles.length === 1 ? titles[0] : null;
  if (!item || /\bwhy\b|\b(?:if|without|instead|compare|versus|vs)\b/i.test(masked)) return null;
  if (
    titles.length === 0 &&
    !aboutOne.test(masked) &&
    !version.test(masked) &&
    !bareMatter.test(masked) &&
    !plotQuestion.test(masked) &&
    !/^\W*(?:who|when|how long|how much|what genre|what year)\b/i.test(masked)
  )
    return null;
  const tell = (about: string): Request => ({ name: 'facts', item, about });
  if (inLanguage.test(masked)) return tell('languages');
  const system = version.exec(masked);
  if (system) return tell('platform');
  const asked =
    /^\W*(?:and |but |so |ok |hey )*(?:is|does|has|can|are|do|will) (?:it|this|that|this one|that one|the (?:game|film|movie)|■|you|i|we)(?![\p{L}]) ?(.{0,80})$/iu.exec(
      masked,
    )?.[1] ??
    /^\W*■ ?[:,-]* (?:is it |does it )?(.{3,40})\?$/i.exec(masked)?.[1] ??
    '';
  const feature = asked === '' ? null : featureNamed(asked.toLowerCase().replace(/[?.!]+$/, ''), catalogue);
  if (feature) return tell(feature.feature);
  if (/\b(?:multi-?player|single-?player|co-?op|controller|gamepad|\bvr\b)\b/i.test(asked))
    return tell(
      /\b(?:multi-?player|single-?player|co-?op|controller|gamepad|vr)\b/i.exec(asked)?.[0].toLowerCase() ??
        'multiplayer',
    );
  const matter = matters.find(([, sign]) => sign.test(masked));
  if (matter) return tell(matter[0]);
  const mood = howIs.exec(masked)?.[1]?.toLowerCase();
  if (mood && (masked.includes('?') || /^\W*(?:(?:and|but|so|ok|■)\W+)*(?:is|are|was)\b/i.test(masked)))
    return tell(
      catalogue.domain === 'games' && /^(?:scary|scarier|funny|funnier|romantic|frightening)$/.test(mood)
        ? 'mood'
        : (matterOfMood[mood] ?? mood),
    );
  const held = holdsIt.exec(masked);
  const thing = (held?.[1] ?? held?.[2])?.toLowerCase();
  if (thing && !/\b(?:better|higher|more like|than|it|this|rank)\b/.test(thing)) return tell(thing);
  const bare = bareMatter.exec(masked)?.[1]?.toLowerCase();
  if (bare) return tell(bare);
  if (plotQuestion.test(masked)) return tell('plot');
  const such = isSuch.exec(masked)?.[1]?.toLowerCase();
  if (
    such &&
    (namedAttributes(such, catalogue).length > 0 ||
      /\b(?:based|world|person|hearted|ended|paced)\b/.test(such))
  )
    return tell(such);
  const unseen = unseenMatters(masked);
  return unseen.length > 0 && /\?|^\W*(?:what|who|how|is|does|tell)\b/i.test(masked)
    ? tell(unseen[0] as string)
    : null;
}
