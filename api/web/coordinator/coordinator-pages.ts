/** The coordinators' pages. */
import type { PageRoute } from '../kit/page-route.ts';
import { activityPage } from './activity/activity-page.tsx';
import { historyPage } from './activity/history-page.tsx';
import { portfolioPage } from './portfolio-page.tsx';
import { assignPages } from './several/assign-several.tsx';
import { moveSeveral } from './several/move-several.ts';
import { remindSeveral } from './several/remind-several.ts';
import { toDoPage } from './to-do-page.tsx';
import { viewPages } from './views/view-pages.tsx';

export const coordinatorPages: PageRoute[] = [
  toDoPage,
  ...assignPages,
  ...moveSeveral,
  ...remindSeveral,
  ...viewPages,
  portfolioPage,
  historyPage,
  activityPage,
];
