/** The pictures of how the plan is doing: timeline, money and its way, reports in time, a light for each area, a year of obligations. */
import type { PageRoute } from '../kit/page-route.ts';
import { calendarPage } from './calendar-page.tsx';
import { flowPage } from './flow-page.tsx';
import { trafficLightPage } from './lights/traffic-light-page.tsx';
import { moneyPage } from './money-page.tsx';
import { onTimePage } from './on-time-page.tsx';
import { overviewPage } from './overview-page.tsx';
import { timelinePage } from './timeline-page.tsx';

export const picturePages: PageRoute[] = [overviewPage, timelinePage, moneyPage, flowPage, onTimePage, trafficLightPage, calendarPage];
