// One of several ways to say the same, so that a chat doesn't hear one twice: which comes first follows from the message.

/** The first form from there on that none of `said` holds; all said, the one that the message gives. */
export function freshForm(forms: readonly string[], message: string, said: readonly string[]): string {
  const start = turnOf(message, forms.length);
  const inTurn = [...forms.slice(start), ...forms.slice(0, start)];
  return inTurn.find((form) => !said.some((answer) => answer.includes(form))) ?? inTurn[0] ?? '';
}

/** A number below `turns`, the same for the same message. */
export function turnOf(message: string, turns: number): number {
  const sum = [...message].reduce((hash, sign) => (31 * hash + (sign.codePointAt(0) ?? 0)) % 1_000_003, 7);
  return turns === 0 ? 0 : sum % turns;
}
