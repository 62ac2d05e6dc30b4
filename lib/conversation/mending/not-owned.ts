// "Refunded it, that isn't owning", "is my cousin's, not mine", "was a gift": what is said to be no choice of the person's own
// leaves the history, rather than being disliked.

const people =
  '(?:cousin|brother|sister|son|daughter|kid|husband|wife|partner|flatmate|roommate|housemate|mate|friend|dad|mum|mom|mother|father|babysitter|boyfriend|girlfriend|nephew|niece|uncle|aunt|bruder|schwester|frère|soeur|sœur|hermano|hermana)';
const ends = '(?=\\W*(?:$|[.,;!?]|(?:not|copy|account|disc|one|and|cross|take)\\b))';
const it =
  '(?=\\W*$|[.,;!?]| (?:it|this|that|them|those|one)(?!\\p{L})(?! (?:much|enough|long|again|through|properly))| (?:the )?■)';
const signs = [
  "\\b(?:not|never|n['’]?t)(?: \\p{L}+){0,2} (?:mine|ours)\\b",
  "\\b(?:not|is ?n['’]?t|was ?n['’]?t) (?:really )?(?:owning|owned)\\b",
  `\\bnever (?:actually |really )?(?:had|owned|bought|got|saw|seen|watched|played|logged|started)${it}`,
  `\\bdid ?n['’]?t (?:actually |really |even )?(?:own|buy|watch|play|see|log|start)${it}`,
  '\\b(?:refund(?:ed)?|returned it|went back to the shop|took it back|sent it back|lent to me|borrowed)\\b',
  '\\b(?:was|is|were) (?:just |only )?(?:a )?(?:gift|present)\\b',
  `\\b(?:is|was|that['’]?s|it['’]?s|belongs to) (?:actually |really )?(?:my |our |the )?${people}(?:['’]?s)?${ends}`,
  '\\b(?:nicht meins|gehört (?:mir nicht|meinem|meiner)|pas à moi|no es m[ií][oa])\\b|내 거 아니|내꺼 아니|환불|선물',
];
const sign = new RegExp(signs.join('|'), 'iu');
const ofTaste = /\b(?:tastes?|thing|kind|sort|style|type|cup of tea|favou?rites?)\b/iu; // "my brother's thing, not mine"

/** masked: with ■ for each title, whose own words don't count. */
export function saysNotOwned(masked: string): boolean {
  return sign.test(masked) && !ofTaste.test(masked);
}
