// Tags that tell a mood: "bleak", "Relaxing", not "robots" or "overrated".

import { titleKey } from '#lib/catalogue/title.ts';

const oneWord =
  'atmospheric moody gothic epic colorful funny humorous hilarious witty silly goofy whimsical quirky weird surreal dreamlike hallucinatory psychedelic disturbing creepy scary tense suspense suspenseful intense claustrophobic paranoid gritty brutal violent dark bleak depressing downbeat cynical melancholy sad heartbreaking poignant touching moving emotional bittersweet sentimental heartwarming sweet romantic inspirational inspiring meditative reflective lyrical cute relaxing fun';
const twoWords = [
  'dark humor',
  'dark comedy',
  'black comedy',
  'feel-good',
  'tear jerker',
  'thought-provoking',
  'psychological horror',
];
const moods = new Set([...oneWord.split(' '), ...twoWords].map(titleKey));

export function isMoodTag(tag: string): boolean {
  return moods.has(titleKey(tag));
}
