/**
 * Saves what is written in a form that keeps drafts: some seconds after the last key, and when the page is left. It posts the form to its own address, as its
 * buttons do, with the form's own token; the policy of such a page lets it ask no other. The buttons save as before, with and without it.
 */
(() => {
  const form = document.querySelector('main form[data-saves]');
  if (!form) return;

  const pauseMs = 3_000;
  /** Who writes without a pause is saved all the same. */
  const atLatestMs = 30_000;
  const retriesMs = [5_000, 10_000, 30_000, 60_000];
  const answerWithinMs = 20_000;
  /** A browser sends so much of a page that is gone. */
  const mostOfLeft = 60_000;

  const saved = form.querySelector('[data-saved]');
  const unsaved = form.querySelector('[data-unsaved]');

  function written() {
    const fields = new URLSearchParams(new FormData(form));
    fields.set('_do', 'autosave');
    return fields.toString();
  }

  let known = written();
  let timer;
  let changedAt;
  let failures = 0;
  let notBefore = 0;
  let running;
  /** Why it saves no more: until the page is another. */
  let over = form.dataset.saves === 'held' ? 'held' : undefined;
  let isSent = false;

  /** Leaving is safe while what is written is saved, or is about to be. */
  const mark = (isSafe) => {
    if (isSafe) form.dataset.kept = '';
    else delete form.dataset.kept;
  };
  mark(over === undefined);

  function tell(why) {
    const words = why === undefined ? '' : unsaved.dataset[why];
    if (unsaved.textContent !== words) unsaved.textContent = words;
    if (why !== undefined) saved.textContent = '';
    mark(why === undefined);
  }

  function stop(why) {
    over = why;
    tell(why);
  }

  function failed() {
    notBefore = Date.now() + retriesMs[Math.min(failures, retriesMs.length - 1)];
    failures += 1;
    tell('failed');
  }

  async function answered(response, text) {
    if (response.status === 401) return stop('signedOut');
    if (response.status === 409) return stop('other');
    if (response.status === 429 || response.status >= 500) return failed();
    // A page in place of an answer: a form that has become another.
    if (!response.ok || !(response.headers.get('content-type') ?? '').startsWith('application/json')) return stop('stopped');
    const { said } = await response.json();
    known = text;
    changedAt = undefined;
    failures = 0;
    notBefore = 0;
    tell();
    saved.textContent = said;
  }

  async function save(isLeft = false) {
    clearTimeout(timer);
    timer = undefined;
    const text = written();
    if (over !== undefined || isSent || text === known || (running && !isLeft)) return;
    // Only what is newest needs to arrive.
    running?.abort();
    const mine = new AbortController();
    running = mine;
    const tooLong = setTimeout(() => mine.abort(), answerWithinMs);
    try {
      const response = await fetch(form.getAttribute('action'), {
        method: 'POST',
        body: new URLSearchParams(text),
        headers: { Accept: 'application/json' },
        mode: 'same-origin',
        credentials: 'same-origin',
        redirect: 'manual',
        keepalive: text.length < mostOfLeft,
        signal: mine.signal,
      });
      if (running === mine) await answered(response, text);
    } catch {
      if (running === mine) failed();
    }
    clearTimeout(tooLong);
    if (running !== mine) return;
    running = undefined;
    if (written() !== known) plan();
  }

  function plan() {
    if (over !== undefined || isSent) return;
    changedAt ??= Date.now();
    const now = Date.now();
    const at = Math.max(notBefore, Math.min(now + pauseMs, Math.max(now, changedAt + atLatestMs)));
    clearTimeout(timer);
    timer = setTimeout(save, at - now);
    if (failures === 0) mark(written().length < mostOfLeft);
  }

  function changed() {
    if (over === 'held') tell('held');
    if (written() !== known) plan();
  }
  form.addEventListener('input', changed);
  form.addEventListener('change', changed);

  // The form that is sent is saved by the server; what is on its way may not come after it.
  document.addEventListener('submit', () => {
    isSent = true;
    clearTimeout(timer);
    running?.abort();
    running = undefined;
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && Date.now() >= notBefore) void save();
  });
  window.addEventListener('pagehide', () => void save(true));
  window.addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    isSent = false;
    running = undefined;
    changed();
  });
})();
