import type { ComponentChildren } from 'preact';
import { Heading } from '../../components/display.tsx';

/** A part of a page that is read now and then: its heading opens it. On paper it is open. */
export const FoldedSection = ({ id, title, children }: { id: string; title: string; children: ComponentChildren }) => (
  <details class="ds-details hit-folded" id={id}>
    <summary>
      <Heading level={2}>{title}</Heading>
    </summary>
    <div class="hit-stack">{children}</div>
  </details>
);
