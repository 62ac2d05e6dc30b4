// "Do you know whether I liked it or only that I played it?": whether the app knows how somebody liked a title.

const sign =
  /\b(?:do|does|can|did|could) (?:you|u|it|this|the (?:app|list|recommender|system)) (?:(?:even|actually|really|also|ever) )*(?:know|see|tell|remember|take into account|care)\b[^.?!]{0,12}\b(?:whether|if|that|which|how much|how well) (?:\p{L}+ )?(?:i|we) (?:(?:actually|really|even|ever|also) )*(?:(?:did ?n['’]?t|don['’]?t|do|did) )?(?:like|liked|love|loved|hate|hated|enjoy|enjoyed|dislike|disliked)\b/iu;

export function asksWhetherLiked(message: string): boolean {
  return sign.test(message);
}
