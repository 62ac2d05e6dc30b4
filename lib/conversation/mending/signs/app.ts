// What is said to the app or asked of it, and of no title: "how do I know that's the real reason", "no worries".

import { isEasyGoing } from '#lib/requests/message/easy-going.ts';
import { elsewhereIn } from '#lib/requests/message/everyday.ts';
import { asksOwnPlay } from '#lib/requests/message/own-play.ts';
import { asksWhetherLiked } from '#lib/requests/message/whether-liked.ts';
import type { Rule } from './rule.ts';

const realReason =
  /\b(?:how (?:do|can|could|would|am|are|should) (?:i|we) (?:(?:even|really|actually|ever|supposed to|to) )*(?:know|tell|trust|be sure|verify|check|believe)|who says|what makes (?:you|u) (?:so )?sure|are you sure)\b[^.?!]{0,16}\b(?:that|this|it|you|u|your|the|those)\b[^.?!]{0,12}\b(?:real(?:ly)?|true|truth|actual(?:ly)?|correct|honest|lying|bluffing|making|made|reasons?|explanations?|why|right about)\b/iu;

/** "How do I know that's the real reason" asks for no reason once more. */
export const forRealReason: Rule = (request, { masked, titles }) => {
  if (!['explain', 'influence', 'doubt', 'unclear', 'social'].includes(request.name)) return null;
  return titles.length === 0 && realReason.test(masked) ? { name: 'about', topic: 'trust' } : null;
};

/** "Haha no worries" asks for nothing. */
export const forEasyGoing: Rule = (request, { text, titles }) =>
  titles.length === 0 && request.name === 'unclear' && isEasyGoing(text)
    ? { name: 'social', kind: 'off topic' }
    : null;

const helping =
  /\b(?:can|could|will|would) (?:you|u) (?:(?:also|please|even|maybe|just) )*(?:help (?:me |us )?(?:with|do|out with)|do|write|fix|book|cook|fill (?:in|out)|sort out)\b[^.?!]*\b(?:my|our|the|an?)\b/iu;
const here: ReadonlySet<string> = new Set(['anything', 'you', 'either', 'walkthrough', 'sound', 'screen']);
const chores =
  /\b(?:tax(?:es)?|homework|essay|cv|résumé|dishes|laundry|ironing|shopping|maths?|cleaning|cover letter|garden|rent|mortgage|driving test|dating life|love life|car)\b/iu;

/** "Can you help me with my tax return too haha" */
export const forChores: Rule = (request, { masked, titles }) => {
  if (!['about', 'unclear', 'facts', 'recommend'].includes(request.name) || titles.length > 0) return null;
  if (!helping.test(masked)) return null;
  return chores.test(masked) || (request.name !== 'recommend' && !here.has(elsewhereIn(masked)))
    ? { name: 'social', kind: 'off topic' }
    : null;
};

/** "Do you play games yourself?" */
export const forOwnPlay: Rule = (request, { text, titles }) =>
  titles.length === 0 && (request.name === 'about' || request.name === 'unclear') && asksOwnPlay(text)
    ? { name: 'social', kind: 'off topic' }
    : null;

/** "Do you know whether I liked ■ or only that I played it?" */
export const forWhetherLiked: Rule = (request, { masked }) =>
  request.name !== 'about' && request.name !== 'recommend' && asksWhetherLiked(masked)
    ? { name: 'about', topic: 'my ratings' }
    : null;
