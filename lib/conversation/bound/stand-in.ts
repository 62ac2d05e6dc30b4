// The computed sentence that stands in when the language model couldn't say a true one. It finishes the words already
// sent, or it's the plan's first sentence that adds a title or a number.

const sentenceEnd = /[.!?]["”’)]*\s*$/u;

/** `said` with one more sentence, or null if none of them fits or is new. */
export function withStandIn(
  said: string,
  sentences: readonly { text: string }[],
  isTrue: (text: string) => boolean,
): string | null {
  const fresh = sentences.filter(({ text }) => !said.includes(text) && isTrue(text));
  if (said.trim() === '') return fresh[0]?.text ?? null;
  if (sentenceEnd.test(said)) {
    const next = fresh.find(({ text }) => addsTo(said, text));
    return next ? `${said.trimEnd()} ${next.text}` : null;
  }
  // Part of a sentence was sent: take the one that begins with the most of it.
  let best: { text: string; shared: number } | null = null;
  for (const { text } of fresh) {
    const shared = sharedWith(said, text);
    if (shared > (best?.shared ?? 0)) best = { text, shared };
  }
  return best ? said + best.text.slice(best.shared) : null;
}

/** How many characters the end of `said`, from the start of a word, shares with the start of the sentence. */
function sharedWith(said: string, sentence: string): number {
  for (let length = Math.min(said.length, sentence.length - 1); length > 0; length--) {
    const start = said.length - length;
    if (start > 0 && !/\s/u.test(said[start - 1] as string)) continue;
    if (said.endsWith(sentence.slice(0, length))) return length;
  }
  return 0;
}

function addsTo(said: string, sentence: string): boolean {
  const names = sentence.slice(1).match(/\p{Lu}[\p{L}\p{N}'’-]+|\d+/gu) ?? [];
  return names.some((name) => !said.includes(name));
}
