/** Gathers what a mail says: the matter itself for every kind, and what the kind says beside it. */
import type { MailFacts } from '../../words/mail-facts.ts';
import { isOwed } from '../../workflows/domain/life-state.ts';
import type { MailNotice } from '../../workflows/domain/notices.ts';
import { textPassedOn } from '../recording/command-texts.ts';
import type { Recording } from '../recording/recording.ts';
import { factsByKind } from './facts-by-kind.ts';
import type { Addressee, MailContext } from './mail-context.ts';
import { createNames, obligationNamed } from './mail-context.ts';
import type { MailSettings } from './mail-settings.ts';
import { nextSteps, obligationFacts } from './obligation-facts.ts';

export type FactsSource = (notice: MailNotice, to: Addressee) => Promise<MailFacts>;

/** @returns a function that gathers the facts of one mail of this step */
export function createFactsOf(recording: Recording, mailSettings: MailSettings): FactsSource {
  const names = createNames(recording);
  return async (notice, to) => {
    const obligation = obligationNamed(recording, notice.obligation);
    const context: MailContext = { recording, names, notice, to, obligation, about: obligationNamed(recording, obligation?.about) };
    const more = await Promise.all((factsByKind[notice.kind] ?? []).map((gather) => gather(context)));
    return Object.assign(await matter(context, mailSettings), ...more) as MailFacts;
  };
}

async function matter(context: MailContext, mailSettings: MailSettings): Promise<MailFacts> {
  const { names, notice, to } = context;
  const body = notice.about?.role && (await names.body(notice.about.role));
  const { row, stored } = context.recording;
  const text = stored && textPassedOn(stored);
  return {
    planActivity: { id: row.id, title: row.title, caseNumber: row.caseNumber },
    sender: { name: mailSettings.senderName, replyTo: mailSettings.replyTo },
    recipient: { name: to.name, as: to.as, ...('organisation' in notice.to && { organisation: await names.organisation(notice.to.organisation) }) },
    ...(await owed(context)),
    ...(text && { text }),
    ...(notice.about?.side && { side: notice.about.side }),
    ...(body && { body }),
  };
}

/** What is settled is no longer "to do": the mail is then about it. */
async function owed(context: MailContext): Promise<Partial<MailFacts>> {
  const { obligation, about, names, to } = context;
  const facts: Partial<MailFacts> = about ? { about: await obligationFacts(about, names, to) } : {};
  if (!obligation) return facts;
  const own = await obligationFacts(obligation, names, to);
  return isOwed(obligation) ? { ...facts, obligation: own, next: await nextSteps(obligation, context) } : { about: own, ...facts };
}
