# Pages that were handed over.

## The question once a page has left
given-ask-above = One question
given-ask-heading = Did you hand this over?
given-ask-printed = This is about the page you printed. Footing cannot know, and keeps it for you alone until you say. If you say yes, it stays just as it is, so that you can look later at what you gave.
given-ask-saved = This is about the page you saved. The file you saved stays where it is. Footing cannot know, and keeps it for you alone until you say. If you say yes, it stays just as it is, so that you can look later at what you gave.
given-ask-yes = Yes, I gave it
given-ask-no = No
given-ask-not-yet = Not yet
given-ask-means = “No” keeps nothing of it here. “Not yet” keeps it, and Footing asks you again.
given-ask-later = That is fine. Footing keeps it until you say, and asks when you next open this page.
given-ask-nothing-kept = It is gone from your plan. Older copies of your plan may still hold it.
given-ask-several = You have left this open about { $count } pages. Footing asks about one at a time, the newest first.
given-waiting = Footing keeps this page until you say if you handed it over: { $page }
given-waiting-answer = Answer
given-not-kept = You have the page. Footing could not keep a copy of it here, so it does not ask if you gave it.

## The list, and one of them
given-pages-heading = Pages you gave
given-pages-words = Each is kept as it was when you gave it. This list is for you alone.
given-page-form-intro = What you gave stays as it was. You can change who got it, when and how. You can leave any box empty.
given-page-person = Who did you give it to?
given-page-nobody = Someone who is not in my plan
given-page-whom = Who, in your own words
given-page-whom-hint = For example, the front desk at HR
given-page-day = When did you give it?
given-page-how-not-said = I leave this open
given-page-chosen = What was chosen for it
given-page-sheet = The page
given-page-made = When its file was made
given-page-file = Its file
title-given-page = { $page }, for { $name }

## As it was, and since
given-since = What has changed since
given-since-words = This is the same page with the same ticks, made from your plan today.
given-since-nothing = Nothing. The page would say the same today.
given-since-moved = The page would say the same today, in another order.
given-since-new = It would say this today, and did not then
given-since-gone = It said this then, and would not today
given-as-it-was = The page as you gave it
given-drawn-otherwise = Footing now draws pages in a new way. Here are the words. The copy you can save is just as it was.
given-damaged = The file of this page is damaged, and no copy on this computer has it whole. Here are the words.
given-not-here = The file of this page is not here. Here are the words.
given-print = Print it again
given-save = Save this copy again

## On the next page for them
given-last = You gave { $name } a page on { $day }.
given-last-no-day = You gave { $name } a page before.
given-last-starts = This one starts with the same ticks. What you added to that page only is off again.
given-made-for = That page was made for { $name }.
given-last-look = Look at what you gave
