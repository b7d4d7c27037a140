/** The pictures of how the plan is doing: timeline, money, reports in time, a year of obligations. */
import type { PageRoute } from '../kit/page-route.ts';
import { calendarPage } from './calendar-page.tsx';
import { moneyPage } from './money-page.tsx';
import { onTimePage } from './on-time-page.tsx';
import { overviewPage } from './overview-page.tsx';
import { timelinePage } from './timeline-page.tsx';

export const picturePages: PageRoute[] = [overviewPage, timelinePage, moneyPage, onTimePage, calendarPage];
