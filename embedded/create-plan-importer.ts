/** Reads plans in for the pages: a file is tried first and kept in memory, then imported while the page shows how far it has come. */
import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { Gateway } from '../api/engine/gateway.ts';
import type { FieldError } from '../api/http/problem.ts';
import { fieldErrorOf } from '../api/http/problem.ts';
import { fieldErrors } from '../api/http/schema-errors.ts';
import type { ImportEntry, ImportRun, PlanImporter } from '../api/ports/plan-importer.ts';
import { checkedPlan } from '../plan/checked-plan.ts';
import type { PlanChanges } from '../plan/import-plan.ts';
import { importPlan, planChanges } from '../plan/import-plan.ts';
import type { PlanFile } from '../plan/plan-schema.ts';
import { parsePlan } from '../plan/read-plan.ts';
import type { Policy } from '../workflows/domain/policy.ts';

/** Files kept at a time; the oldest gives way. */
const maxKept = 20;

interface Kept extends ImportRun {
  file: PlanFile;
}

interface Parts {
  db: Knex;
  gateway: Pick<Gateway, 'execute'>;
  /** The rules of activities that come in. */
  newPolicy: Policy;
  /** Is told what went wrong beside the plan itself. */
  complain: (error: unknown) => void;
}

export function createPlanImporter({ db, gateway, newPolicy, complain }: Parts): PlanImporter {
  const kept = new Map<string, Kept>();

  async function run(it: Kept): Promise<void> {
    try {
      const passed = () => {
        it.passed += 1;
      };
      it.trouble = await importPlan({ db, gateway, newPolicy, file: it.file, say: () => {}, passed });
      it.state = it.trouble.length > 0 ? 'stopped' : 'done';
    } catch (error) {
      complain(error);
      it.state = 'stopped';
    }
  }

  return {
    async tryOut(bytes) {
      const read = planIn(bytes);
      if ('wrong' in read) return read;
      const { file } = read;
      const changes = await planChanges(db, file);
      const parts = changes.loaded.length + changes.imports.length;
      const it: Kept = {
        id: randomUUID(),
        title: file.plan.title,
        entries: entriesOf(changes),
        parts,
        state: 'tried',
        passed: 0,
        activities: file.activities.length,
        trouble: [],
        file,
      };
      kept.set(it.id, it);
      for (const id of [...kept.keys()].slice(0, -maxKept)) if (kept.get(id)?.state !== 'running') kept.delete(id);
      return it;
    },
    claim(id) {
      const it = kept.get(id);
      if (it?.state !== 'tried') return undefined;
      it.state = 'running';
      return it.file.plan.id;
    },
    begin(id) {
      const it = kept.get(id);
      if (it?.state === 'running') void run(it);
    },
    find: (id) => kept.get(id),
  };
}

function planIn(bytes: Uint8Array): { file: PlanFile } | { wrong: FieldError[] } {
  let content: unknown;
  try {
    content = parsePlan(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return { wrong: [fieldErrorOf([], 'notJson')] };
  }
  const checked = checkedPlan.safeParse(content, { reportInput: true });
  return checked.success ? { file: checked.data } : { wrong: fieldErrors(checked.error, 'body') };
}

function entriesOf({ loaded, imports: standings }: PlanChanges): ImportEntry[] {
  return [
    ...loaded.flatMap(({ what, name, outcome }) => (outcome === 'unchanged' ? [] : [{ what, name, outcome }])),
    ...standings.flatMap(({ activity, outcome }) => (outcome === 'unchanged' ? [] : [{ what: 'activity', name: activity.title, outcome }])),
  ];
}
