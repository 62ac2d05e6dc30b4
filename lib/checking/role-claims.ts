// Who does what to whom. The item has the rank and is moved; titles of the history have no rank of their own and move it. A
// sentence that has it the other way round is false, whatever its numbers.
import { type Claim, claim } from './claim.ts';
import type { Known } from './known.ts';
import { isRank } from './rank-claims.ts';
import type { PlacedTitle, Sentence } from './sentence.ts';

const ranked =
  /^["”’]?(?: \([^)]*\))?(?:,[^,]{0,40},)? ?(?:(?:would|will|could|might|['’]d|does|can) )?(?:(?:still|now|merely|only|even|just|also|then|not|thus|itself|surely|easily|barely) )*(?:is|be|was|comes?|came|ranks?|ranked|sits?|stands?|stays?|stayed|keeps?|kept|lands?|ends? up|gets?|goes|go|makes?|settles?|falls?|fall|drops?|slips?|slides?|sinks?|tumbles?|plunges?|climbs?|rises?|moves?|misses|reaches|remains?|holds?|finds? itself|enters|leaves|loses|hangs|do|does|has better)\b/;
const moves =
  /^["”’]?(?: \([^)]*\))?,? (?:fall|drop|slip|slide|sink|tumble|plunge|climb|rise)s?\b|^["”’]? (?:would|['’]d) (?:\S+ )?(?:fall|drop|slip|slide|sink|tumble|plunge|climb|rise)\b/;
const place =
  /\b(?:your|the) (?:top (?:ten|five|three|\d+)|ten best|number one|list)\b|\bnumber one\b|\bmid-list\b|\brecommended\b/;
const causedBy =
  /(?:\b[Tt]hank|\b[Tt]hanks to|\bow(?:e|es|ed|ing) (?:\S+ ){0,6}?to|\b[Bb]y way of|\b(?:helped|carried|lifted|raised|pushed|backed|supported|dragged down|pulled down|held back|hurt|led|driven|propelled|boosted)(?: \S+){0,2} by|\bon the strength of|\btrac(?:e|es|ed) (?:\S+ ){0,3}to|\b[Pp]ut (?:it|that|this) down to|\bbecause of|\b[Ww]ith(?= \S+ (?:behind|in front|leading|on its side|its|the warmest|among|speaking|pulling))|\b(?:push|weight|support|lift|help|boost)\b(?: \S+){0,4} (?:comes?|lies) (?:\S+ )?(?:from|on)|\brests? (?:\S+ )?on|\bleans? (?:\S+ )?on|\bWhat (?:carries|lifts|pulls|drags|holds|helps|speaks)(?: \S+){0,5} is|^(?:[Tt]he )?[Mm]ain reason(?: \S+){0,3}:|\bkeeping (?:company )?with) ["“]?$/u;
const causes =
  /^["”’]?(?: \([^)]*\))?(?:,[^,]{0,30},|,)? (?:(?:that|which) )?(?:(?:is|are) (?:the one (?:that|which) (?:matters|counts)|the one (?:that|which) |what |the film that |the game that )?)?(?:(?:really|clearly|also|mostly|certainly|both|only|still|even) )?(?:helps?\b|lifts?\b|raises?\b|carr(?:y|ies)\b|pushes\b|backs\b|supports\b|works? (?:against|for)|working (?:against|for)|speaks? (?:up )?(?:for|against)|counts? (?:for|against)|weighs? (?:\S+ )?against|drags?\b|pulls?\b|holds? (?:it|\S+) back|gets the credit|tips it|lowers?\b|hurts?\b|nudges?\b|argues?\b|leans? the other way|does (?:the )?(?:most|heavy|lifting)|brings? (?:it|\S+) (?:to|in|up|into)|brought it|(?:is |are )?(?:its|the) (?:main|best|biggest|strongest|big|only) (?:\S+ )?(?:reason|supporter|support|ally|friend|help|explanation|one|drag)|behind it|has a lot to answer|gives? it|does most to|doesn['’]t do it any|does it no favou?rs)/u;
const pushed =
  /\b(?:[Ww]hat (?:\S+ )?(?:pushes|lifts|brings|carries|holds|drags|raises)|brings?|pushes|lifts?|keeps?|carry|carries) ["“]?$/;
const removed =
  /\b(?:[Ww]ithout|[Mm]inus|[Rr]emov(?:e|ing)|[Tt]ak(?:e|ing) (?:away |out )?|[Ll]eav(?:e|ing) (?:out )?|[Ll]os(?:e|ing)|[Ss]trik(?:e|ing) (?:out )?|[Dd]rop(?:ping)?|[Ss]ubtract(?:ing)?|(?:[Ii]f you(?: had|['’]d)|[Hh]ad you) (?:not |never )?(?:watched|seen|played|bought|skipped)|[Ii]f you hadn['’]t (?:watched|seen|played|bought)) ?["“]?$/u;
const gone =
  /^["”’]? (?:away|out|were gone|was gone|weren['’]t there|wasn['’]t there|weren['’]t in your history|hadn['’]t been)/u;

export function roleClaims(sentence: Sentence, known: Known): Claim[] {
  return sentence.titles.flatMap((title) => {
    if (title.about) return known.watched.includes(known.about) ? [] : itemAsCause(sentence, title, known);
    return known.watched.includes(title.name) && title.name !== known.compared?.title
      ? historyAsItem(sentence, title, known)
      : [];
  });
}

/** Whether the words take this title out of the history: it must be in there. */
export function isRemoved(sentence: Sentence, title: PlacedTitle): boolean {
  const { before, behind } = around(sentence, title);
  if (/^["”’]? out of (?:the|your) (?:top|list)/.test(behind)) return false; // "take it out of the top ten"
  return (
    removed.test(before) || (gone.test(behind) && /\b(?:if|with|[Tt]ake|[Ll]eave)\b/.test(before.slice(-40)))
  );
}

const around = ({ masked }: Sentence, { at }: PlacedTitle) => ({
  before: masked.slice(0, at),
  behind: masked.slice(at + 1),
});

/** A title of the history with a rank, a place in the list, or a fall. */
function historyAsItem(sentence: Sentence, title: PlacedTitle, known: Known): Claim[] {
  const { before, behind } = around(sentence, title);
  if (
    pushed.test(before) &&
    /^["”]? (?:up |down |back |all the way )?(?:to|in|into|at|for) /.test(behind) &&
    /^[^.;]{0,24}(?:[\uE800-\uEBFF]|top|list)/u.test(behind)
  )
    return [claim('rank', `a rank for ${title.name}, which was watched`, false)];
  const inList = /[\uE000-\uE3FF]["”]?(?: \([^)]*\))?(?:,| and|, and| or) ["“]?$/u.test(before);
  const governed = /\b(?:by|of|from|like|to|is|are|on|with|for|than) ["“]?$/.test(before);
  if (!ranked.test(behind) || removed.test(before) || ((inList || governed) && !moves.test(behind)))
    return [];
  const rest = /^[^;:—]{0,70}/u.exec(behind)?.[0] ?? '';
  const end = title.at + 1 + rest.length;
  const next = sentence.titles.find(({ at }) => at > title.at && at < end);
  const own = next ? rest.slice(0, next.at - title.at - 1) : rest;
  const hasRank = sentence.numbers.some(
    (number) =>
      number.at > title.at &&
      number.at <= title.at + own.length &&
      isRank({ ...sentence, of: known.of } as Sentence, number),
  );
  const hasPlace =
    place.test(own) &&
    !/^["”’]? (?:is|was|keeps?|brings?|gets?|lifts?|puts?) (?:it|[\uE000-\uE3FF]|what|the|why|this)\b/u.test(
      own,
    );
  const pushes =
    /^["”’]? (?:keeps?|gets?|brings?|puts?|moves?|makes?) (?:it|[\uE000-\uE3FF]|this|the)\b/u.test(own) ||
    (/^["”’]? (?:is|was|comes?) (?:in |not )?(?:the|its|what|close|near|most|another|one of the|among the|behind it|enough|a)\b/.test(
      own,
    ) &&
      !/\b(?:a clear|a recommendation)\b/.test(own));
  if (pushes && !moves.test(behind)) return [];
  return hasRank || hasPlace || moves.test(behind)
    ? [claim('rank', `a rank for ${title.name}, which was watched`, false)]
    : [];
}

/** The item as what moves, or as what the history would be without. */
function itemAsCause(sentence: Sentence, title: PlacedTitle, known: Known): Claim[] {
  const { before, behind } = around(sentence, title);
  if (isRemoved(sentence, title)) return [claim('watched', `watched ${known.about}`, false)];
  if (
    causedBy.test(before) ||
    (causes.test(behind) &&
      !/^["”’]? (?:gets?|is) (?:\S+ )?(?:more|help|support|backed|lifted|carried)/.test(behind))
  ) {
    const compares =
      known.compared !== null && sentence.titles.some(({ name }) => name === known.compared?.title);
    if (!compares) return [claim('raises', `${known.about} moves something`, false)];
  }
  return [];
}
