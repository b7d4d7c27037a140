/** What each picture shows now, read for its thumbnail: the same read models as the pages have, no number of its own. */
import type { ComponentChildren } from 'preact';
import { dueDays } from '../../../db/pictures/due-days-read-model.ts';
import { dueReports, reportsByArea } from '../../../db/pictures/due-reports-read-model.ts';
import { askedMoneyByArea, moneyPicture } from '../../../db/pictures/money-picture-read-model.ts';
import { timeline } from '../../../db/pictures/timeline-read-model.ts';
import { coverage } from '../../../db/public/coverage-read-model.ts';
import type { PublicGoal } from '../../../db/public/public-goals-read-model.ts';
import { publicGoalsWithFirst } from '../../../db/public/public-goals-read-model.ts';
import { termNames } from '../../../db/registers/names-read-model.ts';
import { moneyInWords } from '../../../words/format.ts';
import type { Language } from '../../../words/language.ts';
import { dayOf } from '../../../workflows/domain/time/instants.ts';
import { readsAll } from '../../authorization/visibility.ts';
import { CoverageDrawing } from '../drawings/coverage-drawing.tsx';
import { pictureWords } from '../drawings/picture-words.ts';
import type { PageCall } from '../kit/page-route.ts';
import { FlowThumbnail } from './flow-drawing.tsx';
import { flowPath, wholeFlow } from './flow-page.tsx';
import { TrafficLightThumbnail } from './lights/traffic-light-drawing.tsx';
import { litAreas, trafficLightPath } from './lights/traffic-light-page.tsx';
import { outcomeLooks, reportOutcomes } from './on-time-drawing.tsx';
import type { ThumbnailBar } from './thumbnail-drawings.tsx';
import { BarThumbnail, rowsOfTimeline, TimelineThumbnail } from './thumbnail-drawings.tsx';

export interface Picture {
  href: string;
  title: string;
  /** The one question that it answers. */
  answers: string;
  drawing: ComponentChildren;
}

type Asked = Pick<PageCall, 'deps' | 'at' | 'viewer' | 'language'>;

/** Who may not see money gets no picture of it. */
export async function picturesFor({ deps: { db, ownFunder }, at, viewer, language }: Asked): Promise<Picture[]> {
  const words = pictureWords[language].overview;
  const year = Number(dayOf(at).slice(0, 4));
  const named = (id: 'timeline' | 'money' | 'onTime' | 'calendar' | 'goals') => ({ id: `small-${id}`, title: words[id].title, description: words[id].answers });
  const { items } = await timeline(db, undefined, { page: 1, limit: rowsOfTimeline });
  const quarters = (await dueReports(db, at)).slice(-quartersShown);
  const { days } = await dueDays(db, { from: `${year}-01-01`, to: `${year}-12-31` }, { page: 1, limit: 1 });
  const areas = litAreas(await termNames(db, 'developmentArea'), await reportsByArea(db, at));
  return [
    { href: '/planen/karta', ...words.coverage, drawing: <CoverageDrawing found={await coverage(db)} language={language} /> },
    { href: '/bilder/tidslinje', ...words.timeline, drawing: <TimelineThumbnail items={items} year={year} {...named('timeline')} /> },
    ...(readsAll(viewer)
      ? [
          { href: '/bilder/pengar', ...words.money, drawing: <BarThumbnail bars={moneyBars(await moneyPicture(db), language)} {...named('money')} /> },
          { href: flowPath, ...words.flow, drawing: <FlowThumbnail row={wholeFlow(await askedMoneyByArea(db, ownFunder))} language={language} /> },
        ]
      : []),
    { href: '/bilder/i-tid', ...words.onTime, drawing: <BarThumbnail bars={quarters.map((counts) => quarterBar(counts, language))} {...named('onTime')} /> },
    { href: trafficLightPath, ...words.lights, drawing: <TrafficLightThumbnail areas={areas} language={language} /> },
    { href: '/bilder/kalender', ...words.calendar, drawing: <BarThumbnail bars={monthBars(days)} {...named('calendar')} /> },
    { href: '/planen/mal', ...words.goals, drawing: <BarThumbnail bars={goalBars((await publicGoalsWithFirst(db, 0)).goals, language)} {...named('goals')} /> },
  ];
}

/** So many there is room for. */
const quartersShown = 4;

const moneyLooks = { asked: 'hit-bar-hollow', granted: 'hit-bar-solid', paid: 'hit-bar-dark' } as const;
const moneySteps = ['asked', 'granted', 'paid'] as const;

/** From what is asked, through what is granted, to what is paid. */
const moneyBars = ({ byArea }: Awaited<ReturnType<typeof moneyPicture>>, language: Language): ThumbnailBar[] =>
  moneySteps.map((step) => {
    const sek = byArea.reduce((sum, area) => sum + area[step], 0);
    return { label: pictureWords[language].money.sums[step], value: moneyInWords(sek, language), parts: [{ count: sek, look: moneyLooks[step] }] };
  });

function quarterBar(counts: Awaited<ReturnType<typeof dueReports>>[number], language: Language): ThumbnailBar {
  const [year, quarter] = counts.quarter.split('-Q').map(Number);
  return {
    label: pictureWords[language].quarterShort(quarter ?? 0, year ?? 0),
    parts: reportOutcomes.map((outcome) => ({ count: counts[outcome], look: outcomeLooks[outcome] })),
  };
}

/** Each by the figure of its own year. */
const goalBars = (goals: PublicGoal[], language: Language): ThumbnailBar[] =>
  goalVerdicts.map(({ verdict, meets, look }) => {
    const count = goals.filter(({ judgedBy }) => (judgedBy?.meetsTarget ?? null) === meets).length;
    return { label: pictureWords[language].overview.verdicts[verdict], value: String(count), parts: [{ count, look }] };
  });
const goalVerdicts = [
  { verdict: 'reached', meets: true, look: 'hit-bar-solid' },
  { verdict: 'missed', meets: false, look: 'hit-bar-hatched' },
  { verdict: 'open', meets: null, look: 'hit-bar-hollow' },
] as const;

const monthBars = (days: { day: string; due: number }[]): ThumbnailBar[] =>
  Array.from({ length: 12 }, (_, index) => {
    const count = days.filter(({ day }) => Number(day.slice(5, 7)) === index + 1).reduce((sum, { due }) => sum + due, 0);
    return { label: String(index + 1), ...(count > 0 && { value: String(count) }), parts: [{ count, look: 'hit-bar-solid' }] };
  });
