import { isOwnRow, paperTable } from '#app/[domain]/mimic/paper-table.ts';
import { measures, rowLabels } from '#app/[domain]/mimic/row-words.ts';
import { classNames } from '#app/components/class-names.ts';
import { type EvaluationFile, peopleOf } from '#lib/evaluation/evaluation-file.ts';

type Decoding = 'strict' | 'constrained';

export function short(value: number): string {
  return value.toFixed(3).replace(/^0/, '');
}

/** One row per method. Each cell holds the value measured here, its 95% interval, and the paper's value. */
export function FiguresTable({ evaluation, decoding }: { evaluation: EvaluationFile; decoding: Decoding }) {
  const { rows, chance, domain, notAligned, users } = evaluation;
  const levels = [
    chance.hitAt5,
    chance.ndcgAt5,
    chance.rankingNdcgAt5,
    chance.accuracy,
    null,
    chance.rankingNdcgAt5,
  ];
  const cell = 'px-3 py-2.5 text-right align-top tabular-nums';
  const heading = 'px-4 py-2.5 text-left align-top font-medium';
  return (
    <section aria-label="Figures" className="overflow-x-auto rounded-2xl border bg-card">
      <table className="w-full min-w-[46rem] border-collapse text-sm">
        <caption className="sr-only">
          {decoding === 'strict' ? 'Free text, exact titles' : 'Catalogue titles only'}: measured here, with
          95% intervals and the paper’s values
        </caption>
        <thead>
          <tr className="border-b text-muted-foreground text-xs">
            <th scope="col" className={heading}>
              Method
            </th>
            {measures.map(({ key, name, what }) => (
              <th key={key} scope="col" title={what} className="px-3 py-2.5 text-right font-medium">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name} className={classNames('border-b', row.alignment !== null && 'bg-accent/40')}>
              <th scope="row" className={heading}>
                {rowLabels[row.name].name}
                <span className="block font-normal text-muted-foreground text-xs">
                  {rowLabels[row.name].what}
                  {peopleOf(row) !== users && ` (${peopleOf(row).toLocaleString('en')} people)`}
                </span>
              </th>
              {measures.map(({ key }, place) => {
                const figure = row[decoding][key];
                const paper = isOwnRow(row.name) ? null : paperTable[domain][row.name][place];
                return (
                  <td key={key} className={cell}>
                    {figure === null ? (
                      <span className="text-muted-foreground">
                        <span aria-hidden="true">–</span>
                        <span className="sr-only">not measured</span>
                      </span>
                    ) : (
                      <>
                        <span className="font-medium">{short(figure.value)}</span>
                        <span className="block text-muted-foreground text-xs">
                          <span className="sr-only">95% interval </span>
                          {short(figure.low)}–{short(figure.high)}
                        </span>
                      </>
                    )}
                    {paper !== null && paper !== undefined && (
                      <span className="block text-muted-foreground text-xs">paper {short(paper)}</span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
          {notAligned.map((method) => (
            <tr key={method} className="border-b text-muted-foreground">
              <th scope="row" className={heading}>
                {rowLabels[method].name}
              </th>
              {measures.map(({ key }, place) => {
                const paper = paperTable[domain][method][place];
                return (
                  <td key={key} className={classNames(cell, 'text-xs')}>
                    {place === 0 && <span className="block">not aligned here</span>}
                    {paper !== null && paper !== undefined && (
                      <span className="block">paper {short(paper)}</span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
          <tr className="text-muted-foreground">
            <th scope="row" className={heading}>
              Expected by chance
            </th>
            {measures.map(({ key }, place) => {
              const level = levels[place];
              return (
                <td key={key} className={cell}>
                  {level === null || level === undefined ? '–' : short(level)}
                </td>
              );
            })}
          </tr>
        </tbody>
      </table>
    </section>
  );
}
