// A generated cover: a small print made from title, year and genres. Where this installation shows real covers, the picture
// lies on top of it as soon as it has come. Purely decorative: the title is always next to it as text.

import { CoverPicture } from '#app/cover/cover-picture.tsx';
import { drawMotif } from '#app/cover/motif.tsx';
import { hashText, layoutTitle, lookOf } from '#app/cover/palette.ts';
import { seededRandom } from '#lib/random.ts';

export type CoverItem = {
  title: string;
  year: number | null;
  genres: readonly string[];
  picture?: string | undefined;
};

const width = 200;
const height = 300;
const margin = 16;
const drawingHeight = 190;

type Drawn = { item: CoverItem; className?: string | undefined; small?: boolean };

export function Cover({ item, className, small = false }: Drawn) {
  if (item.picture === undefined) return <DrawnCover item={item} className={className} small={small} />;
  return (
    <CoverPicture key={item.picture} address={item.picture} className={className}>
      <DrawnCover item={item} className="block h-full w-auto min-w-full" small={small} />
    </CoverPicture>
  );
}

function DrawnCover({ item, className, small = false }: Drawn) {
  const random = seededRandom(hashText(`${item.title}|${item.year ?? ''}`));
  const { palette, motif } = lookOf(item.genres, random);
  const drawing = drawMotif(motif, palette, random);
  if (small) {
    return (
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false" className={className}>
        <rect width={width} height={height} fill={palette.paper} />
        <g transform="translate(-58 0) scale(1.58)">{drawing}</g>
      </svg>
    );
  }
  const { lines, size } = layoutTitle(item.title, width - 2 * margin);
  const lineHeight = size * 1.06;
  const firstLine = height - margin - 18 - (lines.length - 1) * lineHeight;
  const rows = lines.map((line, index) => ({ line, y: firstLine + index * lineHeight }));
  return (
    <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false" className={className}>
      <rect width={width} height={height} fill={palette.paper} />
      {drawing}
      <rect
        y={Math.min(drawingHeight, firstLine - size - 6)}
        width={width}
        height={height}
        fill={palette.paper}
      />
      <g fill={palette.ink} style={{ fontFamily: 'var(--font-display)' }}>
        {rows.map(({ line, y }) => (
          <text key={y} x={margin} y={y} fontSize={size} fontWeight={550} letterSpacing={-0.3}>
            {line}
          </text>
        ))}
        {item.year !== null && (
          <text
            x={margin}
            y={height - margin + 4}
            fontSize={11}
            opacity={0.72}
            style={{ fontFamily: 'var(--font-sans)' }}
            letterSpacing={0.6}
          >
            {item.year}
          </text>
        )}
      </g>
    </svg>
  );
}
