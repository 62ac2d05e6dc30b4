// Whether a question whose answer isn't complete yet was asked in this tab, across a reload. What was said in words takes
// effect where it was said and once: neither in another tab that follows the answer, nor when the answer is given again.

const here = new Set<string>(); // where the browser keeps nothing
const keyOf = (chatId: string) => `asked in ${chatId}`;

export function noteAsked(chatId: string): void {
  here.add(chatId);
  try {
    sessionStorage.setItem(keyOf(chatId), 'yes');
  } catch {}
}

/** When the answer is complete: true the first time. */
export function takeAsked(chatId: string): boolean {
  const wasHere = here.delete(chatId);
  try {
    const kept = sessionStorage.getItem(keyOf(chatId)) !== null;
    sessionStorage.removeItem(keyOf(chatId));
    return wasHere || kept;
  } catch {
    return wasHere;
  }
}
