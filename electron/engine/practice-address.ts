/** Accounts of the practice network have no lasting address: its port changes with every start. */
export const PRACTICE_ADDRESS = 'practice:';

/** `podzegarem` of `@podzegarem@pomorze.example`. */
export const localName = (handle: string): string => handle.replace(/^@/, '').split('@')[0] ?? '';
