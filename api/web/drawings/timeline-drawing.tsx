/** Activities along time, drawn: for each its span, its periods, and a mark at each due day; today as a line. */

import type { ComponentChildren } from 'preact';
import type { TimelineItem, TimelineReport } from '../../../db/pictures/timeline-read-model.ts';
import type { Language } from '../../../words/language.ts';
import { wordsIn } from '../../../words/words-in.ts';
import type { Instant } from '../../../workflows/domain/time/day-and-instant.ts';
import { addDays, startOfDay } from '../../../workflows/domain/time/instants.ts';
import { Name } from '../components/names.tsx';
import { Drawing } from './figure.tsx';
import { pictureWords } from './picture-words.ts';
import type { TimeAxis } from './time-axis.ts';
import { timeAxis } from './time-axis.ts';

const width = 960;
const axisHeight = 34;
const headHeight = 34;
const rowHeight = 50;
/** Words stand free of the line they begin at. */
const besideLine = 5;
/** Longer titles do not fit the picture's width; the table below has the whole of them. */
const longestTitle = 84;

export const timelineAxis = (firstYear: number): TimeAxis => timeAxis({ first: firstYear, last: firstYear + 1 }, [8, width - 8]);

export interface TimelineGroup {
  /** Heading over its rows; empty: none. */
  name: string;
  items: TimelineItem[];
}

interface TimelineDrawingProps {
  groups: TimelineGroup[];
  axis: TimeAxis;
  at: Instant;
  title: string;
  description: string;
  language: Language;
  /** An activity's own page needs no link to itself. */
  unlinked?: boolean;
  /** What is drawn under the rows, from where they end. */
  below?: { height: number; draw: (top: number) => ComponentChildren };
}

export function TimelineDrawing({ groups, axis, at, title, description, language, unlinked, below }: TimelineDrawingProps) {
  const rows = placed(groups);
  const height = rows.height + (below?.height ?? 0) + 10;
  return (
    <Drawing id="timeline" title={title} description={description} width={width} height={height} {...(!unlinked && { linked: true })}>
      <Axis axis={axis} height={height} language={language} />
      {axis.shows(at) && <Today x={axis.at(at)} height={height} language={language} />}
      {rows.heads.map(({ name, y }) => (
        <text key={name} class="hit-svg-head" x={8 + besideLine} y={y}>
          <Name of={name} drawn />
        </text>
      ))}
      {rows.items.map(({ item, y }) => (
        <Row key={item.id} item={item} y={y} axis={axis} language={language} {...(unlinked && { unlinked })} />
      ))}
      {below?.draw(rows.height)}
    </Drawing>
  );
}

/** Where each heading and row begins. */
function placed(groups: TimelineGroup[]) {
  const heads: { name: string; y: number }[] = [];
  const items: { item: TimelineItem; y: number }[] = [];
  let height = axisHeight;
  for (const { name, items: own } of groups) {
    if (name) {
      heads.push({ name, y: height + 24 });
      height += headHeight;
    }
    for (const item of own) {
      items.push({ item, y: height });
      height += rowHeight;
    }
  }
  return { heads, items, height };
}

function Axis({ axis, height, language }: { axis: TimeAxis; height: number; language: Language }) {
  const words = pictureWords[language];
  return (
    <g>
      {axis.quarters.map(({ year, quarter, x }) => (
        <g key={`${year}-${quarter}`}>
          <line class={quarter === 1 ? 'hit-grid-line hit-grid-year' : 'hit-grid-line'} x1={x} x2={x} y1={4} y2={height} />
          <text class="hit-svg-small" x={x + besideLine} y={18}>
            {words.quarterShort(quarter, year)}
          </text>
        </g>
      ))}
    </g>
  );
}

const Today = ({ x, height, language }: { x: number; height: number; language: Language }) => (
  <g>
    <line class="hit-today" x1={x} x2={x} y1={22} y2={height} />
    <text class={x > width - 60 ? 'hit-svg-small hit-svg-end' : 'hit-svg-small'} x={x > width - 60 ? x - 4 : x + 4} y={32}>
      {pictureWords[language].today}
    </text>
  </g>
);

interface RowProps {
  item: TimelineItem;
  y: number;
  axis: TimeAxis;
  language: Language;
  unlinked?: boolean;
}

function Row({ item, y, axis, language, unlinked }: RowProps) {
  const span = axis.stretch(startOfDay(item.from), item.to === null ? null : startOfDay(addDays(item.to, 1)));
  const periods = item.reports.flatMap(({ startsAt, endsAt }) => axis.stretch(startsAt, endsAt) ?? []);
  const text = (
    <>
      <Name of={item.title} drawn longest={longestTitle} />
      {` · ${wordsIn(language).stages[item.stage]}`}
    </>
  );
  return (
    <g>
      {unlinked ? (
        <text class="hit-svg-row" x={8 + besideLine} y={y + 17}>
          {text}
        </text>
      ) : (
        <a class="hit-svg-link" href={`/aktiviteter/${item.id}`}>
          <text class="hit-svg-row" x={8 + besideLine} y={y + 17}>
            {text}
          </text>
        </a>
      )}
      {span && <rect class="hit-span" x={span.x} y={y + 28} width={span.width} height={10} />}
      {span?.cutAfter && <path class="hit-mark-open" d={`M${span.x + span.width - 6} ${y + 28}l6 5l-6 5`} />}
      {periods.map(({ x, width: wide }) => (
        <rect key={x} class="hit-period" x={x + 1} y={y + 30} width={Math.max(1, wide - 2)} height={6} />
      ))}
      {item.reports
        .filter(({ dueAt }) => axis.shows(dueAt))
        .map(({ period, dueAt, state }) => (
          <Mark key={period} state={state} x={axis.at(dueAt)} y={y + 33} />
        ))}
    </g>
  );
}

/** Each state of a due day has a form of its own. */
export function Mark({ state, x, y }: Pick<TimelineReport, 'state'> & { x: number; y: number }) {
  if (state === 'late') return <path class="hit-mark-late" d={`M${x} ${y - 8}l8 8l-8 8l-8-8z`} />;
  if (state === 'met') return <circle class="hit-mark-met" cx={x} cy={y} r={6} />;
  if (state === 'excused') return <rect class="hit-mark-open" x={x - 5} y={y - 5} width={10} height={10} />;
  return <circle class="hit-mark-open" cx={x} cy={y} r={6} />;
}
