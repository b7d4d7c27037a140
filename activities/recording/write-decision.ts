/** The county board's decision and payments, in rows. */
import type { CommandBodies } from '../../contracts/commands/command-bodies.ts';
import { insertDecision, insertPayment, noteGrant } from '../../db/cases/decision-store.ts';
import type { CommandRow } from '../../db/lives/command-read-model.ts';
import type { Recording } from './recording.ts';

export async function writeDecision(recording: Recording, { id, person, body }: CommandRow<'fundingDecision'>): Promise<void> {
  await insert(recording, { id, person }, body);
  for (const { funder, source, reference } of body.grants)
    await noteGrant(recording.trx, recording.advanced.life.id, funder, { source: source ?? null, reference: reference ?? null });
}

/** The decision that an imported activity rests on came in with the plan: nobody prepared it here. */
export async function writeAdoption(recording: Recording, { id, person, body: { adoption } }: CommandRow<'import'>): Promise<void> {
  await insert(recording, { id, person }, { ...adoption, conditions: [], preparedBy: '', caseNumber: recording.row.caseNumber });
}

type DecisionWords = Pick<
  CommandBodies['fundingDecision'],
  'outcome' | 'grounds' | 'conditions' | 'decidedBy' | 'preparedBy' | 'delegation' | 'decidedOn' | 'caseNumber' | 'meeting' | 'namedPersons'
>;

async function insert({ trx, at, advanced }: Recording, { id, person }: Pick<CommandRow, 'id' | 'person'>, words: DecisionWords): Promise<void> {
  await insertDecision(trx, {
    id,
    planActivity: advanced.life.id,
    outcome: words.outcome,
    grounds: words.grounds,
    conditions: words.conditions,
    decidedBy: words.decidedBy,
    preparedBy: words.preparedBy,
    delegation: words.delegation ?? null,
    decidedOn: words.decidedOn,
    caseNumber: words.caseNumber,
    meeting: words.meeting ?? null,
    namedPersons: words.namedPersons,
    recordedAt: at,
    byPerson: person,
  });
}

export async function writePayment({ trx, at, advanced }: Recording, { id, person, body }: CommandRow<'payment'>): Promise<void> {
  await insertPayment(trx, {
    id,
    planActivity: advanced.life.id,
    funder: body.funder,
    instalment: body.instalment ?? null,
    amountSek: body.amountSek,
    paidOn: body.paidOn,
    reference: body.reference ?? null,
    recordedAt: at,
    byPerson: person,
  });
}
