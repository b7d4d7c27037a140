/** What the facts of one mail are gathered from: the step, the mail asked for, who gets it, and the registers' names. */
import { bodyWithRole, findBody } from '../../db/registers/body-read-model.ts';
import { findOrganisation } from '../../db/registers/organisation-read-model.ts';
import type { Language } from '../../words/language.ts';
import type { BodyFacts, RecipientRole } from '../../words/mail-facts.ts';
import type { Obligation } from '../../workflows/domain/life-state.ts';
import type { MailNotice } from '../../workflows/domain/notices.ts';
import type { BodyRole } from '../../workflows/domain/policy.ts';
import { dayOf } from '../../workflows/domain/time/instants.ts';
import type { Recording } from '../recording/recording.ts';

export interface Addressee {
  name: string;
  language: Language;
  as: RecipientRole;
}

/** Names as people know them. */
export interface Names {
  organisation(id: string): Promise<string>;
  /** The body that holds a role on the step's day. */
  body(role: BodyRole): Promise<BodyFacts | undefined>;
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

/** Each name is looked up once for all mails of a step. */
export function createNames({ trx, at }: Pick<Recording, 'trx' | 'at'>): Names {
  return {
    organisation: remembered(async (id: string) => (await findOrganisation(trx, id))?.name ?? id),
    body: remembered(async (role: BodyRole) => {
      const id = await bodyWithRole(trx, role, dayOf(at));
      const body = id === undefined ? undefined : await findBody(trx, id);
      return body && { name: body.name, role, ...(body.abbreviation && { abbreviation: body.abbreviation }) };
    }),
  };
}

function remembered<Key, Value>(find: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  const found = new Map<Key, Promise<Value>>();
  return (key) => {
    const value = found.get(key) ?? find(key);
    found.set(key, value);
    return value;
  };
}

export function obligationNamed({ advanced, before }: Recording, id: string | undefined): Obligation | undefined {
  return id === undefined ? undefined : (advanced.life.obligations[id] ?? before?.obligations[id]);
}
