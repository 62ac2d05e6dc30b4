// The indexes of a catalogue that questions and answers look titles up in, built while a version loads. Otherwise the first question
// of a process waits for them: with 62,000 titles, seconds.

import { setImmediate } from 'node:timers/promises';
import { type Catalogue, titleIndex } from '#lib/catalogue/catalogue.ts';
import { titleMatcher } from '#lib/catalogue/title-matcher.ts';
import { namedAttributes } from './mentions/attribute-words.ts';
import { keysOf } from './mentions/title-keys.ts';

/** One after the other: in between, the version that serves until then goes on answering. */
export async function warmCatalogue(catalogue: Catalogue): Promise<void> {
  const namesOfAttributes = (of: Catalogue) => namedAttributes('', of);
  for (const build of [titleIndex, titleMatcher, keysOf, namesOfAttributes]) {
    build(catalogue);
    await setImmediate();
  }
}
