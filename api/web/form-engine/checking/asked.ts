/** What a form asks of the API, with what was written in it. */
import type { ApiOperationId } from '../../../routes/all-operations.ts';
import type { RequestOptions } from '../../kit/page-route.ts';
import { bodyOf } from '../form-values.ts';
import type { Showing } from '../showing.ts';

export const operationOf = ({ form, description }: Showing): ApiOperationId => form.operation ?? description.operation;

export const paramsOf = ({ form, call }: Showing): Record<string, string> => form.params ?? call.params;

export function whatIsAsked(showing: Showing): RequestOptions {
  const { form, values } = showing;
  const written = bodyOf(form.sections, values);
  return { params: paramsOf(showing), body: form.body ? form.body(written) : written };
}
