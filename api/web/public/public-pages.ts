/** The pages that everybody may see, and the same as open data. */
import type { PageRoute } from '../kit/page-route.ts';
import { aboutPlanPage } from './about-plan-page.tsx';
import { goalsPage } from './goals-page.tsx';
import { openDataRoutes } from './open-data.ts';
import { coveragePage } from './plan-map/coverage-page.tsx';
import { planPage } from './plan-page.tsx';
import { publicActivityPage } from './public-activity-page.tsx';

export const publicPages: PageRoute[] = [planPage, aboutPlanPage, coveragePage, goalsPage, publicActivityPage, ...openDataRoutes];
