/** Rows of several plan activities, each activity's for itself. */
interface OfActivity {
  plan_activity: string;
}

/** By plan activity, in the order in which the rows came; those without any are left out. */
export function byActivity<Row extends OfActivity>(rows: Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const others = found.get(row.plan_activity);
    if (others) others.push(row);
    else found.set(row.plan_activity, [row]);
  }
  return found;
}
