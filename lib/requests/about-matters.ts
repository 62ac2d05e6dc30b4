// What of this app a message asks about, by plain signs in its words, so that the answer opens with it: "does the order
// matter?", "do stars count?". What is said then is in about-openings.ts.

import type { RequestOf } from '#lib/contract/request.ts';

export type AboutMatter =
  | 'sold'
  | 'name'
  | 'who sees'
  | 'stored'
  | 'whose'
  | 'same list'
  | 'friends'
  | 'finished'
  | 'order'
  | 'age'
  | 'hours'
  | 'feedback counts'
  | 'take back'
  | 'stars'
  | 'other source'
  | 'reviews'
  | 'pictures'
  | 'tags'
  | 'prices'
  | 'updates'
  | 'paid'
  | 'a case'
  | 'horoscope'
  | 'hit rate'
  | 'mistakes'
  | 'certainty'
  | 'speed'
  | 'says who'
  | 'robot';

type Topic = RequestOf<'about'>['topic'];

// The first that fits decides. Words that mean the matter only under some topics are looked for under those alone.
const signs: [AboutMatter, RegExp, Topic[]?][] = [
  ['sold', /\b(?:sell|sells|selling|sold|resell)\b/, ['privacy', 'data', 'trust']],
  [
    'name',
    /\b(?:real|full|own|my) name\b|\b(?:anonym\w*|pseudonym\w*|identit\w*|identif\w*)\b|\bwho i (?:really )?am\b/,
    ['privacy', 'data'],
  ],
  [
    'who sees',
    /\bwho (?:else )?(?:can |could |will |gets to )?(?:sees?|reads?|knows?|look)\b|\b(?:anyone|anybody|others?|strangers?|friends|my (?:boss|mum|mom|wife|husband|boyfriend|girlfriend|kids?)) (?:else )?(?:can |could |will )?(?:see|read|look)\b/,
  ],
  [
    'who sees',
    /\b(?:can|could|do|does|did|will|would|is|are|get)\b(?! (?:you|u|i|we)\b)[^.?!]{0,40}\b(?:see|sees|seen|read|reads|look|looks|looking)\b|\btell (?:my|anyone|anybody|others|people|the)\b/,
    ['privacy'],
  ],
  [
    'stored',
    /\b(?:save[sd]?|saving|store[sd]?|storing|keep(?:s|ing)?|kept|remember\w*|record\w*|log(?:s|ged)?|forget|delet\w*|erase[sd]?|gone)\b/,
    ['privacy'],
  ],
  [
    'whose',
    /\bapart from mine\b|\bwhose (?:films?|movies?|games?)\b|\b(?:all|just) one (?:soup|pot|pile|heap|history|list)\b|\b(?:one|same|shared?|sharing|joint) (?:account|login|log-?in|profile)\b|\b(?:two|three|several|both|more than one) (?:people|persons|players|viewers|of us)\b|\bfrom (?:the kids|my (?:kids|wife|husband|partner|son|daughter|brother|sister))['’]/,
    ['how it works', 'limits', 'data', 'my ratings', 'privacy'],
  ],
  [
    'same list',
    /\b(?:same|identical|similar) (?:lists?|picks|recommendations|suggestions|results|films|movies|games|ones)\b/,
    ['how it works', 'trust', 'data', 'limits'],
  ],
  ['friends', /\b(?:friends?|mates|buddies)\b/, ['how it works', 'data']],
  [
    'finished',
    /\bhalf ?way\b|\b(?:finish\w*|unfinished|complet\w+|gave up|abandon\w*)\b/,
    ['how it works', 'my ratings'],
  ],
  [
    'order',
    /\b(?:what|which|the|this|any|in) (?:\w+ )?order\b|\border (?:i|matter|count)|\bsequence\b|\blatest count|\bnewest first\b/,
  ],
  [
    'age',
    /\bweigh\w* (?:\w+ )?by (?:age|date)\b|\b(?:recent|latest|newer|yesterday|last (?:week|month|year))\b[^.?!]{0,60}\b(?:count|weigh|double|against)|\b(?:count|weigh)\w*\b[^.?!]{0,60}\b(?:old|older|recent|yesterday|last (?:week|month|year))\b|\b(?:worth|count)\w* (?:just )?as much\b|\bstill count\b/,
    ['how it works', 'my ratings', 'data'],
  ],
  ['hours', /\bhours?\b|\bplay ?time\b|\bhow (?:long|much) i(?:['’]ve)? (?:play|watch)|\bleave it running\b/],
  [
    'feedback counts',
    /\bchanges? (?:anything|something)\b|\b(?:anything|something|what)(?: \w+)? changes?\b|\bmakes? (?:a|any) difference\b|\bwhen i (?:tell|say|told)\b|\bdoes (?:that|this|it) (?:do anything|really count|count at all)\b|\bonly pretend\b/,
    ['how it works', 'my ratings'],
  ],
  [
    'take back',
    /\b(?:change|remove|undo|take back|correct|edit|revoke|delete) (?:a|an|the|my|that|it|what)\b|\bbutton\b/,
    ['my ratings'],
  ],
  ['stars', /\bstars?\b|\b(?:my|the|own) (?:ratings?|scores?)\b|\bi (?:rated?|score)\b|\bthumbs?\b/],
  [
    'other source',
    /\b(?:page|store|steam|imdb|wiki\w*|mobygames|internet|google|box|cover)\b[^.?!]{0,20}\b(?:says?|said|lists?|shows?|disagrees?)\b|\b(?:says?|shows?) (?:otherwise|something else|different)/,
    ['trust', 'data'],
  ],
  ['reviews', /\breviews?\b|\bcritics?\b|\bmetacritic\b|\brotten tomatoes\b|\bimdb\b/],
  [
    'pictures',
    /\b(?:drawing|art|visual|graphic|animation) ?styles?\b|\b(?:drawings?|artwork|graphics|pictures?|posters?|screenshots?|trailers?|visuals?|plots?|stor(?:y|ies)|actors?|casts?)\b/,
  ],
  ['tags', /\b(?:tags?|labels?)\b/, ['data', 'how it works', 'trust']],
  ['prices', /\b(?:prices?|cheap\w*|money|costs?)\b/, ['data', 'how it works', 'limits']],
  [
    'updates',
    /\bupdate[sd]?\b|\bup to date\b|\bnew(?:est|er)? (?:releases?|games?|films?|movies?|stuff|ones)\b|\bhow (?:old|recent|current)\b/,
  ],
  [
    'paid',
    /\b(?:pays|paid|paying|pay(?! (?:\w+ )?attention)|commissions?|sponsor\w*|advert\w*|ads?|brib\w+|profit|affiliate)\b|\b(?:a|your) cut\b|\bin (?:somebody|someone|anyone)['’]s pocket\b/,
    ['trust'],
  ],
  [
    'a case',
    /\b(?:case|example|instance|occasions?)\b[^.?!]*\b(?:wrong|mistaken?|missed)\b|\bwrong\b[^.?!]*\b(?:case|example|instance)\b/,
    ['trust', 'how it works', 'limits'],
  ],
  [
    'horoscope',
    /\b(?:horoscopes?|astrolog\w*|fortune|tea leaves|crystal ball|tarot|barnum|vague|generic)\b|\b(?:bs|bullshit|made? (?:it|this|that) up|making (?:it|this|that) up)\b|\bprove\b|\bproof\b/,
  ],
  [
    'hit rate',
    /\bhow often\b|\b(?:figures?|track record|batting average|success(?:es)?)\b|\b(?:end up|usually|mostly) (?:liking|like|love|enjoy)\b|\bhow many (?:land|hit|times)\b|\b(?:percent\w*|accura\w*)\b|\b(?:error|success|hit|catch) rate\b|\bout of (?:a hundred|100|ten|10)\b/,
    ['trust', 'how it works', 'limits'],
  ],
  [
    'mistakes',
    /\b(?:you|u|it)(?:['’]re| are|r)? (?:ever |really |so )?(?:wrong|mistaken)\b|\b(?:get|got|gets) (?:it|that|things|your sums) wrong\b|\b(?:admit|make|notice|learn)\b[^.?!]*\bmistakes?\b/,
    ['trust', 'how it works', 'limits'],
  ],
  [
    'certainty',
    /\b(?:50|fifty)\W?(?:50|fifty)\b|\b(?:mean it|(?:are|r) (?:you|u) (?:really |that |so )?sure|how sure|certain\w*|confiden\w*|guess\w*|coin|chance|odds|accura\w*|percent|how often)\b|%/,
  ],
  [
    'speed',
    /\b(?:so|very|too|that) (?:quick|quickly|fast|soon)\b|\bdid you even look\b/,
    ['trust', 'how it works'],
  ],
  [
    'says who',
    /^\W*(?:says who|who says|according to wh\w+|who told you)\b|\bhow (?:do|would|can) (?:you|u) (?:even )?know\b|\bwhat makes you (?:say|think)\b|\bbased on what\b|\bwhere (?:do|did) you get (?:that|this|it)\b/,
    ['trust', 'how it works'],
  ],
  [
    'robot',
    /\b(?:robot|human|(?:real |a )person|chat ?bot|bot|ai|chatgpt|gpt|a machine|a man|alive)\b|\bwhere (?:do )?(?:you|u) live\b/,
    ['who made you'],
  ],
];

/** `message` without titles: "The Order: 1886" asks about no order. */
export function matterAsked(message: string | undefined, topic?: Topic): AboutMatter | null {
  const text = (message ?? '').toLowerCase();
  const fits = ([, sign, topics]: (typeof signs)[number]) =>
    (topics === undefined || (topic !== undefined && topics.includes(topic))) && sign.test(text);
  return signs.find(fits)?.[0] ?? null;
}
