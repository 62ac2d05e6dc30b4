// Which of two games can be played together, on one screen or online, by what is generally known of both.

import { cardinals } from '#lib/catalogue/said-numbers.ts';
import { spokenNumber } from '../wording.ts';
import type { KnownSide, SideVerdict } from './known-mood-verdict.ts';

type Asked = { how: 'couch' | 'online' | 'together'; count: number; words: string };

const count = '(?:two|three|four|five|six|seven|eight|[2-8])';
const pads = '(?:controllers?|control pads?|game ?pads?|joy ?pads?|joysticks?|pads?)';
const lead = '(?:\\b(?:better|best|nicer|more fun)\\b[^.?!]{0,30}?)?';
const couch = new RegExp(
  `${lead}(?:\\b${count} ${pads}\\b|\\b(?:a|my|the|another|spare|extra|second) ?(?:second|spare|extra)? ${pads}\\b|\\b(?:couch|sofa|settee|split.?screen|(?:same|one|shared) (?:screen|tv|telly|room|console)|local(?:ly)?|side by side)\\b(?: (?:co-?op|multi-?player|play))?|(?<!\\p{L})(?:canapé|sofá|geteilte\\p{L}* bildschirm|écran partagé|pantalla (?:dividida|partida))(?!\\p{L})|소파|화면 분할|한 화면)`,
  'iu',
);
const online = new RegExp(`${lead}(?:\\bonline\\b|(?<!\\p{L})en (?:ligne|línea)(?!\\p{L})|온라인)`, 'iu');
const together = new RegExp(
  `${lead}(?:\\b(?:co-?op|multi-?player|together|${count}[ -]players?|${count} of us|for ${count}(?: people| players| friends)?(?=$|[.,?!;]| to play| players)|(?:for|suits?|fits?|between) (?:(?:the |all )?${count} of )?us|with (?:a |my |our |the |some )?(?:friends?|mates?|wife|husband|girlfriend|boyfriend|partner|brother|sister|son|daughter|kids|flatmate|room-?mate|family))\\b|(?<!\\p{L})(?:zu (?:zweit|dritt|viert)|zusammen|à (?:deux|trois|quatre)|ensemble|entre (?:dos|tres|cuatro)|juntos)(?!\\p{L})|둘이|셋이|넷이|같이)`,
  'iu',
);
const counted = new RegExp(
  `\\b(${count})[ -](?:${pads}|players?|people|friends|kids|of us|on (?:the|a|one)|in front)\\b|\\bfor (${count})\\b`,
  'iu',
);
const countedAbroad: [RegExp, number][] = [
  [/(?<!\p{L})(?:zu dritt|à trois|entre tres)(?!\p{L})|셋이/iu, 3],
  [/(?<!\p{L})(?:zu viert|à quatre|entre cuatro)(?!\p{L})|넷이/iu, 4],
];

/** text: the message without the titles. null: nothing of the kind is asked, or it isn't known of both. */
export function playersVerdict(a: KnownSide, b: KnownSide, text: string): SideVerdict | null {
  const asked = askedIn(text);
  if (!asked || !a.known || !b.known) return null;
  const found: (a: KnownSide, b: KnownSide, wanted: number) => Decided | null =
    asked.how === 'couch' ? byScreen : asked.how === 'online' ? byLine : byEither;
  const verdict = found(a, b, asked.count);
  return verdict && { ...verdict, asked: asked.words };
}

/** Whether it is asked of playing together in any way, which the Steam store tells. */
export function asksOnlyTogether(text: string): boolean {
  return askedIn(text)?.how === 'together';
}

function askedIn(text: string): Asked | null {
  const ways = [
    ['couch', couch],
    ['online', online],
    ['together', together],
  ] as const;
  for (const [how, sign] of ways) {
    const words = sign.exec(text)?.[0];
    if (words !== undefined) return { how, count: countIn(text), words };
  }
  return null;
}

function countIn(text: string): number {
  const found = counted.exec(text);
  const word = (found?.[1] ?? found?.[2] ?? '').toLowerCase();
  if (word === '') return countedAbroad.find(([sign]) => sign.test(text))?.[1] ?? 2;
  return /\d/.test(word) ? Number(word) : cardinals.indexOf(word);
}

type Decided = Omit<SideVerdict, 'asked'>;
const upTo = (people: number) => `up to ${spokenNumber(people)}`;

function byScreen(a: KnownSide, b: KnownSide, wanted: number): Decided | null {
  const [ofA, ofB] = [a.known?.couch, b.known?.couch];
  if (ofA === undefined || ofB === undefined) return null;
  const [fitsA, fitsB] = [ofA >= wanted, ofB >= wanted];
  if (!fitsA && !fitsB)
    return { said: `Neither can be played by ${spokenNumber(wanted)} on one screen.`, isOpen: false };
  if (fitsA && fitsB) return bothOnScreen(a.title, b.title, ofA, ofB);
  const [best, other, most, least] = fitsA ? [a, b, ofA, ofB] : [b, a, ofB, ofA];
  return { said: onlyOneOnScreen(best.title, other.title, most, least), isOpen: false };
}

function bothOnScreen(a: string, b: string, ofA: number, ofB: number): Decided {
  const [first, second, most, least] = ofA >= ofB ? [a, b, ofA, ofB] : [b, a, ofB, ofA];
  const said =
    most === least
      ? `Both: ${upTo(most)} can play either on one screen.`
      : `Both: ${upTo(most)} can play ${first} on one screen, and ${upTo(least)} ${second}.`;
  return { said, isOpen: true };
}

function onlyOneOnScreen(best: string, other: string, most: number, least: number): string {
  return least > 1
    ? `${best}: ${upTo(most)} can play it on one screen, ${other} only ${spokenNumber(least)}.`
    : `${best}: ${upTo(most)} can play it on one screen, and ${other} can't be played that way.`;
}

function byLine(a: KnownSide, b: KnownSide): Decided | null {
  const [ofA, ofB] = [a.known?.online, b.known?.online];
  if (ofA === undefined || ofB === undefined) return null;
  if (ofA && ofB) return { said: 'Both could be played online when they came out.', isOpen: true };
  if (!ofA && !ofB) return { said: 'Neither has online play.', isOpen: false };
  const [best, other] = ofA ? [a, b] : [b, a];
  return {
    said: `${best.title}: it could be played online when it came out, and ${other.title} couldn't.`,
    isOpen: false,
  };
}

/** On one screen or online, whichever is known. */
function byEither(a: KnownSide, b: KnownSide, wanted: number): Decided | null {
  const fits = ({ known }: KnownSide) =>
    (known?.couch ?? 0) >= wanted || known?.online === true
      ? true
      : known?.couch === undefined || known.online === undefined
        ? null
        : false;
  const [fitsA, fitsB] = [fits(a), fits(b)];
  if (fitsA === null || fitsB === null) return null;
  const screen = ({ known }: KnownSide) => ((known?.couch ?? 0) >= wanted ? known?.couch : undefined);
  const [onA, onB] = [screen(a), screen(b)];
  if (fitsA && fitsB) {
    if (onA !== undefined && onB !== undefined) return bothOnScreen(a.title, b.title, onA, onB);
    if (onA === undefined && onB === undefined)
      return { said: 'Both could be played online when they came out.', isOpen: true };
    const [first, second, people] = onA !== undefined ? [a, b, onA] : [b, a, onB ?? wanted];
    return {
      said: `Both: ${upTo(people)} can play ${first.title} on one screen, and ${second.title} could be played online when it came out.`,
      isOpen: true,
    };
  }
  if (!fitsA && !fitsB) {
    const isAlone = [a, b].every(({ known }) => known?.couch === 1);
    return isAlone ? { said: 'Neither: both are for one player.', isOpen: false } : byScreen(a, b, wanted);
  }
  const [best, other] = fitsA ? [a, b] : [b, a];
  const people = screen(best);
  const least = other.known?.couch ?? 1;
  if (people === undefined)
    return least > 1
      ? null
      : {
          said: `${best.title}: it could be played online when it came out, and ${other.title} is for one player.`,
          isOpen: false,
        };
  if (least > 1) return { said: onlyOneOnScreen(best.title, other.title, people, least), isOpen: false };
  return {
    said: `${best.title}: ${upTo(people)} can play it on one screen, and ${other.title} is for one player.`,
    isOpen: false,
  };
}
