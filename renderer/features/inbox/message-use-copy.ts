import type { Message } from '@shared/inbox/schema';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { type CopyFormat, copyAs } from '../../lib/copy-as';
import { evidenceName, evidenceOf } from '../../lib/copy-evidence';
import { copyText, saveText } from '../../lib/copy-out';
import { useFormat } from '../../lib/use-format';
import { showToast } from '../../ui/toast';

/** Takes a message along: to the clipboard in three forms, or as a file that proves what it said. */
export function useCopyMessage() {
  const { t } = useTranslation('thread');
  const format = useFormat();
  const copy = useCallback(
    (message: Message, as: CopyFormat) => {
      const copied = copyText(copyAs(message, as, format));
      showToast({ text: t(copied ? 'copy.done' : 'copy.refused') });
    },
    [t, format],
  );
  const saveEvidence = useCallback(
    async (message: Message) => {
      const words = t('evidence', { returnObjects: true });
      saveText(evidenceName(message), await evidenceOf(message, Date.now(), words));
    },
    [t],
  );
  return { copy, saveEvidence };
}
