/** One activity along time, on its own page: the last two years up to its latest due day. The reports below it say the same in words. */
import type { PlanActivityView, ReportItem } from '../../../db/views.ts';
import { dayOfInstant } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import { hasEnded } from '../../../workflows/domain/stages.ts';
import { Heading } from '../components/show.tsx';
import { pictureWords } from '../words/picture-words.ts';
import { Figure } from './figure.tsx';
import { TimelineDrawing, timelineAxis } from './timeline-drawing.tsx';
import { timelineLegend } from './timeline-legend.tsx';

interface OwnTimelineProps {
  activity: Pick<PlanActivityView, 'id' | 'title' | 'stage' | 'developmentArea' | 'runs' | 'createdAt'>;
  reports: ReportItem[];
  at: string;
  language: Language;
}

/** Nothing before anything is owed: there would be no more to see than the dates say. */
export function OwnTimeline({ activity, reports, at, language }: OwnTimelineProps) {
  const held = reports.filter(({ state }) => state !== 'void');
  const latest = held
    .map(({ dueOn }) => dueOn)
    .sort()
    .at(-1);
  if (latest === undefined) return null;
  const all = pictureWords[language];
  const words = all.timeline;
  const axis = timelineAxis(Number(latest.slice(0, 4)) - 1);
  const shown = held.filter(({ dueAt }) => axis.shows(dueAt));
  const { id, title, stage, developmentArea, runs, createdAt } = activity;
  const ended = hasEnded(stage) && !runs.to;
  const item = {
    id,
    title,
    stage,
    developmentArea,
    from: runs.from ?? dayOfInstant(createdAt),
    to: ended ? latest : runs.to,
    reports: held.map(({ period, from, to, dueAt, state }) => ({ period, startsAt: from, endsAt: to, dueAt, state })),
  };
  return (
    <section class="hit-stack">
      <Heading level={2}>{words.ownTitle}</Heading>
      <Figure
        caption={words.ownCaption(shown.length, shown.filter(({ state }) => state === 'late').length)}
        scroll={all.scroll(words.ownTitle)}
        legend={timelineLegend(language)}
      >
        <TimelineDrawing
          groups={[{ name: '', items: [item] }]}
          axis={axis}
          at={at}
          title={words.ownTitle}
          description={words.ownDescription}
          language={language}
          unlinked
        />
      </Figure>
    </section>
  );
}
