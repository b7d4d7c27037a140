/** The pages of what has been sent and what a case holds. Forms come before the pages whose address could be theirs. */
import { formRoutes } from '../form-engine/form-flow.tsx';
import type { PageRoute } from '../kit/page-route.ts';
import { documentFile, documentPage } from './document-page.tsx';
import { documentsPage } from './documents-page.tsx';
import { handOutPages } from './hand-out/hand-out.ts';
import { handedOutFile, handedOutPage } from './hand-out/handed-out-page.tsx';
import { mailGateForms } from './mail-log/mail-gate-forms.ts';
import { mailLogPage } from './mail-log/mail-log-page.tsx';
import { mailPage } from './mail-log/mail-page.tsx';
import { mailResendForm } from './mail-log/mail-resend-form.tsx';
import { wrongRecipientPage } from './mail-log/wrong-recipient.tsx';
import { runsPage } from './runs-page.tsx';

export const recordPages: PageRoute[] = [
  ...[...mailGateForms, mailResendForm].flatMap(formRoutes),
  mailLogPage,
  mailPage,
  wrongRecipientPage,
  documentsPage,
  documentPage,
  documentFile,
  ...handOutPages,
  handedOutPage,
  handedOutFile,
  runsPage,
];
