// "Hollow Knight, is it long": a name that opens a message and that no title of the catalogue fits.
import { isExclamation } from './title-cues.ts';

const part = "(?:\\p{Lu}[\\p{L}\\d'’.-]*|\\d+)";
const small = '(?:of|the|and|in|to|a|\\d+)';
const several = `${part}(?: (?:${small}|${part}))* ${part}`;
/** Two words or more with capitals before a comma or colon, or one before a colon. */
const set = new RegExp(`^(${several}|\\p{Lu}[\\p{L}\\d'’-]{2,}(?=:))[,:] `, 'u');
/** "Gone Home bored me stiff": before a small letter, so that a message all in capitals has none. */
const subject = new RegExp(`^(${several}),? \\p{Ll}`, 'u');
const verdict =
  /^(?:i|i['’](?:ve|m|d)|hat\w+|lov\w+|lik\w+|dislik\w+|enjoy\w+|ador\w+|watch\w*|seen|saw|play\w*|finish\w*|not|no|never|please|just|got|done|drop|skip|bin|remove|forget)\b/iu;
/** "Logan, alright for a twelve year old?": one word may as well be an exclamation. */
const asked =
  /^(\p{Lu}[\p{L}\d'’-]{2,}), (?:is|was|are|do|does|did|can|could|would|will|has|how|why|what|who|when|where|any|alright|ok|okay|good|worth|too|suitable)\b/u;
const it = /\b(?:it|this|them|that one|this one)\b/iu;

/** isSubject: the name may stand without a comma, as the subject of what is said; "it" is then another title. */
export function openingName(text: string, isSubject: boolean): string | undefined {
  const name = set.exec(text)?.[1];
  if (name !== undefined) return name;
  const only = asked.exec(text)?.[1];
  if (only !== undefined && !isExclamation(only)) return only;
  if (!isSubject) return undefined;
  const found = subject.exec(text)?.[1];
  return found === undefined || verdict.test(found) || it.test(text.slice(found.length)) ? undefined : found;
}
