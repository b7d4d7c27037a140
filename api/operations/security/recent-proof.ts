/** Decisions about money ask for a proof of who somebody is that is not old: a session may have been left open on a machine that others sit down at. */
import { minutesBefore } from '../../../db/queries/minutes-before.ts';
import type { Instant } from '../../../workflows/domain/time/day-and-instant.ts';
import type { Viewer } from '../../authorization/access.ts';
import type { ApiDependencies, Operation } from '../operation.ts';

type Settings = Pick<ApiDependencies, 'moneyProofMinutes'>;

/** Nothing was done: the person confirms first who it is. Only a session can meet it, so that it is no problem of the API. */
export class ProofTooOld extends Error {
  constructor() {
    super('who it is was proved too long ago');
    this.name = 'ProofTooOld';
  }
}

/** Whether somebody's proof still holds for decisions about money; a token has no age, and is limited by its scope. */
export const holdsForMoney = ({ provedAt }: Pick<Viewer, 'provedAt'>, at: Instant, { moneyProofMinutes = 0 }: Settings): boolean =>
  moneyProofMinutes === 0 || provedAt === undefined || provedAt > minutesBefore(at, moneyProofMinutes);

/** @throws ProofTooOld */
export function requireRecentProof({ aboutMoney }: Pick<Operation, 'aboutMoney'>, { viewer, at }: { viewer: Viewer; at: Instant }, settings: Settings): void {
  if (aboutMoney && !holdsForMoney(viewer, at, settings)) throw new ProofTooOld();
}
