import { memo, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/use-format';
import styles from './message.module.css';
import { MessageBlock } from './message-block';
import { blocksOf, clipLength, clipText } from './message-clip';

type Props = { readonly text: string; readonly language: string | null };

/** What somebody wrote, as plain text. The end of a long one waits until it is asked for. */
export const MessageText = memo(function MessageText({ text, language }: Props) {
  const [raised, setRaised] = useState(0);
  const { blocks, rest } = useMemo(() => {
    const clip = clipText(text, clipLength(raised));
    return { blocks: blocksOf(clip.shown), rest: clip.rest };
  }, [text, raised]);
  if (text === '') return null;
  return (
    <>
      <div className={blocks.length > 1 ? styles.blocks : undefined} lang={language ?? undefined}>
        {blocks.map((block, index) => (
          <MessageBlock key={index} text={block} goesOn={rest > 0 && index === blocks.length - 1} />
        ))}
      </div>
      {rest > 0 && <ShowRest rest={rest} onShow={() => setRaised(raised + 1)} />}
    </>
  );
});

function ShowRest({ rest, onShow }: { readonly rest: number; readonly onShow: () => void }) {
  const { t } = useTranslation('thread');
  const format = useFormat();
  return (
    <button type="button" className={styles.reveal} onClick={onShow}>
      {t('text.showRest', { count: rest, number: format.number(rest) })}
    </button>
  );
}
