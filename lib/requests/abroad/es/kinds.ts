import type { Genre, GenreWords } from '../genres.ts';

/** "una película de acción", "un juego de acción" */
function about(label: string): GenreWords {
  return {
    label,
    films: [`una película de ${label}`, `películas de ${label}`],
    games: [`un juego de ${label}`, `juegos de ${label}`],
  };
}

/** "una película infantil", "juegos infantiles"; masculine forms where they differ. */
function being(label: string, one: string, many: string, him = one, them = many): GenreWords {
  return {
    label,
    films: [`una película ${one}`, `películas ${many}`],
    games: [`un juego ${him}`, `juegos ${them}`],
  };
}

/** A noun of its own, with its article: "una comedia" */
function called(article: 'un' | 'una', one: string, many: string): GenreWords {
  return { label: one, films: [`${article} ${one}`, many], games: [`${article} ${one}`, many] };
}

export const genres: Record<Genre, GenreWords> = {
  Action: about('acción'),
  Adventure: about('aventuras'),
  Animation: about('animación'),
  Casual: being('casual', 'casual', 'casuales'),
  Children: being('infantil', 'infantil', 'infantiles'),
  Comedy: { ...called('una', 'comedia', 'comedias'), games: ['un juego de humor', 'juegos de humor'] },
  Crime: about('crimen'),
  Documentary: called('un', 'documental', 'documentales'),
  Drama: called('un', 'drama', 'dramas'),
  'Early Access': being('acceso anticipado', 'en acceso anticipado', 'en acceso anticipado'),
  Fantasy: about('fantasía'),
  'Film-Noir': about('cine negro'),
  'Free to Play': being('free to play', 'free to play', 'free to play'),
  Horror: about('terror'),
  IMAX: being('IMAX', 'IMAX', 'IMAX'),
  Indie: being('indie', 'indie', 'indie'),
  'Massively Multiplayer': called('un', 'MMO', 'MMO'),
  Musical: called('un', 'musical', 'musicales'),
  Mystery: about('misterio'),
  RPG: about('rol'),
  Racing: about('carreras'),
  Romance: being('romance', 'romántica', 'románticas', 'romántico', 'románticos'),
  'Sci-Fi': about('ciencia ficción'),
  Simulation: about('simulación'),
  Sports: about('deportes'),
  Strategy: about('estrategia'),
  Thriller: called('un', 'thriller', 'thrillers'),
  Violent: being('violencia', 'violenta', 'violentas', 'violento', 'violentos'),
  War: being('guerra', 'bélica', 'bélicas', 'bélico', 'bélicos'),
  Western: called('un', 'western', 'westerns'),
};
