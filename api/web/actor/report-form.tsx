/**
 * The report as its actor writes it: a draft of its own until it is sent in. The short form asks how it goes, what was done and what is needed;
 * the full one also for figures, deviations and lessons.
 */
import { draftAttachments } from '../../../db/cases/attachment-read-model.ts';
import { findDraft } from '../../../db/cases/draft-read-model.ts';
import { isOwed } from '../../../workflows/domain/life-state.ts';
import { filesIn } from '../../attachments/sent-files.ts';
import type { BodyOf } from '../../routes/all-operations.ts';
import type { Choice } from '../components/choices.tsx';
import { Heading } from '../components/display.tsx';
import type { FieldIn } from '../form-engine/body-fields.ts';
import type { Section } from '../form-engine/field.ts';
import type { FormPageOf, OwnDraft } from '../form-engine/form-description.ts';
import { reportFormWords } from '../parts/forms/report-form-words.ts';
import { reportSections } from '../parts/forms/report-sections.ts';
import { aboutMatter } from './answer-links/about-activity.tsx';
import type { MatterCall } from './answer-links/matter.ts';
import type { MatterFacts } from './answer-links/matter-facts.ts';
import { aboutPeriod, matterFacts, matterTitle } from './answer-links/matter-facts.ts';
import { answerWords } from './answer-words.ts';
import { matterForm } from './matter-form.ts';

export const reportForm = matterForm({ path: '/rapport', purpose: 'report', operation: 'submitReport', describe });

type ReportField = FieldIn<BodyOf<'submitReport'>>;

const inShortForm: ReportField['name'][] = ['status', 'done', 'needs'];

async function describe(call: MatterCall): Promise<FormPageOf<'submitReport'>> {
  const { language, matter, deps } = call;
  const facts = await matterFacts(call);
  const { activity, report } = facts;
  const words = reportFormWords[language].report;
  // Those that came in with what is being changed, and those of the draft.
  const files = [...(report ? filesIn(report) : []), ...(await draftAttachments(deps.db, matter))];
  return {
    title: matterTitle(report?.kind ?? 'report', matter.period, language),
    intro: words.intro,
    about: aboutMatter(activity, language),
    guardedBy: activity,
    concerns: aboutPeriod(matter),
    sections: sectionsFor(facts, call),
    start: startOf(facts),
    ownDraft: ownDraft(call),
    body: (written) => ({ ...written, ...(files.length > 0 && { attachments: files.map(({ id }) => id) }) }),
    more: [
      { act: 'save', words: words.saveDraft, leads: { redirect: `${matter.base}/rapport`, notice: words.draftSaved } },
      ...(deps.attachments === undefined ? [] : [{ act: 'files', words: words.addFiles, leads: { redirect: `${matter.base}/rapport/filer` } }]),
    ],
    below: files.length > 0 && <FileList names={files.map(({ name }) => name)} heading={reportFormWords[language].files.attached} />,
    send: words.send,
    back: matter.base,
    backWords: answerWords[language].receipt.back,
    ...(!isOpen(facts) && { closed: answerWords[language].notOwed }),
    async done() {
      await call.act('forgetDraft', { params: call.params, input: { owner: matter.owner } });
      return { redirect: `${matter.base}/mottaget?svar=report` };
    },
  };
}

/** Also while nobody has reviewed what came in: it is then replaced. */
const isOpen = ({ obligation, report }: MatterFacts): boolean => report?.report === 'submitted' || (obligation !== undefined && isOwed(obligation));

/** The fields that a coordinator enters a report in, asked as questions to those who write it. */
function sectionsFor({ activity, report }: MatterFacts, { language }: MatterCall): Section<ReportField>[] {
  const words = reportFormWords[language].report;
  const { green, yellow, red } = words.statuses;
  const asked: { [Name in ReportField['name']]?: { label: string; choices?: Choice[] } } = {
    status: { label: words.status, choices: Object.entries({ green, yellow, red }).map(([value, label]) => ({ value, label })) },
    done: { label: report?.kind === 'finalReport' ? words.doneFinal : words.done },
    'participants.women': { label: words.women },
    'participants.men': { label: words.men },
    'participants.other': { label: words.other },
    usedSek: { label: words.usedSek },
    deviations: { label: words.deviations },
    lessons: { label: words.lessons },
    needs: { label: words.needs },
  };
  const headings = [undefined, words.numbers, words.learnt];
  const full = reportSections(activity, language).map(({ fields }, index): Section<ReportField> => {
    const heading = headings[index];
    return { ...(heading && { heading }), fields: fields.map((field) => ({ ...field, ...asked[field.name] })) };
  });
  if (activity.reportForm === 'full' || report?.kind === 'finalReport') return full;
  return [{ fields: full.flatMap(({ fields }) => fields.filter(({ name }) => inShortForm.includes(name))) }];
}

/** What came in last, to be changed; else the activity's indicators, to be filled in. */
function startOf({ activity, report }: MatterFacts): Record<string, unknown> {
  return report?.content ?? { indicators: activity.indicators.map(({ name }) => ({ name })) };
}

function FileList({ heading, names }: { heading: string; names: string[] }) {
  return (
    <section class="hit-stack" data-gap="small">
      <Heading level={2}>{heading}</Heading>
      <ul class="ds-list">
        {names.map((name, index) => (
          <li key={index}>{name}</li>
        ))}
      </ul>
    </section>
  );
}

/** The draft of a report is its writer's own: of a person, or of the link where a colleague writes. */
function ownDraft({ act, params, matter, deps }: MatterCall): OwnDraft {
  return {
    async find() {
      const draft = await findDraft(deps.db, matter);
      return draft && { fields: draft.content, savedAt: draft.savedAt, version: draft.version };
    },
    save: (content, by) => act('saveDraft', { params, input: { owner: matter.owner, content, by } }),
  };
}
