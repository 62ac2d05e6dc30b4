// Whether a message says or asks itself that the person has a title: "I've seen it", "have I played that?".

const having =
  /\b(?:i|we)(?:['’]ve| have)?(?: (?:already|just|once|ever|even))* (?:own|played|saw|seen|watched|bought|finished)\b|\b(?:i|we)(?:['’]ve| have)?(?: already| just)? (?:have|got|had) (?:it|that|this)\b/iu;

export function saysSeen(message = ''): boolean {
  return having.test(message);
}
