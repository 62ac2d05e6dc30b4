// Beside something of a title that isn't known: the one fact that comes nearest to it.

import type { Catalogue, Item } from '#lib/catalogue/catalogue.ts';
import { isMoodTag } from '../kinds/mood-tags.ts';
import { tellingTags } from '../kinds/vocabulary.ts';
import { knownOf } from '../known/known-matter.ts';
import { adjectiveOf, itIs, moodsOf, moodsSaid, type Trait, traitNamed } from '../known/traits.ts';
import { capitalized, joined, tagWord } from '../wording.ts';

type Near = { sign: RegExp; traits: string[]; tags: RegExp; isMood?: true };

const nearTo: Near[] = [
  {
    sign: /\bhow long\b/,
    traits: ['endless', 'short sessions', 'replayable'],
    tags: /^(?:Short|Replay Value|Massively Multiplayer|Sandbox)$/i,
  },
  {
    sign: /\bhow hard\b/,
    traits: ['brutal', 'beginners', 'experts', 'relaxing'],
    tags: /^(?:Difficult|Casual|Relaxing|Souls-like|Precision Platformer|Perma Death)$/i,
  },
  {
    sign: /\bmood\b|^how (?!much|many|long|hard|large)\w+ it is$|violent/,
    traits: [],
    tags: /^$/,
    isMood: true,
  },
  {
    sign: /\b(?:music|songs|sounds)\b/,
    traits: ['great music', 'rhythm', 'music', 'singing'],
    tags: /^(?:Great Soundtrack|Music|Rhythm)$/i,
  },
  {
    sign: /\blooks? like|\bpicture\b/,
    traits: [
      'beautiful to look at',
      'pixel art',
      'hand-drawn',
      'cartoon look',
      'realistic look',
      'black and white',
    ],
    tags: /^(?:Pixel Graphics|Retro|Hand-drawn|Colorful|Beautiful|Stylized|Anime|2D|3D)$/i,
  },
];
const mostTold = 3;
/** Of these the nearest says nothing. */
const ofRecord =
  /\b(?:developer|who made|year|genre|needs to run|systems?|runs on|price|edition|region|controllers|languages|trailer|where to get|sequel|reviews|still play)\b/;

/** '' where there is none. matter: what isn't known, "how long it is". */
export function nearestFact(matter: string, item: Item, catalogue: Catalogue): string {
  if (ofRecord.test(matter)) return '';
  const known = knownOf(catalogue, item);
  const { domain } = catalogue;
  const near = nearTo.find(({ sign }) => sign.test(matter));
  if (near && known) {
    const own = near.traits.filter((name) => known.traits?.includes(name));
    const traits = near.isMood
      ? moodsOf(known, domain).slice(0, mostTold)
      : own.flatMap((name) => traitNamed(name, domain) ?? []).slice(0, 1);
    if (traits.length > 0) return traitsSaid(traits);
  }
  const isNear = (tag: string) => (near?.isMood ? isMoodTag(tag) : near?.tags.test(tag));
  const tags = tellingTags(catalogue, item).filter(isNear).slice(0, mostTold);
  if (tags.length > 0) return `People tag it ${joined(tags.map(tagWord))}.`;
  return '';
}

function traitsSaid(traits: readonly Trait[]): string {
  const [first] = traits;
  return first && adjectiveOf(first) === null ? `${capitalized(itIs(first))}.` : moodsSaid(traits);
}
