import type { ReactNode } from 'react';

type Props = {
  readonly className: string | undefined;
  readonly title?: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
};

/**
 * What the pointer can do inside of a row. No button: a row is one thing to a screen reader, and nothing in it may take
 * the focus. By key the same is done to the row that is open.
 */
export function RowPointer({ className, title, onClick, children }: Props) {
  return (
    <span
      className={className}
      title={title}
      // Before the row hears of it, which would open.
      onClickCapture={(event) => {
        event.stopPropagation();
        onClick();
      }}
    >
      {children}
    </span>
  );
}
