// What stands around a wish and leaves it as it is: "open world only", "proper scary", "hardly any weapons".

import { shown } from '../wording.ts';
import type { Test } from './constraint.ts';

const before =
  /^(?:(?:only|just|proper(?:ly)?|really|actual(?:ly)?|truly|genuine(?:ly)?|strictly|purely|definitely|absolutely|exclusively|preferably|ideally|maybe|perhaps|at least|above all|mainly|mostly|nothing but|a good|some good|good old|plenty of|lots of) )+(?=\S)/i;
const after =
  /(?: (?:only|just|please|exclusively|preferably|ideally|if possible|at least|though|too|and nothing else|above all|for once|for a change|where possible))+$/i;
const hardlyAny =
  /^(?:(?:with|has|having) )?(?:(?:hardly|barely|scarcely|almost|next to|nearly|virtually|practically) (?:any|no)|very (?:little|few)|little to no|few (?:or|to) no|not (?:a lot|lots) of|minimal|as (?:few|little)) (.+?)(?: as possible)?$/i;

/** By the words as they are, else without what stands around them. */
export function orPlainly<T extends Test>(said: string, testOf: (words: string) => T | null): T | null {
  const test = testOf(said);
  if (test && !test.standIn?.left?.length) return test;
  const plain = said.trim().replace(before, '').replace(after, '');
  const other = plain === said.trim() || plain === '' ? null : testOf(plain);
  if (other && !other.standIn?.left?.length) return other;
  return test ?? other ?? orRefused(said, testOf);
}

/** "Hardly any weapons" is taken for "no weapons", and that is said. */
function orRefused<T extends Test>(said: string, testOf: (words: string) => T | null): T | null {
  const refused = hardlyAny.exec(said.trim())?.[1];
  const test = refused === undefined ? null : testOf(`no ${refused}`);
  if (!test) return null;
  const { standIn } = test;
  if (standIn) return { ...test, standIn: { ...standIn, wish: shown(said) } };
  if (test.refuses) return test;
  return { ...test, standIn: { wish: shown(said), left: null, kind: test.said } };
}
