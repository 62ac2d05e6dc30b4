// "Not interested, because of this genre": how many items of that genre leave the top twenty?

export type GenreFeedback = { similar: number; gone: number };

/** `before`, `after`: the top twenty without and with the feedback. `has`: whether an item has the genre. */
export function goneAfterFeedback(
  before: readonly number[],
  after: readonly number[],
  has: (item: number) => boolean,
): GenreFeedback {
  const similar = before.filter(has);
  const stays = new Set(after.filter(has));
  return { similar: similar.length, gone: Math.max(0, similar.length - stays.size) };
}
