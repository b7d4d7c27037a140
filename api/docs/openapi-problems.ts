/** Answers that say no, as the OpenAPI document describes them: one schema, and an example for each status. */
import { z } from 'zod';
import { maxBodyMib } from '../http/body-limit.ts';

const instance = '/api/v1/plan-activities';

const problemSchema = z
  .object({
    type: z.string().meta({ description: 'Name of the kind of problem.' }),
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
  })
  .meta({
    id: 'Problem',
    description: 'Why the answer is no (RFC 9457).',
    example: { type: 'WrongStage', title: 'Wrong stage', status: 409, detail: 'The plan activity has ended.', instance },
  });

/** Refusals by status: when, with an example. */
const refusals: Record<number, { description: string; type: string; title: string }> = {
  400: { description: 'The body is not JSON, is cut off, or is not what its Content-Encoding says.', type: 'MalformedBody', title: 'Malformed body' },
  401: { description: 'No token, or one that nobody has.', type: 'NotSignedIn', title: 'Not signed in' },
  403: { description: 'The role does not have the operation, or a field is kept for coordinators.', type: 'NotAllowed', title: 'Not allowed' },
  404: { description: 'Not there, or not the caller’s to see.', type: 'NotFound', title: 'Not found' },
  409: { description: 'The wrong stage, or somebody else was first; the type says which.', type: 'WrongStage', title: 'Wrong stage' },
  412: { description: 'If-Match names another version.', type: 'VersionMismatch', title: 'Another version' },
  413: { description: `The body is larger than ${maxBodyMib} MiB.`, type: 'BodyTooLarge', title: 'Body too large' },
  415: { description: 'The body is not sent as JSON.', type: 'UnsupportedMediaType', title: 'Unsupported media type' },
  422: { description: 'A field is wrong; each is named.', type: 'InvalidValue', title: 'Invalid value' },
  500: { description: 'Something went wrong here.', type: 'InternalError', title: 'Internal error' },
  503: { description: 'Not possible now; nothing was changed. Send it again after Retry-After seconds.', type: 'Unavailable', title: 'Unavailable' },
};

export function problemResponse(status: number) {
  const { description, type, title } = refusals[status] as (typeof refusals)[number];
  const retry = { 'Retry-After': { description: 'Seconds to wait.', schema: { type: 'string' as const } } };
  return {
    description,
    ...(status === 503 && { headers: retry }),
    content: { 'application/problem+json': { schema: problemSchema, example: { type, title, status, detail: description, instance } } },
  };
}
