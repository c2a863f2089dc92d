export const settings = {
  title: 'Settings',
  note: 'Changes apply at once.',
  scope: 'On this computer',
  language: 'Language',
  languageFact: 'Of the screens. Each client has a language of its own.',
  languageOption: { system: 'As the system', en: 'English', pl: 'Polski' },
  theme: 'Appearance',
  themeFact: '“As the system” follows it live.',
  themeOption: { system: 'As the system', light: 'Light', dark: 'Dark' },
  density: 'Density of lists',
  densityFact: 'Compact shows a conversation on one line.',
  densityOption: { comfortable: 'Comfortable', compact: 'Compact' },
  keys: 'Single-letter shortcuts',
  keysFact: 'J, K, U and the like. Those with Ctrl always work; “?” lists them all.',
  keysOn: 'Use single letters as shortcuts',
  practice: 'Practice data',
  practiceFact:
    'A bakery, all invented, from a small server inside this program. Never mixed with real clients.',
  practiceAdd: 'Add practice data',
  practiceAdding: 'Reading the history…',
  practiceRemove: 'Remove practice data',
  data: 'Data folder',
  dataFact: 'One folder for this computer, one below it for each client.',
  secrets: 'Where sign-ins are kept',
  secretsFact: {
    keychain:
      'Sealed with a key that your system’s keychain guards. Other user accounts cannot open it; programs that run as you may ask the keychain for it.',
    'key-file':
      'Sealed with a key in a file that only your user account may read. There is no keychain on this system: whoever can read your files can open them.',
    passphrase:
      'Sealed with your passphrase. It is stored nowhere: without it, nobody opens them, and neither can we.',
  },
  secretsName: { keychain: 'The system’s keychain', 'key-file': 'A key file', passphrase: 'A passphrase' },
  version: 'Version',
};
