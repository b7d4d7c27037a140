/** What a try of a mail has to know, by one statement: whether it is still true, whether it may leave, and which links are signed in it. */
import type { Knex } from 'knex';
import type { Instant } from '../../workflows/domain/time/day-and-instant.ts';
import type { List } from '../engine/batch-select.ts';
import { batchOf, batchSelect } from '../engine/batch-select.ts';
import type { SqlClock } from '../engine/connection.ts';
import { clockExpression } from '../engine/connection.ts';
import type { AnswerLink, StoredLink } from '../links/answer-link-read-model.ts';
import { answerLinkColumns, idsOfLinksIn, toAnswerLink } from '../links/answer-link-read-model.ts';
import type { SignInLink, StoredSignInLink } from '../links/sign-in-link-read-model.ts';
import { signInLinkColumns, signInLinkOf, toSignInLink } from '../links/sign-in-link-read-model.ts';
import type { ObligationRow } from '../lives/obligation-read-model.ts';
import { openGate } from './mail-gate-read-model.ts';
import type { MailRow } from './mail-row-read-model.ts';
import { stepTakingBack } from './taken-back-mails.ts';

const owedColumns = ['owed_role', 'due_version', 'state'] as const satisfies (keyof ObligationRow)[];

export interface SendingFacts {
  /** Of the database: keys age by it, since plan time may have been skipped ahead. */
  clock: Instant;
  /** By the clock of delivery. */
  now: Instant;
  isGateOpen: boolean;
  /** The obligation that it is about, as it stands. */
  owed: Pick<ObligationRow, (typeof owedColumns)[number]> | undefined;
  /** The number of the step that took back the one that asked for the mail. */
  takenBackBy: number | undefined;
  /** The link to sign in by that it brings, while that may be used. */
  signInLink: SignInLink | undefined;
  /** Links to answer by that its text names, whoever's they are. */
  answerLinks: AnswerLink[];
}

/** @param clock the clock of delivery */
export async function sendingFacts(knex: Knex, mail: MailRow, clock: SqlClock): Promise<SendingFacts> {
  const found = await batchSelect<Lists>(knex, {
    clocks: { rows: knex.select({ clock: clockExpression(knex), now: clock(knex) }), columns: ['clock', 'now'] },
    gate: { rows: openGate(knex), columns: ['open'] },
    owed: owedAbout(knex, mail),
    taking: takingBack(knex, mail),
    signInLinks: mail.kind === 'signIn' ? batchOf(signInLinkOf(knex, mail.key), signInLinkColumns) : undefined,
    answerLinks: namedIn(knex, mail),
  });
  const [clocks] = found.clocks;
  if (!clocks) throw new Error('the database tells no time');
  return {
    ...clocks,
    isGateOpen: found.gate.length > 0,
    owed: found.owed[0],
    takenBackBy: found.taking[0]?.seq,
    signInLink: found.signInLinks[0] && toSignInLink(found.signInLinks[0]),
    answerLinks: found.answerLinks.map(toAnswerLink),
  };
}

type Lists = {
  clocks: { clock: Instant; now: Instant };
  gate: { open: number };
  owed: NonNullable<SendingFacts['owed']>;
  taking: { seq: number };
  signInLinks: StoredSignInLink;
  answerLinks: StoredLink;
};

const owedAbout = (knex: Knex, { planActivity, obligation }: MailRow): List | undefined =>
  planActivity === null || obligation === null ? undefined : batchOf(knex('obligations').where({ plan_activity: planActivity, id: obligation }), owedColumns);

const takingBack = (knex: Knex, { planActivity, step }: MailRow): List | undefined =>
  planActivity === null || step === null ? undefined : { rows: stepTakingBack(knex, { planActivity, step }), columns: ['seq'] };

function namedIn(knex: Knex, { text, html }: MailRow): List | undefined {
  const ids = idsOfLinksIn(text, html);
  return ids.length === 0 ? undefined : batchOf(knex('answer_links').whereIn('id', ids), answerLinkColumns);
}
