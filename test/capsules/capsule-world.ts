/** Who acts in the lives of a capsule: the demo persons over HTTP, as people and programs send it; and the clock of one life, where a stage needs time. */
import type { Duration } from '@temporalio/common/lib/time.js';
import { formToken } from '../../api/web/browser/form-token.ts';
import type { Program } from '../../composition/open-program.ts';
import { findPlanActivity, planActivityByRef } from '../../db/lives/life-read-model.ts';
import { beginSession } from '../../db/people/session-store.ts';
import { findPersonByEmail } from '../../db/registers/person-read-model.ts';
import type { LifeState } from '../../workflows/domain/life-state.ts';
import { planActivityWorkflowId } from '../../workflows/messages.ts';
import type { Person } from '../support/server/running-hit.ts';
import { people, personAt } from '../support/server/running-hit.ts';
import { skipTime } from '../support/server/time-skipping.ts';

export interface CapsuleWorld {
  coordinator: Person;
  secretary: Person;
  referenceGroup: Person;
  steeringGroup: Person;
  /** The contact person of an organisation. */
  contact(organisation: string): Promise<Person>;
  state(id: string): Promise<LifeState>;
  /** The life of an activity of the county's plan, by its reference there. */
  imported(planRef: string): Promise<string>;
  /** Moves the clock of one life ahead. */
  skip(id: string, duration: Duration): Promise<void>;
  /** Uploads a file for a report that its lead has not sent yet, through the page for it. @returns the file's id */
  upload(id: string, organisation: string, period: string, file: { name: string; text: string }): Promise<string>;
}

const addressOf = (organisation: string): string => (organisation === 'ltu' ? people.actor : `contact@${organisation}.example`);

export async function capsuleWorld({ url, db, client }: Program, dataDir: string): Promise<CapsuleWorld> {
  const known = new Map<string, Promise<Person>>();
  const as = (email: string): Promise<Person> => {
    const person = known.get(email) ?? personAt(url, dataDir, email);
    known.set(email, person);
    return person;
  };
  const found = <T>(what: string, value: T | undefined): T => {
    if (value === undefined) throw new Error(`there is no ${what}`);
    return value;
  };

  return {
    coordinator: await as(people.coordinator),
    secretary: await as(people.secretary),
    referenceGroup: await as(people.referenceGroup),
    steeringGroup: await as(people.steeringGroup),
    contact: (organisation) => as(addressOf(organisation)),
    state: async (id) => found(`life ${id}`, await findPlanActivity(db, id)).life,
    imported: async (planRef) => found(`activity ${planRef} in the plan`, await planActivityByRef(db, planRef)),
    skip: (id, duration) => skipTime(client, planActivityWorkflowId(id), duration),
    async upload(id, organisation, period, { name, text }) {
      const person = found(organisation, await findPersonByEmail(db, addressOf(organisation)));
      const secret = await beginSession(db, { person: person.id, idToken: null }, new Date().toISOString());
      const body = new FormData();
      body.append('_csrf', formToken(secret));
      body.append('file', new Blob([text]), name);
      const response = await fetch(`${url}/min-organisation/${id}/${period}/rapport/filer`, {
        method: 'POST',
        body,
        redirect: 'manual',
        headers: { cookie: `hit-session=${secret}`, 'sec-fetch-site': 'same-origin' },
      });
      if (response.status !== 303) throw new Error(`${name} was not taken: ${response.status}`);
      const [file] = (await db('attachments').where({ plan_activity: id, period, name }).pluck('id')) as string[];
      return found(name, file);
    },
  };
}
