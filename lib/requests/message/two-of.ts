// "There are two Dark Souls on my list": the name that several titles of the list carry. null: none is named.

const several = '(?:two|three|four|both|2|3|4|several|multiple|so many)';
const nouns = '(?:games?|films?|movies?|titles?|ones)';
const onList =
  '(?:on|in|among) (?:my|the|this|your) (?:(?:\\p{L}+ )?(?:list|recommendations?|suggestions?|picks)|top (?:ten|10|20))|on (?:there|here|it)|in (?:there|here)|recommended|suggested';
const sign = new RegExp(
  `(?<!\\bof the )\\b${several} (?:different |of the |separate |versions of )*(\\p{Lu}[^.?!,;]{2,40}?)(?: ${nouns})? (?:${onList})(?!\\p{L})`,
  'u',
);
const longestName = 6; // words

export function twoOfIn(message: string): string | null {
  const found = sign.exec(
    message.replace(/\b(?:Two|Three|Four|Both|Several)\b/u, (word) => word.toLowerCase()),
  )?.[1];
  const name = found?.trim().replace(new RegExp(` ${nouns}$`, 'u'), '');
  return name === undefined || name.split(' ').length > longestName ? null : name;
}
