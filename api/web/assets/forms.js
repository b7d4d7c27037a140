/**
 * Helps in forms where there is script; every form works without. Another row comes and goes without a new page, and who leaves what is not sent is warned.
 * Nothing is asked of the server here; a form that keeps drafts is saved by `autosave.js`.
 */
(() => {
  const form = document.querySelector('main form[data-form]');
  if (!form) return;

  let isChanged = form.dataset.form === 'written';
  form.addEventListener('input', () => {
    isChanged = true;
  });
  document.addEventListener('submit', () => {
    isChanged = false;
  });
  window.addEventListener('beforeunload', (event) => {
    if (isChanged && form.dataset.kept === undefined) event.preventDefault();
  });
  // Who comes back by the browser's button finds what was written, and has not sent it.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) isChanged = true;
  });

  const maxRows = 50;
  const rowsOf = (list) => [...list.querySelectorAll(':scope > fieldset[data-row]')];
  const controlsOf = (row) => [...row.querySelectorAll('input, select, textarea')];

  /** Gives a row its number, in all that carries one. */
  function number(row, list, to) {
    const from = row.dataset.row;
    const inName = [`${list}.${from}`, `${list}.${to}`];
    const inId = inName.map((name) => `f-${name.replace(/[^\w]+/g, '-')}`);
    const changed = (text, [before, after]) =>
      text === before || text.startsWith(`${before}.`) || text.startsWith(`${before}-`) ? after + text.slice(before.length) : text;
    for (const element of row.querySelectorAll('[name], [id], [for], [aria-describedby], [list]')) {
      if (element.name && element.tagName !== 'BUTTON') element.name = changed(element.name, inName);
      for (const attribute of ['id', 'for', 'list'])
        if (element.hasAttribute(attribute)) element.setAttribute(attribute, changed(element.getAttribute(attribute), inId));
      const described = element.getAttribute('aria-describedby');
      if (described)
        element.setAttribute(
          'aria-describedby',
          described
            .split(' ')
            .map((id) => changed(id, inId))
            .join(' '),
        );
    }
    for (const said of row.querySelectorAll('[data-number]')) said.textContent = said.textContent.replace(/\d+$/, String(to + 1));
    row.querySelector('button[value^="remove:"]').value = `remove:${list}.${to}`;
    row.dataset.row = String(to);
  }

  function emptied(row) {
    for (const control of controlsOf(row)) {
      if (control.type === 'radio' || control.type === 'checkbox') control.checked = false;
      else if (control.tagName === 'SELECT') control.selectedIndex = 0;
      else control.value = '';
      control.removeAttribute('aria-invalid');
      control.removeAttribute('autofocus');
      const described = (control.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => id !== '' && !id.endsWith('-error'));
      if (described.length > 0) control.setAttribute('aria-describedby', described.join(' '));
      else control.removeAttribute('aria-describedby');
    }
    for (const error of row.querySelectorAll('.ds-validation-message')) error.remove();
    return row;
  }

  form.addEventListener('click', (event) => {
    const button = event.target.closest('button[name="_do"]');
    const [act, what = ''] = button?.value.split(':', 2) ?? [];
    if (act !== 'add' && act !== 'remove') return;
    const list = button.closest('fieldset[data-list]');
    const rows = rowsOf(list);
    // The first row has nothing to be made from, and what the server will not take it says itself.
    if (act === 'add' && (rows.length === 0 || rows.length >= maxRows)) return;
    event.preventDefault();
    if (act === 'add') {
      const last = rows.at(-1);
      const row = emptied(last.cloneNode(true));
      number(row, what, rows.length);
      last.after(row);
      form.dispatchEvent(new Event('input'));
      controlsOf(row)[0]?.focus();
      return;
    }
    button.closest('fieldset[data-row]').remove();
    const name = list.dataset.list;
    for (const [to, row] of rowsOf(list).entries()) number(row, name, to);
    form.dispatchEvent(new Event('input'));
    list.querySelector('button[value^="add:"]').focus();
  });
})();
