/** Addresses of the print of all open matters before a body. */
import type { BodyRole } from '../../workflows/domain/policy.ts';

export const printPath = '/arendelista/utskrift';

/** Who is asked, by the word in the address. */
const roles: Record<string, BodyRole> = { rad: 'referenceGroup', beslut: 'steeringGroup' };

/** Those who advise, where the address names nobody. */
export const printRoleIn = (word: string | undefined): BodyRole => roles[word ?? ''] ?? 'referenceGroup';

export const printAddress = (role: BodyRole): string => `${printPath}?vem=${Object.keys(roles).find((word) => roles[word] === role) ?? ''}`;
