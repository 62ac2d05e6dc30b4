// Everyday words of wishes for films (as `titleKey` writes them) → the labels that have the thing, and those that contradict
// the wish. Labels that the catalogue doesn't have don't count.

import type { WordTable } from './word-table.ts';

export const moviesWords: WordTable = [
  "adults; for adults; for grown ups; grown ups; grownups; grumpy adults; no cartoons; no kids stuff; no talking animals; not childish; not for kids; nothing for children; nothing for kids | | Animation; Children; Children's",
  "talking animal | Animation; Children; Children's",
  'alien; android; future; futuristic; in space; laser; outer space; robot; science; space; spaceship; time travel | Sci-Fi',
  'low stakes; no car chases; no chases; no chosen one; no explosions; no heroes; no world saving; nobody saves the world; nothing explodes; quiet little film; small and quiet; small crew; small film; small scale; small ship; small stakes | | Action; Adventure; War; IMAX',
  'car chase; chase; explosion; fights; fist fight; stunt | Action',
  'dog survives; no bodies; no body count; no cancer; no child dies; no corpses; no dead bodies; no dead kids; no deaths; no funerals; no hospitals; no illness; no killing; no murder; no murders; no one dies; no one gets eaten; nobody dies; nobody gets eaten; nobody gets killed; nobody is ill; the dog doesnt die; the dog lives; zero corpses | | Crime; Horror; Thriller; War; Film-Noir',
  'no blood; no fighting; no gore; no guns; no knives; no shooting; no violence; no weapons; not violent | | Action; Crime; Horror; Thriller; War; Western; Film-Noir',
  'gun; gunfight; shooting; shootout | Western; Crime; War; Action',
  'cop; corpse; detective; gangster; heist; killer; mafia; murder; police; prison; robbery | Crime',
  'cattle; cowboy; desert duel; gunslinger; horse; outlaw; ranch; saloon; sheriff | Western',
  'couple; falling in love; first love; happy couple; kiss; kissing; love; old lovers; older couple; people who kiss; wedding | Romance',
  'dance; dancing; show tunes; sing along; singing; song; tap dancing | Musical',
  'army; battle; general; navy; soldier; submarine; tank; trench | War',
  'castle; dragon; elf; fairy; magic; spell; unicorn; witch; wizard | Fantasy',
  'blood; demon; ghost; ghosts; gore; haunted house; jump scare; monster; scream; screaming; vampire; werewolf; zombie | Horror',
  'clue; puzzle; riddle; secret; whodunit | Mystery',
  'expedition; island; journey; jungle; pirate; quest; treasure; voyage | Adventure',
  'based on facts; facts; interview; learn something; nature film; real life; real people; true facts | Documentary',
  'gag; giggle; joke; jokes; laugh; laughing; laughs | Comedy | War; Horror; Thriller',
  'after a long day; bad day; before bed; brain off; for before bed; hangover; hungover; long week; sick in bed | | Horror; War; Thriller; Crime',
  'easy to follow; needs no explaining; no homework; not confusing; simple plot | | Mystery; Sci-Fi; Film-Noir',
  "comfort film; comforting; cosy; cosy sunday; cozy; rainy afternoon; rainy sunday | Comedy; Romance; Children; Children's; Animation; Musical | Horror; War; Thriller; Crime",
  "for a child; for the whole family; with grandma; with my gran; with my mum; with the kids | Animation; Children; Children's; Musical; Comedy | Horror; War; Thriller; Crime; Film-Noir",
  'no aliens; no capes; no future; no robots; no sci fi; no space; no spaceships; no superheroes; not in space | | Sci-Fi; IMAX',
  'no singing; no songs; nobody bursts into song; nobody sings | | Musical',
  'no kissing; no love story; no romance; nobody falls in love | | Romance',
  'no dragons; no elves; no fairies; no magic; no wizards | | Fantasy',
  'no marriage; no wedding; no weddings; nobody gets married; nobody marries | | wedding; weddings; marriage; Wedding',
  'no fedoras; no trench coat; no trench coats; no venetian blinds; no femme fatale; no private eye; no private eyes | | Film-Noir',
  'sing along film; sing along songs; singalong; singalongs; songs everyone knows | Musical',
  'no cops; no detectives; no gangsters; no heists; no mafia; no police | | Crime',
];
