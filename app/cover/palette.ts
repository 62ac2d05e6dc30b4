// What a cover is drawn with: ink and paper by leading genre, and a motif. Everything follows from title, year and
// genres, so a film always looks the same.

export type Palette = { paper: string; ink: string; shape: string; second: string };
export type Motif =
  | 'sun'
  | 'peaks'
  | 'bars'
  | 'orbits'
  | 'rings'
  | 'blinds'
  | 'waves'
  | 'arches'
  | 'grid'
  | 'halves'
  | 'stars'
  | 'shards'
  | 'dots'
  | 'columns'
  | 'eclipse'
  | 'eye';

type Look = { hue: number; chroma: number; dark: boolean; motifs: Motif[] };

// Rarer genres say more about a film than Drama or Comedy: the first one in this list that the film has is its
// leading genre.
const looks: [genre: string, look: Look][] = [
  ['Film-Noir', { hue: 75, chroma: 0.02, dark: true, motifs: ['blinds', 'bars', 'columns'] }],
  ['Western', { hue: 55, chroma: 0.1, dark: false, motifs: ['sun', 'peaks'] }],
  ['Documentary', { hue: 220, chroma: 0.03, dark: false, motifs: ['columns', 'grid'] }],
  ['Animation', { hue: 340, chroma: 0.11, dark: false, motifs: ['dots', 'waves', 'sun'] }],
  ['Musical', { hue: 20, chroma: 0.12, dark: false, motifs: ['waves', 'columns'] }],
  ['Fantasy', { hue: 300, chroma: 0.09, dark: true, motifs: ['stars', 'arches'] }],
  ['Horror', { hue: 25, chroma: 0.1, dark: true, motifs: ['shards', 'eclipse', 'eye', 'blinds'] }],
  ['Sci-Fi', { hue: 255, chroma: 0.09, dark: true, motifs: ['orbits', 'stars', 'eclipse', 'grid'] }],
  ['War', { hue: 125, chroma: 0.05, dark: true, motifs: ['bars', 'columns'] }],
  ['Mystery', { hue: 280, chroma: 0.06, dark: true, motifs: ['eye', 'rings', 'arches'] }],
  ["Children's", { hue: 95, chroma: 0.12, dark: false, motifs: ['dots', 'sun', 'peaks'] }],
  ['Crime', { hue: 240, chroma: 0.04, dark: true, motifs: ['grid', 'blinds', 'columns'] }],
  ['Adventure', { hue: 160, chroma: 0.08, dark: false, motifs: ['peaks', 'sun', 'waves'] }],
  ['Thriller', { hue: 205, chroma: 0.06, dark: true, motifs: ['rings', 'eye', 'bars'] }],
  ['Romance', { hue: 5, chroma: 0.1, dark: false, motifs: ['halves', 'waves', 'sun'] }],
  ['Action', { hue: 38, chroma: 0.13, dark: false, motifs: ['bars', 'rings', 'shards'] }],
  ['Comedy', { hue: 85, chroma: 0.12, dark: false, motifs: ['halves', 'dots', 'waves', 'sun'] }],
  ['Drama', { hue: 190, chroma: 0.05, dark: false, motifs: ['arches', 'columns', 'halves', 'eclipse'] }],
];
const anyMotifs: Motif[] = ['arches', 'columns', 'rings', 'waves'];
const hueShifts = [0, 0, -34, 28, 62]; // most films wear the color of their genre, some a neighbor's

/** FNV-1a: a small, even hash of a text as an unsigned 32-bit number. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

export function lookOf(genres: readonly string[], random: () => number): { palette: Palette; motif: Motif } {
  const look = looks.find(([genre]) => genres.includes(genre))?.[1] ?? {
    hue: Math.floor(random() * 360),
    chroma: 0.05,
    dark: random() < 0.4,
    motifs: anyMotifs,
  };
  const pick = <Value>(values: readonly Value[], fallback: Value) =>
    values[Math.floor(random() * values.length)] ?? fallback;
  const motif = pick(look.motifs, 'arches');
  const hue = look.hue + pick(hueShifts, 0) + (random() - 0.5) * 20;
  const turned = hue + pick([150, 40, 95, -60], 40);
  const dark = random() < 0.18 ? !look.dark : look.dark;
  const color = (lightness: number, chroma: number, angle: number) =>
    `oklch(${lightness.toFixed(3)} ${chroma.toFixed(3)} ${(((angle % 360) + 360) % 360).toFixed(1)})`;
  const palette = dark
    ? {
        paper: color(0.25 + random() * 0.05, look.chroma * 0.5, hue),
        ink: color(0.95, 0.02, hue),
        shape: color(0.62 + random() * 0.1, look.chroma * 1.3, hue),
        second: color(0.78, look.chroma, turned),
      }
    : {
        paper: color(0.9 + random() * 0.04, look.chroma * 0.35, hue),
        ink: color(0.26, 0.04, hue),
        shape: color(0.66 + random() * 0.08, look.chroma * 1.15, hue),
        second: color(0.42, look.chroma * 0.8, turned),
      };
  return { palette, motif };
}

/**
 * The title broken into lines that fit `width`, at the largest size that takes at most four lines. A very long
 * title is cut.
 */
export function layoutTitle(title: string, width: number): { lines: string[]; size: number } {
  const sizes = [30, 26, 22, 19, 16];
  for (const size of sizes) {
    const lines = wrapWords(title, width / (size * 0.47));
    if (lines !== null && lines.length <= (size > 19 ? 3 : 4)) return { lines, size };
  }
  const lines = wrapWords(title, width / (14 * 0.47), true) ?? [title];
  return { lines: lines.length > 5 ? [...lines.slice(0, 4), `${lines[4] ?? ''}…`] : lines, size: 14 };
}

// null: a word is longer than a line. `split` breaks such words instead.
function wrapWords(title: string, perLine: number, split = false): string[] | null {
  const limit = Math.max(4, Math.floor(perLine));
  const lines: string[] = [];
  for (const word of title.split(/\s+/).slice(0, 40)) {
    const characters = [...word];
    if (characters.length > limit && !split) return null;
    for (let start = 0; start < characters.length; start += limit) {
      const piece = characters.slice(start, start + limit).join('');
      const last = lines.at(-1);
      if (last !== undefined && last.length + 1 + piece.length <= limit)
        lines[lines.length - 1] = `${last} ${piece}`;
      else lines.push(piece);
    }
  }
  return lines;
}
