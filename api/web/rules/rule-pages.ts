/** The pages of follow-up rules. */
import type { PageRoute } from '../kit/page-route.ts';
import { activityRulesPage } from './activity-rules-page.tsx';
import { rulesPage } from './rules-page.tsx';

export const rulePages: PageRoute[] = [rulesPage, activityRulesPage];
