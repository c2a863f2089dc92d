const FIELD =
  'input:not([type=checkbox]):not([type=radio]):not([type=button]),textarea,[contenteditable=true]';

/** Whether a person writes right now: undo, select all and the like belong to the text then. */
export const isTyping = (): boolean => document.activeElement?.closest(FIELD) != null;
