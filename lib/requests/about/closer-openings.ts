// Openings of an answer about the app that take up the word the message asks with: "the heart", "of ten tips", "names", "one or
// two". Where it asks less closely, those of about-openings.ts stand.

import { domainFacts } from '#lib/contract/domain.ts';
import type { ItemRef } from '#lib/contract/item.ts';
import type { Opened } from './about-opened.ts';
import type { AboutMatter } from './about-signs.ts';

type Written = (item: ItemRef) => string;

/** null: the message asks for nothing that is said more closely here. */
export function closerOpening(matter: AboutMatter, opened: Opened, written: Written): string[] | null {
  const { message } = opened;
  switch (matter) {
    case 'button':
      return buttonSaid(opened);
    case 'hit rate':
    case 'ever wrong':
    case 'mistakes':
      return ofTen.test(message) ? ofTenSaid(opened) : null;
    case 'guess':
    case 'certainty':
      return /\bsure\b/i.test(message) ? sureSaid(opened) : null;
    case 'vouch':
      return /\b(?:genres?|labels?|tags?|categor(?:y|ies))\b/i.test(message) ? genreVouched(opened) : null;
    case 'made up':
      return opened.afterGap ? gapSworn(opened) : null;
    case 'sources':
      return /\bnames?\b|\bwho (?:wrote|writes|typed)\b/i.test(message) ? noNames(opened) : null;
    case 'kept how long':
      return keptSaid(opened);
    case 'stays here':
      return /\bserver|\bdatabase|\bcloud/i.test(message) ? serverSaid(opened) : null;
    case 'editions':
      return editionsSaid(opened, written);
    case 'other places':
      return placesSaid(opened);
    default:
      return null;
  }
}

const ofTen =
  /\b(?:ten|10) (?:tips?|picks?|films?|movies?|games?|suggestions?|recommendations?|titles?|of them|guesses|tries)\b|\b(?:of|out of|from|in) (?:every |your |the )?(?:ten|10)\b/i;

function ofTenSaid({ app }: Opened): string[] | null {
  const { item: one, items: many, participle: did } = domainFacts[app.domain];
  if (app.tried === null) return null;
  const hit = Math.round(100 * app.tried.hit);
  if (hit > 50) return null;
  return [
    `Mostly none: for ${hit} people in 100 the ${one} they ${did} next was among my ten, for the other ${100 - hit} it wasn't.`,
    `The ten best known ${many} would have had it for ${Math.round(100 * app.tried.hitByPopularity)}.`,
    `How it goes with you I never hear.`,
  ];
}

function sureSaid({ app }: Opened): string[] | null {
  const { item: one } = domainFacts[app.domain];
  if (app.tried === null) return null;
  const better = app.tried.hit > app.tried.hitByPopularity;
  const hit = Math.round(100 * app.tried.hit);
  const usual = Math.round(100 * app.tried.hitByPopularity);
  return [
    `I guess, ${better ? 'but better than chance' : 'and hardly better than by fame'}: with people's latest ${one} hidden, it was among my first ten for ${hit} in 100; the ten best known would have had it for ${usual}.`,
    `Of the places I'm sure, as they're computed; whether you'll like the ${one} I can't know.`,
  ];
}

function buttonSaid({ app, message }: Opened): string[] {
  const { item: one, participle: did } = domainFacts[app.domain];
  const takenBack = `Neither is for ever: you can take both back.`;
  if (/\bhearts?\b/i.test(message))
    return [
      `A heart I don't have: there's a bookmark, which only saves a ${one} for later, and a thumb pointing down for "not interested".`,
      takenBack,
      `That you loved a ${one} you can tell me here; if you've ${did} it, it counts already.`,
    ];
  if (/\bthumbs?\b/i.test(message) && ofAnswer.test(message))
    return [
      `The thumbs under an answer tell whoever runs this whether it was a good one; your list stays as it is.`,
      `Press the same one again and it's taken back.`,
    ];
  if (/\bbookmarks?\b|\bsave button\b/i.test(message))
    return [
      `The bookmark only saves a ${one} for later; your list stays as it is.`,
      `Press it again and it's gone.`,
    ];
  return [
    `The thumb pointing down says "not interested" and asks why: the ${one} is left out, or what you name as the reason moves down.`,
    `The bookmark only saves a ${one} for later; saying that you've ${did} it adds it to your history.`,
    `All of it can be taken back.`,
  ];
}
const ofAnswer =
  /\b(?:bottom|under(?:neath)?|below|answers?|repl(?:y|ies)|what you (?:say|said|write)|up)\b/i;

function genreVouched({ app, message }: Opened): string[] {
  const from = {
    movies: 'came with the data I learned from',
    steam: 'came from the Steam store and its players',
    games: 'came from games of the same name on Steam, or from the series',
  }[app.domain];
  const [what, it] = /\b(?:labels?|tags?)\b/i.test(message) ? ['labels', 'they'] : ['genre', 'it'];
  return [
    `For the ${what} nobody here: ${it} ${from}, collected once, and may be wrong.`,
    `Only the places can be checked: the evidence under an answer shows the numbers.`,
  ];
}

/** "Swear you're not making that up", after "I don't know who is in it". */
function gapSworn({ app, message }: Opened): string[] {
  const { items: many, item: one, participle: did } = domainFacts[app.domain];
  const has = {
    movies: 'the title, the year, genres and a few labels',
    steam: 'the title and what the store lists',
    games: 'the title, mostly the system and sometimes the kind',
  }[app.domain];
  return [
    `${/\bswear\b/i.test(message) ? 'I swear' : 'No, it really is so'}: of a ${one} I have ${has}, of the best known a little general knowledge, and beyond that only who ${did} it.`,
    `What isn't there I don't make up: name the ${many} you mean, and I'll show you what they do for your list.`,
  ];
}

function noNames({ app }: Opened): string[] {
  const { participle: did } = domainFacts[app.domain];
  const from = {
    movies:
      'years, genres and labels came with the data I learned from, and the labels were written by many people',
    steam:
      'the tags were given by players on Steam, and the rest, year, makers and price, is from its store pages',
    games: "titles and systems came with the data I learned from, and who typed them in isn't said there",
  }[app.domain];
  return [`No names: ${from}.`, `Where a title stands rests on who ${did} what, not on anybody's writing.`];
}

function keptSaid({ message, app }: Opened): string[] {
  const sentOut =
    app.outsideModel === null
      ? []
      : [`What you write and the facts of each answer go to ${app.outsideModel}, which words the answers.`];
  return [
    `Until you delete it, under Settings, My data.`,
    ...(/\bwho\b|\bread access\b|\banyone\b/i.test(message)
      ? [`You can read it, whoever has your login, and whoever runs this server; no other users.`]
      : []),
    ...sentOut,
  ];
}

function serverSaid({ app, message }: Opened): string[] | null {
  if (app.outsideModel !== null) return null;
  const yes = /\bcloud\b/i.test(message) ? 'Not into a cloud that I know of: i' : 'Yes, i';
  return [
    `${yes}nto the database of the server this app runs on.`,
    `No other user sees it, though whoever runs the server could; under Settings, My data, you can delete it.`,
  ];
}

/** Of a game that they have, or of another edition of one: how often it counts. */
function editionsSaid({ app, message, edition, ownNamed }: Opened, written: Written): string[] | null {
  const { item: one, participle: did } = domainFacts[app.domain];
  if (edition)
    return [
      `I know you have it: ${written(edition.own)} is in your history.`,
      `${written(edition.other)} is listed apart, so to me it's a second ${one} and has a place of its own${edition.leftOut ? ', but I leave it out of your suggestions' : ''}.`,
    ];
  const asksOnce = /\b(?:one or two|once or twice|twice|double|two in)\b|\bzählt\b/i.test(message);
  if (ownNamed && asksOnce)
    return [
      `One: ${written(ownNamed)} is in your history once, however often ${/\b(?:bought|paid|buy|pay)\b/i.test(message) ? 'you paid for it' : `you ${did} it`}.`,
    ];
  if (app.domain === 'games' && /\b(?:download\w*|dis[ck]s?|physical|digital)\b/i.test(message))
    return [
      `Only if you enter both: disc and download are sometimes listed apart in my catalogue, and two listings count as two.`,
      `The same listing twice counts once.`,
    ];
  return null;
}

function placesSaid({ message }: Opened): string[] {
  const named = /\b(discord|whats ?app|telegram|slack|signal|alexa|siri|sms|app store)\b/i.exec(message)?.[1];
  const names: Record<string, string> = { sms: 'text messages', 'app store': 'app for your phone' };
  const key = named?.toLowerCase() ?? '';
  const word =
    names[key] ??
    (key === '' ? '' : `${key[0]?.toUpperCase()}${key.slice(1)}`.replace('Whatsapp', 'WhatsApp'));
  return [`${word === '' ? 'No' : `No ${word}`}, only this site.`];
}
