// Questions about the history that are read as ones for its ends or for a taste.

import type { Rule } from './rule.ts';

const nextTo = /\b(?:right |just )?(before|after)(?: that)?(?: was)? ■/iu;

/** "Which game did I play before ■?" asks what stands next to it. */
export const forNextTo: Rule = (request, { masked, titles }) => {
  const [title, ...others] = titles;
  if (request.name !== 'history' || request.ask === 'contains' || !nextTo.test(masked)) return null;
  return title === undefined || others.length > 0 ? null : { name: 'history', ask: 'contains', title };
};

const complete = /\b(?:got|have|own|seen|watched|played|bought) (?:all|every)\b[^.?!]*\b(?:missing|left)\b/iu;

/** "Have I got all the Enigmatis games, or is one missing?" */
export const forComplete: Rule = (request, { masked }) => {
  if (request.name !== 'taste' || !complete.test(masked)) return null;
  return { name: 'history', ask: 'contains', title: request.about };
};

const haveForMe =
  /\b(?:which|what|any)\b[^.?!]*\b(?:do you have|have you got|you(?:['’]ve)? got|you have)\b[^.?!]*\bfor me\W*$/iu;

/** "Which games do you have for me?" asks for some, "from me" for the history. */
export const forGamesForMe: Rule = (request, { masked, titles }) =>
  request.name === 'history' && request.ask === 'list' && titles.length === 0 && haveForMe.test(masked)
    ? { name: 'recommend' }
    : null;
