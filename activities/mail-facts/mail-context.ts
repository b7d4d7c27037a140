/** What the facts of one mail are gathered from: the step, the mail asked for, who gets it, and the registers' names. */
import { findNamed } from '../../db/mail/named-in-mails.ts';
import type { Language } from '../../words/language.ts';
import type { BodyFacts, RecipientRole } from '../../words/mail-facts.ts';
import type { Obligation } from '../../workflows/domain/life-state.ts';
import type { MailNotice } from '../../workflows/domain/notices.ts';
import type { BodyRole } from '../../workflows/domain/policy.ts';
import { dayOf } from '../../workflows/domain/time/instants.ts';
import type { Recording } from '../recording/recording.ts';
import { organisationsNamed } from './organisations-named.ts';

export interface Addressee {
  name: string;
  language: Language;
  as: RecipientRole;
  /** Names of those whom the reader stands in for. */
  onBehalfOf?: string[];
}

/** Names as people know them. */
export interface Names {
  /** An id that is in no register is its own name. */
  organisation(id: string): string;
  /** How to appeal against an organisation's decision, where the register says. */
  appealTo(organisation: string): string | undefined;
  /** The body that holds a role on the step's day. */
  body(role: BodyRole): BodyFacts | undefined;
}

export interface MailContext {
  recording: Recording;
  names: Names;
  notice: MailNotice;
  to: Addressee;
  /** The obligation the mail is about, as it is after the step, or was before it. */
  obligation: Obligation | undefined;
  /** The report that the obligation concerns: that of a review, of an extension, of a body's decision. */
  about: Obligation | undefined;
}

/** The names that the mails of a step may say, by one statement. */
export async function namesFor(recording: Recording): Promise<Names> {
  const { trx, at } = recording;
  const { organisations, bodies } = await findNamed(trx, organisationsNamed(recording), dayOf(at));
  return {
    organisation: (id) => organisations.get(id)?.name ?? id,
    appealTo(id) {
      const appeal = organisations.get(id)?.facts['appeal'];
      return typeof appeal === 'string' ? appeal : undefined;
    },
    body(role) {
      const body = bodies[role];
      return body && { name: body.name, role, ...(body.abbreviation && { abbreviation: body.abbreviation }) };
    },
  };
}

export function obligationNamed({ advanced, before }: Recording, id: string | undefined): Obligation | undefined {
  return id === undefined ? undefined : (advanced.life.obligations[id] ?? before?.obligations[id]);
}
