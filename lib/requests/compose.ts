// One composed answer of two to four sentences from the same facts as the lines: what stands in where no language model can
// speak, or where none of its sentences held. The answer comes first, numbers are few and said as people say them.

import { composeAbout, composeUnclear } from './compose/about.ts';
import { composeCompare, composeHalf } from './compose/compare.ts';
import { composeExplain } from './compose/explain.ts';
import { composeFeedback } from './compose/feedback.ts';
import { composeHistory } from './compose/history.ts';
import { composeInfluence } from './compose/influence.ts';
import { composeFacts, composeTitle } from './compose/item-facts.ts';
import { composeJoint } from './compose/joint-facts.ts';
import { composeOfListed } from './compose/of-listed.ts';
import { composeRecommend } from './compose/recommend.ts';
import { composeSimilar } from './compose/similar.ts';
import { composeSocial } from './compose/small-talk.ts';
import { composeTaste } from './compose/taste.ts';
import { composeWhatIf } from './compose/what-if.ts';
import type { RequestFacts } from './request-facts.ts';
import { withoutAsterisks } from './wording.ts';
import type { Nouns } from './world.ts';

export function compose(facts: RequestFacts, nouns: Nouns): string {
  const text = sentencesOf(facts, nouns)
    .filter((sentence) => sentence !== '')
    .join(' ');
  return withoutAsterisks(text); // only titles hold any
}

function sentencesOf(facts: RequestFacts, nouns: Nouns): string[] {
  switch (facts.name) {
    case 'recommend':
      return composeRecommend(facts, nouns);
    case 'of listed':
      return composeOfListed(facts, nouns);
    case 'explain':
    case 'doubt':
      return composeExplain(facts, nouns);
    case 'compare':
      return composeCompare(facts, nouns);
    case 'half':
      return composeHalf(facts, nouns);
    case 'what_if':
      return composeWhatIf(facts, nouns);
    case 'influence':
      return composeInfluence(facts, nouns);
    case 'similar':
      return composeSimilar(facts, nouns);
    case 'taste':
      return composeTaste(facts, nouns);
    case 'history':
      return composeHistory(facts, nouns);
    case 'facts':
      return composeFacts(facts, nouns);
    case 'joint facts':
      return composeJoint(facts, nouns);
    case 'feedback':
      return composeFeedback(facts, nouns);
    case 'about':
      return composeAbout(facts);
    case 'social':
      return composeSocial(facts);
    case 'unclear':
      return composeUnclear(facts);
    case 'title':
      return composeTitle(facts, nouns);
  }
}
