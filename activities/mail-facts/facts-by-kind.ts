/** What each kind of mail says beside the matter itself; a kind that is not here says nothing more. */

import { matterAsked } from '../../db/cases/escalation-read-model.ts';
import { lastReportBefore } from '../../db/cases/report-read-model.ts';
import { statementsAbout } from '../../db/cases/report-store.ts';
import { mailsNotAccepted } from '../../db/mail/mail-row-read-model.ts';
import type { MailFacts } from '../../words/mail-facts.ts';
import type { Obligation } from '../../workflows/domain/life-state.ts';
import { isOwed } from '../../workflows/domain/life-state.ts';
import { expectedForm } from '../../workflows/domain/money/money.ts';
import type { MailKind } from '../../workflows/domain/notices.ts';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import type { Recording } from '../recording/recording.ts';
import { bodyDecisionFacts } from './body-decision-facts.ts';
import { correctedFacts } from './corrected-facts.ts';
import { decisionFacts } from './decision-facts.ts';
import { reopenedFacts } from './ends/reopened-facts.ts';
import { importedFacts } from './imported-facts.ts';
import type { MailContext } from './mail-context.ts';
import { offer } from './offer-facts.ts';
import { termsFacts } from './terms-facts.ts';

type Gather = (context: MailContext) => Promise<Partial<MailFacts>>;

export const factsByKind: Partial<Record<MailKind, Gather[]>> = {
  receipt: [receipt],
  corrected: [corrected],
  termsChanged: [followUp, terms],
  proposerChanged: [proposerChange, async (context) => (context.notice.about?.outcome === 'begins' ? corrected(context) : {})],
  reminder: [followUp],
  assignmentAsked: [followUp, parties, offer],
  handoverAsked: [followUp, parties, offer],
  importQuestion: [followUp, parties, whatThePlanSays],
  assignmentResult: [followUp, answer],
  decision: [decision],
  hearing: [followUp, raised],
  escalationRaised: [dossierCover, askedByHand],
  matterRaised: [askedByHand],
  bodyWord: [followUp, resolution, askedByHand],
  matterOver: [over, askedByHand],
  ended: [resolution],
  reportReceived: [reportReceived],
  reviewResult: [followUp, review],
  extensionAnswer: [followUp, extension],
  reportExcused: [followUp, excused],
  holdReleased: [followUp, raised],
  task: [task],
  paused: [async ({ notice }) => ({ ...(notice.about?.on && { until: notice.about.on }), ...(notice.about?.outcome === 'endChanged' && { changed: true }) })],
  resumed: [followUp],
  closingBegun: [followUp, async ({ notice }) => (notice.about?.outcome === 'revoked' ? { changed: true } : {})],
  reopened: [followUp, reopened],
  takenBack: [async ({ notice }) => ({ ...(notice.about?.sent && { takenBack: notice.about.sent }) })],
};

async function followUp({ recording }: MailContext): Promise<Partial<MailFacts>> {
  const { life } = recording.advanced;
  const { every, due } = life.policy.report;
  return { followUp: { every, due, form: expectedForm(life) } };
}

async function parties({ recording, names }: MailContext): Promise<Partial<MailFacts>> {
  const { life } = recording.advanced;
  const { stored } = recording;
  const partners = stored?.name === 'assignment' || stored?.name === 'import' ? stored.body.partners : [];
  return {
    parties: {
      proposer: names.organisation(life.proposer),
      ...(life.lead && { lead: names.organisation(life.lead) }),
      partners: partners.map(({ organisation }) => names.organisation(organisation)),
    },
  };
}

async function whatThePlanSays({ recording, to }: MailContext): Promise<Partial<MailFacts>> {
  return { planSays: await importedFacts(recording.trx, recording.row, to.language) };
}

async function corrected({ recording, names, to }: MailContext): Promise<Partial<MailFacts>> {
  return { corrected: await correctedFacts(recording, names, to.language) };
}

async function terms({ recording, names, to }: MailContext): Promise<Partial<MailFacts>> {
  return { terms: termsFacts(recording, names, to.language) };
}

async function proposerChange({ recording, names, notice }: MailContext): Promise<Partial<MailFacts>> {
  const { before, advanced } = recording;
  if (!before) return {};
  const [former, now] = [names.organisation(before.proposer), names.organisation(advanced.life.proposer)];
  return { proposerChange: { former, now, comes: notice.about?.outcome === 'begins' } };
}

async function answer({ recording, names, notice }: MailContext): Promise<Partial<MailFacts>> {
  const { stored } = recording;
  const outcome = oneOf(['accepted', 'declined', 'needsDecision', 'cancelled', 'enteredInError', 'leadAgain'], notice.about?.outcome);
  if (!outcome) return {};
  const until = stored?.name === 'assignmentAnswer' ? stored.body.until : undefined;
  return { answer: { organisation: names.organisation(notice.about?.organisation ?? ''), outcome, ...(until && { until }) } };
}

async function decision({ recording, names }: MailContext): Promise<Partial<MailFacts>> {
  const { stored } = recording;
  return stored?.name === 'fundingDecision' ? { decision: decisionFacts(recording, stored.body, names) } : {};
}

async function resolution(context: MailContext): Promise<Partial<MailFacts>> {
  return bodyDecisionFacts(context);
}

async function reopened(context: MailContext): Promise<Partial<MailFacts>> {
  return { reopened: reopenedFacts(context) };
}

async function review({ notice }: MailContext): Promise<Partial<MailFacts>> {
  const outcome = oneOf(['approved', 'noted', 'returned', 'reopened'], notice.about?.outcome);
  return outcome ? { review: outcome } : {};
}

/** Narrows a text of a notice to one of a closed list of values. */
const oneOf = <T extends string>(words: readonly T[], named: string | undefined): T | undefined => words.find((word) => word === named);

async function receipt({ recording, notice }: MailContext): Promise<Partial<MailFacts>> {
  return { received: { at: recording.received, ...(notice.about?.outcome === 'completed' && { completion: true as const }) } };
}

async function reportReceived({ recording, obligation }: MailContext): Promise<Partial<MailFacts>> {
  const { receivedAt, onTime, reportForm } = obligation ?? {};
  const replaces = await reportReplaced(recording, obligation);
  return {
    received: {
      at: receivedAt ?? recording.received,
      ...(onTime !== undefined && { onTime }),
      ...(reportForm && { form: reportForm }),
      ...(replaces && { replaces }),
    },
  };
}

/** The report that nobody had reviewed yet when this one came: its writer may not know. */
async function reportReplaced(
  { trx, before, advanced, stored }: Recording,
  obligation: Obligation | undefined,
): Promise<{ at: Instant; by?: string } | undefined> {
  const earlier = obligation && before?.obligations[obligation.id];
  if (earlier?.report !== 'submitted' || !earlier.period) return undefined;
  const last = await lastReportBefore(trx, { planActivity: advanced.life.id, period: earlier.period.name, id: stored?.id });
  return last && { at: last.at, ...(last.by !== null && { by: last.by }) };
}

async function over({ notice }: MailContext): Promise<Partial<MailFacts>> {
  const outcome = oneOf(['settled', 'void', 'withdrawn'], notice.about?.outcome);
  return outcome ? { over: outcome } : {};
}

async function extension({ recording, notice }: MailContext): Promise<Partial<MailFacts>> {
  const earlier = Object.values(recording.before?.obligations ?? {});
  const asked = earlier.find((other) => other.kind === 'extensionAnswer' && other.about === notice.obligation && isOwed(other))?.askedFor;
  const outcome = oneOf(['granted', 'refused', 'shortened', 'revoked'], notice.about?.outcome);
  return outcome ? { extension: { outcome, ...(asked && { askedDay: asked }) } } : {};
}

async function excused({ notice }: MailContext): Promise<Partial<MailFacts>> {
  const outcome = oneOf(['excused', 'reopened'], notice.about?.outcome);
  return outcome ? { excused: outcome } : {};
}

async function raised({ notice }: MailContext): Promise<Partial<MailFacts>> {
  return notice.about?.at ? { raisedAt: notice.about.at } : {};
}

async function task({ recording, names, notice }: MailContext): Promise<Partial<MailFacts>> {
  const { task: kind, on } = notice.about ?? {};
  if (!kind) return {};
  const { life, tasks } = recording.advanced;
  const named = tasks.flatMap((one) => (one.kind === kind && one.organisation ? [one.organisation] : []));
  const concerned = named.length > 0 || !life.lead ? named : [life.lead];
  const organisation = concerned.map((id) => names.organisation(id)).join(', ');
  return { task: { kind, ...(organisation && { organisation }), ...(on && { on }) } };
}

/** The dossier's cover: what the actor has written, mails about the report that no server accepted, and what is asked. */
async function dossierCover({ recording, about }: MailContext): Promise<Partial<MailFacts>> {
  const { trx, advanced } = recording;
  if (!about?.period) return {};
  const statement = (await statementsAbout(trx, advanced.life.id, about.period.name)).join('\n\n');
  const question = recording.stored?.name === 'bodyDecision' ? recording.stored.body.question : undefined;
  return { mailsNotAccepted: await mailsNotAccepted(trx, advanced.life.id, about.id), ...(statement && { statement }), ...(question && { question }) };
}

/** What a coordinator has asked, in a matter that no report has raised. */
async function askedByHand({ recording, notice }: MailContext): Promise<Partial<MailFacts>> {
  const matter = notice.about?.matter;
  const asked = matter === undefined ? null : await matterAsked(recording.trx, matter);
  if (!asked) return {};
  const { kind, question, proposedAnswer } = asked;
  const { stored } = recording;
  // What the steering group asks of the reference group, where it has sent such a matter back.
  const further = stored?.name === 'bodyDecision' && notice.kind === 'escalationRaised' ? stored.body.question : undefined;
  return { asked: { kind, question, ...(proposedAnswer !== null && { proposedAnswer }) }, ...(further && { question: further }) };
}
