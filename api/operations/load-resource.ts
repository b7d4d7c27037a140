/** Finds what a request is about, and refuses what is not there or not the viewer's to see: the same 404 for both. */
import type { Knex } from 'knex';
import { periodName } from '../../contracts/bodies/fields.ts';
import type { PlanActivityView } from '../../contracts/views/plan-activity-view.ts';
import type { ReportItem } from '../../contracts/views/report-view.ts';
import { escalationInCase } from '../../db/cases/escalation-read-model.ts';
import { listReports } from '../../db/cases/report-read-model.ts';
import { obligationKind } from '../../db/lives/obligation-read-model.ts';
import { planActivityView } from '../../db/lives/plan-activity-read-model.ts';
import type { TaskRow } from '../../db/lives/task-row-read-model.ts';
import { findTask, whoseOwnRights } from '../../db/lives/task-row-read-model.ts';
import { findMail } from '../../db/mail/mail-row-read-model.ts';
import { findToken } from '../../db/people/token-read-model.ts';
import { findBody } from '../../db/registers/body-read-model.ts';
import { hasBeenMember } from '../../db/registers/membership-store.ts';
import { findOrganisation } from '../../db/registers/organisation-read-model.ts';
import { findPerson, findPersonAt } from '../../db/registers/person-read-model.ts';
import type { OperationId, Viewer } from '../authorization/access.ts';
import { hasByRole, requirePart } from '../authorization/access.ts';
import { readsAll } from '../authorization/visibility.ts';
import { conflict, existing, notAllowed, notFound } from '../http/problem.ts';
import type { ResourceKind, Resources } from './operation.ts';
import type { RequestCache } from './request-cache.ts';
import { memoize } from './request-cache.ts';

type Params = Record<string, string>;
/** As much of an operation as tells what it is about. */
type About = { id: OperationId; about: ResourceKind };

interface Source {
  db: Knex;
  requestCache?: RequestCache;
}

/** @throws ApiProblem 404, or 403 where the viewer's part in the case does not have the operation */
export async function loadResource(operation: About, viewer: Viewer, params: Params, source: Source, at: string): Promise<Resources[ResourceKind]> {
  // Ids are visible ASCII: anything else names nothing, and must not reach the database.
  if (!Object.values(params).every((param) => /^[\x21-\x7e]{1,300}$/.test(param))) throw notFound();
  const { db } = source;
  const id = params['id'] as string;
  switch (operation.about) {
    case 'nothing':
      return undefined;
    case 'planActivity':
      return { planActivity: await theirPlanActivity(operation, viewer, id, source) };
    case 'report':
      return theirReport(operation, viewer, source, params, at);
    case 'escalation':
      return theirEscalation(operation, viewer, source, id);
    case 'task':
      return { task: await theirTask(db, viewer, id) };
    case 'mail':
      return { mail: existing(await findMail(db, params['key'] as string)) };
    case 'person':
      return { person: existing(await findPersonAt(db, id, at)) };
    case 'organisation':
      return { organisation: existing(await findOrganisation(db, id)) };
    case 'contact':
      return theirContact(db, id, params['person'] as string);
    case 'namedContact':
      return theirNamedContact(operation, viewer, params, source);
    case 'body':
      return { body: existing(await findBody(db, id)).id };
    case 'token':
      return { token: existing(await findToken(db, id)) };
  }
}

async function theirContact(db: Knex, organisation: string, person: string): Promise<Resources['contact']> {
  if (!(await hasBeenMember(db, { person, organisation }))) throw notFound();
  return { organisation: existing(await findOrganisation(db, organisation)), person: existing(await findPerson(db, person)) };
}

/** What coordinators owe stands among the tasks as "plan activity/obligation", and is met by the act that it asks for. */
async function theirTask(db: Knex, viewer: Viewer, id: string): Promise<TaskRow> {
  const [, planActivity, obligation] = /^([^/]+)\/([^/]+)$/.exec(id) ?? [];
  if (planActivity === undefined || obligation === undefined) return tickedOff(viewer, existing(await findTask(db, id)));
  const kind = existing(await obligationKind(db, planActivity, obligation));
  throw conflict('MetByItsAct', `This is an obligation (${kind}): it is over when what it asks for is done in the plan activity, and is not reported done.`);
}

function tickedOff(viewer: Viewer, task: TaskRow): TaskRow {
  if (whoseOwnRights(task) === viewer.id) throw notAllowed('Somebody else reports it done: it says that you have given yourself rights.');
  if (task.kind === 'secondPerson') throw conflict('MetByItsAct', 'It is over when another coordinator has said yes or no, and is not reported done.');
  if (task.kind === 'contactToTakeIn')
    throw conflict('MetByItsAct', 'It is over when the contact has been taken into the register or refused, and is not reported done.');
  return task;
}

async function theirPlanActivity(operation: About, viewer: Viewer, id: string, source: Source): Promise<PlanActivityView> {
  const planActivity = await planActivityIn(source, id);
  requirePart(operation.id, viewer, planActivity);
  return planActivity;
}

const planActivityIn = async ({ db, requestCache }: Source, id: string): Promise<PlanActivityView> =>
  existing(await memoize(requestCache, `plan activity ${id}`, () => planActivityView(db, id)));

async function theirNamedContact(operation: About, viewer: Viewer, params: Params, source: Source): Promise<Resources['namedContact']> {
  const planActivity = await theirPlanActivity(operation, viewer, params['id'] as string, source);
  return { planActivity, contact: existing(planActivity.namedContacts?.find(({ id }) => id === params['contact'])) };
}

async function theirReport(operation: About, viewer: Viewer, source: Source, params: Params, at: string): Promise<Resources['report']> {
  const period = params['period'] as string;
  const planActivity = await theirPlanActivity(operation, viewer, params['id'] as string, source);
  if (!periodName().safeParse(period).success) throw notFound();
  const reports = await reportsIn(source, planActivity.id);
  const item = reports.findLast((report) => report.period === period);
  if (!item && !mayHaveBegun(planActivity, reports, at)) throw notFound();
  return { planActivity, period, item };
}

/** The reports of a plan activity; whether the viewer may see it has been asked. */
export const reportsIn = ({ db, requestCache }: Source, planActivity: string): Promise<ReportItem[]> =>
  memoize(requestCache, `reports of ${planActivity}`, () => listReports(db, planActivity));

/** While the clock stands still (the worker is down) a period may have begun that no row shows yet: the life must say, so that no report is lost. */
const mayHaveBegun = ({ stage }: PlanActivityView, reports: ReportItem[], at: string): boolean =>
  stage === 'inProgress' && reports.length > 0 && reports.every((report) => report.to <= at);

async function theirEscalation(operation: About, viewer: Viewer, source: Source, id: string): Promise<Resources['escalation']> {
  const { escalation, planActivity } = existing(await memoize(source.requestCache, `escalation ${id}`, () => escalationInCase(source.db, id)));
  // The reference group sees what was put before it, unless the case is its own organisation's too.
  const isBefore = escalation.role === 'referenceGroup' || readsAll(viewer) || !hasByRole(operation.id, viewer);
  if (!isBefore) throw notFound();
  requirePart(operation.id, viewer, planActivity);
  return { planActivity, escalation };
}
