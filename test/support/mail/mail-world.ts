/** Lives whose mails a test can make fail in every way: by what the SMTP server says of an address, by its absence, by a worker that dies. */
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { Mailer } from '../../../activities/mail-dispatch/mailer.ts';
import type { MailOutcome } from '../../../contracts/views/mail-view.ts';
import type { MailRow } from '../../../db/mail/mail-row-read-model.ts';
import { findMail } from '../../../db/mail/mail-row-read-model.ts';
import type { Obligation } from '../../../workflows/domain/life-state.ts';
import type { PolicyChange } from '../../../workflows/domain/policy.ts';
import type { HitEnv, HitOptions, Life } from '../server/hit-env.ts';
import { startHit } from '../server/hit-env.ts';
import { pollLimit } from '../server/until.ts';

/** Every instant exact, so that a test can skip to it: due 12 days after acceptance, reminders a day before and after, RAI after 22 days. */
export const exactPolicy: PolicyChange = {
  report: {
    every: 'PT240H',
    due: 'PT48H',
    remindBefore: ['PT24H'],
    remindAfter: ['PT24H'],
    hearBefore: 'PT24H',
    ladder: [{ after: 'PT240H', role: 'referenceGroup' }],
  },
  mail: { workingDaysOnly: false },
};

export const day = 24 * 3600 * 1000;

export interface MailWorld {
  hit(): HitEnv;
  /** What the server says of a recipient; it takes all others. Forgotten after each test. */
  saysOf: Map<string, () => Error | null>;
  /** What happens after the server has taken a mail, before anybody has written that down. Forgotten after each test. */
  interruption: { after?: (address: string) => void };
  /** What happens at the server once it is told of a recipient or has a mail's text, before it answers. Forgotten after each test. */
  server: { atRecipient?: (address: string) => Promise<void>; atText?: (address: string) => Promise<null> };
  /** Who puts the next plan activity forward: somebody whom no other test writes to. */
  nextEmail(): string;
  proposed(options?: Parameters<HitEnv['propose']>[0]): Promise<{ life: Life; email: string }>;
  /** The first asked for first. */
  mailsOf(life: Life, kind?: string): Promise<MailRow[]>;
  mailTo(life: Life, email: string, kind?: string): Promise<MailRow>;
  /** What the server has taken of a mail. */
  copies(mail: MailRow): string[];
  /** Waits until a mail has been tried so often. */
  tried(life: Life, email: string, attempts: number, kind?: string): Promise<void>;
  /** Waits for what becomes of a mail. */
  becomes(life: Life, email: string, outcome: MailOutcome, kind?: string): Promise<void>;
  /** Waits until every mail of a life has ended so. */
  allBecome(life: Life, outcome: MailOutcome): Promise<void>;
  tasks(life: Life, kind: string): Promise<{ id: string; details: string }[]>;
  reports(life: Life): Promise<Obligation[]>;
  describe(life: Life): ReturnType<ReturnType<HitEnv['client']['workflow']['getHandle']>['describe']>;
}

/** Starts before the file's first test and ends after its last. */
export function useMailWorld(options: Pick<HitOptions, 'gated' | 'perSecond'> = {}): MailWorld {
  let hit: HitEnv;
  let people = 0;
  const saysOf: MailWorld['saysOf'] = new Map();
  const interruption: MailWorld['interruption'] = {};
  const server: MailWorld['server'] = {};
  const wrapMailer = (mailer: Mailer): Mailer => ({
    ...mailer,
    async send(mail, handingOver) {
      const sent = await mailer.send(mail, handingOver);
      interruption.after?.(mail.to.address);
      return sent;
    },
  });

  beforeAll(async () => {
    hit = await startHit({
      ...options,
      wrapMailer,
      smtp: {
        onRcptTo: ({ address }, _session, done) => void Promise.resolve(server.atRecipient?.(address)).then(() => done(saysOf.get(address)?.() ?? null)),
        beforeTaken: async (address) => (await server.atText?.(address)) ?? null,
      },
    });
  });
  afterEach(() => {
    saysOf.clear();
    delete interruption.after;
    delete server.atRecipient;
    delete server.atText;
  });
  afterAll(() => hit?.close());

  async function mailsOf(life: Life, kind?: string): Promise<MailRow[]> {
    const query = hit.db('mails').where({ plan_activity: life.id });
    if (kind !== undefined) query.where({ kind });
    const keys = (await query.orderBy(['asked_at', 'key']).pluck('key')) as string[];
    return Promise.all(keys.map(async (key) => (await findMail(hit.db, key)) as MailRow));
  }
  const mailTo: MailWorld['mailTo'] = async (life, email, kind = 'receipt') =>
    (await mailsOf(life, kind)).find(({ recipient }) => recipient === email) as MailRow;

  return {
    hit: () => hit,
    saysOf,
    interruption,
    server,
    nextEmail: () => `person-${people + 1}@ltu.example`,
    async proposed(proposal = {}) {
      people += 1;
      const email = `person-${people}@ltu.example`;
      const life = await hit.propose({ ...proposal, body: { proposedBy: { organisation: 'ltu', contact: { name: 'Kåre Öström', email } } } });
      return { life, email };
    },
    mailsOf,
    mailTo,
    copies: ({ messageId }) => hit.smtp.taken.filter((raw) => raw.includes(`Message-ID: ${messageId}`)),
    tried: (life, email, attempts, kind) => expect.poll(async () => (await mailTo(life, email, kind))?.attempts, pollLimit).toBe(attempts),
    becomes: (life, email, outcome, kind) => expect.poll(async () => (await mailTo(life, email, kind))?.outcome, pollLimit).toBe(outcome),
    allBecome: (life, outcome) => expect.poll(async () => [...new Set((await mailsOf(life)).map((mail) => mail.outcome))], pollLimit).toEqual([outcome]),
    tasks: (life, kind) => hit.db('tasks').where({ plan_activity: life.id, kind }).orderBy('id'),
    reports: async (life) => Object.values((await life.state()).obligations).filter(({ kind }) => kind === 'report'),
    describe: (life) => hit.client.workflow.getHandle(life.workflowId).describe(),
  };
}
