/** The page that a mail leads to whose reader has no link of its own to answer by: officers and bodies sign in and are there, and so are parties of a case. */
import { inThePlan } from '../../db/public/public-plan-read-model.ts';
import { activityAddress, formAddress, formOf, matterAddress, ownOrganisationAddress, publicActivityAddress } from '../../words/addresses/page-addresses.ts';
import type { MailLink } from '../../words/mail-facts.ts';
import type { Escalation, LifeState } from '../../workflows/domain/life-state.ts';
import type { MailNotice } from '../../workflows/domain/notices.ts';
import type { MailWanted } from './answer-link.ts';

/** Undefined for a contact who is in no register, about what is not in the plan: nothing of it is for everybody to read. */
export function pageLink(life: LifeState, mail: MailWanted, publicUrl: string): MailLink | undefined {
  const page = pageFor(life, mail);
  return page && { ...page, address: publicUrl + page.address };
}

function pageFor(life: LifeState, { notice, recipient }: MailWanted): MailLink | undefined {
  const { as } = recipient;
  if (recipient.named) return publicPage(life);
  if (as === 'coordinator') return pageOfCoordinator(life, notice);
  if (as === 'member' || as === 'secretary') {
    const matter = matterNamed(life, notice);
    return matter === undefined ? activityPage(life) : { address: matterAddress(matter), leadsTo: 'matter' };
  }
  return isParty(life, notice) ? activityPage(life) : (publicPage(life) ?? { address: ownOrganisationAddress, leadsTo: 'own' });
}

const activityPage = ({ id }: LifeState): MailLink => ({ address: activityAddress(id), leadsTo: 'activity' });
const publicPage = ({ id, stage }: LifeState): MailLink | undefined =>
  inThePlan.includes(stage) ? { address: publicActivityAddress(id), leadsTo: 'public' } : undefined;

/** Whoever is no party any more does not see the case. */
const isParty = ({ proposer, lead, candidate }: LifeState, { to }: MailNotice): boolean =>
  'organisation' in to && [proposer, lead, candidate?.organisation].includes(to.organisation);

/** Tasks that come back from a body are done with its matter before one. */
const ofMatters = ['bodySilent', 'referredBack'];

function pageOfCoordinator(life: LifeState, notice: MailNotice): MailLink {
  const obligation = notice.obligation === undefined ? undefined : life.obligations[notice.obligation];
  const kind = notice.about?.task ?? (notice.kind === 'reminder' ? obligation?.kind : undefined);
  const matter = kind !== undefined && ofMatters.includes(kind) ? matterNamed(life, notice) : undefined;
  if (matter !== undefined) return { address: matterAddress(matter), leadsTo: 'matter' };
  const form = kind === undefined ? undefined : formOf[kind];
  if (form === undefined) return activityPage(life);
  const about = obligation?.about === undefined ? undefined : life.obligations[obligation.about];
  const period = obligation?.period ?? about?.period;
  return { address: formAddress(life.id, form, period?.name ?? null), leadsTo: 'form' };
}

/** The matter that a mail to a body is about: where it owes a word, else the latest that it has had of the same report. */
function matterNamed({ obligations, escalations }: LifeState, { to, obligation, about }: MailNotice): string | undefined {
  const owed = obligation === undefined ? undefined : obligations[obligation]?.escalation;
  const isTheirs = (matter: Escalation) => matter.obligation === obligation && (!('role' in to) || to.role === 'coordinator' || matter.role === to.role);
  const latest = Object.values(escalations)
    .filter(isTheirs)
    .sort((one, other) => (one.raisedAt < other.raisedAt ? -1 : 1))
    .at(-1);
  return owed ?? latest?.id ?? about?.matter;
}
