/** Gathers what a mail says: the matter itself for every kind, and what the kind says beside it. */
import type { MailFacts } from '../../words/mail-facts.ts';
import { isOwed } from '../../workflows/domain/life-state.ts';
import type { MailNotice } from '../../workflows/domain/notices.ts';
import { textPassedOn } from '../recording/command-texts.ts';
import type { Recording } from '../recording/recording.ts';
import { factsByKind } from './facts-by-kind.ts';
import type { Addressee, MailContext, Names } from './mail-context.ts';
import { namesFor, obligationNamed } from './mail-context.ts';
import type { MailSettings } from './mail-settings.ts';
import { nextSteps, obligationFacts } from './obligation-facts.ts';

export type FactsSource = (notice: MailNotice, to: Addressee) => Promise<MailFacts>;

/** @returns a function that gathers the facts of one mail of this step */
export async function createFactsOf(recording: Recording, mailSettings: MailSettings): Promise<FactsSource> {
  const names = await namesFor(recording);
  const gathered = new Map<string, Promise<Partial<MailFacts>[]>>();
  /** What a kind says beside the matter differs by the reader's language alone: it is gathered once for all who get the mail in theirs. */
  function more(context: MailContext): Promise<Partial<MailFacts>[]> {
    const key = `${recording.advanced.mails.indexOf(context.notice)} ${context.to.language}`;
    const facts = gathered.get(key) ?? Promise.all((factsByKind[context.notice.kind] ?? []).map((gather) => gather(context)));
    gathered.set(key, facts);
    return facts;
  }
  return async (notice, to) => {
    const context = contextOf(recording, names, notice, to);
    return Object.assign(matter(context, mailSettings), ...(await more(context))) as MailFacts;
  };
}

function contextOf(recording: Recording, names: Names, notice: MailNotice, to: Addressee): MailContext {
  const obligation = obligationNamed(recording, notice.obligation);
  return { recording, names, notice, to, obligation, about: obligationNamed(recording, obligation?.about) };
}

function matter(context: MailContext, mailSettings: MailSettings): Partial<MailFacts> {
  const { names, notice, to } = context;
  const body = notice.about?.role && names.body(notice.about.role);
  const { row, stored } = context.recording;
  const text = stored && textPassedOn(stored);
  return {
    planActivity: { id: row.id, title: row.title, caseNumber: row.caseNumber },
    sender: { name: mailSettings.senderName, replyTo: mailSettings.replyTo },
    recipient: { ...recipientFacts(to), ...('organisation' in notice.to && { organisation: names.organisation(notice.to.organisation) }) },
    ...owed(context),
    ...(text && { text }),
    ...(notice.about?.side && { side: notice.about.side }),
    ...(body && { body }),
  };
}

const recipientFacts = ({ name, as, onBehalfOf }: Addressee) => ({ name, as, ...(onBehalfOf && { onBehalfOf }) });

/** What is settled is no longer "to do": the mail is then about it. */
function owed(context: MailContext): Partial<MailFacts> {
  const { obligation, about, names, to } = context;
  const facts: Partial<MailFacts> = about ? { about: obligationFacts(about, names, to) } : {};
  if (!obligation) return facts;
  const own = obligationFacts(obligation, names, to);
  return isOwed(obligation) ? { ...facts, obligation: own, next: nextSteps(obligation, context) } : { about: own, ...facts };
}
