/** For each operation of the API a request that is taken: who sends it, in which life, and what it says where its own example would be refused. */
import type { ApiOperationId } from '../../../api/routes/all-operations.ts';
import type { LifeState } from '../../../workflows/domain/life-state.ts';
import { lives } from '../../support/builders/lives-in-every-stage.ts';
import type { PureLife } from '../../support/builders/pure-life.ts';
import type { Who } from '../../support/http/api-world.ts';

/** The first period of those lives. */
export const period = '2026-Q1';

export interface OperationCase {
  /** Absent: the first that its row of the access table names. */
  who?: Who;
  /** A case of its own, at a place where the operation is taken; absent: it is about what stands in the world. */
  life?: LifeState;
  /** With whom the case is carried already; absent: with a partner. */
  partners?: string[];
  /** Absent: the operation's own example. */
  body?: unknown;
  /** What is done in the case before, as a step on the record: by a coordinator where nobody is named, in its last matter where a body is. */
  after?: { path: string; body: unknown; inMatter?: Who };
}

const inStage = (stage: string, then: (life: PureLife) => void = () => {}): Pick<OperationCase, 'life'> => {
  const life = lives[stage]?.();
  if (!life) throw new Error(`no life in the stage ${stage}`);
  then(life);
  return { life: life.state() };
};

/** The number of the next step of a life in a stage. */
const stepAfter = (stage: string): number => (inStage(stage).life?.seq ?? 0) + 1;

export const operationCases: Record<ApiOperationId, OperationCase> = {
  listPlanActivities: {},
  proposePlanActivity: {},
  getPlanActivity: {},
  getHistory: {},
  completePlanActivity: inStage('sentBack'),
  correctPlanActivity: { ...inStage('inProgress'), body: { title: 'Rättad titel', partners: [{ organisation: 'alvsbyn' }], reason: 'Fel i förslaget.' } },
  changeTerms: inStage('inProgress'),
  declarePartiality: {},
  decideFunding: inStage('proposed'),
  listAppeals: {},
  registerAppeal: {},
  carryAppealOn: {},
  registerGrant: inStage('inProgress'),
  registerPayment: { ...inStage('inProgress'), body: { funder: 'lansstyrelsen-norrbotten', amountSek: 100 } },
  answerForSecond: { body: { answer: 'refused', reason: 'Fel belopp.' } },
  // What was proposed names no partners: they come with the assignment.
  assignLead: { ...inStage('awaitingAssignment'), partners: [] },
  answerAssignment: { ...inStage('awaitingAnswer'), who: 'lead' },
  handOver: inStage('inProgress'),
  listNotes: {},
  addNote: {},
  listCaseFiles: {},
  listReports: {},
  submitReport: { ...inStage('inProgress'), who: 'lead' },
  listAttachments: {},
  replyToReport: { ...inStage('inProgress'), who: 'lead' },
  holdRung: { ...inStage('inProgress', (life) => life.until('2026-05-20')), body: { until: '2026-05-28', reason: 'Rapporten kommer på fredag.' } },
  reviewReport: inStage('inProgress', (life) => life.take('report', { period, form: 'full' })),
  publishResult: {},
  withdrawResult: {},
  extendReport: inStage('inProgress'),
  excuseReport: inStage('inProgress'),
  remindWhoOwes: { ...inStage('inProgress'), body: { obligation: `report-${period}` } },
  pausePlanActivity: inStage('inProgress'),
  resumePlanActivity: inStage('paused'),
  withdrawPlanActivity: inStage('inProgress'),
  closePlanActivity: inStage('inProgress'),
  reopenPlanActivity: { ...inStage('inProgress'), after: { path: 'withdrawal', body: {} }, body: { reason: 'Återkallades av misstag.' } },
  reopenByDecision: {
    ...inStage('beforeRp'),
    after: { path: 'decision', body: { outcome: 'end', grounds: 'Inget har hänt.' }, inMatter: 'steeringGroup' },
    who: 'steeringGroup',
    body: { reason: 'Arbetet pågår.' },
  },
  evaluatePlanActivity: inStage('closing'),
  settlePlanActivity: inStage('closed'),
  takeBackStep: {
    ...inStage('inProgress'),
    after: { path: 'pause', body: { reason: 'Fel aktivitet.' } },
    body: { step: stepAfter('inProgress'), reason: 'Fel aktivitet.' },
  },
  listEscalations: {},
  getEscalation: {},
  raiseMatter: inStage('inProgress'),
  withdrawMatter: inStage('inProgress', (life) => life.take('matter', { role: 'steeringGroup', kind: 'question' })),
  adviseEscalation: {
    ...inStage('beforeRai'),
    body: { kind: 'support', text: 'Länsstyrelsen erbjuder stöd i rapporteringen.', meeting: { heldOn: '2026-01-15', paragraph: '§ 12' } },
  },
  decideEscalation: { ...inStage('beforeRp'), who: 'steeringGroup', body: { outcome: 'newDate', dueOn: '2026-12-30', grounds: 'Arbetet pågår.' } },
  listOrganisations: { who: 'coordinator' },
  listBodies: { who: 'coordinator' },
  listPolicies: { who: 'coordinator' },
  listPeople: {},
  addPerson: {},
  changePerson: {},
  listTokens: {},
  revokeToken: {},
  listSecurityEvents: {},
  addOrganisation: {},
  changeOrganisation: {},
  addContact: {},
  changeContact: {},
  endContact: {},
  answerNamedContact: {},
  namePartyUnit: {},
  setPersonUnit: {},
  setUnitMailbox: {},
  listAbsences: {},
  sayAway: {},
  sayAwayFor: {},
  endAbsence: {},
  listDelegations: {},
  giveDelegation: {},
  endDelegation: {},
  giveBodyRole: {},
  endBodyRole: {},
  listTasks: {},
  listOwed: {},
  completeTask: {},
  makeTask: {},
  makeTaskInCase: {},
  changeTask: {},
  getPortfolio: {},
  listMails: {},
  resendMail: {},
  reportWrongRecipient: {},
  getMailGate: {},
  setMailGate: {},
};
