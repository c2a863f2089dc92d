/** Visitors write in their own language, whichever language the bakery speaks; it answers as well as it can. */
export const german = [
  'Guten Tag, haben Sie am {weekdayDe} geöffnet? Wir sind nur bis Montag in der Stadt und möchten Ihr Roggenbrot probieren.',
  'Wir waren gestern bei Ihnen, das Brot war wunderbar. So eine Kruste bekommt man bei uns in Lübeck nicht mehr. Danke!',
  'Gibt es bei Ihnen auch Brot ohne Weizen? Meine Frau verträgt keinen. Vielen Dank im Voraus!',
  'Leider war das Brot, das wir gestern gekauft haben, innen noch feucht und klebrig. Schade, wir hatten uns sehr darauf gefreut.',
  'Kann man bei Ihnen mit Karte bezahlen? Letztes Jahr ging es nur bar.',
  'Bester Käsekuchen unserer ganzen Reise! Wir kommen im Sommer wieder. 🍰',
  'Wir haben heute zwanzig Minuten gewartet und wurden dann einfach übersehen. Das war nicht schön.',
  'Verschicken Sie auch nach Deutschland? Die Lebkuchen waren im Nu weg.',
] as const;

export const germanReplies = [
  'Guten Tag und danke für Ihre Nachricht! Wir haben täglich ab sechs Uhr geöffnet, sonntags von sieben bis eins. Bis bald!',
  'Vielen Dank, das freut die ganze Backstube! Sie sind jederzeit willkommen.',
  'Danke für den Hinweis, das tut uns leid. Kommen Sie bitte vorbei, Sie bekommen ein frisches Brot von uns.',
  'Karte geht bei uns inzwischen überall. Und fragen Sie an der Theke gern nach allem, eine von uns spricht Deutsch.',
  'Leider backen wir alles in einem Raum, ganz ohne Weizen können wir nichts versprechen. Das Roggenbrot kommt dem am nächsten.',
  'Verschicken können wir leider nicht. Aber die Lebkuchen halten sechs Wochen, nehmen Sie ruhig eine Dose mehr mit!',
] as const;

export const ukrainian = [
  'Добрий день! Чи є у вас хліб без дріжджів? Дякую!',
  'Дуже смачний житній хліб, майже як у бабусі. Дякуємо вам! ❤️',
  'Підкажіть, будь ласка, о котрій у неділю ви відчиняєтеся?',
  'Замовляла торт на день народження сина, все було чудово. Дякую всій вашій команді!',
  'Купила вчора булочки, а вони тверді, ніби позавчорашні. Прикро, бо зазвичай у вас усе свіже.',
  'Чи шукаєте ви зараз працівників? Маю досвід у пекарні, шість років.',
  'Продавчиня сьогодні була дуже нечемна, бо я погано розмовляю. Так не можна.',
] as const;

export const ukrainianReplies = [
  'Добрий день! Дякуємо за повідомлення. Відчинено щодня з шостої, у неділю з сьомої до першої.',
  'Дуже дякуємо, нам надзвичайно приємно! Завжди раді вас бачити.',
  'Вибачте нам, будь ласка. Заходьте, ми все виправимо і пригостимо свіжим хлібом.',
  'Так: наш житній хліб лише на заквасці, без дріжджів.',
  'Так, шукаємо! Напишіть нам, будь ласка, кілька слів про себе у повідомленні.',
] as const;

/** Name, its gender, how it is called. */
export const germanNames = [
  ['Anke Martens', 'f', 'Frau Martens'],
  ['Holger Brandt', 'm', 'Herr Brandt'],
  ['Sabine Lorenzen', 'f', 'Frau Lorenzen'],
  ['Uwe Thomsen', 'm', 'Herr Thomsen'],
  ['Heike Ahrens', 'f', 'Frau Ahrens'],
  ['Matthias Kröger', 'm', 'Herr Kröger'],
] as const;

export const ukrainianNames = [
  ['Ірина Коваль', 'f', 'Ірино'],
  ['Наталія Шевчук', 'f', 'Наталіє'],
  ['Андрій Лисенко', 'm', 'Андрію'],
  ['Юлія Ткач', 'f', 'Юліє'],
  ['Богдан Кравець', 'm', 'Богдане'],
  ['Олена Гончар', 'f', 'Олено'],
] as const;
