// Everyday words of wishes for console games (as `titleKey` writes them) → the labels that have the thing, and those that contradict
// the wish. Labels that the catalogue doesn't have don't count.

import type { WordTable } from '../wish-words.ts';

export const gamesWords: WordTable = [
  [
    'bike; car; cars; clutch; driving; engine; forza; gears; go kart; gran turismo; kart; kart racing',
    'Racing; Driving',
    '',
  ],
  [
    'karts; lorry; mario kart; motor; motorbike; motorcycle; need for speed; race track; racer',
    'Racing; Driving',
    '',
  ],
  ['racing; rally; steering wheel; truck; vehicle; wheels', 'Racing; Driving', ''],
  [
    'bulldozer; combine; cows; crane; digger; excavator; farm; farmer; farming; fields; fork lift',
    'Agriculture',
    '',
  ],
  ['forklift; harvest; harvester; tractor', 'Agriculture', ''],
  [
    'no blood; no gore; no guns; no killing; no one dies; no shooters; no shooting; no violence',
    '',
    'FPS; Shooter; Third-Person Shooter; Violent; Gore; War; Military; Horror; Assassin',
  ],
  [
    'no weapons; nobody dies; nobody gets shot; not violent',
    '',
    'FPS; Shooter; Third-Person Shooter; Violent; Gore; War; Military; Horror; Assassin',
  ],
  ['bullets; gun; guns; pistol; rifle; shooting; sniper', 'FPS; Shooter; Third-Person Shooter', ''],
  [
    'no screaming; no shouting; nobody screaming; nobody shouting; not loud; quiet neighbours',
    '',
    'Horror; Survival Horror; Psychological Horror; FPS',
  ],
  [
    'no exercise; no jumping; no jumping around; no sports; no sweating; no waving',
    '',
    'Sports; Platformer; Rhythm',
  ],
  ['nothing to jump to; sitting down', '', 'Sports; Platformer; Rhythm'],
  ['dance; dances; dancing; disco', 'Rhythm; Music', ''],
  [
    'hedgehog; jump; jump n run; jumping; mushroom kingdom; plumber; precision jumping',
    'Platformer; 3D Platformer',
    '',
  ],
  ['ghost; ghosts; haunted; scare; spooky', 'Horror; Survival Horror; Psychological Horror', ''],
  [
    'no ghosts; no zombies; not scary; nothing scary; nothing spooky',
    '',
    'Horror; Survival Horror; Psychological Horror; Zombies',
  ],
  ['undead; zombie', 'Zombies', ''],
  ['brain teaser; puzzle; riddle; thinking', 'Puzzle', ''],
  ['castle; knight; sword; swords', 'Medieval; Hack and Slash; Swordplay', ''],
  ['dragon; elf; magic; wizard', 'Fantasy; RPG', ''],
  ['alien; planets; space; spaceship', 'Space; Sci-fi; Aliens', ''],
  ['crime scene; detective; hidden clues; murder', 'Detective; Mystery; Crime', ''],
  ['basketball; basketball game; dunk; hoop; nba; slam dunk; streetball', 'Basketball', ''],
  ['pro wrestling; wrestlemania; wrestler; wrestling; wwe', 'Wrestling', ''],
  [
    'guilty gear; mortal kombat; one on one; soulcalibur; street fighter; super smash; tekken',
    'Fighting; 2D Fighter',
    '',
  ],
  [
    'dance mat; drums; guitar; guitar hero; just dance; karaoke; microphone singing; plastic drum',
    'Music',
    '',
  ],
  ['plastic guitar; rock band', 'Music', ''],
  ['american football; baseball; bowling; fifa; golf; hockey; ice hockey; madden; nhl; skiing', 'Sports', ''],
  ['snowboarding; table tennis; tennis', 'Sports', ''],
  ['car theft; grand theft auto; gta', 'Crime; Open World', ''],
  [
    'living room; one console; one sofa; one tv; pass the controller; same console; same sofa',
    'Local Co-Op; Local Multiplayer',
    '',
  ],
  [
    'second controller; shared screen; sofa; split screen; splitscreen; two controllers',
    'Local Co-Op; Local Multiplayer',
    '',
  ],
  [
    'a friend; friend; husband; my brother; my sister; partner; roommate; sibling; together; wife',
    'Co-op; Online Co-Op; Local Co-Op',
    '',
  ],
  [
    'friend far away; online play; online together; over the internet; psn; xbox live',
    'Online Co-Op; Massively Multiplayer; MMORPG',
    '',
  ],
  [
    'eight players; four players; group of friends; party games; three players',
    'Multiplayer; Local Multiplayer',
    '',
  ],
  ['alone; just me; offline; playable offline; solo', 'Singleplayer', 'MMORPG; Massively Multiplayer'],
  ['disgaea; dragon quest; final fantasy; monster collecting; persona; pokemon; random battle', 'JRPG', ''],
  ['castlevania; metroid', 'Metroidvania', ''],
  ['layton; professor layton', 'Puzzle; Detective', ''],
  ['lego brick; legos', 'LEGO', ''],
  ['dark knight; gotham; joker', 'Batman', ''],
  ['darth vader; jedi; lightsaber; sith; stormtrooper', 'Star Wars', ''],
  ['assassins creed style; hidden blade', 'Assassin', ''],
  ['call of duty; doom; halo; medal of honor', 'FPS', ''],
  ['resident evil; silent hill', 'Survival Horror', ''],
  ['bayonetta; devil may cry; god of war', 'Hack and Slash; Character Action Game; Spectacle fighter', ''],
];
