/** The rules that hold where an activity's own say nothing else. */

import type { Policy } from '../../../../workflows/domain/policy.ts';
import { defaultPolicy } from '../../../../workflows/domain/policy.ts';
import type { PageCall } from '../../kit/page-route.ts';

/** As the API answers with them: with what the installation has set. */
export async function usualRules({ request }: Pick<PageCall, 'request'>): Promise<Policy> {
  const { items } = await request('listPolicies');
  return items.find(({ isDefault }) => isDefault)?.policy ?? defaultPolicy;
}
