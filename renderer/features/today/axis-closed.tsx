import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/use-format';
import styles from './axis.module.css';
import { type AxisSpan, type ClosedBlock, xOf } from './axis-layout';

/** Widths in px below which the sentence, and then the word, do not fit. */
const SENTENCE_PX = 290;
const WORD_PX = 60;

type Props = {
  readonly blocks: readonly ClosedBlock[];
  readonly span: AxisSpan;
  readonly width: number;
};

/** The stretches in which no clock runs, sunken, with their hours where there is room. */
export function AxisClosed({ blocks, span, width }: Props) {
  const sentenceOf = useClosedSentence();
  const { t } = useTranslation('today');
  return blocks.map((block) => {
    const left = xOf(block.fromAt, span, width);
    const room = xOf(block.untilAt, span, width) - left;
    const sentence = sentenceOf(block);
    return (
      <div key={block.fromAt} className={styles.closed} style={{ left, width: room }} title={sentence}>
        {room >= SENTENCE_PX ? sentence : room >= WORD_PX && t('axis.closedShort')}
      </div>
    );
  });
}

function useClosedSentence() {
  const { t } = useTranslation('today');
  const format = useFormat();
  return ({ closesAt, opensAt }: ClosedBlock): string => {
    if (closesAt === null && opensAt === null) return t('axis.closedAllDay');
    if (closesAt === null) return t('axis.closedUntil', { until: format.clock(opensAt ?? 0) });
    if (opensAt === null) return t('axis.closedFrom', { from: format.clock(closesAt) });
    return t('axis.closed', { from: format.clock(closesAt), until: format.clock(opensAt) });
  };
}
