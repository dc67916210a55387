# Things to find out, and who to ask.
find-out-heading = Things to find out
find-out-empty = Nothing here yet. When you do not know something about work, you can keep it here, with who to ask.
find-out-first = Write something to find out
find-out-another = Write something else
find-out-done = I found this out
find-out-done-aloud = I found this out: { $name }
find-out-found = Found out
find-out-ideas = Ideas for what to find out
find-out-asked = What I wanted to ask
find-out-ideas-heading = Things other people find out
find-out-ideas-intro = Take what fits. You can change the words.
find-out-line = { $what } ({ $ask })
find-out-from = Who to ask: { $who }
find-out-at = When to ask: { $talk }
find-out-to-ask = To ask: { $line }
