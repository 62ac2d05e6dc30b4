// Genres, years, decades, prices and makers, of whichever title the words give them to.
import { type Claim, claim } from './claim.ts';
import type { Known, TitleFacts } from './known.ts';
import { valueMark } from './mentions.ts';
import { listFrom, type PlacedTitle, type Sentence, textOf } from './sentence.ts';
import { sameValue } from './shares.ts';

export function attributeClaims(sentence: Sentence, known: Known): Claim[] {
  return [...yearClaims(sentence, known), ...priceClaims(sentence, known), ...valueClaims(sentence, known)];
}

function factsOf(name: string, known: Known): TitleFacts | null {
  return known.table.find((title) => title.name === name) ?? null;
}

/** The title a number or value belongs to: the nearest before it in its part, else the item. */
function ownerOf(
  sentence: Sentence,
  { at, segment }: { at: number; segment: number },
  known: Known,
): TitleFacts | null {
  const near = sentence.titles.filter((title) => title.segment === segment);
  const title: PlacedTitle | undefined = near.filter((one) => one.at < at).at(-1) ?? near[0];
  return factsOf(title?.name ?? known.about, known);
}

function yearClaims(sentence: Sentence, known: Known): Claim[] {
  return sentence.numbers.flatMap((number) => {
    if (number.form !== 'year') return [];
    const adjacent = sentence.titles.find(({ at }) => at < number.at && number.at - at <= 4);
    const owner = adjacent ? factsOf(adjacent.name, known) : ownerOf(sentence, number, known);
    return [
      claim(
        'year',
        `${owner?.name}: ${number.value}`,
        owner?.year == null ? null : owner.year === number.value,
      ),
    ];
  });
}

function priceClaims(sentence: Sentence, known: Known): Claim[] {
  return sentence.numbers.flatMap((number) => {
    if (number.form !== 'price') return [];
    if (
      /\b(?:under|below|over|above|more than|less than|at most|up to) $/.test(
        sentence.masked.slice(0, number.at),
      )
    )
      return [];
    const owner = ownerOf(sentence, number, known);
    return [
      claim(
        'price',
        `${owner?.name}: ${number.text}`,
        owner?.price == null ? null : Math.abs(owner.price - number.value) < 0.005,
      ),
    ];
  });
}

const bandNames: Record<string, (price: number) => boolean> = {
  free: (price) => price === 0,
  'low-priced': (price) => price > 0 && price <= 5,
  'mid-priced': (price) => price > 5 && price <= 20,
  'high-priced': (price) => price > 20,
};

function valueClaims(sentence: Sentence, known: Known): Claim[] {
  const claims: Claim[] = [];
  const { masked } = sentence;
  const item = factsOf(known.about, known);
  const itemIs = `(?:[Ii]t(?: is|['’]s)(?: also)?|[Ii]t['’]s|[Ii]t has|[Ii]ts (?:genres?|decade|platform|maker)(?:,| is| are)?)`;
  for (const { value, at, segment } of sentence.values) {
    const before = masked.slice(sentence.segments[segment]?.start ?? 0, at);
    const near = sentence.titles.filter((title) => title.segment === segment && title.at < at).at(-1);
    const described =
      near &&
      /^["”’]?(?: \([^)]*\))?,? (?:which )?(?:is|was) an? (?:(?!for|your|with|like|than|match|pick|fit|reason)\S+ ){0,6}$/.test(
        masked.slice(near.at + 1, at),
      ) &&
      /^(?: film| movie| game|[ .,]|$)/.test(masked.slice(at + 1));
    const titleIs =
      described ||
      (near &&
        /^["”’]?(?: \([^)]*\))?(?:,| is| was| has|['’]s)(?: also| itself| both| not| from| mostly)*(?: an?| the)?(?: \S+)? ?$/.test(
          masked.slice(near.at + 1, at),
        ));
    const followed = /^(?:,)? (?:too|film|movie|game|title|itself)?/.test(masked.slice(at + 1));
    const isItem =
      !near &&
      new RegExp(
        `^\\W*${itemIs}(?: also| from| for| by| an?| the| mostly| both)*(?: ${valueMark}(?:,| and))* ?$`,
        'u',
      ).test(before);
    if ((titleIs || isItem) && followed) {
      const negated = /(?:n['’]t|\bnot|\bno)\b/.test(before.slice(-24));
      const owner = titleIs ? factsOf(near?.name ?? '', known) : item;
      const is = owner && has(owner, value);
      const relation = /^\d{4}s$/.test(value) ? 'year' : 'genre';
      if (
        owner &&
        is !== null &&
        /(?:is|was|['’]s|,|has|[Ii]ts .*) ?(?:also|from|a|an|the|for|by|both|\S+)* ?$/.test(before)
      )
        claims.push(claim(relation, `${owner.name}: ${value}`, negated ? !is : is));
    }
    const apposed =
      /^(?: (?:films?|movies?|games?))?(?: of yours| you(?:['’]ve| have) (?:watched|seen|played))?(?: are| is|:|,| like| such as)+ ["“]?[\uE000-\uE3FF]/u.test(
        masked.slice(at + 1),
      );
    if (apposed) {
      for (const title of sentence.titles
        .filter((one) => one.at > at && !one.about && one.segment - segment <= 1)
        .slice(0, 1)) {
        const facts = factsOf(title.name, known);
        const is = facts && has(facts, value);
        if (is !== null && facts) claims.push(claim('genre', `${facts.name}: ${value}`, is));
      }
    }
  }
  for (const found of masked.matchAll(/\b(?:price of|no price for) ["“]?([\uE000-\uE3FF])["”]?/gu)) {
    const named = sentence.titles.find(({ at }) => at === found.index + found[0].search(/[\uE000-\uE3FF]/u));
    const unknown =
      /no price/.test(found[0]) || /^ is not known/.test(masked.slice(found.index + found[0].length));
    const facts = named && factsOf(named.name, known);
    if (facts && unknown && known.tableWhole)
      claims.push(claim('price', `${facts.name}: no price`, facts.price === null));
  }
  for (const { value, at, segment } of sentence.values) {
    if (!/^\d{4}s$/.test(value)) continue;
    const before = masked.slice(sentence.segments[segment]?.start ?? 0, at);
    const whole = masked.slice(0, at);
    const behind = masked.slice(at + 1);
    const isItem =
      /(?:\b[Ii]t(?:['’]s| is) (?:\S+ )?(?:from|of) |\b[Bb]eing from |\b[Ii]t (?:belongs to|comes from) |[Ii]ts decade,? )(?:the )?$/.test(
        before,
      ) ||
      /^, (?:to which|the time of) ["“]?[\uE000-\uE3FF]/u.test(behind) ||
      (sentence.titles.some((title) => title.about && title.segment === segment && title.at < at) &&
        /[\uE000-\uE3FF]["”]? (?:belongs to|is from|comes from) (?:the )?$/u.test(before));
    const alike = /^(?:,)? like (?:the film|the game|it)\b/.test(behind);
    if (isItem && item && !/(?:n['’]t|\bnot)\b[^,]*$/.test(before))
      claims.push(claim('year', `${item.name}: ${value}`, has(item, value)));
    if (alike && item) claims.push(claim('year', `${item.name}: ${value}`, has(item, value)));
    // "A and B, also from the 1990s" and "two films from the 1990s: A and B"
    const after = /^[^.;]{0,24}: ["“]?(?=[\uE000-\uE3FF])/u.exec(behind);
    const apposition =
      /([\uE000-\uE3FF])["”]?,(?: \S+){0,5} from (?:the )?$/u.exec(whole) ??
      /([\uE000-\uE3FF])["”]? (?:is|are)(?: both| all| also)? from (?:the )?$/u.exec(whole);
    const theyAre =
      sentence.titles.length === 0 &&
      /^(?:[Bb]oth|[Aa]ll \S+|[Tt]hey) (?:are|come) from (?:the )?$/.test(whole);
    for (const name of theyAre ? sentence.before : []) {
      const facts = factsOf(name, known);
      if (facts) claims.push(claim('year', `${name}: ${value}`, has(facts, value)));
    }
    const listed = after
      ? listFrom(sentence, at + 1 + after[0].length)
      : apposition
        ? sentence.titles.filter(
            (title) => title.at <= apposition.index && !/[;:]/.test(masked.slice(title.at, apposition.index)),
          )
        : [];
    for (const title of listed) {
      const facts = factsOf(title.name, known);
      const is = facts && has(facts, value);
      if (facts) claims.push(claim('year', `${facts.name}: ${value}`, is));
    }
  }
  for (const { value, segment } of sentence.values) {
    const cue = new RegExp(
      `\\b(?:developed|made|published) by (?:the )?${valueMark}|\\bis by ${valueMark}|[Ii]t is by ${valueMark}`,
      'u',
    );
    const isMaker = known.table.some(({ makers }) => makers.includes(value));
    if (!isMaker || !cue.test(textOf(sentence, segment))) continue;
    const near = sentence.titles.find((title) => title.segment === segment);
    const owner = factsOf(near?.name ?? known.about, known);
    if (owner) claims.push(claim('maker', `${owner.name} by ${value}`, owner.makers.includes(value)));
  }
  return claims;
}

/** null: unknown. */
function has(title: TitleFacts, value: string): boolean | null {
  if (/^\d{4}s$/.test(value) && title.year === null) {
    const told = title.genres.filter((genre) => /^\d{4}s$/.test(genre)); // from a fact line
    return told.length === 0 ? null : told.includes(value);
  }
  if (/^\d{4}s$/.test(value)) return Math.floor((title.year ?? 0) / 10) * 10 === Number(value.slice(0, 4));
  const band = bandNames[value];
  if (band) return title.price === null ? null : band(title.price);
  const all = [...title.genres, ...title.platforms, ...title.makers];
  if (title.genres.length === 0 && title.platforms.length === 0) return null;
  return all.some((one) => sameValue(one, value));
}
