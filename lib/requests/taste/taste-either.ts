// "Am I more for building or for driving", "zelda or metroid": each of two kinds counted beside the other.

/** The two of a message or of what was read in it; null where it names no two. */
export function eitherOf(words: string): [string, string] | null {
  const parts = words
    .trim()
    .split(/\s*(?:,\s*)?\b(?:or|oder|ou|vs\.?|versus)\b\s*|\s*\/\s*/iu)
    .map((part) => part.replace(/^(?:more |rather )?(?:for |of |a |an |the )*/iu, '').trim())
    .filter((part) => part !== '');
  const [first, second] = parts;
  return first && second && parts.length === 2 ? [first, second] : null;
}

/** "More ghosts or more zombies", "a football guy or a basketball guy", and not "any ghosts or zombies?" */
export function asksWhichMore(message: string): boolean {
  return between.test(message) && !any.test(message);
}
const between =
  /\b(?:more|mostly|most|rather|better|prefer\w*|bigger|which|outweighs?|outnumbers?|leans?|vs\.?|versus|either)\b|\b(?:am i|are we|me|us)\b.* or |(?<!\p{L})(?:mehr|eher|lieber|plutôt|plus|préfèr\w*|más|prefier\w*)(?!\p{L})|더|아니면/iu;
/** "Do I have more ghosts or more zombies?" */
export const moreOr = /\bmore\b[^.?!]* or \b/iu;
const any = /\b(?:any|how many|how much|more than)\b/iu;

const besides = /^(?:more|rather|better|most|i|do|like|for|of|the|a|an)$/iu;
const mostWords = 3;

/** The words around an "or", the longest first: "do i like ghosts more or slashers acording to u". */
export function eitherIn(message: string): [string, string][] {
  const [before, after] =
    message
      .split(/[.!?;,]+/u)
      .find((part) => / or /iu.test(part))
      ?.split(/ or /iu) ?? [];
  if (before === undefined || after === undefined) return [];
  const left = wordsOf(before);
  const right = wordsOf(after);
  while (besides.test(left.at(-1) ?? '')) left.pop();
  while (besides.test(right[0] ?? '')) right.shift();
  const sizes = Array.from({ length: mostWords }, (_, at) => mostWords - at);
  return sizes.flatMap((size) =>
    sizes.map((other): [string, string] => [left.slice(-size).join(' '), right.slice(0, other).join(' ')]),
  );
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}'’-]+/u)
    .filter((word) => word !== '');
}

/** "Anything made after I was born, which was 1988", "older than 1970": as a time that can be counted. */
export function timeIn(message: string): string | null {
  const year = /(?<![\p{L}\d$€£])(1[89]\d{2}|20\d{2})(?![\p{L}\d])/u.exec(message)?.[1];
  if (year === undefined) return null;
  if (/\b(?:before|older|until|earlier)\b/iu.test(message)) return `before ${year}`;
  if (/\b(?:after|newer|later|born)\b/iu.test(message)) return `after ${year}`;
  return /\bsince\b/iu.test(message) ? `since ${year}` : null;
}
