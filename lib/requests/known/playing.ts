// With how many a game is played, where, and how hard it is: "split screen", "four players", "online", "not too hard".

import type { Knowledge } from '#lib/catalogue/general-knowledge.ts';
import { cardinals } from '#lib/catalogue/said-numbers.ts';
import { spokenNumber } from '../wording.ts';
import type { KnownMatter } from './known-matter.ts';

const several =
  /^(?:(?:for|up to|at least|with|local) )*(?:the )?(two|three|four|five|six|seven|eight|ten|[2-9]|10)(?:[ -](?:players?|people|persons|friends|kids|children|of us)(?: (?:co-?op|games?|split[ -]?screen|locally))?|(?: on (?:one|the same) (?:couch|sofa|screen|tv|console)))$|^for (?:the )?(two|three|four|[2-4])(?: of us)?$/i;
const group = /^(?:for )?an? group of (three|four|five|six|seven|eight)$/i;
const couch =
  /^(?:(?:for|with|in|has|on) )*(?:(?:two|both|us|2) (?:of us )?(?:on|in) )?(?:the |a |one |same |shared )*(?:local|couch|sofa|split[ -]?screen|shared screen|same (?:room|tv|screen|sofa|couch|console)|screen|one screen)(?: (?:co-?op|multi-?player|play|games?|mode))?$/i;
const online =
  /^(?:(?:with|has|playable|play|to play|for|in) )*online(?: (?:multi-?player|co-?op|play|games?|mode|with (?:a )?friends?))?$/i;
const together =
  /^(?:multi-?player|co-?op(?:erative)?|with (?:a )?friends?|to play together|with others|with (?:my |the )?(?:wife|husband|girlfriend|boyfriend|partner|brother|sister|son|daughter|mate|mates|flatmate|kids))(?: games?| mode| play)?$/i;
const alone =
  /^(?:single[ -]?player|solo|alone|on my own|by myself|for one(?: player)?|playable alone)(?: games?| mode| play)?$/i;

/** "Online", "on Discord": not at one screen. */
export function isApart(said: string): boolean {
  return online.test(said.trim()) || /\b(?:discord|teamspeak|online)\b/i.test(said);
}

/** "Four players", which may be at one screen or each at their own. */
export function isHeadCount(said: string): boolean {
  const words = said.trim();
  return several.test(words) && !/\b(?:local(?:ly)?|split|couch|sofa|screen|tv|console)\b/i.test(words);
}

/** null: the words ask for nothing of the kind. */
export function playersIn(said: string): KnownMatter | null {
  const words = said.trim();
  const size = group.exec(words)?.[1];
  if (size !== undefined) return inGroup(numberOf(size));
  const found = several.exec(words);
  const count = found ? numberOf(found[1] ?? found[2]) : couch.test(words) ? 2 : null;
  if (count !== null)
    return players(`in which ${spokenNumber(count)} can share a screen`, ({ couch }) =>
      couch === undefined ? null : couch >= count,
    );
  if (online.test(words)) return players('in which people could play online', ({ online }) => online ?? null);
  if (alone.test(words)) return players('in which one can play alone', ({ single }) => single ?? null);
  if (!together.test(words)) return null;
  if (/co-?op/i.test(words))
    return players('that are cooperative', ({ traits }) => traits?.includes('cooperative') ?? null);
  return players('in which several can play', ({ couch, online }) =>
    (couch ?? 0) > 1 || online === true ? true : couch === undefined || online === undefined ? null : false,
  );
}

const inTeams = ['team play', 'massively multiplayer'];

/** At one screen or online, where it is known for teams: many that are cooperative are for two. */
function inGroup(count: number): KnownMatter {
  return players(`in which ${spokenNumber(count)} can play together`, ({ couch, online, traits }) => {
    if ((couch ?? 0) >= count) return true;
    if (online === undefined || !traits) return null;
    const isForTeams =
      traits.some((trait) => inTeams.includes(trait)) ||
      (traits.includes('competitive') && traits.includes('cooperative'));
    return online && isForTeams;
  });
}

function numberOf(word = ''): number {
  const inWords = cardinals.indexOf(word.toLowerCase());
  return inWords === -1 ? Number(word) : inWords;
}

function players(kind: string, holds: (known: Knowledge) => boolean | null): KnownMatter {
  return { detail: 'number of players', kind, holds };
}

const hard =
  /^(?:(?:very|really|quite|properly|super|as|brutally|something|a bit|a|real|proper) )*(?:hard(?:er|est)?|difficult|tough|challenging|brutal|punishing|unforgiving|challenge)(?: (?:games?|ones?|one))?$/i;
const easy =
  /^(?:(?:very|really|quite|something|a bit|nice and) )*(?:easy|easier|forgiving|beginner[ -]friendly|for beginners|easy to (?:play|beat|finish))(?: (?:games?|ones?|one))?$/i;
const notHard =
  /^(?:not|nothing|isn['’]?t) (?:(?:too|so|very|that|overly|as|insanely) )*(?:hard|difficult|tough|challenging|punishing|brutal)$|^(?:not|less) (?:hard|difficult)$/i;
const notEasy = /^(?:not|nothing) (?:(?:too|so|very|that) )*easy$/i;

export function difficultyIn(said: string): KnownMatter | null {
  const words = said.trim();
  const isRough = notHard.test(words) || notEasy.test(words); // what lies between isn't known
  const wanted =
    notHard.test(words) || easy.test(words) ? 'easy' : isRough || hard.test(words) ? 'hard' : null;
  if (wanted === null) return null;
  return {
    detail: 'difficulty',
    kind: `of ${wanted === 'easy' ? 'low' : 'high'} difficulty`,
    holds: ({ difficulty }) => (difficulty === undefined ? null : difficulty === wanted),
    ...(isRough ? { rough: true as const } : {}),
  };
}
