/** A form of a matter, behind both doors: the flow of all forms, asked for by whoever came through the door. */
import type { LinkPurpose } from '../../../db/answer-link-store.ts';
import type { ApiOperationId } from '../../operations.ts';
import type { FormPage } from '../forms/form-description.ts';
import { formRoutes } from '../forms/form-flow.tsx';
import type { PageRoute } from '../page-route.ts';
import { answerRoutes } from './answer-routes.ts';
import type { MatterCall } from './matter.ts';

interface MatterForm {
  path: string;
  purpose: LinkPurpose;
  operation: ApiOperationId;
  describe(call: MatterCall): Promise<FormPage>;
}

export function matterForm({ path, purpose, operation, describe }: MatterForm): PageRoute[] {
  return formRoutes({ path, operation, describe: (call) => describe(call as MatterCall) }).flatMap(({ method, answer }) =>
    answerRoutes({ method, path, purpose, access: operation, answer }),
  );
}
