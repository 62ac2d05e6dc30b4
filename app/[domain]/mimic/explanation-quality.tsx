import { paperExplanations } from '#app/[domain]/mimic/paper-table.ts';
import { rowLabels } from '#app/[domain]/mimic/row-words.ts';
import { dayOf } from '#app/day.ts';
import type { Domain } from '#lib/contract/domain.ts';
import type { Author, Quality } from '#lib/evaluation/quality/quality-file.ts';

const cell = 'px-3 py-2.5 text-right align-top tabular-nums';
const heading = 'px-4 py-2.5 text-left align-top font-medium';

/**
 * The paper's Tables 2 and 3: what freely written explanations reveal about the recommender's score and about their
 * author.
 */
export function ExplanationQuality({ quality, domain }: { quality: Quality; domain: Domain }) {
  const { authors, cases, seed, discriminator, measuredAt } = quality;
  const graded = authors.some(({ grade }) => grade !== null);
  return (
    <>
      <p className="mt-3 max-w-3xl text-muted-foreground text-sm">
        Each author freely explains the same {cases.toLocaleString('en')} recommendations, half of them good
        ones. A small network then guesses the recommender’s score from the text alone. The further its error
        is below the two controls, the more the text says about the score. It’s tested on texts it wasn’t
        trained on, {authors[0]?.scorePredictor.tested ?? 0} per author. Scores here aren’t on the paper’s
        scale.
      </p>
      <div className="mt-4 overflow-x-auto rounded-2xl border bg-card">
        <table className="w-full min-w-[40rem] border-collapse text-sm">
          <caption className="sr-only">How far off the guessed score is, by author</caption>
          <thead>
            <tr className="border-b text-muted-foreground text-xs">
              <th scope="col" className={heading}>
                Author
              </th>
              <th scope="col" className={cell}>
                Error from the text
              </th>
              <th scope="col" className={cell}>
                From another case’s text
              </th>
              <th scope="col" className={cell}>
                Without a text
              </th>
              <th scope="col" className={cell}>
                Judge’s grade, 0 to 3
              </th>
            </tr>
          </thead>
          <tbody>
            {authors.map(({ author, scorePredictor, grade, example }) => (
              <tr key={author} className="border-b last:border-0">
                <th scope="row" className={heading}>
                  {nameOf(author)}
                  <details className="mt-1 max-w-md font-normal text-muted-foreground text-xs">
                    <summary className="cursor-pointer">Example</summary>
                    <p className="mt-1 whitespace-pre-line [overflow-wrap:anywhere]">{example}</p>
                  </details>
                </th>
                <td className={cell}>
                  <span className="font-medium">{scorePredictor.value.toFixed(2)}</span>
                  <Paper value={paperExplanations[domain][author]?.error} />
                </td>
                <td className={cell}>{scorePredictor.shuffled.toFixed(2)}</td>
                <td className={cell}>{scorePredictor.constant.toFixed(2)}</td>
                <td className={cell}>
                  {grade === null ? '–' : grade.toFixed(2)}
                  <Paper value={paperExplanations[domain][author]?.grade} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="mt-3 max-w-3xl text-muted-foreground text-sm">
        Another network names the author correctly for {percent(discriminator.value)} of{' '}
        {discriminator.tested} texts. With shuffled texts it’s {percent(discriminator.shuffled)}; always
        guessing the most common author gives {percent(discriminator.constant)}.{' '}
        {!graded &&
          'There are no grades: set JUDGE_BASE_URL and JUDGE_MODEL (see .env.example) to get them. '}
        Seed {seed}, measured {dayOf(new Date(measuredAt))}.
      </p>
    </>
  );
}

function nameOf(author: Author): string {
  switch (author) {
    case 'composed':
      return 'Written from the evidence';
    case 'decision-only':
      return 'The verdict and nothing else';
    case 'rank-only':
      return 'The rank and nothing else';
    default:
      return rowLabels[author].name;
  }
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)}%`;
}

function Paper({ value }: { value: number | undefined }) {
  if (value === undefined) return null;
  return <span className="block text-muted-foreground text-xs">paper {value.toFixed(2)}</span>;
}
