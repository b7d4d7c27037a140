/** Entry of the workflow bundle: the workflow types, by name. */
export { mailDispatch } from './mail-dispatch.ts';
export { planActivityLifecycle } from './plan-activity-lifecycle.ts';
export { readinessCanary } from './readiness-canary.ts';
export { releaseHeldMails } from './release-held-mails.ts';
