/** The pages of what has been sent and what a case holds. Forms come before the pages whose address could be theirs. */
import { formRoutes } from '../forms/form-flow.tsx';
import type { PageRoute } from '../page-route.ts';
import { mailGateForms } from './mail-gate-forms.ts';
import { mailLogPage } from './mail-log-page.tsx';
import { mailPage } from './mail-page.tsx';

export const recordPages: PageRoute[] = [...mailGateForms.flatMap(formRoutes), mailLogPage, mailPage];
