/** The views of an act on several plan activities at once: choosing, checking what happens in each, and how it went. */
import type { PreviewView } from '../../../../contracts/views/preview/preview-view.ts';
import type { NamesById } from '../../../../db/registers/names-read-model.ts';
import type { ApiProblem, FieldError } from '../../../http/problem.ts';
import type { Fields } from '../../browser/posted-fields.ts';
import { Heading, Link, Note, Text } from '../../components/display.tsx';
import { Button, ErrorSummary, Form } from '../../components/form.tsx';
import { Saying } from '../../components/names.tsx';
import type { Section } from '../../form-engine/field.ts';
import { actionField, DefaultButton, FormSections } from '../../form-engine/form-fields.tsx';
import { formWords } from '../../form-engine/form-words.ts';
import { placedErrors } from '../../form-engine/placed-errors.ts';
import { whyRefused } from '../../form-engine/refusals/refused-page.tsx';
import { effectField } from '../../form-engine/what-happens/foretold.ts';
import { WhatHappens } from '../../form-engine/what-happens/what-happens.tsx';
import { HiddenValues, WrittenValues } from '../../form-engine/written-values.tsx';
import type { PageCall, PageResponse } from '../../kit/page-route.ts';
import type { OwedReport } from './chosen-reports.ts';
import { severalWords } from './several-words.ts';

export interface Several {
  call: PageCall;
  path: string;
  sections: Section[];
  /** All that can be chosen. */
  reports: OwedReport[];
  /** How many there are in all. */
  total: number;
  organisations: NamesById;
}

/** What would come of one of them; `foretold` is null where that could not be found out. */
export type Tried = { report: OwedReport } & ({ foretold: PreviewView | null } | { refused: ApiProblem });

export interface Outcome {
  report: OwedReport;
  refused?: ApiProblem;
}

export function chooseSeveral({ call, path, sections, reports, total }: Several, found: FieldError[], values: Fields): PageResponse {
  const words = severalWords[call.language];
  const errors = placedErrors(call.language, sections, values, found);
  return {
    title: `${errors.length > 0 ? formWords[call.language].errorPrefix : ''}${words.title}`,
    ...(errors.length > 0 && { status: 422 }),
    content: (
      <>
        <ErrorSummary heading={formWords[call.language].errorHeading} errors={errors} />
        <Heading level={1}>{words.title}</Heading>
        <Text>{words.intro}</Text>
        {reports.length === 0 ? (
          <Text>{words.none}</Text>
        ) : (
          <Form action={path} csrf={call.csrf}>
            <DefaultButton />
            {total > reports.length && <Text quiet>{words.more(reports.length, total)}</Text>}
            <FormSections sections={sections} values={values} errors={errors} language={call.language} />
            <div class="hit-buttons">
              <Button name={actionField} value="check">
                {words.check}
              </Button>
              <Link href="/att-gora">{formWords[call.language].cancel}</Link>
            </div>
          </Form>
        )}
      </>
    ),
  };
}

export function checkSeveral({ call, path, sections, organisations }: Several, tried: Tried[], { values, key }: { values: Fields; key: string }): PageResponse {
  const { language } = call;
  const words = severalWords[language];
  const takes = tried.filter((one) => 'foretold' in one);
  return {
    title: `${formWords[language].check}: ${words.title}`,
    content: (
      <>
        <Heading level={1}>{formWords[language].check}</Heading>
        <Text lead>{words.title}</Text>
        <WrittenValues sections={sections} values={values} language={language} />
        {tried.map((one) => (
          <section key={one.report.value} class="hit-stack">
            <Heading level={2}>
              <Which report={one.report} />
            </Heading>
            {'refused' in one ? (
              <Refused problem={one.refused} call={call} />
            ) : (
              <WhatHappens found={one.foretold} organisations={organisations} language={language} of={one.report.value} />
            )}
          </section>
        ))}
        <Text quiet>{formWords[language].checkIntro}</Text>
        <Form action={path} csrf={call.csrf} idempotencyKey={key}>
          <HiddenValues values={{ ...values, reports: takes.map(({ report }) => report.value) }} />
          {takes.map((one) =>
            'foretold' in one && one.foretold ? (
              <input key={one.report.value} type="hidden" name={`${effectField}.${one.report.value}`} value={one.foretold.effect} />
            ) : null,
          )}
          <div class="hit-buttons">
            {takes.length > 0 && (
              <Button name={actionField} value="send">
                {words.send(takes.length)}
              </Button>
            )}
            <Button name={actionField} value="back" variant="secondary">
              {formWords[language].change}
            </Button>
            <Link href="/att-gora">{formWords[language].cancel}</Link>
          </div>
        </Form>
      </>
    ),
  };
}

const Which = ({ report: { title, label } }: { report: OwedReport }) => <Saying of={title} say={(name) => label.replace(title, () => name)} />;

function Refused({ problem, call: { language } }: { problem: ApiProblem; call: PageCall }) {
  const words = severalWords[language];
  const why = problem.type === 'EffectChanged' ? words.result.changed : whyRefused(language, problem).why;
  return (
    <Note color="warning">
      <Text>{why ?? words.notTaken}</Text>
    </Note>
  );
}

export function resultOfSeveral({ call, path }: Several, outcomes: Outcome[], values: Fields): PageResponse {
  const words = severalWords[call.language];
  const failed = outcomes.filter(({ refused }) => refused);
  return {
    title: words.result.title,
    content: (
      <>
        <Heading level={1}>{words.result.title}</Heading>
        {outcomes.map(({ report, refused }) => (
          <section key={report.value} class="hit-stack">
            <Heading level={2}>
              <Which report={report} />
            </Heading>
            {refused ? <Refused problem={refused} call={call} /> : <Text>{words.result.done}</Text>}
            <Link href={`/aktiviteter/${report.activity}`}>{words.toActivity}</Link>
          </section>
        ))}
        {failed.length > 0 && (
          <Form action={path} csrf={call.csrf}>
            <HiddenValues values={{ ...values, reports: failed.map(({ report }) => report.value) }} />
            <div>
              <Button name={actionField} value="check" variant="secondary">
                {words.again}
              </Button>
            </div>
          </Form>
        )}
        <Text>
          <Link href="/att-gora">{words.back}</Link>
        </Text>
      </>
    ),
  };
}
