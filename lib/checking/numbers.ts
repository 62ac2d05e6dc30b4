// Numbers as people write them: 12, 1,326, 12th, third, fifty, half, $9.99, 1997.
export type NumberMention = {
  value: number;
  form: 'count' | 'ordinal' | 'fraction' | 'price' | 'year' | 'range'; // range: "the 400s", value to value + 99
  about: boolean; // "around 214th": only roughly
  bound: 'over' | 'under' | null; // "past 600"
  text: string;
};

const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ordinals =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
const tenths = 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'.split(' ');
const words = new Map<string, { value: number; ordinal: boolean }>();
for (const [value, word] of units.entries()) if (value > 0) words.set(word, { value, ordinal: false });
for (const [value, word] of ordinals.entries()) if (value > 0) words.set(word, { value, ordinal: true });
for (const [place, word] of tens.entries()) {
  const value = (place + 2) * 10;
  words.set(word, { value, ordinal: false });
  words.set(tenths[place] as string, { value, ordinal: true });
  for (let unit = 1; unit < 10; unit++) {
    words.set(`${word}-${units[unit]}`, { value: value + unit, ordinal: false });
    words.set(`${word}-${ordinals[unit]}`, { value: value + unit, ordinal: true });
  }
}
for (const [unit, word] of units.entries())
  if (unit > 0 && unit < 10) words.set(`${word} hundred`, { value: unit * 100, ordinal: false });
words.set('a hundred', { value: 100, ordinal: false });
words.set('a thousand', { value: 1000, ordinal: false });
const fractions = new Map<string, number>([
  ['two thirds', 2 / 3],
  ['two-thirds', 2 / 3],
  ['three quarters', 0.75],
  ['three-quarters', 0.75],
  ['a third', 1 / 3],
  ['one third', 1 / 3],
  ['a quarter', 0.25],
  ['one in four', 0.25],
  ['one in three', 1 / 3],
  ['a fifth', 0.2],
  ['half', 0.5],
]);
const spelled = [...fractions.keys(), ...words.keys()].sort((a, b) => b.length - a.length).join('|');
const pattern = new RegExp(
  `(?<price>\\$\\s?\\d+(?:\\.\\d+)?)|(?<range>\\b\\d{1,2}00s\\b)|(?<digits>\\b\\d{1,3}(?:,\\d{3})+|\\b\\d+)(?<th>st|nd|rd|th)?(?![\\d\\p{L}])|\\b(?<word>${spelled})\\b`,
  'giu',
);
const roughly =
  /\b(?:about|around|roughly|nearly|almost|some|over|past|more than|close to|not far (?:from|off)|well past|under|below|beyond|near|just under|just over|at least|up to|only about)(?: rank| place| number| the)? $/i;

/** "one" alone is mostly a pronoun, and "first" and "second" adverbs: those count where the words around say so. */
function isNumber(word: string, before: string, after: string): boolean {
  if (word === 'one' && /\b(?:not|all but|no) $/.test(before)) return false;
  if (word === 'one')
    return (
      /^ (?:of (?:your|the|its) |single |(?:film|movie|game)\b|in \d)/.test(after) ||
      (/\b(?:only|just|single) $/.test(before) && /^ (?:of|film|movie|game)\b/.test(after))
    );
  if (word === 'second')
    return (
      /\b(?:is|ranks?|rated|came|comes|at|to|from|in|sits|stands|your|as|than|of|be) $/.test(before) &&
      !/^ (?:thread|title|film|movie|game|one|opinion|thought)/.test(after)
    );
  if (word === 'first')
    return (
      /\b(?:is|ranks?|ranked|at|to|from|in|sits|stands|your|as|than|be) $/.test(before) &&
      !/^ (?:choice|of all|film|movie|game|ten|five|thing|\d)/.test(after)
    );
  return true;
}

/** Replaces each number by one character from \uE800 on. A year in parentheses behind a title stays where it is. */
export function numbersIn(text: string): { masked: string; numbers: NumberMention[] } {
  const numbers: NumberMention[] = [];
  const masked = text.replace(pattern, (...given) => {
    const groups = given.at(-1) as Record<string, string | undefined>;
    const whole = given[0] as string;
    const offset = given.at(-3) as number;
    const [before, after] = [text.slice(0, offset), text.slice(offset + whole.length)];
    const mention = mentionOf(whole, groups, before, after);
    if (!mention) return whole;
    numbers.push({
      ...mention,
      text: whole,
      about: roughly.test(before) || /^(?:-ish|ish| or so)/.test(after),
      bound: /\b(?:past|over|more than|beyond|well past|at least) (?:rank |place |number )?$/i.test(before)
        ? 'over'
        : /\b(?:under|below|less than|fewer than|at most|inside) (?:rank |place |number )?$/i.test(before)
          ? 'under'
          : null,
    });
    return String.fromCharCode(0xe800 + numbers.length - 1);
  });
  return { masked, numbers };
}

function mentionOf(
  whole: string,
  groups: Record<string, string | undefined>,
  before: string,
  after: string,
): Pick<NumberMention, 'value' | 'form'> | null {
  if (groups.price) return { value: Number(whole.replace(/[$\s]/g, '')), form: 'price' };
  if (groups.range) return { value: Number(whole.slice(0, -1)), form: 'range' };
  if (groups.digits) {
    const value = Number(groups.digits.replaceAll(',', ''));
    if (groups.th) return { value, form: 'ordinal' };
    const year = /^(?:19|20)\d\d$/.test(groups.digits);
    if (year && /[\uE000-\uE3FF]["”’]? \($/u.test(before)) return { value, form: 'year' };
    if (
      year &&
      /\b(?:from|of|in|since|year|released in|made in|came out in|dates? from|dating from|the|an?) $/i.test(
        before,
      ) &&
      !/^ (?:films|movies|games)/.test(after)
    )
      return { value, form: 'year' };
    return { value, form: 'count' };
  }
  const word = (groups.word ?? '').toLowerCase();
  const fraction = fractions.get(word);
  if (fraction !== undefined && /^a /.test(word) && !/^(?: of|[.,;)]|$)/.test(after)) return null; // "a third thread"
  if (fraction !== undefined) return { value: fraction, form: 'fraction' };
  const number = words.get(word);
  if (!number || !isNumber(word, before, after)) return null;
  return { value: number.value, form: number.ordinal ? 'ordinal' : 'count' };
}
