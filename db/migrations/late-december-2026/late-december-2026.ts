/** The migrations of this folder, in the order in which they run. */
import type { Knex } from 'knex';
import * as searchedMails from './2026-12-04-10-searched-mails.ts';
import * as keptPictures from './2026-12-04-11-kept-pictures.ts';
import * as deepPages from './2026-12-04-12-deep-pages.ts';
import * as assignedObligations from './2026-12-04-21-assigned-obligations.ts';
import * as formDrafts from './2026-12-04-31-form-drafts.ts';
import * as searchedReports from './2026-12-04-51-searched-reports.ts';
import * as savedViews from './2026-12-04-52-saved-views.ts';
import * as digests from './2026-12-04-60-digests.ts';
import * as whoGetsRoleMails from './2026-12-04-61-who-gets-role-mails.ts';
import * as keptCoverage from './2026-12-04-63-kept-coverage.ts';
import * as draftVersions from './2026-12-04-64-draft-versions.ts';

export const lateDecember2026: Record<string, Knex.Migration> = {
  '2026-12-04-10-searched-mails': searchedMails,
  '2026-12-04-11-kept-pictures': keptPictures,
  '2026-12-04-12-deep-pages': deepPages,
  '2026-12-04-21-assigned-obligations': assignedObligations,
  '2026-12-04-31-form-drafts': formDrafts,
  '2026-12-04-51-searched-reports': searchedReports,
  '2026-12-04-52-saved-views': savedViews,
  '2026-12-04-60-digests': digests,
  '2026-12-04-61-who-gets-role-mails': whoGetsRoleMails,
  '2026-12-04-63-kept-coverage': keptCoverage,
  '2026-12-04-64-draft-versions': draftVersions,
};
