/** Money on its way: for each row a band that is as high as the amount, from what was asked over what was granted to what is paid. */
import { scaleLinear } from 'd3-scale';
import type { MoneyOnItsWay } from '../../../db/pictures/money-picture-read-model.ts';
import { moneyInWords } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import { Name } from '../components/names.tsx';
import { Drawing } from '../drawings/figure.tsx';
import { moneyFlowWords } from '../drawings/money-flow-words.ts';

export const flowSteps = ['asked', 'granted', 'paid'] as const;
export type FlowRow = MoneyOnItsWay & { name: string };

/** As the bars of the money's picture have it: none is told by its colour alone. */
const looks = { asked: 'hit-bar-hollow', granted: 'hit-bar-solid', paid: 'hit-bar-dark' } as const;
const width = 720;
const stepWidth = 240;
const blockWidth = 18;
const headHeight = 30;
const nameHeight = 26;
const highest = 76;
/** So much room an amount needs, also beside a band that is nothing. */
const lowestRow = 26;

export const flowLegend = (language: Language) =>
  flowSteps.map((step) => ({ mark: <rect class={looks[step]} x={1} y={1} width={26} height={14} />, label: moneyFlowWords[language].steps[step] }));

interface FlowProps {
  rows: FlowRow[];
  language: Language;
}

export function FlowDrawing({ rows, language }: FlowProps) {
  const words = moneyFlowWords[language];
  const heightOf = heights(rows, highest);
  const roomOf = (row: FlowRow) => Math.max(lowestRow, ...flowSteps.map((step) => heightOf(row[step])));
  const topOf = (index: number) => rows.slice(0, index).reduce((y, row) => y + nameHeight + roomOf(row) + 16, headHeight);
  return (
    <Drawing id="flow" title={words.title} description={words.description} width={width} height={topOf(rows.length)}>
      {flowSteps.map((step, place) => (
        <text key={step} class="hit-svg-row" x={4 + place * stepWidth} y={18}>
          {words.steps[step]}
        </text>
      ))}
      {rows.map((row, index) => {
        const middle = topOf(index) + nameHeight + roomOf(row) / 2;
        return (
          <g key={row.id}>
            <text class="hit-svg-head" x={4} y={topOf(index) + 17}>
              <Name of={row.name} drawn />
            </text>
            <Band row={row} middle={middle} heightOf={heightOf} left={4} step={stepWidth} block={blockWidth} />
            {flowSteps.map((step, place) => (
              <text key={step} class="hit-svg-row" x={4 + place * stepWidth + blockWidth + 8} y={middle + 5}>
                {moneyInWords(row[step], language)}
              </text>
            ))}
          </g>
        );
      })}
    </Drawing>
  );
}

function heights(rows: MoneyOnItsWay[], most: number): (sek: number) => number {
  const scale = scaleLinear()
    .domain([0, Math.max(1, ...rows.flatMap((row) => flowSteps.map((step) => row[step])))])
    .range([0, most]);
  return (sek) => (sek > 0 ? Math.max(2, Math.round(scale(sek))) : 0);
}

interface BandProps {
  row: MoneyOnItsWay;
  middle: number;
  heightOf: (sek: number) => number;
  left: number;
  /** From one block to the next. */
  step: number;
  block: number;
}

function Band({ row, middle, heightOf, left, step, block }: BandProps) {
  const edges = flowSteps.map((name, place) => ({ name, x: left + place * step, half: heightOf(row[name]) / 2 }));
  return (
    <>
      {edges.slice(1).map(({ name, x, half }, index) => {
        const from = edges[index];
        if (!from || from.half === 0 || half === 0) return null;
        const [begin, half0] = [from.x + block, from.half];
        return <path key={name} class="hit-flow" d={`M${begin} ${middle - half0}L${x} ${middle - half}V${middle + half}L${begin} ${middle + half0}Z`} />;
      })}
      {edges.map(({ name, x, half }) => (half > 0 ? <rect key={name} class={looks[name]} x={x} y={middle - half} width={block} height={2 * half} /> : null))}
    </>
  );
}

/** The whole plan as one band. */
export function FlowThumbnail({ row, language }: { row: MoneyOnItsWay; language: Language }) {
  const words = moneyFlowWords[language];
  return (
    <Drawing id="small-flow" title={words.title} description={words.description} width={280} height={120} small>
      <Band row={row} middle={62} heightOf={heights([row], 68)} left={2} step={100} block={12} />
      {flowSteps.map((step, place) => (
        <g key={step}>
          <text class="hit-svg-small" x={2 + place * 100} y={14}>
            {words.steps[step]}
          </text>
          <text class="hit-svg-small" x={2 + place * 100} y={114}>
            {moneyInWords(row[step], language)}
          </text>
        </g>
      ))}
    </Drawing>
  );
}
