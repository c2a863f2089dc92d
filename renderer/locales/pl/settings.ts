export const settings = {
  title: 'Ustawienia',
  note: 'Zmiany działają od razu.',
  scope: 'Na tym komputerze',
  language: 'Język',
  languageFact: 'Język ekranów. Każdy klient ma własny język.',
  languageOption: { system: 'Jak w systemie', en: 'English', pl: 'Polski' },
  theme: 'Wygląd',
  themeFact: '„Jak w systemie” zmienia się razem z nim.',
  themeOption: { system: 'Jak w systemie', light: 'Jasny', dark: 'Ciemny' },
  density: 'Gęstość list',
  densityFact: 'Zwarta pokazuje rozmowę w jednym wierszu.',
  densityOption: { comfortable: 'Swobodna', compact: 'Zwarta' },
  keys: 'Skróty jednoliterowe',
  keysFact: 'J, K, U i podobne. Skróty z Ctrl działają zawsze; „?” pokazuje wszystkie.',
  keysOn: 'Używaj pojedynczych liter jako skrótów',
  practice: 'Dane do ćwiczeń',
  practiceFact:
    'Piekarnia, w całości zmyślona, z małego serwera w tym programie. Nigdy nie miesza się z prawdziwymi klientami.',
  practiceAdd: 'Dodaj dane do ćwiczeń',
  practiceAdding: 'Odczyt historii…',
  practiceRemove: 'Usuń dane do ćwiczeń',
  data: 'Folder danych',
  dataFact: 'Jeden folder dla tego komputera, pod nim po jednym dla każdego klienta.',
  secrets: 'Gdzie są hasła i tokeny',
  secretsFact: {
    keychain:
      'Zaszyfrowane kluczem, którego strzeże pęk kluczy systemu. Inne konta użytkowników go nie otworzą; programy uruchomione przez Ciebie mogą o niego poprosić.',
    'key-file':
      'Zaszyfrowane kluczem z pliku, który może czytać tylko Twoje konto. W tym systemie nie ma pęku kluczy: kto czyta Twoje pliki, może je otworzyć.',
    passphrase:
      'Zaszyfrowane Twoim hasłem głównym. Nie jest nigdzie zapisane: bez niego nikt ich nie otworzy, my też nie.',
  },
  secretsName: { keychain: 'Pęk kluczy systemu', 'key-file': 'Plik z kluczem', passphrase: 'Hasło główne' },
  version: 'Wersja',
};
