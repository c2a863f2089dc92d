export const thanks = [
  'Dziękuję za tak szybką i ludzką odpowiedź. Wrócę.',
  'Tyle chcia{łam|łem} usłyszeć. Dziękuję.',
  'W porządku. Każdy ma zły dzień. Do soboty.',
  'O, odpisuje żywy człowiek. Dziękuję, {staff.n} była bardzo miła, kiedy przysz{łam|edłem}.',
  'Dosta{łam|łem} nowy bochenek, idealny. Uznajmy, że nie było sprawy.',
  'Dziękuję. Szczerze mówiąc, w ogóle nie liczy{łam|łem} na odpowiedź.',
  'Pieniądze wróciły. Dobrze to załatwiliście, przyznaję.',
  'Dobrze. By{łam zła|łem zły}, kiedy to pisa{łam|łem}. Dzięki, że zachowaliście spokój.',
  'Nie musieliście, ale to miłe. Dzięki!',
  'Doceniam szczerość. Dlatego do Was wracamy.',
  'Właśnie dzwonił do mnie ktoś od Was. To się nazywa obsługa. Dziękuję.',
] as const;
export const thanksAnswer = [
  'Świetnie, dziękuję!',
  'Super, to do zobaczenia!',
  'Dzięki, bardzo mi to pomogło 🙂',
  'O, dobrze wiedzieć. Dziękuję!',
  'Ekspresowo, dzięki.',
  'Dziękuję, spróbuję dziś wieczorem.',
  'Bardzo dziękuję, kamień z serca.',
  'Cudownie, zajrzę.',
  'Dzięki! Odłóżcie dla mnie jeden, proszę 😄',
] as const;
export const detail = [
  'To było {dayPast}, około {time}, mam jeszcze paragon: {order}.',
  'W sklepie przy placu, nie w kiosku. Obsługiwała mnie pani z krótkimi włosami.',
  'Resztę trzymam w zamrażarce, gdyby chcieli Państwo zobaczyć.',
  'Kupione o {time}, płaci{łam|łem} kartą. Zdjęcie wysła{łam|łem} w wiadomości.',
  'Na etykiecie partia {order}. Najlepiej spożyć do jutra.',
  'Paragonu już nie mam, przepraszam. To był ostatni z półki.',
] as const;
export const unhappy = [
  'Z całym szacunkiem, to standardowa odpowiedź. Poprzednio dosta{łam|łem} taką samą.',
  'Bon mi nic nie daje. Pyta{łam|łem}, jak mogło do tego dojść.',
  'Mieliście zadzwonić. Nikt nie zadzwonił.',
  'Przysz{łam|edłem}, jak radziliście, i nikt nic nie wiedział.',
  'Czyli moja wina, że nie zajrza{łam|łem} do torby. Rozumiem.',
  'Przeprosić łatwo. Pokażcie, że coś się zmieni.',
] as const;
export const nudge = [
  'Halo? Czy ktoś to czyta?',
  'Nadal bez odpowiedzi. Na zdjęcia drożdżówek czas, widzę, jest.',
  'Pisa{łam|łem} do Was już kilka dni temu…',
  'Upewniam się tylko, czy moja wiadomość doszła?',
  'Cisza to też odpowiedź.',
  'Piszę trzeci raz. Proszę.',
  'Jest tam kto? Wystarczy mi tak albo nie.',
] as const;
export const dmConfirm = [
  'Wspaniale. W takim razie o {pickup}, na nazwisko {surname}.',
  'Tak, dokładnie tak. Zapłacę przy odbiorze.',
  'Bez zaliczki? Świetnie, dziękuję!',
  'A mogłoby być bez lukru? Wtedy idealnie.',
  'Z naszej strony potwierdzam. Proszę dzwonić drugim dzwonkiem.',
  'Dziękuję, uratowali Państwo mój weekend.',
] as const;
export const b2bMore = [
  'Brzmi dobrze. Czy mogą Państwo przysłać cennik na adres z naszego profilu?',
  'Na początek {rolls} sztuk dziennie, latem więcej. Ważne, żeby dostawa była przed siódmą.',
  'Moglibyśmy wpaść {onDay}, kiedy minie szczyt. O czternastej?',
  'Płatność 14 dni, faktura raz w miesiącu. Czy to Państwu odpowiada?',
] as const;
export const pressThanks = [
  'Dziękuję, dokładnie tego potrzebowa{łam|łem}. Tekst ukaże się w sobotę.',
  'Bardzo dziękuję. Wypowiedzi prześlę wieczorem do autoryzacji.',
  'Dzięki. Jeszcze jedno: czy możemy użyć zdjęcia z Waszego wpisu, z podpisem?',
  'Szkoda, termin minął wczoraj. Musieliśmy napisać „piekarnia nie odpowiedziała”.',
] as const;

export const closing = [
  'Dziękujemy, to nam pomoże znaleźć przyczynę. Damy znać, co z tego wyszło.',
  'Zapisane i pokazane rano całej zmianie. Dziękujemy, że chciało się {Pani|Panu} napisać.',
  'Zwrot czeka przy kasie na {Pani|Pana} nazwisko, bez paragonu. I jeszcze raz przepraszamy.',
  'Znaleźliśmy: ta sama partia, ten sam błąd. Resztę zdjęliśmy z półki. Naprawdę dziękujemy.',
  'Będzie nam miło znowu {Panią|Pana} zobaczyć, {voc}.',
  'Dziękujemy, {voc}. Komuś tutaj właśnie poprawił się dzień.',
] as const;
export const closingUnhappy = [
  'Ma {Pani|Pan} rację, bon to nie odpowiedź. Jan, który prowadzi piece, chciałby do {Pani|Pana} zadzwonić. Czy dziś po południu można?',
  'To nie powinno się zdarzyć drugi raz. Proszę przy ladzie zapytać o panią Renatę, wie o sprawie i czeka.',
  'Nie, to nasza wina, nie {Pani|Pana}. Od dziś inaczej sprawdzamy torby; za tydzień napiszemy tutaj, czy działa.',
  'Słusznie. Oto co zmieniliśmy: zanim blacha wyjdzie z piekarni, oglądają ją dwie osoby.',
] as const;
export const late = [
  '{voc}, bardzo przepraszamy za ciszę. {Pani|Pana} wiadomość nam umknęła i to nasza wina. Czy możemy to jeszcze naprawić?',
  'Przepraszamy, ta odpowiedź przychodzi o wiele za późno. Przeczytaliśmy dziś i od razu o tym rozmawialiśmy.',
  '{Czekała Pani|Czekał Pan} kilka dni, a to gorsze niż sama sprawa. Przepraszamy. Proszę do nas zajrzeć, zrobimy, co się da.',
  'Późno, ale nie przepadło: dziękujemy, że {napisała Pani|napisał Pan} jeszcze raz. Przeoczyliśmy to.',
] as const;
export const dmClosing = [
  'Zapisane: {date}, godzina {pickup}. Dziękujemy!',
  'Załatwione, do zobaczenia. Gdyby coś się zmieniło, wystarczy napisać tutaj.',
  'Oczywiście. Do zobaczenia!',
  'Wszystko zanotowane. Zaliczka niepotrzebna, znamy się 🙂',
] as const;
export const b2bClosing = [
  'Cennik już wysyłamy. Przywieziemy też pudełko próbek, bez zobowiązań.',
  'Odpowiada. Jan zadzwoni w tym tygodniu w sprawie próbnych dwóch tygodni.',
  'Czternasta pasuje. Proszę pytać przy ladzie o panią Renatę.',
] as const;
