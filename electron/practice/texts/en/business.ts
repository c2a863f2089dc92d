export const b2b = [
  'We run a bistro by the harbour and are looking for about {rolls} rolls a day, six days a week. Who do I talk to about prices?',
  'Would you supply a small hotel (18 rooms) with breakfast bread from {month}? Could you send a price list?',
  'Our company has a summer party on {date} for 120 people. Do you cater, or just the bread?',
  'Delicatessen here. We would love to stock your {bread}. Do you sell wholesale, and with what notice?',
  'Looking for somebody to bake biscuits with our logo, 300 pieces, for a conference in {month}. Is that something you do?',
  'We are opening a sandwich bar two streets away and would rather sell your bread than anyone else’s. Coffee?',
  'Vegetable box scheme, 140 households. A loaf option every {day} would be wonderful. Interested?',
  'Could you quote for fortnightly office breakfasts, 35 people, delivered by eight?',
  'The theatre is looking for a partner for interval snacks this season. Who decides on your side?',
] as const;

export const press = [
  'Hello, I am writing a piece on flour and energy prices for the weekend edition. Could somebody give me a quote by tomorrow noon?',
  'We are preparing a report about young people in the trades. Would one of your apprentices talk to us? Twenty minutes, one photo.',
  'A reader claims that your bread is no longer baked on the premises. Would you comment before we go to print at six?',
  'For our series “Doors of {town}” we would like to photograph the old oven. When would suit?',
  'The council is discussing delivery hours in the square tonight. What is the bakery’s position?',
  'We have heard about an inspection at a bakery in the square this week. Was that yours, and how did it end?',
  'Could we borrow your baker for local radio on {day} at 8:15? Topic: why bread goes stale and why that is fine.',
] as const;

export const supplier = [
  'Delivery note for {day}: 14 sacks of rye instead of 16, the mill stands still for repairs. The rest follows two days later. Sorry!',
  'New harvest is in. Protein a touch lower than last year, so go easy on the water at first. Sample with the next delivery.',
  'Could you please confirm the standing order for {month}? Butter is moving, I would rather fix the price now.',
  'Driver says the yard gate was locked at {time}. He left the pallet next door with the florist.',
] as const;

export const competitor = [
  'Nice window! Ours opens on the first, with parking and without queues. Just saying 😉',
  'Interesting, we had exactly this bun on the counter in spring. Great minds…',
  'Some of us still knead by hand.',
  'Happy anniversary from the other side of the bridge. May the better crust win.',
] as const;

export const spam = [
  'Hi dear! Your page has potential. We deliver 10,000 REAL followers in 48 hours. Write “INFO” for our price list.',
  'CONGRATULATIONS! You were selected for a business grant. Confirm your account: https://grant-office.example/verify',
  'I made 4,300 last week from home with one simple trick. Ask me how 👉 https://easy-income.example',
  'Your page will be suspended for a copyright violation. Appeal within 24 hours: https://support-appeal.example/login',
  'Best price commercial ovens direct from factory, free shipping, minimum order 50 units, reply with WhatsApp.',
  'Hello I am prince of logistics, I need 2,000 cakes for my wedding, please send bank details for advance.',
  'We noticed that your website has 47 SEO errors. Free audit, only today!',
  '🔥🔥 Crypto for bakers 🔥🔥 don’t miss https://moon-loaf.example',
] as const;

export const dmOrder = [
  'Hello, I would like to order a {cake} for {date}, for about twelve people, name {me}. Can I collect at {pickup}?',
  'Good morning! Two {bread2} and 20 rolls for {date} please, collection at {pickup}. Do you need a deposit?',
  'Could you deliver 60 mini rolls to {street} {n} on {date} by nine? We are on the second floor, there is a lift.',
  'A christening cake for {date}, about 25 portions, nothing too sweet. What do you suggest?',
  'Please cancel my order {order} for {date}, the party is off. Sorry for the trouble.',
  'I need to move order {order} by one day, to {date}. Is that all right? My number has not changed.',
  'Can you write “Welcome home, Dad” on a {cake}? For {date}. It is a bit of a special one.',
  'Breakfast for our choir, 30 people, {date}: rolls, butter, jam. What would that come to? Address: {street} {n}.',
  'Hi, is it too late to order a {bread} for tomorrow? I would be there at {pickup}.',
  'We’d like a standing order: one {bread} every {day}, name {me}. Pay weekly or monthly, as you like.',
  'Four dozen shortbreads for {date}, no nuts in any of them please. Could you confirm in writing?',
] as const;

export const dmOther = [
  'I did not want to write this in public: the gentleman at the kiosk this morning had clearly had a drink. I’m worried about him more than cross.',
  'I think I left my purse on the counter, dark green, {dayPast} around {time}. Has anyone handed it in?',
  'Are you hiring? I have worked nights before and I like it. CV attached to the mail I sent.',
  'Here is the photo of the receipt you asked for. Order {order}, {time}.',
  'You wrote that I should send my address for the refund: {street} {n}. Thank you.',
  'Could you please take down the photo from {day}? My daughter is in it and I would rather not.',
] as const;
