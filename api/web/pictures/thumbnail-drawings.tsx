/** Pictures drawn so small that they only tell what they are about; the page of each has the whole of it. */
import { scaleLinear } from 'd3-scale';
import type { TimelineItem } from '../../../db/pictures/timeline-read-model.ts';
import { addDays, startOfDay } from '../../../workflows/domain/time/instants.ts';
import { Drawing } from '../drawings/figure.tsx';
import { timeAxis } from '../drawings/time-axis.ts';

const width = 280;
const height = 120;
const base = height - 22;
const top = 16;

export interface ThumbnailBar {
  /** Stands under it. */
  label: string;
  /** Stands over it; absent: its height alone tells. */
  value?: string;
  /** One on the other, the first lowest. */
  parts: { count: number; look: string }[];
}

interface ThumbnailProps {
  /** Unique on the page. */
  id: string;
  title: string;
  description: string;
}

const sumOf = ({ parts }: ThumbnailBar): number => parts.reduce((sum, { count }) => sum + count, 0);

export function BarThumbnail({ bars, ...named }: ThumbnailProps & { bars: ThumbnailBar[] }) {
  const scale = scaleLinear()
    .domain([0, Math.max(1, ...bars.map(sumOf))])
    .rangeRound([0, base - top]);
  const each = width / Math.max(1, bars.length);
  const middle = (index: number) => Math.round((index + 0.5) * each);
  const wide = Math.min(60, Math.round(each * 0.7));
  return (
    <Drawing {...named} width={width} height={height} small>
      <line class="hit-grid-line" x1={0} x2={width} y1={base} y2={base} />
      {bars.map((bar, index) => (
        <g key={bar.label}>
          {bar.parts.map(({ count, look }, place) => {
            const under = bar.parts.slice(0, place).reduce((sum, part) => sum + part.count, 0);
            return count > 0 ? (
              <rect key={look} class={look} x={middle(index) - wide / 2} y={base - scale(under + count)} width={wide} height={scale(count)} />
            ) : null;
          })}
          {bar.value !== undefined && (
            <text class="hit-svg-small hit-svg-middle" x={middle(index)} y={base - scale(sumOf(bar)) - 4}>
              {bar.value}
            </text>
          )}
          <text class="hit-svg-small hit-svg-middle" x={middle(index)} y={height - 6}>
            {bar.label}
          </text>
        </g>
      ))}
    </Drawing>
  );
}

const rowHeight = 11;

/** The first activities of the list along two years. */
export function TimelineThumbnail({ items, year, ...named }: ThumbnailProps & { items: TimelineItem[]; year: number }) {
  const axis = timeAxis({ first: year, last: year + 1 }, [2, width - 2]);
  return (
    <Drawing {...named} width={width} height={height} small>
      {axis.quarters
        .filter(({ quarter }) => quarter === 1)
        .map(({ year: shown, x }) => (
          <g key={shown}>
            <line class="hit-grid-line hit-grid-year" x1={x} x2={x} y1={0} y2={base + 4} />
            <text class="hit-svg-small" x={x + 4} y={height - 6}>
              {shown}
            </text>
          </g>
        ))}
      {items.map((item, index) => {
        const span = axis.stretch(startOfDay(item.from), item.to === null ? null : startOfDay(addDays(item.to, 1)));
        return span ? <rect key={item.id} class="hit-period" x={span.x} y={4 + index * rowHeight} width={span.width} height={rowHeight - 4} /> : null;
      })}
    </Drawing>
  );
}

/** So many rows there is room for. */
export const rowsOfTimeline = Math.floor(base / rowHeight);
