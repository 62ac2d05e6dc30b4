// The genres that have a word in every language.

/** The genres of the catalogues. Rare ones that are no kind of film or game are left out: an answer with them stays English. */
export const genres = [
  'Action',
  'Adventure',
  'Animation',
  'Casual',
  'Children',
  'Comedy',
  'Crime',
  'Documentary',
  'Drama',
  'Early Access',
  'Fantasy',
  'Film-Noir',
  'Free to Play',
  'Horror',
  'IMAX',
  'Indie',
  'Massively Multiplayer',
  'Musical',
  'Mystery',
  'RPG',
  'Racing',
  'Romance',
  'Sci-Fi',
  'Simulation',
  'Sports',
  'Strategy',
  'Thriller',
  'Violent',
  'War',
  'Western',
] as const;
export type Genre = (typeof genres)[number];

/** label: as a label ("Krimi"); one: with its article ("ein Krimi"); many: "Krimis". */
export type GenreWords = {
  label: string;
  films?: [one: string, many: string];
  games?: [one: string, many: string];
};
