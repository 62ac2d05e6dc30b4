// The three domains of the paper, the words each one needs in a sentence, and the perspectives it has facts for.

export const domains = ['movies', 'steam', 'games'] as const;
export type Domain = (typeof domains)[number];

export type DomainFacts = {
  label: string; // heading
  item: string; // "a film"
  items: string; // "three films"
  verb: string; // what a person does: "you watched"
  participle: string; // "films you have watched"
  untitled: string; // name of an item whose data set gives none, before its id
};

export const domainFacts: Record<Domain, DomainFacts> = {
  movies: {
    label: 'Movies',
    item: 'film',
    items: 'films',
    verb: 'watched',
    participle: 'watched',
    untitled: 'Untitled film',
  },
  steam: {
    label: 'Steam',
    item: 'game',
    items: 'games',
    verb: 'played',
    participle: 'played',
    untitled: 'Untitled game',
  },
  games: {
    label: 'Video games',
    item: 'game',
    items: 'games',
    verb: 'bought',
    participle: 'bought',
    untitled: 'Untitled game',
  },
};

/** From which side an explanation looks. */
export const perspectives = [
  'overall',
  'genre',
  'pattern',
  'era',
  'price',
  'platform',
  'popularity',
  'sceptic',
] as const;
export type Perspective = (typeof perspectives)[number];

// Genres and years are not in the data of `games`, prices only in that of `steam`, platforms only in that of `games`.
const withoutFacts: Record<Domain, readonly Perspective[]> = {
  movies: ['price', 'platform'],
  steam: ['platform'],
  games: ['genre', 'era', 'price'],
};

/** The perspectives that a domain has facts for, in the order in which they are offered. */
export function perspectivesOf(domain: Domain): Perspective[] {
  return perspectives.filter((perspective) => !withoutFacts[domain].includes(perspective));
}

export function isDomain(value: unknown): value is Domain {
  return typeof value === 'string' && (domains as readonly string[]).includes(value);
}
