/** The coordinators' pages. */
import type { PageRoute } from '../kit/page-route.ts';
import { activityPage } from './activity/activity-page.tsx';
import { portfolioPage } from './portfolio-page.tsx';
import { moreTimeForSeveral } from './several/more-time-for-several.tsx';
import { toDoPage } from './to-do-page.tsx';

export const coordinatorPages: PageRoute[] = [toDoPage, ...moreTimeForSeveral, portfolioPage, activityPage];
