import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

type ToolProps = {
  readonly label: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
};

/** A sign to press, with its name on hover. */
export const Tool = ({ label, disabled = false, onClick, children }: ToolProps) => (
  <Tooltip label={label}>
    <ActionIcon aria-label={label} disabled={disabled} onClick={onClick}>
      {children}
    </ActionIcon>
  </Tooltip>
);

type MoveProps = {
  readonly name: string;
  readonly index: number;
  readonly count: number;
  readonly disabled?: boolean;
  readonly onMove: (to: number) => void;
};

/** Moves an entry of an ordered list one place up or down. */
export function MoveTools({ name, index, count, disabled = false, onMove }: MoveProps) {
  const { t } = useTranslation('settings');
  return (
    <>
      <Tool
        label={t('moveUp', { name })}
        disabled={disabled || index === 0}
        onClick={() => onMove(index - 1)}
      >
        <IconArrowUp size={16} stroke={1.7} />
      </Tool>
      <Tool
        label={t('moveDown', { name })}
        disabled={disabled || index === count - 1}
        onClick={() => onMove(index + 1)}
      >
        <IconArrowDown size={16} stroke={1.7} />
      </Tool>
    </>
  );
}
