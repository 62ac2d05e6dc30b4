// The sixteen drawings a cover can have, each 200 wide and 190 high.

import type { ReactNode } from 'react';
import type { Motif, Palette } from '#app/cover/palette.ts';

type Draw = (palette: Palette, random: () => number) => ReactNode;
const range = (count: number) => Array.from({ length: count }, (_, index) => index);
const between = (random: () => number, low: number, high: number) =>
  Math.round(low + random() * (high - low));

const drawings: Record<Motif, Draw> = {
  sun: ({ shape, second }, random) => {
    const x = between(random, 60, 140);
    return (
      <>
        <circle cx={x} cy={between(random, 78, 104)} r={between(random, 36, 52)} fill={shape} />
        <path
          d={`M0 140 Q50 ${between(random, 112, 132)} 100 136 T200 ${between(random, 126, 146)} V190 H0Z`}
          fill={second}
        />
      </>
    );
  },
  peaks: ({ shape, second }, random) => {
    const left = between(random, 40, 80);
    const right = between(random, 120, 165);
    return (
      <>
        <circle cx={between(random, 40, 160)} cy={50} r={16} fill={second} opacity={0.55} />
        <path
          d={`M${right - 110} 190 L${right} ${between(random, 60, 90)} L${right + 110} 190Z`}
          fill={shape}
        />
        <path d={`M${left - 90} 190 L${left} ${between(random, 90, 120)} L${left + 90} 190Z`} fill={second} />
      </>
    );
  },
  bars: ({ shape, second }, random) => {
    const lean = random() < 0.5 ? -32 : 32;
    return (
      <g transform={`rotate(${lean} 100 95)`}>
        {range(5).map((index) => (
          <rect
            key={index}
            x={-80 + index * 74 + between(random, -8, 8)}
            y={-120}
            width={between(random, 10, 46)}
            height={430}
            fill={index % 2 === 0 ? shape : second}
          />
        ))}
      </g>
    );
  },
  orbits: ({ shape, second }, random) => {
    const tilt = between(random, -40, 40);
    return (
      <g transform={`rotate(${tilt} 100 95)`}>
        <circle cx={100} cy={95} r={between(random, 26, 36)} fill={shape} />
        {range(3).map((index) => (
          <ellipse
            key={index}
            cx={100}
            cy={95}
            rx={60 + index * 24}
            ry={18 + index * 15}
            fill="none"
            stroke={second}
            strokeWidth={1.6}
          />
        ))}
        <circle cx={100 + 60 + between(random, 0, 20)} cy={95 - between(random, 6, 16)} r={7} fill={second} />
      </g>
    );
  },
  rings: ({ shape, second }, random) => {
    const x = between(random, 55, 145);
    const y = between(random, 70, 115);
    return (
      <>
        {range(6).map((index) => (
          <circle
            key={index}
            cx={x}
            cy={y}
            r={92 - index * 16}
            fill="none"
            stroke={shape}
            strokeWidth={7 - index * 0.7}
          />
        ))}
        <circle cx={x} cy={y} r={8} fill={second} />
      </>
    );
  },
  blinds: ({ shape, second }, random) => {
    const x = between(random, 50, 130);
    return (
      <>
        <circle cx={x + 20} cy={92} r={58} fill={second} />
        {range(10).map((index) => (
          <rect
            key={index}
            x={0}
            y={10 + index * 18}
            width={200}
            height={between(random, 7, 10)}
            fill={shape}
            opacity={0.5}
          />
        ))}
      </>
    );
  },
  waves: ({ shape, second }, random) => {
    const swing = between(random, 18, 34);
    return (
      <>
        {range(6).map((index) => (
          <path
            key={index}
            d={`M-10 ${46 + index * 22} Q40 ${46 + index * 22 - swing} 90 ${46 + index * 22} T190 ${46 + index * 22} T290 ${46 + index * 22}`}
            fill="none"
            stroke={index % 3 === 1 ? second : shape}
            strokeWidth={7}
            strokeLinecap="round"
          />
        ))}
      </>
    );
  },
  arches: ({ shape, second }, random) => {
    const x = between(random, 78, 122);
    return (
      <>
        {range(3).map((index) => {
          const half = 74 - index * 22;
          return (
            <path
              key={index}
              d={`M${x - half} 190 V${110 - index * 4} A${half} ${half} 0 0 1 ${x + half} ${110 - index * 4} V190Z`}
              fill={index === 1 ? second : shape}
              opacity={index === 0 ? 0.55 : 1}
            />
          );
        })}
      </>
    );
  },
  grid: ({ shape, second }, random) => (
    <>
      {range(30).map((index) => {
        const lit = random();
        return (
          <rect
            key={index}
            x={22 + (index % 5) * 33}
            y={14 + Math.floor(index / 5) * 29}
            width={24}
            height={20}
            fill={lit > 0.82 ? second : shape}
            opacity={lit > 0.82 ? 1 : 0.18 + lit * 0.6}
          />
        );
      })}
    </>
  ),
  halves: ({ shape, second }, random) => {
    const shift = between(random, -14, 14);
    const radius = between(random, 46, 56);
    return (
      <>
        <circle cx={100 - 30 + shift} cy={92} r={radius} fill={shape} />
        <circle cx={100 + 30 + shift} cy={92} r={radius} fill={second} opacity={0.78} />
      </>
    );
  },
  stars: ({ shape, second }, random) => (
    <>
      <path d={`M${between(random, 70, 130)} 34 a60 60 0 1 0 48 96 a48 48 0 1 1 -48 -96Z`} fill={shape} />
      {range(18).map((index) => (
        <circle
          key={index}
          cx={between(random, 10, 190)}
          cy={between(random, 10, 180)}
          r={1 + random() * 2.4}
          fill={second}
        />
      ))}
    </>
  ),
  shards: ({ shape, second }, random) => (
    <>
      {range(7).map((index) => {
        const x = index * 32 - 12;
        return (
          <path
            key={index}
            d={`M${x} 0 L${x + 44} 0 L${x + between(random, 8, 38)} ${between(random, 60, 180)}Z`}
            fill={index % 3 === 1 ? second : shape}
            opacity={0.85}
          />
        );
      })}
    </>
  ),
  dots: ({ shape, second }, random) => (
    <>
      {range(12).map((index) => (
        <circle
          key={index}
          cx={30 + (index % 4) * 47 + between(random, -6, 6)}
          cy={38 + Math.floor(index / 4) * 54 + between(random, -6, 6)}
          r={between(random, 9, 25)}
          fill={random() < 0.35 ? second : shape}
        />
      ))}
    </>
  ),
  columns: ({ shape, second }, random) => (
    <>
      {range(8).map((index) => {
        const height = between(random, 34, 150);
        return (
          <rect
            key={index}
            x={20 + index * 21}
            y={176 - height}
            width={13}
            height={height}
            fill={random() < 0.25 ? second : shape}
          />
        );
      })}
    </>
  ),
  eclipse: ({ shape, second, paper }, random) => {
    const x = between(random, 70, 130);
    const shift = between(random, 14, 34) * (random() < 0.5 ? -1 : 1);
    return (
      <>
        <circle cx={x} cy={94} r={62} fill={shape} />
        <circle cx={x + shift} cy={94 - Math.abs(shift) / 3} r={56} fill={paper} />
        <circle cx={x + shift} cy={94 - Math.abs(shift) / 3} r={between(random, 6, 12)} fill={second} />
      </>
    );
  },
  eye: ({ shape, second, paper }, random) => {
    const y = between(random, 84, 106);
    const opening = between(random, 44, 70);
    return (
      <>
        <path
          d={`M8 ${y} Q100 ${y - opening * 1.6} 192 ${y} Q100 ${y + opening * 1.6} 8 ${y}Z`}
          fill={shape}
        />
        <circle cx={100} cy={y} r={34} fill={paper} />
        <circle cx={100 + between(random, -8, 8)} cy={y} r={16} fill={second} />
      </>
    );
  },
};

export function drawMotif(motif: Motif, palette: Palette, random: () => number): ReactNode {
  return drawings[motif](palette, random);
}
