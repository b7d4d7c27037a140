/** A form of a matter, by link or signed in: the flow of all forms, for whoever the guard let pass. */
import type { LinkPurpose } from '../../../db/links/answer-link-read-model.ts';
import type { ApiOperationId, BodyOf } from '../../routes/all-operations.ts';
import type { FormPageOf } from '../form-engine/form-description.ts';
import { formRoutes } from '../form-engine/form-flow.tsx';
import type { PageRoute } from '../kit/page-route.ts';
import { answerRoutes } from './answer-links/answer-routes.ts';
import type { MatterCall } from './answer-links/matter.ts';

interface MatterForm<Id extends ApiOperationId, Written> {
  path: string;
  purpose: LinkPurpose;
  operation: Id;
  describe(call: MatterCall): Promise<FormPageOf<Id, Written>>;
}

/** @typeParam Written what is written in the form, where it has other fields than the operation's body */
export function matterForm<const Id extends ApiOperationId, Written = BodyOf<Id>>({
  path,
  purpose,
  operation,
  describe,
}: MatterForm<Id, Written>): PageRoute[] {
  return formRoutes({ path, operation, keepsDrafts: false, describe: (call) => describe(call as MatterCall) }).flatMap(({ method, respond }) =>
    answerRoutes({ method, path, purpose, access: operation, respond }),
  );
}
