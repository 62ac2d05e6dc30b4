// How a message doubts a title: whether it asks what is wrong with it, or takes it that somebody won't like it, so that a yes
// means that they won't.

/** missing: why it isn't on the list. */
export type Doubts = 'faults' | 'dislike' | 'missing' | 'like';

const faults =
  /\b(?:catch|downsides?|drawbacks?|flaws?|cons|against (?:it|that|this|me)|snag|red flags?)\b|\bwhat(?:['’]?s| is| could be)? (?:wrong|bad|not to like)\b|\b(?:speaks?|counts?|argues?) against\b|\bwhy (?:not|shouldn['’]?t|wouldn['’]?t)\b|\btalk me out\b|(?<!\p{L})(?:haken|spricht (?:dagegen|gegen)|gegen (?:den|die|das|ihn|sie|es) (?:spricht|sagen)|(?:dran|daran) nerven|was (?:spricht|ist) (?:dagegen|falsch)|cloche|contre|inconvénients?|pegas?|en contra|qué tiene de malo)(?!\p{L})|단점|문제가 뭐|뭐가 문제/iu;
const dislike =
  /(?:\b(?:will|would|going to|gonna|might|bound to)|['’](?:ll|d))\b(?: [\p{L}’']+){0,3}? (?:hate|loathe|dislike|detest|regret|be bored|be disappointed)\b|\b(?:won['’]?t|wouldn['’]?t|isn['’]?t going to|not going to)(?: (?:i|he|she|they|we))?(?: even| really)? (?:like|enjoy|get on with|care for|suit)\b|(?<!\p{L})(?:wird\p{L}*[^.?!]* hassen|wird\p{L}*[^.?!]* nicht (?:gefallen|mögen)|va[^.?!]* détester|va[^.?!]* pas aimer|va a odiar|no (?:me|le|les) va a gustar\p{L}*)(?!\p{L})|싫어하/iu;
const missing =
  /\bwhy (?:is(?:n['’]?t| not| there no)|are(?:n['’]?t| there no)|do(?:n['’]?t| not) i (?:have|see|get)|(?:can['’]?t|didn['’]?t) (?:i|you))\b[^.?!]*\b(?:list|recs?|recommend(?:ed|ations?)?|suggest(?:ed|ions?)?|in there|on there|on here|top ten)\b/iu;
const questioned =
  /\?|\b(?:won['’]?t (?:i|he|she|they|we)|will (?:i|he|she|they|we)|would(?:n['’]?t)? (?:i|he|she|they|we)|right|innit)\b/iu;

/** `text`: the message without the titles. */
export function doubtsIn(text: string): Doubts {
  if (missing.test(text)) return 'missing';
  if (dislike.test(text) && questioned.test(text)) return 'dislike';
  return faults.test(text) ? 'faults' : 'like';
}
