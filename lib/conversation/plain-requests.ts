// Messages whose request is plain from their words: small talk, questions about the app, the history, facts about one
// title, wishes for something to choose, feedback. Rules until a language model that understands serves; what they don't
// know goes on to the rules for questions (question.ts). Titles are masked with ■ first, so that their words don't count.
import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import { cardinals } from '#lib/catalogue/said-numbers.ts';
import type { Request, RequestOf } from '#lib/contract/request.ts';
import { unseenMatters } from '#lib/evidence/unseen-matters.ts';
import { featureNamed } from '#lib/requests/specs.ts';
import { recommendWish } from './recommend-wish.ts';

export type PlainMessage = {
  masked: string; // titles are ■
  titles: string[]; // that it names, in order
  topic: string | null; // what "it" is
  catalogue: Catalogue;
};

const did = '(?:watch(?:ed)?|seen|see|saw|play(?:ed)?|buy|bought|own(?:ed)?)';
const many = '(?:films?|movies?|games?|titles?|things?|ones?)';
const numbers = cardinals.slice(1, 11); // one to ten

/** null: the rules know no such message. */
export function plainRequest(message: PlainMessage): Request | null {
  for (const rule of [social, about, history, feedback, facts, recommend]) {
    const found = rule(message);
    if (found) return found;
  }
  return null;
}

const socialSigns: [RequestOf<'social'>['kind'], RegExp][] = [
  [
    'injection',
    /\b(?:ignore|forget|disregard) (?:all |any |your |the |my )*(?:previous|prior|above|earlier|instructions|rules)\b|\bsystem prompt\b|\b(?:developer|admin|god|dan) mode\b/i,
  ],
  [
    'thanks',
    /^\W*(?:(?:ok(?:ay)?|great|cool|nice|perfect|good|oh|ah|wow|lovely|brilliant)\W+)*(?:(?:many |much )?(?:thanks|thank you|thx|ty|cheers|merci|danke|gracias|much appreciated)|고마워\S*|감사\S*)\b[^?]{0,40}$|^\W*(?:고마워|감사)\S*\W*$/i,
  ],
  [
    'hello',
    /^\W*(?:hi|hello|hey|hiya|yo|howdy|good (?:morning|evening|afternoon|day)|hallo|guten tag|bonjour|salut|hola|안녕\S*)(?: (?:there|again|you|all))?(?:\W+(?:how are you(?: doing)?(?: today)?|what['’]?s up))?\W*$|^\W*(?:how are you(?: doing)?(?: today)?|what['’]?s up)\W*$/i,
  ],
  [
    'bye',
    /^\W*(?:(?:ok(?:ay)?|well)\W+)*(?:bye|good ?bye|see (?:you|ya)(?: later| soon| tomorrow)?|good night|that['’]?s all(?: for (?:now|today))?|tschüss|au revoir|adiós|adios|cya)\b[^?]{0,25}$/i,
  ],
  [
    'joke',
    /\b(?:tell|know|got|have|hear|make|another|give)\b.{0,20}\bjokes?\b|\bmake me laugh\b|^\W*(?:a )?jokes?\W*$/i,
  ],
  ['poem', /\b(?:write|tell|give|sing|recite)\b.{0,25}\b(?:poem|haiku|limerick|song|rap|sonnet)\b/i],
  [
    'insult',
    /\byou(?: are|['’]re)?(?: so| such an?| an?| really| fucking)* (?:stupid|idiot|useless|dumb|rubbish|garbage|terrible|awful|moron|suck|trash|worthless|annoying)\b|^\W*(?:(?:this|that|it)(?: is|['’]s)?(?: such| a| total)* (?:crap|shit|bullshit|garbage|rubbish|useless|sucks)|fuck (?:you|off)|shut up)\b/i,
  ],
];

function social({ masked, titles }: PlainMessage): Request | null {
  if (titles.length > 0) return null;
  const found = socialSigns.find(([, sign]) => sign.test(masked));
  return found ? { name: 'social', kind: found[0] } : null;
}

const aboutSigns: [RequestOf<'about'>['topic'], RegExp][] = [
  [
    'trust',
    /\b(?:mak(?:e|ing)|made) (?:this|that|it|these|things|stuff|all (?:of )?(?:this|that))(?: all)? up\b|\b(?:can|should|why should) i (?:even )?(?:trust|believe)\b|\bhallucinat|\b(?:are|do) you (?:lying|lie|bluffing)\b|\bis (?:this|that|any of (?:this|that|it)|it) (?:all )?(?:actually |really )?(?:true|real|made up|fake)\b|\bhow (?:reliable|accurate|trustworthy) (?:is|are)\b/i,
  ],
  [
    'my ratings',
    /\b(?:do|does|did|are|is|will) .{0,30}\b(?:my )?(?:ratings?|stars?|scores? i gave)\b.{0,30}(?:count|matter|use|used|affect|change|\?)|\b(?:can|should|how do) i rate\b/i,
  ],
  [
    'privacy',
    /\bprivacy\b|\bwho (?:can |else )?(?:sees?|reads?|knows?)\b.{0,15}\b(?:my|this|me)\b|\bdo you (?:store|save|sell|share|keep|track|record) (?:my|any|this|what|me)\b|\b(?:delete|erase|export|download) (?:all )?my (?:data|account|history)\b|\b(?:is|are) my (?:data|history|chats?) (?:private|safe|shared|stored|public)\b/i,
  ],
  [
    'data',
    /\b(?:what|which|whose) (?:data|information|dataset|data set)\b|\btrained on\b|\bwhere (?:do|does|did) (?:you|this|it|the|your|all).{0,30}\b(?:data|information|numbers|know|come from)\b|\bhow many (?:films|movies|games|titles) (?:do you|are (?:there|in)|does)\b|\bhow (?:old|recent|up to date) is (?:your|the) (?:data|catalogue|catalog)\b/i,
  ],
  [
    'limits',
    /\bwhat (?:can(?:['’]t|not)?|do|could) (?:you|i|this)(?: (?:not|all|actually))? (?:do|ask|help|talk)\b(?! i)|^\W*help\W*$|\bwhat are (?:your|the) (?:limits|limitations|abilities)\b|\bwhat (?:else )?can i ask\b/i,
  ],
  [
    'language',
    /\b(?:do|can|could) you (?:speak|understand|answer|talk|reply|write)(?: (?:me|to me|in))* (?:german|french|spanish|korean|italian|english|deutsch|other languages|my language)\b|\bsprichst du\b|\bparlez[- ]vous\b|\b¿?hablas\b/i,
  ],
  [
    'who made you',
    /\bwho (?:made|built|created|wrote|programmed|are) you\b|\bwhat are you\b(?! (?:saying|talking|doing))|\bare you (?:an? )?(?:real )?(?:ai|bot|robot|human|person|chatgpt|gpt|llm|machine|program|chatbot)\b/i,
  ],
  [
    'how it works',
    /\bhow (?:do|does) (?:you|this|it|that|all this|the (?:recommender|app|thing|ranking|list))(?: all| actually| even)* (?:work|rank|decide|choose|pick|know what)\b|\bhow (?:are|were|is) (?:these|they|those|the (?:films|movies|games|list|ranks?)|my list) (?:picked|chosen|ranked|selected|made|computed)\b|\bwhat(?:['’]s| is) (?:the|your) (?:algorithm|method)\b/i,
  ],
];

function about({ masked, titles }: PlainMessage): Request | null {
  if (titles.length > 0) return null;
  const found = aboutSigns.find(([, sign]) => sign.test(masked));
  return found ? { name: 'about', topic: found[0] } : null;
}

function countIn(text: string): string | null {
  const found = new RegExp(`\\b(\\d{1,2}|${numbers.slice(1).join('|')})\\b`, 'i').exec(text)?.[1];
  if (!found) return /\b(?:a )?(?:few|couple)\b/i.test(text) ? '3' : null;
  const word = numbers.indexOf(found.toLowerCase());
  return word < 0 ? String(Number(found)) : String(word + 1);
}

function history({ masked, titles }: PlainMessage): Request | null {
  const ask = (
    kind: RequestOf<'history'>['ask'],
    more: { title?: string; count?: string } = {},
  ): Request => ({
    name: 'history',
    ask: kind,
    ...more,
  });
  const [title] = titles;
  if (title !== undefined) {
    const has = new RegExp(
      `^\\W*(?:so |and |but |hey |wait,? )*(?:have|did|do) i (?:ever |already |even |actually )*(?:${did}|have) (?:the )?■(?: yet| already| before)?\\W*$|^\\W*(?:is|was) ■ (?:already )?(?:in|on|part of) my (?:history|library|list of ${many})\\W*$`,
      'i',
    );
    return titles.length === 1 && has.test(masked) ? ask('contains', { title }) : null;
  }
  // A capitalized name that no title fits is looked for, too: the answer says that the catalogue doesn't have it.
  const unknown = new RegExp(
    `^\\W*(?:[Hh]ave|[Dd]id) [Ii] (?:ever |already )*(?:${did}|have) ((?:\\p{Lu}|\\d)[^?!]{1,80}?)(?: yet| already| before)?\\s*\\?*$`,
    'u',
  ).exec(masked);
  if (unknown?.[1]) return ask('contains', { title: unknown[1] });
  const end = `(?: (?:i|i've|i have|ive)? ?${did})?(?: so far| here)?\\W*$`;
  const place = new RegExp(
    `\\b(?:my|the) (?:very )?(last|latest|most recent|newest|first|oldest|earliest)\\b([^.?!]{0,20}?)\\b(?:${many}|purchases?)?${end}|\\bwhat (?:was it |did )i ${did} (last|first|most recently)\\W*$`,
    'i',
  ).exec(masked);
  if (place && /\b(?:what|which|show|list|tell|name|remind)\b/i.test(masked)) {
    const first = /first|oldest|earliest/i.test(place[1] ?? place[3] ?? '');
    const count = countIn(place[2] ?? '');
    return ask(first ? 'first' : 'last', count ? { count } : {});
  }
  if (
    new RegExp(
      `\\bhow many ${many} (?:have|did) i (?:already )?${did}\\b|\\bhow many ${many} (?:are|do i have) (?:in|on)? ?my history\\b|\\bhow (?:long|big|large) is my history\\b`,
      'i',
    ).test(masked)
  )
    return ask('count');
  const list = new RegExp(
    `\\b(?:what|which)(?: ${many})? (?:all )?(?:have|did|had) i (?:already |all |ever |actually )*${did}(?: so far| already| before| until now)?\\W*$|\\b(?:show|list|see|display|print|tell)(?: me)?(?: all)? (?:of )?my (?:whole |entire |full |watch )*(?:history|library|collection|purchases|${many})\\W*$|^\\W*(?:what(?:['’]s| is) (?:in )?)?my (?:watch |play )?history\\W*$|\\b(?:what do you have|what(?:['’]s| is)) (?:in|on) my history\\W*$`,
    'i',
  );
  return list.test(masked) ? ask('list') : null;
}

function feedback({ masked, titles, topic }: PlainMessage): Request | null {
  if (/\?/.test(masked) || /\b(?:if|suppose|imagine|pretend|assume|why)\b/i.test(masked)) return null;
  const own =
    /^\W*(?:(?:no|nope|well|sorry|but|actually|oh|hm+|yes|yeah|by the way|btw)\W+)*(?:i|i['’]ve|ive)\b/i;
  const item = titles.length === 1 ? titles[0] : titles.length === 0 ? topic : null;
  const object = '(?:■|it|that|this|that one|this one)';
  if (!item) return null;
  const because = /\b(?:because|since|as it|cause)\b (.{3,120}?)[.!\s]*$/i.exec(masked)?.[1];
  const give = (kind: RequestOf<'feedback'>['kind']): Request => ({
    name: 'feedback',
    item,
    kind,
    ...(because && !because.includes('■') ? { because } : {}),
  });
  const says = (words: string) => new RegExp(`\\b${words} (?:the )?${object}(?![\\p{L}])`, 'iu').test(masked);
  if (
    /\bnot (?:really )?interested in (?:■|it|that|this)|\b(?:■|it|this|that) (?:is|['’]s) not for me\b/i.test(
      masked,
    )
  )
    return give('not interested');
  if (!own.test(masked)) return null;
  if (says(`(?:never|haven['’]?t|have not|didn['’]?t|did not)(?: even| ever| actually)? ${did}`))
    return give('not seen');
  if (
    says(
      "(?:hated|despised|loathed|disliked|can['’]?t stand|didn['’]?t (?:like|enjoy)|did not (?:like|enjoy))",
    )
  )
    return give('hated');
  if (says('(?:really |absolutely |totally )?(?:loved|adored|love|liked|enjoyed)')) return give('loved');
  const seen = new RegExp(
    `^\\W*(?:\\w+\\W+){0,2}(?:i|i['’]ve|ive|i have)(?: already| just| also)* ${did} (?:the )?${object}(?: already| before| yesterday| last (?:week|night|year)| twice| years ago)*\\W*$`,
    'i',
  );
  return seen.test(masked) ? give('seen') : null;
}

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

function facts({ masked, titles, topic, catalogue }: PlainMessage): Request | null {
  const item = titles.length === 1 ? titles[0] : titles.length === 0 ? topic : null;
  if (!item || /\bwhy\b|\b(?:if|without|instead|compare|versus|vs)\b/i.test(masked)) return null;
  if (
    titles.length === 0 &&
    !aboutOne.test(masked) &&
    !/^\W*(?:who|when|how long|what genre|what year)\b/i.test(masked)
  )
    return null;
  const tell = (about: string): Request => ({ name: 'facts', item, about });
  const asked =
    /^\W*(?:and |but |so |ok |hey )*(?:is|does|has|can|are|do|will) (?:it|this|that|this one|that one|the (?:game|film|movie)|■|you|i|we)\b ?(.{0,80})$/i.exec(
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
  const unseen = unseenMatters(masked);
  return unseen.length > 0 && /\?|^\W*(?:what|who|how|is|does|tell)\b/i.test(masked)
    ? tell(unseen[0] as string)
    : null;
}

function recommend({ masked, titles, catalogue }: PlainMessage): Request | null {
  return recommendWish(masked, titles, catalogue);
}
