/** SQL for readers: without values and quotes, long statements shortened to a line, or whole on lines of their own. */

const lineWidth = 140;

/** A statement as it is for any values, and for however many ids. A test's own clock stands for the database's. */
export const plainSql = (sql: string): string =>
  sql
    .replaceAll('`', '')
    .replaceAll(/"(\w+)"/g, '$1')
    .replaceAll("strftime('%Y-%m-%dT%H:%M:%fZ', 'now')", '<clock>')
    .replaceAll('cast(? as text)', '<clock>')
    .replaceAll(/\bin \(\?(?:, \?)*\)/g, 'in (?, …)');

export const isLong = (sql: string): boolean => sql.length > lineWidth;

/** One line: of a long statement its lists of columns and what stands in parentheses are left out, but where rows are chosen by other rows. */
export function shortened(sql: string): string {
  if (!isLong(sql)) return sql;
  return withoutLongGroups(sql).replace(columnsRead, ifLong).replaceAll(columnsSet, ifLong);
}

/** Columns may be reckoned by a select of their own, in parentheses; lists that are read at once are nothing else. */
const columnsRead = /^(select )((?:[^()]|\((?:[^()]|\([^()]*\))*\))+?)(?= from )/;
const columnsSet = /( set )(.+?)(?= where | returning |$)/g;
const shortEnough = 40;
const ifLong = (all: string, before: string, list: string): string => (list.length > shortEnough ? `${before}…` : all);

function withoutLongGroups(sql: string): string {
  let depth = 0;
  let kept = '';
  let inner = '';
  for (const part of sql.split(/([()])/)) {
    if (part === ')') depth -= 1;
    if (depth > 0) inner += part;
    else if (part === ')') kept += `${group(inner)})`;
    else kept += part;
    if (part !== '(') continue;
    if (depth === 0) inner = '';
    depth += 1;
  }
  return kept;
}

function group(inner: string): string {
  const from = /^select (?!json_group_array).*? from (\w+)/.exec(inner)?.[1];
  if (inner.length <= shortEnough) return inner;
  return from === undefined ? '…' : `select … from ${from} …`;
}

/** A long statement with each of its parts on a line of its own, within the width where there are commas to break at. */
export function wrapped(sql: string): string {
  let depth = 0;
  return sql
    .split(/(\(|\)| (?=(?:from|where|left join|(?<!left )inner join|(?<!left |inner )join|group by|order by|limit|values|set|on conflict|returning)\b))/)
    .map((part) => {
      if (part === '(') depth += 1;
      if (part === ')') depth -= 1;
      return part === ' ' ? `\n${'  '.repeat(depth + 1)}` : part;
    })
    .join('')
    .split('\n')
    .map(filled)
    .join('\n');
}

function filled(line: string): string {
  const indent = `${/^ */.exec(line)?.[0] ?? ''}    `;
  const lines: string[] = [];
  let current = '';
  for (const piece of line.split(/(?<=, )/)) {
    if (current && (current + piece).trimEnd().length > lineWidth) {
      lines.push(current.trimEnd());
      current = indent;
    }
    current += piece;
  }
  return [...lines, current].join('\n');
}
