/** Sums of money as bars, a group for each area or funder: every bar has its name and its amount beside it. */

import { scaleLinear } from 'd3-scale';
import { moneyInWords } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import { Name } from '../components/names.tsx';
import { Drawing } from '../drawings/figure.tsx';

const width = 720;
const labelWidth = 190;
const valueWidth = 130;
const barHeight = 22;
const headHeight = 30;

export interface MoneyGroup {
  name: string;
  bars: { label: string; sek: number; look: string }[];
}

interface MoneyDrawingProps {
  id: string;
  title: string;
  description: string;
  groups: MoneyGroup[];
  language: Language;
}

export function MoneyDrawing({ groups, language, ...named }: MoneyDrawingProps) {
  const scale = scaleLinear()
    .domain([0, Math.max(1, ...groups.flatMap(({ bars }) => bars.map(({ sek }) => sek)))])
    .range([0, width - labelWidth - valueWidth]);
  const starts = groups.map((_, index) => groups.slice(0, index).reduce((y, { bars }) => y + headHeight + bars.length * barHeight + 12, 6));
  const height = groups.reduce((y, { bars }) => y + headHeight + bars.length * barHeight + 12, 6);
  return (
    <Drawing {...named} width={width} height={height}>
      {groups.map(({ name, bars }, index) => {
        const top = starts[index] ?? 0;
        return (
          <g key={name}>
            <text class="hit-svg-head" x={4} y={top + 19}>
              <Name of={name} drawn />
            </text>
            {bars.map(({ label, sek, look }, place) => {
              const y = top + headHeight + place * barHeight;
              const end = labelWidth + Math.round(scale(sek) * 10) / 10;
              return (
                <g key={label}>
                  <text class="hit-svg-row hit-svg-end" x={labelWidth - 10} y={y + 14}>
                    {label}
                  </text>
                  <rect class={look} x={labelWidth} y={y + 2} width={Math.max(end - labelWidth, sek > 0 ? 1 : 0)} height={barHeight - 6} />
                  <text class="hit-svg-row" x={end + 8} y={y + 14}>
                    {moneyInWords(sek, language)}
                  </text>
                </g>
              );
            })}
          </g>
        );
      })}
    </Drawing>
  );
}
