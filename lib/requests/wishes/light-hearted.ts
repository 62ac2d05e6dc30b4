// "Not too serious", "something less serious": what is funny or silly, by labels or by what is generally known of it.

import { moodMeaning } from '../kinds/moods.ts';
import { isMainly, isOf } from '../kinds/vocabulary.ts';
import { knownOf } from '../known/known-matter.ts';
import { nounsOf, type World } from '../world.ts';
import type { Test } from './constraint.ts';
import { tagsThatFit } from './kind-constraint.ts';

const wishes =
  /^(?:(?:(?:a bit|a little|much|way|bit) )?(?:less|not|nothing|isn['’]?t|never)(?: (?:too|so|very|that|as|all that|overly|quite))* (?:serious|heavy|earnest|grave|solemn|sombre|somber|dour)|(?:more )?(?:light[- ]?hearted|lighter in tone|fun and light|silly fun)|does ?n['’]?t take itself (?:too |so )?seriously)(?: (?:games?|films?|movies?|one|stuff))?$/iu;
const funny: ReadonlySet<string> = new Set(['funny', 'silly', 'witty', 'feel-good', 'cute']);
const grim: ReadonlySet<string> = new Set([
  'dark',
  'bleak',
  'gory',
  'scary',
  'creepy',
  'brutal',
  'sad',
  'disturbing',
]);

/** null: another wish, or a catalogue in which nothing tells it. */
export function lightHearted(world: World, wish: string): Test | null {
  if (!wishes.test(wish.trim())) return null;
  const { catalogue } = world;
  const meaning = moodMeaning(catalogue, 'funny');
  const traitsOf = (item: { index: number }) => knownOf(catalogue, item)?.traits;
  const isKnown = (item: { index: number }) => traitsOf(item)?.some((trait) => funny.has(trait)) ?? false;
  if (!meaning && !catalogue.items.some(isKnown)) return null;
  const isGrim = (item: { index: number }) => traitsOf(item)?.some((trait) => grim.has(trait)) ?? false;
  return {
    said: `light-hearted ${nounsOf(catalogue).many}`,
    test: (item) => isKnown(item) || (meaning !== null && isOf(meaning, item) && !isGrim(item)),
    mainly: (item) =>
      !isGrim(item) &&
      !(traitsOf(item)?.includes('violent') ?? false) &&
      (isKnown(item) || (meaning !== null && isMainly(meaning, item))),
    ...(meaning ? { why: (item) => (isKnown(item) ? [] : tagsThatFit(meaning, item)) } : {}),
  };
}
