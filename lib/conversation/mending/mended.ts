// What a voice read in a message, set right by what the message plainly says: each step in its own file, in this order.

import type { Request } from '#lib/contract/request.ts';
import type { ChatState } from '../chat-state.ts';
import type { TypedTitles } from '../mentions/message-titles.ts';
import { ofLatter, ofOneOfTwo } from './latter.ts';
import { withMostOfMine } from './most-of-mine.ts';
import { withNumbers } from './numbered.ts';
import { withListed } from './of-those.ts';
import { withOwnTaste } from './own-taste.ts';
import { withPlainWish } from './plain-wish.ts';
import { withoutRefusedEra } from './refused-era.ts';
import { withSaidReason } from './said-reason.ts';
import { withSupportedKeys } from './supported-keys.ts';
import { withTypedTitles } from './typed-titles.ts';

export function mended(read: Request[], message: string, typed: TypedTitles, chat: ChatState): Request[] {
  const meant = withPlainWish(withOwnTaste(read, typed), typed, chat.catalogue.domain);
  const typedOnes = withTypedTitles(meant, typed, chat).map((request) =>
    ofLatter(withoutRefusedEra(request, message), message, chat.last),
  );
  const titled = ofOneOfTwo(typedOnes, typed.text, chat.last);
  const listed = withMostOfMine(withListed(titled, typed, chat), typed.text, chat);
  return listed.map((request) => {
    const supported = withSupportedKeys(withSaidReason(request, typed.masked), typed, chat);
    return withNumbers(supported, typed.text, chat);
  });
}
