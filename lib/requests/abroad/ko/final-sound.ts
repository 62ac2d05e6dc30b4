// How the end of a text is read in Korean, as the particle behind it depends on that: "Heat" (히트) ends in a vowel, "Alien" (에이리언)
// doesn't. English titles are read by the rules that Korean spells English words with; a title read otherwise has a wrong particle.

export type FinalSound = 'vowel' | 'consonant' | 'l'; // l: ㄹ, which some particles treat as a vowel

const lastHangul = /\p{Script=Hangul}$/u;
const hangulStart = 0xac00;
const finals = 28;
const finalL = 8;

/** null: read in a way that can't be told, as other scripts are. */
export function finalSound(text: string): FinalSound | null {
  const read = text
    .normalize('NFC')
    .replace(/(?<=\S)\s*\([^()]*\)["”*]*$/, '') // "Heat (1995)": the year isn't read
    .replace(/[^\p{L}\p{N}]+$/u, '');
  if (lastHangul.test(read)) return soundOfHangul(read.codePointAt(read.length - 1) ?? 0);
  if (/\d$/.test(read)) return soundOfDigit(Number(read.at(-1)));
  const latin = read.normalize('NFD').replace(/\p{M}|['’]|(?<=\b\w)\.(?=\w\b)/gu, '');
  const word = /[a-z]+$/i.exec(latin)?.[0];
  if (!word) return null;
  return soundOfRoman(word, latin) ?? soundOfLetters(word) ?? soundOfWord(word.toLowerCase());
}

function soundOfHangul(code: number): FinalSound | null {
  const final = (code - hangulStart) % finals;
  if (code < hangulStart) return null;
  return final === 0 ? 'vowel' : final === finalL ? 'l' : 'consonant';
}

/** 영, 일, 이, 삼, 사, 오, 육, 칠, 팔, 구; 십, 백 and 천 end in consonants as 영 does. */
function soundOfDigit(digit: number): FinalSound {
  if ([1, 7, 8].includes(digit)) return 'l';
  return [0, 3, 6].includes(digit) ? 'consonant' : 'vowel';
}

/** "Final Fantasy VII"; an X alone is a letter, as in "Malcolm X". */
function soundOfRoman(word: string, text: string): FinalSound | null {
  if (!/^(?:X{0,2}(?:IX|IV|V?I{0,3})|XX)$/.test(word) || word === 'X' || word === text) return null;
  if (/(?:VI{2,3}|(?:^|X)I)$/.test(word)) return 'l';
  return /(?:III|VI|(?<!I)X)$/.test(word) ? 'consonant' : 'vowel';
}

/** "FTL", "VR": the names of letters, 엘 and 알. */
function soundOfLetters(word: string): FinalSound | null {
  if (word.length > 1 && !/^[B-DF-HJ-NP-TV-Z]+$/.test(word)) return null;
  if (/[lr]$/i.test(word)) return 'l';
  return /[mn]$/i.test(word) ? 'consonant' : 'vowel';
}

/** Ends that the rules would read wrongly: 클럽, 굿; 히트, 쇼크. */
const withConsonant =
  /(?:^(?:big|bag|lab|job|pub|good|god|type|shoot)|web|club|group|sleep|deep|creep|geek|ook|(?:^|ab|[dgkpst]|with)out)$/;
const withVowel =
  /^(?:hit|kit|bit|pit|nut|mat|bat|set|dot|jet|check|knock|(?:bio|system|after)?shock|ballet|cabaret|chocolat|ratatouille|anime)$/;

function soundOfWord(word: string): FinalSound {
  if (withConsonant.test(word)) return 'consonant';
  if (withVowel.test(word)) return 'vowel';
  const isSilent = /[aeiouy].*[^aeiou]e$/.test(word); // "game", and not "the"
  const spoken = isSilent ? word.slice(0, -1) : word;
  if (/l$/.test(spoken)) return 'l';
  if (/(?:[mn]|mb)$/.test(spoken) || /ng$/.test(word)) return 'consonant';
  // 캣, 록: a p, t or k behind one short vowel closes the syllable; else it has a vowel of its own: 히트, 파크, 메이크.
  return !isSilent && /(?:^|[^aeiou])[aeiouy](?:ck|tt|[ptkc])$/.test(word) ? 'consonant' : 'vowel';
}
