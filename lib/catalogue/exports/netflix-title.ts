// "Dark: Season 1: Secrets" is an episode of Dark, "Dune: Part Two" is a film. A season stands between the series and
// the episode; "Part", "Volume" and "Chapter" name a season only there, and a film when they come last.

import { cleanText } from '../title.ts';
import type { HistoryRow } from './history-row.ts';

// As Netflix writes it in the languages of most accounts.
const season =
  /^(?:season|series|staffel|saison|temporada|stagione|seizoen|säsong|sæson|sesong|kausi|sezon|sezona|évad|시즌|シーズン|第)\s*\d+|^(?:limited series|miniserie|mini-series|miniseries|serie limitada|série limitée)$/i;
const weakSeason =
  /^(?:part|volume|chapter|book|collection|teil|partie|parte|volumen|libro|buch)\s+(?:\d+|[ivx]+|\p{L}+)$/iu;
const episode = /^(?:episode|folge|épisode|episodio|episódio|aflevering|avsnitt|afsnit|chapter)\s+\d+$/i;

type NetflixTitle = Pick<HistoryRow, 'title' | 'kind' | 'episode'>;

export function netflixTitle(text: string): NetflixTitle {
  const pieces = cleanText(text, 500).split(': ');
  for (let at = 1; at < pieces.length; at++) {
    const piece = pieces[at] ?? '';
    const isLast = at === pieces.length - 1;
    const divides =
      season.test(piece) || (!isLast && weakSeason.test(piece)) || (isLast && episode.test(piece));
    if (divides) {
      return { title: pieces.slice(0, at).join(': '), kind: 'episode', episode: pieces.slice(at).join(': ') };
    }
  }
  return { title: pieces.join(': ') };
}
