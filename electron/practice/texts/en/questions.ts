export const qHours = [
  'Are you open on the bank holiday Monday?',
  'What time do you close on Sundays these days? The sign says one, the map says three.',
  'Do you open before seven in winter as well? I start early on {day}.',
  'Quick one: open tomorrow? The answering machine still has last year’s Christmas message 🙂',
  'From what time is the {bread} out on {day}?',
  'Is it true that you are going to close on Mondays?',
  'If I get there at {pickup}, will there be anything left?',
  'Are the hours at the station kiosk the same as in the square?',
] as const;
export const qGluten = [
  'Do you have anything gluten-free that is baked apart from the rest? My son is coeliac.',
  'Is your spelt loaf suitable for a wheat allergy? I know it is not gluten-free.',
  'Does the {bread} contain milk or butter? I could not find it on the label.',
  'Are the {bun} vegan? Asking for a very hopeful friend.',
  'Any traces of nuts in the {cake}? It is for a nursery, so I have to be sure.',
  'Which of your breads have no yeast at all?',
  'Is there sesame in the seeded rolls or only on top?',
  'Do you use the same slicer for the rye and the nut loaf? Allergy question.',
] as const;
export const qOrder = [
  'How far ahead do I need to order a {cake} for {day}?',
  'Can I order 40 mini rolls for {day} online or do I have to ring?',
  'Do you do birthday cakes with a photo on top? For a seventy-year-old with a sense of humour.',
  'I ordered two {bread2} under the name {me}. Can I still make it three?',
  'Is it possible to collect an order after six? Trains…',
  'Do you keep bread aside if I message the evening before?',
  'What would a {cake} for fifteen people cost, roughly?',
  'Do you take orders for the end of next month yet, or is that too early?',
] as const;
export const qParking = [
  'Where do you park when the market is on?',
  'Is there a place to lock a cargo bike near the shop?',
  'Can you get in with a wheelchair? The step looks quite high in the photos.',
  'Is the square still closed to cars on {day}?',
] as const;
export const qProduct = [
  'Will the {bun} be back on Friday? And from what time?',
  'What happened to the potato bread? We miss it terribly.',
  'Do you sell your sourdough starter, or would that be cheeky?',
  'Is the {bread} on every day or only {day}?',
  'Can I buy your flour? My supermarket has nothing but plain white.',
  'What is the difference between the country loaf and the miller’s loaf, apart from {price}?',
  'Any chance of smaller loaves? I live alone and the birds get fat.',
  'Do you ever have day-old bread cheaper in the evening?',
  'When will there be something new on the shelf? I have eaten my way through all of it.',
  'Is the {cake} sold by the slice?',
] as const;
export const qAdvice = [
  'How do I keep the {bread} fresh for more than two days? Bread bin, bag, cloth?',
  'Can I freeze the {bun}? And how do I get the crust back afterwards?',
  'My own sourdough is flat as a plate. What am I doing wrong?',
  'What would you serve with a {bread}: soup or cheese?',
  'Is it safe to eat the bread when the crust has a white dust on it? Flour, I hope?',
  'Which loaf would you choose for a cheese fondue for eight?',
] as const;
export const qCafe = [
  'Do you take bookings for breakfast on {day}, six people and a pram?',
  'Is there a socket by the long table?',
  'Are dogs allowed inside when it rains?',
  'Do you have oat milk? And is there a surcharge?',
  'Until what time do you serve breakfast?',
  'Could we hold a small reading at yours one evening, about twenty people?',
  'Is the garden open already?',
  'Do you have decaf that is not instant?',
] as const;
export const parent = [
  'Hello, I am organising the bake sale at the primary school on {date}. Would you have a tray to spare, or a discount?',
  'Could my daughter’s class (24 children, 7 years old) visit the bakery one morning? They are doing “from grain to bread”.',
  'My son wants to know whether the clock was there before the bakery. He will not sleep until he knows.',
  'Is there anything without egg for a third birthday? Every cake in town has egg in it.',
  'Do you have work experience places in {month}? My daughter (15) already gets up at five voluntarily, for the horses.',
  'The little one left a grey rabbit with one ear in your shop. Please tell me you have it.',
] as const;
