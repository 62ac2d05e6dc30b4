// The paper's three domains and the words for each.

export const domains = ['movies', 'steam', 'games'] as const;
export type Domain = (typeof domains)[number];

export type DomainFacts = {
  label: string; // heading
  item: string; // "a film"
  items: string; // "three films"
  verb: string; // what people do: "you watched"
  participle: string; // "films you have watched"
  untitled: string; // name for an item without a title, before its id
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

export function isDomain(value: unknown): value is Domain {
  return typeof value === 'string' && (domains as readonly string[]).includes(value);
}
