/** The pages of RAI and the Regional Partnership. */
import { formRoutes } from '../form-engine/form-flow.tsx';
import type { PageRoute } from '../kit/page-route.ts';
import { agendaPage } from './agenda-page.tsx';
import { adviceForm, bodyDecisionForm } from './body-forms.ts';
import { raiseMatterForm, withdrawMatterForm } from './matter-forms.ts';
import { matterPage } from './matter-page.tsx';

export const bodyPages: PageRoute[] = [agendaPage, ...[adviceForm, bodyDecisionForm, raiseMatterForm, withdrawMatterForm].flatMap(formRoutes), matterPage];
