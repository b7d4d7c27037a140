/** The stages of a plan activity's life and its four ends (the plan's chapter 8 asks for "uppföljning"; the stages are ours). */

export const openStages = ['proposed', 'sentBack', 'awaitingAssignment', 'awaitingAnswer', 'inProgress', 'paused', 'closing'] as const;
export const endStages = ['closed', 'rejected', 'withdrawn', 'ended'] as const;
export const stages = [...openStages, ...endStages] as const;

export type OpenStage = (typeof openStages)[number];
export type EndStage = (typeof endStages)[number];
export type Stage = OpenStage | EndStage;

/** True once nothing more can happen in a life. */
export function hasEnded(stage: Stage): stage is EndStage {
  return (endStages as readonly Stage[]).includes(stage);
}
