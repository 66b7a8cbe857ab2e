import type { Phrases } from '../phrases';

export const en: Phrases = {
	rating: [
		'(?:(?:writ|leav|post|submit|publish)[a-z]{0,4} (?:us |me )?(?:an? |your |the |some |any )?|(?:your|product|customer|amazon|honest|star|good|bad|positive|negative|great|each|every|any|per|the|an?|our|of|this|that) )(?:[a-z0-9-]{1,15} ){0,2}reviews?\\b(?! (?:of (?:the|your) (?:order|address|detail|design)|your|the)\\b)|reviewers?\\b|reviews\\b|reviewing\\b|review (?:us\\b|it (?:on|online)|our|the product|this product|your (?:purchase|experience)|(?:your|the) [a-z]{1,15} on amazon)|rat(?:e|ing|ed) (?:us\\b|(?:your|the|this|our) (?:order|product|seller|purchase|experience|service|shop|item)|it (?:on|with|\\d|five)|how (?:this|the|your) order)|(?:your|star|good|bad|low|high|top|seller|positive|negative|product|an?|each|every|per|for) ratings?\\b(?! plate)|the ratings? (?:you|on amazon|page|form)|(?:leav|post|writ|submit|publish|remov|delet|chang)[a-z]{0,4} (?:us )?(?:[a-z-]{1,10} ){0,3}feedback|(?:seller|your negative|negative|positive) feedback|feedback (?:page|form|can be left|may be left|may be)|feedback (?:on|about) (?:this|the|your) (?:order|purchase)|feedback.{0,20} on amazon|received (?:any|your) feedback|hope for your feedback|testimonial|your (?:experience|thoughts|opinion).{0,12} (?:on amazon|with other)|share your experience|post a comment|your amazon stars|amazon ratings?\\b|(?:of|before|than) rating\\b|when you review\\b|(?:left|your|those) (?:\\d|one|two|three|four) stars?|review your (?:order|item|product) and (?:we|get|receive)',
		'Would you write a short review?',
		'Please review the address below.',
	],
	answer: [
		'feedback(?! from (?!you))|comments?\\b|your (?:[a-z]{1,12} )?(?:opinion|thoughts|stars?\\b)|what you think',
		'We look forward to your feedback.',
		'The carrier awaits feedback from customs.',
	],
	matter: [
		'spelling|engrav|design|draft|proof\\b|preview|artwork|monogram|sample|colou?rs?\\b|sizes?\\b|measure|address|slots?\\b|appointment|(?:delivery|new|proposed|arrival) (?:date|day|time)|crop\\b|personali[sz]|layout|logo|fabric|replacement offer|lettering|letters\\b|photo\\b|(?:which|what) (?:date|day|colou?r|size)',
		'Is the spelling right?',
		'The delivery was quick.',
	],
	good: [
		'(?<!be |be very |be really )(?:positive|good|great|excellent|awesome|amazing|perfect|wonderful|favou?rable|glowing|nice|fantastic|top|high(?:er|est)?|superb|brilliant|outstanding|lovely|splendid|kind|maximum|(?:5|five)[- ]?stars?|(?:5|five)-?\\*)(?! (?:to|if|that|as|for)\\b)',
		'A positive review',
		'It would be good to know.',
	],
	allStars: [
		'(?:all |the )?(?:5|five)[- ]?(?:[a-z]{1,10} )?stars\\b|(?:5|five)[- ]?\\*|(?:5|five|10|ten) out of (?:5|five|10|ten)\\b|5 ?/ ?5|all (?:the |of the |of your )?stars|fifth star|(?:full|top|best|highest|maximum)(?: possible)? (?:marks?|scores?|points|grade|ratings?|number of stars)|thumbs up|(?:5|five)[- ]star (?:review|rating|feedback|score)|something (?:nice|good|kind|positive)|perfect score|thumbs-up',
		'Rate us 5 out of 5.',
		'Your 5 Star Notebook is late.',
	],
	delight: [
		"(?<!(?:we|i) (?:are|would be|will be|should be) |we'd be |we are always )(?:happy|satisf|pleased|delight|thrilled|glad\\b|impressed|content\\b)|(?<!not |(?:would|should) |'d |if you )lik(?:e|ed|ing)\\b(?! to)|(?<!(?:would|should) |'d )lov(?:e|ed|ing)\\b|enjoy|to your (?:taste|liking|satisfaction)|(?:positive|good|great) (?:experience|impression|purchase)|your expectations|just right|(?:went|gone) well|(?:everything|all) (?:is|was) (?:fine|good|great|perfect|well)|hoped|won you over|over the moon|(?:get|got) it right|did what|(?:earned|deserve) (?:it|that|this)|(?:everything|all|it) (?:arrived|came|went) (?:safe|well|fine|in (?:good|perfect)|as)",
		'Are you happy with it?',
		'We would be happy to help.',
	],
	condition: [
		'if|when|once|as long as|provided|assuming|should (?:you|the|it)|in case|those (?:of you )?who|(?:anyone|everyone|buyers|customers) who|only',
		'If you like it',
		'We like it.',
	],
	degree: ['how|what|which|whether', 'How happy are you?', 'Are you happy?'],
	unhappy: [
		"unhappy|(?:not|n't|never|less than) (?:[a-z]+ ){0,3}(?:happy|satisf|pleased|expect|delight)|dissatisf|unsatisf|disappoint|(?:bad|negative|low|poor|one-star|1-star|critical) (?:review|rating|feedback|experience)|complain(?:t|ing)?s?\\b|(?:fewer|less) than (?:five|four|[45])|below (?:five|four|[45])|poorly",
		'If you are not satisfied',
		'It does not fit.',
	],
	problem: [
		'problems?\\b|issues?\\b|wrong\\b|concerns?\\b|trouble|defect|anything (?:else )?(?:short|less)|not right|let you down',
		'Any problems?',
		'The carrier is late.',
	],
	question: ['questions?\\b', 'Questions about the order', 'We ask you'],
	contact: [
		'contact(?:ing)? (?:us|me|our)|write (?:to )?us|e-?mail us|message us|reach (?:out|us)|get in touch|let us (?:know|fix|solve|make|put|help|sort)|reply to this|tell us|give us (?:[a-z]+ ){0,2}(?:chance|opportunity)|(?:talk|speak|come|turn) (?:to|with) (?:us|our)|ask us|(?:we|and we).(?:will|ll|can) (?:fix|sort|solve|resolve|make|put)|our inbox|drop us|spoken (?:to|with)|our support',
		'Please contact us',
		'Our contacts at the carrier',
	],
	before: [
		'before|instead|rather than|hold off|first\\b|until',
		'before you write',
		'as we wrote to you',
	],
	alter: [
		'chang(?:e|ing)\\b|updat(?:e|ing)\\b|remov(?:e|al|ing)\\b|delet(?:e|ing)\\b|eras(?:e|ing)\\b|edit(?:ing)?\\b|revis(?:e|ing|it)\\b|amend|reconsider|modify|tak(?:e|ing) (?:[a-z]+ ){0,3}down|upgrad(?:e|ing)\\b|withdraw|retract|rais(?:e|ing)\\b|improv(?:e|ing)\\b|correct\\b|adjust|turn(?:ing)?(?= (?:it|your|those|the)\\b)|bring(?:ing)?(?=.{0,40} up to date)',
		'Please update it',
		'We changed nothing.',
	],
	ask: [
		'please|kindly|could you|would you|can you|will you|(?:we|i) (?:kindly )?ask|(?:we|i).{0,12}(?:appreciate|grateful|hope)|consider|ask you|request you|would mind|have to|need you',
		'Could you do it?',
		'You can do it.',
	],
	may: [
		'(?:you|buyers|it|feedback) (?:can|may|could|are able|are free|are welcome)|can be|may be',
		'You can change it.',
		'Please change it.',
	],
	seller: ['seller', 'seller feedback', 'product review'],
	gift: [
		'gift ?cards?|vouchers?|coupons?|(?:free|bonus|special|surprise) (?:gift|product|sample|item|bonus|unit|e-?book|accessor|filter|refill|month|trial|pack|shipping|delivery|extra|[a-z]{3,12}$)|(?:a|small|little) gift\\b|gifts? for|discount|cash ?back|rebate|rewards?\\b|raffle|sweepstake|prize|giveaway|lucky draw|(?:\\$|£|€|usd|gbp) ?\\d{1,9}|\\d{1,9} ?(?:\\$|£|€|dollars|pounds|euros)|paypal|freebies?|store credit|\\d{1,9} ?(?:%|percent) (?:off|back|discount)|half price|(?:extended|extra|lifetime) (?:[a-z]+ )?warranty|extend (?:your |the )?warranty|on the house|in return\\b|complimentary|donat|something (?:special|extra|nice)|a (?:little|small) (?:something|surprise)|screen ?shots?\\b|(?:a |one )?free [a-z]{3,15}|on us\\b|win (?:an?|one)\\b|(?:monthly|weekly|prize|our) draw|fiver|tenner',
		'a $10 gift card',
		'The free-standing shelf',
	],
	giving: [
		'(?:get|gets|receive|receives|win|wins|earn|earns|claim|enjoy)\\b|(?:we|i)(?:.ll| will| would| can)? (?:gladly |happily |also )?(?:send|give|offer|refund|pay|mail|add|donate|reimburse|return|extend|ship|enter)|yours|as a thank|as a token|entered|pop|goes back|is on us',
		'and receive it',
		'the shelf you bought',
	],
	exchange: [
		'(?:for|with|per|to) (?:your|a|an|each|every|any|the|all|leaving|writing|posting) (?:[a-z0-9-]+ ){0,2}(?:review|rating|feedback|stars?\\b)|for (?:leav|writ|post|rat|review)|in (?:return|exchange)|once|(?:after|when|if|as soon as) you|every(?:one|body)? (?:who )?(?:review|rat)|each (?:review|rating)|and (?:get|receive|win|earn|claim|we)|screen ?shot|proof of|and the\\b',
		'for your review',
		'as you asked',
	],
	refund: [
		'refund|money back|replacement|purchase price|your money',
		'We refund it',
		'We pay the carrier',
	],
	again: [
		'(?:friendly|gentle|quick|last|final|second|another) (?:reminder|request|try)|remind(?:er|ing)?\\b|(?:have|has)(?:n.t| not| yet)(?: yet)? (?:heard|received|left|seen|rated|reviewed|got)|(?:asked|wrote|e-?mailed|messaged) (?:to )?(?:you )?(?:before|earlier|last|already)|follow(?:ing)?[- ]up|ask(?:ing)? (?:you )?(?:once )?again|still (?:waiting|missing|hop)|never (?:got|received)|not (?:yet )?(?:rated|reviewed|received)|(?:earlier|previous|last) (?:request|message|e-?mail)|last chance|yet to (?:hear|receive|see|rate|review)|circling back|nudge|second time',
		'A friendly reminder',
		'We have received the lamp.',
	],
	optOut: [
		'unsubscribe|opt[ -]?out|(?:stop|no longer|not)(?: want| wish| like)?(?: to)? (?:receiv|get|hear)[a-z]* (?:our|these|such|any|more|from|e-?mail|messages)|stop receiving|remove (?:you )?from (?:our|this|the) (?:mailing )?list|mailing list|reply .?stop\\b|e-?mail preferences',
		'Reply STOP',
		'You will receive our reply.',
	],
	promotion: [
		'promo(?:tion(?:al|s)?)?\\b|coupons?\\b(?! you)|(?:discount|promo|voucher) codes?|code [a-z]{2,15}\\d{0,4}\\b.{0,40}(?:save|off\\b|%|next)|(?:use|with) (?:the )?code [a-z]{3,15}\\d{0,4}\\b|special offer|our (?:other|latest|new|newest) (?:[a-z]+ )?(?:products?|items?|range|line|collection|models?|arrivals?)\\b|(?:check out|browse|discover|explore|visit|have a look at|take a look at|look around|look at) (?:[a-z]+ ){0,3}(?:our|my) (?:[a-z]+ )?(?:store|shop|website|web site|site|homepage|range|collection|catalog|page|products)|our (?:website|web site|homepage|home page|web ?shop|online (?:shop|store)|blog|app)\\b|newsletter|follow us|like us on|subscribe (?:to|for|and|now)|flash sale|on sale (?:now|today)|limited[- ]time|shop now|(?:your|the) next (?:purchase|order)|buy (?:it )?again|customers who bought|you (?:may|might|will) also (?:like|love|enjoy|need)|black friday|cyber monday|prime day|(?:best|great|our|hot|daily) deals\\b|\\d{1,9} ?% off|save (?:up to )?\\d{1,9} ?%|refer (?:a|your) friend|recommend us|sign up (?:for|to)|loyalty (?:club|program|points)|exclusive (?:offer|deal|discount)|bestsellers?\\b|join our|order (?:from|with) us directly|(?:also|now) (?:sell|available in our)|our brand[- ]new',
		'Use code SAVE10 on your next order.',
		'The discount was applied.',
	],
	attached: [
		'(?:see|find|in) (?:the |our )?attach|(?:is|are) attached|attached (?:you|is|file|document)',
		'The file is attached',
		'The shelf attaches here',
	],
	shipped: [
		'(?:has|have|was|were) (?:been )?(?:shipped|dispatched|sent out)\\b|we (?:have )?(?:shipped|dispatched|received) your order|left our (?:warehouse|facility|depot)|(?:order|parcel|package|purchase)\\b.{0,20}(?:is|are) .{0,8}on (?:its|the) way',
		'Your order has been shipped.',
		'We ship it tomorrow.',
	],
	makesGood: [
		'missing|replac|broken|damaged|second (?:parcel|package|box)|spare|you asked|delay|late\\b|refund|apologi[sz]e|sorry|new one|instead|again',
		'The missing shelf',
		'The shelf left today.',
	],
	howTo: [
		'(?:how to|steps? to|instructions? (?:to|for)) (?:leav|writ|post|submit|giv)[a-z]* .{0,20}(?:review|feedback|rating)|(?:click|select|choose|tap|press|pick) .{0,25}(?:star\\b|stars\\b)|(?:mention|include|use the words?|add (?:a |some )?(?:photos?|pictures?|video)).{0,60} (?:in|to) (?:your|the|a) (?:review|feedback|rating)|use the words?\\b',
		'How to leave a review',
		'How did it go?',
	],
	courtesy: [
		'thank(?:s| you)|we (?:are|.re) (?:always )?(?:here|happy) to help|any questions|feel free to|hope you (?:like|love|enjoy)|appreciate your|(?:there|here) for you|(?:kind|best|warm) (?:regards|wishes)|enjoy|means a lot|need anything|have a wonderful',
		'Thank you for your order.',
		'The order is late.',
	],
	purpose: [
		'delay|later?\\b|deliver|arriv|address|cancel|return|refund|replac|confirm|missing|damaged|lost|invoice|carrier|parcel|package|manual|engrav|spelling|stock|customs|photo|picture|waiting|reply|answer|assembl|part\\b|parts\\b|hinge|warranty|charge|batter|today|tomorrow|monday|tuesday|wednesday|thursday|friday',
		'The parcel is late.',
		'Thank you so much.',
	],
	cancel: [
		'(?:cancel|cancellation of) (?:the|your|this|it|that|both)|(?:request|ask for) (?:a |the )?cancellation|cancel\\b(?= (?:on|through|in) amazon|$|[.!])',
		'cancel the order',
		'The order was cancelled.',
	],
};
