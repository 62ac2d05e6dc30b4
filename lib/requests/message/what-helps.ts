// What somebody may like to watch or play after what they tell of their day: by the mood, and how it is offered.

import type { Aside } from './small-talk.ts';

const moods: Partial<Record<Aside, string>> = {
  fright: 'comforting',
  'bad week': 'comforting',
  comfort: 'comforting',
  defeat: 'funny',
  'no sleep': 'calm',
  bored: 'exciting',
  'good news': 'cheerful',
  celebration: 'cheerful',
  tired: 'calm',
  trouble: 'funny',
  gadget: 'funny',
};

/** "comforting" for a bad week; null where nothing of the kind is called for. */
export function moodFor(aside: Aside): string | null {
  return moods[aside] ?? null;
}

/** How something in that mood is offered: "If a film would help, ask me for something comforting." `a`: "a film". */
export function offersFor(aside: Aside, a: string, verb: string): string[] {
  const mood = moodFor(aside);
  if (mood === null || plainly.has(aside)) return [];
  if (aside === 'celebration' || aside === 'good news')
    return [
      `If you'd like ${a} to go with it, ask me for something ${mood}.`,
      `For tonight you could ask me for something ${mood} to ${verb}.`,
    ];
  if (aside === 'bored')
    return [
      `Ask me for something ${mood} to ${verb}, or for a surprise.`,
      `If ${a} would help, ask me for a surprise.`,
    ];
  if (aside === 'no sleep')
    return [
      `If you stay up anyway, ask me for something ${mood} to ${verb}.`,
      `If ${a} would help, ask me for something ${mood}.`,
    ];
  return [
    `If ${a} would help, ask me for something ${mood}.`,
    `Ask me for something ${mood} to ${verb}, if you feel like it.`,
    `If ${a} would take your mind off it, I can look for something ${mood}.`,
  ];
}
const plainly: ReadonlySet<Aside> = new Set(['tired']); // these have offers of their own
