// What raises the item's score and what lowers it. A title is given the sign of the cue nearest to it in its part of the
// sentence, or else that of the sentence, if it has only one.
import { type Claim, claim } from './claim.ts';
import type { Known } from './known.ts';
import { type PlacedTitle, type Sentence, textOf } from './sentence.ts';

type Sign = 1 | -1 | 0; // 0: doesn't raise
type Cue = { at: number; sign: Sign };

const lowers =
  /\b(?:speaks? against|spoke against|held back|holds? (?:it |[\uE000-\uE3FF] )?back|holding (?:it |[\uE000-\uE3FF] )?back|drag(?:s|ged|ging)?\b|pull(?:s|ed|ing)? (?:\S+ ){0,5}(?:down|the other way)|weigh(?:s|ed|ing)? (?:\S+ ){0,2}against|lower(?:s|ed|ing)?(?= (?:it|the score|its|[\uE000-\uE3FF]))|hurts?|count(?:s|ed|ing)? against|(?:push|lean|nudge|pull|point|work|tug|tip|cut)(?:s|es|ed|ing)? (?:\S+ )?the other way|lean(?:s|ing)? against|argu(?:e|es|ed|ing) (?:\S+ ){0,2}against|cost(?:s|ing)? it|works? against|work(?:s|ed|ing)? against|against (?:it|[\uE000-\uE3FF]|this)|(?:odd )?voices? against|stand(?:s|ing)? in (?:its|the) way|in the way|object(?:s|ions?)?|drawbacks?|brakes?|push(?:es|ed|ing)? (?:it |[\uE000-\uE3FF] )?down|weigh(?:s|ed|ing)? (?:it|[\uE000-\uE3FF]) down|bring(?:s|ing)? (?:it|[\uE000-\uE3FF]|the score) down|tak(?:e|es|ing) (?:something|some|a little) (?:off|away)|to blame|against(?= in| is|:|,|\.)|Against|disagrees?|dissent(?:s|ing)?|detract(?:s|ing)?|puts? it lower|keeps? (?:it |[\uE000-\uE3FF] )(?:down|lower|from)|set (?:it )?back)/gu;
const raises =
  /\b(?:carr(?:y|ies|ied|ying)\b|lift(?:s|ed|ing)?\b|rais(?:e|es|ed|ing)\b|push(?:es|ed|ing)?\b|help(?:s|ed|ing|ful)?\b|support(?:s|ed|ing|ers?)?\b|back(?:s|ed|ing)\b|sp(?:eak|eaks|oke|eaking) (?:\S+ )?(?:up )?for|behind (?:it|this|that|[\uE000-\uE3FF])|behind\b(?= the| its)|favou?r(?:ed|ing)?\b|in favou?r of|boost(?:s|ed|ing)?\b|thanks?\b|ow(?:e|es|ed|ing)\b|rest(?:s|ed|ing)? (?:\S+ ){0,2}on|lean(?:s|ing)? (?:\S+ )?on|reasons?\b|because you (?:also )?(?:watched|played|saw|liked|bought|have|had)|br(?:ing|ings|ought|inging)\b|led by|led to|lead(?:s|ing)? to|with [\uE000-\uE3FF] (?:leading|in front)|good word|lend(?:s|ing)? (?:it )?(?:a hand|weight|some)|g(?:ive|ives|ave|iving) (?:it|[\uE000-\uE3FF]) (?:a |some |the |its )?(?:\S+ )?(?:lift|hand|push|boost|help|leg)|(?:heavy )?lifting|on its side|on your side|argu(?:e|es|ed|ing) (?:\S+ )?for|credit(?:ed)?\b|best friends?|count(?:s|ed)? for|counts? most|matters? most|weigh(?:s|ed)? most|most (?:\S+ )?influen|strongest\b|trac(?:e|es|ed) (?:\S+ )?(?:back )?to|by way of|adds? (?:to|weight|their|its)|add their|(?:comes?|came|stems?|follows?|grows?|derives?|flows?|builds?) (?:\S+ ){0,3}(?:from|out of|on)|through\b|based on|driven by|propel(?:s|led)?|contribut(?:e|es|ed|ing)|vouch(?:es)? for|recommends? it|pav(?:e|es|ed)|because of|due to|on account of|put it down to|gains?\b|holds? it up|held up by|prop(?:s|ped)? (?:it )?up|pull(?:s|ed|ing)? (?:it |[\uE000-\uE3FF] )?up|points? (?:to|towards) it|in its favou?r|work(?:s|ed|ing)? for|weight (?:\S+ )?(?:lies|behind)|for that you can|root(?:s|ed)? (?:for|in)|all(?:y|ies)\b|champions?\b|in its corner|pleads? for|makes? the case|most of the work|tie to|(?:any|some|no) favou?rs\b|link to your history)/gu;
const negation =
  /(?:n['’]t|\bnot|\bno|\bnever|\bnone of|\bneither|\bhardly|\bnothing to do with|\bnot the|\bhad no part in|\bno part in|\bwithout)(?: \S+){0,3} $/u;

export function influenceClaims(sentence: Sentence, known: Known): Claim[] {
  const cues = cuesOf(sentence);
  const claims: Claim[] = [];
  const signs = new Set(cues.map(({ sign }) => sign));
  claims.push(...pronounClaims(sentence, cues, known));
  const compares =
    (known.compared !== null && /\bgap\b|more out of\b/.test(sentence.masked)) ||
    sentence.titles.some(({ name }) => name === known.compared?.title);
  for (const title of compares ? [] : sentence.titles) {
    if (title.about || title.name === known.compared?.title) continue;
    const own = cues.filter(({ at }) => inSegment(sentence, title.segment, at));
    const contrasted = /^\W*(?:while|but|though|although|yet|whereas)\b/.test(
      textOf(sentence, title.segment),
    );
    const inherited =
      own.length > 0
        ? own
        : inheritable(sentence, title) && signs.size === 1 && !contrasted
          ? cues
          : nearSegments(sentence, title, cues);
    if (inherited.length === 0 || isElsewhere(sentence, title)) continue;
    if (own.length === 0 && hasVerb(sentence, title)) continue;
    const nearest = inherited.toSorted((a, b) => distance(a, title) - distance(b, title))[0];
    const turned =
      nearest?.sign === 0 &&
      own.length === 0 &&
      /^\W*(?:that|it)['’]s |^\W*that (?:is|was|would be) /.test(textOf(sentence, title.segment));
    if (nearest && turned) claims.push(...signClaim(title, 1, known));
    else if (nearest) claims.push(...signClaim(title, nearest.sign, known));
  }
  return claims;
}

/** "X does it no favours; it speaks against Y": it is X. */
function pronounClaims(sentence: Sentence, cues: readonly Cue[], known: Known): Claim[] {
  return sentence.segments.flatMap(({ text, start, end }, segment) => {
    if (
      segment === 0 ||
      !/^\W*it (?:speaks|counts|weighs|works|argues|lifts|drags|pulls|pushes|holds)\b/.test(text)
    )
      return [];
    const subject = sentence.titles.find((title) => title.segment === segment - 1 && !title.about);
    const cue = cues.find(({ at }) => at >= start && at < end);
    return subject && cue ? signClaim(subject, cue.sign, known) : [];
  });
}

function cuesOf({ masked }: Sentence): Cue[] {
  const down = [...masked.matchAll(lowers)].map((found) => ({
    at: found.index,
    end: found.index + found[0].length,
  }));
  const cues: Cue[] = down.map(({ at }) => ({ at, sign: -1 as const }));
  for (const found of masked.matchAll(raises)) {
    if (down.some(({ at, end }) => found.index >= at && found.index < end)) continue;
    if (
      /^(?:comes?|came)/.test(found[0]) &&
      down.some(({ at }) => at < found.index && !/[;,]/.test(masked.slice(at, found.index)))
    )
      continue;
    const negated =
      negation.test(masked.slice(0, found.index)) ||
      /^no (?:help|support)/.test(masked.slice(found.index - 3));
    cues.push({ at: found.index, sign: negated ? 0 : 1 });
  }
  for (const cue of cues)
    if (
      cue.sign === -1 &&
      /(?:n['’]t|\bnot|\bnever|\bno longer)(?: \S+){0,2} $/u.test(masked.slice(0, cue.at))
    )
      cue.sign = 0;
  return cues.filter(({ at }) => !/^\S* ?(?:other people|others)\b/.test(masked.slice(at)));
}

const inSegment = ({ segments }: Sentence, segment: number, at: number) =>
  at >= (segments[segment]?.start ?? 0) && at < (segments[segment]?.end ?? 0);

/** Cues of the part before, if this part only goes on with a list, or of the one after it. */
function nearSegments(sentence: Sentence, title: PlacedTitle, cues: readonly Cue[]): Cue[] {
  if (
    !inheritable(sentence, title) ||
    /^\W*(?:while|but|though|although|yet|whereas)\b/.test(textOf(sentence, title.segment))
  )
    return [];
  for (const segment of [title.segment - 1, title.segment + 1, title.segment - 2]) {
    const found = cues.filter(({ at }) => inSegment(sentence, segment, at));
    if (found.length > 0) return found;
  }
  return [];
}

const otherMatter =
  /\b(?:without|minus|remov|take (?:away|out)|leav(?:e|ing) out|if you|had you|close(?:st)? to|near(?:est)?|similar|alike|resembl|most like|ahead of|below|above|outrank|than|versus|(?:not|n['’]t) (?:\S+ )?(?:watched|seen|played|bought|in your)|would have|puts? .{0,30} at|ranked?|popularity|hasn['’]t|never (?:watched|seen|played))\b/i;
const inheritable = (sentence: Sentence, title: PlacedTitle) =>
  !otherMatter.test(textOf(sentence, title.segment));

/** Whether this part of the sentence is about likeness, a comparison or a removal, and its cue about something else. */
function isElsewhere(sentence: Sentence, title: PlacedTitle): boolean {
  const before = sentence.masked.slice(
    Math.max(sentence.segments[title.segment]?.start ?? 0, title.at - 24),
    title.at,
  );
  return /\b(?:[Ww]ithout|[Mm]inus|[Rr]emov(?:e|ing)|[Tt]ak(?:e|ing) (?:away|out)|[Ll]eav(?:e|ing) out|[Ll]os(?:e|ing)|[Ll]ike|than|to set beside|[Dd]rop(?:ping)?|if you had(?:n['’]t| not) \S+|been watching) (?:just |only |even )?["“]?$/.test(
    before,
  );
}

const hasVerb = (sentence: Sentence, title: PlacedTitle) =>
  /^["”’]? (?:is|are|was|were|isn|aren|does|doesn|do|has|have|can|can['’]t|would|ranks?|comes?)\b/.test(
    sentence.masked.slice(title.at + 1),
  ) && !/^["”’]? (?:is|are|does|do|was|were)(?:,|\.|$)/.test(sentence.masked.slice(title.at + 1));

const distance = (cue: Cue, title: PlacedTitle) =>
  cue.at < title.at ? title.at - cue.at : (cue.at - title.at) * 1.5;

function signClaim({ name, known: exists }: PlacedTitle, sign: Sign, known: Known): Claim[] {
  if (!exists) return []; // it doesn't exist, which is a claim of its own
  const { compared } = known;
  const influence = known.influences.find(({ title }) => title === name);
  const relation = sign === -1 ? 'lowers' : 'raises';
  const what = `${name} ${sign === 1 ? 'raises' : sign === -1 ? 'lowers' : 'does not move or raise'} ${known.about}`;
  if (!influence) {
    if (compared && [...compared.forItem, ...compared.forOther].includes(name))
      return [claim(relation, what, null)];
    return [claim(relation, what, known.influencesWhole ? sign === 0 : null)];
  }
  if (influence.sign === null) return [claim(relation, what, null)];
  // A push too small to move the rank is neither help nor hindrance to anybody.
  const tiny = influence.rankWithout !== null && influence.rankWithout === known.rank;
  if (sign === 0) return [claim(relation, what, influence.sign <= 0 || tiny)];
  return [claim(relation, what, influence.sign === sign)];
}
