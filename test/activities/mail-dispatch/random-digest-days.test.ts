/** Over random days nobody has more than one digest a day, nothing that may wait comes outside one, and each matter is told once, on the morning it is due. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beginDigests } from '../../../activities/mail-dispatch/digests/begin-digests.ts';
import { gatheredOf } from '../../../activities/mail-facts/digest/gathered.ts';
import { digestKind } from '../../../db/mail/digests/digest-read-model.ts';
import { mailPaces } from '../../../db/people/mail-pace-read-model.ts';
import { savePerson } from '../../../db/registers/person-store.ts';
import { defaultPolicyWith } from '../../../workflows/domain/policy.ts';
import type { Day, Instant } from '../../../workflows/domain/time/day-and-instant.ts';
import { digestInstant } from '../../../workflows/domain/time/digest-instants.ts';
import { addDays, addMs, dayOf, instantOf } from '../../../workflows/domain/time/instants.ts';
import { useDispatchWorld } from '../../support/mail/dispatch-world.ts';
import { propertyRuns } from '../../support/property-runs.ts';

const world = useDispatchWorld();
const fails = (error: unknown): never => {
  throw error;
};
const policy = defaultPolicyWith({ mail: { digest: 'daily' } });
const people = ['kim', 'robin', 'sam'] as const;
/** Looks of the dispatch on a day, in Sweden. */
const looks = ['08:30', '09:20', '13:00'];

const asked = fc.record({
  who: fc.constantFrom(...people),
  section: fc.constantFrom('toDo' as const, 'toKnow' as const),
  pace: fc.constantFrom(undefined, ...mailPaces),
  minute: fc.integer({ min: 0, max: 1439 }),
});
type Asked = typeof asked extends fc.Arbitrary<infer Value> ? Value : never;
const days = fc.array(fc.array(asked, { maxLength: 4 }), { minLength: 20, maxLength: 20 });

interface Told {
  key: string;
  person: string;
  digest: string;
  settled_at: Instant;
}

/** Leads the days one after the other. @returns what each mail was asked to be, by key */
async function lead(run: number, first: Day, plan: Asked[][]): Promise<Map<string, { person: string; from: Instant | undefined }>> {
  const ids = new Map<string, string>();
  for (const who of people) ids.set(who, (await savePerson(world.db(), { name: who, email: `${who}${run}@hit.example` }, world.now())).id);
  const wanted = new Map<string, { person: string; from: Instant | undefined }>();
  for (const [place, ofDay] of plan.entries()) {
    const day = addDays(first, place);
    const at = ofDay.map((one, number) => ({ ...one, key: `${run}/${place}/${number}`, at: addMs(instantOf(day, '00:00'), one.minute * 60_000) }));
    let from = instantOf(day, '00:00');
    for (const look of [...looks.map((time) => instantOf(day, time)), instantOf(addDays(day, 1), '00:00')]) {
      for (const one of at.filter((each) => each.at >= from && each.at < look)) {
        const person = ids.get(one.who) ?? '';
        const matter = { act: 'Lämna lägesrapporten', activity: one.key, when: '', link: null };
        const gathered = gatheredOf({ section: one.section, person, pace: one.pace, policy, at: one.at, waitMs: 0, matter, dueAt: null });
        await world.ask(one.key, { person, recipient: `${one.who}${run}@hit.example`, askedAt: one.at, ...gathered });
        wanted.set(one.key, { person, from: gathered.gathered?.from });
      }
      from = look;
      world.pass(Date.parse(look) - Date.parse(world.now()));
      await beginDigests(world.db(), world.parts().mailSettings, look, fails);
      // Begun by the database's clock, which does not move with the days.
      await world.db()('mails').where({ kind: digestKind, outcome: 'queued' }).update({ next_try_at: look });
      await world.tryDue();
    }
  }
  return wanted;
}

test('over random days', async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 3000 }), days, async (offset, plan) => {
      run += 1;
      const first = addDays('2026-12-01', offset);
      // So that nothing is left to be gathered at the end.
      const wanted = await lead(run, first, [...plan, ...Array.from({ length: 15 }, () => [])]);
      const rows = (await world
        .db()('mails')
        .whereIn('key', [...wanted.keys()])
        .select('key', 'person', 'digest', 'settled_at')) as Told[];
      const digests = (await world
        .db()('mails')
        .where({ kind: digestKind })
        .whereIn(
          'person',
          rows.map(({ person }) => person),
        )
        .select('key', 'person', 'asked_at', 'outcome')) as {
        key: string;
        person: string;
        asked_at: Instant;
        outcome: string;
      }[];
      const mornings = digests.map(({ person, asked_at }) => `${person} ${dayOf(asked_at)}`);
      expect(new Set(mornings).size).toBe(mornings.length);
      for (const { key, digest } of rows) {
        const from = wanted.get(key)?.from;
        if (from === undefined) expect(digest).toBeNull();
        else expect(digests.find((each) => each.key === digest)).toMatchObject({ outcome: 'accepted', person: wanted.get(key)?.person });
        // The morning that it was asked for, or the next where that person's digest had left.
        if (from !== undefined) {
          const on = dayOf(digests.find((each) => each.key === digest)?.asked_at ?? from);
          expect([dayOf(from), dayOf(digestInstant(from, 'anybody', policy.mail, 'daily'))]).toContain(on);
        }
      }
    }),
    { numRuns: propertyRuns(3) },
  );
});
