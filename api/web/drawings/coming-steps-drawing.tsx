/** What the clock will do about what is owed, drawn under an activity's time: a row for each thing that is owed, a mark for each step. */

import type { BodyNames } from '../../../contracts/views/body-name.ts';
import type { ObligationView } from '../../../contracts/views/plan-activity-view.ts';
import { bodyCalled } from '../../../words/body-names.ts';
import { capitalised } from '../../../words/capitalised.ts';
import { periodInWords } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import { wordsIn } from '../../../words/words-in.ts';
import type { TimeAxis } from './time-axis.ts';
import { timelineWords } from './timeline-words.ts';

type Step = ObligationView['next'][number];
type StepLook = keyof (typeof timelineWords)['sv']['timeline']['steps'];

export type StepsOfOne = Pick<ObligationView, 'id' | 'kind' | 'period' | 'dueAt' | 'next'>;

/** So tall is a row. */
export const stepsHeight = 34;
/** A name stands before its steps where there is room for it, else after them. */
const roomForName = 300;

const looks: Partial<Record<Step['what'], StepLook>> = { remind: 'remind', hear: 'hear', rung: 'raise', silence: 'call', noteByItself: 'call' };
const lookOf = ({ what, role }: Step): StepLook | undefined => (what === 'rung' && role === 'coordinator' ? 'call' : looks[what]);

/** Those that are told to people and fall within the picture. @returns what has any, in the order that it was in */
export function stepsWithin(owed: readonly StepsOfOne[], axis: TimeAxis): StepsOfOne[] {
  return owed
    .map((one) => ({ ...one, next: one.next.filter((step) => lookOf(step) !== undefined && axis.shows(step.at)) }))
    .filter(({ next }) => next.length > 0);
}

interface ComingStepsDrawingProps {
  /** As stepsWithin leaves them. */
  owed: StepsOfOne[];
  axis: TimeAxis;
  /** Where the first row begins. */
  top: number;
  bodies: BodyNames;
  language: Language;
}

export const ComingStepsDrawing = ({ owed, axis, top, bodies, language }: ComingStepsDrawingProps) => (
  <g>
    {owed.map((one, row) => (
      <OneRow key={one.id} owed={one} axis={axis} y={top + row * stepsHeight + stepsHeight / 2} bodies={bodies} language={language} />
    ))}
  </g>
);

function OneRow({
  owed: { kind, period, dueAt, next },
  axis,
  y,
  bodies,
  language,
}: { owed: StepsOfOne; y: number } & Omit<ComingStepsDrawingProps, 'owed' | 'top'>) {
  const { obligationKinds, roles } = wordsIn(language);
  const xs = next.map(({ at }) => axis.at(at));
  const begins = axis.shows(dueAt) ? Math.min(axis.at(dueAt), ...xs) : Math.min(...xs);
  const ends = Math.max(...xs);
  const isBefore = begins > roomForName;
  const name = capitalised(period === null ? obligationKinds[kind] : `${obligationKinds[kind]}, ${periodInWords(period, language)}`);
  const bodyOf = ({ role }: Step): string => (role === null || role === 'coordinator' ? '' : (bodyCalled(bodies, role, language) ?? roles[role]));
  const last = next.at(-1);
  return (
    <g>
      <text
        class={isBefore ? 'hit-svg-small hit-svg-end' : 'hit-svg-small'}
        x={isBefore ? begins - 12 : ends + 16 + (last ? 8 * bodyOf(last).length : 0)}
        y={y + 4}
      >
        {name}
      </text>
      <line class="hit-step-line" x1={begins} x2={ends} y1={y} y2={y} />
      {next.map((step, index) => {
        const look = lookOf(step);
        const x = xs[index] ?? 0;
        return (
          <g key={`${step.what} ${step.at}`}>
            {look && <StepMark look={look} x={x} y={y} />}
            <text class="hit-svg-small" x={x + 7} y={y - 5}>
              {bodyOf(step) && look === 'raise' ? bodyOf(step) : ''}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** Each kind of step has a form of its own. */
function StepMark({ look, x, y }: { look: StepLook; x: number; y: number }) {
  if (look === 'raise') return <path class="hit-step-raise" d={`M${x} ${y + 7}v-16h5v7h-5`} />;
  if (look === 'call') return <path class="hit-mark-open" d={`M${x - 6} ${y + 5}l6-10l6 10z`} />;
  if (look === 'hear')
    return (
      <text class="hit-step-hear hit-svg-head hit-svg-middle" x={x} y={y + 6}>
        ?
      </text>
    );
  return <line class="hit-step-remind" x1={x} x2={x} y1={y - 6} y2={y + 6} />;
}

/** What the marks mean that are in the picture. */
export function stepsLegend(owed: readonly StepsOfOne[], language: Language) {
  const words = timelineWords[language].timeline.steps;
  const seen = new Set(owed.flatMap(({ next }) => next.map(lookOf)));
  return (['remind', 'call', 'hear', 'raise'] as const)
    .filter((look) => seen.has(look))
    .map((look) => ({ mark: <StepMark look={look} x={14} y={8} />, label: words[look] }));
}
