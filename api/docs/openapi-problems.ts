/** Answers that say no, as the OpenAPI document describes them: one schema, and an example for each status. */
import { z } from 'zod';
import type { ProblemCode } from '../../contracts/errors/problem-codes.ts';
import { problemCodes, problemTypeOf } from '../../contracts/errors/problem-codes.ts';
import type { EffectDrift } from '../../contracts/views/preview/preview-view.ts';
import { objectAs } from '../../contracts/views/view-parts.ts';
import { maxBodyMib } from '../http/body-limit.ts';

const instance = '/api/v1/plan-activities';

const problemSchema = z
  .object({
    type: z.string().meta({ description: 'Where the kind of problem is documented: a URI reference to /docs/errors.', format: 'uri-reference' }),
    code: z.enum(problemCodes).meta({ description: 'Name of the kind of problem; it stays.' }),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string().meta({ description: 'Path of the request.' }),
    errors: z
      .array(
        z.object({
          field: z.string(),
          pointer: z.string(),
          code: z.string().meta({ description: 'Which rule the value breaks; /docs/errors lists all.' }),
          params: z.looseObject({}).meta({ description: 'What the rule is about: bounds, amounts, names.' }),
          detail: z.string(),
        }),
      )
      .optional()
      .meta({ description: 'The fields that are wrong.' }),
    drift: objectAs<EffectDrift>()
      .optional()
      .meta({ description: 'With EffectChanged: the effect that was seen, the parts that differ, and the preview as it is now.' }),
  })
  .meta({
    id: 'Problem',
    description: 'Why the answer is no (RFC 9457).',
    example: { type: problemTypeOf('WrongStage'), code: 'WrongStage', title: 'Wrong stage', status: 409, detail: 'The plan activity has ended.', instance },
  });

/** Refusals by status: when, with an example. */
const refusals: Record<number, { description: string; code: ProblemCode; title: string }> = {
  400: { description: 'The body is not JSON, is cut off, or is not what its Content-Encoding says.', code: 'MalformedBody', title: 'Malformed body' },
  401: { description: 'No token, or one that nobody has.', code: 'NotSignedIn', title: 'Not signed in' },
  403: { description: 'The role does not have the operation, or a field is kept for coordinators.', code: 'NotAllowed', title: 'Not allowed' },
  404: { description: 'Not there, or not the caller’s to see.', code: 'NotFound', title: 'Not found' },
  409: { description: 'The wrong stage, or somebody else was first; the code says which.', code: 'WrongStage', title: 'Wrong stage' },
  412: { description: 'If-Match names another version, or If-Effect another effect.', code: 'VersionMismatch', title: 'Another version' },
  413: { description: `The body is larger than ${maxBodyMib} MiB.`, code: 'BodyTooLarge', title: 'Body too large' },
  415: { description: 'The body is not sent as JSON.', code: 'UnsupportedMediaType', title: 'Unsupported media type' },
  422: { description: 'A field is wrong; each is named.', code: 'InvalidValue', title: 'Invalid value' },
  429: { description: 'Asked too often: too many tokens that nobody has, or too many commands.', code: 'TooManyRequests', title: 'Too many requests' },
  500: { description: 'Something went wrong here.', code: 'InternalError', title: 'Internal error' },
  503: { description: 'Not possible now; nothing was changed. Send it again after Retry-After seconds.', code: 'Unavailable', title: 'Unavailable' },
};

export function problemResponse(status: number) {
  const { description, code, title } = refusals[status] as (typeof refusals)[number];
  const retry = { 'Retry-After': { description: 'Seconds to wait.', schema: { type: 'string' as const } } };
  return {
    description,
    ...((status === 429 || status === 503) && { headers: retry }),
    content: {
      'application/problem+json': { schema: problemSchema, example: { type: problemTypeOf(code), code, title, status, detail: description, instance } },
    },
  };
}
