// Whether a message asks for a yes or a no: "is it multiplayer", "two player?", "it runs on ps4 too, right?".

const verbs =
  "am|is|are|was|were|isn[’']?t|aren[’']?t|does|do|did|doesn[’']?t|don[’']?t|can|could|has|hs|have|hav|had|hasn[’']?t|will|would|should|any";
const abroad =
  "ist|sind|hat|kann|läuft|gibt es|est-ce|c[’']est|il est|peut-on|on peut|ça tourne|il y a|es|tiene|funciona|se puede|hay";
const whose = /\b(?:what(?!ever)|whats|wat|which(?!ever)|wich|who|whose|when|where|why|how|hw)\b/iu;
const opening = new RegExp(
  `(?:^|[,:;–—-]\\s*|\\b(?:and|but|so|or|then|ok|okay|well|also|wait|hey|oh|[\\p{L}]+ing [\\p{L}]+,?)\\s+)(?:${verbs}|${abroad})(?![\\p{L}])`,
  'iu',
);
const ending =
  /(?:\b(?:right|yes|no|correct|innit|or not|y\/n|too|isn[’']?t it|does it|is it|oder|non|no es así))\s*\?*$/iu;
const whoAbroad =
  /(?:^\W*|il y a |c['’]est )(?:qui|quoi)(?!\p{L})|(?<!\p{L})(?:wer|wen|wem|qui[eé]n(?:es)?)(?!\p{L})/iu;
const longestFragment = 6; // words

/** The sentences of a message that do; one that asks what or how many doesn't. */
export function asksYesNo(message = ''): boolean {
  return sentencesOf(message).some(isYesNo);
}

/** "Is it scarier than that?", but not "is it this or that that's scarier?", which asks for one of the two. */
export function asksWhether(message = ''): boolean {
  if (whichAbroad.test(message) || (oneOfTwo.test(message) && !/\bthan\b/iu.test(message))) return false;
  return asksYesNo(message);
}
export const oneOfTwo =
  /(?<!\p{L})(?:or|vs|versus|oder|ou|o)(?!\p{L})(?! (?:not|no|what|something|anything|so)\b)|아니면/iu;
const whichAbroad = /(?<!\p{L})(?:welche[rs]?|(?:le|la)?quel(?:le)?|cu[aá]l)(?!\p{L})|어느|어떤/iu;

/** What asks in a message: "Is it scary? I have two cats." → "Is it scary?" */
export function askingPart(message = ''): string {
  const asking = sentencesOf(message).filter((one) => isYesNo(one) || one.endsWith('?'));
  return (asking.length > 0 ? asking.join(' ') : message).toLowerCase();
}

function sentencesOf(message: string): string[] {
  return (message.match(/[^.?!]+[.?!]*/gu) ?? []).map((one) => one.trim()).filter((one) => one !== '');
}

function isYesNo(sentence: string): boolean {
  if (whose.test(sentence) || whoAbroad.test(sentence)) return false;
  if (opening.test(sentence) || ending.test(sentence.replace(/[.!]+$/, ''))) return true;
  return sentence.endsWith('?') && sentence.split(/\s+/).length <= longestFragment;
}
