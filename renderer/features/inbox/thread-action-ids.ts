/** Actions of the list that the thread has buttons for; each does what its key does. */
export const threadActionIds = {
  done: 'done',
  snooze: 'snooze',
  assign: 'assign',
  desk: 'desk',
  tag: 'tag',
} as const;
