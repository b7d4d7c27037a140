/** What the files of open data are written from: all of it read at one moment. */
import type { Knex } from 'knex';
import type { County } from '../../../../db/plan/county-read-model.ts';
import { countyOf } from '../../../../db/plan/county-read-model.ts';
import type { FiguresSpan } from '../../../../db/plan/goal-figure-read-model.ts';
import { figuresSpan } from '../../../../db/plan/goal-figure-read-model.ts';
import { lastingAddress } from '../../../../db/public/lasting-address-read-model.ts';
import type { Baseline, PublicGoal } from '../../../../db/public/public-goals-read-model.ts';
import { publicGoals } from '../../../../db/public/public-goals-read-model.ts';
import type { PublicActivity } from '../../../../db/public/public-plan-read-model.ts';
import { publicActivities } from '../../../../db/public/public-plan-read-model.ts';
import type { Instant } from '../../../../workflows/domain/time/day-and-instant.ts';

/** What is not read from the database. */
export interface OpenDataSettings {
  publicUrl: string;
  /** An address that somebody reads. */
  contactAddress: string;
  /** Id of the organisation that coordinates the plan. */
  ownFunder: string;
}

export interface OpenDataFacts {
  /** The program's public address, without a slash at its end. */
  root: string;
  /** The address that its data are named by: it stays when the program moves, so that readers of feeds and catalogues know again what they have. */
  names: string;
  contactAddress: string;
  activities: PublicActivity[];
  goals: PublicGoal[];
  /** Where the county stood in what no goal is about. */
  baselines: Baseline[];
  figures: FiguresSpan | undefined;
  county: County;
  /** When they were read. */
  at: Instant;
}

/** A file of open data. The same for every reader: in the plan's own language. */
export interface OpenDataFile {
  path: string;
  type: string;
  /** What it is saved as; absent where it is shown. */
  name?: string;
  write(facts: OpenDataFacts): string;
}

/** @param trx a transaction whose reads all see one moment */
export async function openDataFacts(trx: Knex, { publicUrl, contactAddress, ownFunder }: OpenDataSettings, at: Instant): Promise<OpenDataFacts> {
  // A configured address may end with a slash.
  const root = publicUrl.replace(/\/$/, '');
  return {
    root,
    names: (await lastingAddress(trx)) ?? root,
    contactAddress,
    activities: await publicActivities(trx),
    ...(await publicGoals(trx)),
    figures: await figuresSpan(trx),
    county: await countyOf(trx, ownFunder),
    at,
  };
}

export const addressOf = (root: string, id: string): string => `${root}/planen/aktiviteter/${encodeURIComponent(id)}`;
