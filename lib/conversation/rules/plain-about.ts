// Small talk and questions about the app itself, plain from their words.
import type { Request, RequestOf } from '#lib/contract/request.ts';
import type { PlainMessage } from './plain-message.ts';

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
    /^\W*(?:hi|hello|hey|hiya|yo|howdy|good (?:morning|evening|afternoon|day)|hallo|guten tag|bonjour|salut|hola|안녕\S*)(?: (?:there|again|you|all))?(?:\W+(?:how are you(?: doing)?(?: today)?|how(?:['’]?s| is) it going|what['’]?s up))?\W*$|^\W*(?:how are you(?: doing)?(?: today)?|how(?:['’]?s| is) it going|what['’]?s up)\W*$/i,
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

/** Small talk, where no title is named. */
export function social({ masked, titles }: PlainMessage): Request | null {
  if (titles.length > 0) return null;
  const found = socialSigns.find(([, sign]) => sign.test(masked));
  return found ? { name: 'social', kind: found[0] } : null;
}

const aboutSigns: [RequestOf<'about'>['topic'], RegExp][] = [
  [
    'trust',
    /\b(?:do|are|does|is) (?:you|this|it|they|anyone|somebody) (?:get(?:ting)? |being )?(?:paid|sponsored|bribed)\b|\bis (?:this|that|it) (?:an? )?(?:ad|advert\w*)\b|\b(?:mak(?:e|ing)|made) (?:this|that|it|these|things|stuff|all (?:of )?(?:this|that))(?: all)? up\b|\b(?:can|should|why should) i (?:even )?(?:trust|believe)\b|\bhallucinat|\b(?:are|do) you (?:lying|lie|bluffing)\b|\bis (?:this|that|any of (?:this|that|it)|it) (?:all )?(?:actually |really )?(?:true|real|made up|fake)\b|\bhow (?:reliable|accurate|trustworthy) (?:is|are)\b/i,
  ],
  [
    'my ratings',
    /\b(?:do|does|did|are|is|will) .{0,30}\b(?:my )?(?:ratings?|stars?|scores? i gave)\b.{0,30}(?:count|matter|use|used|affect|change|\?)|\b(?:can|should|how do) i rate\b/i,
  ],
  [
    'privacy',
    /\bprivacy\b|\bwho (?:can |else |all )*(?:sees?|reads?|knows?)\b.{0,25}\b(?:my|this|me|i)\b|\b(?:do|will) you (?:ever )?(?:sell|share|leak) (?:my|any|our)\b|\bdo you (?:store|save|sell|share|keep|track|record) (?:my|any|this|what|me)\b|\b(?:delete|erase|export|download) (?:all )?my (?:data|account|history)\b|\b(?:is|are) my (?:data|history|chats?) (?:private|safe|shared|stored|public)\b/i,
  ],
  [
    'data',
    /\b(?:what|which|whose) (?:data|information|dataset|data set)\b|\btrained on\b|\b(?:what(?:['’]s| is)|where(?:['’]s| is)) your (?:data|info\w*|knowledge)\b|\bwhere (?:do|does|did) (?:you|this|it|the|your|all).{0,30}\b(?:data|information|numbers|know|come from)\b|\bhow many (?:films|movies|games|titles) (?:do you|are (?:there|in)|does)\b|\bhow (?:old|recent|up to date) is (?:your|the) (?:data|catalogue|catalog)\b/i,
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
    /\bwho (?:made|built|created|wrote|programmed|are) you\b|\bis (?:this |it )?an? (?:real )?(?:robot|bot|machine|human|person|computer|ai)\b|\b(?:am i|talking) (?:talking )?to an? (?:robot|bot|machine|human|person|computer|ai)\b|\bwhat are you\b(?! (?:saying|talking|doing))|\bare you (?:an? )?(?:real )?(?:ai|bot|robot|human|person|chatgpt|gpt|llm|machine|program|chatbot)\b/i,
  ],
  [
    'how it works',
    /\bwho (?:put|decide[sd]?|chose|picked?|choose) (?:that|this|it|these|those|what)\b|\bhow (?:do|does) (?:you|this|it|that|all this|the (?:recommender|app|thing|ranking|list))(?: all| actually| even)* (?:work|rank|decide|choose|pick|know what)\b|\bhow (?:are|were|is) (?:these|they|those|the (?:films|movies|games|list|ranks?)|my list) (?:picked|chosen|ranked|selected|made|computed)\b|\bwhat(?:['’]s| is) (?:the|your) (?:algorithm|method)\b/i,
  ],
];

/** Questions about the app itself, where no title is named. */
export function about({ masked, titles }: PlainMessage): Request | null {
  if (titles.length > 0) return null;
  const found = aboutSigns.find(([, sign]) => sign.test(masked));
  return found ? { name: 'about', topic: found[0] } : null;
}
