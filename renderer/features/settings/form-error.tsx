import styles from './settings.module.css';

/** Why something was not kept, under the form that asked for it. */
export const FormError = ({ children }: { readonly children: string | null }) =>
  children === null ? null : (
    <p role="alert" className={styles.error}>
      {children}
    </p>
  );
