/** What the mail about the end says of what still holds: the final report, and money that has been paid. */
import type { AfterTakenOut } from '../../../words/mail-facts.ts';
import { isOwed } from '../../../workflows/domain/life-state.ts';
import type { MailContext } from '../mail-context.ts';
import { obligationFacts } from '../obligation-facts.ts';

export function afterTakenOut({ recording, names, to }: MailContext): AfterTakenOut {
  const { obligations, money } = recording.advanced.life;
  const finalReport = Object.values(obligations).find((obligation) => obligation.kind === 'finalReport' && isOwed(obligation));
  const paid = Object.entries(money.grants).flatMap(([funder, { paidSek }]) => (paidSek > 0 ? [{ funder: names.organisation(funder), paidSek }] : []));
  return { ...(finalReport && { finalReport: obligationFacts(finalReport, names, to) }), paid };
}
