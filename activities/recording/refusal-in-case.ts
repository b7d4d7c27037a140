/**
 * What the rest of the case, or another case, says against a decision or a funder's word. The API has asked before it sent the command; what holds is the
 * answer here, in the step's own transaction: of two at once, or of one that waited, only the first can pass.
 */
import type { Knex } from 'knex';
import { inEnglish } from '../../contracts/errors/schema-issues.ts';
import { takeCaseNumber } from '../../db/cases/case-number-store.ts';
import type { CommandRow } from '../../db/lives/command-read-model.ts';
import type { CaseFault, MoneyOfCase } from '../../workflows/domain/chapters/granted-amounts.ts';
import { faultsOfDecision, faultsOfGrant } from '../../workflows/domain/chapters/granted-amounts.ts';
import type { LifeState } from '../../workflows/domain/life-state.ts';
import { settingOf } from '../../workflows/domain/policy.ts';
import type { Refusal } from '../../workflows/domain/refusals.ts';

/** @param life as it is before the step; @param ownNumbers case numbers that it has. A decision that passes has its case number from here on. */
export async function refusalInCase(trx: Knex.Transaction, life: LifeState, stored: CommandRow, ownNumbers: ReadonlySet<string>): Promise<Refusal | undefined> {
  if (stored.name === 'grant') return asRefusal(faultsOfGrant(stored.body, moneyOf(life)));
  if (stored.name !== 'fundingDecision') return undefined;
  const { caseNumber } = stored.body;
  const refusal = asRefusal(faultsOfDecision(stored.body, moneyOf(life)));
  if (refusal || ownNumbers.has(caseNumber.toLowerCase()) || (await takeCaseNumber(trx, caseNumber, life.id))) return refusal;
  return asRefusal([{ path: ['caseNumber'], rule: { code: 'caseNumberOfAnother', params: {} } }]);
}

const moneyOf = ({ money, policy, ownFunder }: LifeState): MoneyOfCase => ({
  requestedSek: money.requestedSek ?? null,
  ceilingSek: settingOf(policy.money?.ceilingSek),
  ownFunder,
  grants: money.grants,
});

function asRefusal([fault]: CaseFault[]): Refusal | undefined {
  return fault && { type: 'ValueNotAllowed', message: inEnglish(fault.rule), field: fault.path.join('.'), reason: fault.rule };
}
