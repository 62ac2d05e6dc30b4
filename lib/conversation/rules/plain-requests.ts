// Messages whose request is plain from their words: small talk, questions about the app, the history, facts about one
// title, wishes for something to choose, feedback. Rules until a language model that understands serves; what they don't
// know goes on to the rules for questions (question.ts). Titles are masked with ■ first, so that their words don't count.
import type { Request } from '#lib/contract/request.ts';
import { followUp } from './follow-ups.ts';
import { about, social } from './plain-about.ts';
import { facts } from './plain-facts.ts';
import { feedback } from './plain-feedback.ts';
import { history } from './plain-history.ts';
import type { PlainMessage } from './plain-message.ts';
import { reasons } from './plain-reasons.ts';
import { taste } from './plain-taste.ts';
import { recommendWish } from './recommend-wish.ts';
import { refinement } from './refinement.ts';
import { unknownTitle } from './unknown-title.ts';

export type { PlainMessage };

const rules: ((message: PlainMessage) => Request | null)[] = [
  social,
  about,
  history,
  followUp,
  feedback,
  taste,
  reasons,
  refinement,
  unknownTitle,
  facts,
  ({ masked, titles, typed, catalogue }) => recommendWish({ masked, titles, typed, catalogue }),
];

/** null: the rules know no such message. */
export function plainRequest(message: PlainMessage): Request | null {
  for (const rule of rules) {
    const found = rule(message);
    if (found) return found;
  }
  return null;
}
