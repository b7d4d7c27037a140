/** A light for each area: a form of its own for each colour, its word beside it, and how large a part of the reports came in time. */
import type { ComponentChildren } from 'preact';
import type { Language } from '../../../../words/language.ts';
import { Name } from '../../components/names.tsx';
import { Drawing } from '../../drawings/figure.tsx';
import { trafficLightWords } from '../../drawings/traffic-light-words.ts';
import type { Light } from './traffic-light.ts';
import { lightRule, lights } from './traffic-light.ts';

export interface LitArea {
  id: string;
  name: string;
  light: Light;
  owed: number;
  onTime: number;
  /** Whole per cent; undefined: too few to tell. */
  share: number | undefined;
  lateNow: number;
}

/** None is told by its colour alone: a round one with a tick, a triangle, a square with a cross, a dashed ring. Each 20 by 20. */
const forms: Record<Light, ComponentChildren> = {
  green: (
    <>
      <circle class="hit-light-green" cx={10} cy={10} r={9} />
      <path class="hit-light-sign" d="M5.5 10.5L9 14L15 6.5" />
    </>
  ),
  amber: (
    <>
      <path class="hit-light-amber" d="M10 1L19.5 18.5H0.5Z" />
      <path class="hit-light-sign" d="M10 7V12.5M10 15V16.5" />
    </>
  ),
  red: (
    <>
      <rect class="hit-light-red" x={1} y={1} width={18} height={18} />
      <path class="hit-light-sign" d="M6 6L14 14M14 6L6 14" />
    </>
  ),
  unknown: <circle class="hit-light-unknown" cx={10} cy={10} r={8.5} />,
};

export const LightForm = ({ light, x = 0, y = 0 }: { light: Light; x?: number; y?: number }) => <g transform={`translate(${x} ${y})`}>{forms[light]}</g>;

export const lightLegend = (language: Language) =>
  lights.map((light) => ({ mark: <LightForm light={light} x={4} y={-2} />, label: trafficLightWords[language].lights[light] }));

const width = 720;
const rowHeight = 52;
const barLeft = 480;
const barWidth = 220;

interface DrawingProps {
  areas: LitArea[];
  language: Language;
}

export function TrafficLightDrawing({ areas, language }: DrawingProps) {
  const words = trafficLightWords[language];
  const limits = [lightRule.redBelow, lightRule.greenFrom];
  return (
    <Drawing id="lights" title={words.title} description={words.description} width={width} height={areas.length * rowHeight + 34}>
      {limits.map((limit) => (
        <g key={limit}>
          <line class="hit-grid-line" x1={at(limit)} x2={at(limit)} y1={22} y2={areas.length * rowHeight + 28} />
          <text class="hit-svg-small hit-svg-middle" x={at(limit)} y={16}>
            {words.percent(limit)}
          </text>
        </g>
      ))}
      {areas.map((area, index) => {
        const top = 28 + index * rowHeight;
        return (
          <g key={area.id}>
            <LightForm light={area.light} x={4} y={top + 10} />
            <text class="hit-svg-head" x={36} y={top + 18}>
              <Name of={area.name} drawn />
            </text>
            <text class="hit-svg-row" x={36} y={top + 38}>
              {`${words.lights[area.light]}. ${saidOf(area, language)}`}
            </text>
            {area.share !== undefined && (
              <>
                <rect class="hit-bar-hollow" x={barLeft} y={top + 12} width={barWidth} height={16} />
                <rect class="hit-bar-solid" x={barLeft} y={top + 12} width={at(area.share) - barLeft} height={16} />
              </>
            )}
          </g>
        );
      })}
    </Drawing>
  );
}

const at = (percent: number): number => barLeft + Math.round((barWidth * percent) / 100);

function saidOf({ share, lateNow }: LitArea, language: Language): string {
  const words = trafficLightWords[language];
  return share === undefined ? words.saidOfFew(lateNow) : words.said(words.percent(share), lateNow);
}

const smallRow = 24;

/** The first areas, each with its light. */
export function TrafficLightThumbnail({ areas, language }: DrawingProps) {
  const words = trafficLightWords[language];
  return (
    <Drawing
      id="small-lights"
      title={words.title}
      description={words.description}
      width={280}
      height={Math.max(1, Math.min(areas.length, 5)) * smallRow + 4}
      small
    >
      {areas.slice(0, 5).map(({ id, name, light }, index) => (
        <g key={id}>
          <LightForm light={light} x={2} y={2 + index * smallRow} />
          <text class="hit-svg-small" x={30} y={16 + index * smallRow}>
            <Name of={name} drawn longest={38} />
          </text>
        </g>
      ))}
    </Drawing>
  );
}
