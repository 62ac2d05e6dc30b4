// What the app can't do of everyday things, in half a sentence, and one thing that it can that goes with it: "I can't set a timer,
// sorry. But I can find you something short to watch meanwhile."

import { type Domain, domainFacts } from '#lib/contract/domain.ts';
import type { Everyday } from '../message/everyday.ts';
import type { TalkLanguage } from '../message/message-language.ts';
import { everydayAbroad, type Offer } from './everyday-abroad.ts';
import { freshForm } from './fresh-form.ts';

export function plainVerb(domain: Domain): string {
  return domain === 'movies' ? 'watch' : 'play';
}

/** What goes with it; null: nothing should be offered. */
const offered: Record<Everyday, Offer | null> = {
  timer: 'short',
  sound: 'music',
  screen: 'evening',
  computer: 'light',
  health: null,
  kitchen: 'short',
  house: 'funny',
  plants: 'calm',
  weather: 'cosy',
  travel: 'journey',
  atlas: 'journey',
  sport: 'sport',
  news: 'light',
  money: 'light',
  words: 'clever',
  music: 'music',
  books: 'story',
  gifts: 'together',
  errand: 'evening',
  walkthrough: 'evening',
  you: null,
  either: 'choice',
  anything: 'evening',
};

const cannot: Record<Everyday, readonly string[]> = {
  timer: ["I can't set a timer or an alarm here, sorry.", 'A clock is one thing I lack, sorry.'],
  sound: ["Headphones and speakers I can't help with, sorry."],
  screen: ["Your TV and its settings I can't reach from here, sorry."],
  computer: ["With computers and phones I'm no help, sorry."],
  health: ["That's one for a doctor or a pharmacist, I'm afraid, not for me. I hope it passes soon."],
  kitchen: ["I'm no cook, sadly.", "In the kitchen I'm no help, sorry."],
  house: ["For the house I'm no use, I'm afraid.", "I've never held a tool, sorry."],
  plants: ["I don't know much about gardens, sorry."],
  weather: ["I can't see outside from here, sorry.", "I don't get the weather here, sorry."],
  travel: ["I have no timetables and can't book anything, sorry."],
  atlas: ["That one needs an atlas, I'm afraid."],
  sport: ["I don't get any scores here, sorry."],
  news: ["I don't get any news here, sorry."],
  money: ["With money matters I can't help, sorry."],
  words: ["I'm no good at homework and translating, sorry."],
  music: ["Songs I can't look up or play, sorry."],
  books: ["Books aren't in my catalogue, sorry."],
  gifts: ["With presents I can't help, sorry."],
  errand: ["I can't run errands, sadly."],
  walkthrough: ["How that's done I don't know, sorry: a walkthrough will."],
  you: ["I'm only a program, so there's little to tell.", "I'm a program, with no life of my own."],
  either: ["I'd need hands or taste buds for that one, sorry."],
  anything: [
    "I'm afraid I don't know that.",
    "No idea, sorry: that's nothing I can look up here.",
    "That's one I can't help with, sorry.",
  ],
};

/** "something short to watch", as it can be asked for here. */
function thing(offer: Offer, domain: Domain): string {
  const isFilm = domain === 'movies';
  const { item } = domainFacts[domain];
  const verb = plainVerb(domain);
  const things: Record<Offer, string> = {
    short: `something short to ${verb} meanwhile`,
    music: isFilm ? 'a film with great music' : 'a game with a great soundtrack',
    evening: `something good to ${verb} tonight`,
    light: `something light to ${verb}`,
    funny: `something funny to ${verb} afterwards`,
    calm: `something calm to ${verb}`,
    cosy: `something cosy to ${verb} indoors`,
    journey: isFilm ? 'a film about a journey' : 'a game with a world to explore',
    sport: `a ${item} about sport`,
    clever: isFilm ? 'a film to think about' : 'a puzzle game',
    story: `a ${item} with a good story`,
    together: isFilm ? 'something to watch together' : 'something to play together',
    choice: `${isFilm ? 'a film' : 'a game'} that suits you`,
  };
  return things[offer];
}

type Told = { domain: Domain; message: string; said: readonly string[] };

export function everydaySaid(what: Everyday, { domain, message, said }: Told): string[] {
  const unheard = cannot[what].filter((form) => !said.some((answer) => answer.includes(form)));
  const sorry = freshForm(unheard.length > 0 ? unheard : cannot.anything, message, said);
  const offer = offered[what];
  if (offer === null) return [sorry];
  const it = thing(offer, domain);
  const forms = [
    `I can find you ${it}, though.`,
    `What I can find you is ${it}.`,
    `But ask me for ${it}, if you like.`,
  ];
  return [sorry, freshForm(forms, message, said)];
}

export function everydaySaidAbroad(language: TalkLanguage, what: Everyday, told: Told): string[] {
  const { sorry, doctor, program, find, things } = everydayAbroad[language];
  const offer = offered[what];
  if (what === 'health') return [doctor];
  if (what === 'you' || offer === null) return [program];
  const [film, game = film] = things[offer];
  return [
    freshForm(sorry, told.message, told.said),
    find.replace('{it}', told.domain === 'movies' ? film : game),
  ];
}
