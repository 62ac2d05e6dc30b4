// One message to the small catalogue's chat, and the whole answer to it.
import { type AnswerPart, answerPartSchema } from '#lib/contract/answer-part.ts';
import { type AnswerInput, answer } from '#lib/conversation/answer.ts';
import { fakeServingModel } from './fake-model.ts';

/** Without a language model, if `more` names none. Every part is one that the contract allows. */
export async function askedOnce(content: string, more: Partial<AnswerInput> = {}): Promise<AnswerPart[]> {
  const input: AnswerInput = {
    model: fakeServingModel(null),
    history: [0, 1, 2],
    item: 4,
    perspective: 'overall',
    messages: [{ role: 'user', content }],
    cacheKey: 'chat',
    seed: 1,
    wordPauseMs: 0,
    ...more,
  };
  const parts: AnswerPart[] = [];
  for await (const part of answer(input)) parts.push(answerPartSchema.parse(part));
  return parts;
}
