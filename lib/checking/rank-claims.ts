// Ranks: whose (this person's, other people's, by popularity, of the title compared with), and when (now, or after a change
// of the history).
import { type Claim, claim } from './claim.ts';
import type { Known } from './known.ts';
import { numberMark, titleMark, valueMark } from './mentions.ts';
import { holds, ranksAfter } from './rank-values.ts';
import { type PlacedNumber, type Sentence, textOf } from './sentence.ts';

const others =
  /\b(?:others?|people with other|other people|most people|everyone else|everybody|everyone|people here|other (?:viewers|players|fans|watchers)|the crowd|on average|the average|average (?:rank|person|viewer|player)|people in general|people generally|the rest)\b/i;
const own = /\b(?:you|your|yours|you['’]\w+|personally)\b/i;
const popularity =
  /\b(?:popular(?:ity)?|most[- ](?:watched|played|seen|bought)|fame|well[- ]known|best[- ]known|in the catalogue|by audience|overall audience)\b/i;
const removal =
  /\b(?:without(?! (?:reaching|clear|making|quite|a |any clear|much))|minus|if you(?:['’]d| had)? ?(?:n['’]t|not|never|skipped|left)?|if it|if that|had you|hadn['’]t|subtract(?:ing)?|remov(?:e|es|ed|ing)|tak(?:e|ing) (?:it|that|one|any|away|out|[\uE000-\uE3FF]|this|them)|los(?:e|ing)|strik(?:e|ing)|leav(?:e|ing) (?:it |that |[\uE000-\uE3FF] )?out|w(?:ere|as)n['’]t|were gone|is gone|skipp?ed|delet(?:e|ing)|but for|drop [\uE000-\uE3FF]|cut (?:it|[\uE000-\uE3FF]))\b/i;
const after =
  /\b(?:would|['’]d|could|goes|drops?|falls?|slips?|slides?|sinks?|plunges?|tumbles?|climbs?|rises?|moves?)\b/i;
const same =
  /\b(?:still|stays?|keeps?|remains?|the same|regardless|unchanged|all the same|either way|holds? (?:on|steady|its)|no(?:thing)? (?:would )?(?:change|move)|wouldn['’]t (?:change|move)|even|hardly|barely)\b/i;
const rankCue = /\b(?:rank(?:s|ed|ing)?|place[ds]?|number|no\.|position|spot|#)(?: \S+){0,2} ?$/i;

export function isRank(sentence: Sentence, number: PlacedNumber): boolean {
  const rest = sentence.masked.slice(number.at + 1);
  if (number.form === 'ordinal')
    return (
      !/^ [a-z]/.test(rest) ||
      /^ (?:places?|spot|position|rank|for|on|in|with|and|instead|rather|to|of|if|is|but|or|without|among|at|by|when|because|as|from|while|only|out|overall|all|even|would|it|most|others|anyway|that|so|regardless|either)\b/.test(
        rest,
      )
    );
  if (number.form === 'range') return true;
  if (number.form !== 'count' || (number.text.toLowerCase() === 'one' && /^ of\b/.test(rest))) return false;
  const before = sentence.masked.slice(0, number.at);
  const follows = rest;
  if (
    new RegExp(`^ ${valueMark}`, 'u').test(follows) ||
    new RegExp(`${numberMark}(?: (?!instead)\\S+)? (?:out )?of (?:your |the |all )?$`, 'u').test(before)
  )
    return false;
  if (
    /^ (?:(?:\S+ )?(?:people|players|viewers|films?|movies?|games?|titles?)\b|of (?:your|them|its)|in a row|latest|recent|places?|spots?|positions?|strongest|others|out of your)/.test(
      follows,
    )
  )
    return false;
  if (/\b(?:out of|(?:group|set|handful|trio|pair|run|streak) of) $/.test(before)) return false;
  if (/\b(?:top|latest|last|best|your|first|these|those|all|past) $/i.test(before)) return false;
  if (new RegExp(`^ (?:out )?of (?:the |all )?${numberMark}`, 'u').test(follows)) {
    const whole = sentence.numbers.find(({ at }) => at > number.at);
    return (
      rankCue.test(before) ||
      (/\bat $/.test(before) &&
        !new RegExp(`^ of (?:the |your )?${numberMark} (?:films|games|movies)`, 'u').test(follows)) ||
      whole?.value === sentenceOf(sentence)
    );
  }
  return (
    rankCue.test(before) ||
    /\b(?:at|to|near|around|is|be|from|about|past|find(?:s)? it|than|of|not|instead of|down at|as high as|as low as|after|for|against|until|only|or so) $/i.test(
      before,
    ) ||
    new RegExp(`(?:${titleMark}|it|them) (?:at )?$`, 'u').test(before)
  );
}
const sentenceOf = (sentence: Sentence & { of?: number | null }) => sentence.of ?? Number.NaN;

type Owner = 'person' | 'others' | 'popularity' | 'compared' | 'after' | 'among';

export function rankClaims(sentence: Sentence, known: Known): Claim[] {
  const claims: Claim[] = [];
  const ranks = sentence.numbers.filter((number) =>
    isRank({ ...sentence, of: known.of } as Sentence, number),
  );
  for (const number of ranks) {
    if (/^ or (?:better|higher|lower)/.test(sentence.masked.slice(number.at + 1))) continue;
    const owner = ownerOf(sentence, number, ranks, known);
    const what = `${owner}: ${number.text}`;
    if (/\bdifference between\b|\bkeeps? (?:it|\S+) (?:\S+ ){0,4}rather than\b/.test(sentence.masked)) {
      const now = holds(number, known.rank);
      claims.push(claim('rank', what, now || afterHolds(sentence, number, known)));
    } else if (owner === 'after') claims.push(claim('rank', what, afterHolds(sentence, number, known)));
    else
      claims.push(claim('rank', what, holds(number, rankOfOwner(owner, known, aboutOther(sentence, known)))));
    const total = new RegExp(`^ (?:out )?of (?:the |all (?:the )?)?${numberMark}`, 'u').exec(
      sentence.masked.slice(number.at + 1),
    );
    const whole = total && sentence.numbers.find(({ at }) => at > number.at);
    if (whole)
      claims.push(
        claim(
          'rank',
          `of ${whole.text}`,
          owner === 'among' ? holds(whole, known.among?.of ?? null) : holds(whole, known.of),
        ),
      );
  }
  return claims;
}

/** Whether the sentence names the title compared with and not the item. */
function aboutOther({ titles }: Sentence, { compared }: Known): boolean {
  return (
    compared !== null &&
    titles.some(({ name }) => name === compared.title) &&
    !titles.some(({ about }) => about)
  );
}

function rankOfOwner(owner: Owner, known: Known, other: boolean): number | null {
  if (owner === 'others') return known.othersRank;
  if (owner === 'popularity') return other ? (known.compared?.popularityRank ?? null) : known.popularityRank;
  if (owner === 'compared') return known.compared?.rank ?? null;
  if (owner === 'among') return known.among?.rank ?? null;
  return known.rank;
}

function ownerOf(
  sentence: Sentence,
  number: PlacedNumber,
  ranks: readonly PlacedNumber[],
  known: Known,
): Owner {
  const start = sentence.segments[number.segment]?.start ?? 0;
  const before = sentence.masked.slice(start, number.at);
  const behind = sentence.masked.slice(number.at + 1, sentence.segments[number.segment]?.end);
  const toPerson = /^ (?:for|with|on) (?:you|your)\b/.test(behind);
  if (
    (popularity.test(before) && !toPerson) ||
    /^ (?:in|by) (?:terms of )?popularity/.test(behind) ||
    (popularity.test(behind) && !own.test(behind) && !own.test(before))
  ) {
    return 'popularity';
  }
  if (
    known.among &&
    sentence.values.some(({ value }) => value === known.among?.value) &&
    /\b(?:among|of all|of the|unseen|new)\b/i.test(sentence.masked) &&
    number.value === known.among.rank
  )
    return 'among';
  const nearest = nearestOwner(sentence, number);
  if (nearest === 'others') return 'others';
  if (isHypothetical(sentence, number, ranks)) return 'after';
  return titleOf(sentence, number, known);
}

/** "8th for you, 9th for others": the nearer word decides, and a part without any follows the part before it. */
function nearestOwner(sentence: Sentence, number: PlacedNumber): 'person' | 'others' | null {
  // "Others get it higher, near rank 4 rather than rank 157": the second is one's own.
  const head = sentence.masked.slice(0, number.at);
  if (/\b(?:rather than|not|against) (?:rank |at )?$/.test(head) && others.test(head) && !own.test(head))
    return 'person';
  for (let segment = number.segment; segment >= Math.max(0, number.segment - 1); segment--) {
    const { text = '', start = 0 } = sentence.segments[segment] ?? {};
    let best: { owner: 'person' | 'others'; distance: number } | null = null;
    for (const [owner, pattern] of [
      ['others', others],
      ['person', own],
    ] as const) {
      for (const found of text.matchAll(new RegExp(pattern.source, 'gi'))) {
        if (
          owner === 'person' &&
          /^(?:your|yours)$/i.test(found[0]) &&
          /^ (?:films?|games?|movies?|history|latest|decade|[\uE800-\uEBFF])/.test(
            text.slice(found.index + found[0].length),
          )
        )
          continue;
        if (
          owner === 'others' &&
          /^others?$/i.test(found[0]) &&
          /^ (?:films|movies|games|titles|side)/.test(text.slice(found.index + found[0].length))
        )
          continue;
        if (owner === 'person' && /\bthan $/.test(text.slice(0, found.index))) continue; // "higher than you do" is about the others
        const at = start + found.index;
        // What stands right behind a number ("8th for you") counts more than what stands before it.
        const distance =
          at > number.at
            ? (at - number.at) *
              (/^ (?:for|with|on|in|to) $/.test(sentence.masked.slice(number.at + 1, at)) ? 0.1 : 1)
            : number.at - at;
        if (!best || distance < best.distance) best = { owner, distance };
      }
    }
    if (best) return best.owner;
    if (/\busual(?:ly)?\b/.test(text)) return 'others';
    if (/\b(?:is|comes|ranks?|stands|sits|would)\b/.test(text) && segment === number.segment) {
      const titled = sentence.titles.some((title) => title.segment === segment);
      if (titled) return null;
    }
  }
  return null;
}

function isHypothetical(sentence: Sentence, number: PlacedNumber, ranks: readonly PlacedNumber[]): boolean {
  const { masked } = sentence;
  const before = masked.slice(0, number.at);
  const between = (a: PlacedNumber, b: PlacedNumber) => masked.slice(a.at + 1, b.at);
  const place = ranks.indexOf(number);
  const [previous, next] = [ranks[place - 1], ranks[place + 1]];
  const moved = removal.test(masked) || after.test(masked) || /\b(?:cost|change|lower|higher)\b/.test(masked);
  if (
    previous &&
    /^[^.]{0,30}\b(?:to|down to|up to)\b(?: \S+){0,3} $/.test(between(previous, number)) &&
    /\bfrom (?:\S+ ){0,3}$/.test(masked.slice(0, previous.at))
  )
    return moved;
  if (
    next &&
    /^[^.]{0,30}\b(?:to)\b(?: \S+){0,3} $/.test(between(number, next)) &&
    /\bfrom (?:\S+ ){0,3}$/.test(before)
  )
    return false;
  if (
    /\b(?:instead of|rather than|not|after|up from|down from|now|against) (?:the |its |a |at )?(?:rank |place |number )?$/.test(
      before,
    ) &&
    previous &&
    moved
  )
    return false;
  if (
    next &&
    /^ ?(?:instead of|rather than|, not|after|,? up from|,? down from|not)\b/.test(
      masked.slice(number.at + 1),
    ) &&
    moved
  )
    return true;
  if (!removal.test(masked) && !/(?<!than you )\bwould\b|['’]d be/.test(masked)) {
    return sentence.before.length > 0 && /^(?:Without|Then|It would|That would)/.test(masked);
  }
  const segmentText = textOf(sentence, number.segment);
  const head = sentence.masked.slice(sentence.segments[number.segment]?.start ?? 0, number.at);
  if (/(?<!than you )\b(?:would|['’]d) (?:\S+ ){0,4}$/.test(head)) return true;
  if (removal.test(segmentText)) return true;
  for (let segment = number.segment - 1; segment >= 0; segment--) {
    if (removal.test(textOf(sentence, segment)) || /(?<!than you )\bwould\b/.test(textOf(sentence, segment)))
      return true;
    if (/\b(?:is|comes|ranks?|stands|sits)\b/.test(textOf(sentence, segment))) return false;
  }
  return false;
}

/** Which of two titles compared a number belongs to: the one named last before it, or the one right behind it. */
function titleOf(sentence: Sentence, number: PlacedNumber, known: Known): 'person' | 'compared' {
  if (!known.compared) return 'person';
  const { compared } = known;
  const next = sentence.titles.find(({ at }) => at > number.at);
  if (next && /^ (?:like|for) ["“]?$/.test(sentence.masked.slice(number.at + 1, next.at)))
    return next.name === compared.title ? 'compared' : 'person';
  const last = sentence.titles
    .filter(({ at, name, about }) => at < number.at && (about || name === compared.title))
    .at(-1);
  const order = sentence.titles.filter(({ about, name }) => about || name === compared.title);
  // "A is ahead of B: rank 3 against rank 9": in the order of the titles.
  const against = sentence.numbers.filter(({ at }) => at > (order.at(-1)?.at ?? 0));
  if (
    order.length === 2 &&
    against.length === 2 &&
    /\bagainst\b|\band\b|\bversus\b|\bto\b/.test(sentence.masked.slice(against[0]?.at ?? 0, against[1]?.at))
  ) {
    return order[against.indexOf(number)]?.about === false ? 'compared' : 'person';
  }
  return last && !last.about ? 'compared' : 'person';
}

function afterHolds(sentence: Sentence, number: PlacedNumber, known: Known): boolean | null {
  const possible = ranksAfter(sentence, known);
  if (same.test(sentence.masked) && known.rank !== null) {
    const stays = holds(number, known.rank);
    if (
      stays &&
      (possible.length === 0 || possible.some((rank) => holds(number, rank)) || !known.influencesWhole)
    )
      return true;
  }
  if (possible.length === 0) return null;
  return possible.some((rank) => holds(number, rank));
}
