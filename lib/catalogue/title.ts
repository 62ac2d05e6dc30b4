// Titles as data sets write them ("Godfather, The (1972)") and as people read them ("The Godfather"). It's all
// untrusted text: entities are decoded once, control and direction characters are removed, and the length is
// capped, so that no title can break a page, a terminal or a prompt.

export const maxTitleCharacters = 200;

// English first; the others occur in film titles.
const articles = 'the|a|an|le|la|les|un|une|il|lo|gli|el|los|las|der|die|das|den|det|ein|eine|het|een';
const trailingArticle = new RegExp(`^(.*\\S),\\s*(${articles}|l')$`, 'iu');
const leadingArticle = new RegExp(`^(?:(?:${articles})\\s+|l')(?=\\S)`, 'iu');
const trailingYear = /\s*[([](\d{4})(?:\s*[-–]\s*(?:\d{4})?)?[)\]]$/u;

// The Latin-1 entities in code point order, from 160, and a few others that occur in titles.
const latin1Entities =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';
const namedEntities: Record<string, string> = {
  ...Object.fromEntries(latin1Entities.split(' ').map((name, at) => [name, String.fromCodePoint(160 + at)])),
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
  trade: '™',
};

function namedEntity(name: string): string | undefined {
  const key = [name, name.toLowerCase()].find((one) => Object.hasOwn(namedEntities, one)); // "&AMP;" occurs, too
  return key === undefined ? undefined : namedEntities[key];
}

export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,7}));/g,
    (whole, decimal, hex, name) => {
      if (name) return namedEntity(String(name)) ?? whole;
      const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
        ? String.fromCodePoint(code)
        : '';
    },
  );
}

/** One line of printable text: no control, direction or zero-width characters, single spaces, capped. */
export function cleanText(text: string, maxCharacters = maxTitleCharacters): string {
  const bounded = text.slice(0, maxCharacters * 8).toWellFormed();
  const printable = decodeEntities(bounded)
    .normalize('NFC')
    .replace(/[\p{Cc}\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffd]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return [...printable].slice(0, maxCharacters).join('').trim();
}

/** "Godfather, The" → "The Godfather"; "Blue Angel, The (Blaue Engel, Der)" → "The Blue Angel (Der Blaue Engel)". */
export function moveArticle(title: string): string {
  const other = /^(.*\S)\s*\(([^()]+)\)$/u.exec(title);
  if (other?.[1] && other[2]) return `${moveArticle(other[1])} (${moveArticle(other[2].trim())})`;
  const found = trailingArticle.exec(title);
  if (!found?.[1] || !found[2]) return title;
  return found[2].endsWith("'") ? `${found[2]}${found[1]}` : `${found[2]} ${found[1]}`;
}

export function parseYear(text: string): number | null {
  const found = /(?:^|\D)(1[89]\d{2}|20\d{2})(?:\D|$)/u.exec(text.slice(0, 40));
  return found?.[1] ? Number(found[1]) : null;
}

// A second name with lost letters: "The Gambler (A J\ufffdt\ufffdkos)".
const damagedName = /\s*\([^()\ufffd]*\ufffd[^()]*\)/gu;

/** Takes the year off the end and moves the article to the front. The year is null if there is none. */
export function parseTitle(raw: string): { title: string; year: number | null } {
  const text = cleanText(raw.slice(0, maxTitleCharacters * 8).replace(damagedName, ''));
  const found = trailingYear.exec(text);
  const year = found?.[1] ? parseYear(found[1]) : null;
  const bare = found && year !== null ? text.slice(0, found.index).trim() : text;
  // A title that's just a year in brackets stays as it is.
  return bare === '' ? { title: text, year: null } : { title: moveArticle(bare), year };
}

/** A key that's equal for two spellings of a title: no case, accents or punctuation. */
export function titleKey(title: string): string {
  const key = title
    .replace(/[™®©℠]/gu, ' ') // in this form "War™" would be "wartm"
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/['’`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return key === '' ? title.trim().toLowerCase() : key; // "???" and emoji keep their spelling
}

/** Which titles share their key with another one in the list. */
export function sharedTitles(titles: readonly string[]): (title: string) => boolean {
  const counts = new Map<string, number>();
  for (const key of titles.map(titleKey)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return (title) => (counts.get(titleKey(title)) ?? 0) > 1;
}

export function withoutArticle(title: string): string {
  return title.replace(leadingArticle, '');
}

/** "Contempt (Le Mépris)" → ["Contempt", "Le Mépris"]; [] for a title without a second name. */
export function alternativeTitles(title: string): string[] {
  const found = /^(.*\S)\s*\(([^()]+)\)$/u.exec(title);
  return found?.[1] && found[2] ? [found[1], found[2].trim()] : [];
}
