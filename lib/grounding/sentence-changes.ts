// What comes in, what goes and what stays, as a sentence tells it.
import { masksIn } from './line-facts.ts';
import { clauses, type SentenceRule } from './sentence-check.ts';

const comes =
  /\b(?:is|are|come[s]?|as|the) (?:in as )?(?:new|newcomers?|arrivals?)\b|\b(?:enters?|joins?|arrives?|appears?|comes? in|gets? in|moves? in|steps? in)\b/i;
const goes =
  /\b(?:leaves?|vanish(?:es)?|disappears?|drops? out|falls? out|goes|gone|go away|is out|are out|makes? way|exits?|bows? out|loses its place)\b/i;

/** A title that comes in told as one that goes, or the other way round. */
export const enteringFault: SentenceRule = (masked, { facts }) => {
  const { entering, leaving, former } = facts.places;
  return clauses(
    masked
      .replace(/, (?=[\uE000-\uF8FF])/gu, ' and ')
      .replace(/(?<=[\uE000-\uF8FF]) and (?=[\uE000-\uF8FF])/gu, ' + '),
  ).flatMap((clause) => {
    const [enters, leaves] = [comes.exec(clause), goes.exec(clause)];
    const verb = enters ?? leaves;
    if (!verb || (enters && leaves) || /\b(?:not|n['’]t|for|replaces?|in place of)\b/i.test(clause))
      return [];
    return masksIn(clause.slice(0, verb.index)).flatMap((title) => {
      const [comesIn, goesOut] = [entering.has(title), leaving.has(title) || former.has(title)];
      if (enters && goesOut && !comesIn && !facts.lines.some(({ text }) => / joins /.test(text)))
        return [`${facts.titles[title]} goes.`];
      if (leaves && comesIn && !goesOut) return [`${facts.titles[title]} comes in.`];
      return [];
    });
  });
};

const allStay =
  /(?<!\bof )(?:the|your) (?:whole |entire )?(?:top )?ten (?:titles )?(?:all )?(?:stays?|keeps?|remains?|is unchanged|doesn['’]t change|don['’]t change)\b(?! (?:their|its) (?:lead|first))/i;
const threeStayTen = /[\uE000-\uF8FF] (?:stay|are|remain) your top ten\b/u;
const stillThere =
  /([\uE000-\uF8FF]) (?:is|stays|remains) (?:already |still )?(?:in|on) (?:your|the) list\b/u;

/** "Your top ten stays" where some of it goes; a title in the list that was taken out of it. */
export const stayFault: SentenceRule = (masked, { facts }) => {
  const faults: string[] = [];
  const some = facts.lines.some(({ text }) => /^(?:\d|Only one|None) ?of your top ten stays?/.test(text));
  if (some && allStay.test(masked)) faults.push('Not all of the top ten stay.');
  if (threeStayTen.test(masked)) faults.push('These are not the top ten.');
  const [, title = ''] = stillThere.exec(masked) ?? [];
  if (title !== '' && masksIn(title).some((one) => facts.places.former.has(one)))
    faults.push(`${title} is no longer in the list.`);
  return faults;
};
