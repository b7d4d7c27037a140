/** A preview is the act, rolled back: what it foretells is what happens, nothing is left of it, and a command that would do something else by then is refused. */
import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { besideBefore, outcomeOf, stepEffect } from '../../../activities/recording/effect/step-effect.ts';
import { differingParts } from '../../../contracts/views/preview/effect.ts';
import { isPostgres } from '../../../db/engine/connection.ts';
import { findCommand } from '../../../db/lives/command-read-model.ts';
import { findPlanActivity } from '../../../db/lives/life-read-model.ts';
import { mailsOfStep } from '../../../db/mail/step-mails-read-model.ts';
import { addContact } from '../../../db/registers/contact-store.ts';
import { nextDue } from '../../../workflows/domain/agenda.ts';
import type { CommandInputs, CommandName } from '../../../workflows/domain/commands.ts';
import type { LifeState } from '../../../workflows/domain/life-state.ts';
import type { Instant } from '../../../workflows/domain/time/day-and-instant.ts';
import { addMs } from '../../../workflows/domain/time/instants.ts';
import { commandOf } from '../../support/builders/command-content.ts';
import { noMoney } from '../../support/builders/pure-life.ts';
import { drawnCommands, inputFor, seldom, undoingFor, undoings } from '../../support/builders/random-life.ts';
import type { RecordedLife } from '../../support/builders/recorded-life.ts';
import { recordedLife } from '../../support/builders/recorded-life.ts';
import { registerOrganisations, registerPerson } from '../../support/builders/register-entries.ts';
import { withCoordinator } from '../../support/builders/registers.ts';
import { seeded } from '../../support/builders/seeded.ts';
import { databaseForAll } from '../../support/db/database-for-tests.ts';
import { engines } from '../../support/db/databases.ts';
import type { MadeCommand } from '../../support/db/previewed-command.ts';
import { commandBy, effectSeen, lifeStateIn, previewed, recordSeen, takeDue } from '../../support/db/previewed-command.ts';
import { rowCounts } from '../../support/db/row-counts.ts';

const dayMs = 86_400_000;
/** Pairs of a life and a command that are previewed and then sent. */
const pairs = Number(process.env['HIT_PREVIEW_PAIRS'] ?? 60);

describe.each(engines)('a preview in $engine', ({ empty }) => {
  const database = databaseForAll(empty, withCoordinator);

  async function proposed(): Promise<RecordedLife> {
    const life = recordedLife(database.knex);
    await life.propose(database.coordinator, 'ltu', { name: 'Eva Ek', email: 'eva@ltu.example' });
    return life;
  }

  async function accepted(): Promise<RecordedLife> {
    const life = await proposed();
    await life.accept(database.coordinator);
    return life;
  }

  const stateOf = (life: RecordedLife) => lifeStateIn(database.knex, life);
  const made = <N extends CommandName>(life: RecordedLife, name: N, input: CommandInputs[N], body = {}) =>
    commandBy(database.coordinator, life, name, input, body);

  test('leaves no row of any table behind, and asked twice says the same', async () => {
    const life = await proposed();
    const before = await rowCounts(database.knex);
    const command = made(life, 'fundingDecision', noMoney, { grounds: 'Skäl.' });
    const { at } = await stateOf(life);
    const [one, two] = [await previewed(database.knex, command, at), await previewed(database.knex, command, at)];
    expect(await rowCounts(database.knex)).toEqual(before);
    expect((await stateOf(life)).stage).toBe('proposed');
    expect(two).toEqual(one);
    expect(one).toMatchObject({ seen: { before: { stage: 'proposed' }, after: { stage: 'awaitingAssignment' } }, public: { before: null } });
  });

  test('of a beginning takes no number: the next case gets the one that it had', async () => {
    const numberOf = async (life: RecordedLife) => Number(/\d+$/.exec((await findPlanActivity(database.knex, life.id))?.caseNumber ?? '')?.[0]);
    const first = await proposed();
    const stored = await findCommand(database.knex, (await database.knex('commands').where({ plan_activity: first.id }).first('id')).id);
    const [id, planActivity] = [randomUUID(), randomUUID()];
    const again = { ...stored, id, planActivity, command: { ...stored?.command, id } } as MadeCommand;
    const found = await previewed(database.knex, again);
    expect(found).toMatchObject({ seen: { after: { stage: 'proposed' } } });
    expect(await numberOf(await proposed())).toBe((await numberOf(first)) + 1);
  });

  test('foretells a refusal as the act is refused', async () => {
    const life = await proposed();
    const command = made(life, 'resume', {});
    const { refusal } = (await previewed(database.knex, command)) as { refusal: object };
    const result = await recordSeen(database.knex, command, undefined, (await stateOf(life)).at);
    expect(result).toEqual({ refused: refusal });
  });

  test('takes what is due first, and then the command', async () => {
    const life = await proposed();
    const first = nextDue(await stateOf(life));
    const now = addMs(first?.at as Instant, dayMs);
    const found = await previewed(database.knex, made(life, 'fundingDecision', noMoney, { grounds: 'Skäl.' }), now);
    expect(found).toMatchObject({ at: now, dueFirst: 1 });
    expect((await stateOf(life)).agenda).toHaveProperty([first?.key as string]);
  });

  test('is what a command sent with its effect does; a raised version alone refuses nothing', async () => {
    const life = await proposed();
    const decision = made(life, 'fundingDecision', noMoney, { grounds: 'Skäl.' });
    const effect = await effectSeen(database.knex, decision);
    await life.take(database.coordinator, 'taskDone', { task: 'none' });
    expect(await recordSeen(database.knex, decision, effect, (await stateOf(life)).at)).toHaveProperty('taken');
    expect((await stateOf(life)).stage).toBe('awaitingAssignment');
  });

  test.each<[string, (life: RecordedLife, now: Instant) => Promise<Instant>, string[]]>([
    ['weeks pass', async (_, now) => addMs(now, 60 * dayMs), ['obligations']],
    [
      'a contact comes',
      async (life, now) => {
        const person = await registerPerson(database.knex, { email: `ny-${life.id}@ltu.example`, organisations: ['ltu'] }, now);
        await addContact(database.knex, life.id, 'ltu', person, now);
        return now;
      },
      ['mails'],
    ],
    [
      'somebody else acts',
      async (life, now) => {
        await life.take(database.coordinator, 'withdrawal', { by: 'coordinator' }, { reason: 'Skäl.' });
        return now;
      },
      [],
    ],
  ])('where %s in between the command is refused, with nothing of it left', async (_, happens, parts) => {
    const life = await proposed();
    await life.take(database.coordinator, 'fundingDecision', noMoney, { grounds: 'Skäl.' });
    const { at } = await stateOf(life);
    const asking = made(life, 'assignment', { lead: 'ltu' }, { lead: { organisation: 'ltu' } });
    const effect = await effectSeen(database.knex, asking, at);
    const then = await happens(life, at);
    const rows = await rowCounts(database.knex);
    const result = await recordSeen(database.knex, asking, effect, then);
    expect(result).toMatchObject({ refused: { type: parts.length > 0 ? 'EffectChanged' : 'WrongStage' } });
    // The command itself stands in the record, refused.
    expect(await rowCounts(database.knex)).toEqual({ ...rows, commands: (rows['commands'] ?? 0) + 1 });
    expect((await stateOf(life)).candidate).toBeUndefined();
    const now = parts.length > 0 ? await effectSeen(database.knex, made(life, 'assignment', { lead: 'ltu' }, { lead: { organisation: 'ltu' } }), then) : effect;
    expect(differingParts(effect, now)).toEqual(expect.arrayContaining(parts));
  });

  test('of whatever people ask of whatever life is what then happens', async () => {
    const below = (
      (next) => (limit: number) =>
        Math.floor(next() * limit)
    )(seeded(isPostgres(database.knex) ? 2 : 1));
    await registerOrganisations(database.knex, { pitea: 'Piteå kommun', kalix: 'Kalix kommun' }, 'authority');
    let [taken, refused] = [0, 0];
    for (let pair = 0, life = await accepted(); pair < pairs; pair += 1) {
      if (pair % 40 === 39) life = await accepted();
      const state = await stateOf(life);
      const now = addMs(state.at, below(20) * dayMs);
      const [name, input] = askedOf({ state: () => state, now: () => now }, below);
      const words = { text: 'Ord.', grounds: 'Skäl.', reason: 'Skäl.', question: 'Vad nu?', summary: 'Resultat.' };
      const body = { ...words, ...(input as object), lead: { organisation: (input as { lead?: string }).lead ?? 'ltu' } };
      const command = commandOf(name, input as CommandInputs[CommandName], body, { id: randomUUID(), planActivity: life.id, person: database.coordinator });
      const found = await previewed(database.knex, command, now);
      let beside = await besideBefore(database.knex, life.id);
      const result = await recordSeen(database.knex, command, 'refusal' in found ? undefined : found.effect, now, async () => {
        await takeDue(database.knex, life, now);
        beside = await besideBefore(database.knex, life.id);
      });
      if ('refusal' in found) {
        refused += 1;
        expect(result).toEqual({ refused: found.refusal });
        continue;
      }
      taken += 1;
      expect(result, `${name} ${JSON.stringify(input)}`).toHaveProperty('taken');
      const after = await stateOf(life);
      expect(stepEffect(await outcomeOf(database.knex, life.id, beside))).toBe(found.effect);
      // When a command was received differs by the milliseconds between the two.
      const days = (life: LifeState | undefined) => JSON.stringify(life).replaceAll(/"receivedAt":"[^"]*"/g, '""');
      expect(days(after)).toEqual(days(found.seen.after?.life));
      const told = (mails: { kind: string; recipient: string; subject: string }[]) => mails.map(({ kind, recipient, subject }) => [kind, recipient, subject]);
      expect(told(await mailsOfStep(database.knex, life.id, after.seq))).toEqual(told(found.mails));
    }
    expect(Math.min(taken, refused), `${taken} taken, ${refused} refused`).toBeGreaterThan(pairs / 10);
  }, 600_000);
});

/** What people do of a life, now and then what undoes it, or what they do seldom. */
function askedOf(life: Parameters<typeof inputFor>[0], below: (limit: number) => number): [CommandName, unknown] {
  const drawn = { pick: below(100), days: 1 + below(60), variant: below(100) };
  if (below(5) === 0) return undoingFor(life, { undo: oneOf(undoings, below), ...drawn });
  const name = oneOf(below(6) === 0 ? seldom : drawnCommands, below);
  return [name, inputFor(life, name, drawn)];
}

const oneOf = <T>(these: readonly T[], below: (limit: number) => number): T => these[below(these.length)] as T;
