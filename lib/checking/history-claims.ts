// Titles: do they exist, has the person watched them, are they near the item, which of two stands higher, and would the item
// rise or fall without them.
import { type Claim, claim } from './claim.ts';
import type { Known } from './known.ts';
import { numberMark, titleMark } from './mentions.ts';
import { ranksAfter } from './rank-values.ts';
import { isRemoved } from './role-claims.ts';
import { listFrom, type PlacedTitle, type Sentence, textOf } from './sentence.ts';

const seen = '(?:watched|seen|played|bought|owned|picked|chosen|enjoyed|viewed)';
const softener = '(?: also| already| once| really| recently| previously| just| both| all| ever| actually)*';
const youWatched = new RegExp(
  `\\b(?:you|you['’]ve|you have|you had|having)(?<not> have not| have never| had not| never| haven['’]t| hadn['’]t|['’]ve not|['’]ve never| didn['’]t| did not| not)?${softener} (?:${seen}|watch|play|buy|see|saw|had|liked|have in your history)\\b(?::)?(?: the (?:films?|movies?|games?))? ["“]?(?=${titleMark})`,
  'giu',
);
const ofHistory = new RegExp(
  `(?:[Ww]ithout|[Mm]inus|[Rr]emov(?:e|ing)|[Tt]ak(?:e|ing) (?:away|out)|[Ll]eav(?:e|ing) out|[Ll]os(?:e|ing)|[Ss]trik(?:e|ing) out|in your history(?: is| are|:)|your (?:own )?(?:films?|games?|movies?|history)(?: are|:|,)) ["“]?(?=${titleMark})`,
  'gu',
);

export function historyClaims(sentence: Sentence, known: Known): Claim[] {
  return [
    ...existenceClaims(sentence, known),
    ...watchedClaims(sentence, known),
    ...similarClaims(sentence, known),
    ...comparedClaims(sentence, known),
    ...changeClaims(sentence, known),
  ];
}

function existenceClaims({ titles }: Sentence, known: Known): Claim[] {
  return titles
    .filter((title) => !title.known)
    .map(({ name }) => claim('exists', name, known.tableWhole ? false : null));
}

function hasWatched(name: string, known: Known): boolean | null {
  return known.watched.includes(name) ? true : known.watchedWhole ? false : null;
}

function watchedClaims(sentence: Sentence, known: Known): Claim[] {
  const claims: Claim[] = [];
  const { masked } = sentence;
  const say = ({ name, about, known: exists }: PlacedTitle, positive: boolean) => {
    if (!exists) return;
    const is = about ? known.watched.includes(name) : hasWatched(name, known);
    claims.push(
      claim('watched', `${positive ? '' : 'not '}watched ${name}`, is === null ? null : is === positive),
    );
  };
  for (const found of masked.matchAll(youWatched)) {
    const conditional =
      /\b(?:if|had|suppose|what if) $/i.test(masked.slice(0, found.index)) ||
      /^(?:had|having)/i.test(found[0]);
    const negative = found.groups?.not !== undefined;
    if (conditional && !negative) continue; // "if you watched X" claims nothing
    for (const title of listFrom(sentence, found.index + found[0].length))
      say(title, conditional ? true : !negative);
  }
  for (const found of masked.matchAll(ofHistory))
    for (const title of listFrom(sentence, found.index + found[0].length)) say(title, true);
  for (const title of sentence.titles) {
    if (!title.about && title.name !== known.compared?.title && isRemoved(sentence, title)) say(title, true);
    if (!title.about && /^(?:After that|Then|Next) comes? /.test(masked))
      claims.push(
        claim(
          'watched',
          `${title.name} is one of the history's`,
          known.watched.includes(title.name) || known.similar.includes(title.name)
            ? true
            : known.watchedWhole
              ? false
              : null,
        ),
      );
    const behind = masked.slice(title.at + 1);
    const before = masked.slice(0, title.at);
    if (
      /^["”’]?,? (?:(?:is|are|was)(?: not|n['’]t) (?:in your history|among (?:the|your)|part of your history|one of (?:the|your)|a (?:film|game|movie) you)|is new to you|hasn['’]t been (?:watched|played)|isn['’]t something you)/.test(
        behind,
      )
    )
      say(title, false);
    else if (
      new RegExp(
        `^["”’]?,? (?:is|are)(?: already| also)? (?:in your history|among your (?!ten|top|first|best|closest)|something you(?:['’]ve| have) ${seen}|part of your history|one of the (?:films|games|movies) you)`,
      ).test(behind)
    )
      say(title, true);
    else if (
      /\b(?:you (?:have|['’]ve) never|you never|you haven['’]t|n['’]t) (?:\S+ )?(?:watched|seen|played|bought) ["“]?$/.test(
        before,
      )
    )
      say(title, false);
    else if (
      new RegExp(
        `^["”’]?,? (?:which|that) you(?:['’]ve| have)?(?<not>n['’]t| not| never)? (?:\\S+ )?${seen}`,
      ).test(behind)
    )
      say(title, !/^["”’]?,? (?:which|that) you(?:['’]ve| have)?(?:n['’]t| not| never)/.test(behind));
  }
  return claims;
}

const likeness =
  /\b(?:close(?:st|r)?|near(?:est|er|by)?|similar(?:ity)?|alike|resembl\w*|akin|most like|like [\uE000-\uE3FF]|neighbou?rs?|kin\b|company)\b/i;

function similarClaims(sentence: Sentence, known: Known): Claim[] {
  if (known.similar.length === 0) return [];
  return sentence.titles.flatMap((title) => {
    if (title.about || !title.known || title.name === known.compared?.title) return [];
    const text = textOf(sentence, title.segment);
    const following =
      /^\W*(?:and |then |followed by )/.test(text) && likeness.test(textOf(sentence, title.segment - 1));
    const carried =
      sentence.segments.length <= 3 &&
      likeness.test(sentence.masked) &&
      !/\b(?:carr|lift|help|push|support|against|thank)/.test(sentence.masked);
    if (!likeness.test(text) && !following && !carried) return [];
    if (/\b(?:carr|lift|help|push|support|against|thank|without|behind)/i.test(text)) return [];
    if (/\bnear (?:rank|place|the (?:top|bottom))/.test(text)) return [];
    const negated = /(?:n['’]t|\bnot|\bfar from)(?: \S+){0,3} (?:close|near|similar|like|alike)/.test(text);
    return [claim('similar', `${title.name} is near`, negated ? null : known.similar.includes(title.name))];
  });
}

function comparedClaims(sentence: Sentence, known: Known): Claim[] {
  const { compared } = known;
  if (!compared || known.rank === null) return [];
  const [first, second] = sentence.titles.filter(({ about, name }) => about || name === compared.title);
  if (!first || !second || first.name === second.name) return sideClaims(sentence, known);
  const between = sentence.masked.slice(first.at + 1, second.at);
  const before = sentence.masked.slice(0, first.at);
  const above =
    /\b(?:ahead of|above|beats?|outranks?|higher (?:\S+ )?than|better (?:\S+ )?than|closer (?:\S+ )?than|over|preferred to|before|in front of|edges? out|tops?|wins? over|ranks? above|overtakes?)\b/;
  const below =
    /\b(?:behind|below|lower (?:\S+ )?than|worse (?:\S+ )?than|trails?|loses? to|after|under|further (?:\S+ )?than|is only)\b/;
  if (/\b(?:favou?rs?|helps?|lifts?|prefers? it) ["“]?$/.test(before)) return sideClaims(sentence, known);
  const prefers = /\bprefers? ["“]?$/.test(before) && /\b(?:to|over)\b/.test(between);
  const ahead =
    prefers || above.test(between)
      ? true
      : below.test(between)
        ? false
        : /\b(?:comes first|wins|is the closer|is ahead|leads|stands higher|is higher)\b/.test(between)
          ? true
          : null;
  if (ahead === null) return sideClaims(sentence, known);
  if (/(?:n['’]t|\bnot)\b/.test(between)) return [claim('compared', 'negated', null)];
  const firstRank = first.about ? known.rank : compared.rank;
  const secondRank = first.about ? compared.rank : known.rank;
  const said = `${first.name} ${ahead ? 'above' : 'below'} ${second.name}`;
  return [
    claim('compared', said, ahead ? firstRank < secondRank : firstRank > secondRank),
    ...sideClaims(sentence, known),
  ];
}

/** "What helps A more than B is X": X must be on that side of the gap. */
function sideClaims(sentence: Sentence, known: Known): Claim[] {
  const { compared } = known;
  if (!compared) return [];
  const pair = sentence.titles.filter(({ about, name }) => about || name === compared.title);
  const onSide = /\b[Oo]n the side of ["“]?(?=[\uE000-\uE3FF])/u.exec(sentence.masked);
  const sided = onSide && sentence.titles.find(({ at }) => at === onSide.index + onSide[0].length);
  if (sided && !sided.about && sided.name !== compared.title)
    return [claim('compared', `a side of ${sided.name}`, false)];
  const misplaced = sentence.titles.find(
    ({ about, name, at }) =>
      !about &&
      name !== compared.title &&
      /\b(?:more than|in favou?r of|[Ss]peaking for|gains on|towards,?|[Hh]elps|[Hh]urts) ["“]?$/.test(
        sentence.masked.slice(0, at),
      ) &&
      /\b(?:more|gap|gains|[Ss]peaking|towards)\b/.test(sentence.masked),
  );
  if (misplaced && known.watched.includes(misplaced.name))
    return [claim('compared', `a side of ${misplaced.name}`, false)];
  const from = /\bmore out of ["“]?(?=[\uE000-\uE3FF])/u.exec(sentence.masked);
  const outOf =
    from &&
    listFrom(sentence, from.index + from[0].length).find(
      ({ about, name }) => about || name === compared.title,
    );
  if (outOf) return [claim('compared', `${outOf.name} as a cause`, false)];
  const causes = sentence.titles.filter(
    ({ about, name, known: exists }) => exists && !about && name !== compared.title,
  );
  const first = pair[0];
  if (!first || causes.length === 0) return [];
  if (
    !/\b(?:helps?|gets? more out of|on the side of|hurts?|speak(?:s|ing)? for|gains? on|gap in favou?r of|pulls? the other way|towards?|favou?rs?)\b/i.test(
      sentence.masked,
    )
  )
    return [];
  const side =
    /\bgap in favou?r\b|other way, towards/i.test(sentence.masked) || pair.length > 0 ? first : first;
  const hurts = /\bhurts?\b/.test(sentence.masked);
  const helped = side.about !== hurts ? compared.forItem : compared.forOther;
  return causes.map(({ name }) =>
    claim('compared', `${name} ${hurts ? 'against' : 'for'} ${side.name}`, helped.includes(name)),
  );
}

const down =
  /\b(?:drops|(?:would|['’]d) (?:\S+ )?drop|falls?|slips?|slides?|sinks?|plunges?|tumbles?|(?<!no )lower|down|worse|loses? (?:places|ground)|leave(?:s)? (?:the|your) top|bring it down|leaves? the top|cost)\b/;
const up = /\b(?:climbs?|rises?|higher|up to|better off|gains? (?:a|places)|moves? up|improves?)\b/;

/** Which way the item would go without a title; a rank that's said is judged as a rank. */
function changeClaims(sentence: Sentence, known: Known): Claim[] {
  const { rank } = known;
  if (
    rank === null ||
    !/\b(?:without|minus|remov\w*|tak(?:e|ing) (?:away|out|it|[\uE000-\uE3FF])|drop|subtract|leav(?:e|ing)|los(?:e|ing)|if you|had you|would|strike|gone)\b/i.test(
      sentence.masked,
    )
  )
    return [];
  const part = sentence.segments.filter(({ text }) =>
    /\b(?:would|['’]d|drops?|falls?|slips?|slides?|sinks?|plunges?|tumbles?|climbs?|rises?|leaves?|down|higher|lower|bring)\b/.test(
      text,
    ),
  );
  const text = part.map((segment) => segment.text).join(' ');
  const way = down.test(text) ? 'down' : up.test(text) ? 'up' : null;
  if (
    /\b(?:stays?|keeps?)\b/.test(text) ||
    /\bno (?:lower|higher|worse)\b|or better\b/.test(sentence.masked) ||
    way === null ||
    (down.test(text) && up.test(text))
  )
    return [];
  if (
    new RegExp(`\\b(?:from|at) (?:rank )?${numberMark} (?:down |up )?to`, 'u').test(sentence.masked) &&
    !removalNamed(sentence)
  )
    return [];
  const after = ranksAfter(sentence, known);
  if (after.length === 0) return [claim('change', way, null)];
  return [
    claim(
      'change',
      way,
      after.some((then) => (way === 'down' ? then > rank : then < rank)),
    ),
  ];
}

const removalNamed = ({ titles, before }: Sentence) =>
  titles.some(({ about }) => !about) || before.length > 0;
