// By what a message compares two titles where nothing here knows the words: "which has more shouting", "fewer loading screens
// wins", "for a man with one arm in plaster". It is told back in the message's own words, as what can't be judged.

/** `how`: "which has more shouting", or what they are for: "for a drunk Saturday". */
export type Measure = { how: 'which' | 'for'; said: string };

const degree =
  '(?:more|most|less|least|fewer|fewest|better|best|worse|worst|(?!other|another|either|rather|never|ever|over|under|after|later|newer|older)\\p{L}{3,}(?:er|est))';
const verb =
  "(?:has|have|does|makes?|lets?|gives?|gets?|needs?|takes?|eats?|hurts?|ages?|looks?|sounds?|feels?|runs?|snaps?|is|['’]s)";
const which = new RegExp(
  `\\bwhich(?:ever)?(?: one)?(?: of (?:them|those|the two|the pair))?((?: |(?=['’]s))${verb}(?: [\\p{L}'’]+){0,4}? ${degree}(?!\\p{L})(?: [\\p{L}'’]+){0,5})`,
  'iu',
);
const winning = new RegExp(
  `(?:^|[.,;:?!–—-] ?)(?:the )?(${degree}(?: [\\p{L}'’]+){0,3}) (?:wins?|loses?|gets it)\\b`,
  'iu',
);
const whom =
  /(?<![\p{L}])((?:for|on|in) (?:an?|someone|somebody|anyone|people|ppl|folks?|those|two|three|four|my|our|his|her|the) [^.?!,;:()–—]{3,80})/iu;
/** "For someone like me", "for my taste" are the person. */
const isPerson =
  /^(?:for|on|in) (?:(?:someone|somebody|anyone|people|ppl|folks?|those|an?) (?:[\p{L}]+ )?(?:like|such as) (?:me|us|myself|ourselves)|the likes of (?:me|us)|my (?:sort|kind)|our (?:sort|kind))\b/iu;
/** What they are for anyway: the person, or a time like any other. */
const isUsual =
  /^(?:for|on|in) (?:(?:my|our) (?:taste|liking|list|history|data|money|part|own)|(?:the|those|us|my) (?:two|both|pair)\b|(?:an?|the|my|our|one) (?:\p{L}+ )?(?:evening|night|tonight|weekend|(?:mon|tues|wednes|thurs|fri|satur|sun)day|first|second|list|middle|end|while|row|moment|summer)s?\b|the (?:beginning|start|first|long run|rest|same)|my (?:desk|shelf|lot|list))/iu;
const isSuited =
  /(?<!\p{L})(?:me|my (?:thing|taste|kind|sort)|for (?:me|us)|suited?|fun|popular|famous|known|recent|expensive|cheaper|dearer|shorter|longer|likely|worth\w*|i|we)(?!\p{L})/iu;

/** `text`: the message without the titles. */
export function measureIn(text: string): Measure | null {
  const asked = which.exec(text)?.[1]?.trim();
  if (asked !== undefined && !isSuited.test(asked))
    return { how: 'which', said: `which ${asked.replace(/^['’]s/u, 'is')}` };
  const won = winning.exec(text)?.[1]?.trim();
  if (won !== undefined && !isSuited.test(won))
    return { how: 'which', said: `which has ${/^(?:more|less|fewer)\b/iu.test(won) ? '' : 'the '}${won}` };
  const meant = whom.exec(text)?.[1]?.trim();
  if (meant === undefined || isUsual.test(meant) || isPerson.test(meant)) return null;
  return { how: 'for', said: meant };
}
