import type { Genre, GenreWords } from '../genres.ts';

/** "Actionfilm" and "Actionspiel" */
function compound(label: string, stem = label): GenreWords {
  return {
    label,
    films: [`ein ${stem}film`, `${stem}filme`],
    games: [`ein ${stem}spiel`, `${stem}spiele`],
  };
}

export const genres: Record<Genre, GenreWords> = {
  Action: compound('Action'),
  Adventure: compound('Abenteuer'),
  Animation: compound('Animation', 'Animations'),
  Casual: hyphened('Casual'),
  Children: compound('Kinder'),
  Comedy: {
    label: 'Komödie',
    films: ['eine Komödie', 'Komödien'],
    games: ['ein lustiges Spiel', 'lustige Spiele'],
  },
  Crime: { label: 'Krimi', films: ['ein Krimi', 'Krimis'], games: ['ein Krimispiel', 'Krimispiele'] },
  Documentary: { label: 'Doku', films: ['eine Doku', 'Dokus'] },
  Drama: { label: 'Drama', films: ['ein Drama', 'Dramen'], games: ['ein Drama', 'Dramen'] },
  'Early Access': { label: 'Early Access', games: ['ein Spiel im Early Access', 'Spiele im Early Access'] },
  Fantasy: compound('Fantasy'),
  'Film-Noir': { label: 'Film noir', films: ['ein Film noir', 'Films noirs'] },
  'Free to Play': { label: 'Free-to-Play', games: ['ein Free-to-Play-Spiel', 'Free-to-Play-Spiele'] },
  Horror: compound('Horror'),
  IMAX: { label: 'IMAX', films: ['ein IMAX-Film', 'IMAX-Filme'] },
  Indie: {
    label: 'Indie',
    games: ['ein Indie-Spiel', 'Indie-Spiele'],
    films: ['ein Indie-Film', 'Indie-Filme'],
  },
  'Massively Multiplayer': { label: 'MMO', games: ['ein MMO', 'MMOs'] },
  Musical: { label: 'Musical', films: ['ein Musical', 'Musicals'], games: ['ein Musical', 'Musicals'] },
  Mystery: {
    label: 'Mystery',
    films: ['ein Mysteryfilm', 'Mysteryfilme'],
    games: ['ein Mysteryspiel', 'Mysteryspiele'],
  },
  RPG: { label: 'Rollenspiel', games: ['ein Rollenspiel', 'Rollenspiele'] },
  Racing: { label: 'Rennspiel', games: ['ein Rennspiel', 'Rennspiele'] },
  Romance: {
    label: 'Romanze',
    films: ['ein Liebesfilm', 'Liebesfilme'],
    games: ['ein romantisches Spiel', 'romantische Spiele'],
  },
  'Sci-Fi': hyphened('Sci-Fi'),
  Simulation: {
    label: 'Simulation',
    games: ['eine Simulation', 'Simulationen'],
  },
  Sports: compound('Sport'),
  Strategy: compound('Strategie'),
  Thriller: { label: 'Thriller', films: ['ein Thriller', 'Thriller'], games: ['ein Thriller', 'Thriller'] },
  Violent: {
    label: 'Gewalt',
    films: ['ein brutaler Film', 'brutale Filme'],
    games: ['ein brutales Spiel', 'brutale Spiele'],
  },
  War: {
    label: 'Krieg',
    films: ['ein Kriegsfilm', 'Kriegsfilme'],
    games: ['ein Kriegsspiel', 'Kriegsspiele'],
  },
  Western: { label: 'Western', films: ['ein Western', 'Western'], games: ['ein Western', 'Western'] },
};

/** "Sci-Fi-Film" */
function hyphened(label: string): GenreWords {
  return {
    label,
    films: [`ein ${label}-Film`, `${label}-Filme`],
    games: [`ein ${label}-Spiel`, `${label}-Spiele`],
  };
}

/** Labels that people gave, where German has its own word for them. */
export const labels: Record<string, string> = {
  singleplayer: 'Einzelspieler',
  'single-player': 'Einzelspieler',
  multiplayer: 'Mehrspieler',
  'online co-op': 'Online-Koop',
  'local co-op': 'lokaler Koop',
  'co-op': 'Koop',
  atmospheric: 'atmosphärisch',
  funny: 'witzig',
  relaxing: 'entspannend',
  difficult: 'schwierig',
  short: 'kurz',
  cute: 'niedlich',
  'story rich': 'viel Handlung',
  'great soundtrack': 'toller Soundtrack',
  'family friendly': 'familienfreundlich',
  space: 'Weltraum',
  survival: 'Survival',
  zombies: 'Zombies',
  puzzle: 'Rätsel',
  'turn-based': 'rundenbasiert',
  historical: 'historisch',
  medieval: 'Mittelalter',
  'world war ii': 'Zweiter Weltkrieg',
  realistic: 'realistisch',
  'dark comedy': 'schwarze Komödie',
  'black comedy': 'schwarze Komödie',
  'time travel': 'Zeitreise',
  'serial killer': 'Serienmörder',
  'martial arts': 'Kampfkunst',
  'twist ending': 'überraschendes Ende',
  superhero: 'Superhelden',
  surreal: 'surreal',
  emotional: 'emotional',
  quirky: 'schräg',
  'thought-provoking': 'regt zum Nachdenken an',
  'visually appealing': 'schöne Bilder',
  psychology: 'Psychologie',
  journalism: 'Journalismus',
  samurai: 'Samurai',
  'black and white': 'schwarzweiß',
  christmas: 'Weihnachten',
  war: 'Krieg',
  pirates: 'Piraten',
  trains: 'Züge',
  building: 'Bauen',
  driving: 'Fahren',
  detective: 'Detektiv',
};
