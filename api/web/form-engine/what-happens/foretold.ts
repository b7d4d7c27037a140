/** Asks what a form would do if it were sent. Where that cannot be found out the form is sent all the same: it does then what it would have done. */
import type { EffectPart } from '../../../../contracts/views/preview/effect.ts';
import type { PreviewView } from '../../../../contracts/views/preview/preview-view.ts';
import { ApiProblem } from '../../../http/problem.ts';
import type { ApiOperationId } from '../../../routes/all-operations.ts';
import type { PageCall, RequestOptions } from '../../kit/page-route.ts';

/** Hidden field with the effect that the reader has seen. */
export const effectField = '_effekt';

export interface Foretold {
  /** Null where it could not be found out. */
  found: PreviewView | null;
  /** What has become another since the reader saw it, where it was sent and refused for that. */
  differs?: EffectPart[];
}

/** @returns undefined where the operation moves no life. @throws ApiProblem as the act would be refused */
export async function foretell(call: PageCall, operation: ApiOperationId, asked: RequestOptions): Promise<Foretold | undefined> {
  try {
    const found = await call.preview(operation, asked);
    return found && { found };
  } catch (error) {
    if (error instanceof ApiProblem && error.status < 500) throw error;
    call.deps.log.error({ err: error }, 'preview');
    return { found: null };
  }
}
