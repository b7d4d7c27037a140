/** The files of open data as the program keeps them, built within the process that asks and anew for each request: whatever a test has written is in them. */
import type { Knex } from 'knex';
import { keepOpenData } from '../../../api/engine/open-data-keeper.ts';
import type { OpenData } from '../../../api/ports/open-data.ts';
import { buildOpenData } from '../../../api/web/public/files/build-open-data.ts';
import type { OpenDataSettings } from '../../../api/web/public/files/open-data-facts.ts';

export const openDataInside = (db: Knex, settings: OpenDataSettings): OpenData =>
  keepOpenData({
    build: () => buildOpenData(db, settings, new Date().toISOString()),
    changeSince: async () => 'atOnce',
    complain: (error) => {
      throw error;
    },
  });
