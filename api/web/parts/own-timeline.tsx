/** One activity along time, on its own page: two years up to its latest due day or coming step. The page says the same in words above and below it. */

import type { BodyNames } from '../../../contracts/views/body-name.ts';
import type { PlanActivityResponse } from '../../../contracts/views/plan-activity-view.ts';
import type { ReportItem } from '../../../contracts/views/report-view.ts';
import type { Language } from '../../../words/language.ts';
import { hasEnded } from '../../../workflows/domain/stages.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import { Heading } from '../components/display.tsx';
import type { StepsOfOne } from '../drawings/coming-steps-drawing.tsx';
import { ComingStepsDrawing, stepsHeight, stepsLegend, stepsWithin } from '../drawings/coming-steps-drawing.tsx';
import { Figure } from '../drawings/figure.tsx';
import { pictureWords } from '../drawings/picture-words.ts';
import { TimelineDrawing, timelineAxis } from '../drawings/timeline-drawing.tsx';
import { timelineLegend } from '../drawings/timeline-legend.tsx';
import { timelineWords } from '../drawings/timeline-words.ts';

interface OwnTimelineProps {
  activity: Pick<PlanActivityResponse, 'id' | 'title' | 'stage' | 'developmentArea' | 'runs' | 'createdAt'>;
  reports: ReportItem[];
  /** With what the clock will do about it. */
  owed: StepsOfOne[];
  bodies: BodyNames;
  at: string;
  language: Language;
}

/** Nothing before anything is owed: there would be no more to see than the dates say. */
export function OwnTimeline({ activity, reports, owed, bodies, at, language }: OwnTimelineProps) {
  const held = reports.filter(({ state }) => state !== 'void');
  const latest = held
    .map(({ dueOn }) => dueOn)
    .sort()
    .at(-1);
  if (latest === undefined) return null;
  const lastStep = owed.flatMap(({ next }) => next.map(({ at: when }) => dayOf(when)));
  const lastYear = Number([latest, ...lastStep].sort().at(-1)?.slice(0, 4));
  const all = pictureWords[language];
  const words = timelineWords[language].timeline;
  const axis = timelineAxis(lastYear - 1);
  const shown = held.filter(({ dueAt }) => axis.shows(dueAt));
  const coming = stepsWithin(owed, axis);
  const { id, title, stage, developmentArea, runs, createdAt } = activity;
  const ended = hasEnded(stage) && !runs.to;
  const item = {
    id,
    title,
    stage,
    developmentArea,
    from: runs.from ?? dayOf(createdAt),
    to: ended ? latest : runs.to,
    reports: held.map(({ period, from, to, dueAt, state }) => ({ period, startsAt: from, endsAt: to, dueAt, state })),
  };
  return (
    <section class="hit-stack">
      <Heading level={2}>{words.ownTitle}</Heading>
      <Figure
        caption={words.ownCaption(shown.length, shown.filter(({ state }) => state === 'late').length, coming.flatMap(({ next }) => next).length)}
        scroll={all.scroll(words.ownTitle)}
        legend={[...timelineLegend(language), ...stepsLegend(coming, language)]}
      >
        <TimelineDrawing
          groups={[{ name: '', items: [item] }]}
          axis={axis}
          at={at}
          title={words.ownTitle}
          description={words.ownDescription}
          language={language}
          unlinked
          below={{
            height: coming.length * stepsHeight,
            draw: (top) => <ComingStepsDrawing owed={coming} axis={axis} top={top} bodies={bodies} language={language} />,
          }}
        />
      </Figure>
    </section>
  );
}
