/** What the marks of a timeline mean. */
import type { Language } from '../../../words/language.ts';
import { Mark } from './timeline-drawing.tsx';
import { timelineWords } from './timeline-words.ts';

export function timelineLegend(language: Language) {
  const words = timelineWords[language].timeline;
  return [
    { mark: <rect class="hit-span" x={0} y={3} width={28} height={10} />, label: words.span },
    { mark: <rect class="hit-period" x={0} y={5} width={28} height={6} />, label: words.period },
    ...(['open', 'late', 'met', 'excused'] as const).map((state) => ({ mark: <Mark state={state} x={14} y={8} />, label: words.marks[state] })),
  ];
}
