// Moods as kinds that a catalogue has: its tags where it has enough of them, else the nearest genres. Said as such.

import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import { titleKey } from '#lib/catalogue/title.ts';
import { catalogueValues, type NamedAttribute, rowsWith } from '#lib/evidence/attributes.ts';
import { tagsAreReliable } from './known-kinds.ts';
import { type Meaning, meaningOf } from './vocabulary.ts';

const sadLabels = [
  ...[
    'sad',
    'emotional',
    'bittersweet',
    'heartbreaking',
    'tear jerker',
    'poignant',
    'touching',
    'melancholy',
  ],
  'moving',
];
const gloomyLabels = ['dark', 'bleak', 'depressing', 'gritty', 'downbeat', 'disturbing'];
/** Labels that mean one mood together, where few carry any. */
const together = [sadLabels, gloomyLabels];

// One line a mood: the words for it, then kinds from the best to the roughest.
const moods: [string, string[]][] = [
  [
    'relaxed calm calmer chill cosy cozy gentle quiet peaceful slow patient warm relaxing pleasant soothing laid-back',
    ['Relaxing', 'Casual', 'heartwarming', 'Family Friendly'],
  ],
  [
    'happy cheerful cheery cheer light lighthearted light-hearted silly feel-good feelgood uplifting daft fun funny upbeat dry witty hilarious goofy zany slapstick',
    ['Funny', 'Comedy'],
  ],
  [
    'sad tearjerker emotional touching moving melancholy bittersweet heartbreaking',
    [...sadLabels, 'Drama', 'Story Rich'],
  ],
  ['dark bleak grim depressing gloomy heavy', [...gloomyLabels, 'Film-Noir', 'Psychological Horror']],
  ['nasty nastiest gruesome grisly brutal vicious sick', ['Gore', 'gory', 'disturbing', 'Violent', 'Horror']],
  ['scary creepy frightening spooky terrifying', ['Horror']],
  ['romantic loving', ['Romance']],
  ['tense thrilling suspenseful gripping edge-of-the-seat', ['Thriller', 'tense', 'Horror', 'Survival']],
  ['exciting fast action-packed intense frantic adrenaline', ['Fast-Paced', 'Action']],
  [
    'strange weird surreal unhinged odd dreamlike trippy mind-bending',
    ['surreal', 'Surreal', 'quirky', 'mindfuck', 'dreamlike', 'Psychedelic'],
  ],
  ['cute sweet wholesome adorable', ['Cute', 'Family Friendly', 'Children', "Children's"]],
  ['epic grand', ['EPIC', 'epic', 'Adventure', 'War']],
  [
    'thoughtful clever smart cerebral',
    ['thought-provoking', 'cerebral', 'clever', 'Puzzle', 'Philosophical'],
  ],
  ['atmospheric moody', ['atmospheric', 'Atmospheric']],
];
const fewest = 12; // items that a kind must have

/** Whether a single word is one of those that say a mood. */
export function isMoodWord(word: string): boolean {
  return moods.some(([names]) => names.split(' ').includes(word));
}

export function moodMeaning(catalogue: Catalogue, said: string): Meaning | null {
  const words = said.toLowerCase().split(/[^\p{L}-]+/u);
  const kinds = moods.find(([names]) => names.split(' ').some((name) => words.includes(name)))?.[1] ?? [];
  const reliable = tagsAreReliable(catalogue);
  const genres = new Set(catalogueValues(catalogue, 'genre'));
  const labels = reliable
    ? undefined
    : together.find(([first]) => first !== undefined && kinds.includes(first));
  const rare = labels && labelled(catalogue, labels, genres.has('Film-Noir') ? kinds : labels);
  if (rare) return { word: said, all: [rare], inTitle: null };
  for (const kind of reliable
    ? kinds
    : kinds.toSorted((a, b) => Number(genres.has(b)) - Number(genres.has(a)))) {
    const meaning = meaningOf(catalogue, kind);
    const values =
      meaning?.all[0]?.filter(({ value }: NamedAttribute) => titleKey(value) === titleKey(kind)) ?? [];
    const items = values.reduce((sum, value) => sum + rowsWith(catalogue, value).length, 0);
    if (items >= fewest) return { word: said, all: [values], inTitle: null };
  }
  return kinds.length === 0 ? meaningOf(catalogue, said) : null;
}

/** All labels of those names in one, and films noirs where they belong with them; null where too few items carry any. */
function labelled(
  catalogue: Catalogue,
  labels: readonly string[],
  kinds: readonly string[],
): NamedAttribute[] | null {
  const values = labels.flatMap((label) =>
    catalogueValues(catalogue, 'tag').flatMap((value) =>
      titleKey(value) === titleKey(label) ? { kind: 'tag' as const, value } : [],
    ),
  );
  const rows = new Set(values.flatMap((value) => rowsWith(catalogue, value)));
  if (rows.size < fewest) return null;
  return kinds.includes('Film-Noir') ? [{ kind: 'genre', value: 'Film-Noir' }, ...values] : values;
}

/** What a word for a mood may be called in a catalogue, from the best to the roughest; none for any other word. */
export function moodValues(word: string, catalogue: Catalogue): NamedAttribute[] {
  const names = moods.find(([words]) => words.split(' ').includes(word.toLowerCase()))?.[1] ?? [];
  return names.flatMap((name) =>
    (['tag', 'genre'] as const).flatMap((kind) =>
      catalogueValues(catalogue, kind).includes(name) ? [{ kind, value: name }] : [],
    ),
  );
}

const gentleWords = /\b(?:gentle|calm\w*|soothing|quiet|peaceful|cosy|cozy|relax\w*|mellow|soft)\b/i;
const harsh = ['Thriller', 'Crime', 'War', 'Horror', 'Action'];
/** What a silly film isn't as well. */
export const graver: ReadonlySet<string> = new Set([...harsh, 'Drama', 'Romance', 'Film-Noir']);

export function isGentle(mood: string): boolean {
  return gentleWords.test(mood);
}

const cheerfulWords =
  /\b(?:cheer\w*|happy|feel-?good|uplifting|upbeat|light-?hearted|light|sunny|jolly|merry)\b/i;
const ofDarkness = [
  ...['Violent', 'Gore', 'Blood', 'Dark', 'Dark Humor', 'Dark Comedy', 'black comedy', 'Mature', 'Zombies'],
  ...['Psychological Horror', 'Survival Horror', 'Military', 'disturbing', 'bleak', 'depressing', 'violence'],
  ...['serial killer', 'murder', 'Nudity', 'Sexual Content', 'gritty', 'satire', 'Demons', 'cynical'],
];
const unfit = new Set([...harsh, ...ofDarkness].filter((kind) => kind !== 'Action').map(titleKey));

export function isCheerful(mood: string): boolean {
  return cheerfulWords.test(mood);
}

/** A kind or label that nobody wants who wants to be cheered up, or who chooses for children. */
export function isUnfit(value: string): boolean {
  return unfit.has(titleKey(value));
}

export function isSilly(mood: string): boolean {
  return /\b(?:daft|silly|goofy|zany|hilarious|slapstick)\b/i.test(mood);
}

/** What no one means by a romantic film, though there is love in it. */
export const unromantic: ReadonlySet<string> = new Set([
  'Horror',
  'Thriller',
  'Crime',
  'Children',
  'Animation',
]);

export function isRomantic(mood: string): boolean {
  return /\b(?:romantic|romance|loving|love stor(?:y|ies)|date night)\b/i.test(mood);
}

/** The genres of films that aren't gentle; none where tags tell the mood. */
export function harshGenres(catalogue: Catalogue): string[] {
  if (catalogue.domain !== 'movies') return [];
  const genres = new Set(catalogueValues(catalogue, 'genre'));
  return harsh.filter((genre) => genres.has(genre));
}

// Labels that tell of what is refused: a drama needn't be sad. In tags that few carry, words of feeling; else what players say.
const outright: [RegExp, string[]][] = [
  [
    /\b(?:sad|tearjerkers?|heartbreaking|crying|cry|tears|tragic)\b/i,
    ['sad', 'bittersweet', 'emotional', 'heartbreaking', 'tragedy', 'depressing', 'Story Rich'],
  ],
  [/\b(?:depressing|bleak|grim|gloomy|dark)\b/i, ['bleak', 'depressing', 'Dark', 'disturbing']],
  [
    /\b(?:gore|gory|blood|bloody|violent|violence)\b/i,
    ['Gore', 'gory', 'Violent', 'violence', 'Blood', 'slasher', 'disturbing'],
  ],
  [
    /\b(?:combat|fighting|fights)\b/i,
    ['Action', 'Violent', 'Fighting', 'Turn-Based Combat', 'Hack and Slash', 'Shooter', 'FPS'],
  ],
  [/\b(?:guns?|shooting)\b/i, ['Shooter', 'FPS', 'Third-Person Shooter', 'Military', 'Sniper', 'War']],
];

/** The genres and tags that tell of it; none where the catalogue has none. */
export function refusedMoodValues(catalogue: Catalogue, refused: string): NamedAttribute[] {
  const names = outright.find(([words]) => words.test(refused))?.[1] ?? [];
  const kinds = catalogue.domain === 'movies' ? (['tag'] as const) : (['genre', 'tag'] as const);
  return names.flatMap((name) =>
    kinds.flatMap((kind) =>
      catalogueValues(catalogue, kind)
        .filter((value) => titleKey(value) === titleKey(name))
        .map((value) => ({ kind, value })),
    ),
  );
}
