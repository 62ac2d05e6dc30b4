// Counts: so many of so many films, people, latest ones, in a row. Habits are in habit-claims.ts.
import { type Claim, claim } from './claim.ts';
import type { Known, Share } from './known.ts';
import { numberMark } from './mentions.ts';
import { isRank } from './rank-claims.ts';
import { holds } from './rank-values.ts';
import { type PlacedNumber, type Sentence, textOf } from './sentence.ts';
import { sharesNear } from './shares.ts';

const fractionSlack = 0.09;
const thing = '(?:films?|movies?|games?|titles?|ones|picks|choices|watches)';

export function countClaims(sentence: Sentence, known: Known): Claim[] {
  const claims: Claim[] = [];
  const done = new Set<PlacedNumber>();
  const { masked, numbers } = sentence;
  for (const [place, number] of numbers.entries()) {
    if (
      done.has(number) ||
      /^ (?:very )?best\b/.test(masked.slice(number.at + 1)) ||
      /^ of your (?:very )?[\uE800-\uEBFF] best/u.test(masked.slice(number.at + 1))
    )
      continue; // a verdict
    const next = numbers[place + 1];
    const behind = masked.slice(number.at + 1);
    const before = masked.slice(0, number.at);
    const pair =
      number.form !== 'fraction' &&
      number.text.toLowerCase() !== 'one' &&
      new RegExp(
        `^(?: ${thing})? (?:out )?of (?:the |your |all (?:your )?|its )?(?:last |latest |strongest |most recent |whole )*${numberMark}`,
        'u',
      ).test(behind);
    if (pair && next && !isRank({ ...sentence, of: known.of } as Sentence, number)) {
      done.add(number).add(next);
      claims.push(pairClaim(sentence, number, next, known));
      continue;
    }
    if (
      isRank({ ...sentence, of: known.of } as Sentence, number) ||
      ['price', 'year', 'ordinal'].includes(number.form)
    )
      continue;
    if (number.form === 'fraction') {
      if (next && /^ of (?:your |the |all )?(?:last |latest )?[\uE800-\uEBFF]/u.test(behind)) done.add(next);
      claims.push(...fractionClaims(sentence, number, known));
    } else if (/^ (?:other )?(?:people|players|viewers|persons)\b/.test(behind))
      claims.push(claim('people', number.text, peopleHold(sentence, number, known)));
    else if (
      /^ (?:in a row|one after|without a break|straight)|^ \S+ in a row/.test(behind) ||
      /\brun of .{0,12}$/.test(before) ||
      (/\bstreak\b|in a row/.test(masked) &&
        new RegExp(`^ (?:${thing} |[\\uE400-\\uE7FF])`, 'u').test(behind) &&
        known.run?.length === number.value)
    )
      claims.push(
        claim(
          'count',
          `${number.text} in a row`,
          known.run ? holds(number, known.run.length) : known.sharesWhole ? false : null,
        ),
      );
    else if (/\btop $/i.test(before))
      continue; // a verdict
    else if (/^ (?:\S+ )?(?:places?|spots?|positions?)\b/.test(behind))
      claims.push(claim('change', `${number.text} places`, placesHold(sentence, number, known)));
    else claims.push(claim('count', number.text, plainHolds(sentence, number, known)));
  }
  return claims;
}

function pairClaim(sentence: Sentence, count: PlacedNumber, size: PlacedNumber, known: Known): Claim {
  const what = `${count.text} of ${size.text}`;
  const { strongest } = known;
  if (/\bstrongest\b|\bmost influential\b|\binfluence|\bsupporters\b/.test(sentence.masked) && strongest)
    return claim('recency', what, count.value === strongest.recent && size.value === strongest.of);
  const shares = sharesNear(sentence, count, known);
  const fits = (share: Share) =>
    holds(count, share.count) && (holds(size, share.size) || size.value === known.historySize);
  if (shares.length > 0) return claim('count', what, shares.some(fits));
  if (sentence.values.length > 0) return claim('count', what, null);
  if (size.value === known.of) return claim('rank', what, holds(count, known.rank));
  return claim('count', what, known.shares.some(fits) || null);
}

function fractionClaims(sentence: Sentence, number: PlacedNumber, known: Known): Claim[] {
  const shares = sharesNear(sentence, number, known);
  const behind = sentence.masked.slice(number.at + 1);
  if (
    shares.length === 0 ||
    /\b(?:lower|upper|bottom|top|other) $/.test(sentence.masked.slice(0, number.at)) ||
    /^ (?:way|a|the list|of the push|-|of your list|of the weight|of what)/.test(behind)
  )
    return [];
  const before = sentence.masked.slice(Math.max(0, number.at - 24), number.at);
  const fits = ({ count, size }: Share) => {
    const share = count / Math.max(1, size);
    if (/\b(?:more than|over|above|well over) $/.test(before)) return share > number.value - 0.02;
    if (/\b(?:less than|under|below) $/.test(before)) return share < number.value + 0.02;
    return Math.abs(share - number.value) <= fractionSlack;
  };
  return [claim('count', number.text, shares.some(fits))];
}

function peopleHold(sentence: Sentence, number: PlacedNumber, known: Known): boolean | null {
  if (/\b(?:your|my) $/i.test(sentence.masked.slice(0, number.at))) return false; // a person counts titles, not people
  const other =
    known.compared && sentence.titles.some(({ name }) => name === known.compared?.title)
      ? known.compared.people
      : null;
  const mine = sentence.titles.some(({ about }) => about) || !other ? known.people : null;
  if (mine === null && other === null) return null;
  return (mine !== null && holds(number, mine) === true) || (other !== null && holds(number, other) === true);
}

function placesHold(sentence: Sentence, number: PlacedNumber, known: Known): boolean | null {
  if (known.rank === null) return null;
  const named = [
    ...sentence.titles.filter(({ about }) => !about).map(({ name }) => name),
    ...sentence.before,
  ];
  const after = known.influences.filter(
    ({ title, rankWithout }) => named.includes(title) && rankWithout !== null,
  );
  if (after.length === 0) return null;
  return after.some(
    ({ rankWithout }) => holds(number, Math.abs((rankWithout ?? 0) - (known.rank ?? 0))) === true,
  );
}

function plainHolds(sentence: Sentence, number: PlacedNumber, known: Known): boolean | null {
  const { masked } = sentence;
  const behind = masked.slice(number.at + 1);
  const before = masked.slice(0, number.at);
  const isOf = (value: number | null) => holds(number, value) === true;
  if (
    /\b(?:latest|last|recent|past|newest) $/i.test(before) ||
    /^ (?:latest|most recent|last|recent|newest)\b/.test(behind)
  ) {
    if (/\bstrongest\b/.test(behind) || known.recentSize === null)
      return known.run && isOf(known.run.length) ? true : null;
    return (
      isOf(known.recentSize) ||
      isOf(known.windowSize) ||
      isOf(known.run?.length ?? null) ||
      known.shares.some(({ when, size }) => when === 'recent' && isOf(size))
    );
  }
  if (
    /\bolder |earlier|before/.test(textOf(sentence, number.segment)) &&
    known.shares.some(({ when, size }) => when === 'older' && isOf(size))
  )
    return true;
  if (
    number.value < 8 &&
    /\b(?:all|these|those|both|of the) $/i.test(before) &&
    !/^ (?:of|films|movies|games|your)/.test(behind)
  )
    return null; // the ones just named
  const shares = sharesNear(sentence, number, known).filter(() =>
    sentence.values.some(({ segment }) => segment === number.segment),
  );
  const isHistory =
    /\b(?:your|of your|all|these|those) (?:\S+ )?$/i.test(before) ||
    /in your history|you['’]ve (?:watched|seen|played)|you (?:watched|have)/.test(masked);
  if (
    new RegExp(
      `^ (?:${thing}|others) (?:that are |that were )?(?:new to you|you (?:have|haven)|not yet|unseen|left|still)`,
      'u',
    ).test(behind) ||
    (/\b(?:among|out of|of)(?: the| all)? $/i.test(before) && isOf(known.of))
  )
    return known.of === null ? null : isOf(known.of);
  if (
    number.value > 1 &&
    number.value < 7 &&
    number.value === sentence.titles.filter(({ about }) => !about).length
  )
    return null; // the titles listed
  if (shares.length > 0) {
    if (shares.some(({ count, size }) => isOf(count) || isOf(size))) return true;
    return number.about ? null : isHistory && isOf(known.historySize);
  }
  if (/\bout of $/.test(before))
    return known.historySize === null
      ? null
      : isOf(known.historySize) ||
          isOf(known.windowSize) ||
          known.shares.some(({ size }) => isOf(size)) ||
          isOf(known.of);
  if (/^ of them\b/.test(behind)) {
    const named = sharesNear(sentence, number, known);
    return named.length === 0 ? null : named.some(({ count }) => isOf(count));
  }
  if (
    /(?<!than )\byour $/i.test(before) &&
    sentence.values.length === 0 &&
    (number.value > 6 || /^\d/.test(number.text)) &&
    new RegExp(`^(?: ${thing}|[ ,.;]|$)`, 'u').test(behind) &&
    !number.about
  )
    return known.historySize === null ? null : isOf(known.historySize) || isOf(known.windowSize);
  if (new RegExp(`^ (?:\\S+ )?(?:${thing}|of)`, 'u').test(behind) && isHistory) {
    const counts = [
      known.historySize,
      known.windowSize,
      known.recentSize,
      known.run?.length ?? null,
      known.strongest?.of ?? null,
      known.strongest?.recent ?? null,
    ];
    if (counts.some(isOf) || known.shares.some(({ count, size }) => isOf(count) || isOf(size))) return true;
    if (number.value <= 6 && !/^\d/.test(number.text)) return null; // "your three films of that sort": a count of what the sentence lists
    return known.historySize === null || number.about ? null : false;
  }
  return null;
}
