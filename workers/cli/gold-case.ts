// Real cases to write answers for: a person's history, a request as people make it, and its facts. Requests and messages
// are those of the corpus, with titles that play the same part for this person, in the message, too, where it holds them.

import type { Catalogue } from '#lib/catalogue/catalogue.ts';
import { bareTitle } from '#lib/catalogue/title-matcher.ts';
import type { Domain } from '#lib/contract/domain.ts';
import type { Request } from '#lib/contract/request.ts';
import { parseRequests } from '#lib/conversation/grammar/request-notation.ts';
import { cachedRun } from '#lib/evidence/evidence-cache.ts';
import { messagesFor } from '#lib/model-version/message-batches.ts';
import { pick } from '#lib/random.ts';
import { rankUnseen } from '#lib/recommender/rank.ts';
import type { World } from '#lib/requests/world.ts';

export type Template = { focus: string | null; listed: string[]; user: string; request: Request };
export type GoldCase = { world: World; request: Request; message: string | null };

/** folder: corpus/messages. Of the training batches, in which messages were written for the titles of one domain. */
export async function corpusTemplates(folder: string, domain: Domain): Promise<Template[]> {
  const messages = await messagesFor('training', folder);
  return messages.flatMap(({ domain: of, call, focus, listed, user }) => {
    if (of !== domain || call.includes(' | ')) return [];
    const [request] = parseRequests(call);
    return request ? [{ focus, listed, user, request }] : [];
  });
}

const topRows = 12;
const knownRows = 400; // the most chosen

export function goldCase(
  template: Template,
  setting: Omit<World, 'focus' | 'listed'>,
  random: () => number,
): GoldCase {
  const { catalogue, history } = setting;
  const ranked = rankUnseen(cachedRun(setting).scores, history);
  const known = mostChosen(catalogue).filter((row) => !history.includes(row));
  const anyOf = (rows: ArrayLike<number>) => (rows.length === 0 ? pick(known, random) : pick(rows, random));
  const drawn = {
    top: () => anyOf(ranked.subarray(0, topRows)),
    known: () => anyOf(known),
    own: () => anyOf([...new Set(history)]),
    anywhere: () => anyOf(ranked),
  };
  const mixed = (shares: [keyof typeof drawn, number][]) => {
    let left = random();
    const found = shares.find(([, share]) => {
      left -= share;
      return left < 0;
    });
    return drawn[found?.[0] ?? 'known']();
  };
  const focusRow =
    template.focus === null
      ? null
      : mixed([
          ['top', 0.6],
          ['known', 0.3],
          ['anywhere', 0.1],
        ]);
  const start = Math.floor(random() * 3);
  const listed = template.listed.map((_, at) => ranked[start + at] ?? drawn.known());
  const rows = new Map<string, number>(); // the corpus's title → the row that takes its part
  if (template.focus !== null && focusRow !== null) rows.set(template.focus, focusRow);
  for (const [at, title] of template.listed.entries())
    if (!rows.has(title)) rows.set(title, listed[at] as number);
  const partOf = (key: string): number => {
    const { name } = template.request;
    if (name === 'what_if')
      return key === 'remove'
        ? mixed([
            ['own', 0.9],
            ['known', 0.1],
          ])
        : mixed([
            ['known', 0.9],
            ['own', 0.1],
          ]);
    if (name === 'history')
      return mixed([
        ['own', 0.5],
        ['known', 0.5],
      ]);
    if (name === 'feedback') {
      const { kind } = template.request;
      if (kind === 'not seen')
        return mixed([
          ['own', 0.9],
          ['known', 0.1],
        ]);
      return kind === 'not interested'
        ? mixed([
            ['top', 0.8],
            ['known', 0.2],
          ])
        : mixed([
            ['known', 0.5],
            ['own', 0.3],
            ['top', 0.2],
          ]);
    }
    if (name === 'influence')
      return mixed([
        ['top', 0.6],
        ['own', 0.25],
        ['known', 0.15],
      ]);
    if (name === 'recommend')
      return mixed([
        ['own', 0.5],
        ['known', 0.5],
      ]);
    return mixed([
      ['top', 0.55],
      ['known', 0.3],
      ['anywhere', 0.1],
      ['own', 0.05],
    ]);
  };
  const keepsTitle = random() < 0.06; // a title that the catalogue may not have
  const titleKeys = ['item', 'a', 'b', 'like', 'remove', 'add', 'title', 'other'];
  const values = Object.entries(template.request).map(([key, value]): [string, string] => {
    if (!titleKeys.includes(key) || typeof value !== 'string') return [key, String(value)];
    const parts = key === 'remove' || key === 'add' ? value.split('; ') : [value];
    const titles = parts.map((part) => {
      if (keepsTitle && !rows.has(part)) return part;
      if (!rows.has(part)) rows.set(part, partOf(key));
      return written(catalogue, rows.get(part) as number, part);
    });
    return [key, titles.join('; ')];
  });
  const request = Object.fromEntries(values) as Request;
  const focus = template.focus === null ? null : focusRow;
  return {
    world: { ...setting, focus, listed },
    request,
    message: messageOf(template, rows, catalogue, keepsTitle),
  };
}

const mostWords = 24; // longer messages say much about their own titles

function messageOf(
  { user, request, focus, listed }: Template,
  rows: ReadonlyMap<string, number>,
  catalogue: Catalogue,
  kept: boolean,
): string | null {
  if (user.split(/\s+/).length > mostWords) return null;
  let text = user;
  const about = new Set([focus, ...listed]);
  for (const [title, row] of [...rows].toSorted((a, b) => b[0].length - a[0].length)) {
    const at = text.toLowerCase().indexOf(title.toLowerCase());
    const asked = Object.values(request).some((value) => String(value).split('; ').includes(title));
    if (at < 0) {
      if (asked && !about.has(title) && !kept) return null;
      continue;
    }
    text =
      text.slice(0, at) +
      written(catalogue, row, text.slice(at, at + title.length)) +
      text.slice(at + title.length);
  }
  const told = kept
    ? []
    : [...rows.keys()].flatMap((title) => title.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []);
  const now = [...rows.values()].map((row) => catalogue.items[row]?.title.toLowerCase() ?? '').join(' ');
  const words: string[] = text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [];
  return words.some((word) => told.includes(word) && !now.includes(word)) ? null : text; // it still speaks of the old title
}

/** A title as the other one was typed: in lower case where that was. */
function written(catalogue: Catalogue, row: number, like: string): string {
  const item = catalogue.items[row];
  if (!item) return like;
  const title = (/ #\d+$/.test(item.title) ? item.title : bareTitle(item))
    .replace(/[™®©]/g, '')
    .replaceAll('"', '');
  return like === like.toLowerCase() && /[a-z]/.test(like) ? title.toLowerCase() : title;
}

function mostChosen({ items, interactionCounts }: Catalogue): number[] {
  const rows = items.map(({ index }) => index);
  return rows
    .sort((a, b) => (interactionCounts[b] ?? 0) - (interactionCounts[a] ?? 0) || a - b)
    .slice(0, knownRows);
}
