/** The views of a form: filling in, checking, and why it is closed. */

import type { ComponentChildren } from 'preact';
import type { PlanActivityResponse } from '../../../contracts/views/plan-activity-view.ts';
import { organisationNames } from '../../../db/registers/names-read-model.ts';
import type { Language } from '../../../words/language.ts';
import type { FieldError } from '../../http/problem.ts';
import { Heading, Link, Text } from '../components/display.tsx';
import { Button, ErrorSummary, Form } from '../components/form.tsx';
import { LinkedName } from '../components/linked-name.tsx';
import type { PageCall, PageResponse, WholePage } from '../kit/page-route.ts';
import { DraftNote, SavedByItself, savesItself } from './drafts/draft-views.tsx';
import { writerField, writtenWriter } from './drafts/draft-writer.ts';
import { draftActs, keepsDrafts } from './drafts/form-draft.ts';
import type { FormPage } from './form-description.ts';
import { actionField, DefaultButton, FormSections } from './form-fields.tsx';
import { bodyOf } from './form-values.ts';
import { formWords } from './form-words.ts';
import { keptField } from './kept-form.ts';
import { placedErrors } from './placed-errors.ts';
import { refusalWords } from './refusals/refusal-words.ts';
import type { Showing } from './showing.ts';
import type { Foretold } from './what-happens/foretold.ts';
import { effectField } from './what-happens/foretold.ts';
import { EffectChanged, WhatHappens } from './what-happens/what-happens.tsx';
import { HiddenValues, WrittenValues } from './written-values.tsx';

/** What the form is about, under every title. */
export function About({ activity, language }: { activity: PlanActivityResponse | undefined; language: Language }) {
  if (!activity) return null;
  return (
    <Text quiet>
      {`${formWords[language].activity}: `}
      <LinkedName of={activity.title} href={`/aktiviteter/${activity.id}`} />
      {` (${activity.caseNumber})`}
    </Text>
  );
}

/** The form again with what was written: hidden, or as fields. */
export function Posted({ showing, hidden, children }: { showing: Showing; hidden?: boolean; children: ComponentChildren }) {
  const { call, key, version, values, kept, effect, by } = showing;
  return (
    <Form
      action={call.url}
      csrf={call.csrf}
      idempotencyKey={key}
      {...(version !== undefined && { version })}
      {...(!hidden && { helped: Object.keys(call.form).length > 0 ? 'written' : 'fresh', saves: savesItself(showing) })}
    >
      <input type="hidden" name={writerField} value={writtenWriter(by)} />
      {kept !== undefined && <input type="hidden" name={keptField} value={kept} />}
      {hidden && effect && <input type="hidden" name={effectField} value={effect} />}
      {hidden && <HiddenValues values={values} />}
      {children}
    </Form>
  );
}

export function fillInPage(showing: Showing, found: FieldError[]): WholePage {
  const { call, form, values, focus } = showing;
  const words = formWords[call.language];
  const errors = placedErrors(call.language, form.sections, values, found);
  return {
    title: `${errors.length > 0 ? words.errorPrefix : ''}${form.title}`,
    ...(errors.length > 0 && { status: 422 }),
    script: 'forms',
    ...(savesItself(showing) && { connects: true as const }),
    content: (
      <>
        <ErrorSummary heading={words.errorHeading} errors={errors} />
        <Heading level={1}>{form.title}</Heading>
        <About activity={form.activity} language={call.language} />
        {form.about}
        {form.intro && <Text>{form.intro}</Text>}
        {form.above}
        <DraftNote showing={showing} />
        <Posted showing={showing}>
          <DefaultButton />
          <FormSections sections={form.sections} values={values} errors={errors} focus={focus} language={call.language} />
          {form.below}
          <div class="hit-buttons">
            <Button name={actionField} value="check">
              {words.continue}
            </Button>
            {keepsDrafts(showing.description) && (
              <Button name={actionField} value={draftActs.save} variant="secondary">
                {words.draft.save}
              </Button>
            )}
            {form.more?.map((other) => (
              <Button key={other.act} name={actionField} value={other.act} variant="secondary">
                {other.words}
              </Button>
            ))}
            <Link href={form.back}>{words.cancel}</Link>
            {savesItself(showing) && <SavedByItself language={call.language} />}
          </div>
        </Posted>
      </>
    ),
  };
}

/** @param foretold what happens when it is sent; absent where nothing moves a life */
export async function checkPage(before: Showing, foretold?: Foretold): Promise<PageResponse> {
  const showing = { ...before, effect: foretold?.found?.effect };
  const { call, form, values } = showing;
  const words = formWords[call.language];
  const preview = await form.preview?.(bodyOf(form.sections, values));
  return {
    title: `${words.check}: ${form.title}`,
    ...(foretold?.differs && { status: 412 }),
    content: (
      <>
        <Heading level={1}>{words.check}</Heading>
        {foretold?.differs && <EffectChanged differs={foretold.differs} language={call.language} />}
        <Text lead>{form.title}</Text>
        <About activity={form.activity} language={call.language} />
        {form.about}
        {form.intro && <Text>{form.intro}</Text>}
        <WrittenValues sections={form.sections} values={values} language={call.language} />
        {preview}
        {foretold && <WhatHappens found={foretold.found} organisations={await organisationNames(call.deps.db)} language={call.language} />}
        {form.below}
        <Text quiet>{words.checkIntro}</Text>
        <Posted showing={showing} hidden>
          <div class="hit-buttons">
            <Button name={actionField} value="send" {...(form.isDangerous && { color: 'danger' })}>
              {form.send}
            </Button>
            <Button name={actionField} value="back" variant="secondary">
              {words.change}
            </Button>
            <Link href={form.back}>{words.cancel}</Link>
          </div>
        </Posted>
      </>
    ),
  };
}

export const backWords = ({ backWords: own, activity }: FormPage, { language }: PageCall): string =>
  own ?? (activity ? formWords[language].backToActivity : formWords[language].backToTasks);

/** @param showing what was written before it was closed */
export function closedPage(call: PageCall, form: FormPage, showing?: Showing): PageResponse {
  return {
    title: form.title,
    ...(showing && { status: 409 }),
    content: (
      <>
        <Heading level={1}>{form.title}</Heading>
        <About activity={form.activity} language={call.language} />
        {form.about}
        <Text>{form.closed}</Text>
        {showing && (
          <>
            <Heading level={2}>{refusalWords[call.language].refused.typed}</Heading>
            <WrittenValues sections={form.sections} values={showing.values} language={call.language} />
          </>
        )}
        <Text>
          <Link href={form.back}>{backWords(form, call)}</Link>
        </Text>
      </>
    ),
  };
}
