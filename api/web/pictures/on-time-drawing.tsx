/** Reports that fell due, a column for each quarter: in time, late, missing and excused on each other, with the share above and the number below. */
import { scaleLinear } from 'd3-scale';
import type { QuarterOfReports } from '../../../db/pictures/due-reports-read-model.ts';
import type { Language } from '../../../words/language.ts';
import { Drawing } from '../drawings/figure.tsx';
import { pictureWords } from '../drawings/picture-words.ts';
import { onTimeShare, owedReports } from './on-time-share.ts';

export const reportOutcomes = ['onTime', 'late', 'missing', 'excused'] as const;
export const outcomeLooks = { onTime: 'hit-bar-solid', late: 'hit-bar-hatched', missing: 'hit-bar-crossed', excused: 'hit-bar-hollow' } as const;

const left = 44;
const maxWidth = 960;
const top = 34;
const plotHeight = 220;

interface OnTimeDrawingProps {
  quarters: QuarterOfReports[];
  title: string;
  description: string;
  language: Language;
}

export function OnTimeDrawing({ quarters, language, ...named }: OnTimeDrawingProps) {
  const words = pictureWords[language];
  const highest = Math.max(1, ...quarters.map((counts) => owedReports(counts) + counts.excused));
  const scale = scaleLinear().domain([0, highest]).nice(5).range([0, plotHeight]);
  const base = top + plotHeight;
  const columnWidth = Math.min(110, Math.floor((maxWidth - left) / quarters.length));
  const width = Math.max(320, left + quarters.length * columnWidth + 10);
  const ticks = scale.ticks(5).filter(Number.isInteger);
  return (
    <Drawing id="on-time" {...named} width={width} height={base + 48} {...(quarters.length <= 3 && { small: true })}>
      {ticks.map((tick) => (
        <g key={tick}>
          <line class="hit-grid-line" x1={left} x2={width - 4} y1={base - scale(tick)} y2={base - scale(tick)} />
          <text class="hit-svg-small hit-svg-end" x={left - 8} y={base - scale(tick) + 4}>
            {tick}
          </text>
        </g>
      ))}
      {quarters.map((counts, index) => (
        <Column key={counts.quarter} counts={counts} x={left + index * columnWidth} width={columnWidth} base={base} heightOf={scale} language={language} />
      ))}
      <text class="hit-svg-small" x={4} y={16}>
        {words.onTime.axis}
      </text>
    </Drawing>
  );
}

interface ColumnProps {
  counts: QuarterOfReports;
  x: number;
  width: number;
  base: number;
  heightOf: (count: number) => number;
  language: Language;
}

function Column({ counts, x, width, base, heightOf, language }: ColumnProps) {
  const words = pictureWords[language];
  const share = onTimeShare(counts);
  const under = (place: number) => reportOutcomes.slice(0, place).reduce((sum, reportOutcome) => sum + counts[reportOutcome], 0);
  const middle = x + width / 2;
  const [year = '', quarter = ''] = counts.quarter.split('-Q');
  return (
    <g>
      {reportOutcomes.map((reportOutcome, place) =>
        counts[reportOutcome] > 0 ? (
          <rect
            key={reportOutcome}
            class={outcomeLooks[reportOutcome]}
            x={x + 14}
            y={base - heightOf(under(place) + counts[reportOutcome])}
            width={width - 28}
            height={heightOf(counts[reportOutcome])}
          />
        ) : null,
      )}
      <text class="hit-svg-row hit-svg-middle" x={middle} y={base - heightOf(under(reportOutcomes.length)) - 8}>
        {share === undefined ? words.onTime.few(counts.onTime, owedReports(counts)) : words.onTime.percent(share)}
      </text>
      <text class="hit-svg-small hit-svg-middle" x={middle} y={base + 18}>
        {words.quarterShort(Number(quarter), Number(year))}
      </text>
      <text class="hit-svg-small hit-svg-middle" x={middle} y={base + 36}>
        {words.onTime.number(owedReports(counts))}
      </text>
    </g>
  );
}
