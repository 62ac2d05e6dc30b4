// Reads the fact lines that stand in a prompt ("Rank: 8 of 1330, top ten", "Carried by: Emma") back into what is known, for
// answers that were kept with their lines and without the evidence. Such knowledge has gaps: only the titles named are known.
import type { Influence, Known, Share, TitleFacts } from './known.ts';

const leans: [RegExp, number][] = [
  [/more than usual/, 2],
  [/less than usual/, 0.5],
  [/as usual/, 1],
];

export function knownFromLines(lines: readonly string[]): Known {
  const table = new Map<string, TitleFacts>();
  const influences = new Map<string, Influence>();
  const shares: Share[] = [];
  const watched = new Set<string>();
  const similar: string[] = [];
  let about = '';
  let rank: number | null = null;
  let of: number | null = null;
  let historySize: number | null = null;
  let othersRank: number | null = null;
  let popularityRank: number | null = null;
  let people: number | null = null;
  let group: Known['group'] = null;
  let strongest: Known['strongest'] = null;
  let recentSize: number | null = null;
  let run: Known['run'] = null;
  const add = (text: string): string => {
    const year = /\((\d{4})\)/.exec(text)?.[1];
    if (!table.has(text))
      table.set(text, {
        name: text,
        year: year ? Number(year) : null,
        genres: [],
        makers: [],
        platforms: [],
        price: null,
      });
    return text;
  };
  const influence = (title: string, sign: Influence['sign'], rankWithout: number | null) => {
    add(title);
    watched.add(title);
    const before = influences.get(title);
    influences.set(title, {
      title,
      sign: sign ?? before?.sign ?? null,
      rankWithout: rankWithout ?? before?.rankWithout ?? null,
    });
  };
  const share = (value: string, text: string, when: Share['when']) => {
    const found = /(\d+) of (\d+)/.exec(text);
    if (!found) return;
    const lift = leans.find(([sign]) => sign.test(text))?.[1] ?? null;
    shares.push({ value, count: Number(found[1]), size: Number(found[2]), lift, when });
  };
  const numberIn = (text: string) => Number(/\d+/.exec(text)?.[0] ?? Number.NaN);
  for (const line of lines) {
    const found = /^([^:]+(?:: [^:]+)*?): (.*)$/.exec(line);
    if (!found) continue;
    const cut = line.search(/: (?=[^:]*$|nothing|rank |same |still |not |\d)/);
    const [key, value] = /^(?:Without|Film|Game)/.test(line)
      ? [line.slice(0, cutOf(line, cut)), line.slice(cutOf(line, cut) + 2)]
      : [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)];
    const titles = value === 'nothing' ? [] : value.split('; ');
    if (/^(?:Film|Game)$/.test(key)) {
      const named = /^(.*?) \((\d{4})\)( #\d+)?, (.*)$/.exec(value) ?? /^(.*?)()()(?:, (.*))?$/.exec(value);
      about = `${named?.[1] ?? value}`;
      table.set(about, {
        name: about,
        year: named?.[2] ? Number(named[2]) : null,
        genres: (named?.[4] ?? '').split(', ').filter((genre) => genre !== ''),
        makers: [],
        platforms: [],
        price: null,
      });
    } else if (key === 'Rank') {
      rank = numberIn(value);
      of = Number(/of (\d+)/.exec(value)?.[1] ?? Number.NaN);
    } else if (key === 'History') historySize = numberIn(value);
    else if (/^Carried/.test(key)) {
      const decade = /\d{4}s/.exec(key)?.[0];
      for (const title of titles) {
        influence(title, 1, null);
        const facts = table.get(title);
        if (facts && decade && facts.year === null) facts.genres.push(decade);
      }
    } else if (key === 'Against') for (const title of titles) influence(title, -1, null);
    else if (key === 'Near') for (const title of titles) similar.push(add(title));
    else if (key === 'For others') othersRank = numberIn(value);
    else if (key === 'Popularity') {
      popularityRank = numberIn(value);
      people = Number(/(\d+) people/.exec(value)?.[1] ?? Number.NaN);
    } else if (key === 'Taste') {
      for (const part of value.split('; ')) share(part.slice(0, part.lastIndexOf(': ')), part, 'all');
    } else if (/^Without/.test(key)) {
      const after = /rank (\d+)/.exec(value)?.[1];
      const removed = key.replace(/^Without /, '');
      if (removed === 'any one') continue;
      if (removed === 'the strongest') continue;
      const several =
        / and \d+ more$/.test(removed) ||
        (/ and |, /.test(removed) && !influences.has(removed) && !table.has(removed));
      if (several && after)
        group = {
          removed: removed.replace(/ and \d+ more$/, '').split(/, | and /),
          rankAfter: Number(after),
        };
      else influence(removed, /does not help/.test(value) ? -1 : null, after ? Number(after) : null);
    } else if (/^Latest \d+$/.test(key)) {
      recentSize = numberIn(key);
      const counts = /(\d+) of (\d+) strongest/.exec(value);
      if (counts) strongest = { recent: Number(counts[1]), of: Number(counts[2]) };
    } else if (key === 'Latest in a row') {
      const told = /(\d+) ([^,]+)/.exec(value);
      if (told) run = { length: Number(told[1]), value: told[2] as string };
    } else if (/^not watched/.test(value)) add(key);
    else if (/lately \d+ of/.test(value)) {
      share(key, /lately (\d+ of \d+)/.exec(value)?.[1] ?? '', 'recent');
      share(key, /before (\d+ of \d+)/.exec(value)?.[1] ?? '', 'older');
    } else share(key, value, 'all');
  }
  for (const { title, sign, rankWithout } of influences.values()) {
    if (sign === null && rankWithout !== null && rank !== null)
      influence(title, rankWithout > rank ? 1 : rankWithout < rank ? -1 : null, rankWithout);
  }
  return {
    about,
    table: [...table.values()],
    tableWhole: false,
    watched: [...watched],
    watchedWhole: false,
    rank,
    of,
    othersRank,
    popularityRank,
    people,
    historySize,
    windowSize: historySize,
    influences: [...influences.values()],
    influencesWhole: false,
    group,
    compared: null,
    changed: null,
    similar,
    shares,
    sharesWhole: false,
    recentSize,
    strongest,
    recentPush: null,
    run,
    among: null,
  };
}

/** A title may hold a colon, so the last one that a known value follows ends the key. */
function cutOf(line: string, guessed: number): number {
  if (/^(?:Film|Game)/.test(line)) return line.indexOf(': ');
  const known = [...line.matchAll(/: (?=rank |same |still )/g)].at(-1)?.index;
  return known ?? (guessed < 0 ? line.indexOf(': ') : guessed);
}
