/** For commands that need the register of people and nothing else: its database, opened for them and closed after them. */
import { existsSync } from 'node:fs';
import type { Knex } from 'knex';
import { databaseFile, openDatabase } from '../../db/engine/connection.ts';
import { assertNotNewer } from '../../db/migrate.ts';
import { hasTable } from '../../db/queries/has-table.ts';

const noRegister = 'There is no register here yet. Run npm start once, or npm run migrate; or set DATA_DIR or DATABASE_URL to where it is.';

/** @throws Error, a sentence, where there is no register or a newer program has changed it */
export async function withRegister<T>({ url }: { url: string }, use: (db: Knex) => Promise<T>): Promise<T> {
  const file = databaseFile(url);
  // SQLite would create a missing file.
  if (file !== undefined && !existsSync(file)) throw new Error(noRegister);
  await assertNotNewer({ url });
  const db = await openDatabase({ url });
  try {
    if (!(await hasTable(db, 'people'))) throw new Error(noRegister);
    return await use(db);
  } finally {
    await db.destroy();
  }
}
