# Find: looking for words in the whole plan.
place-find = Find
find-words = What are you looking for?
find-hint = Type a few letters of a word. Nothing you type here is kept.
find-empty = You can find any word you wrote: a name, a task, a worry. What is in the bin is left out.
find-nothing = No words like these. Try fewer letters, or another word.
find-one = 1 thing has these words.
find-count = { $count } things have these words.
find-many = More than { $count } things have these words. These { $count } changed last.
find-more = There is more. One more word finds what you mean.
