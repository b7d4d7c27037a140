/** A person as the one who asks: with the roles and organisations that hold at this instant. Looked up for every request, so that rights end when they end. */
import type { Knex } from 'knex';
import { findPersonAt } from '../db/person-store.ts';
import type { Instant } from '../workflows/domain/life-state.ts';
import type { Viewer } from './access.ts';

export const findViewer = (db: Knex, id: string, at: Instant): Promise<Viewer | undefined> => findPersonAt(db, id, at);
