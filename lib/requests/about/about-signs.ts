// The signs by which a message's own words tell what of this app it asks about. Which of them decides is in about-matters.ts.

import type { RequestOf } from '#lib/contract/request.ts';
import type { OwnMatter } from './about-app-signs.ts';
import type { UsageMatter } from './about-usage-signs.ts';

export type AboutMatter =
  | 'sold'
  | 'name'
  | 'who sees'
  | 'stored'
  | 'whose'
  | 'consoles'
  | 'anyone else'
  | 'same list'
  | 'friends'
  | 'finished'
  | 'editions'
  | 'what counts'
  | 'my age'
  | 'redone'
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
  | 'who decided'
  | 'sources'
  | 'horoscope'
  | 'guess'
  | 'hit rate'
  | 'mistakes'
  | 'certainty'
  | 'speed'
  | 'says who'
  | 'robot'
  | OwnMatter
  | UsageMatter;
export type Topic = RequestOf<'about'>['topic'];

// In one sentence the first that fits decides. Words that mean the matter only under some topics are looked for under those alone.
export const signs: [AboutMatter, RegExp, Topic[]?][] = [
  [
    'sold',
    /\b(?:sell|sells|selling|sold|resell)\b|\b(?:passed|pass|passing|handed|given|give) (?:it |them |any of it )?(?:on|away|out)\b|\bshared? (?:\w+ )?with (?:any|some|others|third|other)\w*/,
    ['privacy', 'data', 'trust'],
  ],
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
    /\bwhat i (?:like|love|watch|play|enjoy)\b[^.?!]{0,20}\b(?:and|from) what (?:the|my|our|she|he|they)\b|\ball (?:the same|one thing)\b[^.?!]*\bto you\b|\bapart from mine\b|\b(?:tell|keep) (?:our|us|my|mine|the) (?:\w+ )?apart\b|\bmixed? up with mine\b|\bone person to (?:it|you)\b|\bshare (?:the|this|a|my) (?:login|account|profile|tablet)\b|\bhers and mine\b|\baverage us\b|\bwhose (?:films?|movies?|games?)\b|\b(?:all|just) one (?:soup|pot|pile|heap|history|list)\b|\b(?:one|same|shared?|sharing|joint) (?:account|login|log-?in|profile)\b|\b(?:two|three|several|both|more than one) (?:people|persons|players|viewers|of us)\b|\bfrom (?:the kids|my (?:kids|wife|husband|partner|son|daughter|brother|sister))['’]/,
    ['how it works', 'limits', 'data', 'my ratings', 'privacy'],
  ],
  [
    'consoles',
    /\b(?:which|what) (?:consoles?|systems?|platforms?)\b|\b(?:consoles?|systems?|platforms?)\b[^.?!]*\b(?:know|count|matter|look at|consider)\b|\b(?:know|count|matter|look at|consider)\b[^.?!]*\b(?:consoles?|systems?|platforms?)\b/,
    ['how it works', 'data', 'limits', 'trust'],
  ],
  [
    'anyone else',
    /\b(?:any|some|every)(?:one|body) else\b[^.?!]*\b(?:get|gets|got|gotten|see|sees|seen|had|have|hear|told|same|answer)\b|\b(?:everyone|everybody|anyone|anybody|other people|others|the next (?:man|person|bloke|one|guy|customer)|my (?:brother|sister|neighbou?r|wife|husband|mate|friend))\b[^.?!]{0,30}\b(?:the same (?:answer|verdict|result|one|place|thing|advice|tip|from)|that too|this too|told the same|hear the same)\b|\b(?:tell|say|said|give|recommend)s? (?:that|this|it|the same(?: thing)?) to (?:every|any|all|other)\w*\b|\b(?:same (?:answer|verdict|result|advice|thing)) for (?:every|any|all|other|some)\w*\b|\bwhat you tell (?:to )?(?:every|any)(?:one|body)\b/,
    ['how it works', 'trust', 'data', 'limits'],
  ],
  [
    'same list',
    /\b(?:any|every)(?:one|body)(?: else)? (?:would |just |also )*(?:gets?|sees?) (?:them|these|those|this|it|that|the same)\b|\b(?:give|gave|show|offer|recommend|suggest|serve)\w*(?: \w+)? (?:everyone|everybody|all of us|anyone|people)\b|\b(?:picked|chosen|meant|made) for (?:me|us)\b[^.?!]*\bor\b|\btop (?:50|100|250|500|1000|hundred)\b|\b(?:same|identical|similar) (?:lists?|picks|recommendations|suggestions|results|films|movies|games|ones)\b|\bis (?:my|this|the|that) list (?:just )?(?:everyone|everybody)['’]s\b/,
    ['how it works', 'trust', 'data', 'limits'],
  ],
  ['friends', /\b(?:friends?|mates|buddies)\b/, ['how it works', 'data']],
  [
    'finished',
    /\bhalf ?way\b|\bhalf (?:watched|played|finished)\b|\b(?:finish\w*|unfinished|complet\w+|gave up|abandon\w*)\b/,
    ['how it works', 'my ratings'],
  ],
  [
    'my age',
    /\b(?:my|our|a (?:man|woman|person|body)['’]?s?|someone['’]s|people['’]s|one['’]s) (?:own )?(?:age|sex|gender|birth\w*)\b|\bage come into\b|\bhow old i am\b|\b(?:when|year) i(?:['’]m|['’]ve been| am| was)? born\b|\bbecause i(?:['’]m| am) (?:a (?:man|woman|girl|boy|bloke|lady)|old|young|\d+)\b|\b(?:man or (?:a )?woman|boy or (?:a )?girl)\b/,
    ['how it works', 'data', 'limits', 'trust', 'privacy'],
  ],
  [
    'redone',
    /\b(?:re-?do|re-?new|refresh\w*|re-?calculat\w*|re-?comput\w*|re-?build|re-?make|make|change[sd]?|update[sd]?)\b[^.?!]{0,30}\b(?:every (?:day|night|week|time|hour|morning)|daily|nightly|weekly|overnight|over ?night|each (?:day|night|week|time))\b|\bhow often\b[^.?!]{0,30}\b(?:list|re-?new|refresh|change|calculat|comput)\w*/,
    ['how it works', 'data', 'my ratings'],
  ],
  [
    'order',
    /(?<!\b(?:put (?:them|it|these|those|things|games|films|everything)|(?:certain|sure|confident) (?:are you |r u )?(?:of|about)) )\b(?:what|which|the|this|any|in) (?:\w+ )?order\b|\border (?:i|matter|count)|\bsequence\b|\blatest count|\bnewest first\b/,
  ],
  [
    'age',
    /\bweigh\w* (?:\w+ )?by (?:age|date)\b|\b(?:recent|latest|newer|yesterday|last (?:week|month|year))\b[^.?!]{0,60}\b(?:count|weigh|double|against)|\b(?:count|weigh)\w*\b[^.?!]{0,60}\b(?:old|older|recent|yesterday|last (?:week|month|year))\b|\b(?:worth|count)\w* (?:just )?as much\b|\bstill count\b/,
    ['how it works', 'my ratings', 'data'],
  ],
  [
    'editions',
    /\beditions?\b|\b(?:release of one (?:game|film)|reinstall\w*|dlcs|three years running|(?:two|three|four|five) cuts)\b|\b(?:is that|count that as|that) (?:one|two|a single) [^.?!]{0,40}\bor (?:two|five|\w+)\s*[?.!]*$|\bone (?:thing|game|film|movie) (?:to|for|in) [^.?!]{0,25}\bor (?:two|three|five)\b|\b(?:count that as|as) (?:two|three)\b|\b(?:two|both|other|different|several|more) versions\b|\b(?:director['’]s|extended|theatrical) cut\b|\b(?:dlc|add-?ons?|expansions?|remasters?|remasterings?|ports?|blu-?rays?|dvds?|cartridges?|carts?)\b|\b(?:two|both|several|more than one) (?:cuts|copies|listings|entries)\b|\b(?:more than one|two|several|three) [^.?!]{2,40} in (?:your|the|this) (?:database|catalogue|book|list|data)\b|\b(?:count|counts|treat|seen?|take|mean)\b[^.?!]{0,30}\b(?:the same (?:game|film|movie|thing)|one or two|once or twice)\b|\b(?:one|once) or (?:two|twice)\b|\bthe same (?:game|film|movie|thing) to you\b|\bowned? (?:it|one) twice\b|\btwice over\b/,
    ['how it works', 'data', 'trust', 'my ratings'],
  ],
  [
    'hours',
    /\bhours?\b|\b(?:nevr|never|not) (?:launched|started|played)\b|\b(?:seen|watched|played) (?:\w+ ){0,4}(?:\d+|many|a hundred|forty) times\b|\bplay ?time\b|\bhow (?:long|much) i(?:['’]ve)? (?:play|watch)|\bleave it running\b/,
  ],
  [
    'feedback counts',
    /\bchanges? (?:anything|something)\b|\b(?:anything|something) moves?\b|\bdoes (?:that|this|it|my \w+) (?:\w+ )?register\b|\binto the ledger\b|\bsay(?:ing)? so go\b|\bbeing polite\b|\bbecomes of it\b|\b(?:tell|say) (?:you|it|u) twice\b|\bstop with\b|\b(?:anything|something|what)(?: \w+)? changes?\b|\bmakes? (?:a|any) difference\b|\bwhen i (?:tell|say|told)\b|\bdoes (?:that|this|it) (?:do anything|really count|count at all)\b|\bonly pretend\b/,
    ['how it works', 'my ratings'],
  ],
  [
    'take back',
    /\btake (?:that|it|this) back\b|\bundo\b|\b(?:change|remove|undo|take back|correct|edit|revoke|delete) (?:a|an|the|my|that|it|what)\b|\bbutton\b/,
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
    /\b(?:drawing|art|visual|graphic|animation) ?styles?\b|\b(?:drawings?|artwork|graphics|pictures?(?! (?:i|we|that|she|he) )|posters?|screenshots?|trailers?|visuals?|plots?|stor(?:y|ies)|actors?|casts?)\b/,
  ],
  [
    'what counts',
    /\b(?:is it|is that|by|on|using)\b[^.?!]*(?:,| or )[^.?!]*\bor (?:what|something(?: else)?)\s*[?.!]*$|\bor (?:do you )?(?:just|only|purely|simply|solely|merely)\b[^.?!]*\b(?:who|what|people|others?|clicks?|clicked|numbers|sales|popular\w*)\b|\b(?:only|just|purely|solely|simply) (?:(?:know|go|see|look|count|judge) )?(?:(?:by|at|on|from) )?(?:who|what people|other people|others)\b|\bwhat (?:do|does|would) (?:you|u|it|the list) (?:actually |really |mainly |even )?(?:go (?:on|by)|look at|weigh|take into account|base)\b|\bwhat (?:counts|decides|matters)\b|\bon what (?:basis|grounds)\b|\bwhich (?:factors|criteria)\b|\bwhat (?:factors|criteria)\b/,
    ['how it works', 'data', 'limits', 'trust'],
  ],
  ['tags', /\b(?:tags?|labels?)\b/, ['data', 'how it works', 'trust']],
  ['prices', /\b(?:prices?|cheap\w*|money|costs?)\b/, ['data', 'how it works', 'limits']],
  [
    'updates',
    /\bupdate[sd]?\b|\bup to date\b|\bnew(?:est|er)? (?:releases?|games?|films?|movies?|stuff|ones)\b|\bhow (?:old|recent|current)\b/,
  ],
  [
    'paid',
    /\b(?:pays|paid|paying|slip(?:ping|s|ped)? (?:you|u)|salesm[ae]n|cash|bought|for sale|earns?|kickbacks?|commercials?|pay(?! (?:\w+ )?attention)|commissions?|sponsor\w*|advert\w*|ads?|brib\w+|profit|affiliate)\b|\b(?:a|your) cut\b|\b(?:get|take|make|give|gives|gave) (?:you )?(?:the |any )?money\b|\bmoney from\b|\bunder the counter\b|\bbest margins?\b|\bwhose pocket\b|\bin (?:somebody|someone|anyone)['’]s pocket\b/,
    ['trust'],
  ],
  [
    'a case',
    /\b(?:case|example|instance|occasions?)\b[^.?!]*\b(?:wrong|mistaken?|missed)\b|\bwrong\b[^.?!]*\b(?:case|example|instance)\b/,
    ['trust', 'how it works', 'limits'],
  ],
  [
    'sources',
    /\b(?:your|the|any|a) sources?\b|\bsourced? (?:from|of)\b|\bwhere(?:['’]?(?:d|s|re| did| do| does| is| are))?\b[^.?!]{0,40}\b(?:get|got|from|find|take)\b|\bwho (?:enters?|types?|fills?|maintains?|collect(?:s|ed)|checks?|wrote|writes)\b|\bwho puts? (?:them|those|these|it) in\b|\bwho gives you your\b|\bwikipedia\b|\ba wiki\b|\bcitations?\b|\breferences?\b|\bcite\b/,
    ['data', 'trust', 'how it works'],
  ],
  [
    'who decided',
    /\bwho (?:ever |even |has |on earth )?(?:decide[ds]?|chose|chooses|picks?|picked|puts?(?! (?:them|it|those|these) in\b)|came up with|comes up with|thought (?:that|this|it)|settled|ranked|ranks|judge[ds]?|ordered|sorted|says what)\b|\bwhose (?:idea|opinion|judge?ment|verdict|choice|decision|call|taste)\b|\bwas (?:that|this|it) (?:a person|somebody|someone|a human)\b|\bis (?:it|that) (?:a person|somebody|someone|a human)\b/,
    ['how it works', 'trust', 'data', 'limits'],
  ],
  [
    'horoscope',
    /\b(?:horoscopes?|astrolog\w*|fortune|tea leaves|crystal ball|tarot|barnum|vague|generic)\b|\b(?:bs|bullshit|made? (?:it|this|that) up|making (?:it|this|that) up)\b|\bprove\b|\bproof\b/,
  ],
  [
    'guess',
    /\bguess(?:es|ing|work)?\b|\bcoin\b|\bdice?\b|\broll(?:ing)? the\b|\b(?:all|pure|just|only|by|blind|dumb) (?:luck|chance)\b|\bluck with\b|\brandom(?:ly)?\b|\bbetter than (?:chance|a coin|random|luck|the ball|a monkey|darts)\b|\bstopped clock\b/,
    ['trust', 'how it works', 'limits'],
  ],
  [
    'hit rate',
    /\bhow often\b|\bhow many (?:come in|do people|of (?:them|those) )|\bput a number\b|\b(?:ten|10) (?:tips?|picks?|films?|movies?|games?|suggestions?)\b|\bany good at (?:this|that|it)\b|\bhow (?:reliable|accurate|good) (?:are|r|is) (?:you|u|your|it|this|that|these|those)\b|\berror margin\b|\bmargin of error\b|\b(?:what(?:['’]?s| is) )?your (?:average|rate|score|record|performance)\b|\bwrong[^.?!]{0,20}\b(?:often|much|many|rate)\b|\b(?:figures?|track record|batting average|success(?:es)?)\b|\b(?:end up|usually|mostly) (?:liking|like|love|enjoy)\b|\bhow many (?:land|hit|times)\b|\b(?:percent\w*|accura\w*)\b|\b(?:error|success|hit|catch) rate\b|\bout of (?:a hundred|100|ten|10)\b/,
    ['trust', 'how it works', 'limits'],
  ],
  [
    'mistakes',
    /\b(?:you|u|it)(?:['’]re| are|r)? (?:ever |really |so )?(?:wrong|mistaken)\b|\b(?:get|got|gets) (?:it|that|things|your sums) wrong\b|\b(?:admit|make|notice|learn)\b[^.?!]*\bmistakes?\b|\bwhen you err\b|\bnotice it\b/,
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
