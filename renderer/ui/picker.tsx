import { Modal } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { cx } from './cx';
import styles from './picker.module.css';
import { useFocusBack } from './use-focus-back';

export type PickerOption = {
  readonly id: string;
  readonly title: string;
  /** Stands once above all that share it and follow one another. */
  readonly group?: string;
  readonly icon?: ReactNode;
  /** At the right: a key, or what it comes to. */
  readonly hint?: ReactNode;
  readonly run: () => void;
};

type Props = {
  /** Name of the dialog and of its field. */
  readonly label: string;
  readonly placeholder: string;
  /** Name of what is found. */
  readonly results: string;
  readonly text: string;
  readonly options: readonly PickerOption[];
  /** In the place of options where there are none. */
  readonly none: string;
  /** At the right of the field: what it is about. */
  readonly aside?: ReactNode;
  readonly onText: (text: string) => void;
  readonly onClose: () => void;
};

const focusAtOnce = (element: HTMLElement | null) => element?.focus();

/** A field and what it finds: one thing is picked by typing and Enter. The screen filters. */
export function Picker(props: Props) {
  const { label, placeholder, results, text, options, none, aside, onText, onClose } = props;
  const list = useId();
  const pick = (option: PickerOption | undefined) => {
    if (option === undefined) return;
    onClose();
    // After the dialog has given the focus back, so that an action may move it.
    setTimeout(option.run);
  };
  const { active, onKeyDown } = useActiveOption({ text, options, pick });
  useFocusBack();
  return (
    // There at once, with the focus: the next key is for it.
    <Modal.Root opened onClose={onClose} yOffset="18vh" size={560} transitionProps={{ duration: 0 }}>
      <Modal.Overlay backgroundOpacity={0.4} />
      <Modal.Content radius="xl" aria-label={label}>
        <div className={styles.field}>
          <IconSearch size={16} stroke={1.7} aria-hidden="true" />
          <input
            ref={focusAtOnce}
            data-autofocus
            className={styles.input}
            role="combobox"
            aria-expanded="true"
            aria-controls={list}
            aria-activedescendant={options.length > 0 ? `${list}-${active}` : undefined}
            aria-label={label}
            placeholder={placeholder}
            value={text}
            onChange={(event) => onText(event.currentTarget.value)}
            onKeyDown={onKeyDown}
          />
          {aside}
        </div>
        <div className={styles.list} role="listbox" id={list} aria-label={results}>
          {options.map((option, index) => (
            <Option
              key={option.id}
              id={`${list}-${index}`}
              option={option}
              active={index === active}
              heading={options[index - 1]?.group === option.group ? undefined : option.group}
              onPick={() => pick(option)}
            />
          ))}
        </div>
        {options.length === 0 && (
          <p className={styles.none} role="status">
            {none}
          </p>
        )}
      </Modal.Content>
    </Modal.Root>
  );
}

type ActiveOption = {
  readonly text: string;
  readonly options: readonly PickerOption[];
  readonly pick: (option: PickerOption | undefined) => void;
};

/** Which option the arrows stand at; typing goes back to the first. */
function useActiveOption({ text, options, pick }: ActiveOption) {
  const [at, setAt] = useState({ text, index: 0 });
  const active = at.text === text ? Math.min(at.index, options.length - 1) : 0;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setAt({ text, index: (active + step + options.length) % Math.max(1, options.length) });
    }
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      pick(options[active]);
    }
  };
  return { active, onKeyDown };
}

type OptionProps = {
  readonly id: string;
  readonly option: PickerOption;
  readonly active: boolean;
  readonly heading: string | undefined;
  readonly onPick: () => void;
};

function Option({ id, option, active, heading, onPick }: OptionProps) {
  return (
    <>
      {heading !== undefined && (
        <div className={cx('overline', styles.heading)} role="presentation">
          {heading}
        </div>
      )}
      <div
        id={id}
        role="option"
        aria-selected={active}
        tabIndex={-1}
        className={cx(styles.option, active && styles.active)}
        ref={(element) => {
          if (active) element?.scrollIntoView({ block: 'nearest' });
        }}
        onClick={onPick}
        onKeyDown={() => undefined}
      >
        {option.icon !== undefined && <span className={styles.icon}>{option.icon}</span>}
        <span className={styles.title}>{option.title}</span>
        {option.hint !== undefined && <span className={styles.hint}>{option.hint}</span>}
      </div>
    </>
  );
}
