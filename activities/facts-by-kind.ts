/** What each kind of mail says beside the matter itself; a kind that is not here says nothing more. */
import { mailsNotAccepted } from '../db/mail-store.ts';
import { statementsAbout } from '../db/report-store.ts';
import type { MailFacts } from '../words/mail-facts.ts';
import { isOwed } from '../workflows/domain/life-state.ts';
import { expectedForm } from '../workflows/domain/money.ts';
import type { MailKind } from '../workflows/domain/notices.ts';
import { decisionFacts } from './decision-facts.ts';
import type { MailContext } from './mail-context.ts';
import { planSays } from './plan-says.ts';
import { wordFacts } from './word-facts.ts';

type Gather = (context: MailContext) => Promise<Partial<MailFacts>>;

export const factsByKind: Partial<Record<MailKind, Gather[]>> = {
  receipt: [receipt],
  reminder: [followUp],
  assignmentAsked: [followUp, parties],
  handoverAsked: [followUp, parties],
  importQuestion: [followUp, parties, whatThePlanSays],
  assignmentResult: [followUp, answer],
  decision: [async ({ recording, names }) => ({ decision: await decisionFacts(recording, names.organisation) })],
  hearing: [followUp, async ({ ask }) => ({ ...(ask.about?.at && { raisedAt: ask.about.at }) })],
  escalationRaised: [dossierCover],
  bodyWord: [followUp, word],
  ended: [word],
  reportReceived: [reportReceived],
  reviewResult: [followUp, async ({ ask }) => ({ review: ask.about?.outcome as NonNullable<MailFacts['review']> })],
  extensionAnswer: [followUp, extension],
  task: [task],
  paused: [async ({ ask }) => ({ ...(ask.about?.on && { until: ask.about.on }) })],
  resumed: [followUp],
  closingBegun: [followUp],
};

async function followUp({ recording }: MailContext): Promise<Partial<MailFacts>> {
  const { life } = recording.advanced;
  const { every, due } = life.policy.report;
  return { followUp: { every, due, form: expectedForm(life) } };
}

async function parties({ recording, names }: MailContext): Promise<Partial<MailFacts>> {
  const { life } = recording.advanced;
  const { partners = [] } = (recording.stored?.body ?? {}) as { partners?: { organisation: string }[] };
  return {
    parties: {
      proposer: await names.organisation(life.proposer),
      ...(life.lead && { lead: await names.organisation(life.lead) }),
      partners: await Promise.all(partners.map(({ organisation }) => names.organisation(organisation))),
    },
  };
}

async function whatThePlanSays({ recording, row, to }: MailContext): Promise<Partial<MailFacts>> {
  return { planSays: await planSays(recording.trx, row, to.language) };
}

async function answer({ recording, names, ask }: MailContext): Promise<Partial<MailFacts>> {
  const { until } = (recording.stored?.body ?? {}) as { until?: string };
  const outcome = ask.about?.outcome as NonNullable<MailFacts['answer']>['outcome'];
  return { answer: { organisation: await names.organisation(ask.about?.organisation ?? ''), outcome, ...(until && { until }) } };
}

async function word({ recording, names, ask }: MailContext): Promise<Partial<MailFacts>> {
  return wordFacts(recording, ask, names.organisation);
}

async function receipt({ recording, ask }: MailContext): Promise<Partial<MailFacts>> {
  return { received: { at: recording.received, ...(ask.about?.outcome === 'completed' && { completion: true as const }) } };
}

async function reportReceived({ recording, obligation }: MailContext): Promise<Partial<MailFacts>> {
  const { receivedAt, onTime, reportForm } = obligation ?? {};
  return { received: { at: receivedAt ?? recording.received, ...(onTime !== undefined && { onTime }), ...(reportForm && { form: reportForm }) } };
}

async function extension({ recording, ask }: MailContext): Promise<Partial<MailFacts>> {
  const earlier = Object.values(recording.before?.obligations ?? {});
  const asked = earlier.find((other) => other.kind === 'extensionAnswer' && other.about === ask.obligation && isOwed(other))?.askedFor;
  return { extension: { outcome: ask.about?.outcome as 'granted' | 'refused', ...(asked && { askedDay: asked }) } };
}

async function task({ recording, names, ask }: MailContext): Promise<Partial<MailFacts>> {
  const { task: kind, on } = ask.about ?? {};
  if (!kind) return {};
  const { life, tasks } = recording.advanced;
  const named = tasks.flatMap((one) => (one.kind === kind && one.organisation ? [one.organisation] : []));
  const concerned = named.length > 0 || !life.lead ? named : [life.lead];
  const organisation = (await Promise.all(concerned.map((id) => names.organisation(id)))).join(', ');
  return { task: { kind, ...(organisation && { organisation }), ...(on && { on }) } };
}

/** The dossier's cover: what the actor has written, mails about the report that no server accepted, and what is asked. */
async function dossierCover({ recording, about }: MailContext): Promise<Partial<MailFacts>> {
  const { trx, advanced } = recording;
  if (!about?.period) return {};
  const statement = (await statementsAbout(trx, advanced.life.id, about.period.name)).join('\n\n');
  const { question } = (recording.stored?.body ?? {}) as { question?: string };
  return { mailsNotAccepted: await mailsNotAccepted(trx, advanced.life.id, about.id), ...(statement && { statement }), ...(question && { question }) };
}
