// "Do you play games yourself?", "have you seen any of these?": asked of the app as if it were somebody.

const any = '(?:any(?:thing)?|some|a lot of|many|these|those|them|games?|films?|movies?|stuff|video games)';
const sign = new RegExp(
  `\\b(?:do|did|can|could|would) (?:you|u|ya) (?:(?:ever|even|actually|also|really|like to) )*(?:play|watch|game|see)\\b(?:(?: ${any})?,? (?:yourself|urself|too|as well)\\b| ${any}\\W*$|\\W*$)|\\bhave (?:you|u) (?:(?:ever|even|actually) )*(?:played|watched|seen) (?:${any} ?(?:of (?:these|those|them))?)(?: yourself)?\\W*$|\\b(?:are|r) (?:you|u) (?:an? )?(?:gamer|film buff|movie buff|cinephile)\\b`,
  'iu',
);

export function asksOwnPlay(message: string): boolean {
  return sign.test(message);
}
