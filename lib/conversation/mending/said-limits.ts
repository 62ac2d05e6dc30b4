// Limits of a wish with the numbers that the message says: "under 20 hours" was read as "under two hours", and "au tour par tour"
// as four players.

import { withFigures } from '#lib/catalogue/number-words.ts';
import { titleKey } from '#lib/catalogue/title.ts';
import type { RequestOf } from '#lib/contract/request.ts';

type Recommend = RequestOf<'recommend'>;

const units: [RegExp, string][] = [
  [/\bhours?\b/, 'h|hrs?|hours?|stunden?|std|heures?|horas?|시간'],
  [/\bminutes?\b/, 'm|mins?|minutes?|minuten|minutos?|분'],
];
const ofPlayers = /^(?:for )?\S+ players?$/i;
const someNumber =
  /(?<![\p{L}\p{N}])\d|(?<!\p{L})(?:two|three|four|five|six|seven|eight|zwei\p{L}*|drei|vier\p{L}*|fünf|deux|trois|quatre|cinq|dos|tres|cuatro|cinco|couple|둘|두|셋|세|넷|네|다섯)(?!\p{L})/iu;

const controllers = /controller|game ?pad|joypad|\bpads?\b|manette|mando|컨트롤러|패드|steuer/iu;

export function withSaidLimits(request: Recommend, masked: string, before: Recommend | null): Recommend {
  if (request.but === undefined) return request;
  const old = before?.but?.split('; ') ?? [];
  const message = withFigures(titleKey(masked));
  const parts = request.but.split('; ').flatMap((part) => {
    if (old.includes(part)) return part;
    if (ofPlayers.test(part) && !someNumber.test(masked)) return [];
    if (part === 'controller support' && !controllers.test(masked)) return [];
    return withSaidNumber(part, message);
  });
  const { but: _, ...others } = request;
  return parts.length === 0 ? others : { ...request, but: parts.join('; ') };
}

/** Of a limit in one unit, where the message has one number of that unit. */
function withSaidNumber(part: string, message: string): string {
  const key = withFigures(titleKey(part));
  const unit = units.find(([sign]) => sign.test(key))?.[1];
  const [read, ...others] = key.match(/\d+/g) ?? [];
  if (unit === undefined || read === undefined || others.length > 0) return part;
  const said = [...message.matchAll(new RegExp(`(?<!\\d)(\\d+) ?(?:${unit})(?!\\p{L})`, 'gu'))].map(
    ([, number]) => number,
  );
  const [number] = said;
  return number === undefined || said.length > 1 || number === read ? part : key.replace(read, number);
}
