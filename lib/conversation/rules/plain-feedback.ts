// Feedback said in words: seen, loved, hated, not interested, not seen. A kind that somebody doesn't like ("I hate racing games")
// is no feedback about a title: it becomes a wish (refinement.ts).
import type { Request, RequestOf } from '#lib/contract/request.ts';
import { did, type PlainMessage } from './plain-message.ts';

const opening =
  '(?:(?:no|nope|nah|well|sorry|but|actually|oh|hm+|yes|yeah|yep|ok|ugh|by the way|btw|honestly|and|also|still)\\W+)*';
const who = "(?:(?:i|we|she|he|they)(?:['’](?:ve|s|d))?(?: have| has| had)?\\W+)?";
const adverbs =
  '(?:(?:already|just|also|really|absolutely|totally|actually|both|all|even|so|kind of|kinda)\\s+)*';
const object = '(?:■|it|that|this|them|that one|this one|those)';
const after =
  '(?:,? (?:already|before|too|yesterday|last (?:week|night|year|month)|once|twice|(?:three|a few|many|so many) times|years? ago|long ago|as a kid|to death|a lot|anyway|now|btw|by the way|honestly|tbh|too much|so much|ages ago|at the cinema))*';
const whole = (said: string): RegExp =>
  new RegExp(
    `^\\W*${opening}${who}${adverbs}(?:${said}) (?:the |all the |all )?${object},?${after}(?:,? (?:so|what|next|another|give)\\b.*)?\\W*$`,
    'iu',
  );

const loved = 'love|loved|adore|adored|like|liked|enjoy|enjoyed';
const hated =
  "hate|hated|despise|despised|loathed?|disliked?|can['’]t stand|couldn['’]t stand|(?:didn|don)['’]t (?:like|enjoy)|did not (?:like|enjoy)";
const good =
  '(?:great|amazing|awesome|brilliant|fantastic|perfect|wonderful|a masterpiece|my (?:all[- ]time )?favou?rite|excellent|superb|so good|really good)';
const bad =
  '(?:trash|awful|terrible|horrible|rubbish|garbage|crap|shit|boring|dull|bad|the worst|a waste of (?:time|money)|overrated|unplayable|unwatchable|stupid)';
const judged = (words: string): RegExp =>
  new RegExp(
    `^\\W*${opening}(?:the )?${object} (?:is|was|were|are|['’]s) (?:just |so |really |absolutely |such |total |pure |complete )*${words}\\b[^?]{0,40}$`,
    'iu',
  );
const sucked = new RegExp(
  `^\\W*${opening}(?:the )?${object} (?:suck(?:s|ed)|bored me|put me to sleep|annoyed me|let me down|did nothing for me)\\b[^?]{0,40}$`,
  'iu',
);
const notFor =
  /\bnot (?:really |that |at all )?interested in (?:■|it|that|this)|\b(?:■|it|this|that) (?:is|['’]s) not (?:really )?(?:for me|my thing|my kind of)\b|^\W*(?:(?:no|nope|nah)\W+)*(?:pass|skip|not (?:this|that|it|■)(?: one)?(?: please)?)\W*$|^\W*(?:(?:no|nope|nah|ok)\W+)*(?:skip|drop|hide|remove|pass on|get rid of) (?:this|that|it)(?: one)?\W*$|\bi['’]?(?:ll| will)? ?(?:pass|skip)(?: on)? (?:this|that|it|■)\b|^\W*(?:(?:no|nope|nah)\W+)?not interested\W*$|\bdon['’]t show (?:me )?(?:■|it|that|this)(?: one)?(?: again| anymore| any more)?\W*$/i;
const bareSeen = new RegExp(
  `^\\W*${opening}(?:${who}already\\W+(?:${did}|got|have|finished|know|done)(?: (?:it|that|this|that one|them|■))?|${who}(?:${did}|got|finished|know|done) (?:it|that|this|that one|■)${after}|(?:i|we|she|he|they)(?:['’](?:ve|s))? (?:have|has|got|own|owns) (?:it|that|this|that one|■)(?: already)?)${after}\\W*$`,
  'iu',
);
const thenLoved =
  /\b(?:loved|adored) (?:it|that|this|every)\b|\b(?:it|that) was (?:great|amazing|brilliant|awesome|fantastic)\b/i;
const thenHated =
  /\b(?:hated|despised) (?:it|that|this)\b|\b(?:it|that) (?:sucked|was (?:awful|terrible|boring|bad|trash))\b/i;

const sawIt = new RegExp(
  `^\\W*${opening}(?:(?:i|we)(?:['’]ve)? )?(?:have )?${adverbs}(?:saw|watched|played|finished|completed|own|owned) (?:the )?(?:it|that|this|■)(?![\\p{L}])(?! (?:because|but|and not))[^?]{0,40}$`,
  'iu',
);

const neverDid = new RegExp(
  `\\b(?:never|haven['’]?t|have not|didn['’]?t|did not)(?: even| ever| actually)? (?:${did}|finish(?:ed)?) (?:the )?${object}(?![\\p{L}])`,
  'iu',
);
const hatedIt = [thenHated, whole(hated), judged(bad), sucked];
const lovedIt = [thenLoved, whole(loved), judged(good)];

/** null: no feedback about a title. */
export function feedback({ masked, titles, topic }: PlainMessage): Request | null {
  if (
    /\?/.test(masked) ||
    /\b(?:if|suppose|imagine|pretend|assume|why|which|would|what happens)\b/i.test(masked)
  )
    return null;
  const item = titles.length === 1 ? titles[0] : titles.length === 0 ? topic : null;
  if (!item) return null;
  const because = /\b(?:because|since|as it|cause)\b (.{3,120}?)[.!\s]*$/i.exec(masked)?.[1];
  const give = (kind: RequestOf<'feedback'>['kind']): Request => ({
    name: 'feedback',
    item,
    kind,
    ...(because && !because.includes('■') ? { because } : {}),
  });
  const said = masked.replace(/\b(?:because|since|as it|cause)\b.*$/i, '').trim();
  if (notFor.test(masked)) return give('not interested');
  if (neverDid.test(said)) return give('not seen');
  if (hatedIt.some((sign) => sign.test(said))) return give('hated');
  if (lovedIt.some((sign) => sign.test(said))) return give('loved');
  return bareSeen.test(said) || (sawIt.test(said) && !/^\W*(?:was|is)\b/i.test(said)) ? give('seen') : null;
}
