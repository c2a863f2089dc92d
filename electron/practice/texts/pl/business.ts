export const b2b = [
  'Prowadzimy bistro nad kanałem i szukamy dostawcy około {rolls} bułek dziennie, sześć dni w tygodniu. Z kim rozmawiać o cenach?',
  'Czy dostarczaliby Państwo pieczywo śniadaniowe do małego hotelu (18 pokoi)? Prosimy o cennik.',
  'Nasza firma organizuje {date} piknik dla 120 osób. Robicie cały poczęstunek czy tylko pieczywo?',
  'Delikatesy z Oliwy. Chętnie sprzedawalibyśmy Wasz {bread.a}. Czy jest oferta hurtowa i z jakim wyprzedzeniem?',
  'Szukamy kogoś, kto upiecze ciastka z naszym logo, 300 sztuk, na konferencję w przyszłym miesiącu. Da się?',
  'Otwieramy dwie ulice dalej bar kanapkowy i wolelibyśmy Wasz chleb niż czyjkolwiek inny. Kawa?',
  'Dowozimy warzywa do 140 domów. Bochenek {onDay} w paczce byłby cudowny. Zainteresowani?',
  'Prosimy o wycenę śniadań biurowych co dwa tygodnie, 35 osób, dostawa do ósmej.',
  'Teatr szuka partnera do przekąsek w antraktach na ten sezon. Kto u Państwa o tym decyduje?',
] as const;

export const press = [
  'Dzień dobry, piszę do wydania weekendowego tekst o cenach mąki i prądu. Czy ktoś mógłby do jutra do południa powiedzieć dwa zdania?',
  'Przygotowujemy materiał o młodych w rzemiośle. Czy ktoś z uczniów zgodziłby się na rozmowę? Dwadzieścia minut, jedno zdjęcie.',
  'Czytelnik twierdzi, że Państwa chleb nie jest już pieczony na miejscu. Prosimy o komentarz, numer zamykamy o osiemnastej.',
  'Do cyklu „Drzwi Wrzeszcza” chcielibyśmy sfotografować stary piec. Kiedy byłoby dobrze?',
  'Rada dzielnicy rozmawia dziś o godzinach dostaw na placu. Jakie jest stanowisko piekarni?',
  'Słyszeliśmy o kontroli w jednej z piekarni przy placu. Czy chodzi o Państwa i jak się skończyła?',
  'Czy piekarz mógłby wystąpić w lokalnym radiu o 8:15? Temat: dlaczego chleb czerstwieje i dlaczego to nic złego.',
] as const;

export const supplier = [
  'Dostawa: 14 worków żytniej zamiast 16, młyn stoi, naprawa. Reszta dwa dni później. Przepraszamy!',
  'Są już nowe zbiory. Białko trochę niższe niż rok temu, więc z wodą na początku ostrożnie. Próbka przyjedzie z dostawą.',
  'Prosimy o potwierdzenie stałego zamówienia na przyszły miesiąc. Masło drożeje, wola{łabym|łbym} ustalić cenę teraz.',
  'Kierowca mówi, że o {time} brama była zamknięta. Paletę zostawił obok, w kwiaciarni.',
] as const;

export const competitor = [
  'Ładna witryna! Nasza rusza pierwszego, z parkingiem i bez kolejek. Tak tylko mówimy 😉',
  'Ciekawe, dokładnie taką drożdżówkę mieliśmy wiosną. Wielkie umysły…',
  'Niektórzy jeszcze wyrabiają ręcznie.',
  'Wszystkiego najlepszego z okazji urodzin, pozdrowienia zza mostu. Niech wygra lepsza skórka.',
] as const;

export const spam = [
  'Witaj kochana! Twoja strona ma potencjał. Dostarczamy 10 000 PRAWDZIWYCH obserwujących w 48 godzin. Napisz „INFO”.',
  'GRATULACJE! Zakwalifikowano Państwa do dotacji. Potwierdź konto: https://grant-office.example/verify',
  'W zeszłym tygodniu zarobiłam w domu 4300 zł jednym prostym sposobem. Zapytaj jak 👉 https://easy-income.example',
  'Twoja strona zostanie zawieszona za naruszenie praw autorskich. Odwołanie w 24 godziny: https://support-appeal.example/login',
  'Najlepsza cena piec przemysłowy prosto z fabryka, darmowa wysyłka, minimum 50 sztuka, pisz WhatsApp.',
  'Dzień dobry jestem książę logistyki, potrzebuję 2000 ciastek na mój ślub, proszę o dane banku dla zaliczki.',
  'Na Państwa stronie znaleźliśmy 47 błędów SEO. Darmowy audyt tylko dziś!',
  '🔥🔥 Krypto dla piekarzy 🔥🔥 nie przegap https://moon-loaf.example',
] as const;

export const dmOrder = [
  'Dzień dobry, chcia{łabym|łbym} zamówić {cake.a} na {date}, na około dwanaście osób, nazwisko {surname}. Odbiór o {pickup}, można?',
  'Dzień dobry! Dwa bochenki i 20 kajzerek na {date}, odbiór o {pickup}. Czy potrzebna zaliczka?',
  'Czy dowieźliby Państwo 60 małych bułek na {street} {n}, {date} do dziewiątej? Drugie piętro, jest winda.',
  'Tort na chrzciny {date}, jakieś 25 porcji, niezbyt słodki. Co Państwo radzą?',
  'Proszę odwołać zamówienie {order} na {date}, imprezy nie będzie. Przepraszam za kłopot.',
  'Muszę przesunąć zamówienie {order} o jeden dzień, na {date}. Czy to możliwe? Numer telefonu bez zmian.',
  'Czy możecie napisać na torcie „Witaj w domu, tato”? Na {date}. To trochę szczególny tort.',
  'Śniadanie dla chóru, 30 osób, {date}: bułki, masło, dżem. Ile by to wyszło? Adres: ul. {streetN} {n}.',
  'Czy nie za późno zamówić {bread.a} na jutro? By{łabym|łbym} o {pickup}.',
  'Poproszę stałe zamówienie: jeden {bread.n} {onDay}, nazwisko {surname}. Płacę co tydzień albo co miesiąc, jak wygodniej.',
  'Cztery tuziny kruchych ciastek na {date}, w żadnym nie może być orzechów. Proszę o potwierdzenie na piśmie.',
] as const;

export const dmOther = [
  'Nie chcia{łam|łem} pisać publicznie: pan w kiosku był dziś rano wyraźnie po alkoholu. Bardziej się martwię, niż złoszczę.',
  'Chyba zostawi{łam|łem} na ladzie portmonetkę, ciemnozieloną, {dayPast} koło {time}. Czy ktoś ją oddał?',
  'Szukacie ludzi do pracy? Pracowa{łam|łem} już na noce i lubię. CV wysła{łam|łem} mailem.',
  'Przesyłam dane z paragonu, o które prosiliście: {order}, godzina {time}.',
  'Pisaliście, żeby podać adres do zwrotu: ul. {streetN} {n}. Dziękuję.',
  'Czy możecie usunąć zdjęcie z warsztatów? Jest na nim moja córka i wola{łabym|łbym}, żeby jej tam nie było.',
] as const;
