export const cForeign = [
  'Found a piece of blue plastic in the {bread} I bought {dayPast}. Not what I expected to show my kids at breakfast.',
  'There was a hair baked into one of the {bun}. Baked IN. I have photos.',
  'I bit on something hard in your {bread}. It is a small stone. My dentist will be delighted, I am not.',
  'Is this string? Because it looks like string, and it came out of your {bread}.',
  'Sorry to do this in public but there is a bit of metal wire in the {cake}. Please look at your sieve or whatever it came from.',
  'Something that looks like a label baked into the bottom of my loaf. Charming.',
  'My wife pulled a wooden splinter out of her roll this morning. This could have ended badly.',
  'There’s a dead moth in the flour bag I bought from you. I would like my money back please.',
  'What is the black stuff in the {bread}? It crunches and it isn’t seeds.',
] as const;
export const cBurnt = [
  'The bottom of the {bread} is black. Not dark, black. {price} for charcoal?',
  'I like a strong bake, but this is burnt. Second time this month.',
  'Burnt base again on the {bread}. Does nobody turn them over before they go on the shelf?',
  'Had to cut a centimetre off the bottom of my loaf. Photo attached. What is going on with that oven?',
  'Your {bun} were burnt underneath and raw in the middle today. That takes skill.',
  'Dear baker, the smoke alarm called. It wants its loaf back.',
  'Bitter all the way through because the base was burnt. Threw it out. Disappointed, you used to be so reliable.',
  'Is “rustic” the new word for burnt?',
] as const;
export const cOrder = [
  'Ordered a {cake} for {day}, order {order}. Was handed somebody else’s. The birthday girl is now called Kevin, apparently.',
  'We ordered 30 rolls and got 20. You notice that sort of thing with 30 guests in the garden.',
  'Picked up my order, got home: wrong bread. I asked for {bread}, unsliced.',
  'I paid for two and the bag has one {bread}. Receipt says {time}. Can you sort it out?',
  'My order {order} was “not in the system” though I have your confirmation in writing. I stood there like an idiot.',
  'I said no nuts. I wrote no nuts. There are nuts on it.',
  'The cake was supposed to say “Happy 60th Maureen”. It says “Happy Both Maureen”. She laughed. I did not.',
  'Charged twice for the same order on {dayPast}. Please check and refund.',
] as const;
export const cQueue = [
  '{n} minutes in the queue with one till open and three people behind the counter chatting. Really?',
  'Gave up and left. The queue went round the fountain and nobody was moving.',
  'Why is there only one till on a Saturday? Every Saturday?',
  'I come on my lunch break. I have thirty minutes. You took twenty-eight of them.',
  'People with pre-orders should not have to stand in the same line for {n} minutes. What is the point of ordering?',
  'Card machine down, nobody told the queue until you got to the front. Lovely start to the day.',
  'Half the queue was on crutches or over eighty and not one chair. Come on.',
] as const;
export const cRude = [
  'The young man at the till rolled his eyes when I counted coins. I am seventy-four and I count coins.',
  'Asked a simple question about the {bread} and was told to “read the sign”. There was no sign.',
  'Never been spoken to like that over a bread roll. No names, but she knows. {DayPast}, around {time}.',
  'Your assistant served three people who came in after me. When I said so she shrugged.',
  'I know it is busy but “next!” is not a greeting.',
  'Told me off in front of everyone because I touched the bag before paying. I shop here every week. Well, shopped.',
  'My son (9) came to buy bread on his own for the first time, so proud, and was sent away because his money was “too small”. He cried.',
] as const;
export const cStale = [
  'Bought a “fresh” {bread} at {time}, hard as a brick by dinner. That was yesterday’s.',
  'The {bun} were stale. Not a bit dry: stale.',
  'Mould on the {bread} on day two. I keep it in linen as you say. Something isn’t right.',
  'You sold me day-old rolls at full price {dayPast}. Just be honest and mark them.',
  'The {cake} tasted of fridge. For {cakePrice} I expect today’s cake.',
  'Loaf was still raw in the middle, like glue. I know sourdough. That was not sourdough, that was dough.',
  'Third dry {bread} in a row. Have you changed the flour?',
  'Cream on the {cake} was sour. Two of us feel unwell. Please take it off the counter before somebody gets ill.',
] as const;
export const cPrice = [
  '{price} for a {bread}?? It was 40p less before the holidays.',
  'I understand flour and power are dearer. But smaller AND more expensive, without a word?',
  'Prices up again. My pension isn’t. I shall miss you.',
  'Shelf says {price}, till says {newPrice}. Which one is it?',
  'For that money I can bake it myself. Badly, but still.',
  'Did you think nobody would notice the {bun} shrank?',
  'Five hundred grams is not “large”, whatever you charge for it.',
] as const;
export const cClosed = [
  'Door locked at {time}, website says you are open. I walked forty minutes.',
  '“Open till seven.” It is {late} and the lights are off. What now?',
  'Drove in specially on {day} and found a note on the door. Would it kill you to post that here?',
  'You closed early AGAIN. I ring at half past, nobody answers. I had an order in there!',
  'Shut for stocktaking on a Friday afternoon. Who does that?',
  'The kiosk hasn’t opened a single morning this week. Are you giving it up? Then say so.',
] as const;
export const cAllergy = [
  'No allergen list at the counter today. When I asked, the assistant guessed. GUESSED. I carry a pen for a reason.',
  'The label on the {bread} does not mention milk, your website does. Which one do I trust with my child?',
  'I asked twice whether the {cake} has nuts. “Don’t think so.” It had. We spent the evening in A&E.',
  'Your “vegan” {bun} have an egg wash. Please take the sign down.',
  'The tongs go from the walnut loaf straight into the plain rolls. Anyone with an allergy: be careful here.',
  'Sesame everywhere in the roll basket although it isn’t on the label of the plain ones. This is serious.',
] as const;
export const cOther = [
  'The clock above your door has stopped again. I missed my tram because of you.',
  'Your delivery van blocked our gate for the whole morning. There is a nursery behind it!',
  'Could the 4 a.m. radio please be a little quieter? I love you all but my bedroom is right above the yard.',
  'The paper bags split every time now. Lost two {bun} to the pavement and a very happy dog.',
  'I have been waiting for an invoice since {month}. Three emails. Nothing.',
  'The contact form on your website eats messages. Wrote twice, no reply, so here I am.',
  'Wasps in the display. All over the {cake}. Do something, please.',
  'You wrote that the leftover bread goes to the shelter. I saw a full bin in the yard {dayPast}. What is true?',
] as const;
export const cCafe = [
  'Forty minutes for two teas. We could see them on the counter. Going cold.',
  'Table sticky, floor sticky, menu sticky. The cake was nice.',
  'Was asked to leave after an hour because “others are waiting”. Half the tables were empty.',
  'Coffee tasted burnt, toast cold, and nobody came to ask. What happened to this place?',
  'Paid {slicePrice} for a slice so thin I could read the plate through it.',
  'The toilet has had no soap for a week. In a place that serves food.',
  'Ordered without cheese, got cheese, sent it back, got the same plate with a hole where the cheese was.',
] as const;
export const cLong = [
  'I have been your customer since the week you opened, so please read this to the end.\n\nOn {dayPast} I ordered a {cake} by telephone for my parents’ golden wedding. {staff} wrote everything down and read it back to me. When I came at {time} there was no cake and no note. I was asked, in front of a full shop, whether I was sure I had rung “this bakery”.\n\nAfter twenty minutes somebody found a different cake in the cold room, with another family’s name on it, and offered to scrape the name off. I took it, because forty people were waiting. I paid the full price. Nobody said sorry. Nobody.\n\nWhat hurts is not the cake. We laughed about it in the end. What hurts is that for years I have told everyone that yours is the place where they look you in the eye.\n\nI don’t want a voucher. I would like to know what went wrong, and I would like {staff} to know that I do not blame her.',
  'Three visits, three problems. In order.\n\n1. Two weeks ago: {bread}, burnt underneath. I said nothing, it happens.\n2. Last week: two rolls missing from the bag. I came back, was told to bring the receipt. The receipt was in the bag with the rolls. You see the problem.\n3. {DayPast}: queue of {n} minutes, then the {bun} were gone although four trays stood in the back “for orders”. Fine. But don’t put up a sign saying “fresh until closing”.\n\nEach of these is nothing. Together they feel as if nobody is in charge any more. Has the management changed? I would honestly like to know, because I would rather not look for another bakery. There isn’t another one I like.',
  'This is about noise, and I have tried to be patient.\n\nI live in the house behind your yard. I know a bakery starts early; I moved in with my eyes open and my nose happy. But since the new extractor was fitted, it hums from half past two, on one note, and the note goes through double glazing, through earplugs, and through my marriage.\n\nI rang twice. I was told that the fitter would come. I wrote a letter. I was told that the letter was passed on. It is now week five.\n\nI do not want to go to the council. I want to sleep, and then get up and buy a {bread} from you without grinding my teeth. Can somebody please just ring me back?',
  'To whoever reads these: my father is eighty-six and walks to you every morning, in all weathers, for one roll. It takes him half an hour each way. It is his whole day.\n\nThis morning the roll cost more than yesterday and he was short by a few pence. He was sent home. He walked home, got the coins out of the jar, and walked back, and then the rolls were gone.\n\nHe would be furious if he knew I was writing this. He says the girl was new and the queue was long and rules are rules. I say there are rules and there are people.\n\nPlease, next time, just give the man his roll. I will come by and pay for the whole year in advance if that is what it takes.',
] as const;
