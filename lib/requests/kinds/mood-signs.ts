// Words of feeling and the labels that tell of them: "gloomy" of dark and bleak ones outright, of dramas roughly. What is asked of a
// title or of a whole history is answered by them, and said to be.

import type { Item } from '#lib/catalogue/catalogue.ts';
import { titleKey } from '#lib/catalogue/title.ts';
import { valuesOf } from '#lib/evidence/attributes.ts';

/** `clear`: labels that say it outright; `near`: that often go with it. */
export type MoodSigns = { clear: ReadonlySet<string>; near: ReadonlySet<string> };

const signs: [RegExp, string, string][] = [
  [
    /\b(?:scar(?:y|ed|es?|iest|iness)|frighten\w*|spook\w*|creep\w*|terrif\w*|jump ?scares?|nightmares?|chilling)\b/iu,
    'Horror; Psychological Horror; Survival Horror; Lovecraftian; scary; creepy; disturbing',
    'Thriller; Dark; tense',
  ],
  [
    /\b(?:sad\w*|cry|cries|crying|tears?|tearjerkers?|weep\w*|heartbreak\w*|tragic|tragedies|melanchol\w*|moving|touching|emotional)\b/iu,
    'sad; bittersweet; emotional; heartbreaking; tragedy; tear jerker; depressing',
    'Drama',
  ],
  [
    /\b(?:gloom\w*|bleak\w*|grim\w*|dark\w*|depress\w*|dour|miserable|misery|heavy|downbeat|dreary|joyless|morose|cynical)\b/iu,
    'dark; bleak; depressing; disturbing; Film-Noir; Noir; Dark Fantasy; Horror; Psychological Horror',
    'Drama; War; Crime; Post-apocalyptic; Dystopian',
  ],
  [
    /\b(?:brood\w*|star(?:e|es|ed|ing)|introspect\w*|contemplat\w*|navel\w*|pensive|moody|wistful|loners?|lonely)\b/iu,
    'atmospheric; Atmospheric; meditative; reflective; melancholy',
    'Drama; Film-Noir',
  ],
  [
    /\b(?:sill\w+|goofy|daft|zany|wacky|funny|hilarious|laugh\w*|jokes?|humou?r\w*|comic|light-?hearted|slapstick)\b/iu,
    'Comedy; Funny; Parody; Satire; Dark Humor; dark comedy; black comedy; goofy; hilarious; funny',
    '',
  ],
  [
    /\b(?:comfort\w*|cosy|cozy|cheer\w*|happy|feel-?good|wholesome|gentle|relax\w*|calm\w*|soothing|sweet|cute|soft|warm)\b/iu,
    'Relaxing; Casual; Family Friendly; Cute; feel-good; heartwarming; relaxing',
    "Comedy; Romance; Children; Children's; Animation; Musical",
  ],
  [
    /\b(?:child(?:ish|like)|kiddie|kiddy|kids['’]? stuff|for (?:kids|children|babies)|babyish|immature)\b/iu,
    "Children; Children's; Family Friendly",
    'Animation; Cute',
  ],
  [
    /\b(?:romantic\w*|soppy|lovey\w*|mushy|slushy|sentimental|schmaltz\w*|love stories)\b/iu,
    'Romance; Romantic; Dating Sim; romantic',
    '',
  ],
  [
    /\b(?:violen\w+|gor(?:e|y)|blood\w*|brutal\w*|macho|aggressive)\b/iu,
    'Violent; Gore; Blood; violence; violent; gory; brutal',
    'Action; Crime; War; Horror; Shooter; FPS',
  ],
  [
    /\b(?:tense|thrill\w+|suspens\w*|nail-?biting|edge of (?:my|the|your) seat|stress\w*|adrenaline)\b/iu,
    'Thriller; tense; suspense; suspenseful',
    'Horror; Action; Survival',
  ],
  [
    /\b(?:weird\w*|strange\w*|odd|surreal|trippy|bizarre|bonkers)\b/iu,
    'surreal; Surreal; Psychedelic; weird; quirky; dreamlike; mindfuck',
    '',
  ],
  [/\b(?:escapis\w+|dream\w*|head in the clouds|other worlds?)\b/iu, '', 'Fantasy; Sci-Fi; Adventure'],
  [
    /\b(?:clever|brainy|cerebral|intellectual|thoughtful|highbrow|smart)\b/iu,
    'thought-provoking; cerebral; Philosophical; Puzzle',
    'Documentary; Mystery; Strategy',
  ],
];

/** null: no word of feeling that labels could tell. */
export function moodSigns(words: string): MoodSigns | null {
  const found = signs.find(([sign]) => sign.test(words));
  if (!found) return null;
  const keys = (names: string) =>
    new Set(
      names
        .split('; ')
        .map(titleKey)
        .filter((key) => key !== ''),
    );
  return { clear: keys(found[1]), near: keys(found[2]) };
}

/** An item's genres and tags among some labels. */
export function labelsOf(item: Item, labels: ReadonlySet<string>): { genres: string[]; tags: string[] } {
  const held = (kind: 'genre' | 'tag') => valuesOf(item, kind).filter((value) => labels.has(titleKey(value)));
  const genres = held('genre');
  const named = new Set(genres.map(titleKey));
  return { genres, tags: held('tag').filter((tag) => !named.has(titleKey(tag))) };
}

export const itsMood = 'its mood';

/** "how sad it is": the mood that the message names, as far as one word tells it. */
export function moodAsked(message = ''): string {
  if (/\b(?:blood\w*|gor[ey])\b/i.test(message)) return 'how violent it is';
  if (
    /\b(?:cry|cries|tears?|sad\w*)\b|(?<!\p{L})(?:traurig\p{L}*|tristes?)(?!\p{L})|슬[퍼프픈]/iu.test(message)
  )
    return 'how sad it is';
  const mood =
    /\b(scary|bleak|dark|grim|funny|tense|creepy|romantic|silly|violent|gloomy|frightening)\b/i.exec(
      message,
    )?.[1];
  return mood ? `how ${mood.toLowerCase()} it is` : itsMood;
}
