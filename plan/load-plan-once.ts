/** Loads the plan that the settings name with demo persons at the first start; a start that was cut short is completed by the next. */
import { fileURLToPath } from 'node:url';
import { hasPeople } from '../db/registers/person-read-model.ts';
import { importsOf } from './import-activities.ts';
import type { PlanImport } from './import-plan.ts';
import { importPlan } from './import-plan.ts';
import { readPlan } from './read-plan.ts';

const ownPlan = fileURLToPath(new URL('hit-norrbotten.json', import.meta.url));

interface FirstPlan extends Pick<PlanImport, 'db' | 'gateway' | 'newPolicy' | 'say'> {
  /** The plan's file; null: the one that comes with the program. */
  planFile?: string | null;
}

/** @throws Error, for a person, when the plan could not be loaded whole */
export async function loadPlanOnce({ db, gateway, newPolicy, say, planFile = null }: FirstPlan): Promise<void> {
  const file = await readPlan(planFile ?? ownPlan);
  const imports = await importsOf(db, file);
  if (imports.every(({ outcome }) => outcome !== 'new') && (await hasPeople(db))) return;
  say(`Loading the plan: ${file.plan.title} …`);
  const trouble = await importPlan({ db, gateway, file, by: 'npm start', demoPersons: true, say: () => {}, ...(newPolicy && { newPolicy }) });
  if (trouble.length > 0) throw new Error(['The plan could not be loaded whole:', ...trouble].join('\n'));
}
