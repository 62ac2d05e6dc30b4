// Which passwords are taken, after NIST SP 800-63B: at least 8 characters, none of the commonest, none made of what
// anyone knows of the person, and no rules on what kinds of characters there are. One text can be several strings of
// Unicode; a password is always the composed one (NFC), whatever keyboard it was typed on.

import { dictionary } from '@zxcvbn-ts/language-common';
import { fewestCharacters, mostCharacters } from '#lib/contract/password.ts';

const serviceName = 'recexplainer';

let common: Set<string> | undefined;

export function normalizedPassword(password: string): string {
  return password.normalize('NFC');
}

/** What is wrong with a new password, in a sentence; null if it's taken. */
export function passwordProblem(
  password: string,
  { email, name }: { email: string; name: string },
): string | null {
  const text = normalizedPassword(password);
  const length = Array.from(text).length;
  if (length < fewestCharacters) return `Use at least ${fewestCharacters} characters.`;
  if (length > mostCharacters) return `Use at most ${mostCharacters} characters.`;
  const lower = text.toLowerCase();
  if (text.trim() === '' || new Set(lower).size < 3)
    return 'That’s too easy to guess: it repeats the same characters.';
  const words = [email, email.split('@')[0] ?? '', name, serviceName].map((word) => lettersOf(word));
  if (lower.includes(email.trim().toLowerCase()) || words.includes(lettersOf(lower)))
    return 'Don’t use your name, your email address or the name of this app as a password.';
  common ??= new Set(dictionary['passwords-common']);
  if (common.has(lower) || common.has(lower.replace(/\s/g, '')))
    return 'That’s one of the most common passwords, so it’s guessed first. Choose another.';
  return null;
}

/** Without the digits and signs that people add to a name. */
function lettersOf(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');
}
