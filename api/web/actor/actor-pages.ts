/** Pages for actors: answering from a mail or signed in, and all that is their organisation's own. */
import type { PageRoute } from '../page-route.ts';
import { answerForms } from './answer-forms.ts';
import { attachmentPages } from './attachment-page.ts';
import { filesPages } from './files-page.tsx';
import { forwardPages } from './forward-page.tsx';
import { matterPages } from './matter-page.tsx';
import { myOrganisationPages } from './my-organisation-page.tsx';
import { newLinkPages } from './new-link-page.tsx';
import { receiptPages } from './receipt-page.tsx';
import { reportForm } from './report-form.tsx';

export const actorPages: PageRoute[] = [
  ...newLinkPages,
  ...matterPages,
  ...reportForm,
  ...filesPages,
  ...answerForms,
  ...receiptPages,
  ...forwardPages,
  ...myOrganisationPages,
  ...attachmentPages,
];
