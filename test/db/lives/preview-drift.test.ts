/** What has changed between a look and the act refuses the act, and says what: a midnight, a contact, the rules, wherever in a life. */
import { expect, test } from 'vitest';
import { differingParts } from '../../../contracts/views/preview/effect.ts';
import { addContact } from '../../../db/registers/contact-store.ts';
import type { CommandInputs, CommandName } from '../../../workflows/domain/commands.ts';
import type { Instant } from '../../../workflows/domain/time/day-and-instant.ts';
import { addMs } from '../../../workflows/domain/time/instants.ts';
import { noMoney } from '../../support/builders/pure-life.ts';
import type { RecordedLife } from '../../support/builders/recorded-life.ts';
import { recordedLife } from '../../support/builders/recorded-life.ts';
import { registerPerson } from '../../support/builders/register-entries.ts';
import { withCoordinator } from '../../support/builders/registers.ts';
import { seeded } from '../../support/builders/seeded.ts';
import { databaseForAll } from '../../support/db/database-for-tests.ts';
import { emptySqlite } from '../../support/db/databases.ts';
import type { MadeCommand } from '../../support/db/previewed-command.ts';
import { commandBy, effectSeen, lifeStateIn, recordSeen, takeDue } from '../../support/db/previewed-command.ts';

/** How often something happens in between. */
const times = Number(process.env['HIT_PREVIEW_DRIFTS'] ?? 36);
const dayMs = 86_400_000;
const database = databaseForAll(emptySqlite, withCoordinator);
const words = { grounds: 'Skäl.', reason: 'Skäl.', lead: { organisation: 'ltu' } };

interface Place {
  /** What has been done before. */
  before: [CommandName, CommandInputs[CommandName]][];
  /** What is looked at. */
  act: [CommandName, CommandInputs[CommandName]];
}

const decided: Place['before'] = [['fundingDecision', noMoney]];
const asked: Place['before'] = [...decided, ['assignment', { lead: 'ltu' }]];
const atWork: Place['before'] = [...asked, ['assignmentAnswer', { answer: 'accepted' }]];
/** Acts that count days from the day on which they are done, and are told to the organisation. */
const places: Place[] = [
  { before: [], act: ['fundingDecision', { outcome: 'sentBack', grants: [], instalments: [] }] },
  { before: decided, act: ['assignment', { lead: 'ltu' }] },
  { before: asked, act: ['assignmentAnswer', { answer: 'accepted' }] },
  { before: asked, act: ['assignmentAnswer', { answer: 'declined' }] },
  { before: atWork, act: ['closing', { final: true }] },
  { before: atWork, act: ['handover', { lead: 'ltu' }] },
];

type Change = (life: RecordedLife, now: Instant, isMoved: (at: Instant) => Promise<boolean>) => Promise<Instant>;
const changes: Change[] = [
  // Over a weekend a midnight may pass that moves no day; then it refuses nothing.
  async (_, now, isMoved) => {
    let then = addMs(now, dayMs);
    while (!(await isMoved(then))) then = addMs(then, dayMs);
    return then;
  },
  async (life, now) => {
    const person = await registerPerson(database.knex, { email: `ny-${life.id}@ltu.example`, organisations: ['ltu'] }, now);
    await addContact(database.knex, life.id, 'ltu', person, now);
    return now;
  },
  // Somebody changes the rules by which the act counts its days.
  async (life, now) => {
    const within = 'P77D';
    const terms = { from: 'atOnce' as const, policy: { completion: { within }, answer: { within }, assignment: { within }, report: { due: within } } };
    await life.take(database.coordinator, 'changeTerms', terms, { ...terms, ...words });
    return now;
  },
];

test(`${times} times what has changed in between is refused, with the parts in which it differs`, { timeout: 900_000 }, async () => {
  const next = seeded(7);
  const oneOf = <T>(these: T[]): T => these[Math.floor(next() * these.length)] as T;
  const seen = new Set<string>();
  for (let time = 0; time < times; time += 1) {
    const { before, act } = oneOf(places);
    const life = recordedLife(database.knex);
    await life.propose(database.coordinator, 'ltu', { name: 'Eva Ek', email: 'eva@ltu.example' });
    for (const [name, input] of before) await life.take(database.coordinator, name, input, words);
    const made = (): MadeCommand => commandBy(database.coordinator, life, act[0], act[1], words);
    const { at } = await lifeStateIn(database.knex, life);
    const command = made();
    const effect = await effectSeen(database.knex, command, at);
    const then = await oneOf(changes)(life, at, async (day) => (await effectSeen(database.knex, made(), day)) !== effect);
    const now = await effectSeen(database.knex, made(), then);
    const result = await recordSeen(database.knex, command, effect, then, () => takeDue(database.knex, life, then));
    expect(result, act[0]).toMatchObject({ refused: { type: 'EffectChanged' } });
    const differs = differingParts(effect, now);
    expect(differs.length, act[0]).toBeGreaterThan(0);
    for (const part of differs) seen.add(part);
    expect(await database.knex('steps').where({ command: command.id })).toEqual([]);
  }
  expect([...seen]).toEqual(expect.arrayContaining(['obligations', 'mails']));
});
