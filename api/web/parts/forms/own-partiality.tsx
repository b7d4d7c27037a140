/** What a page of a case tells its reader about jäv: that it is partial and why, or where it says so. */
import type { Stake } from '../../../../contracts/errors/stakes.ts';
import type { PlanActivityView } from '../../../../contracts/views/plan-activity-view.ts';
import { planActivityView } from '../../../../db/lives/plan-activity-read-model.ts';
import type { Language } from '../../../../words/language.ts';
import { hasByRole } from '../../../authorization/access.ts';
import { stakeOf } from '../../../authorization/impartiality.ts';
import { Link, Note, Text } from '../../components/display.tsx';
import { refusalWords } from '../../form-engine/refusals/refusal-words.ts';
import type { PageCall } from '../../kit/page-route.ts';
import { partialityFormWords } from './partiality-form-words.ts';

/** The reader's stake in a case; undefined for who is impartial, and for whom nobody asks because it has no office that could act there. */
export async function ownStake({ deps, viewer, at }: PageCall, id: string): Promise<Stake | undefined> {
  if (!hasByRole('declarePartiality', viewer)) return undefined;
  const activity = await planActivityView(deps.db, id);
  return activity && stakeOf({ db: deps.db, person: viewer.id, activity, authority: deps.ownFunder, at });
}

interface Props {
  activity: Pick<PlanActivityView, 'id'>;
  viewer: PageCall['viewer'];
  stake: Stake | undefined;
  language: Language;
}

export function OwnPartiality({ activity: { id }, viewer, stake, language }: Props) {
  if (!hasByRole('declarePartiality', viewer)) return null;
  const words = partialityFormWords[language];
  const { title, stakes, intro } = refusalWords[language].refused.partial;
  const address = `/aktiviteter/${id}/jav`;
  return (
    <div class="hit-stack hit-noprint" data-gap="small">
      {stake && (
        <Note color="warning">
          <strong>{title}.</strong> {stakes[stake]} {intro}
        </Note>
      )}
      <Text quiet>
        {stake === 'declared' ? <Link href={`${address}/ta-tillbaka`}>{words.withdraw.title}</Link> : <Link href={address}>{words.declare.title}</Link>}
      </Text>
    </div>
  );
}
