/** Reports of a timeline in words: "kvartal 1 2026: senast 30 april 2026, klar". */
import type { TimelineReport } from '../../../db/pictures/timeline-read-model.ts';
import { capitalised } from '../../../words/capitalised.ts';
import { periodInWords, shortDayInWords } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import { wordsIn } from '../../../words/words-in.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import { Lines } from '../components/display.tsx';
import { timelineWords } from '../drawings/timeline-words.ts';

export const ReportDays = ({ reports, language }: { reports: TimelineReport[]; language: Language }) => (
  <Lines
    lines={reports.map(({ period, dueAt, state }) =>
      timelineWords[language].timeline.report(
        capitalised(periodInWords(period, language)),
        shortDayInWords(dayOf(dueAt), language),
        wordsIn(language).obligationStates[state],
      ),
    )}
  />
);
