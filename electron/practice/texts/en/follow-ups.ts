export const thanks = [
  'Thank you for such a quick and decent answer. I’ll be back.',
  'That is all I wanted to hear. Thank you.',
  'Fair enough. Everyone has a bad day. See you Saturday.',
  'Wow, an actual human being answering. Thanks, {staff} was lovely when I came by.',
  'Got the new loaf, it was perfect. Consider it forgotten.',
  'Thank you. I did not expect a reply at all, to be honest.',
  'Refund arrived. Well handled, I must say.',
  'OK. I was angry when I wrote that. Thanks for staying polite.',
  'You did not have to do that, but it was kind. Thanks!',
  'Appreciate the honesty. That’s why we keep coming.',
  'Just got a call from you. Now that’s service. Thank you.',
] as const;
export const thanksAnswer = [
  'Perfect, thank you!',
  'Brilliant, see you then!',
  'Thanks, that helps a lot 🙂',
  'Ah, good to know. Thank you!',
  'Super quick, thanks.',
  'Great, I’ll try that tonight.',
  'Thank you so much, that puts my mind at rest.',
  'Lovely, I will pop in.',
  'Thanks! Put one aside for me please 😄',
] as const;
export const detail = [
  'It was {dayPast} at about {time}, I still have the receipt: {order}.',
  'In the square, not the kiosk. A woman with short hair served me.',
  'I have kept the rest of it in the freezer, if you want to see it.',
  'Bought at {time}, paid by card. Photo sent by message.',
  'The batch on the label says {order}. Best before is tomorrow.',
  'I don’t have the receipt any more, sorry. It was the last one on the shelf.',
] as const;
export const unhappy = [
  'With respect, that is a standard answer. I got the same one last time.',
  'A voucher does not help me. I asked how it could happen.',
  'You said somebody would call. Nobody called.',
  'I came by as you suggested and nobody knew anything about it.',
  'So it’s my fault for not checking the bag. Understood.',
  'Sorry is easy. Show me that something changes.',
] as const;
export const nudge = [
  'Hello? Is anybody reading this?',
  'Still no answer. You do find time to post pictures of buns, I see.',
  'I wrote to you about this days ago…',
  'Just checking whether my message got through?',
  'Silence is an answer too, I suppose.',
  'Third time I am writing. Please.',
  'Anyone there? I only need a yes or a no.',
] as const;
export const dmConfirm = [
  'Wonderful. Then {pickup} it is, under the name {me}.',
  'Yes please, exactly like that. I’ll pay when I collect.',
  'No deposit needed? Great. Thank you!',
  'Could you make it without icing? Then it is perfect.',
  'Confirmed from our side. Please ring the second bell.',
  'Thank you, you have saved my weekend.',
] as const;
export const b2bMore = [
  'That sounds good. Could you send the price list to the address in our profile?',
  'Starting quantity would be {rolls} a day, more in summer. Delivery before seven is essential.',
  'We could come by on {day} after your rush. Two o’clock?',
  'Payment within 14 days, invoice monthly. Would that work for you?',
] as const;
export const pressThanks = [
  'Thank you, that is exactly what I needed. It runs on Saturday.',
  'Much appreciated. I’ll send the quotes for approval tonight.',
  'Thanks. One more thing: may we use the photo from your post, with credit?',
  'Pity, the deadline was yesterday. We had to write “did not comment”.',
] as const;

export const closing = [
  'Thank you, that helps us find it. We will let you know what came of it.',
  'Noted, and shown to the whole shift this morning. Thank you for taking the time.',
  'Your refund is at the till under your name, no receipt needed. And sorry again.',
  'Found it: same batch, same mistake. The rest is off the shelf. Thank you, really.',
  'We would be glad to see you again, {name}.',
  'Thank you, {name}. You made somebody’s day in here.',
] as const;
export const closingUnhappy = [
  'You are right, and a voucher is no answer. Tom, who runs the ovens, would like to call you. Is this afternoon all right?',
  'That should not have happened twice. Please ask for Ellen when you come, she knows and is waiting for you.',
  'No, it is our fault, not yours. We changed how bags are checked from today; we will write here in a week whether it works.',
  'Fair. Here is what we changed: two people now look at every tray before it leaves the bakery.',
] as const;
export const late = [
  '{name}, we are very sorry for the silence. Your message slipped through and that is on us. May we still put it right?',
  'Sorry, this answer is far too late. We read it today and talked about it at once.',
  'You waited for days, and that is worse than the thing itself. We are sorry. Please come by, whatever we can do, we will.',
  'Late, but not lost: thank you for writing again. We had overlooked you.',
] as const;
export const dmClosing = [
  'It is in the book: {date}, {pickup}. Thank you!',
  'Done, we look forward to it. If anything changes, just write here.',
  'Certainly. See you then!',
  'All noted. No deposit needed, you are known here 🙂',
] as const;
export const b2bClosing = [
  'The list is on its way. We will bring a tasting box, no obligation.',
  'That works. Tom will call you this week about a trial fortnight.',
  'Two o’clock is good. Ask for Ellen at the counter.',
] as const;
