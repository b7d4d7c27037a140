/** When a form is not taken: an error at its field where it is one, else a page that says why and keeps what was written. */
import type { ProblemCode } from '../../../../contracts/errors/problem-codes.ts';
import { isConflict } from '../../../../contracts/errors/problem-codes.ts';
import type { Language } from '../../../../words/language.ts';
import { IdempotencyMismatch } from '../../../http/idempotency-mismatch.ts';
import type { ApiProblem, FieldError } from '../../../http/problem.ts';
import { Heading, Link, Text } from '../../components/display.tsx';
import { Button } from '../../components/form.tsx';
import type { PageResponse } from '../../kit/page-route.ts';
import type { Section } from '../field.ts';
import { fieldsOf } from '../field.ts';
import { actionField } from '../form-fields.tsx';
import { About, backWords, Posted } from '../form-views.tsx';
import type { Showing } from '../showing.ts';
import { WrittenValues } from '../written-values.tsx';
import { refusalWords } from './refusal-words.ts';

/** Refusals that a person mends by writing something else in one field. */
const fieldOfRefusal: Partial<Record<ProblemCode, string>> = {
  GrantAlreadyDecided: 'funder',
  GrantNotApproved: 'funder',
  PaymentExceedsGrant: 'amountSek',
  InstalmentAlreadyPaid: 'amountSek',
  InstalmentNotReleased: 'instalment',
  NoExtensionAsked: 'outcome',
  PersonExists: 'email',
};

/** The errors to show in the form; undefined where filling it in otherwise would not help. */
export function errorsOfRefusal({ status, type, errors, message, reason }: ApiProblem, sections: Section[]): FieldError[] | undefined {
  if (errors && errors.length > 0 && (status === 422 || status === 403)) return errors;
  const field = fieldOfRefusal[type];
  const isThere = fieldsOf(sections).some(({ name }) => name === field);
  return field && isThere && reason ? [{ field, pointer: `/${field}`, ...reason, detail: message }] : undefined;
}

export function refusedPage(showing: Showing, problem: ApiProblem | IdempotencyMismatch): PageResponse {
  const { call, form, values } = showing;
  const words = refusalWords[call.language].refused;
  const { title, intro, why } = whyRefused(call.language, problem);
  const mayTryAgain = !(problem instanceof IdempotencyMismatch) && (problem.status === 503 || problem.status === 429);
  return {
    title,
    status: problem instanceof IdempotencyMismatch ? 409 : problem.status,
    content: (
      <>
        <Heading level={1}>{title}</Heading>
        <About activity={form.activity} language={call.language} />
        {why && <Text>{why}</Text>}
        <Text>{intro}</Text>
        {Object.keys(call.form).length > 0 && (
          <>
            <Heading level={2}>{words.typed}</Heading>
            <WrittenValues sections={form.sections} values={values} language={call.language} />
          </>
        )}
        {mayTryAgain && (
          <Posted showing={showing} hidden>
            <div>
              <Button name={actionField} value="send">
                {words.again}
              </Button>
            </div>
          </Posted>
        )}
        <Text>
          <Link href={form.back}>{backWords(form, call)}</Link>
        </Text>
      </>
    ),
  };
}

/** @throws the problem where its address is not the reader's at all */
export function whyRefused(language: Language, problem: ApiProblem | IdempotencyMismatch): { title: string; intro: string; why?: string | undefined } {
  const { refused, refusals, otherRefusal } = refusalWords[language];
  if (problem instanceof IdempotencyMismatch) return refused.alreadySent;
  if (problem.type === 'StorageFull') return refused.storageFull;
  if (problem.status === 503) return refused.unavailable;
  if (problem.status === 429) return refused.tooMany;
  if (problem.type === 'NotImpartial') {
    const { title, intro, stakes } = refused.partial;
    return { title, intro, why: problem.stake && stakes[problem.stake] };
  }
  if (problem.status === 403 || problem.status === 404) throw problem;
  return { title: refused.title, intro: refused.intro, why: isConflict(problem.type) ? refusals[problem.type] : otherRefusal };
}
