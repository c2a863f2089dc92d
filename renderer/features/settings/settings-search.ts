/** The sections, in their order: first what belongs to this computer, then what belongs to a client. */
export const computerSections = ['general', 'members', 'data'] as const;
export const clientSections = [
  'hours',
  'promises',
  'desks',
  'rules',
  'replies',
  'posting',
  'words',
  'triage',
] as const;

export const sectionIds = [...computerSections, ...clientSections] as const;
export type SectionId = (typeof sectionIds)[number];

export const belongsToClient = (id: SectionId): boolean => clientSections.some((each) => each === id);

/** Which section is shown, as it stands in the address. Absent: the first. */
export type SettingsSearch = { section?: SectionId | undefined };

export const settingsSearch = (raw: Record<string, unknown>): SettingsSearch => ({
  section: sectionIds.find((id) => id === raw['section']),
});
