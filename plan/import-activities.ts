/**
 * The activities of an adopted plan come in at mid-life: each begins a life of its own by one command, whose id follows from the plan's and the activity's.
 * What has come in lives on by what people do with it: a later import begins what is missing, and takes over what the plan says anew (`plan-anew.ts`).
 */
import type { Knex } from 'knex';
import type { CommandOutcome, Gateway } from '../api/engine/gateway.ts';
import { bodyHash, importCommandId, planActivityIdOf } from '../api/operations/command-id.ts';
import type { CommandBodies } from '../contracts/commands/command-bodies.ts';
import type { StoredCommand } from '../contracts/commands/stored-command.ts';
import { storedCommand } from '../contracts/commands/stored-command.ts';
import { findCommand } from '../db/lives/command-read-model.ts';
import { planActivityByRef } from '../db/lives/life-read-model.ts';
import type { CommandInputs } from '../workflows/domain/commands.ts';
import type { Policy } from '../workflows/domain/policy.ts';
import { defaultPolicy } from '../workflows/domain/policy.ts';
import { isDay } from '../workflows/domain/time/instants.ts';
import { planAnew, takeInAnew } from './plan-anew.ts';
import type { FileActivity, PlanFile } from './plan-schema.ts';

/** What the file says of an activity, beside what has come in. */
export interface ActivityImport {
  activity: FileActivity;
  /**
   * `new`: has not come in. `changed`: has come in, and takes over what the file says anew. `differs`: the file says something anew of what people have changed,
   * and that stays. `taken`: its id is another plan's.
   */
  outcome: 'new' | 'changed' | 'unchanged' | 'differs' | 'taken';
}

export interface Imported {
  imports: ActivityImport[];
  /** What could not be done, for a person. */
  trouble: string[];
}

/** Compares each activity of the file with what has been imported; writes nothing. */
export async function importsOf(db: Knex, file: PlanFile): Promise<ActivityImport[]> {
  const imports: ActivityImport[] = [];
  for (const activity of file.activities) imports.push({ activity, outcome: await outcomeOf(db, importCommandOf(file, activity), file.plan.id) });
  return imports;
}

async function outcomeOf(db: Knex, command: StoredCommand<'import'>, plan: string): Promise<ActivityImport['outcome']> {
  const row = await findCommand(db, command.id);
  if (row?.state === 'taken') {
    const anew = await planAnew(db, command, plan);
    return anew?.taken.length ? 'changed' : anew?.kept.length ? 'differs' : 'unchanged';
  }
  const holder = await planActivityByRef(db, command.body.planRef);
  return holder === undefined ? 'new' : 'taken';
}

interface ActivitiesImport {
  db: Knex;
  gateway: Pick<Gateway, 'execute'>;
  file: PlanFile;
  newPolicy: Policy;
  passed: (() => void) | undefined;
}

/** Begins a life for each activity that has not come in, in the file's order, and stops at the first that the engine does not take; of the others it takes over what the file says anew. */
export async function importActivities({ db, gateway, file, newPolicy, passed }: ActivitiesImport): Promise<Imported> {
  const imports = await importsOf(db, file);
  const begun: ActivityImport[] = [];
  for (const activityImport of imports) {
    if (activityImport.outcome === 'new') {
      const wrong = troubleOf(await begin(db, gateway, importCommandOf(file, activityImport.activity, newPolicy)));
      if (wrong !== undefined) return { imports: begun, trouble: [`activity ${activityImport.activity.id}: ${wrong}`] };
    }
    if (activityImport.outcome === 'changed' || activityImport.outcome === 'differs')
      await takeInAnew(db, importCommandOf(file, activityImport.activity), file.plan.id);
    begun.push(activityImport);
    passed?.();
  }
  const taken = imports.filter(({ outcome }) => outcome === 'taken');
  return { imports: begun, trouble: taken.map(({ activity }) => `activity ${activity.id}: another plan has an activity with this id`) };
}

/** An earlier import may have stored it and gone no further: what was stored first is what comes in. */
async function begin(db: Knex, gateway: Pick<Gateway, 'execute'>, command: StoredCommand): Promise<CommandOutcome> {
  return gateway.execute((await findCommand(db, command.id)) ?? command);
}

function troubleOf(outcome: CommandOutcome): string | undefined {
  if ('unavailable' in outcome) return 'the engine did not take it; run the import again';
  return 'refusal' in outcome ? outcome.refusal.message : undefined;
}

/** @param policy the rules that it comes in with: they are stored in the command, and no later reading of the file changes them */
export function importCommandOf(file: PlanFile, activity: FileActivity, policy: Policy = defaultPolicy): StoredCommand<'import'> {
  const id = importCommandId(file.plan.id, activity.id);
  const body = importBody(file, activity);
  return storedCommand(
    { name: 'import', input: importInput(file, activity, policy), body },
    {
      id,
      planActivity: planActivityIdOf(id),
      person: null,
      path: `import/${file.plan.id}/${activity.id}`,
      idempotencyKey: null,
      bodyHash: bodyHash(body),
    },
  );
}

function importInput({ plan }: PlanFile, { responsible, recurs, starts, state }: FileActivity, policy: Policy): CommandInputs['import'] {
  const from = starts && firstDayOf(starts);
  return {
    policy,
    runs: from ? { from } : {},
    yearly: recurs === 'yearly',
    proposer: plan.coordinatedBy,
    ownFunder: plan.coordinatedBy,
    ...(responsible && { lead: responsible }),
    alreadyRunning: state !== 'planned',
  };
}

/**
 * "2016", "2016-09" or a day: nothing is owed before it. Periods begin at the later of it and acceptance, so a day that is too early
 * does no harm, and the words of the plan are kept beside it. Anything else ("hösten 2016") is only kept.
 */
function firstDayOf(starts: string): string | undefined {
  const day = `${starts}-01-01`.slice(0, 10);
  return isDay(day) ? day : undefined;
}

function importBody(file: PlanFile, activity: FileActivity): CommandBodies['import'] {
  const { id, title, description, developmentArea, focusArea, activityArea, targetGroups, establishmentPhase, priority, expectedResults, goals, ...rest } =
    activity;
  const { recurs: _recurs, partners, ...more } = rest;
  const moreOfPartners = partners.filter(({ organisation: _organisation, role: _role, ...others }) => Object.keys(others).length > 0);
  return {
    planRef: id,
    title,
    ...(description !== undefined && { description }),
    developmentArea,
    focusArea,
    ...(activityArea && { activityArea }),
    ...(targetGroups && { targetGroups }),
    ...(establishmentPhase !== undefined && { establishmentPhase }),
    ...(priority !== undefined && { priority }),
    ...(expectedResults !== undefined && { expectedResults }),
    ...(goals && { goals }),
    proposedBy: { organisation: file.plan.coordinatedBy },
    partners: partners.map(({ organisation, role }) => ({ organisation, ...(role !== undefined && { role }) })),
    more: { ...more, ...(moreOfPartners.length > 0 && { partners: moreOfPartners }) },
    adoption: {
      outcome: 'noFundingNeeded',
      grounds: 'Ingår i den antagna handlingsplanen. Finansieringen är inte registrerad.',
      decidedBy: file.bodies.find((body) => body.id === file.plan.adoptedBy)?.name ?? file.plan.adoptedBy,
      decidedOn: file.plan.adoptedOn,
    },
  };
}
