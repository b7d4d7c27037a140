/** The gate as it stands: open or closed, since when, by whom, why, and how many messages it holds. */

import { heldMails } from '../../../../db/mail/mail-read-model.ts';
import { findPerson } from '../../../../db/registers/person-read-model.ts';
import { shortMinuteInWords } from '../../../../words/format.ts';
import { hasByRole } from '../../../authorization/access.ts';
import { ButtonLink, Card, Facts, Heading, Text } from '../../components/display.tsx';
import type { PageCall } from '../../kit/page-route.ts';
import { mailLogWords } from '../../parts/mail-log-words.ts';
import { afterRestore } from './mail-gate-after-restore.ts';

export async function GateCard(call: PageCall) {
  const { request, deps, viewer, language } = call;
  const words = mailLogWords[language].gate;
  if (!deps.gated)
    return (
      <Card>
        <Heading level={2}>{words.heading}</Heading>
        <Text>{words.local}</Text>
      </Card>
    );
  const gate = await request('getMailGate');
  const held = await heldMails(deps.db);
  const restored = await afterRestore(deps.db, language);
  const by = gate.person === null ? undefined : await findPerson(deps.db, gate.person);
  return (
    <Card>
      <Heading level={2}>{words.heading}</Heading>
      <Facts
        facts={[
          [words.state, gate.open ? words.open : words.closed],
          gate.at ? [words.since, shortMinuteInWords(gate.at, language)] : [words.since, words.never],
          by && [words.by, by.name],
          !restored && [words.why, gate.reason],
          [words.held, String(held)],
        ]}
      />
      {restored?.map((line) => (
        <Text>{line}</Text>
      ))}
      {hasByRole('setMailGate', viewer) && (
        <p class="hit-buttons">
          <ButtonLink href={gate.open ? '/skickat/stang-sparren' : '/skickat/oppna-sparren'} variant="secondary">
            {gate.open ? words.toClose : words.toOpen}
          </ButtonLink>
        </p>
      )}
    </Card>
  );
}
