import { Modal, type ModalProps } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './dialog.module.css';
import { useFocusBack } from './use-focus-back';

type Props = {
  readonly title: string;
  readonly closeLabel: string;
  readonly size?: ModalProps['size'];
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** A dialog with a title and a way out. Mantine's own head is a page banner, of which there may be one. */
export function Dialog({ title, closeLabel, size = 'md', onClose, children }: Props) {
  useFocusBack();
  return (
    <Modal.Root opened onClose={onClose} size={size} padding="lg" centered>
      <Modal.Overlay backgroundOpacity={0.4} />
      <Modal.Content radius="xl">
        <div className={styles.head}>
          <Modal.Title className="title">{title}</Modal.Title>
          <Modal.CloseButton aria-label={closeLabel} />
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
