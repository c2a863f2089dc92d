import { Checkbox, Input } from '@mantine/core';
import styles from './filter-popover.module.css';

type Props<V extends string> = {
  readonly label: string;
  readonly values: readonly V[];
  /** Absent: no restriction. */
  readonly chosen: readonly V[] | undefined;
  readonly nameOf: (value: V) => string;
  readonly onChange: (chosen: V[] | undefined) => void;
};

/** Some of a few values. None of them ticked means any. */
export function CheckboxFilter<V extends string>({ label, values, chosen = [], nameOf, onChange }: Props<V>) {
  const toggle = (value: V, on: boolean) => {
    const next = values.filter((each) => (each === value ? on : chosen.includes(each)));
    onChange(next.length === 0 ? undefined : next);
  };
  return (
    <Input.Wrapper label={label} labelElement="div" role="group" aria-label={label}>
      <div className={styles.choices}>
        {values.map((value) => (
          <Checkbox
            key={value}
            label={nameOf(value)}
            checked={chosen.includes(value)}
            onChange={(event) => toggle(value, event.currentTarget.checked)}
          />
        ))}
      </div>
    </Input.Wrapper>
  );
}
