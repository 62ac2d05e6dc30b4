// An answer without its sentences about the person's feedback, for others to read; marks stay on their words.

import { answerPart, answerParts, type ChatMessage, textOf } from '#app/[domain]/chat/message.ts';
import { feedbackSpansOf } from '#app/shared/legacy-answer.ts';
import { type AnswerPartOf, sentencesOf } from '#lib/contract/answer-part.ts';
import type { Mark } from '#lib/contract/mark.ts';

export function withoutFeedback(answer: ChatMessage): { text: string; marks: Mark[] } {
  const text = textOf(answer);
  const marks = answerPart(answer, 'marks')?.marks ?? [];
  const sentences = sentencesOf(answerParts(answer));
  return withoutSpans(
    text,
    marks,
    sentences.length > 0 ? privateSpans(sentences) : feedbackSpansOf(text, marks),
  );
}

function privateSpans(sentences: readonly AnswerPartOf<'sentence'>[]): { start: number; end: number }[] {
  let end = 0;
  return sentences.flatMap((sentence) => {
    const start = end;
    end += sentence.text.length;
    return sentence.private ? [{ start, end }] : [];
  });
}

function withoutSpans(text: string, marks: readonly Mark[], gone: readonly { start: number; end: number }[]) {
  let left = text;
  for (const { start, end } of gone.toReversed()) left = left.slice(0, start) + left.slice(end);
  const indent = left.length - left.trimStart().length; // left where the first sentence was removed
  const goneBefore = (at: number) =>
    gone.reduce((sum, { start, end }) => sum + (end <= at ? end - start : 0), indent);
  return {
    text: left.trim(),
    marks: marks
      .filter((mark) => gone.every(({ start, end }) => mark.end <= start || end <= mark.start))
      .map((mark) => ({
        ...mark,
        start: mark.start - goneBefore(mark.start),
        end: mark.end - goneBefore(mark.start),
      })),
  };
}
