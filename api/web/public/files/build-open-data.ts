/** All files of open data, of one moment. Takes seconds where a plan is large: not for the process that answers people. */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Knex } from 'knex';
import { inSnapshot } from '../../../../db/engine/connection.ts';
import type { PublicState } from '../../../../db/public/public-state-read-model.ts';
import { publicState } from '../../../../db/public/public-state-read-model.ts';
import type { Instant } from '../../../../workflows/domain/time/day-and-instant.ts';
import type { KeptFile } from '../../../http/kept-file.ts';
import type { BuiltOpenData } from '../../../ports/open-data.ts';
import { catalogueFiles } from './catalogue-files.ts';
import type { OpenDataFacts, OpenDataFile, OpenDataSettings } from './open-data-facts.ts';
import { openDataFacts } from './open-data-facts.ts';
import { planCsvFiles } from './plan-csv-files.ts';
import { planFeed } from './plan-feed.ts';
import { planJson } from './plan-json.ts';

export const openDataFiles: OpenDataFile[] = [planJson, ...planCsvFiles, planFeed, ...catalogueFiles];

/** @param at the time now */
export async function buildOpenData(knex: Knex, settings: OpenDataSettings, at: Instant): Promise<BuiltOpenData<PublicState>> {
  const { state, facts } = await inSnapshot(knex, async (trx) => ({ state: await publicState(trx), facts: await openDataFacts(trx, settings, at) }));
  return { state, files: new Map(openDataFiles.map((file) => [file.path, keptFile(file, facts)])) };
}

/** One text at a time is held whole: they are large. */
function keptFile({ type, name, write }: OpenDataFile, facts: OpenDataFacts): KeptFile {
  const content = Buffer.from(write(facts));
  return {
    type,
    ...(name !== undefined && { name }),
    hash: createHash('sha256').update(content).digest('base64url'),
    length: content.length,
    gzipped: gzipSync(content),
  };
}
