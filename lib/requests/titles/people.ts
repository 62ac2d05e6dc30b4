// People of films that a message may name for what they made or are in: "every Coppola", "no Hugh Grant", "the Eastwoods". No
// catalogue here knows who is in a film; a few labels name somebody. A name is one by this list or by a label that is just so.

import type { Catalogue, Item } from '#lib/catalogue/catalogue.ts';
import { titleKey } from '#lib/catalogue/title.ts';
import { capitalized } from '../wording.ts';
import { bareKind, formsOf } from './named-kind.ts';

export type Person = { name: string; tagged: Item[] };

const people = `
Woody Allen, Pedro Almodóvar, Robert Altman, Wes Anderson, Paul Thomas Anderson, Michelangelo Antonioni, Darren Aronofsky, Fred Astaire, Lauren Bacall,
Ingmar Bergman, Ingrid Bergman, Juliette Binoche, Cate Blanchett, Humphrey Bogart, Bong Joon-ho, Marlon Brando, Mel Brooks, Sandra Bullock, Luis Buñuel, Richard Burton,
Tim Burton, Nicolas Cage, Michael Caine, James Cagney, James Cameron, Jane Campion, Frank Capra, John Carpenter, Jim Carrey, Jackie Chan, Charlie Chaplin, George Clooney,
Coen brothers, Sean Connery, Francis Ford Coppola, Sofia Coppola, Kevin Costner, Joan Crawford, David Cronenberg, Tom Cruise, George Cukor, Matt Damon, Bette Davis,
Doris Day, Daniel Day-Lewis, James Dean, Robert De Niro, Catherine Deneuve, Gérard Depardieu, Johnny Depp, Leonardo DiCaprio, Marlene Dietrich, Faye Dunaway,
Clint Eastwood, Federico Fellini, David Fincher, Jane Fonda, Henry Fonda, Harrison Ford, Jodie Foster, Morgan Freeman, Greta Garbo, Judy Garland, Greta Gerwig,
Terry Gilliam, Jean-Luc Godard, Ryan Gosling, Cary Grant, Hugh Grant, Alec Guinness, Gene Hackman, Tom Hanks, Michael Haneke, Howard Hawks, Audrey Hepburn,
Katharine Hepburn, Werner Herzog, Alfred Hitchcock, Dustin Hoffman, Philip Seymour Hoffman, Anthony Hopkins, Ron Howard, John Huston, Peter Jackson, Jim Jarmusch,
Scarlett Johansson, Elia Kazan, Buster Keaton, Diane Keaton, Michael Keaton, Gene Kelly, Grace Kelly, Nicole Kidman, Keira Knightley, Stanley Kubrick, Akira Kurosawa,
Burt Lancaster, Fritz Lang, Ang Lee, Bruce Lee, Spike Lee, Jack Lemmon, Sergio Leone, Ernst Lubitsch, George Lucas, Sidney Lumet, David Lynch, Terrence Malick,
Marx brothers, Matthew McConaughey, Steve McQueen, Jean-Pierre Melville, Hayao Miyazaki, Robert Mitchum, Marilyn Monroe, Bill Murray, Paul Newman, Mike Nichols,
Jack Nicholson, Christopher Nolan, Peter O'Toole, Gary Oldman, Laurence Olivier, Yasujiro Ozu, Al Pacino, Park Chan-wook, Gregory Peck, Sam Peckinpah, Brad Pitt,
Roman Polanski, Sidney Poitier, Natalie Portman, Otto Preminger, Robert Redford, Keanu Reeves, Burt Reynolds, Alan Rickman, Julia Roberts, Ginger Rogers,
Roberto Rossellini, Kurt Russell, Meg Ryan, Winona Ryder, Adam Sandler, Arnold Schwarzenegger, Martin Scorsese, Ridley Scott, Tony Scott, Peter Sellers,
M. Night Shyamalan, Frank Sinatra, Steven Soderbergh, Steven Spielberg, Sylvester Stallone, Barbara Stanwyck, James Stewart, Oliver Stone, Emma Stone, Meryl Streep,
Barbra Streisand, Andrei Tarkovsky, Quentin Tarantino, Elizabeth Taylor, Emma Thompson, Uma Thurman, Spencer Tracy, John Travolta, Lars von Trier, François Truffaut,
Paul Verhoeven, Denis Villeneuve, Wachowskis, Denzel Washington, John Wayne, Orson Welles, Wim Wenders, Billy Wilder, Gene Wilder, Robin Williams, Bruce Willis,
Kate Winslet, Reese Witherspoon, Wong Kar-wai, Natalie Wood, William Wyler, Robert Zemeckis, Renée Zellweger, Fred Zinnemann
`
  .trim()
  .split(/,\s+/u);

/** Surnames that are words, places or first names as well mean nobody by themselves. */
const wordsToo =
  /^(?:brothers|day|dean|ford|foster|freeman|grant|howard|jackson|kelly|lee|rogers|russell|scott|stone|taylor|thompson|washington|wayne|wood|wilder|davis|keaton|burton|lang|lucas|ryan|russell|williams|roberts|crawford|johansson|wong|park|bong)$/u;
const shortest = 4; // letters of a surname

const byKey = new Map<string, string>();
const surnames = new Map<string, string>();
const firstNames = new Map<string, string>();
for (const name of people) {
  const key = titleKey(name);
  byKey.set(key, name);
  const surname = key.split(' ').at(-1) ?? '';
  if (surname.length >= shortest && !wordsToo.test(surname)) surnames.set(surname, surname);
}
for (const [first, name] of [
  ['clint', 'Clint Eastwood'],
  ['arnie', 'Arnold Schwarzenegger'],
  ['keanu', 'Keanu Reeves'],
  ['meryl', 'Meryl Streep'],
  ['scorcese', 'Martin Scorsese'],
  ['marty scorsese', 'Martin Scorsese'],
  ['bogie', 'Humphrey Bogart'],
  ['hitch s', 'Alfred Hitchcock'],
] as const)
  firstNames.set(first, name);

/** The best known of a surname, as keys: "ingmar bergman" and "ingrid bergman". */
export function famousOf(surname: string): string[] {
  return [...byKey.keys()].filter((key) => key.endsWith(` ${surname}`));
}

/** null: nobody that is known. Of the films, those whose labels have the name. */
export function personNamed(typed: string, catalogue: Catalogue): Person | null {
  if (catalogue.domain !== 'movies') return null;
  const words = [titleKey(typed), bareKind(typed)].map((key) => key.replace(/ s$/u, ''));
  for (const form of words.flatMap(formsOf)) {
    const full = byKey.get(form) ?? firstNames.get(form);
    const key = full ? titleKey(full) : (surnames.get(form) ?? null);
    const tagged = key ? taggedWith(key, catalogue) : [];
    if (key) return { name: full ?? key.split('-').map(capitalized).join('-'), tagged };
  }
  return null;
}

function taggedWith(key: string, { items }: Catalogue): Item[] {
  const isIn = (tag: string) => ` ${titleKey(tag)} `.includes(` ${key} `);
  return items.filter(({ details }) => (details?.tags ?? []).some(isIn));
}
