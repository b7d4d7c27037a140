/** The pages of what people put into a case beside its steps. They come before the pages of activities. */
import { formRoutes } from '../form-engine/form-flow.tsx';
import type { PageRoute } from '../kit/page-route.ts';
import { appealForm, appealStepForm } from './appeal-forms.tsx';
import { caseFilePages } from './case-file-pages.tsx';
import { noteForm } from './note-form.tsx';
import { changeTaskForm, newTaskForm, newTaskInCaseForm } from './own-task-forms.tsx';

export const paperPages: PageRoute[] = [
  ...caseFilePages,
  ...[noteForm, appealForm, appealStepForm, newTaskForm, newTaskInCaseForm, changeTaskForm].flatMap(formRoutes),
];
