/** The pages of RAI and the Regional Partnership. */
import { formRoutes } from '../form-engine/form-flow.tsx';
import type { PageRoute } from '../kit/page-route.ts';
import { agendaPage } from './agenda-page.tsx';
import { adviceForm, bodyDecisionForm } from './body-forms.tsx';
import { raiseMatterForm, withdrawMatterForm } from './matter-forms.tsx';
import { matterPage } from './matter-page.tsx';
import { printPage } from './print-page.tsx';
import { receiptPage } from './receipt-page.tsx';

export const bodyPages: PageRoute[] = [
  agendaPage,
  printPage,
  ...[adviceForm, bodyDecisionForm, raiseMatterForm, withdrawMatterForm].flatMap(formRoutes),
  receiptPage,
  matterPage,
];
