// Signs of what a message asks about the app as a thing that one uses: what it costs, where it runs, whether it learns, what it can't
// do. Looked for before those of about-signs.ts.

import type { RequestOf } from '#lib/contract/request.ts';

type Topic = RequestOf<'about'>['topic'];

const ownMatters = [
  'best known',
  'compared with',
  'stays here',
  'button',
  'kept how long',
  'other places',
  'learns',
  'newest',
  'costs',
  'turn off',
  'last time',
  'person',
  'maker',
  'made up',
  'vouch',
  'flattery',
  'ever wrong',
  'tomorrow',
  'other things',
  'aloud',
  'cannot',
  'live',
  'tongue',
  'what stored',
  'company',
  'method',
] as const;
export type OwnMatter = (typeof ownMatters)[number];

export function isOwnMatter(matter: string): matter is OwnMatter {
  return (ownMatters as readonly string[]).includes(matter);
}

const how: Topic[] = ['how it works', 'data', 'trust', 'limits', 'my ratings'];
const any: Topic[] = [...how, 'privacy', 'who made you'];

export const appSigns: [
  (
    | OwnMatter
    | 'age'
    | 'editions'
    | 'who sees'
    | 'paid'
    | 'what counts'
    | 'feedback counts'
    | 'same list'
    | 'a case'
    | 'sources'
  ),
  RegExp,
  Topic[]?,
][] = [
  [
    'other places',
    /\b(?:discord|whats ?app|telegram|slack|alexa|siri|sms|app store)\b/,
    ['limits', 'how it works', 'data'],
  ],
  [
    'kept how long',
    /\bretention\b|\bhow long\b[^.?!]{0,40}\b(?:keep|kept|keeps|store|stored|stay|stays|saved?|hold|there|around)\b|\b(?:kept|stored|saved|stays?) (?:for )?how long\b|\bfor ever\b|\bforever\b/,
    ['privacy'],
  ],
  [
    'best known',
    /\b(?:one|ones|stuff|things?|games?|films?|movies?) (?:that )?(?:every(?:one|body)|every(?:one|body) else) (?:owns|has|buys|bought|likes|loves|knows|plays|watches|saw|picks)\b|\bbest-? ?sellers?\b|\b(?:most|just|only|merely|simply|too) (?:the )?(?:popular|famous|well[- ]known|best[- ]known|best[- ]selling)\b|\bpopularity\b|\bcharts?\b|\bwhat(?:['’]s| is) popular\b|\b(?:big|safe|obvious) (?:hits?|choice|pick|one)\b|\bhow (?:popular|well known)\b/,
    how,
  ],
  [
    'compared with',
    /\bcompar(?:e|es|ed|ing) (?:me|us|my|mine)\b|\bwho (?:are|were) (?:these|those|the|all these|your) (?:\w+ )?(?:people|others|viewers|players|users)\b|\bwhich (?:people|others|viewers|players)\b|\bother (?:exhausted |tired |old |young )?(?:parents|mums|dads|teachers|students|pensioners|women|men|germans)\b|\bpeople (?:my age|like me)\b(?=.*\b(?:compar|who|lump)\w*)|\blump(?:ing|ed)? me\b/,
    how,
  ],
  [
    'stays here',
    /\b(?:stays?|kept|saved|stored|remains?|live|lives) (?:\w+ ){0,2}(?:on|in|inside) (?:this|my|the|our|a) (?:laptop|computer|pc|phone|tablet|device|machine|house|cloud|server|browser)\b|\bleaves? (?:this|my|the) (?:laptop|computer|pc|phone|tablet|device|machine|house|room)\b|\bwhere (?:does|do|will|is|are|did) (?:that|this|it|all this|all that|my \w+|what i \w+|the data)\b[^.?!]{0,20}\b(?:go|end up|stored|saved|kept|live)\b|\bwhere (?:does|do|did|will|would) [^.?!]{1,50}\bgo\b|\bwhere (?:do|does|did|are|is) (?:you|u|it|they|this|the|all|my|our)\b[^.?!]{0,40}\b(?:keep|kept|store[sd]?|storing|save[sd]?|saving|hold|held|put|log(?:ged)?)\b|\b(?:some(?:body|one)['’]s|a|your) server\b|\b(?:the|a) cloud\b|\bwhich (?:country|server)\b|\bwork (?:offline|without internet)\b|\boffline\b/,
    ['privacy', 'data', 'limits', 'how it works'],
  ],
  [
    'what stored',
    /\bwhat (?:all )?(?:do|does|did|have|else do) (?:you|u|it|they) (?:store|keep|save|hold|know|have|collect|record|got)\b[^.?!]*\b(?:about|on|of) (?:me|us)\b|\bwhat(?:['’]s| is) (?:stored|saved|kept)\b/,
    ['privacy', 'data'],
  ],
  [
    'button',
    /\b(?:heart|bookmark|thumbs?[- ]?(?:up|down)?|not interested|x|save|seen)(?:['"”’])? (?:button|icon|symbol|thing|sign)\b|\bbutton (?:with|that|for|do|does|mean)\b|\b(?:what|how)\b[^.?!]*\b(?:button|icon)s?\b|\b(?:press\w*|tap\w*|click\w*|hit|push\w*)\b[^.?!]*\b(?:hearts?|thumbs?|bookmarks?)\b|\b(?:hearts?|thumbs?|bookmarks?)\b[^.?!]*\b(?:press\w*|tap|click|for|do|does|mean|means|happens)\b|\bwhat\b[^.?!]{0,30}\b(?:hearts?|thumbs?|bookmarks?)\b/,
    any,
  ],
  [
    'learns',
    /\b(?:do|does|are|will|can|did) (?:you|u|it|this)(?: thing| app)? (?:\w+ )?learn(?:ing|s)?\b|\blearn(?:ing)? (?:from|about) (?:me|us|this|what|our|my)\b|\bget(?:ting)? (?:any )?(?:better|smarter|cleverer) (?:at|the more|as|with|over|if)?\b|\btrain(?:ed|ing|s)? (?:on|with) (?:me|my|us|our|this|what i)\b|\badapt\w*\b/,
    any,
  ],
  [
    'sources',
    /\bwhere (?:does|do|did) (?:the|your|these|those|all)(?: \w+){0,2} come from\b/,
    ['data', 'trust', 'how it works'],
  ],
  [
    'newest',
    /\bwhy\b[^.?!]*\b(?:nothing|no(?:t|thing)?|never|isn['’]?t|so few)\b[^.?!]*\b(?:new|newer|recent|this year|lately)\b|\bwhy\b[^.?!]*\b(?:stop|stops|end|ends|finish)\b|\bnothing new\b|\bnewest\b|\b(?:latest|most recent) (?:thing|one|film|movie|game|title|year)\b|\bhow (?:new|recent|fresh|far|old) (?:is|are|does|do|r)\b|\bsee owt from this year\b|\b(?:nothing|got nothing|not much) (?:\w+ )?from (?:this|last) year\b|\bnothing recent\b|\bends? years ago\b|\bup to (?:when|what year|which year)\b/,
    ['data', 'limits', 'how it works', 'trust'],
  ],
  [
    'costs',
    /\b(?:does|do|will|would) (?:it|this|that|you|u|all this|the app|using \w+|any of this) cost\b|\b(?:is|are|r) (?:it|this|you|u|all this|the app|that) (?:really |actually |all |completely )?(?:for )?free\b|\b(?:do|will|must|should) (?:i|we) (?:have to |need to |gotta |ever )?pay\b|\bcharge (?:me|us)\b|\bdo i owe\b|\bfree of charge\b|\bsubscription\b|\bwhat(?:['’]s| is) the catch\b/,
    any,
  ],
  [
    'turn off',
    /\b(?:turn|switch|shut) (?:\w+ ){0,2}off\b|\bopt out\b|\bunsubscribe\b|\bdisable\b|\bmake (?:it|you|this) stop\b/,
    any,
  ],
  [
    'last time',
    /\bremember (?:me|us|last|yesterday|our|from|what we|what i (?:said|told|asked))\b|\bstill know (?:me|what|who)\b|\bnext time i\b|\bforget (?:me|all this|all that|everything|us) (?:when|once|after|tomorrow|till|until|as soon)\b|\b(?:start|begin) (?:from scratch|over|afresh)\b/,
    any,
  ],
  [
    'tomorrow',
    /\b(?:tomorrow|next week|again later|ask (?:you )?again|twice)\b[^.?!]*\b(?:same|different|shuffle\w*|change\w*)\b|\bshuffl\w+\b/,
    how,
  ],
  [
    'a case',
    /\bworst (?:call|guess|miss|mistake|pick|blunder)\b|\bbiggest (?:miss|mistake|blunder)\b/,
    ['trust', 'how it works'],
  ],
  [
    'ever wrong',
    /\bever (?:\w+ )?(?:wrong|mistaken|miss|err)\b|\bdo (?:you|u) (?:ever )?(?:err|miss|make mistakes|get it wrong)\b|\b(?:are|r) (?:you|u) always right\b|\bput the leg\b/,
    ['trust', 'how it works', 'limits'],
  ],
  [
    'flattery',
    /\bwhat i (?:wanna|want to|wish to|like to) hear\b|\b(?:flatter\w*|butter(?:ing)? me up|sucking up|yes[- ]man|please me)\b/,
    ['trust', 'how it works'],
  ],
  [
    'made up',
    /\b(?:mak(?:e|es|ing|in)|made) (?:\w+ ){0,2}up\b|\b(?:lie|lies|lying|liar|bluff\w*|fib\w*|invent(?:ing|ed)? (?:this|that|it|them|these|things)|hallucinat\w*|pulling my leg)\b|\bout of (?:thin air|your hat)\b/,
    ['trust', 'how it works', 'data'],
  ],
  [
    'vouch',
    /\bvouch\w*\b|\bwhy (?:should|would|must|do) i (?:even )?(?:believe|trust|buy (?:it|that|this|any)|listen)\b|\bhow (?:can|do|could|would|should) i (?:check|verify|test|prove|tell|know)\b|\bcan i (?:really )?(?:trust|believe|rely)\b|\bbelieve (?:neither|none|nothing|you)\b/,
    ['trust', 'how it works', 'data'],
  ],
  [
    'paid',
    /\bslip\w* (?:them|you|u|it) \w+|\b(?:get|gets|earns?) (?:an? |some )(?:franc|euro|dollar|pound|penny|cent|buck|quid|fee)s?\b/,
    ['trust', 'how it works'],
  ],
  [
    'person',
    /\b(?:are|r) (?:you|u|ya|there) (?:\w+ ){0,3}(?:person|human|people|real|robot|bot|machine|ai|computer|program\w*|man|woman|alive)\b|\b(?:person|human|lady|man|machine) or\b|\bis (?:this|it|there|that) (?:\w+ )?(?:a |an )?(?:\w+ )?(?:person|human|somebody|someone|robot|bot|machine|ai)\b|\b(?:chat ?gpt|gpt)\b/,
    ['who made you'],
  ],
  [
    'maker',
    /\bwho(?:['’]?s| has| had| have)? (?:made|built|invented|coded|created|programmed|programed|wrote|designed|behind|runs?|owns?)\b|\bwho (?:even |really |actually )(?:made|built|coded|runs|owns)\b|\bwho maintains\b|\bwhich (?:company|firm)\b|\bis there a (?:company|firma|firm)\b/,
    ['who made you'],
  ],
  [
    'other things',
    /\b(?:tv|telly|series|shows?|telenovelas?|soaps?|books?|novels?|consoles?|nintendo|playstation|xbox|music|songs|board games?|podcasts?|anime|(?:video ?)?games|movies|films) (?:as well|too|also|series)\b|\b(?:do|know|have|cover|got) (?:\w+ ){0,2}(?:tv|telly|series|shows|telenovelas?|soaps|books|consoles?|music|board games|podcasts)\b|\bseries, telenovelas\b|콘솔|닌텐도|드라마|책도|음악/,
    ['limits', 'data'],
  ],
  [
    'aloud',
    /\b(?:aloud|out loud|hear (?:me|her|him|us)|listen|microphone|speak to me|voice|read (?:it|this|that) (?:to me|out)|talk to (?:you|u) instead)\b/,
    ['limits', 'how it works'],
  ],
  [
    'live',
    /\bservers? (?:\w+ )?(?:still|running|up|online|alive)\b|\bwho['’]?s online\b|\bserver is\b|\b(?:on sale|right now|in stock|showing|streaming|today|tonight) (?:\w+ )?\?|\blook (?:\w+ )?up\b|\bgoogle\b|\bthe internet\b/,
    ['limits'],
  ],
  [
    'cannot',
    /\bcan(?:['’]?t| ?not) (?:you|u)\b|\b(?:you|u) can(?:['’]?t| ?not)\b|\bcan (?:you|u) not\b|\bcan['’]?t do\b|\bout of scope\b|\bare there holes\b|\b(?:limits|limitations|shortcomings|weak(?:ness|nesses| spots?))\b/,
    ['limits'],
  ],
  ['tongue', /./, ['language']],
  [
    'company',
    /\b(?:saw|seen|watch(?:ed)?|play(?:ed)?) (?:\w+ ){0,3}(?:with|alone|together)\b/,
    ['how it works'],
  ],
  [
    'method',
    /\b(?:arrive at|come up with|work out|get to|reach) (?:the |your |that |this |these )?(?:order|choices?|picks?|list|ranking|answer)\b/,
    ['how it works'],
  ],
  [
    'age',
    /\b(?:had|have|owned) (?:\w+ )?(?:the )?longest\b|\byears ago\b|\blong ago\b|\bback in \d{4}\b|\bgone by date\b|\bgo stale\b/,
    ['how it works', 'my ratings', 'data'],
  ],
  [
    'editions',
    /\bremakes?\b[^.?!]*\b(?:double|twice|count|two)\b|\b(?:count|counts) double\b|\btwo for (?:you|u)\b|\bre-?releases?\b|\b(?:know|tell) [^.?!]{2,60} from [^.?!]{2,40} on the\b|\b(?:two|three) times over\b/,
    ['how it works', 'data', 'my ratings'],
  ],
  [
    'who sees',
    /\bshow (?:\w+ ){0,4}to (?:my|anyone|anybody|others|people|the)\b|\bwho\b[^.?!]{0,30}\b(?:sees|reads|knows|read access)\b|\bperson reading\b|\bjust (?:you and me|us)\b|\bdo you tell (?:him|her|them|my)\b/,
    ['privacy'],
  ],
  [
    'feedback counts',
    /\b(?:move|alter|rearrange|shift|change|tick)s? (?:\w+ )?(?:anything|owt|a thing|something|it down)\b|\bcounts? for (?:owt|anything|something)\b|\bdo(?:es)? (?:that|this|it) (?:even )?(?:save|stick)\b|\b(?:even|really) (?:save|note|record|keep) (?:that|this|it)\b|\bnod\b/,
    ['my ratings', 'how it works'],
  ],
  [
    'same list',
    /\b(?:one|a) (?:big|single) list\b|\b(?:this|it|that) for (?:every|any)(?:one|body)\b|\bgets? (?:the )?same list\b/,
    ['how it works', 'trust', 'data', 'limits'],
  ],
  [
    'what counts',
    /\bwhat (?:went|goes|all goes|all went) into\b|\b(?:does|do|is|did) (?:the )?(?:genre|kind|country|length|director|price|platform|year|cast|actors?|plot)s? (?:even |really |also )?(?:count|matter|play|come|go|weigh|make|figure)\w*\b|\bgenre, (?:country|year|price|director)\b|\b(?:look at|looking at|go by|going by|check|consider|care about|take into account) (?:the )?(?:genre|kind|countr|director|length|platform|cast|actor|plot|stor)(?:s|y|ies)?\b/,
    how,
  ],
];
