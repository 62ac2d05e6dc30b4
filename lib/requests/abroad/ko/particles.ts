// Particles, written in a wording as Korean forms do, both at once: "{title}은(는)", "{things}(으)로".
import { type FinalSound, finalSound } from './final-sound.ts';

/** Behind a consonant, behind a vowel. */
const pairs: Record<string, readonly [string, string]> = {
  '은(는)': ['은', '는'],
  '이(가)': ['이', '가'],
  '을(를)': ['을', '를'],
  '과(와)': ['과', '와'],
  '이에요(예요)': ['이에요', '예요'],
  '(이)': ['이', ''],
  '(으)': ['으', ''],
};
/** "{change} <도>{title}…": the condition holds and changes nothing, "빼도" for "빼면". */
const concessions: Record<string, string> = {
  '빼면 <도>': '빼도 ',
  '있으면 <도>': '있어도 ',
  '넣으면 <도>': '넣어도 ',
  '<도>': '',
};
/** A title or a quote stays as it is, whatever stands in it. */
const parts =
  /\*[^*]*\*|“[^”]*”|(?:(?:빼|있으|넣으)면 )?<도>|은\(는\)|이\(가\)|을\(를\)|과\(와\)|이에요\(예요\)|\(이\)|\(으\)/g;

/** Where the sound isn't known, both stay. */
export function withParticles(sentence: string): string {
  return sentence.replace(parts, (part, at: number) => {
    const pair = pairs[part];
    if (!pair) return concessions[part] ?? part;
    const sound = finalSound(sentence.slice(0, at));
    return sound ? pair[isOpen(part, sound) ? 1 : 0] : part;
  });
}

/** "{before}과 " or "{before}와 " */
export function joining(particle: '과(와)' | '(이)나', before: string): string {
  return withParticles(`${before}${particle}`).slice(before.length);
}

function isOpen(part: string, sound: FinalSound): boolean {
  return sound === 'vowel' || (sound === 'l' && part === '(으)');
}
