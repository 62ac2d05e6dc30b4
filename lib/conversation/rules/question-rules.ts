// Decides a question's kind by rules over its words. Titles are masked with ■ first, so that their words don't count.

import type { Perspective } from '#lib/contract/perspective.ts';
import { unseenMatters } from '#lib/evidence/unseen-matters.ts';
import type { QuestionKind } from '#lib/narration/question-kind.ts';

const thing = '(?:films?|movies?|games?|titles?|ones?|them|items?|history)';
const negated =
  /\b(?:(?:had|did|have|has|would)(?:n['’]?t| not| never)|never|not)\s+(?:\w+\s+)?(?:watch(?:ed)?|seen|see|play(?:ed)?|bought|buy)\b/i;
const leftOut =
  /\b(?:without|remov(?:e|ed|ing)|take away|took away|leave out|left out|forget about|take out|how much does .{1,80} (?:matter|count|weigh|help))\b/i;
const added =
  /\b(?:(?:what if|if|suppose|imagine|say|assuming) i(?:['’]d| had| have| were to have)? (?:also |now |really )?(?:watch(?:ed)?|seen|saw|see|play(?:ed)?|bought|buy|add(?:ed)?|liked)|add(?:ed|ing)?\b|with .{1,60} (?:added|in my history)|and if i(?:['’]d| had)? (?:also )?(?:watched|seen|played|bought))/i;
const compared =
  /\b(?:compare[ds]?|comparison|versus|vs\.?|difference|differ|prefer(?:red)?|rather|instead|over|(?:better|higher|lower|worse|ahead|above|below|behind|stronger) (?:\w+ ){0,3}?(?:than|of)|ahead of|above|below|between)\b/i;
const insteadOf = /\b(?:this|that|it)(?: one| film| movie| game| title)?,? (?:and|but) not ■/i; // "why this and not X?"
const likeness =
  /\b(?:similar|alike|(?:some|any)thing like|(?:ones?|films?|movies?|games?|titles?|more|another) like|like (?:it|this|that|these|■)|close(?:st|r)? to|in the (?:same )?(?:vein|style)|same (?:vein|style))/i;
const request =
  /\b(?:something|anything|show|find|give|recommend|suggest|i want|i['’]d like|looking for|is there|are there|got any|do you have|any(?: other)?|other|more|another|an? \w+er one)\b/i;
const ownHistory =
  /\bi(?:['’]ve| have)? (?:ever |already )?(?:seen|watched|played|bought)\b|\bmy (?:films|movies|games|history|own|favou?rites?)\b|\bof mine\b/i;

const rules: [QuestionKind, RegExp][] = [
  [
    'taste',
    /\b(?:my tastes?|what (?:do|would|might) (?:you think )?i (?:like|love|enjoy)|you think i (?:like|love|enjoy)|(?:kind|sort|type)s? of (?:films?|movies?|games?|things|person)|know about me|describe me|my profile|my preferences|what am i into|say about me|about my (?:history|profile)|who am i to you)\b/i,
  ],
  [
    'similar',
    /\b(?:similar|resembles?|most like|like anything|closest|close to|nearest|reminds?|have in common)\b/i,
  ],
  [
    'which-most',
    new RegExp(
      `\\b(?:which (?:of )?(?:my |the |these |those )?(?:\\w+ )?${thing}?.{0,40}(?:most|matter|count|influenc|weigh|important|decisive)|what (?:counts|matters|weighs|influenced).{0,30}|(?:based|rests?|built|depends?) on|in my history|main reason|because of (?:what|which)|most (?:influence|influential|important)|what did i (?:watch|play|buy|see)|strongest)`,
      'i',
    ),
  ],
  [
    'why-not',
    /\b(?:why not|against|dislike|hate|not (?:like|enjoy|higher|recommend\w*|for me|better|in my)|wouldn['’]?t|shouldn['’]?t|don['’]?t i get|downsides?|what is wrong|what['’]?s wrong|be wrong|so low|too low|not sure|are you (?:sure|certain)|really sure|how (?:sure|certain|confident)|change (?:your|its) (?:mind|verdict|answer)|doubts?|drawbacks?|isn['’]?t (?:it|this|■)|why (?:is|was|are) (?:it|this|■|that) not|(?:don['’]t|do not) believe)\b/i,
  ],
  [
    'why',
    /\b(?:why|reasons?|explain|recommend\w*|how come|how did|how do you|match|(?:good|right|something) for me|should i|would i (?:like|enjoy|love)|will i (?:like|enjoy|love)|rank\w*|scores?|more|go on|details?|elaborate|what about|how about|tell me about|what speaks for|what makes|worth (?:it|watching|playing|seeing|buying|a try|(?:my|the) time)|popular|personal)\b/i,
  ],
];

const side = '(?:point of view|perspective|angle|side|viewpoint|standpoint)';
const fromSide = (what: string) =>
  new RegExp(`\\b${what} ${side}\\b|\\b${side} of (?:its |the )?${what}\\b`, 'i');
const views: [Perspective, RegExp][] = [
  ['sceptic', /\b(?:s[ck]eptic\w*|critical (?:eye|look)|devil['’]s advocate)\b/i],
  ['genre', fromSide('(?:genres?|themes?)')],
  ['popularity', fromSide('popularity')],
  ['era', fromSide('era')],
  [
    'popularity',
    /\b(?:how (?:popular|famous|well[- ]known|known|obscure)|how many (?:other )?(?:people|persons|players|viewers|buyers|others)|(?:is|are|was) (?:it|this|that|these|they|■)(?: (?:one|film|movie|game|title|an?|the|very|so|really|that))* (?:popular|famous|(?:well[- ])?known|hit|mainstream|obscure|niche|hidden gem|hype\w*))\b/i,
  ],
  [
    'price',
    /\b(?:worth (?:the|its|that|my) (?:price|money|cost)|how (?:expensive|cheap)|too (?:expensive|cheap|pricey)|how much (?:is|does) (?:it|this|that|■)(?: cost)?|(?:the|its) (?:price|cost)|(?:can|could) i afford)\b/i,
  ],
  [
    'platform',
    /\b(?:(?:which|what) (?:platforms?|consoles?|systems?)|runs? on|my (?:pc|console|xbox|switch))\b/i,
  ],
  [
    'era',
    /\b(?:how old (?:is|are (?:they|these))|too old|(?:which|what) (?:year|decade)|how (?:recent|new)|when (?:was|did) (?:it|this|■))\b/i,
  ],
];

/** The perspective a question about the item asks for, if any. */
export function viewAsked(masked: string): Perspective | null {
  return views.find(([, sign]) => sign.test(masked))?.[0] ?? null;
}

export type Signs = { named: number; referred: number; wishes: number };

/** null if no rule matches. `masked`: titles are ■. */
export function kindOf(masked: string, signs: Signs): QuestionKind | null {
  const others = signs.named + signs.referred;
  const asksWhy = /\bwhy\b/i.test(masked);
  const asksLike = likeness.test(masked) && !ownHistory.test(masked);
  const but = /\bbut\b|, only\b|\bonly (?:newer|older|cheaper)/i.test(masked);
  if (!asksWhy && asksLike && (signs.wishes > 0 || but || request.test(masked))) {
    return signs.wishes === 0 && but && unseenMatters(masked).length > 0 ? 'unknowable' : 'similar-but';
  }
  if (!asksWhy && signs.wishes > 0 && request.test(masked) && !/\bmy\b|\bi (?:like|love)\b/i.test(masked))
    return 'similar-but';
  if (negated.test(masked) && /\b(?:if|had|never|suppose|imagine)\b/i.test(masked) && !asksWhy)
    return 'without';
  if (leftOut.test(masked) && !(asksWhy && others === 0)) return 'without';
  if (added.test(masked) && !asksWhy) return 'what-if';
  if (others > 0 && compared.test(masked)) return 'compare';
  if (others > 1 || (others > 0 && /■.*\b(?:or|and not|not)\b.*■/i.test(masked))) return 'compare';
  if (others > 0 && insteadOf.test(masked)) return 'compare';
  if (others > 0 && /\bor\b/i.test(masked) && !asksWhy) return 'compare';
  if (/\b(?:compare[ds]?|comparison|versus)\b/i.test(masked)) return 'compare';
  if (!/\bwhy (?:this|is|do|did|■)/i.test(masked) && unseenMatters(masked).length > 0) return 'unknowable';
  return rules.find(([, rule]) => rule.test(masked))?.[0] ?? null;
}

/** "And that one?", "what about the other?": the same question about something else. */
export function asksTheSame(masked: string): boolean {
  return (
    /^\W*(?:and|or|but|what about|how about|then|also|ok(?:ay)?,? and)\b/i.test(masked) ||
    /^\W*(?:the|that|this)? ?(?:first|second|third|fourth|fifth|other|last|latter|■)(?: one)?(?: too)?\W*$/i.test(
      masked,
    )
  );
}
