// Days as data sets write them: "2011-11-05", "Posted November 5, 2011.", "11 5, 2011".

const months = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** Unix seconds of midnight UTC; null if the text doesn't hold a complete, valid date. */
export function parseDay(text: string): number | null {
  const bounded = text.slice(0, 60);
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/.exec(bounded);
  if (iso) return midnight(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const named = /^(?:Posted )?([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})\.?$/.exec(bounded);
  if (named?.[1]) {
    const start = named[1].toLowerCase();
    const month = months.findIndex((name) => name.startsWith(start)) + 1;
    return midnight(Number(named[3]), month, Number(named[2]));
  }
  const numbers = /^(\d{1,2}) (\d{1,2}), (\d{4})$/.exec(bounded);
  return numbers ? midnight(Number(numbers[3]), Number(numbers[1]), Number(numbers[2])) : null;
}

function midnight(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = year >= 1970 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.getTime() / 1000 : null;
}
