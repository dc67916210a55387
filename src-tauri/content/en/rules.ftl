# What the rules say: dated facts by nation. None of it is advice.
rules = What the rules say
rules-intro = These are rules, and not advice for you. They can change, so each says who to look with and when we last looked.
rules-none = There is nothing here for where you work.
rules-nation = Where do you work?
rules-nation-hint = Some rules are not the same everywhere. You can change this in My work and people.
rules-nation-not-sure = Not sure yet
rule-only-for = Only for: { $nations }
rule-look-again = It is time to look at this again, so the number is not shown. The page below has it.
rule-not-on-this-day = This may have changed. The page below says how it is now.
rule-where = Look at { $name }:
rule-checked = We last looked on { $day }.
rule-checked-elsewhere = We last looked on { $day }, on another page that says it.
