/**
 * A command's way to its life: the Update that is sent, and the Activity that records its step. What joins the two is a `traceparent` in the command's
 * reference, which the workflow hands on as it came; so workflow code knows nothing of traces, and histories replay with and without them.
 */
import { SpanKind } from '@opentelemetry/api';
import type { SentUpdate, TraceUpdate } from '../../api/engine/trace-update.ts';
import type { Effects, StepWanted } from '../../workflows/effects.ts';
import { planActivityWorkflowId, workflowTypes } from '../../workflows/messages.ts';
import type { Spans } from './spans.ts';
import { traceparentOf } from './spans.ts';

const ofLife = (workflowId: string) => ({ 'temporal.workflow.type': workflowTypes.life, 'temporal.workflow.id': workflowId });

export const traceUpdates =
  (spans: Spans): TraceUpdate =>
  ({ command, workflowId }: SentUpdate, send) =>
    spans.around(
      { name: 'Update command', kind: SpanKind.CLIENT, attributes: { ...ofLife(workflowId), 'temporal.update.name': 'command', 'hit.command': command } },
      (span) => send(traceparentOf(span)),
    );

/** What the clock does begins a trace of its own. */
export const tracedEffects = (spans: Spans, effects: Effects): Effects => ({
  ...effects,
  recordStep: (request) =>
    spans.around(
      {
        name: 'Activity recordStep',
        kind: SpanKind.SERVER,
        attributes: { ...ofLife(planActivityWorkflowId(request.planActivity)), 'temporal.activity.type': 'recordStep', ...aboutStep(request.step) },
        from: 'command' in request.step ? request.step.command.traceparent : undefined,
      },
      async (span) => {
        const result = await effects.recordStep(request);
        span.setAttribute('hit.outcome', Object.keys(result).join());
        return result;
      },
    ),
});

const aboutStep = (step: StepWanted) => ('command' in step ? { 'hit.command': step.command.name } : { 'hit.step': step.clock.key });
