/** The weekly summary that a coordinator's or a secretary's digest carries on the first working day of a week. */
import type { Knex } from 'knex';
import { weeklySummary } from '../../../db/pictures/weekly/weekly-summary-read-model.ts';
import type { PersonAt } from '../../../db/registers/person-read-model.ts';
import type { Day } from '../../../workflows/domain/time/day-and-instant.ts';
import type { WeeklySection } from '../../mail-templates/digest/weekly-section.tsx';
import { weeklySection } from '../../mail-templates/digest/weekly-section.tsx';
import type { MailSettings } from '../mail-settings.ts';

/**
 * What somebody is told of a week, in its own language.
 * @param person with the roles that hold when it is told
 * @param on the first working day of the week
 * @returns undefined for who is told of no week, and where there is nothing to tell
 */
export async function weeklySectionFor(
  db: Knex,
  person: Pick<PersonAt, 'id' | 'roles' | 'language'>,
  on: Day,
  { publicUrl }: Pick<MailSettings, 'publicUrl'>,
): Promise<WeeklySection | undefined> {
  const summary = await weeklySummary(db, person, on);
  return summary && weeklySection(summary, publicUrl, person.language);
}
