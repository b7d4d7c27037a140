/** Facts that are wrong where they stand: corrected, whatever stage the plan activity is in. */
import { expect } from 'vitest';
import type { CommandInputs } from '../../../../workflows/domain/commands.ts';
import type { MailKind } from '../../../../workflows/domain/notices.ts';
import type { HitEnv, Life } from '../../../support/server/hit-env.ts';
import type { Slip } from '../slip.ts';
import { act, asked, atWork } from '../slip.ts';

const nothing = async () => {};

const corrected = (
  slip: string,
  body: Record<string, unknown>,
  columns: Record<string, unknown>,
  { made = nothing, input = {}, told = ['corrected'] }: { made?: Slip['made']; input?: Partial<CommandInputs['correction']>; told?: MailKind[] } = {},
): Slip => ({
  slip,
  by: 'correct',
  command: 'correction',
  page: '/aktiviteter/:id/ratta',
  told,
  made,
  async mended(life, hit) {
    await act(life, 'correction', { by: 'coordinator', ...input }, { notify: true, ...body });
    expect(await factsOf(life, hit)).toMatchObject(columns);
  },
});

async function factsOf({ id }: Life, { db }: HitEnv): Promise<Record<string, unknown>> {
  const row = await db('plan_activities').where({ id }).first();
  const partners = await db('plan_activity_partners').where({ plan_activity: id }).pluck('organisation');
  return { ...row, partners };
}

export const correctedSlips: Slip[] = [
  corrected('A misspelt title', { title: 'Rätt namn' }, { title: 'Rätt namn' }),
  corrected('A wrong focus area', { focusArea: 'kompetens-utbildning' }, { focus_area: 'kompetens-utbildning' }, { made: (life) => asked(life) }),
  corrected('A wrong description, found while it is carried out', { description: 'Rätt.' }, { description: 'Rätt.' }, { made: atWork }),
  corrected('A wrong sum asked for, before the decision', { budget: { requestedSek: 500 } }, {}, { input: { budget: true, requestedSek: 500 } }),
  corrected(
    'A partner that was forgotten',
    { partners: [{ organisation: 'arbetsformedlingen' }] },
    { partners: ['arbetsformedlingen'] },
    { made: atWork, input: { partners: ['arbetsformedlingen'] } },
  ),
  corrected('A wrong unit', { unit: 'SHS' }, { unit: 'SHS' }, { made: atWork }),
  corrected(
    'A proposal entered for the wrong organisation',
    { proposedBy: { organisation: 'ltu-business' } },
    { proposed_by: 'ltu-business' },
    { input: { proposer: 'ltu-business' }, told: ['proposerChanged'] },
  ),
  corrected('A misspelt title that nobody needs to hear of', { title: 'Rätt', notify: false }, { title: 'Rätt' }, { input: { silent: true }, told: [] }),
];
