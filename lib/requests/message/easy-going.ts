// Small words that let something pass: "haha no worries", "all good", "never mind". They ask for nothing.

const laughing =
  '(?:(?:ha){1,4}|he(?:he)+|lol|lmao|ok(?:ay)?|oh|ah|well|yeah|yep|sure|alright|right|cool|nice|fine|aw)';
const letting =
  "(?:no (?:worries|worry|problem|probs?|prob|biggie|stress|harm done)|not a problem|don['’]?t worry(?: about it)?|np|all good|it['’]?s (?:ok(?:ay)?|fine|all good)|that['’]?s (?:ok(?:ay)?|fine|all right|alright)|never ?mind|nvm|no matter|doesn['’]?t matter|fair (?:enough|play)|forget (?:it|about it)|makes no odds|can['’]?t win (?:th)?em all)";
const whole = new RegExp(
  `^\\W*(?:${laughing}\\W+)*${letting}(?:\\W+(?:${laughing}|${letting}|then|mate|man|though|tho|at all|anyway|buddy|pal))*\\W*$`,
  'iu',
);

export function isEasyGoing(message: string): boolean {
  return whole.test(message);
}
