// The fallback if MovieLens couldn't be downloaded: real films and made-up histories. `report.origin` is 'sample',
// so that every page can say so. Too small to judge a model by.

import { createCatalogue } from '../catalogue.ts';
import type { Dataset } from '../dataset.ts';
import { films } from './films.ts';

/** Made-up tastes: a name, and titles in the order watched. */
const inventedHistories: Record<string, string> = {
  'space-and-machines':
    '2001: A Space Odyssey;Star Wars;Alien;Blade Runner;The Terminator;Aliens;Jurassic Park;The Thing;Solaris;Terminator 2: Judgment Day;The Matrix',
  'old-hollywood':
    "Casablanca;Citizen Kane;It Happened One Night;All About Eve;Sunset Boulevard;Rebecca;It's a Wonderful Life;The Apartment;Some Like It Hot;Double Indemnity",
  'crime-and-noir':
    'The Maltese Falcon;Double Indemnity;Chinatown;The Godfather;Taxi Driver;Goodfellas;Reservoir Dogs;Pulp Fiction;Heat;Seven;Fargo',
  'drawn-films':
    'The Jungle Book;My Neighbor Totoro;Akira;The Little Mermaid;Beauty and the Beast;The Lion King;Toy Story;Princess Mononoke;Spirited Away',
  'love-stories':
    "Casablanca;Breakfast at Tiffany's;Doctor Zhivago;Annie Hall;Dirty Dancing;When Harry Met Sally...;Pretty Woman;Groundhog Day;Sense and Sensibility;Titanic",
  'fear-at-night':
    'Frankenstein;Psycho;The Birds;The Exorcist;Jaws;Halloween;Alien;The Shining;The Thing;The Silence of the Lambs',
  'west-and-war':
    'High Noon;The Great Escape;The Good, the Bad and the Ugly;Once Upon a Time in the West;Butch Cassidy and the Sundance Kid;The Deer Hunter;Apocalypse Now;Full Metal Jacket;Unforgiven',
  'songs-and-dances':
    "The Wizard of Oz;Singin' in the Rain;West Side Story;Mary Poppins;The Sound of Music;Grease;Amadeus;Dirty Dancing;The Lion King",
  laughs:
    'City Lights;Modern Times;Some Like It Hot;Dr. Strangelove;Annie Hall;Airplane!;Ghostbusters;Back to the Future;Groundhog Day;The Big Lebowski',
  'world-cinema':
    'Metropolis;Rashomon;Seven Samurai;The Seventh Seal;Solaris;Cinema Paradiso;The Piano;Princess Mononoke',
  'family-evenings':
    'The Wizard of Oz;Mary Poppins;E.T. the Extra-Terrestrial;Back to the Future;The Princess Bride;Home Alone;Toy Story;Jurassic Park;The Lion King',
  'prize-winners':
    "On the Waterfront;Lawrence of Arabia;To Kill a Mockingbird;The Godfather;The Godfather Part II;One Flew Over the Cuckoo's Nest;Gandhi;Schindler's List;Forrest Gump;The Shawshank Redemption",
};

export function sampleDataset(): Dataset {
  const facts = films
    .trim()
    .split('\n')
    .map((line) => {
      const [title = '', year = '', genres = ''] = line.split('|');
      const itemId = `${title} ${year}`.toLowerCase().replace(/[^a-z0-9]+/g, '-');
      return { itemId, title, year: Number(year), genres: genres.split(' ') };
    });
  const rowOf = new Map(facts.map(({ title }, row) => [title, row]));
  const counts = facts.map(() => 0);
  const sequences = Object.entries(inventedHistories).map(([name, titles]) => {
    const items = titles.split(';').map((title) => {
      const row = rowOf.get(title);
      if (row === undefined) throw new Error(`the sample has no film ${title}`);
      counts[row] = (counts[row] ?? 0) + 1;
      return row;
    });
    return { userId: `invented-${name}`, items, times: null };
  });
  const interactions = counts.reduce((sum, count) => sum + count, 0);
  return {
    catalogue: createCatalogue('movies', facts, counts),
    sequences,
    report: {
      origin: 'sample',
      files: [],
      read: { interactions, items: facts.length },
      kept: { users: sequences.length, items: facts.length, interactions },
      dropped: {},
      notes: ['The project’s own sample: real films, made-up histories.'],
    },
  };
}
