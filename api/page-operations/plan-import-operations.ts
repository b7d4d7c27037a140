/** Reading a plan's file in: it is tried, and imported on a second word. */
import { appendAudit } from '../../db/lives/audit-store.ts';
import type { Viewer } from '../authorization/access.ts';
import type { FieldError } from '../http/problem.ts';
import { notFound } from '../http/problem.ts';
import type { BeforeIt, InTransaction } from '../operations/page-operation.ts';
import { pageOperation } from '../operations/page-operation.ts';
import { registerAuditEntry } from '../operations/register-audit-entry.ts';
import type { ImportRun, PlanImporter } from '../ports/plan-importer.ts';

type Tried = ImportRun | { wrong: FieldError[] };

export const planImportOperations = [
  pageOperation({
    id: 'tryPlan',
    about: 'nothing',
    // A trial has a transaction of its own, which it takes back.
    prepare: ({ deps, input }: BeforeIt<'nothing', { bytes: Uint8Array }>): Promise<Tried> => required(deps.planImporter).tryOut(input.bytes),
    run: async ({ prepared }: InTransaction<'nothing', { bytes: Uint8Array }, Viewer, Tried>) => prepared,
  }),
  pageOperation({
    id: 'importPlan',
    about: 'nothing',
    /** @returns whether it begins now: a second word changes nothing */
    async run({ trx, deps, viewer, at, input }: InTransaction<'nothing', { run: string }>): Promise<boolean> {
      const plan = required(deps.planImporter).claim(input.run);
      if (plan === undefined) return false;
      await appendAudit(trx, registerAuditEntry(viewer, at, 'planImport', { plan }));
      return true;
    },
    committed({ deps, input }, begins) {
      if (begins) deps.planImporter?.begin(input.run);
    },
  }),
];

/** @throws ApiProblem 404 where the API runs alone */
function required(importer: PlanImporter | undefined): PlanImporter {
  if (!importer) throw notFound();
  return importer;
}
