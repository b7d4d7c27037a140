/** A goal's figures year by year, drawn: what is to be reached as a line across, the year that it is for as a line down, and the figure that it is judged by. */
import { scaleLinear } from 'd3-scale';
import type { PublicGoal } from '../../../db/public/public-goals-read-model.ts';
import { quantityInWords } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import { Drawing } from '../drawings/figure.tsx';
import { goalWords } from '../parts/goal-words.ts';

const width = 340;
const height = 196;
const left = 12;
const right = width - 12;
const top = 30;
const base = height - 30;
/** So near to an edge, words end or begin at their line. */
const nearEdge = 70;

interface CurveProps {
  /** Unique on the page. */
  id: string;
  /** The goal's, in the reader's language. */
  name: string;
  goal: PublicGoal;
  language: Language;
}

export function GoalCurve({ id, name, goal: { figures, target, judgedBy }, language }: CurveProps) {
  const words = goalWords[language];
  const points = figures.map(({ year, value }) => ({ year: Number(year), value })).toReversed();
  const years = [...points.map(({ year }) => year), ...(target.year === null ? [] : [target.year])];
  const values = [...points.map(({ value }) => value), ...(target.value === null ? [] : [target.value])];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const x = scaleLinear()
    .domain(first === last ? [first - 1, last + 1] : [first, last])
    .rangeRound([left + 14, right - 14]);
  const y = scaleLinear()
    .domain(spread(Math.min(...values), Math.max(...values)))
    .rangeRound([base, top]);
  const inWords = (value: number) => quantityInWords(value, target.unit, language);
  const anchor = (at: number) => (at > right - nearEdge ? ' hit-svg-end' : at < left + nearEdge ? '' : ' hit-svg-middle');
  const named = [points[0], points.at(-1), points.find(({ year }) => String(year) === judgedBy?.year)];
  return (
    <Drawing id={id} title={`${words.curve(target.year)} ${name}`} description={words.curveDescription} width={width} height={height} small>
      <line class="hit-grid-line" x1={left} x2={right} y1={base} y2={base} />
      {target.year !== null && <line class="hit-grid-line hit-grid-year" x1={x(target.year)} x2={x(target.year)} y1={top - 6} y2={base + 6} />}
      {target.value !== null && (
        <>
          <line class="hit-today" x1={left} x2={right} y1={y(target.value)} y2={y(target.value)} />
          <text class="hit-svg-small" x={left} y={14}>
            {words.targetLine(inWords(target.value), target.year)}
          </text>
        </>
      )}
      <polyline class="hit-curve" points={points.map(({ year, value }) => `${x(year)},${y(value)}`).join(' ')} />
      {points.map(({ year, value }) => (
        <Point key={year} x={x(year)} y={y(value)} verdict={String(year) === judgedBy?.year ? judgedBy.meetsTarget : null} />
      ))}
      {[...new Set(named)].map(
        (point) =>
          point && (
            <g key={point.year}>
              <text class={`hit-svg-small${anchor(x(point.year))}`} x={x(point.year)} y={y(point.value) + (y(point.value) > base - 20 ? -10 : 20)}>
                {inWords(point.value)}
              </text>
            </g>
          ),
      )}
      {[...new Set(years.filter((year) => year === first || year === last || year === target.year))].map((year) => (
        <text key={year} class={`hit-svg-small${anchor(x(year))}`} x={x(year)} y={base + 20}>
          {year}
        </text>
      ))}
    </Drawing>
  );
}

/** A little air over and under; figures that are all the same lie in the middle. */
function spread(lowest: number, highest: number): [number, number] {
  const air = (highest - lowest) * 0.15 || 1;
  return [lowest - air, highest + air];
}

/** The one that the goal is judged by has a form of its own: a square where it is missed, a large ring where it is reached. */
function Point({ x, y, verdict }: { x: number; y: number; verdict: boolean | null }) {
  if (verdict === false) return <path class="hit-mark-late" d={`M${x} ${y - 9}l9 9l-9 9l-9-9z`} />;
  return <circle class={verdict ? 'hit-mark-met' : 'hit-mark-open'} cx={x} cy={y} r={verdict ? 8 : 4} />;
}

/** What the marks mean, of those that are drawn. */
export const curveLegend = ({ figures, judgedBy, target }: PublicGoal, language: Language) => {
  const words = goalWords[language];
  const verdict = judgedBy?.meetsTarget ?? null;
  return [
    ...(verdict === null ? [] : [{ mark: <Point x={14} y={8} verdict={verdict} />, label: verdict ? words.marks.reached : words.marks.missed }]),
    ...(figures.length > (verdict === null ? 0 : 1) ? [{ mark: <Point x={14} y={8} verdict={null} />, label: words.marks.figure }] : []),
    ...(target.value === null ? [] : [{ mark: <line class="hit-today" x1={1} x2={27} y1={8} y2={8} />, label: words.marks.target }]),
  ];
};
