// Titles typed in Hangul as they sound: "스타듀 밸리" is Stardew Valley. Both are put into the same few sounds, since Korean
// writes f, v, b and p alike, r like l, z like j, and drops an r before a consonant. Consonants weigh most: its vowels follow the
// sound of English and not the spelling.

import type { Catalogue, Item } from './catalogue.ts';
import { parseTitle, titleKey } from './title.ts';

/** A sound each: K T P S J N M L H, θ and G for a "th" and a soft "g" that are written either way, a e i o u, digits. */
type Sounds = string;

const first = 0xac00;
const last = 0xd7a3;
const leads = 'K K N T T L M P P S S _ J J J K T P H'.split(' ');
const vowels = 'a e a e o e o e o a e e o u o e i u _ i i'.split(' ');
const tails = '_ K K K N N N T L K M P L P L L M P P S S N J J K T P H'.split(' ');

export function isHangul(text: string): boolean {
  return /\p{Script=Hangul}/u.test(text) && !/\p{Script=Latin}/u.test(text);
}

export function soundsOfHangul(text: string): Sounds {
  return simple(
    [...text.normalize('NFC')]
      .map((letter) => {
        const code = letter.codePointAt(0) ?? 0;
        if (code < first || code > last) return /\d/.test(letter) ? letter : '';
        const at = code - first;
        return `${leads[Math.floor(at / 588)]}${vowels[Math.floor((at % 588) / 28)]}${tails[at % 28]}`;
      })
      .join('')
      .replaceAll('_', '')
      .replace(/ei(?![aeiou])/gu, 'a') // "ei" as in "play"
      .replace(/ai/gu, 'i') // "night"
      .replace(/[ao]u/gu, 'o'),
  );
}

// In the order in which they are tried at each letter.
const english: [RegExp, Sounds][] = [
  [/^kn/y, 'N'],
  [/re$/y, 'o'],
  [/(?<=a)l(?=[fkm])/y, ''],
  [/[ts]ion/y, 'SoN'],
  [/tch|ch/y, 'J'],
  [/sh/y, 'S'],
  [/ph/y, 'P'],
  [/th/y, 'θ'],
  [/ck/y, 'K'],
  [/gh|[wy](?=[aeiou])|e$/y, ''],
  [/qu/y, 'Ku'],
  [/^x/y, 'J'],
  [/x/y, 'KS'],
  [/c(?=[eiy])/y, 'S'],
  [/ng(?![aeiou])/y, 'N'],
  [/g(?=[eiy])/y, 'G'],
  [/[cgkq]/y, 'K'],
  [/[dt]/y, 'T'],
  [/[bpfv]/y, 'P'],
  [/[jz]/y, 'J'],
  [/s/y, 'S'],
  [/l|r+(?=[aeiouy])/y, 'L'],
  [/r/y, ''],
  [/h(?=[aeiouy])/y, 'H'],
  [/n/y, 'N'],
  [/m/y, 'M'],
  [/a[iy]?/y, 'a'],
  [/e[aei]?/y, 'e'],
  [/ou?/y, 'o'],
  [/u/y, 'u'],
  [/[iy]/y, 'i'],
  [/\d/y, ''],
];

export function soundsOfTitle(title: string): Sounds {
  return titleKey(title)
    .split(' ')
    .map((word) => simple(soundsOfWord(word)))
    .join('');
}

function soundsOfWord(word: string): Sounds {
  let sounds = '';
  for (let at = 0; at < word.length; ) {
    const next = english.find(([letters]) => {
      letters.lastIndex = at;
      return letters.test(word);
    });
    sounds += /\d/.test(word[at] ?? '') ? word[at] : (next?.[1] ?? '');
    at = next ? Math.max(next[0].lastIndex, at + 1) : at + 1;
  }
  return sounds;
}

/** A consonant that is written twice sounds once. */
function simple(sounds: Sounds): Sounds {
  return sounds.replace(/([A-Zθ])\1+/gu, '$1');
}

const isVowel = (sound: string) => /[aeiou]/.test(sound);
const alike: Record<string, number> = {
  θT: 0.1,
  θS: 0.1,
  GK: 0.1,
  GJ: 0.1,
  JS: 0.2,
  JT: 0.7,
  HP: 0.7,
  NM: 0.7,
  ou: 0.05,
};
const otherVowel = 0.15;
const extraVowel = 0.15; // Korean puts one in where English has none …
const silentVowel = 0.35; // … and seldom leaves one out, but for an e

function exchange(a: string, b: string): number {
  if (a === b) return 0;
  const known = alike[a + b] ?? alike[b + a];
  if (known !== undefined) return known;
  if (isVowel(a) && isVowel(b)) return otherVowel;
  return /\d/.test(a + b) || isVowel(a) || isVowel(b) ? 2 : 1;
}

function added(sound: string): number {
  if (isVowel(sound)) return extraVowel;
  return /\d/.test(sound) ? 2 : sound === 'H' ? 0.3 : 1;
}

function left(sound: string, isLast: boolean): number {
  if (isVowel(sound)) return sound === 'e' ? 0.1 : silentVowel;
  if (/\d/.test(sound)) return 2;
  return sound === 'H' || (sound === 'S' && isLast) ? 0.3 : 1; // a plural is often left out
}

/** How far a typed name sounds from a title: 1 is a consonant. */
export function soundDistance(typed: Sounds, title: Sounds): number {
  const leaving = [...title].map((sound, at) => left(sound, at === title.length - 1));
  let row = [0];
  for (const cost of leaving) row.push((row.at(-1) ?? 0) + cost);
  for (const own of typed) {
    const next = [(row[0] ?? 0) + added(own)];
    for (const [at, cost] of leaving.entries())
      next.push(
        Math.min(
          (row[at] ?? 0) + exchange(own, title[at] ?? ''),
          (row[at + 1] ?? 0) + added(own),
          (next[at] ?? 0) + cost,
        ),
      );
    row = next;
  }
  return row.at(-1) ?? 0;
}

type Sounding = { item: Item; sounds: Sounds; isPart: boolean };

const fewest = { consonants: 3, syllables: 3, ofPart: 5, sure: 4 };
const mostApart = 0.11; // for each consonant …
const mostApartShort = 0.06; // … where there are few
const ahead = 0.03; // for each consonant, of what sounds next like it
const forPart = 0.04; // the whole of one title comes before a part of another

const particle = /(?:이랑|랑|하고|은|는|이|가|을|를|와|과|도|의)$/u; // "테라리아랑"

/** The one title that sounds so; null where none does, or several. */
function titleByEar(text: string, titles: readonly Sounding[]): Item | null {
  return (
    soundingSo(text, titles) ?? (particle.test(text) ? soundingSo(text.replace(particle, ''), titles) : null)
  );
}

function soundingSo(text: string, titles: readonly Sounding[]): Item | null {
  const wanted = soundsOfHangul(text);
  const consonants = countOf(wanted);
  const syllables = [...text].filter((letter) => /[가-힣\d]/u.test(letter)).length;
  if (consonants < fewest.consonants || syllables < fewest.syllables) return null;
  const near = titles
    .filter(
      ({ sounds, isPart }) =>
        Math.abs(countOf(sounds) - consonants) <= 1 &&
        exchange(sounds[0] ?? '', wanted[0] ?? '') < 1 &&
        (!isPart || consonants >= fewest.ofPart),
    )
    .map(({ item, sounds, isPart }) => ({
      item,
      apart: soundDistance(wanted, sounds) / consonants + (isPart ? forPart : 0),
    }))
    .sort((a, b) => a.apart - b.apart);
  const [best] = near;
  const next = near.find(({ item }) => item !== best?.item);
  const most = consonants < fewest.sure ? mostApartShort : mostApart;
  if (!best || best.apart > most || (next && next.apart - best.apart < ahead)) return null;
  return best.item;
}

function countOf(sounds: Sounds): number {
  let count = 0;
  for (const sound of sounds) if (!isVowel(sound)) count++;
  return count;
}

/** Each title as it sounds, whole and on either side of its colon. */
function soundingTitles(items: readonly Item[]): Sounding[] {
  return items.flatMap((item) => {
    const { title } = parseTitle(item.title.replace(/[™®©℠]/gu, ''));
    const whole = title.replace(/ \([^()]*\)/gu, '');
    const parts = whole.split(/: | [–-] /u).filter((part) => part !== whole);
    const names = [{ name: whole, isPart: false }, ...parts.map((name) => ({ name, isPart: true }))];
    return names.map(({ name, isPart }) => ({ item, sounds: soundsOfTitle(name), isPart }));
  });
}

const soundings = new WeakMap<Catalogue, Sounding[]>();

/** What a text in Hangul sounds like; titles are put into sounds where one is first typed. */
export function heardIn(catalogue: Catalogue, text: string): Item | null {
  if (!isHangul(text)) return null;
  const made = soundings.get(catalogue) ?? soundingTitles(catalogue.items);
  soundings.set(catalogue, made);
  return titleByEar(text, made);
}
