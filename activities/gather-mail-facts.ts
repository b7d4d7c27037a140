/** Gathers what a mail says from the life, the command's own words and the registers. */
import { bodyWithRole, findBody } from '../db/body-store.ts';
import type { PlanActivityRow } from '../db/life-store.ts';
import { findPlanActivity } from '../db/life-store.ts';
import { findOrganisation } from '../db/organisation-store.ts';
import type { BodyFacts, MailFacts, NextStep, ObligationFacts, RecipientRole } from '../words/mail-facts.ts';
import { wordsIn } from '../words/words-in.ts';
import { byTurn } from '../workflows/domain/agenda.ts';
import { dayOf } from '../workflows/domain/instants.ts';
import type { LifeState, Obligation } from '../workflows/domain/life-state.ts';
import { isOwed } from '../workflows/domain/life-state.ts';
import { expectedForm } from '../workflows/domain/money.ts';
import type { MailAsk } from '../workflows/domain/notices.ts';
import type { BodyRole } from '../workflows/domain/policy.ts';
import { decisionFacts } from './decision-facts.ts';
import type { MailDesk } from './mail-desk.ts';
import { planSays } from './plan-says.ts';
import type { Recording } from './recording.ts';
import { wordFacts } from './word-facts.ts';

export interface Addressee {
  name: string;
  language: 'sv' | 'en';
  as: RecipientRole;
}
export type FactsSource = (ask: MailAsk, to: Addressee) => Promise<MailFacts>;

/** @returns a function that gathers the facts of one mail of this step */
export async function createFactsOf(recording: Recording, desk: MailDesk): Promise<FactsSource> {
  const { trx, at, advanced, before } = recording;
  const { life } = advanced;
  const row = (await findPlanActivity(trx, life.id)) as PlanActivityRow;
  const nameOf = async (organisation: string) => (await findOrganisation(trx, organisation))?.name ?? organisation;
  const obligationNamed = (id: string | undefined): Obligation | undefined =>
    id === undefined ? undefined : (life.obligations[id] ?? before?.obligations[id]);

  async function bodyFacts(role: BodyRole): Promise<BodyFacts | undefined> {
    const id = await bodyWithRole(trx, role, dayOf(at));
    const body = id === undefined ? undefined : await findBody(trx, id);
    return body && { name: body.name, role, ...(body.abbreviation && { abbreviation: body.abbreviation }) };
  }

  async function obligationFacts(obligation: Obligation, to: Addressee): Promise<ObligationFacts> {
    const { owedBy, period } = obligation;
    const mine =
      'role' in owedBy
        ? owedBy.role === 'coordinator'
          ? to.as === 'coordinator'
          : to.as === 'member' || to.as === 'secretary'
        : to.as !== 'coordinator' && to.as !== 'member' && to.as !== 'secretary' && to.as !== 'partner';
    const owner = 'organisation' in owedBy ? await nameOf(owedBy.organisation) : wordsIn(to.language).roles[owedBy.role];
    return { kind: obligation.kind, dueAt: obligation.dueAt, reason: obligation.why, owedBy: owner, mine, ...(period && { periodName: period.name }) };
  }

  async function nextSteps(obligation: Obligation | undefined): Promise<NextStep[]> {
    const items = Object.values(life.agenda).filter((item) => item.obligation !== undefined && item.obligation === obligation?.id && item.kind !== 'late');
    const steps: NextStep[] = [];
    for (const item of items.sort(byTurn)) {
      const body = item.role === 'referenceGroup' || item.role === 'steeringGroup' ? await bodyFacts(item.role) : undefined;
      steps.push({ what: item.kind, at: item.at, ...(item.role && { role: item.role }), ...(body && { body: body.abbreviation ?? body.name }) });
    }
    return steps;
  }

  return async (ask, to) => {
    const obligation = obligationNamed(ask.obligation);
    const about = obligationNamed(obligation?.about);
    const body = ask.about?.role && (await bodyFacts(ask.about.role));
    const words = (recording.stored?.body ?? {}) as Record<string, unknown>;
    const text = words.comment ?? words.reason ?? (recording.stored?.name === 'fundingDecision' ? words.grounds : words.text);
    return {
      planActivity: { id: life.id, title: row.title, caseNumber: row.caseNumber },
      sender: { name: desk.senderName, replyTo: desk.replyTo },
      recipient: { name: to.name, as: to.as, ...('organisation' in ask.to && { organisation: await nameOf(ask.to.organisation) }) },
      // What is settled is no longer "to do": the mail is about it.
      ...(obligation &&
        (isOwed(obligation)
          ? { obligation: await obligationFacts(obligation, to), next: await nextSteps(obligation) }
          : { about: await obligationFacts(obligation, to) })),
      ...(about && { about: await obligationFacts(about, to) }),
      ...(typeof text === 'string' && text !== '' && { text }),
      ...(ask.about?.side && { side: ask.about.side }),
      ...(body && { body }),
      ...followUpFacts(life, ask),
      ...(await partyFacts(ask)),
      ...(ask.kind === 'task' && ask.about?.task && { task: { kind: ask.about.task, ...(life.lead && { organisation: await nameOf(life.lead) }) } }),
      ...receivedFacts(recording, ask, obligation),
      ...(ask.kind === 'reviewResult' && { review: ask.about?.outcome as 'approved' | 'noted' | 'returned' }),
      ...extensionFacts(recording, ask),
      ...(ask.kind === 'hearing' && ask.about?.at && { raisedAt: ask.about.at }),
      ...(ask.kind === 'paused' && ask.about?.on && { until: ask.about.on }),
      ...(ask.kind === 'decision' && { decision: await decisionFacts(recording, nameOf) }),
      ...(await wordFacts(recording, ask, nameOf)),
      ...(ask.kind === 'escalationRaised' && (await dossierFacts(recording, ask))),
      ...(ask.kind === 'importQuestion' && { planSays: await planSays(trx, row, to.language) }),
    };
  };

  async function partyFacts(ask: MailAsk): Promise<Partial<MailFacts>> {
    if (ask.kind === 'assignmentResult') {
      const { until } = (recording.stored?.body ?? {}) as { until?: string };
      return { answer: { organisation: await nameOf(ask.about?.organisation ?? ''), outcome: ask.about?.outcome as 'accepted', ...(until && { until }) } };
    }
    if (ask.kind !== 'assignmentAsked' && ask.kind !== 'handoverAsked' && ask.kind !== 'importQuestion') return {};
    const partners: { organisation: string }[] = ((recording.stored?.body ?? {}) as { partners?: { organisation: string }[] }).partners ?? [];
    return {
      parties: {
        proposer: await nameOf(life.proposer),
        ...(life.lead && { lead: await nameOf(life.lead) }),
        partners: await Promise.all(partners.map(({ organisation }) => nameOf(organisation))),
      },
    };
  }
}

function followUpFacts(life: LifeState, ask: MailAsk): Partial<MailFacts> {
  const { every, due } = life.policy.report;
  const asksForReports = [
    'assignmentAsked',
    'handoverAsked',
    'importQuestion',
    'reminder',
    'hearing',
    'reviewResult',
    'extensionAnswer',
    'bodyWord',
    'closingBegun',
    'resumed',
  ].includes(ask.kind);
  return asksForReports ? { followUp: { every, due, form: expectedForm(life) } } : {};
}

function receivedFacts({ received }: Recording, ask: MailAsk, obligation: Obligation | undefined): Partial<MailFacts> {
  if (ask.kind === 'receipt') return { received: { at: received, ...(ask.about?.outcome === 'completed' && { completion: true as const }) } };
  if (ask.kind !== 'reportReceived' || !obligation) return {};
  return {
    received: {
      at: obligation.receivedAt ?? received,
      ...(obligation.onTime !== undefined && { onTime: obligation.onTime }),
      ...(obligation.reportForm && { form: obligation.reportForm }),
    },
  };
}

function extensionFacts({ before }: Recording, ask: MailAsk): Partial<MailFacts> {
  if (ask.kind !== 'extensionAnswer') return {};
  const asked = Object.values(before?.obligations ?? {}).find((other) => other.kind === 'extensionAnswer' && other.about === ask.obligation)?.askedFor;
  return { extension: { outcome: ask.about?.outcome as 'granted' | 'refused', ...(asked && { askedDay: asked }) } };
}

/** What the dossier's cover says: the actor's statement, and mails that no server accepted. */
async function dossierFacts({ trx, advanced }: Recording, ask: MailAsk): Promise<Partial<MailFacts>> {
  const period = ask.obligation && advanced.life.obligations[ask.obligation]?.period?.name;
  const statement = (await trx('replies')
    .where({ plan_activity: advanced.life.id, period })
    .whereIn('kind', ['statement', 'needHelp', 'notOurs'])
    .orderBy('received_at', 'desc')
    .first('text')) as { text: string | null } | undefined;
  const missed = (await trx('mails')
    .where({ plan_activity: advanced.life.id, obligation: ask.obligation ?? '' })
    .whereIn('outcome', ['refused', 'expired'])
    .count({ count: '*' })
    .first()) as { count: number };
  return { mailsNotAccepted: Number(missed.count), ...(statement?.text && { statement: statement.text }) };
}
