/** The pages that everybody may see. */
import type { PageRoute } from '../page-route.ts';
import { planPage } from './plan-page.tsx';

export const publicPages: PageRoute[] = [planPage];
