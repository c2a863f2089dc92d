import { Input } from '@mantine/core';
import { useId } from 'react';
import styles from './handover.module.css';

type Props = {
  readonly label: string;
  readonly description?: string;
  readonly maxLength: number;
  readonly value: string;
  readonly autoFocus?: boolean;
  readonly onChange: (text: string) => void;
};

/** A few lines of text with a label; it grows with what is written. */
export function HandoverField({ label, description, maxLength, value, autoFocus = false, onChange }: Props) {
  const id = useId();
  return (
    <Input.Wrapper id={id} label={label} description={description}>
      <textarea
        id={id}
        className={styles.area}
        dir="auto"
        data-autofocus={autoFocus || undefined}
        ref={(element) => {
          if (autoFocus && element !== null && value === '') element.focus();
        }}
        maxLength={maxLength}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </Input.Wrapper>
  );
}
