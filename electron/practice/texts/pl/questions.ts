export const qHours = [
  'Czy w święto będzie otwarte?',
  'Do której jesteście w niedzielę? Na drzwiach pierwsza, na mapie trzecia.',
  'Zimą też otwieracie o szóstej? Zaczynam wcześnie.',
  'Krótkie pytanie: jutro otwarte? Na automatycznej sekretarce nadal życzenia z zeszłego Bożego Narodzenia 🙂',
  'Od której {onDay} jest {bread.n}?',
  'To prawda, że będziecie zamykać w poniedziałki?',
  'Jeśli dojadę na {pickup}, to czy coś jeszcze zostanie?',
  'Czy kiosk przy dworcu ma te same godziny co sklep przy placu?',
] as const;
export const qGluten = [
  'Czy macie coś bez glutenu, co piecze się osobno? Syn ma celiakię.',
  'Czy chleb orkiszowy nadaje się przy alergii na pszenicę? Wiem, że to nie to samo co bezglutenowy.',
  'Czy {bread.n} zawiera mleko albo masło? Na etykiecie nie znalaz{łam|łem}.',
  'Czy {bun.n} są wegańskie? Pytam dla przyjaciółki, która ma wielką nadzieję.',
  'Czy {cake.n} może zawierać śladowe ilości orzechów? To do przedszkola, muszę mieć pewność.',
  'Które chleby są w ogóle bez drożdży?',
  'Czy sezam w bułkach z ziarnami jest w środku, czy tylko na wierzchu?',
  'Kroicie żytni i orzechowy na tej samej krajalnicy? Chodzi o alergię.',
] as const;
export const qOrder = [
  'Ile dni wcześniej trzeba zamówić {cake.a} na sobotę?',
  'Czy 40 małych bułek na sobotę mogę zamówić przez internet, czy trzeba dzwonić?',
  'Robicie torty ze zdjęciem? Na siedemdziesiątkę, jubilat ma poczucie humoru.',
  'Zamówi{łam|łem} dwa bochenki na nazwisko {surname}. Czy mogą być jednak trzy?',
  'Czy zamówienie można odebrać po osiemnastej? Pociągi…',
  'Odkładacie chleb, jeśli napiszę wieczorem?',
  'Ile mniej więcej kosztowałby {cake.n} na piętnaście osób?',
  'Przyjmujecie już zamówienia na koniec przyszłego miesiąca, czy za wcześnie?',
] as const;
export const qParking = [
  'Gdzie najlepiej zaparkować, kiedy na placu jest targ?',
  'Czy przed sklepem można przypiąć rower towarowy?',
  'Czy da się do Was wjechać wózkiem? Na zdjęciach próg wygląda na wysoki.',
  'Czy {onDay} plac jest nadal zamknięty dla samochodów?',
] as const;
export const qProduct = [
  'Czy w piątek znowu będą {bun.n}? I od której?',
  'Co się stało z chlebem ziemniaczanym? Bardzo za nim tęsknimy.',
  'Sprzedajecie zakwas, czy to bezczelne pytanie?',
  '{Bread.n} jest codziennie czy tylko {onDay}?',
  'Czy można u Was kupić mąkę? W markecie tylko biała.',
  'Czym się różni chleb wiejski od młynarskiego, poza ceną?',
  'Może mniejsze bochenki? Mieszkam {sama|sam}, a gołębie tyją.',
  'Czy wieczorem jest taniej to, co zostało?',
  'Kiedy znowu coś nowego na półce? Wszystko już zjad{łam|łem}.',
  'Czy {cake.n} jest na kawałki?',
] as const;
export const qAdvice = [
  'Jak przechowywać {bread.a} dłużej niż dwa dni? Chlebak, worek, ściereczka?',
  'Czy można zamrozić {bun.a}? I jak potem odzyskać skórkę?',
  'Mój chleb na zakwasie wychodzi płaski jak talerz. Co robię źle?',
  'Co by Państwo podali do takiego chleba: zupę czy ser?',
  'Na skórce jest biały pył. To mąka, mam nadzieję?',
  'Który bochenek do fondue dla ośmiu osób?',
] as const;
export const qCafe = [
  'Czy można zarezerwować stolik na śniadanie {onDay}, sześć osób i wózek?',
  'Czy przy długim stole jest gniazdko?',
  'Czy z psem można wejść, kiedy pada?',
  'Jest mleko owsiane? Z dopłatą?',
  'Do której podajecie śniadania?',
  'Czy moglibyśmy zrobić u Was wieczór poezji, około dwudziestu osób?',
  'Ogródek już działa?',
  'Macie bezkofeinową, ale nie rozpuszczalną?',
] as const;
export const parent = [
  'Dzień dobry, organizuję kiermasz ciast w szkole {date}. Czy moglibyście wesprzeć nas blachą drożdżowego albo rabatem?',
  'Czy klasa mojej córki (24 dzieci, siedem lat) mogłaby rano odwiedzić piekarnię? Mają temat „od ziarna do chleba”.',
  'Syn pyta, czy najpierw był zegar, czy piekarnia. Nie zaśnie, dopóki się nie dowie.',
  'Czy macie coś bez jajek na trzecie urodziny? Wszędzie w mieście jajka.',
  'Czy przyjmujecie na praktyki wakacyjne? Córka (15 lat) i tak wstaje o piątej, do koni.',
  'Mały zostawił u Was szarego królika bez jednego ucha. Proszę, powiedzcie, że go macie.',
] as const;
