/**
 * A year and a half of the county's plan, lived through by its demo persons in the order of its days: what falls due is taken, and who owes something does it,
 * or does not, as `county-course.ts` says. Everything goes through the API, as people and programs send it.
 */
import { findPlanActivity } from '../db/lives/life-read-model.ts';
import type { PastCounty } from '../dev/past/past-county.ts';
import { openPastCounty } from '../dev/past/past-county.ts';
import { addDays, dayOf, instantOf } from '../workflows/domain/time/instants.ts';
import type { Course } from './county-course.ts';
import { deadAddress, plannedCourses, proposals } from './county-course.ts';
import { propose, takeTurn } from './county-turns.ts';

/** How long ago it begins, in days. */
const begun = 480;

/** Fills an empty data folder. @returns ids of the activities by their titles */
export async function liveThrough(dataDir: string): Promise<Map<string, string>> {
  const today = dayOf(new Date().toISOString());
  const ago = (days: number) => instantOf(addDays(today, -days), '09:30');
  const county = await openPastCounty(dataDir, { begins: ago(begun), deadAddress });
  try {
    await county.importPlan();
    await liveOn(county, ago);
    await county.engine.passTo(new Date().toISOString());
    return new Map((await county.db('plan_activities').select('id', 'title')).map(({ id, title }) => [title, id] as [string, string]));
  } finally {
    await county.close();
  }
}

/** Day after day until today, each life in turn. */
async function liveOn({ db, engine, as }: PastCounty, ago: (days: number) => string): Promise<void> {
  const courses = new Map<string, Course>();
  const courseOf = async (id: string): Promise<Course> => {
    const found = courses.get(id) ?? plannedCourses[(await findPlanActivity(db, id))?.planRef ?? ''] ?? {};
    courses.set(id, found);
    return found;
  };
  for (let daysLeft = begun; daysLeft > 0; daysLeft -= 1) {
    await engine.passTo(ago(daysLeft));
    const at = engine.now();
    for (const proposal of proposals.filter(({ ago: day }) => day === daysLeft)) courses.set(await propose(proposal, { as, at }), proposal);
    for (const life of engine.lives()) await takeTurn(life, { course: await courseOf(life.id), as, at, daysLeft });
  }
}
