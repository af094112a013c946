import type { ComponentChildren } from 'preact';

/** A link that looks like a button, on a line of its own. */
export function ButtonLink({ href, children }: { readonly href: string; readonly children: ComponentChildren }) {
  return (
    <p>
      <a class="button" href={href}>
        {children}
      </a>
    </p>
  );
}
