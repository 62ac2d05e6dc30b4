// Habits: more or less than usual, all, most or none of what somebody watched.
import { type Claim, claim } from './claim.ts';
import type { Known, Share } from './known.ts';
import type { Sentence } from './sentence.ts';
import { otherDecade, sameValue, sharesOf } from './shares.ts';

export function habitClaims(sentence: Sentence, known: Known): Claim[] {
  return [...leanClaims(sentence, known), ...quantifierClaims(sentence, known)];
}

const more =
  /\b(?:more (?:\S+ ){0,5}than (?:usual|most|others|average|the norm|other people|anyone|people)|above (?:average|the norm|usual)|more often than|you favou?r|lean(?:s|ing)? toward|more than your share|bigger with you|more of (?:it|that|them) than|unusually (?:many|much|often)|(?<!not )stands? out|a lot more|more (?:\S+ )?than you['’]d expect)/i;
const less =
  /\b(?:(?:less|fewer) (?:\S+ ){0,5}than (?:usual|most|others|average|other people|anyone|people)|below (?:average|the norm|usual)|less (?:common|often)|rarer|seldom|rarely|hardly ever|isn['’]t (?:really )?(?:your|yours)|missing from|fits you less|not (?:really )?your)/i;
const usual =
  /\b(?:as (?:usual|much as anyone|often as (?:anyone|most|others))|which is usual|nothing (?:special|unusual)|an ordinary|a usual share|average share|about as (?:much|many|often) as (?:anyone|most|others|usual|everybody)|about average|is average|the norm\b)/i;

function leanClaims(sentence: Sentence, known: Known): Claim[] {
  return sentence.segments.flatMap(({ text }, segment) => {
    if (/\b(?:beyond|outside|other than)\b/.test(text)) return [];
    const lean = less.test(text) ? 'less' : more.test(text) ? 'more' : usual.test(text) ? 'usual' : null;
    if (lean === null) return [];
    const near = sentence.values.filter((value) => value.segment === segment);
    const earlier = sentence.values.filter((value) => value.segment < segment).at(-1)?.segment;
    const previous = sentence.values.filter((value) => value.segment === earlier);
    const named =
      near.length > 0
        ? near
        : previous.length > 0
          ? previous
          : sentence.values.filter((value) => value.segment === segment + 1);
    return named.flatMap(({ value }) => {
      const shares = known.shares.filter((share) => sameValue(share.value, value) && share.when === 'all');
      const share = shares[0];
      const what = `${value}: ${lean} than usual`;
      if (!share && otherDecade(value, known)) return [claim('lean', what, false)];
      if (!share || share.lift === null)
        return shares.length > 0 || !known.sharesWhole ? [claim('lean', what, null)] : [];
      const negated = /(?:n['’]t|\bnot|\bno)\b(?: \S+){0,3} (?:more|less|fewer)\b/.test(text);
      if (lean === 'usual') return [claim('lean', what, share.lift > 0.6 && share.lift < 1.7)];
      const holdsMore = lean === 'more' ? share.lift > 1 : share.lift < 1;
      return [claim('lean', what, negated ? null : holdsMore)];
    });
  });
}

type Quantifier = { name: string; cue: RegExp; holds: (part: number, share: Share, known: Known) => boolean };
const quantifiers: Quantifier[] = [
  {
    name: 'none',
    cue: /\b(?:no (?:films?|games?|movies?|other) (?:from|of)|nothing (?:else )?from|you have no\b|not one of your|none of your|never (?:watched|picked|touched|played|seen|bought) (?:a |an |any )?|isn['’]t one|not a single|missing from your history|first (?:trip|visit) to|would be new to you)/,
    holds: (share) => share === 0,
  },
  {
    name: 'nearly all',
    cue: /\b(?:nearly|almost) (?:every(?:thing|\b)|all)\b/,
    holds: (share) => share > 0.72,
  },
  {
    name: 'all',
    cue: /\b(?:(?<!of )every(?:thing| single)?\b|all (?:of )?(?:your|\S+ of your)|all \S+ (?:films|games|movies)|only (?:watched|played|seen|bought)(?! [\uE800-\uEBFF])|nothing else|haven['’]t strayed from|none but)/,
    holds: (share) => share > 0.985,
  },
  {
    name: 'mostly',
    cue: /\b(?:[Mm]ost of (?:what|your|the films|the games)|mostly in|mainly|[Nn]o (?:decade|platform|price) is more|[Yy]our main (?:decade|platform)|you live in|[Yy]our years are)\b/,
    holds: (share, own, known) =>
      share >= 0.1 &&
      !known.shares.some(
        ({ value, count, when }) =>
          when === 'all' && /^\d{4}s$/.test(value) && /^\d{4}s$/.test(own.value) && count > own.count,
      ),
  },
];

/** "All of your films are from the 1990s", "you've never watched a documentary". */
function quantifierClaims(sentence: Sentence, known: Known): Claim[] {
  const claims: Claim[] = [];
  for (const { text, start } of sentence.segments) {
    const found = quantifiers.find(({ cue }) => cue.test(text));
    if (
      !found ||
      /\b(?:if|would be (?!new|your)|without)\b/.test(text) ||
      /\bleave out|take away|any one\b/.test(text)
    )
      continue;
    const inside = sentence.values.filter(({ at }) => at >= start && at < start + text.length);
    const from =
      inside.length > 0
        ? inside
        : /^\W*(?:but |and )?(?:then )?so (?:is|are)/.test(text) || found.name === 'none'
          ? []
          : sentence.values.filter(({ at }) => at < start).slice(-1);
    for (const { value } of from.slice(0, 2)) {
      const [share] = sharesOf(value, known).filter(({ when }) => when === 'all');
      if (!share || (found.name === 'none' && /all but/.test(text))) continue;
      claims.push(
        claim(
          'count',
          `${value}: ${found.name}`,
          found.holds(share.count / Math.max(1, share.size), share, known),
        ),
      );
    }
  }
  return claims;
}
