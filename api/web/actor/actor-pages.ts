/** Pages for actors: answering from a mail or signed in, and all that is their organisation's own. */
import type { PageRoute } from '../kit/page-route.ts';
import { answerForms } from './answer-forms.tsx';
import { forwardPages } from './answer-links/forward-page.tsx';
import { newLinkPages } from './answer-links/new-link-page.tsx';
import { attachmentPages } from './attachment-page.ts';
import { filesPages } from './files-page.tsx';
import { matterCalendar } from './matter-calendar.ts';
import { matterPages } from './matter-page.tsx';
import { myOrganisationPages } from './my-organisation-page.tsx';
import { receiptPages } from './receipt-page.tsx';
import { reportForm } from './report-form.tsx';

export const actorPages: PageRoute[] = [
  ...newLinkPages,
  ...matterPages,
  ...matterCalendar,
  ...reportForm,
  ...filesPages,
  ...answerForms,
  ...receiptPages,
  ...forwardPages,
  ...myOrganisationPages,
  ...attachmentPages,
];
