// What is asked of a title in passing: "isn't it like three hours long", "was this a book first?", "never heard of it, what is it".

import { meantBy, type Rule } from './rule.ts';

const it = '(?:it|this|that|■|the (?:film|movie|game)|(?:this|that) (?:one|film|movie|game))';
const some = '(?:\\d+|one|an?|two|three|four|five|six|several|a (?:few|couple of))';
const isIt = `\\b(?:is|was|isn['’]?t|wasn['’]?t|ain['’]?t) ${it}\\b`;
const unread: ReadonlySet<string> = new Set(['similar', 'compare', 'about', 'social', 'unclear', 'explain']);

const lasting = new RegExp(
  `${isIt}[^.?!,]{0,24}\\b${some}[- ]?(?:and a half )?(?:hours?|hrs?|h|min(?:ute)?s?)\\b`,
  'iu',
);
const dated = new RegExp(
  `${isIt}(?: (?:\\p{L}+ )?(?:film|movie|game))? (?:really |actually |not |like |more )*(?:from|made in|out in|released in|set back in) (?:about |around |like |the )*(?:(?:early|mid|late)[- ])?(?:['’]?(?:19|20)?\\d0['’]?s|(?:19|20)\\d\\d|(?:twen|thir|for|fif|six|seven|eigh|nine)ties)\\b`,
  'iu',
);
const madeBy = new RegExp(
  `\\b(?:isn['’]?t|wasn['’]?t) ${it} (?:(?:made|done|directed|developed|shot) )?by (?!(?:any|the way|now|far|then|chance|default|accident|mistake|my|your|me|myself|popularity|year|genre|date|taste)\\b)\\p{L}`,
  'iu',
);
const wasBook = new RegExp(
  `\\b(?:is|was|isn['’]?t|wasn['’]?t) (?:${it}|there) (?:(?:originally|once|first|not|really|also|actually|ever|like) )*(?:(?:based|taken) on |(?:adapted |taken )?from )?(?:an?|the) (?:[\\p{L}’'-]+ )?(?:book|novel|play|comics?|manga|short story|musical|tv (?:show|series)|board ?game|true story)(?: (?:first|before|originally|once|beforehand|to begin with|already|too))?\\W*$|\\b(?:did|does|was) the (?:book|novel|comic|manga|play) (?:come|came|there|out) first\\b|\\bis there (?:also )?an? (?:book|novel|manga|comic) (?:of|behind|to) ${it}\\b`,
  'iu',
);
const whatIsIt =
  /(?:^|[.,!?;] ?|\b(?:so|and|but|ok) )what(?:['’]?s| is| the hell is)? (?:even |exactly |actually )?(?:it|this|that|■)(?: even| exactly| actually| again)?\W*$/iu;
const unheard = /\b(?:never|not|n['’]?t) (?:\p{L}+ )?(?:heard|know|knew)\b|\bno idea\b|\bunknown to me\b/iu;
const forSoMany =
  /\b(?:play|do|co-?op|playable)\b[^.?!]*\b(?:with|for|by|as|just) (?:only |just )?(?:(?:two|three|four|2|3|4)(?: of us| people| players?| persons?)?|a friend|friends|both of us|my \p{L}+|the two of us)(?=\W*$|[.,;!?]| (?:on|at|in|too|together|online|locally)\b)/iu;

/** "Isn't it like three hours long", "isn't that from the 80s", "isn't it by Scorsese". */
export const forGuess: Rule = (request, message) => {
  const { masked, chat } = message;
  if (request.name !== 'facts' && !unread.has(request.name)) return null;
  const maker = chat.catalogue.domain === 'movies' ? 'director' : 'developer';
  const about = lasting.test(masked)
    ? 'length'
    : dated.test(masked)
      ? 'year'
      : madeBy.test(masked)
        ? maker
        : null;
  if (about === null || (request.name === 'facts' && request.about === about)) return null;
  const item = meantBy(message);
  return item === null ? null : { name: 'facts', item, about };
};

/** "Was this a book first?" */
export const forBook: Rule = (request, message) => {
  if (request.name !== 'facts' && !unread.has(request.name) && request.name !== 'influence') return null;
  if (!wasBook.test(message.masked)) return null;
  if (request.name === 'facts' && request.about !== 'year' && request.about !== 'genre') return null;
  const item = request.name === 'facts' ? request.item : meantBy(message);
  return item === null ? null : { name: 'facts', item, about: 'based on' };
};

/** "Never heard of ■, what is it" wants to hear what it's about, not its labels. */
export const forWhatIsIt: Rule = (request, { masked }) =>
  request.name === 'facts' && request.about === 'genre' && whatIsIt.test(masked) && unheard.test(masked)
    ? { ...request, about: 'plot' }
    : null;

/** "Can you play it with just two people?" asks for no single-player mode. */
export const forPlayedWith: Rule = (request, { masked }) =>
  request.name === 'facts' && request.about === 'single-player' && forSoMany.test(masked)
    ? { ...request, about: 'multiplayer' }
    : null;
