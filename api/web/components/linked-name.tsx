import { Link } from './display.tsx';
import { Name } from './names.tsx';

/** A name that leads to the page of what has it. */
export const LinkedName = ({ of, href }: { of: string; href: string }) => (
  <Link href={href}>
    <Name of={of} />
  </Link>
);
