/** One month of the year of obligations: days with their number, how much is due on them, and what kind of day it is. */

import { capitalised } from '../../../words/capitalised.ts';
import { periodInWords } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import type { Day } from '../../../workflows/domain/time/day-and-instant.ts';
import { Drawing } from '../drawings/figure.tsx';
import { pictureWords } from '../drawings/picture-words.ts';
import type { DayOfMonth, Month } from './month-grid.ts';

const cell = 38;
const left = 4;
const top = 52;

export const dayLooks = { working: 'hit-day', free: 'hit-day-free', quiet: 'hit-day-quiet' } as const;

interface MonthDrawingProps {
  month: Month;
  due: ReadonlyMap<Day, number>;
  language: Language;
}

export function MonthDrawing({ month: { name, days }, due, language }: MonthDrawingProps) {
  const words = pictureWords[language].calendar;
  const title = capitalised(periodInWords(name, language));
  const sum = days.reduce((total, { day }) => total + (due.get(day) ?? 0), 0);
  return (
    <Drawing id={`month-${name}`} small title={title} description={words.inMonth(sum)} width={7 * cell + 2 * left} height={top + 6 * cell + left}>
      <text class="hit-svg-head" x={left} y={18}>
        {title}
      </text>
      {words.weekdays.map((weekday, column) => (
        <text key={column} class="hit-svg-small hit-svg-middle" x={left + (column + 0.5) * cell} y={44}>
          {weekday}
        </text>
      ))}
      {kinds.map((kind) => (
        <path
          key={kind}
          class={dayLooks[kind]}
          d={days
            .filter((day) => day.kind === kind)
            .map(squareOf)
            .join('')}
        />
      ))}
      <g class="hit-svg-days">
        {days.map((day) => (
          <text key={day.day} x={xOf(day) + 5} y={yOf(day) + 13}>
            {Number(day.day.slice(8))}
          </text>
        ))}
      </g>
      {days.map((day) => (
        <Due key={day.day} day={day} due={due.get(day.day) ?? 0} />
      ))}
    </Drawing>
  );
}

const kinds = ['working', 'free', 'quiet'] as const;
const xOf = ({ column }: DayOfMonth): number => left + column * cell;
const yOf = ({ week }: DayOfMonth): number => top + week * cell;
/** All days of a kind are one path: a year of squares of their own would weigh as much as the rest of the page. */
const squareOf = (day: DayOfMonth): string => `M${xOf(day) + 1} ${yOf(day) + 1}h${cell - 2}v${cell - 2}h${2 - cell}z`;

function Due({ day, due }: { day: DayOfMonth; due: number }) {
  if (due === 0) return null;
  return (
    <>
      <rect class="hit-due" x={xOf(day) + 11} y={yOf(day) + 15} width={cell - 15} height={cell - 19} rx={4} />
      <text class="hit-due-number hit-svg-middle" x={xOf(day) + 11 + (cell - 15) / 2} y={yOf(day) + 30}>
        {due}
      </text>
    </>
  );
}
