// Sentences that are ready, as a stream of words and the marks on them.
import type { Mark } from '#lib/contract/mark.ts';
import type { GroundedStreamEvent } from './grounded-stream.ts';

export async function* saying(
  sentences: readonly { text: string }[],
  check: (text: string) => Mark[] = () => [],
): AsyncGenerator<GroundedStreamEvent> {
  const text = sentences.map((sentence) => sentence.text).join(' ');
  yield { type: 'text-delta', text };
  const marks = check(text);
  if (marks.length > 0) yield { type: 'marks', marks };
}
