// What an answer said of a wish that it took roughly, or couldn't check, isn't said again as long as the wish goes on.

import type { World } from '../world.ts';

const quotes = /["“„«»”‘’「」『』]\s*([^"“„«»”「」『』]{2,60}?)\s*["“”»«’「」『』]/gu;

/** Whether the request before held it and an answer named it in quotation marks. */
export function isTold(wish: string, { before, answers = [] }: World): boolean {
  const last = before?.request;
  if (last?.name !== 'recommend') return false;
  const { name: _, count: __, ...wishes } = last;
  const key = wish.toLowerCase();
  const held = Object.values(wishes).flatMap((value) => value.toLowerCase().split('; '));
  if (!held.includes(key)) return false;
  return answers.some((answer) =>
    [...answer.matchAll(quotes)].some(([, quoted]) => quoted?.toLowerCase() === key),
  );
}
