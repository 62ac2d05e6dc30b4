// What is said to small words that let something pass, and to whoever asks what the app plays or watches itself.

import type { Domain } from '#lib/contract/domain.ts';
import { domainFacts } from '#lib/contract/domain.ts';
import { isEasyGoing } from '../message/easy-going.ts';
import { asksOwnPlay } from '../message/own-play.ts';
import { plainVerb } from './everyday.ts';

/** null: it is neither. `pick`: one of the ways to say it. */
export function easyGoingSaid(
  message: string,
  domain: Domain,
  pick: (forms: readonly string[]) => string,
): string[] | null {
  const { participle: did } = domainFacts[domain];
  if (isEasyGoing(message))
    return [
      pick(['All good, then!', 'Good!', 'All right!']),
      `Tell me when you want something to ${plainVerb(domain)}.`,
    ];
  if (asksOwnPlay(message))
    return [`No, I'm only a program: I know who ${did} what and have never ${did} anything.`];
  return null;
}
