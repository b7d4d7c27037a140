/** The words of a step, with what is pressed and the pages it leads to. */
import type { JSX } from 'preact';
import { Link } from '../components/display.tsx';

const marked = /(\*\*[^*]+\*\*|\[[^\]]+\]\([^)]+\))/;

export const GuideText = ({ text }: { text: string }) => <>{text.split(marked).map(partOf)}</>;

function partOf(part: string): JSX.Element | string {
  const [, press] = /^\*\*(.+)\*\*$/.exec(part) ?? [];
  if (press !== undefined) return <strong>{press}</strong>;
  const [, name, href] = /^\[(.+)\]\((.+)\)$/.exec(part) ?? [];
  return name !== undefined && href !== undefined ? <Link href={href}>{name}</Link> : part;
}
