/** One month of the year of obligations: days with their number, how much is due on them, and what kind of day it is. */

import { periodInWords } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import type { Day } from '../../../workflows/domain/life-state.ts';
import { capital } from '../capital.ts';
import { pictureWords } from '../words/picture-words.ts';
import { Drawing } from './figure.tsx';
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
  const title = capital(periodInWords(name, language));
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
      {days.map((day) => (
        <DayCell key={day.day} day={day} due={due.get(day.day) ?? 0} />
      ))}
    </Drawing>
  );
}

function DayCell({ day: { day, week, column, kind }, due }: { day: DayOfMonth; due: number }) {
  const x = left + column * cell;
  const y = top + week * cell;
  return (
    <g>
      <rect class={dayLooks[kind]} x={x + 1} y={y + 1} width={cell - 2} height={cell - 2} />
      <text class="hit-svg-day" x={x + 5} y={y + 13}>
        {Number(day.slice(8))}
      </text>
      {due > 0 && (
        <>
          <rect class="hit-due" x={x + 11} y={y + 15} width={cell - 15} height={cell - 19} rx={4} />
          <text class="hit-due-number hit-svg-middle" x={x + 11 + (cell - 15) / 2} y={y + 30}>
            {due}
          </text>
        </>
      )}
    </g>
  );
}
