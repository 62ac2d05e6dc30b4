// Limits of a wish with the numbers that the message says: "under 20 hours" was read as "under two hours", and "au tour par tour"
// as four players.

import { withFigures } from '#lib/catalogue/number-words.ts';
import { titleKey } from '#lib/catalogue/title.ts';
import type { RequestOf } from '#lib/contract/request.ts';

type Recommend = RequestOf<'recommend'>;

const units: [RegExp, string, name: string][] = [
  [/\bhours?\b/, 'h|hrs?|hours?|stunden?|std|heures?|horas?|시간', 'hours'],
  [/\bminutes?\b/, 'm|mins?|minutes?|minuten|minutos?|분', 'minutes'],
];
const ofPlayers = /^(?:for )?\S+ players?$/i;
const someNumber =
  /(?<![\p{L}\p{N}])\d|(?<!\p{L})(?:two|three|four|five|six|seven|eight|zwei\p{L}*|drei|vier\p{L}*|fünf|deux|trois|quatre|cinq|dos|tres|cuatro|cinco|couple|둘|두|셋|세|넷|네|다섯)(?!\p{L})/iu;

const controllers = /controller|game ?pad|joypad|\bpads?\b|manette|mando|컨트롤러|패드|steuer/iu;

const amount =
  '((?:about |around |roughly )?(?:[\\p{N}.]+|\\p{L}+)(?: and a half)? ?(?:hours?|hrs?|h|minutes?|mins?|stunden?|minuten|heures?|horas?|minutos?)(?!\\p{L}))';
const shorterThan = new RegExp(
  `(?<!\\p{L})(?:shorter than|less than|kürzer als|plus courts? que|más cort[oa]s? que) ${amount}`,
  'iu',
);
const longerThan = new RegExp(
  `(?<!\\p{L})(?:longer than|more than|länger als|plus longs? que|más larg[oa]s? que) ${amount}`,
  'iu',
);
const than = '(?<!\\p{L})(?:cheaper than|billiger als|günstiger als|moins chers? que|más barat[oa]s? que)';
const cheaperThan = new RegExp(
  `${than} (?:[$€£] ?(\\d+(?:\\.\\d+)?)|(\\d+(?:\\.\\d+)?|\\p{L}+)(?: ?[$€£]| (?:dollars?|bucks|euros?|pounds?|quid)(?!\\p{L})))`,
  'iu',
);
const yearSaid = /(?<!\p{L})(newer|later|more recent|older|earlier) than (?:the year )?((?:19|20)\d\d)\b/iu;

/** "Shorter than two hours" compares with nothing that was listed. */
function withSaidThan(request: Recommend, masked: string): Recommend {
  const wish = { ...request };
  const shorter = shorterThan.exec(masked)?.[1];
  const longer = longerThan.exec(masked)?.[1];
  if (wish.but !== undefined)
    wish.but = wish.but
      .split('; ')
      .map((part) => {
        if (part === 'shorter' && shorter !== undefined) return `under ${plainAmount(shorter)}`;
        return part === 'longer' && longer !== undefined ? `over ${plainAmount(longer)}` : part;
      })
      .join('; ');
  const [, word = '', year] = yearSaid.exec(masked) ?? [];
  if (year !== undefined && /^(?:newer|older)$/u.test(wish.era ?? ''))
    wish.era = `${/^(?:older|earlier)$/iu.test(word) ? 'before' : 'after'} ${year}`;
  const [, figure, inWords] = cheaperThan.exec(masked) ?? [];
  const cheaper = figure ?? inWords ?? '';
  const price = withFigures(cheaper.toLowerCase());
  if (wish.price === 'cheaper' && /^\d/u.test(price)) wish.price = `under ${price}`;
  return wish;
}

/** In English: "zwei stunden" → "two hours". */
function plainAmount(said: string): string {
  const plain = said.toLowerCase().replace(/^(?:about|around|roughly) /u, '');
  return plain
    .split(' ')
    .map((word) => inEnglish.find(([sign]) => sign.test(word))?.[1] ?? word)
    .join(' ');
}

const inEnglish: [RegExp, string][] = [
  [/^(?:stunden?|heures?|horas?)$/u, 'hours'],
  [/^(?:minuten|minutos?)$/u, 'minutes'],
  [/^(?:einer?|une|una)$/u, 'one'],
  [/^(?:zwei|deux|dos)$/u, 'two'],
  [/^(?:drei|trois|tres)$/u, 'three'],
  [/^(?:vier|quatre|cuatro)$/u, 'four'],
  [/^(?:fünf|cinq|cinco)$/u, 'five'],
  [/^(?:zehn|dix|diez)$/u, 'ten'],
];

export function withSaidLimits(read: Recommend, masked: string, before: Recommend | null): Recommend {
  const request = withSaidThan(read, masked);
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

/** Of a limit in one unit, where the message has one number of that unit, or of the other alone: "two hours at a time" of "20 minutes at a time". */
function withSaidNumber(part: string, message: string): string {
  const key = withFigures(titleKey(part));
  const unit = units.find(([sign]) => sign.test(key));
  const [read, ...others] = key.match(/\d+/g) ?? [];
  if (unit === undefined || read === undefined || others.length > 0) return part;
  const [number, ...more] = numbersOf(unit[1], message);
  if (number !== undefined) return more.length > 0 || number === read ? part : key.replace(read, number);
  const other = units.find((one) => one !== unit);
  const [only, ...further] = other ? numbersOf(other[1], message) : [];
  if (!other || only === undefined || further.length > 0 || inParts.test(message)) return part;
  return key.replace(read, only).replace(unit[0], other[2]);
}

const inParts = /\bhalf\b|\d \d/u; // "one and a half hours", "1.5 hours"

/** The numbers before a unit. */
function numbersOf(unit: string, message: string): string[] {
  const found = message.matchAll(new RegExp(`(?<!\\d)(\\d+) ?(?:${unit})(?!\\p{L})`, 'gu'));
  return [...found].flatMap(([, number]) => number ?? []);
}
