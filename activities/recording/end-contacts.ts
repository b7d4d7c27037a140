/** When an organisation leaves a case, its contacts are contacts no more. */
import { finishTask } from '../../db/lives/task-store.ts';
import { endContacts } from '../../db/registers/contact-store.ts';
import { namedContactTask } from '../../db/registers/named-contact-read-model.ts';
import { endNamedContacts } from '../../db/registers/named-contact-store.ts';
import type { Recording } from './recording.ts';

/** After a handover the old lead's. */
export async function endContactsOfLead(recording: Recording): Promise<void> {
  const { before, advanced } = recording;
  const old = before?.lead;
  if (!old || old === advanced.life.lead || old === advanced.life.proposer) return;
  await endContactsOf(recording, old);
}

/** After another has been named as proposer the former one's, unless it has another part in the case. They are told so first: by mails to these contacts. */
export async function endContactsOfProposer(recording: Recording): Promise<void> {
  const former = recording.before?.proposer;
  if (former === undefined || former === recording.advanced.life.proposer || hasPart(recording, former)) return;
  await endContactsOf(recording, former);
}

const hasPart = ({ advanced: { life }, corrected }: Recording, organisation: string): boolean =>
  organisation === life.lead ||
  organisation === life.candidate?.organisation ||
  (corrected?.partners ?? []).some((partner) => partner.organisation === organisation);

async function endContactsOf({ trx, at, advanced }: Recording, organisation: string): Promise<void> {
  const { id, seq: step } = advanced.life;
  await endContacts(trx, id, organisation, { at, step });
  for (const named of await endNamedContacts(trx, id, organisation, step))
    await finishTask(trx, namedContactTask(named), { at, person: null, note: null, step });
}
