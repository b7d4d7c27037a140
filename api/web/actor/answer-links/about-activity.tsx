/** Which activity a page is about, under its title. */

import type { PlanActivityResponse } from '../../../../contracts/views/plan-activity-view.ts';
import type { Language } from '../../../../words/language.ts';
import { Text } from '../../components/display.tsx';
import { Saying } from '../../components/names.tsx';
import { answerWords } from '../answer-words.ts';

export const AboutActivity = ({ activity, language }: { activity: Pick<PlanActivityResponse, 'title' | 'caseNumber'>; language: Language }) => (
  <Text quiet>
    <Saying of={activity.title} say={(name) => `${answerWords[language].activity}: ${name} (${activity.caseNumber})`} />
  </Text>
);

export const aboutMatter = (activity: PlanActivityResponse, language: Language) => <AboutActivity activity={activity} language={language} />;
