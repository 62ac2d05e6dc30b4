// How much is spoken in a title, and whether a game has a campaign, as far as general knowledge tells.

import type { Knowledge } from '#lib/catalogue/general-knowledge.ts';
import type { Domain } from '#lib/contract/domain.ts';
import { joined, spokenNumber } from '../wording.ts';

type Asked = { message: string; isYesNo: boolean; domain: Domain };

const reading = /\b(?:subtitles?|subs|read(?:s|ing)?)\b/iu;

/** "Does it have much dialogue? She can't read subtitles yet." */
export function spokenSaid({ traits = [], languages }: Knowledge, { message, domain }: Asked): string | null {
  if (domain === 'movies' && traits.includes('silent')) return 'Hardly any: nothing is spoken in it.';
  if (traits.includes('no words')) return 'Hardly any: it has hardly any words.';
  if (traits.includes('text-heavy')) return 'A lot: there is much to read in it.';
  const [only, ...others] = languages ?? [];
  if (only === undefined || domain !== 'movies') return null;
  const gap = "how much is spoken I don't know";
  return reading.test(message) && only === 'English' && others.length === 0
    ? `It is in English, so nobody needs subtitles; ${gap}.`
    : `It is in ${joined([only, ...others])}; ${gap}.`;
}

/** "Does it have a campaign?" */
export function campaignSaid({ single, hours }: Knowledge, { isYesNo }: Asked): string | null {
  if (single === undefined) return null;
  if (!single) return 'Not alone: it is made for playing with others.';
  const story =
    hours === undefined
      ? ''
      : `, and its main story takes some ${hours === 1 ? 'one hour' : `${spokenNumber(hours)} hours`}`;
  return isYesNo ? `Yes: it can be played alone${story}.` : `It can be played alone${story}.`;
}
