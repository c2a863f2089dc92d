export const cForeign = [
  'W chlebie kupionym {dayPast} znalaz{łam|łem} kawałek niebieskiej folii. Nie to chcia{łam|łem} pokazać dzieciom przy śniadaniu.',
  'W drożdżówce był zapieczony włos. ZAPIECZONY. Mam zdjęcia.',
  'Nagryz{łam|łem} w Waszym {bread.l} coś twardego. To mały kamyk. Dentysta się ucieszy, ja nie.',
  'Czy to jest sznurek? Bo wygląda jak sznurek, a był w środku bochenka.',
  'Przepraszam, że publicznie, ale w cieście jest kawałek drutu. Sprawdźcie sito, czy skąd on tam się wziął.',
  'Do spodu bochenka przypieczona jest naklejka. Urocze.',
  'Żona wyjęła dziś z bułki drzazgę. To się mogło źle skończyć.',
  'W torebce mąki od Was był martwy mol. Proszę o zwrot pieniędzy.',
  'Co to za czarne grudki w chlebie? Chrzęszczą i nie są to ziarna.',
] as const;
export const cBurnt = [
  'Spód chleba czarny. Nie ciemny, czarny. {price} za węgiel?',
  'Lubię mocno wypieczone, ale to jest spalone. Drugi raz w tym miesiącu.',
  'Znowu spalony spód. Czy nikt tego nie odwraca, zanim trafi na półkę?',
  'Musia{łam|łem} odkroić centymetr od spodu. Co się dzieje z tym piecem?',
  'Bułki dziś z dołu spalone, a w środku surowe. To trzeba umieć.',
  'Szanowny piekarzu, dzwonił czujnik dymu. Prosi o swój bochenek.',
  'Gorzki na wskroś, bo spalony od dołu. Wyrzuci{łam|łem}. Szkoda, bo kiedyś można było na Was polegać.',
  '„Rustykalny” to teraz nowe słowo na spalony?',
] as const;
export const cOrder = [
  'Tort zamówiony {onDay}, zamówienie {order}. Wydano mi cudzy. Jubilatka ma teraz podobno na imię Kewin.',
  'Zamówiliśmy 30 bułek, dostaliśmy 20. Przy trzydziestu gościach w ogrodzie to się zauważa.',
  'Odebra{łam|łem} zamówienie, w domu patrzę: nie ten chleb. Prosi{łam|łem} o {bread.a}, w całości.',
  'Zapłaci{łam|łem} za dwa, a w torbie jeden. Na paragonie godzina {time}. Da się to wyjaśnić?',
  'Zamówienia {order} „nie ma w systemie”, choć mam Wasze potwierdzenie na piśmie. Sta{łam|łem} tam jak {głupia|głupi}.',
  'Mówi{łam|łem}: bez orzechów. Napisa{łam|łem}: bez orzechów. Są orzechy.',
  'Na torcie miało być „Sto lat, Halinko”. Jest „Sto lat, Mailinko”. Ona się śmiała, ja nie.',
  'Za to samo zamówienie pobrano mi {dayPast} pieniądze dwa razy. Proszę sprawdzić i zwrócić.',
] as const;
export const cQueue = [
  '{n} minut w kolejce, jedna kasa, a za ladą trzy osoby rozmawiają. Naprawdę?',
  'Zrezygnowa{łam|łem}. Kolejka do fontanny i nikt się nie ruszał.',
  'Dlaczego w sobotę działa tylko jedna kasa? W każdą sobotę?',
  'Przychodzę w przerwie obiadowej. Mam trzydzieści minut. Zabraliście mi dwadzieścia osiem.',
  'Kto ma zamówienie, nie powinien stać {n} minut w tej samej kolejce. Po co w takim razie zamawiać?',
  'Terminal nie działa, a człowiek dowiaduje się o tym dopiero przy kasie. Miły początek dnia.',
  'Połowa kolejki po osiemdziesiątce i ani jednego krzesła. Ludzie…',
] as const;
export const cRude = [
  'Młody człowiek przy kasie przewracał oczami, kiedy liczy{łam|łem} drobne. Mam siedemdziesiąt cztery lata i liczę drobne.',
  'Zada{łam|łem} zwykłe pytanie o skład i usłysza{łam|łem}, że mam „przeczytać kartkę”. Kartki nie było.',
  'Jeszcze nikt tak się do mnie nie odezwał z powodu bułki. Bez nazwisk, ale ona wie. {DayPast}, koło {time}.',
  'Ekspedientka obsłużyła trzy osoby, które przyszły po mnie. Zwróci{łam|łem} uwagę, wzruszyła ramionami.',
  'Wiem, że ruch, ale „następny!” to nie jest dzień dobry.',
  'Zosta{łam|łem} przy wszystkich {skarcona|skarcony}, bo dotkn{ęłam|ąłem} torby przed zapłaceniem. Kupuję tu co tydzień. To znaczy kupowa{łam|łem}.',
  'Syn (9 lat) pierwszy raz sam poszedł po chleb, taki dumny, i został odesłany, bo miał „za drobne”. Płakał.',
] as const;
export const cStale = [
  '„Świeży” chleb kupiony o {time}, wieczorem twardy jak cegła. To był wczorajszy.',
  'Bułki czerstwe. Nie trochę suche: czerstwe.',
  'Drugi dzień i pleśń na chlebie. Trzymam w lnie, jak radzicie. Coś jest nie tak.',
  '{DayPast} sprzedaliście mi wczorajsze bułki w pełnej cenie. Wystarczy napisać.',
  '{Cake.n} smakował lodówką. Za {cakePrice} oczekuję dzisiejszego.',
  'Bochenek w środku surowy jak klej. Wiem, co to zakwas. To nie był zakwas, to było ciasto.',
  'Trzeci suchy bochenek z rzędu. Zmieniliście mąkę?',
  'Krem w torcie był kwaśny. Dwie osoby źle się czują. Proszę zdjąć go z lady, zanim ktoś zachoruje.',
] as const;
export const cPrice = [
  '{price} za zwykły bochenek?? Przed świętami było o złotówkę mniej.',
  'Rozumiem: mąka, prąd. Ale mniejszy I droższy, bez słowa?',
  'Znowu podwyżka. Moja emerytura stoi. Będę za Wami tęsknić.',
  'Na półce {price}, przy kasie {newPrice}. To w końcu ile?',
  'Za te pieniądze upiekę sobie {sama|sam}. Gorzej, ale jednak.',
  'Myśleliście, że nikt nie zauważy, jak drożdżówki zmalały?',
  'Pół kilo to nie jest „duży”, obojętnie ile za niego liczycie.',
] as const;
export const cClosed = [
  'Godzina {time}, drzwi zamknięte, a na stronie „otwarte”. Sz{łam|edłem} czterdzieści minut.',
  '„Czynne do dziewiętnastej”. Jest {late} i ciemno. I co teraz?',
  'Przyjecha{łam|łem} specjalnie, a tu kartka na drzwiach. Naprawdę tak trudno napisać o tym tutaj?',
  'ZNOWU zamknięte wcześniej. Dzwonię, nikt nie odbiera. Mia{łam|łem} tam zamówienie!',
  'Inwentaryzacja w piątek po południu. Kto tak robi?',
  'Kiosk przy dworcu w tym tygodniu nie otworzył ani razu. Zwijacie się? To powiedzcie.',
] as const;
export const cAllergy = [
  'Na ladzie nie ma dziś spisu alergenów. Zapyta{łam|łem}, a pani zgadywała. ZGADYWAŁA. Nie bez powodu noszę adrenalinę.',
  'Na etykiecie nie ma mleka, na stronie jest. Czemu mam wierzyć, kiedy chodzi o moje dziecko?',
  'Dwa razy pyta{łam|łem}, czy {cake.n} ma orzechy. „Raczej nie”. Miał. Wieczór spędziliśmy na SOR-ze.',
  'Wasze „wegańskie” bułki są smarowane jajkiem. Proszę zdjąć tę tabliczkę.',
  'Szczypce wędrują od orzechowego prosto do zwykłych bułek. Kto ma alergię, niech tu uważa.',
  'W koszu z bułkami wszędzie sezam, a na zwykłych nie ma go w składzie. To poważna sprawa.',
] as const;
export const cOther = [
  'Zegar nad wejściem znowu stoi. Spóźni{łam|łem} się przez Was na tramwaj.',
  'Wasz dostawczak całe rano blokował nam bramę. Za nią jest przedszkole!',
  'Czy radio o czwartej rano mogłoby grać trochę ciszej? Lubię Was, ale mam sypialnię nad podwórzem.',
  'Papierowe torby teraz pękają za każdym razem. Dwie drożdżówki na chodniku i jeden szczęśliwy pies.',
  'Od miesiąca czekam na fakturę. Trzy maile. Cisza.',
  'Formularz na stronie połyka wiadomości. Pisa{łam|łem} dwa razy, więc piszę tutaj.',
  'Osy w witrynie. Na całym cieście. Zróbcie coś, proszę.',
  'Piszecie, że niesprzedany chleb trafia do schroniska. {DayPast} widzia{łam|łem} na podwórzu pełny kosz. To jak jest?',
] as const;
export const cCafe = [
  'Czterdzieści minut na dwie herbaty. Widzieliśmy je na ladzie. Stygły.',
  'Stolik się klei, podłoga się klei, karta się klei. Ciasto dobre.',
  'Po godzinie poproszono nas o wyjście, bo „inni czekają”. Połowa stolików pusta.',
  'Kawa przypalona, tost zimny i nikt nie podszedł zapytać. Co się stało z tym miejscem?',
  '{slicePrice} za kawałek tak cienki, że czyta{łam|łem} przez niego napis na talerzu.',
  'Od tygodnia w toalecie nie ma mydła. W lokalu z jedzeniem.',
  'Zamówi{łam|łem} bez sera, dosta{łam|łem} z serem, odesła{łam|łem}, wróciło to samo z dziurą po serze.',
] as const;
export const cLong = [
  'Jestem {Waszą klientką|Waszym klientem} od pierwszego tygodnia, więc proszę, doczytajcie do końca.\n\n{DayPast} zamówi{łam|łem} telefonicznie tort na złote wesele rodziców. {staff.n} wszystko zapisała i przeczytała mi na głos. Kiedy przysz{łam|edłem} o {time}, nie było ani tortu, ani notatki. Przy pełnym sklepie zapytano mnie, czy na pewno dzwoni{łam|łem} „do tej piekarni”.\n\nPo dwudziestu minutach ktoś znalazł w chłodni inny tort, z nazwiskiem innej rodziny, i zaproponował, że je zeskrobie. Wzi{ęłam|ąłem}, bo czekało czterdzieści osób. Zapłaci{łam|łem} pełną cenę. Nikt nie powiedział przepraszam. Nikt.\n\nNie boli mnie tort, w końcu się z tego śmialiśmy. Boli mnie, że od lat wszystkim mówię, że u Was patrzy się człowiekowi w oczy.\n\nNie chcę bonu. Chcę wiedzieć, co się stało, i chcę, żeby {staff.n} wiedziała, że nie mam do niej pretensji.',
  'Trzy wizyty, trzy wpadki. Po kolei.\n\n1. Dwa tygodnie temu: {bread.n}, spalony od spodu. Nic nie powiedzia{łam|łem}, zdarza się.\n2. Tydzień temu: w torbie brakowało dwóch bułek. Wróci{łam|łem}, kazano mi przynieść paragon. Paragon był w torbie z bułkami, więc sami Państwo rozumieją.\n3. {DayPast}: {n} minut kolejki, a potem nie było już drożdżówek, choć na zapleczu stały cztery blachy „na zamówienia”. Dobrze. Ale nie wieszajcie wtedy tabliczki „świeże do zamknięcia”.\n\nKażda z tych rzeczy to drobiazg. Razem wyglądają tak, jakby nikt już tego nie pilnował. Zmienił się kierownik? Pytam uczciwie, bo wola{łabym|łbym} nie szukać innej piekarni. Innej nie lubię.',
  'Piszę w sprawie hałasu i naprawdę próbowa{łam|łem} być {cierpliwa|cierpliwy}.\n\nMieszkam w domu za Waszym podwórzem. Wiem, że piekarnia zaczyna wcześnie; wprowadzi{łam|łem} się świadomie i z zadowolonym nosem. Ale odkąd założyliście nowy wyciąg, od wpół do trzeciej buczy na jednym tonie, a ten ton przechodzi przez szyby, przez zatyczki i przez moje małżeństwo.\n\nDzwoni{łam|łem} dwa razy. Usłysza{łam|łem}, że przyjdzie serwis. Napisa{łam|łem} list. Usłysza{łam|łem}, że list przekazano. Mija piąty tydzień.\n\nNie chcę iść do urzędu. Chcę spać, a potem wstać i kupić u Was chleb bez zgrzytania zębami. Czy ktoś może po prostu oddzwonić?',
  'Do osoby, która to czyta: mój ojciec ma osiemdziesiąt sześć lat i codziennie, w każdą pogodę, idzie do Was po jedną bułkę. Pół godziny w jedną stronę. To jest jego cały dzień.\n\nDziś bułka kosztowała więcej niż wczoraj i zabrakło mu dwudziestu groszy. Odesłano go. Poszedł do domu, wziął drobne ze słoika, wrócił, a bułek już nie było.\n\nByłby wściekły, gdyby wiedział, że to piszę. Mówi, że dziewczyna nowa, kolejka długa, a zasady to zasady. Ja mówię, że są zasady i są ludzie.\n\nProszę, następnym razem dajcie człowiekowi tę bułkę. Przyjadę i zapłacę za rok z góry, jeśli trzeba.',
] as const;
