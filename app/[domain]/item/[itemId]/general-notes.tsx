import { Notes } from '#app/[domain]/item/[itemId]/notes.tsx';
import { type Knowledge, knowledgeOf, traitsShown } from '#lib/catalogue/general-knowledge.ts';
import { type Domain, domainFacts } from '#lib/contract/domain.ts';
import type { CatalogueItem } from '#lib/db/items.ts';

/** What is generally known of a title, where it is: what it is about, who made it, how long it is. */
export function GeneralNotes({ domain, item }: { domain: Domain; item: CatalogueItem }) {
  const known = knowledgeOf(domain, item);
  if (known === null) return null;
  return (
    <Notes
      id="general-notes"
      heading={`About the ${domainFacts[domain].item}`}
      text={known.plot ?? ''}
      lines={linesOf(known, domain)}
      source="Written down from general knowledge by two language models, where they agreed. It may be wrong."
    />
  );
}

function linesOf(known: Knowledge, domain: Domain): [string, string][] {
  const { directors = [], cast = [], countries = [], languages = [], minutes, picture, rating } = known;
  const { developer = '', year, difficulty = '', hours, origin = '' } = known;
  const { like, mayUpset } = traitsShown(known);
  return [
    ['What it’s like', listed(like)],
    ['Directed by', directors.join(', ')],
    ['With', cast.join(', ')],
    ['Runtime', minutes === undefined ? '' : `${minutes} min`],
    ['Made in', countries.join(', ')],
    ['Language', languages.join(', ')],
    [
      'Picture',
      picture === undefined || picture === 'colour'
        ? ''
        : picture === 'both'
          ? 'Partly black and white'
          : 'Black and white',
    ],
    ['Came out', domain === 'games' && year !== undefined ? String(year) : ''],
    ['Developer', domain === 'games' ? developer : ''],
    ['Players', playersOf(known)],
    ['Difficulty', difficulty === '' ? '' : `Usually found ${difficulty}`],
    ['Main story', hours === undefined ? '' : `About ${hours} ${hours === 1 ? 'hour' : 'hours'}`],
    ['Rated', rating === undefined ? '' : `${rating} in the United States`],
    ['May upset', listed(mayUpset)],
    ['Made from', listed([origin])],
    ['Series', seriesOf(known)],
  ];
}

/** "Violent, gory": a list that opens a line. */
function listed(words: readonly string[]): string {
  const text = words.join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "Alien, part 2; before it Alien, after it Alien 3" */
function seriesOf({ series }: Knowledge): string {
  if (!series) return '';
  const { name, number, before, after } = series;
  const around = [before && `before it ${before}`, after && `after it ${after}`].filter((part) => part);
  return `${name}${number === undefined ? '' : `, part ${number}`}${around.length > 0 ? `; ${around.join(', ')}` : ''}`;
}

function playersOf({ single, couch, online }: Knowledge): string {
  return [
    single === true && 'Alone',
    couch !== undefined && couch > 1 && `up to ${couch} on one screen`,
    online === true && 'online when it came out',
  ]
    .filter((part) => part !== false)
    .join(', ');
}
