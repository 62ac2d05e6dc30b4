// "Roast my library", "which of mine doesn't fit with the rest": a language model likes to take these for small talk, or for the taste
// as a whole, since no request of its own was named so.
import type { Request } from '#lib/contract/request.ts';
import type { TypedTitles } from '../mentions/message-titles.ts';

const own =
  "(?:my|mine|our|ours|i['’]?ve|(?:films|movies|games|ones|titles|things|stuff|what|everything) i (?:have|own|watched|played|bought))";
const thing =
  '(?:(?:terrible|awful|bad|whole|poor|sad|own|film|movie|game|gaming|steam|so[- ]called) )*(?:library|lists?|taste|history|collection|shelf|shelves|choices|picks|profile|backlog|films|movies|games|favou?rites|life choices)';
const notRefused = "(?<!(?:n['’]t|\\bdont|\\bnot|\\bnever|\\bthey|\\bpeople|\\bfriends) )";
const mocking =
  'roast|mock|tease|ridicule|rip into|poke fun at|laugh at|make fun of|take the (?:mick|mickey|piss) out of';
const roasting = [
  `\\b${notRefused}(?:${mocking}|judge|insult|trash|slag off) (?:my|our) ${thing}`,
  `\\b${notRefused}(?:${mocking}) me\\b(?! (?:a|an|some|the|another)\\b)`,
  `\\b(?:be|say something|anything|something) (?:\\p{L}+ )?(?:mean|rude|nasty|cruel|savage|brutal|harsh|cheeky|merciless|sarcastic) (?:about|to|with|on) (?:me\\b|(?:my|our) ${thing})`,
  `\\bhow (?:bad|awful|terrible|embarrassing|tragic|cringe\\w*) is (?:my|our) ${thing}`,
  `\\bgive (?:me|my ${thing}) an? (?:good |proper |little )?(?:roast(?:ing)?|ribbing)\\b(?! (?:chicken|dinner|potato|beef|recipe))`,
];
const notFitting = [
  '\\bodd (?:one|man) out\\b|\\boddball\\b|\\boutlier\\b|\\bblack sheep\\b',
  `\\b(?:which|what|one)\\b[^.?!]{0,40}\\b(?:does ?n['’]?t|does not|do ?n['’]?t|least|not) (?:really |quite |even )?(?:fits?|belongs?|goes|go|match(?:es)?)\\b`,
  '\\b(?:which|what|one)\\b[^.?!]{0,40}\\b(?:least (?:like|similar to|close to)|most (?:unlike|different (?:from|to))|furthest from|farthest from) (?:all )?(?:the )?(?:others?|rest)\\b',
  '\\b(?:which|what|one)\\b[^.?!]{0,40}\\b(?:sticks? out|stands? out like a sore thumb|out of place)\\b',
];
const roast = new RegExp(roasting.join('|'), 'iu');
const odd = new RegExp(notFitting.join('|'), 'iu');
const ofOwn = new RegExp(`\\b${own}\\b|\\b(?:the )?(?:others|rest)\\b|\\bout\\W*$`, 'iu');
const elsewhere =
  /\b(?:your (?:list|picks|suggestions|recommendations)|these|those|you (?:gave|listed|suggested|recommended|named)|(?:my|our) (?:mood|wall|jeans|outfit|family|friends|team|class|sofa|room))\b/iu;

/** What such a request may have been taken for. */
function isReplaced(request: Request, about: 'roast' | 'odd one out'): boolean {
  switch (request.name) {
    case 'social':
      return request.kind !== 'injection';
    case 'taste':
    case 'unclear':
    case 'influence':
    case 'similar':
      return true;
    case 'history':
      return true;
    case 'compare':
    case 'recommend': // "the odd one out" is no wish, "roast my taste, then give me one" holds one
      return about === 'odd one out';
    default:
      return false;
  }
}

/** No title is named: "which of Heat and Big is the odd one out" is about those. */
export function withOwnTaste(requests: Request[], { masked, titles }: TypedTitles): Request[] {
  if (titles.length > 0) return requests;
  const about = roast.test(masked)
    ? 'roast'
    : odd.test(masked) && ofOwn.test(masked) && !elsewhere.test(masked)
      ? 'odd one out'
      : null;
  if (about === null) return requests;
  const first = requests.findIndex((request) => isReplaced(request, about));
  if (first === -1) return requests;
  return requests.flatMap((request, at) => {
    if (at === first) return { name: 'taste' as const, about };
    return isReplaced(request, about) ? [] : request;
  });
}
