/** The coordinators' forms. They come before the pages of activities: the address of a new one looks like that of one. */

import { formRoutes } from '../form-engine/form-flow.tsx';
import type { PageRoute } from '../kit/page-route.ts';
import { completionForm } from '../parts/forms/completion-form.tsx';
import { assignmentForm, handoverForm } from './assignment-forms.ts';
import { decisionForm } from './decision-form.tsx';
import { answerEntryForm, reportEntryForm } from './entry-forms.tsx';
import { lifeForms } from './life-forms.ts';
import { grantForm, paymentForm } from './money-forms.ts';
import { namedContactForm } from './named-contact-form.tsx';
import { partialityForms } from './partiality-forms.ts';
import { proposalPages } from './proposal-form.tsx';
import { publishForm, withdrawResultForm } from './publication-forms.tsx';
import { holdForm, moreTimeForm, reviewForm } from './report-forms.tsx';
import { secondPersonForm } from './second-person-form.tsx';
import { taskForm } from './task-form.tsx';
import { correctionForm } from './way-back/correction-form.ts';
import { reviewBackForm } from './way-back/review-back-form.tsx';
import { questionBackForm, takeBackForm } from './way-back/take-back-form.tsx';

export const formPages: PageRoute[] = [
  ...proposalPages,
  ...[
    completionForm,
    correctionForm,
    decisionForm,
    grantForm,
    paymentForm,
    secondPersonForm,
    assignmentForm,
    handoverForm,
    questionBackForm,
    namedContactForm,
    reviewForm,
    reviewBackForm,
    publishForm,
    withdrawResultForm,
    moreTimeForm,
    holdForm,
    reportEntryForm,
    answerEntryForm,
    ...lifeForms,
    ...partialityForms,
    takeBackForm,
    taskForm,
  ].flatMap(formRoutes),
];
