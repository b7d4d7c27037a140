/** The map drawn small: a row for each priority area, a square for each target group. Its own page has the whole of it. */
import type { Coverage } from '../../../db/public/coverage-read-model.ts';
import type { Language } from '../../../words/language.ts';
import { Name } from '../components/names.tsx';
import { levelOf, levels } from './coverage-cell.ts';
import { coverageWords } from './coverage-words.ts';
import { Drawing } from './figure.tsx';

const nameWidth = 246;
const cellWidth = 34;
const rowHeight = 24;
const headHeight = 22;
/** Longer names do not fit; the page of the map has the whole of them. */
const longestName = 38;
/** A longer number does not fit its square. */
const mostDrawn = 999;
/** Each has its number too, and the first is dashed: none is told by its colour alone. */
const levelLooks = ['hit-cell-hole', 'hit-bar-pale', 'hit-bar-solid', 'hit-bar-dark'] as const;

const numberLooks = ['', '', ' hit-cell-full', ' hit-cell-fullest'] as const;

export const coverageLegend = (language: Language) =>
  levels.map((level) => ({ mark: <rect class={levelLooks[level]} x={1} y={1} width={26} height={14} />, label: coverageWords[language].marks[level] ?? '' }));

export function CoverageDrawing({ found: { areas, targetGroups }, language }: { found: Coverage; language: Language }) {
  const words = coverageWords[language];
  const lines = areas.flatMap(({ priorityAreas }) => priorityAreas);
  const x = (index: number) => nameWidth + index * cellWidth;
  return (
    <Drawing
      id="coverage"
      title={words.title}
      description={words.description}
      width={nameWidth + targetGroups.length * cellWidth + 2}
      height={headHeight + lines.length * rowHeight + 2}
      small
    >
      {targetGroups.map(({ id }, index) => (
        <text key={id} class="hit-svg-small hit-svg-middle" x={x(index) + cellWidth / 2} y={15}>
          {index + 1}
        </text>
      ))}
      {lines.map(({ id, name, counts }, row) => (
        <g key={id}>
          <text class="hit-svg-small" x={2} y={headHeight + row * rowHeight + 16}>
            <Name of={name} drawn longest={longestName} />
          </text>
          {counts.map((count, index) => (
            <g key={targetGroups[index]?.id}>
              <rect class={levelLooks[levelOf(count)]} x={x(index) + 2} y={headHeight + row * rowHeight + 2} width={cellWidth - 4} height={rowHeight - 4} />
              <text class={`hit-cell-number hit-svg-middle${numberLooks[levelOf(count)]}`} x={x(index) + cellWidth / 2} y={headHeight + row * rowHeight + 16}>
                {count > mostDrawn ? '…' : count}
              </text>
            </g>
          ))}
        </g>
      ))}
    </Drawing>
  );
}
