/** Every operation tried by every subject; what is expected stands here, written by hand, and not in the code that is tried. */

import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { access } from '../../../api/authorization/access.ts';
import { pageOperations } from '../../../api/page-operations/all-page-operations.ts';
import { operations } from '../../../api/routes/all-operations.ts';
import { others, startApiWorld } from '../../support/http/api-world.ts';
import { exampleBody, pathFor, personFor, seedResources } from '../../support/http/operation-requests.ts';
import { withoutInstance } from '../../support/http/read-response.ts';
import { worldForAll } from '../../support/opened-for-tests.ts';
import { signedInButCoordinators } from '../../support/visits/readers.ts';

const subjects = ['coordinator', ...signedInButCoordinators] as const;

/** Y: taken. R: 403, the role or the part does not have it. N: 404, not theirs to see. In the order of `subjects`. */
const expected: Record<string, string> = {
  //                     coo sup sec rai rp  adm pro lea can par oth nob
  listPlanActivities: '  Y   Y   Y   Y   Y   R   Y   Y   Y   Y   Y   R',
  proposePlanActivity: ' Y   R   R   R   R   R   R   Y   R   R   R   R',
  getPlanActivity: '     Y   Y   Y   Y   Y   R   Y   Y   Y   Y   N   R',
  getHistory: '          Y   Y   Y   R   Y   R   Y   Y   Y   Y   N   R',
  listNotes: '           Y   Y   Y   R   Y   R   Y   Y   Y   Y   N   R',
  listCaseFiles: '       Y   Y   Y   R   Y   R   Y   Y   Y   Y   N   R',
  addNote: '             Y   R   R   R   R   R   R   R   R   R   R   R',
  declarePartiality: '   Y   R   Y   Y   Y   R   R   R   R   R   R   R',
  completePlanActivity: 'Y   R   R   R   R   R   Y   R   R   R   N   R',
  correctPlanActivity: ' Y   R   R   R   R   R   Y   R   R   R   N   R',
  changeTerms: '         Y   R   R   R   R   R   R   R   R   R   R   R',
  namePartyUnit: '       Y   R   R   R   R   R   R   R   R   R   R   R',
  decideFunding: '       Y   R   R   R   R   R   R   R   R   R   R   R',
  listAppeals: '         Y   Y   Y   R   Y   R   R   R   R   R   R   R',
  registerAppeal: '      Y   R   R   R   R   R   R   R   R   R   R   R',
  carryAppealOn: '       Y   R   R   R   R   R   R   R   R   R   R   R',
  registerGrant: '       Y   R   R   R   R   R   R   R   R   R   R   R',
  registerPayment: '     Y   R   R   R   R   R   R   R   R   R   R   R',
  answerForSecond: '     Y   R   R   R   R   R   R   R   R   R   R   R',
  assignLead: '          Y   R   R   R   R   R   R   R   R   R   R   R',
  answerAssignment: '    Y   R   R   R   R   R   R   R   Y   R   N   R',
  listReports: '         Y   Y   Y   Y   Y   R   Y   Y   Y   Y   N   R',
  submitReport: '        Y   R   R   R   R   R   R   Y   R   R   N   R',
  listAttachments: '     Y   R   R   R   R   R   R   Y   R   R   N   R',
  replyToReport: '       Y   R   R   R   R   R   R   Y   R   R   N   R',
  holdRung: '            Y   R   R   R   R   R   R   R   R   R   R   R',
  reviewReport: '        Y   R   R   R   R   R   R   R   R   R   R   R',
  publishResult: '       Y   R   R   R   R   R   R   R   R   R   R   R',
  withdrawResult: '      Y   R   R   R   R   R   R   R   R   R   R   R',
  extendReport: '        Y   R   R   R   R   R   R   Y   R   R   N   R',
  excuseReport: '        Y   R   R   R   R   R   R   R   R   R   R   R',
  remindWhoOwes: '       Y   R   R   R   R   R   R   R   R   R   R   R',
  pausePlanActivity: '   Y   R   R   R   R   R   R   R   R   R   R   R',
  resumePlanActivity: '  Y   R   R   R   R   R   R   R   R   R   R   R',
  handOver: '            Y   R   R   R   R   R   R   R   R   R   R   R',
  withdrawPlanActivity: 'Y   R   R   R   R   R   Y   R   R   R   N   R',
  closePlanActivity: '   Y   R   R   R   R   R   R   R   R   R   R   R',
  evaluatePlanActivity: 'Y   R   R   R   R   R   R   R   R   R   R   R',
  reopenPlanActivity: '  Y   R   R   R   R   R   R   R   R   R   R   R',
  reopenByDecision: '    R   R   Y   R   Y   R   R   R   R   R   R   R',
  settlePlanActivity: '  Y   R   R   R   R   R   R   R   R   R   R   R',
  takeBackStep: '        Y   R   Y   Y   R   R   Y   Y   Y   R   N   R',
  listEscalations: '     Y   Y   Y   Y   Y   R   Y   Y   Y   Y   Y   R',
  getEscalation: '       Y   Y   Y   Y   Y   R   Y   Y   Y   Y   N   R',
  raiseMatter: '         Y   R   R   R   R   R   R   R   R   R   R   R',
  withdrawMatter: '      Y   R   R   R   R   R   R   R   R   R   R   R',
  adviseEscalation: '    R   R   Y   Y   R   R   R   R   R   R   R   R',
  decideEscalation: '    R   R   Y   R   Y   R   R   R   R   R   R   R',
  listOrganisations: '   Y   Y   Y   Y   Y   Y   Y   Y   Y   Y   Y   Y',
  listBodies: '          Y   Y   Y   Y   Y   Y   Y   Y   Y   Y   Y   Y',
  listPolicies: '        Y   Y   Y   Y   Y   Y   Y   Y   Y   Y   Y   Y',
  listPeople: '          Y   Y   R   R   R   Y   R   R   R   R   R   R',
  addPerson: '           R   R   R   R   R   Y   R   R   R   R   R   R',
  changePerson: '        R   R   R   R   R   Y   R   R   R   R   R   R',
  setPersonUnit: '       Y   R   R   R   R   Y   R   R   R   R   R   R',
  setUnitMailbox: '      R   R   R   R   R   Y   R   R   R   R   R   R',
  listAbsences: '        Y   Y   Y   R   R   Y   R   R   R   R   R   R',
  sayAway: '             Y   R   Y   R   R   R   R   R   R   R   R   R',
  sayAwayFor: '          R   R   R   R   R   Y   R   R   R   R   R   R',
  endAbsence: '          Y   R   N   R   R   Y   R   R   R   R   R   R',
  listDelegations: '     Y   Y   R   R   R   Y   R   R   R   R   R   R',
  giveDelegation: '      R   R   R   R   R   Y   R   R   R   R   R   R',
  endDelegation: '       R   R   R   R   R   Y   R   R   R   R   R   R',
  addOrganisation: '     Y   R   R   R   R   R   R   R   R   R   R   R',
  changeOrganisation: '  Y   R   R   R   R   R   R   R   R   R   R   R',
  addContact: '          Y   R   R   R   R   R   R   R   R   R   R   R',
  changeContact: '       Y   R   R   R   R   R   R   R   R   R   R   R',
  endContact: '          Y   R   R   R   R   R   R   R   R   R   R   R',
  answerNamedContact: '  Y   R   R   R   R   R   R   R   R   R   R   R',
  giveBodyRole: '        Y   R   R   R   R   Y   R   R   R   R   R   R',
  endBodyRole: '         Y   R   R   R   R   Y   R   R   R   R   R   R',
  listTokens: '          R   R   R   R   R   Y   R   R   R   R   R   R',
  revokeToken: '         R   R   R   R   R   Y   R   R   R   R   R   R',
  listSecurityEvents: '  R   R   R   R   R   Y   R   R   R   R   R   R',
  listTasks: '           Y   Y   R   R   R   R   R   R   R   R   R   R',
  listOwed: '            Y   Y   R   R   R   R   R   R   R   R   R   R',
  completeTask: '        Y   R   R   R   R   R   R   R   R   R   R   R',
  makeTask: '            Y   R   R   R   R   R   R   R   R   R   R   R',
  makeTaskInCase: '      Y   R   R   R   R   R   R   R   R   R   R   R',
  changeTask: '          Y   R   R   R   R   R   R   R   R   R   R   R',
  getPortfolio: '        Y   Y   Y   Y   Y   R   R   R   R   R   R   R',
  listMails: '           Y   Y   R   R   R   R   R   R   R   R   R   R',
  resendMail: '          Y   R   R   R   R   R   R   R   R   R   R   R',
  reportWrongRecipient: 'Y   R   R   R   R   R   R   R   R   R   R   R',
  getMailGate: '         Y   Y   R   R   R   Y   R   R   R   R   R   R',
  setMailGate: '         Y   R   R   R   R   R   R   R   R   R   R   R',
};

/** Bodies other than the example: a body that only one caller may send, or a meeting for a secretary. */
const bodies: Partial<Record<string, unknown>> = {
  decideEscalation: { outcome: 'newDate', dueOn: '2026-09-30', grounds: 'Skäl.', meeting: { heldOn: '2026-09-15', paragraph: '§ 12' } },
  addPerson: { name: 'Ny Person', email: 'new.person@people.example' },
  changePerson: { name: 'Annat Namn' },
};

/** Rows of what only pages show. */
const shownByPagesAlone = ['extendSeveralReports', 'listCaseDocuments', 'remindOfSeveral', 'search', 'seeAllMoney', 'seeRegisters', 'seeRuns'];

describe('access', () => {
  const world = worldForAll(startApiWorld);
  beforeAll(async () => {
    await seedResources(world);
  });
  // Tokens that nobody has are counted, and too many are another test's.
  beforeEach(() => world.db('request_counts').del());

  test('every operation has one row, here and in the code', () => {
    const ids = operations.map((operation) => operation.id).sort();
    expect(Object.keys(access).sort()).toEqual([...ids, ...pageOperations.map(({ id }) => id), ...shownByPagesAlone].sort());
    expect(Object.keys(expected).sort()).toEqual(ids);
  });

  for (const operation of operations) {
    const cells = (expected[operation.id] ?? '').trim().split(/\s+/);
    test(`${operation.method.toUpperCase()} ${operation.path}`, async () => {
      expect(cells).toHaveLength(subjects.length);
      for (const [index, who] of subjects.entries()) {
        const response = await world.request(
          who,
          operation.method,
          pathFor(operation, undefined, world.ids[personFor(operation)]),
          bodies[operation.id] ?? exampleBody(operation),
        );
        const said = response.status < 300 ? 'Y' : response.status === 403 ? 'R' : response.status === 404 ? 'N' : `${response.status} ${response.text}`;
        expect(`${who}: ${said}`).toBe(`${who}: ${cells[index]}`);
      }
    });

    test(`${operation.id} without a token is 401, and so with one that nobody has`, async () => {
      for (const headers of [{}, { authorization: 'Bearer hit_unknown' }, { authorization: 'Basic YTpi' }]) {
        const response = await world.request(null, operation.method, pathFor(operation), undefined, headers);
        expect(response.status).toBe(401);
        expect(response.headers.get('www-authenticate')).toMatch(/^Bearer/);
      }
    });
  }

  const aboutACase = operations.filter(({ path }) => path.startsWith('/plan-activities/{id}') || path.startsWith('/escalations/{id}'));
  test.each(aboutACase)('$id of a case of others is refused to every actor as if the case were not there', async (operation) => {
    for (const who of ['proposer', 'lead', 'candidate', 'partner'] as const) {
      const body = bodies[operation.id] ?? exampleBody(operation);
      const theirs = await world.request(who, operation.method, pathFor(operation, others), body);
      const none = await world.request(who, operation.method, pathFor(operation, 'no-such-case'), body);
      expect([403, 404]).toContain(theirs.status);
      expect(withoutInstance(theirs)).toEqual(withoutInstance(none));
    }
  });
});
