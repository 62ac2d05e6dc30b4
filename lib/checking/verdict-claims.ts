// What the recommender makes of the item: recommended or not, in which part of the list; personal or popular; recent or older.
import { type Claim, claim } from './claim.ts';
import type { Known } from './known.ts';
import type { Sentence } from './sentence.ts';

type Place = { name: string; cue: RegExp; holds: (rank: number, share: number) => boolean | null };
/** share: rank ÷ candidates. Words are vague, so between what is clearly so and clearly not so nothing is judged. */
const places: Place[] = [
  {
    name: 'recommended',
    cue: /\b(?:is recommended|['’]s recommended|recommends? (?:it|[\uE000-\uE3FF])|recommended (?:to|for) you|(?:is|['’]s|as) (?:quite |clearly |really )?(?:a|an|one of your ten|among your)? ?(?:good|strong|close|best|clear|real|safe|solid|easy|great|perfect|natural|excellent)? ?(?:recommendation|match(?:es)?|fit|pick|bet)\b|something I(?:['’]d| would)? clearly recommend|clearly recommends?\b|top pick|near the top|(?:high|highly) (?:on|in|up)|at the (?:very )?top|top of your list|number one|ranks? (?:very )?high|one of your (?:ten |very )?best)/,
    holds: (rank, share) => (rank <= 20 || share <= 0.2 ? true : share > 0.4 ? false : null),
  },
  {
    name: 'not recommended',
    cue: /\b(?:(?:is|was) not (?:really )?(?:recommended|a match|a recommendation|a fit)|isn['’]t (?:really |quite |exactly )?(?:a |an )?(?:good |strong |clear )?(?:recommend(?:ed|ation)|match|fit|pick)|not (?:really |quite )?(?:a |something |an )?(?:recommendation|match|I['’]d recommend|recommended)|wouldn['’]t (?:recommend|suggest|press|put|call it|push)|(?:far|well|way|right) down(?! if| without)|sees little|look elsewhere|leave it\b(?! out)|skip it|lower half|bottom(?: half| of| fifth)?|low on your list|(?:is|sits|comes|stands|lands) low\b|long shot|poor match|weak match|a no\b|very low)/,
    holds: (rank, share) => (rank <= 20 || share <= 0.1 ? false : share >= 0.3 ? true : null),
  },
  {
    name: 'in the middle',
    cue: /\b(?:in the middle|the middle of|mid-list|mid-table|middle of|only the middle|lukewarm|halfway)\b/,
    holds: (rank, share) =>
      rank <= 20 ? false : share > 0.03 && share <= 0.62 ? true : share > 0.75 ? false : null,
  },
  {
    name: 'just behind the best',
    cue: /\bjust behind your best\b/,
    holds: (rank, share) => rank > 5 && share <= 0.12,
  },
  {
    name: 'upper half',
    cue: /\bupper half\b/,
    holds: (_, share) => share <= 0.5,
  },
];
const ten: Record<string, number> = { three: 3, five: 5, ten: 10, twenty: 20 };

export function verdictClaims(sentence: Sentence, known: Known): Claim[] {
  const { rank, of } = known;
  if (rank === null || of === null) return [];
  return [
    ...placeClaims(sentence, rank, of, known),
    ...topClaims(sentence, rank, known),
    ...companyClaims(sentence, known),
    ...fameClaims(sentence, known),
    ...patternClaims(sentence, known),
  ];
}

function placeClaims(sentence: Sentence, rank: number, of: number, known: Known): Claim[] {
  const claims: Claim[] = [];
  const negative = places[1] as Place;
  for (const { text, start } of sentence.segments) {
    if (
      /\b(?:if|would be|without(?! reaching)|others?|most people|my own answer|by myself|language model|asked alone|is it|kinder)\b/.test(
        text,
      ) &&
      !/wouldn/.test(text)
    )
      continue;
    if (!isAboutItem(sentence, start, text, known)) continue;
    const positive = (places[0] as Place).cue.test(text) && !/(?:n['’]t|\bnot|\bnever)\b/.test(text);
    const no =
      !(positive && /^\W*No,/.test(text)) &&
      ((negative.cue.test(text) && !/\b(?:rather than|not|no) a (?:no|long shot)\b/.test(text)) ||
        /^\W*No(?:,|$)/.test(text));
    for (const place of places) {
      if (place === negative ? !no : !place.cue.test(text)) continue;
      if (
        place.name === 'recommended' &&
        (no || /(?:n['’]t|\bnot|\bnever|\bno)\b/.test(text.replace(/^\W*No,/, '')))
      )
        continue;
      if (place.name === 'in the middle' && /(?:n['’]t get|past) /.test(text))
        claims.push(claim('verdict', place.name, place.holds(rank, rank / of)));
      else claims.push(claim('verdict', place.name, place.holds(rank, rank / of)));
    }
    if (/^\W*Yes\b/.test(text) && /\brecommend/.test(sentence.masked))
      claims.push(claim('verdict', 'yes', (places[0] as Place).holds(rank, rank / of)));
  }
  return claims;
}

/** Not about the title compared with. */
function isAboutItem(sentence: Sentence, start: number, text: string, known: Known): boolean {
  const named = sentence.titles.filter(({ at }) => at >= start && at < start + text.length);
  return (
    named.length === 0 ||
    named.some(({ about }) => about) ||
    !named.some(({ name }) => name === known.compared?.title)
  );
}

const topTen =
  /\b(?:your|the) (?:top|first|best) (ten|five|three|twenty|[\uE800-\uEBFF])(?!\w)|\b(?:your|the) (ten|five|three|twenty|[\uE800-\uEBFF]) best\b|\btop (ten|five|three|twenty|[\uE800-\uEBFF])(?!\w)/gu;

function topClaims(sentence: Sentence, rank: number, known: Known): Claim[] {
  return [...sentence.masked.matchAll(topTen)]
    .flatMap((found): Claim[] => {
      const word = found[1] ?? found[2] ?? found[3] ?? '';
      const size = ten[word] ?? sentence.numbers.find(({ at }) => sentence.masked[at] === word)?.value;
      if (size === undefined) return [];
      const segment =
        sentence.segments.find(({ start, end }) => found.index >= start && found.index < end)?.text ?? '';
      const before = sentence.masked.slice(0, found.index);
      if (
        /\b(?:would|['’]d|without(?! reaching)|if|leaves?|take|tak(?:e|ing) away|remove|removed|still|stays?|keeps?|drop|gone|guarantee)\b/i.test(
          segment,
        ) ||
        /\b(?:would|take away|remove|leave out|gone)\b/.test(before)
      )
        return []; // after a change
      const outside =
        /\b(?:[Oo]utside|without reaching|not (?:in|among|reach\w*)|n['’]t (?:in|among|make|reach|quite)|just (?:short|outside|below|misses)|misses|short of|beyond|out of|below|behind|past)\b/.test(
          segment,
        ) ||
        /\b(?:[Oo]utside|short of|below|misses|behind|out of|without reaching)\b[^,;]{0,20}$/.test(before);
      return [
        claim(
          'verdict',
          `${outside ? 'outside' : 'in'} the top ${size}`,
          outside ? rank > size : rank <= size,
        ),
      ];
    })
    .concat(
      /\b(?:your (?:very )?(?:number one|first choice|top recommendation)|at the (?:very )?top of your list|tops your list|top of your list)\b/.test(
        sentence.masked,
      ) && !/n['’]t|\bnot\b/.test(sentence.masked)
        ? [
            claim(
              'verdict',
              'first',
              known.rank === null ? null : rank <= (/number one|first|tops/.test(sentence.masked) ? 1 : 5),
            ),
          ]
        : [],
    );
}

const personal =
  /\b(?:very personal|truly yours|your own (?:rank|pick|taste)|personal (?:pick|rank|one|match)|by taste alone|is personal|taste of your own|not (?:just )?general appeal|specific to you|all yours|far higher (?:for|with) you|kinder to it|much higher (?:for|with) you|far lower for others|lower for others|sits? (?:far |much )?lower for others|find it (?:a good deal |far |much )?lower)\b/;
const popular =
  /\b(?:popular with everyone|everyone['’]s favou?rite|higher for others|others (?:rank|rate|find|place|get) it (?:much |far |even )?higher|kinder to it than you|close to the crowd)\b/;

function companyClaims({ masked }: Sentence, { rank, othersRank }: Known): Claim[] {
  if (rank === null || othersRank === null) return [];
  if (popular.test(masked))
    return [claim('rank', 'others about as high, or higher', othersRank <= rank * 1.6 + 20)];
  if (personal.test(masked) && !/\bnot by taste alone\b|n['’]t/.test(masked))
    return [claim('rank', 'higher for this person than for others', othersRank > rank)];
  return [];
}

/** How well known the item is, by its place among all items. */
const fame: [RegExp, (share: number) => boolean][] = [
  [/\b(?:is|it is) (?:very )?(?:well known|a hit)\b/i, (share) => share <= 0.15],
  [/\bis fairly known\b/i, (share) => share > 0.08 && share <= 0.55],
  [/\b(?:[Ff]ew know it|niche|a rarity|hardly anyone knows)\b/i, (share) => share > 0.4],
];

function fameClaims(
  { masked, titles }: Sentence,
  { popularityRank, of, historySize, compared }: Known,
): Claim[] {
  if (popularityRank === null || of === null || titles.some(({ name }) => name === compared?.title))
    return [];
  const share = popularityRank / (of + (historySize ?? 0));
  return fame.flatMap(([cue, fits]) =>
    cue.test(masked) && !/(?:n['’]t|\bnot|neither|\bnor)\b/.test(masked)
      ? [claim('people', 'fame', fits(share))]
      : [],
  );
}

function patternClaims({ masked }: Sentence, { recentPush, strongest }: Known): Claim[] {
  if (recentPush === null) return [];
  const recent =
    /\b(?:most of (?:the|its) push (?:\S+ ){0,4}comes from your|follows what you did lately|owes more to your|that is where [\uE000-\uE3FF] comes from|recent (?:viewing|choices|films|games)(?: \S+){0,3} (?:speaks?|carr|lift|push))/i.test(
      masked,
    );
  const older =
    /\b(?:comes from before|have little to do with|longer habit|further back|older (?:viewing|choices|films|games)|goes back to older)/i.test(
      masked,
    );
  if (recent === older || /\b[Rr]ecent and older\b/.test(masked)) return [];
  const counted = strongest && strongest.of > 0 ? strongest.recent / strongest.of : recentPush;
  const share = Math.max(recentPush, counted);
  const least = Math.min(recentPush, counted);
  return [claim('recency', recent ? 'mostly recent' : 'mostly older', recent ? share > 0.45 : least < 0.55)];
}
