// Labels that say how a game is presented or what it has, not what kind it is: "Great Soundtrack" is nobody's kind of player.

import type { Habit } from '../habits.ts';

const presentation: ReadonlySet<string> = new Set([
  ...[
    'Great Soundtrack',
    'Singleplayer',
    'Multiplayer',
    'Co-op',
    'Online Co-Op',
    'Online Co-op',
    'Local Co-Op',
  ],
  ...[
    'Local Co-op',
    'Local Multiplayer',
    '4 Player Local',
    'Split Screen',
    'Controller',
    'Full controller support',
  ],
  ...[
    '2D',
    '3D',
    '2.5D',
    'First-Person',
    'Third Person',
    'Third-Person',
    'Top-Down',
    'Isometric',
    'Side Scroller',
  ],
  ...[
    'Pixel Graphics',
    'Hand-drawn',
    'Cartoon',
    'Cartoony',
    'Colorful',
    'Stylized',
    'Minimalist',
    'Beautiful',
  ],
  ...['Early Access', 'Moddable', 'Mod', 'Free to Play', 'Massively Multiplayer', 'Indie', 'Short', 'Remake'],
  ...['Classic', 'Cult Classic', 'Masterpiece', 'Replay Value', 'Character Customization', 'Level Editor'],
  ...['Steam Achievements', 'Steam Trading Cards', 'Steam Workshop', 'VR', 'Touch-Friendly'],
  ...[
    'Multiple Endings',
    'Based On A Novel',
    'Episodic',
    'Sequel',
    'Soundtrack',
    'Voice Acting',
    'Kickstarter',
  ],
  ...[
    'Crowdfunded',
    'Mouse only',
    'Female Protagonist',
    'Third-Person Perspective',
    'Cinematic',
    'Asynchronous Multiplayer',
  ],
]);

export function isPresentation({ kind, value }: Pick<Habit, 'kind' | 'value'>): boolean {
  return (kind === 'tag' || kind === 'genre') && presentation.has(value);
}

/** What one would call a taste first, in the order in which it came. */
export function tasteFirst(habits: readonly Habit[]): Habit[] {
  return [...habits.filter((one) => !isPresentation(one)), ...habits.filter(isPresentation)];
}
