// What of this app a message asks about, so that the answer opens with it: "does the order matter?", "do stars count?". The
// signs are in about-signs.ts, what is said then in about-openings.ts.

import type { Request } from '#lib/contract/request.ts';
import { appSigns } from './about-app-signs.ts';
import { type AboutMatter, signs, type Topic } from './about-signs.ts';
import { signsAbroad } from './about-signs-abroad.ts';
import { usageSigns } from './about-usage-signs.ts';
import { usageSignsAbroad } from './about-usage-signs-abroad.ts';

type Before = Request['name'] | null;

/** Doubts in general, which say little beside a sentence that asks for something. */
const general: ReadonlySet<AboutMatter> = new Set(['certainty', 'horoscope', 'mistakes']);

/**
 * `message` without titles: "The Order: 1886" asks about no order. `before`: what was asked last. Of several sentences one that
 * asks decides: "You say that with great confidence. What's your source?"
 */
export function matterAsked(
  message: string | undefined,
  topic?: Topic,
  before: Before = null,
): AboutMatter | null {
  const text = (message ?? '').toLowerCase().replace(/[‘’]/gu, "'");
  const parts = text.split(/(?<=[.?!])\s+/u).flatMap((part) => {
    const matter = signOf(part, topic);
    return matter === null ? [] : { matter, asks: part.endsWith('?') };
  });
  const telling = parts.filter(({ matter }) => !general.has(matter));
  const found = (telling.findLast(({ asks }) => asks) ?? telling.at(-1) ?? parts[0])?.matter;
  return meant(found ?? signOf(text, topic), text, before);
}

function signOf(text: string, topic: Topic | undefined): AboutMatter | null {
  const fits = ([, sign, topics]: (typeof allSigns)[number]) =>
    (topics === undefined || (topic !== undefined && topics.includes(topic))) && sign.test(text);
  return allSigns.find(fits)?.[0] ?? null;
}
const allSigns: (typeof signs)[number][] = [
  ...usageSigns,
  ...usageSignsAbroad,
  ...signsAbroad,
  ...appSigns,
  ...signs,
];

/** "Says who?" and "your source?" ask for where the answer before comes from: facts of a title, or its place. */
function meant(matter: AboutMatter | null, text: string, before: Before): AboutMatter | null {
  if (matter === 'says who') return before === 'facts' ? 'sources' : matter;
  if (matter !== 'sources' || before === null || !placing.has(before)) return matter;
  return ofTheAnswer.test(text) ? 'says who' : matter;
}
const ofTheAnswer = /\bsources?\b|\b(?:get|got|find|take) (?:that|this|it)\b|\bcit(?:e|ation)/;
const placing: ReadonlySet<Before> = new Set([
  'explain',
  'doubt',
  'influence',
  'compare',
  'what_if',
  'similar',
]);
