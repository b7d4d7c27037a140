/** What was said beside a report, and the way from it to a body where somebody asks for help or it goes badly. */
import { reportIn } from '../../../../contracts/commands/stored-report.ts';
import type { ReportItem } from '../../../../contracts/views/report-view.ts';
import { capitalised } from '../../../../words/capitalised.ts';
import { periodInWords, shortDayInWords } from '../../../../words/format.ts';
import type { Language } from '../../../../words/language.ts';
import { wordsIn } from '../../../../words/words-in.ts';
import { entryOf } from '../../../../workflows/domain/entry-of.ts';
import type { MatterKind } from '../../../../workflows/domain/life-state.ts';
import { dayOf } from '../../../../workflows/domain/time/instants.ts';
import { Lines, Link } from '../../components/display.tsx';
import { actionWords } from '../../parts/action-words.ts';
import { coordinatorWords } from '../coordinator-words.ts';
import type { raisingAddress } from './activity-matters.tsx';

interface AnswersProps {
  item: ReportItem;
  /** Where what they ask for is put before a body; undefined for those who put nothing there. */
  raising: ReturnType<typeof raisingAddress>;
  language: Language;
}

/** What was said beside a report: nothing new, late, help. */
export function Answers({ item, raising, language }: AnswersProps) {
  const { replies, moreTimeAsked } = item;
  const words = coordinatorWords[language].activity;
  const { replyKinds } = wordsIn(language);
  const said = replies.map(({ kind, text, receivedAt }) => {
    const what = `${capitalised(entryOf(replyKinds, kind) ?? kind)}, ${shortDayInWords(dayOf(receivedAt), language)}`;
    return text ? `${what}: ${text}` : what;
  });
  const lines = [...said, ...(moreTimeAsked ? [words.moreTimeAsked(shortDayInWords(moreTimeAsked.dueOn, language))] : [])];
  const asks = raising && asksFor(item);
  return (
    <>
      <Lines lines={lines} />
      {asks && (
        <div class="hit-noprint">
          <Link href={raising(asks)}>
            {actionWords[language].links['ta-upp-arende']}
            <span class="hit-hidden">: {periodInWords(item.period, language)}</span>
          </Link>
        </div>
      )}
    </>
  );
}

/** What a body could be asked because of it: a red report, or somebody who has asked for help. */
function asksFor({ content, replies }: ReportItem): MatterKind | undefined {
  if (replies.some(({ kind }) => kind === 'needHelp')) return 'cryForHelp';
  return reportIn(content)?.status === 'red' ? 'redStatus' : undefined;
}
