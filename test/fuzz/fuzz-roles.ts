/** As whom requests are made up: each role of the county and of the bodies, and a member of an organisation. */
import type { roles } from '../../contracts/bodies/register.ts';
import { runCommand } from '../support/server/run-command.ts';
import type { RunningHit } from '../support/server/running-hit.ts';
import { people } from '../support/server/running-hit.ts';

export type FuzzRole = (typeof roles)[number] | 'actor';

const addresses: Record<FuzzRole, string> = {
  ...people,
  administrator: 'admin@lansstyrelsen.example',
  // Nobody of the demo has it.
  support: 'support@lansstyrelsen.example',
};

export const isFuzzRole = (word: string): word is FuzzRole => Object.hasOwn(addresses, word);
export const fuzzRoles = Object.keys(addresses).filter(isFuzzRole);

/** @returns a token that reaches all that the role may */
export async function tokenOf(role: FuzzRole, { as, dataDir }: RunningHit): Promise<string> {
  const email = addresses[role];
  if (role === 'support') await runCommand(['api/commands/person-command.ts', email, '--role', role], { DATA_DIR: dataDir });
  return (await as(email)).token;
}
