/** The registers' pages. Forms come before the pages whose address could be theirs. */
import { formRoutes } from '../form-engine/form-flow.tsx';
import type { PageRoute } from '../kit/page-route.ts';
import { bodiesPage, bodyPage } from './body-pages.tsx';
import { bodyRoleForms } from './body-role-forms.ts';
import { delegationForms, delegationsPage } from './delegation-pages.tsx';
import { organisationForms } from './organisation-forms.ts';
import { organisationPage } from './organisation-page.tsx';
import { organisationsPage } from './organisations-page.tsx';
import { peoplePage } from './people-page.tsx';
import { personForms } from './person-forms.ts';
import { personPage } from './person-page.tsx';
import { absenceForms } from './role-mails/absence-forms.tsx';
import { mailboxForms } from './role-mails/mailbox-form.ts';
import { securityLogPage } from './security-log-page.tsx';
import { tokenForms, tokensPage } from './tokens-page.tsx';

export const registerPages: PageRoute[] = [
  ...[...organisationForms, ...personForms, ...bodyRoleForms, ...absenceForms, ...mailboxForms, ...delegationForms, ...tokenForms].flatMap(formRoutes),
  organisationsPage,
  organisationPage,
  peoplePage,
  personPage,
  tokensPage,
  securityLogPage,
  bodiesPage,
  bodyPage,
  delegationsPage,
];
