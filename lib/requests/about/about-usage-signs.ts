// Signs of what a message asks about using the app: how titles come in, what keeps one off the list, whether it can be set to one
// kind, how all of it is deleted. Looked for first; those in other languages are in about-usage-signs-abroad.ts.

import type { RequestOf } from '#lib/contract/request.ts';
import { strayEverydaySigns } from '../message/everyday.ts';

type Topic = RequestOf<'about'>['topic'];

const usageMatters = [
  'adding',
  'off the list',
  'only such',
  'accounts elsewhere',
  'at once',
  'deleting',
  'plots',
  'everyday',
] as const;
export type UsageMatter = (typeof usageMatters)[number];

export function isUsageMatter(matter: string): matter is UsageMatter {
  return (usageMatters as readonly string[]).includes(matter);
}

export const uses: Topic[] = ['my ratings', 'how it works', 'limits', 'data'];

export const usageSigns: [UsageMatter | 'best known' | 'finished' | 'age', RegExp, Topic[]?][] = [
  ...strayEverydaySigns.map((sign): ['everyday', RegExp, Topic[]] => [
    'everyday',
    sign,
    ['language', 'limits', 'how it works'],
  ]),
  [
    'deleting',
    /\b(?:how|where|can i|could i|can you|could you|is there a way|(?:i|i['’]d) (?:want|like)(?: you)? to|please|way to|possible to)\b[^.?!]*\b(?:delete|erase|remove|wipe|clear|get rid of|purge|close|cancel)\b[^.?!]*\b(?:everything|all|data|account|history|chats?|conversations?|messages?|about me|on me|stored|info\w*|profile|records?|traces?)\b/,
    ['privacy', ...uses],
  ],
  [
    'accounts elsewhere',
    /\b(?:can|could|do|does|did|will|would|are) (?:you|u|it|this|that|the app|they)\b[^.?!]*\b(?:see|sees|read|reads|know|knows|access|track|tracking|spy|check|collect|get|look (?:at|into|through|in))\b[^.?!]*\b(?:friends?|contacts?|dms?|(?:private|steam|discord|text|other) messages?|e-?mails|inbox|who i (?:chat|talk|play|speak|write|message|am with)|passwords?|location|where i (?:live|am)|camera|webcam|microphone|browsing|other (?:apps|tabs|sites|accounts)|(?:my|the|our) (?:pc|computer|phone|files|photos|hard drive|desktop|screen)|(?:steam|gog|psn|xbox|netflix|playstation|letterboxd|google|facebook|imdb|trakt) (?:account|profile|wishlist|chat|list|data)s?)\b/,
    ['privacy', 'data', 'limits', 'how it works', 'trust'],
  ],
  [
    'at once',
    /\b(?:right away|straight ?away|immediately|at once|instantly|in real time|right then|on the spot)\b|\bhow (?:long|soon|fast|quick(?:ly)?)\b[^.?!]*\b(?:till|until|before|to|does|will|do)\b[^.?!]*\b(?:list|recommendations|suggestions)\b|\b(?:change|update|refresh|move|recalculate|adjust)s?\b[^.?!]{0,30}\b(?:when|once|after|as soon as|if|each time|every time) (?:something|anything|a \w+|an? \w+ \w+|i|we|one)\b[^.?!]{0,20}\b(?:add|adds|added|enter|entered|put)\b|\b(?:when|once|after|as soon as|if) (?:something|anything|a \w+|i|we|one)(?: (?:gets?|is))? (?:add|adds|added|enter|entered)\b[^.?!]*\b(?:change|update|refresh|move|list)\b/,
    ['my ratings', 'how it works', 'data'],
  ],
  [
    'adding',
    /\b(?:can|could|may|how|where|possible|able to|way to|want to|do i|does it|is it)\b[^.?!]*\b(?<!(?:you|u|they) )(?:add|adding|enter|import|importing|bring in|bring over|bring (?:my|them|it|all)|upload|sync|transfer)\b|\b(?:get|put|move) (?:my|all|these|those|the)\b[^.?!]{0,40}\b(?:in here|into|in there|over here)\b|\b(?:know|see|count|take|have|get)\b[^.?!]{0,30}\b(?:i|we) (?:own|have|bought|got|watched|saw|played)\b[^.?!]{0,20}\b(?:on|from) (?:gog|epic|steam|itch|origin|battle\.?net|ubisoft|netflix|prime|disney|letterboxd|dvd|disc|disk)\b/,
    uses,
  ],
  [
    'off the list',
    /\b(?:get|take|keep|throw|kick|knock|have|remove|delete|drop|ban|block|clear|strike|cross|boot)\b[^.?!]{0,50}\b(?:off|from|out of|away from)\b (?:of )?(?:the|my|your|this|that) (?:whole )?(?:list|recommendations?|suggestions?|picks|page|screen|board)\b|\b(?:never|don['’]?t|not|stop)\b[^.?!]{0,30}\b(?:see|seeing|show|showing|recommend|recommending|suggest|suggesting|come|coming|get|getting)\b[^.?!]{0,40}\b(?:again|any ?more|ever|for good)\b|\bfor good(?! reason)\b|\b(?:black|block|ignore) ?list\w*|\bhide (?:an?|one|this|that|it|some|games?|films?|movies?|titles?)\b/,
    ['my ratings', 'how it works', 'limits'],
  ],
  [
    'only such',
    /^(?!.*\b(?:answers?|repl(?:y|ies)|speak|talk|write|chat)\b)(?=.*\b(?:can|could|set|setting|settings|possible|is there|way|how|make|limit|restrict|option|filter)\b).*(?:\bi (?:can |could |will |would |['’]?ll |['’]?d )?(?:only|just) (?:get|see|want|have)\b|\b(?:show|give|recommend|suggest|list|get|see|offer)(?:s|ing)?(?: me| us)? (?:only|just|nothing but)\b|\b(?:only|just) (?:ever )?(?:show|give|recommend|suggest|list|offer)\b(?!s?\w* what)|\b(?:filter|filters|preferences)\b|\b(?:limit|restrict|narrow|set) (?:it|this|that|you|the list|my list|everything|things)\b[^.?!]*\b(?:to|so|down)\b)/,
    ['language', 'my ratings', 'how it works', 'limits'],
  ],
  [
    'best known',
    /\b(?:sells?|selling|sold) (?:the )?(?:best|most|well|better)\b|\b(?:best|top|big(?:gest)?)[- ]?sell(?:ers?|ing)\b|\b(?:sales|bestseller) (?:charts?|figures|numbers|rank\w*|lists?)\b|\bgo by sales\b/,
    ['trust', 'how it works', 'data', 'limits', 'my ratings', 'privacy'],
  ],
  [
    'finished',
    /\b(?:don['’]?t|do not|didn['’]?t|never|not|without|can['’]?t|couldn['’]?t|haven['’]?t|won['’]?t)\b[^.?!]{0,20}\bfinish\w*|\bunfinished\b|\bhalf ?way\b|\b(?:gave|give|giving) up (?:on|half|early|after)\b|\babandon\w*\b|\bstop(?:ped)? (?:watching|playing)\b|\b(?:quit|dropp?(?:ed)?) (?:it|a|an|one|out)\b/,
    ['how it works', 'my ratings', 'data'],
  ],
  [
    'age',
    /\b(?:older|newer|old|recent) (?:\w+ )?(?:games?|films?|movies?|titles?|ones?)\b[^.?!]{0,40}\b(?:weigh|count|matter|carry)/,
    ['how it works', 'my ratings', 'data', 'trust'],
  ],
  [
    'plots',
    /\b(?:why|how come)\b[^.?!]*(?:\b(?:not|never|no|nothing)\b|n['’]t\b)[^.?!]*\b(?:plots?|stor(?:y|ies)|casts?|actors?|what happens|endings?)\b|\b(?:do|can|have) (?:you|u)\b[^.?!]{0,25}\b(?:know|read|learn|got)\b[^.?!]{0,25}\b(?:plots?|stor(?:y|ies)|casts?|endings?)\b/,
    ['limits', 'how it works', 'data', 'trust'],
  ],
];
