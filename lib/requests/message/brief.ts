// Whether a message wants one sentence: "no essays", "in short", "quick:".

const signs =
  /\bno (?:essays?|novels?|lectures?|speech(?:es)?|waffle|rambling)\b|\bin (?:short|brief|a word|a nutshell)\b|\b(?:short|quick) (?:answer|version|one)\b|\b(?:one|1|a single) (?:sentence|line|liner|word)\b|\bkeep it (?:short|brief|quick)\b|\b(?:be|make it) (?:quick|brief|short)\b|^\W*quick(?:ly)?\b|\bquick(?:ly)?\W*$|\bbriefly\b|\btl;?dr\b|(?<!\p{L})(?:kurz (?:bitte|gesagt)|in einem satz|ganz kurz|bref|en bref|en une phrase|en breve|en una frase|sin rollos)(?!\p{L})|짧게|한마디|간단히/iu;

/** `text`: a message without the titles in it. */
export function asksBrief(text: string): boolean {
  return signs.test(text.trim());
}
