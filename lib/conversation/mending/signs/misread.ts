// More readings that plain signs set right, in the order in which they are tried: the files beside this one have them by what they
// are about.

import { forChores, forEasyGoing, forOwnPlay, forRealReason, forWhetherLiked } from './app.ts';
import { forAllListed, forJoke } from './asides.ts';
import { forChangedNow } from './changed.ts';
import { forKindInstead, forListWithout, forOneForUs } from './in-context.ts';
import {
  forChangeWithout,
  forMissed,
  forNoneOfKind,
  forTwoOf,
  forWhichOfTwo,
  forWhyAbove,
} from './listed.ts';
import {
  forBecauseIOwn,
  forElseByThem,
  forFirstOfList,
  forOldOrNew,
  forOnRecord,
  forOwnWeight,
} from './mine.ts';
import { forBook, forGuess, forPlayedWith, forWhatIsIt } from './passing.ts';
import type { Rule } from './rule.ts';

export const misreadRules: readonly Rule[] = [
  forGuess,
  forBook,
  forWhatIsIt,
  forPlayedWith,
  forRealReason,
  forEasyGoing,
  forChores,
  forOwnPlay,
  forWhetherLiked,
  forChangeWithout,
  forChangedNow,
  forFirstOfList,
  forOnRecord,
  forOldOrNew,
  forElseByThem,
  forOwnWeight,
  forBecauseIOwn,
  forTwoOf,
  forWhichOfTwo,
  forWhyAbove,
  forNoneOfKind,
  forMissed,
  forJoke,
  forAllListed,
  forListWithout,
  forOneForUs,
  forKindInstead,
];
