// Who made a title or is in it, as something to go by: "by Kubrick", "with Cary Grant", "no Nolan", games of FromSoftware.

import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import { titleKey } from '#lib/catalogue/title.ts';
import { famousOf } from '../titles/people.ts';
import { joined } from '../wording.ts';
import type { KnownMatter } from './known-matter.ts';
import { type Leniency, namesIn, namesMeant, type Role, titlesKnown } from './names.ts';

const mostNamed = 2;
const between = / (?:or|and|&) |, /i;

/** Of one or several names, with "or" or "and" between them. null: one of them is nobody who is known in that role. */
export function madeOrPlayedBy(
  typed: string,
  { domain }: Pick<Catalogue, 'domain'>,
  role: Role,
  leniency: Leniency = {},
): KnownMatter | null {
  const isOr = / or /i.test(typed);
  const whole = namesMeant(typed, domain, role, { loose: false });
  const each = (whole.length > 0 ? [typed] : typed.split(between)).map((name) => ({
    typed: name,
    names: withoutNamesakes(name, namesMeant(name, domain, role, leniency)),
  }));
  if (each.some(({ names }) => names.length === 0)) return null;
  const own = namesIn[role];
  return {
    detail: role,
    kind: `${role === 'cast' ? 'with' : 'by'} ${joined(each.map(nameSaid), isOr ? 'or' : 'and')}`,
    holds: (known) => {
      const all = own(known);
      if (!all?.length) return null;
      const has = ({ names }: { names: string[] }) => names.some((name) => all.includes(name));
      return isOr ? each.some(has) : each.every(has);
    },
  };
}

const alike = 3; // letters in which "Charlie" and "Charles" begin

/** "Bergman" is one of those that everybody knows, and nobody else where none of those is here. */
function withoutNamesakes(typed: string, names: string[]): string[] {
  const famous = famousOf(titleKey(typed).replace(/ s$/u, ''));
  const isFamous = (name: string) =>
    famous.some((one) => one.slice(0, alike) === titleKey(name).slice(0, alike));
  return famous.length === 0 || names.some(isFamous) ? names : [];
}

/** Of several of a surname the surname; of developers' branches what their names begin with. */
function nameSaid({ typed, names }: { typed: string; names: string[] }): string {
  const distinct = [...new Set(names)];
  if (distinct.length <= mostNamed) return joined(distinct, 'or');
  const key = titleKey(typed).replace(/ s$/u, '');
  const words = (distinct[0] ?? '').split(' ');
  return words.find((word) => titleKey(word) === key) ?? words.slice(0, key.split(' ').length).join(' ');
}

const prefix =
  /^(?:(?:anything |something |films? |movies? |games? |one |ones )?(?:(by|directed by|made by|of|from the director|developed by)|(with|starring|featuring|has|having))) +(?!an? |the |no |more )/i;

/** Words that are no names by themselves, though somebody is called so. */
const wordsToo =
  /^(?:action|baker|banks|beach|bell|berry|black|blood|blue|brand|bridges|brown|bush|butler|candy|carpenter|carter|chan|chase|church|close|common|cook|cooper|cox|crow|cross|cruise|cruz|day|dean|farmer|field|fish|fisher|ford|foster|fox|freeman|glass|glover|grant|gray|green|grey|hall|hardy|harris|hart|hill|holly|holmes|hood|hope|howard|hunt|hunter|hurt|ice|jackson|james|jones|jordan|keen|kelly|king|knight|lake|lane|lang|law|lawless|lee|long|love|lowe|mann|marsh|martin|mason|miller|moon|moore|nelson|noble|otto|page|paris|park|parker|penn|phoenix|piano|pine|poe|pope|porter|power|price|prince|queen|quick|radio|rain|reed|rich|ring|ritter|rivers?|robot|rock|rogers|rose|rush|russell|ryan|scott|sharp|short|silver|singer|smart|smith|snow|spear|spring|spy|stone|strange|strong|summer|swift|taylor|thompson|turner|waits|walker|wall|ward|washington|waters|wayne|weather|webb|weir|west|white|wild|wilder|wild|williams|winter|wise|wolf|wood|woods|wright|york|young|zombie)$/u;
const shortestSurname = 4; // letters of one in lower case

/** In a wish in words: "with cary grant", "starring Grant", "by kubrick"; a bare name only if it's plainly one. */
export function personIn(wish: string, catalogue: Catalogue, message = ''): KnownMatter | null {
  if (catalogue.domain !== 'movies') return null;
  const found = prefix.exec(wish.trim());
  const typed = found ? wish.trim().slice(found[0].length) : wish.trim();
  if (!typed.split(between).every((name) => isName(name, message) && isLikely(name, message, catalogue)))
    return null;
  if (isTitle(typed, catalogue)) return null; // "with that Akira energy" is the film
  const isClear = /^(?:starring|featuring|directed|made|from)/i.test(wish.trim());
  const loose = isClear || (typed.includes(' ') && found !== null);
  const by = (role: Role) => madeOrPlayedBy(typed, catalogue, role, { loose, first: found !== null });
  if (found?.[1]) return by('director') ?? null;
  if (found?.[2]) return by('cast') ?? by('director');
  return likelier(typed, catalogue);
}

function isTitle(typed: string, { items }: Catalogue): boolean {
  const key = titleKey(typed);
  return !key.includes(' ') && items.some(({ title }) => titleKey(title.replace(/ \(\d{4}\)$/, '')) === key);
}

const fewestTitles = 3; // of somebody who is meant by a surname in lower case

/** A surname that nobody wrote as a name is one of somebody well known. */
export function isLikely(typed: string, message: string, { domain }: Pick<Catalogue, 'domain'>): boolean {
  const key = titleKey(typed).replace(/ s$/u, '');
  if (key.includes(' ') || isWrittenAsName(typed, message) || famousOf(key).length > 0) return true;
  return (['director', 'cast'] as const).some(
    (role) => titlesKnown(namesMeant(typed, domain, role), domain, role) >= fewestTitles,
  );
}

/** Of a name without a word of what somebody did: what they are better known for. */
export function likelier(typed: string, catalogue: Catalogue): KnownMatter | null {
  const count = (role: Role) =>
    titlesKnown(namesMeant(typed, catalogue.domain, role, { loose: false }), catalogue.domain, role);
  const roles: Role[] = count('cast') > count('director') ? ['cast', 'director'] : ['director', 'cast'];
  for (const role of roles) {
    const matter = madeOrPlayedBy(typed, catalogue, role, { loose: false });
    if (matter) return matter;
  }
  return null;
}

/** A first name with a surname, or a surname that is no other word, or is written as a name. */
export function isName(typed: string, message: string): boolean {
  const key = titleKey(typed).replace(/ s$/u, '');
  if (key.includes(' ')) return true;
  if (isWrittenAsName(typed, message)) return true;
  return key.length >= shortestSurname && !wordsToo.test(key) && !wordsToo.test(key.replace(/s$/u, ''));
}

function isWrittenAsName(typed: string, message: string): boolean {
  const at = message.toLowerCase().indexOf(typed.toLowerCase());
  return /^\p{Lu}/u.test(typed) || (at > 0 && /^\p{Lu}/u.test(message.slice(at)));
}
