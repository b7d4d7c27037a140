/** What has been put before the bodies in a plan activity, by a rung or by a coordinator, with what came of it; and the way to put more there. */

import type { BodyNames } from '../../../../contracts/views/body-name.ts';
import type { PlanActivityResponse } from '../../../../contracts/views/plan-activity-view.ts';
import type { EscalationView } from '../../../../contracts/views/report-view.ts';
import { matterAddress } from '../../../../words/addresses/page-addresses.ts';
import { bodyCalled } from '../../../../words/body-names.ts';
import { capitalised } from '../../../../words/capitalised.ts';
import { shortDayInWords } from '../../../../words/format.ts';
import type { Language } from '../../../../words/language.ts';
import { wordsIn } from '../../../../words/words-in.ts';
import type { MatterKind } from '../../../../workflows/domain/life-state.ts';
import { hasEnded } from '../../../../workflows/domain/stages.ts';
import { dayOf } from '../../../../workflows/domain/time/instants.ts';
import type { Viewer } from '../../../authorization/access.ts';
import { hasByRole } from '../../../authorization/access.ts';
import { maxItems } from '../../../http/paging.ts';
import { Heading, Lines, Link, Table } from '../../components/display.tsx';
import type { PageCall } from '../../kit/page-route.ts';
import { bodyWords } from '../../parts/body-words.ts';
import { aboutWhat, matterStateInWords } from '../../parts/matters/matter-parts.tsx';

/** Those that the reader may open. */
export const mattersOf = async ({ request, params }: PageCall): Promise<EscalationView[]> =>
  (await request('listEscalations', { query: { planActivity: params['id'] ?? '', limit: String(maxItems) } })).items;

/** The form in which a coordinator raises a matter; undefined for others, and when the life is over. */
export const raisingAddress = ({ id, stage }: Pick<PlanActivityResponse, 'id' | 'stage'>, viewer: Viewer): ((kind: MatterKind) => string) | undefined =>
  hasByRole('raiseMatter', viewer) && !hasEnded(stage) ? (kind) => `/aktiviteter/${id}/ta-upp-arende?galler=${kind}` : undefined;

export function MattersInCase({ matters, bodies, language }: { matters: EscalationView[]; bodies: BodyNames; language: Language }) {
  if (matters.length === 0) return null;
  const { list, matter: words } = bodyWords[language];
  return (
    <section class="hit-stack" id="arenden">
      <Heading level={2}>{words.inCase}</Heading>
      <Table
        underHeading
        caption={words.inCase}
        empty=""
        rows={matters}
        columns={[
          { label: list.period, head: true, cell: (one) => <Link href={matterAddress(one.id)}>{aboutWhat(one, language)}</Link> },
          { label: words.question, cell: ({ byHand }) => (byHand ? <div class="hit-letter">{byHand.question}</div> : '–') },
          { label: list.body, cell: ({ role }) => bodyCalled(bodies, role, language) ?? capitalised(wordsIn(language).roles[role]) },
          { label: list.raised, cell: ({ raisedAt }) => <span class="hit-nowrap">{shortDayInWords(dayOf(raisedAt), language)}</span> },
          { label: list.state, cell: (one) => matterStateInWords(one, language) },
          { label: words.words, cell: ({ advice, decision }) => <Lines lines={[...advice, ...(decision ? [decision] : [])].map(({ text }) => text)} /> },
        ]}
      />
    </section>
  );
}
