// Words whose exchange turns a true sentence about facts into a false one, by what they claim. Written for the falsifier of
// the entailment task; the check of what is shown (lib/grounding) has rules of its own.

/** What is said, and what is said in its place. */
export type Opposite = readonly [from: RegExp, to: string];

/** Both ways: [a, b] turns a into b and b into a. */
function bothWays(pairs: readonly (readonly [string, string])[]): Opposite[] {
  return pairs.flatMap(([one, other]) => [oneWay(one, other), oneWay(other, one)]);
}

function oneWay(from: string, to: string): Opposite {
  return [new RegExp(`(?<![\\p{L}’'-])${from}(?![\\p{L}’'-])`, 'iu'), to];
}

/** Who raises and who lowers. */
export const signs: readonly Opposite[] = [
  ...bothWays([
    ['lifts it', 'drags it down'],
    ['lift it', 'drag it down'],
    ['raises it', 'lowers it'],
    ['raises', 'lowers'],
    ['raise', 'lower'],
    ['helps', 'hurts'],
    ['speaks for', 'speaks against'],
    ['speak for', 'speak against'],
    ['counts for', 'counts against'],
    ['count for', 'count against'],
    ['argues for', 'argues against'],
    ['argue for', 'argue against'],
    ['pushes it up', 'pulls it down'],
    ['push it up', 'pull it down'],
    ['pulls it up', 'pulls it down'],
    ['pull it up', 'pull it down'],
    ['in its favour', 'against it'],
    ['works for', 'works against'],
    ['work for', 'work against'],
  ]),
  oneWay('lifts(?! it)', 'holds back'),
  oneWay('lift(?! it)', 'hold back'),
  oneWay('lifted', 'held back'),
  oneWay('lifting', 'holding back'),
  oneWay('helping', 'hurting'),
  oneWay('help', 'hurt'),
  oneWay('helped', 'hurt'),
  oneWay('carries', 'drags down'),
  oneWay('carry', 'drag down'),
  oneWay('carried', 'dragged down'),
  oneWay('carrying', 'dragging down'),
  oneWay('supports', 'opposes'),
  oneWay('support', 'oppose'),
  oneWay('backs', 'opposes'),
  oneWay('pushes', 'holds back'),
  oneWay('hold it back', 'lift it'),
  oneWay('holds it back', 'lifts it'),
  oneWay('held back by', 'lifted by'),
  oneWay('hold back', 'lift'),
  oneWay('holds back', 'lifts'),
  oneWay('drags', 'lifts'),
  oneWay('drag', 'lift'),
  oneWay('pulls the other way', 'pulls the same way'),
  oneWay('pull the other way', 'pull the same way'),
  oneWay('thanks to', 'in spite of'),
  oneWay('because of', 'in spite of'),
  oneWay('credit', 'blame'),
  oneWay('against', 'for'),
];

/** Which way something moves or leans. */
export const directions: readonly Opposite[] = [
  oneWay('would drop(?= [\uE000-\uF8FF])', 'would raise'),
  oneWay('would raise(?= [\uE000-\uF8FF])', 'would drop'),
  ...bothWays([
    ['climbs', 'falls'],
    ['higher', 'lower'],
    ['more than most', 'less than most'],
    ['more than usual', 'less than usual'],
    ['better known', 'less known'],
    ['older', 'newer'],
    ['oldest', 'newest'],
    ['enters', 'leaves'],
  ]),
  oneWay('would drop(?! [\uE000-\uF8FF])', 'would rise'),
  oneWay('would rise', 'would drop'),
  oneWay('drops', 'rises'),
  oneWay('fall', 'climb'),
  oneWay('falling', 'climbing'),
  oneWay('dropping', 'rising'),
  oneWay('slip', 'climb'),
  oneWay('slips', 'climbs'),
  oneWay('slide', 'climb'),
  oneWay('slides', 'climbs'),
  oneWay('sink', 'climb'),
  oneWay('sinks', 'climbs'),
  oneWay('rise', 'fall'),
  oneWay('climb', 'fall'),
  oneWay('(?<!fairly )well known', 'hardly known'),
  oneWay('fewer than most', 'more than most'),
  oneWay('fewer', 'more'),
  oneWay('more often', 'less often'),
  oneWay('far more', 'far less'),
];

/** Whether it is recommended, and who is ahead. */
export const verdicts: readonly Opposite[] = [
  ...bothWays([
    ['in your top ten', 'far down your list'],
    ['into your top ten', 'out of your top ten'],
    ['the top of your list', 'the bottom of your list'],
    ['suits you better', 'suits you less'],
    ['very close', 'far apart'],
    ['stays', 'goes'],
    ['the strongest', 'the weakest'],
    ['the most', 'the least'],
  ]),
  oneWay('outside your top ten', 'inside your top ten'),
  oneWay('in the middle of your list', 'at the top of your list'),
  oneWay('middle of your list', 'very top of your list'),
  oneWay('far down your list', 'at the top of your list'),
  oneWay('far down', 'right at the top of'),
  oneWay('ahead of', 'behind'),
  oneWay('nearest', 'farthest'),
  oneWay('closest', 'farthest'),
  oneWay('nothing in your history', 'almost everything in your history'),
  oneWay('no single', 'a single'),
  oneWay('same', 'opposite'),
];

/** Whose rank or habit it is. */
export const people: readonly Opposite[] = [
  ...bothWays([
    ['for you', 'for other people'],
    ['for others', 'for you'],
  ]),
  oneWay('for most people', 'for you'),
  oneWay('other people', 'you'),
  oneWay('most people', 'you'),
  oneWay('others', 'you'),
  oneWay('your list', "other people's lists"),
];

/** Yes and no; watched or not. */
export const negations: readonly Opposite[] = [
  ...bothWays([
    ["you've already", 'you have never'],
    ["you've watched", "you haven't watched"],
    ["you've played", "you haven't played"],
    ["you've bought", "you haven't bought"],
    ["you've seen", "you haven't seen"],
    ['is in your history', "isn't in your history"],
    ["isn't", 'is'],
    ["aren't", 'are'],
    ["wasn't", 'was'],
    ["doesn't know", 'knows'],
    ["can't", 'can'],
  ]),
  oneWay("wouldn't", 'would'),
  oneWay('would(?! not)', "wouldn't"),
  oneWay("don't know", 'know'),
  oneWay("it's not", "it's"),
  oneWay("it's", "it isn't"),
  oneWay("haven't", 'have'),
  oneWay('nothing changes', 'everything changes'),
  oneWay('never', 'always'),
  oneWay('without', 'with'),
];
