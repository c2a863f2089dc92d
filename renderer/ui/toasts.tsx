import { useReducedMotion } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { BeatBars } from './beat-bars';
import { hideToast, runToastAction, type ShownToast, useToast } from './toast';
import styles from './toasts.module.css';

/** Often enough for the four beats to fall evenly. */
const STEP_MS = 250;

type Props = {
  /** How the seconds that are left are written, where motion is not wanted. */
  readonly seconds: (count: number) => string;
};

/** The one toast of the window, at the bottom left. Read out once; its countdown is for the eye. */
export function Toasts({ seconds }: Props) {
  const toast = useToast();
  return (
    <div className={styles.place}>
      <p className="visually-hidden" role="status">
        {toast === null ? '' : textOf(toast, secondsOf(toast.goesAt - toast.shownAt))}
      </p>
      {toast !== null && <ToastBar key={toast.shownAt} toast={toast} seconds={seconds} />}
    </div>
  );
}

const secondsOf = (ms: number) => Math.max(0, Math.ceil(ms / 1_000));

const textOf = ({ text }: ShownToast, secondsLeft: number) =>
  typeof text === 'string' ? text : text(secondsLeft);

function ToastBar({ toast, seconds }: Props & { readonly toast: ShownToast }) {
  const [used, setUsed] = useState(false);
  // Nobody loses the chance to undo while reaching for the button; a time that was promised stands.
  const leftMs = useLeft(toast, used && toast.untilAt === undefined);
  const still = useReducedMotion();
  const { action } = toast;
  const left = secondsOf(leftMs);
  return (
    <div
      role="group"
      className={styles.toast}
      onPointerEnter={() => setUsed(true)}
      onPointerLeave={() => setUsed(false)}
      onFocus={() => setUsed(true)}
      onBlur={() => setUsed(false)}
    >
      {action !== undefined &&
        (still ? (
          <span className={styles.seconds} aria-hidden="true">
            {seconds(left)}
          </span>
        ) : (
          <BeatBars filled={(leftMs / (toast.goesAt - toast.shownAt)) * 4} />
        ))}
      <span className={styles.text} aria-hidden="true">
        {textOf(toast, left)}
      </span>
      {action !== undefined && (
        <button type="button" className={styles.action} onClick={runToastAction}>
          {action.label}
          <span className={styles.key} aria-hidden="true">
            {action.key.toUpperCase()}
          </span>
        </button>
      )}
    </div>
  );
}

/** Time that is left, ms; at its end the toast goes. `held`: it stays, and has half of its time again when it is let go. */
function useLeft({ shownAt, goesAt, untilAt }: ShownToast, held: boolean): number {
  const [leftMs, setLeftMs] = useState(goesAt - shownAt);
  useEffect(() => {
    if (held) return;
    const end = untilAt ?? Math.max(goesAt, Date.now() + (goesAt - shownAt) / 2);
    const step = () => {
      const left = end - Date.now();
      if (left <= 0) hideToast();
      else setLeftMs(left);
    };
    step();
    const timer = setInterval(step, STEP_MS);
    return () => clearInterval(timer);
  }, [shownAt, goesAt, untilAt, held]);
  return leftMs;
}
