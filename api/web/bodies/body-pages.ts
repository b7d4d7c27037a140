/** The pages of RAI and the Regional Partnership. */
import type { PageRoute } from '../page-route.ts';
import { agendaPage } from './agenda-page.tsx';
import { matterPage } from './matter-page.tsx';

export const bodyPages: PageRoute[] = [agendaPage, matterPage];
