# Welsh for pages that are given to someone. Nobody who speaks Welsh has read it through yet: see `languages.json`.
# Words of the person and dates come in as they are, in whatever language they are.

## The work page

work-title = Nodiadau ar gyfer ein cyfarfod

fact-meeting = Cyfarfod
fact-from = Oddi wrth
fact-for = Ar gyfer
from-name-and-job = { $name }, { $job }
meeting-by-phone = dros y ffôn

heading-where-things-are = Sut mae pethau ar hyn o bryd
heading-what-i-can-do = Beth rydw i’n gallu ei wneud nawr
heading-easier = Beth fyddai’n gwneud ein cyfarfod yn haws
heading-ideas = Syniadau i’w trafod, nid rhestr derfynol
heading-in-place = Beth mae’r gwaith wedi cytuno iddo
heading-questions = Cwestiynau
heading-notes = Lle i ysgrifennu
heading-talked-about = Beth drafodon ni, i’w gadarnhau drwy e-bost

task-can-do = Rydw i’n gallu ei wneud
task-with-a-change = Gyda newid
task-not-yet = Ddim eto
task-not-sure = Ddim yn siŵr eto
task-and-what-is-hard = { $part } ({ $hard })

ideas-opening = Iawn, beth am roi cynnig arni, neu dyma syniad arall: mae pob un yn ateb da.

change-number = Newid { $number }.
change-and-suggestion = Newid { $number }. { $suggestion }
column-suggestion = Awgrym
column-hard-now = Beth sy’n anodd nawr
column-how-it-would-work = Sut byddai’n gweithio
column-helps-us-both = Sut gallai ein helpu ni’n dau
column-try-it = Rhoi cynnig arni, ac edrych eto
change-knock-on = Beth allai ei olygu i eraill: { $knockOn }
change-look-again = Edrych eto: { $lookAgain }
change-look-again-on = Edrych eto: { $day }
change-we-would-know = Bydden ni’n gwybod drwy: { $how }

question-number = Cwestiwn { $number }.
label-answer = Lle i’r ateb i gwestiwn { $number }
label-notes = Lle i ysgrifennu

column-what = Beth
column-who = Pwy
column-by-when = Erbyn pryd

heading-who-and-when = Pwy sydd yma, a’r dyddiad
heading-want-to-ask = Beth rydw i am ei ddweud a’i ofyn
label-who-and-when = Lle i nodi pwy sydd yma a’r dyddiad
label-want-to-ask = Lle i nodi beth rydw i am ei ddweud a’i ofyn

work-title-plan = Fy nghynllun i fynd yn ôl
heading-if-it-gets-harder = Os bydd pethau’n mynd yn anoddach am gyfnod
heading-for-the-reader = I bwy bynnag sy’n darllen hwn
line-reply-by-email = Atebwch drwy e-bost, os gwelwch yn dda, fel bod gan y ddau ohonom gofnod ysgrifenedig.
line-no-diagnosis = Gallwn ni drafod hyn i gyd heb roi enw ar fy salwch.

page-number = Tudalen { $page } o { $pages }

## Days

day-to-day = { $from } i { $to }
named-line = { $label }: { $text }
date-in-words = { $day } { $month } { $year }
date-in-full = { $weekday } { $date }
month-january = Ionawr
month-february = Chwefror
month-march = Mawrth
month-april = Ebrill
month-may = Mai
month-june = Mehefin
month-july = Gorffennaf
month-august = Awst
month-september = Medi
month-october = Hydref
month-november = Tachwedd
month-december = Rhagfyr
weekday-monday = Dydd Llun
weekday-tuesday = Dydd Mawrth
weekday-wednesday = Dydd Mercher
weekday-thursday = Dydd Iau
weekday-friday = Dydd Gwener
weekday-saturday = Dydd Sadwrn
weekday-sunday = Dydd Sul

## The weeks of going back

weeks-opening = Cynllun i roi cynnig arno yw hwn. Ar ôl pob wythnos gallwn ni aros fel y mae, arafu, neu wneud ychydig mwy.
column-week = Wythnos
column-days = Dyddiau ac oriau
column-duties = Beth rydw i’n ei wneud
column-worked = Beth weithiodd

## What work said yes to

said-yes-opening = Dyma beth rydw i wedi’i ddeall. Rhowch wybod i mi os ydw i wedi cael rhywbeth yn anghywir.
column-change = Newid
column-how-it-works = Sut mae’n gweithio
column-starts = Dyddiad dechrau

## The page for occupational health or a GP

health-title = Nodiadau ar gyfer fy apwyntiad
field-more-about-it = Mwy amdano
field-why = Pam

## A call with someone who is helping

call-title = Nodiadau o’n galwad
call-next = Galwad nesaf
call-next-open = Rydyn ni wedi ei gadael yn agored

## Headings and numbers

my-copy-obstacles = Beth sy’n fy rhwystro
my-copy-changes = Newidiadau i ofyn amdanynt
my-copy-steps = Fy nghamau
my-copy-obstacle = Rhwystr { $number }.
my-copy-step = Cam { $number }.
my-copy-fit-notes = Nodiadau ffitrwydd
my-copy-waits = Tra bydda i’n aros
my-copy-weeks = Wythnosau mynd yn ôl
my-copy-keeping-in-touch = Cadw mewn cysylltiad
my-copy-check-ins = Sut mae’n mynd
my-copy-if-it-wobbles = Os bydd pethau’n simsanu
my-copy-where-things-are = Sut mae pethau ar hyn o bryd
my-copy-fit-note = Nodyn ffitrwydd { $number }.
my-copy-wait = Arhosiad { $number }.
my-copy-week = Wythnos { $number }.
my-copy-call = Galwad { $number }.
my-copy-check-in = Sut mae’n mynd { $number }.
my-copy-answers = Beth rydw i’n ei feddwl ohono

## Names of fields

field-employer = Cyflogwr
field-usual-week = Wythnos arferol
field-first-day-off = Diwrnod cyntaf i ffwrdd
field-helped-before = Beth helpodd o’r blaen
field-try-for = Rhoi cynnig arni am
field-knock-on = Beth allai ei olygu i eraill
field-look-again = Edrych eto
field-how-we-would-know = Bydden ni’n gwybod drwy
field-notes = Nodiadau
field-if-they-say-no = Os byddan nhw’n gwrthod
field-first-small-step = Cam bach cyntaf
field-when = Pryd
field-if-this-happens = Os bydd hyn yn digwydd
field-then-i-will = Yna bydda i’n
field-who-could-help = Pwy allai helpu
field-what-would-make-it-easier = Beth fyddai’n ei wneud yn haws
field-what-happened = Beth ddigwyddodd
field-waiting-for = Yn aros am
field-not-before = Ddim cyn
field-from = O
field-to = I
field-true-first = Beth sy’n dod gyntaf
field-time = Amser
field-talked-about = Beth drafodon ni
field-look-again-on = Dyddiad edrych eto
field-reason-given = Y rheswm a roddon nhw
field-whose-idea = Syniad pwy yw’r dyddiad
field-last-time = Beth ddigwyddodd y tro diwethaf
field-issued = Ysgrifennwyd ar
field-assessed = Gwelwyd fi neu siaradwyd â fi ar
field-comments = Sylwadau arno
field-issued-by = Pwy a’i hysgrifennodd
field-issuer-profession = Beth yw eu gwaith
field-issuer-address = Eu cyfeiriad
field-reason = Y rheswm y mae’n ei roi
field-given-on = Rhoddwyd i’r gwaith ar
field-given-how = Sut rhoddais i ef
field-asked-on = Gofynnwyd amdano ar
field-who-to-ring = Pwy i’w ffonio amdano
field-meanwhile = Gwerth ei wneud tra bydda i’n aros
field-steps-before = Camau cyn hynny
field-steps-after = Camau wedyn
field-to-talk-about = I’w drafod
field-suggestions = Beth awgrymon nhw
field-how-often = Pa mor aml
field-who = Gyda phwy
field-about = Am beth
field-through = Sut
field-since = Ers
field-could-manage = Faint o’m swydd y gallwn i ei wneud
field-how-sure = Pa mor siŵr ydw i
field-day-note = Pa fath o ddiwrnod yw hi
field-early-signs = Arwyddion cynnar
field-what-could-change = Beth allai newid
field-who-to-tell = Wrth bwy i ddweud
field-if-then = Os hyn, yna hynny

## Choices

answer-yes = Ie
fit-note-says-not-fit = Ddim yn ffit i weithio
fit-note-says-may-be-fit = Efallai fy mod yn ffit i weithio
suggestion-not-for-me = Ddim i mi
suggestion-later = Yn nes ymlaen
session-next-finished-for-now = Rydyn ni wedi gorffen am y tro
where-things-are-state-off-and-not-sure = Rydw i i ffwrdd, a ddim yn siŵr eto
where-things-are-state-waiting = Rydw i’n aros am rywbeth
where-things-are-state-preparing = Rydw i’n paratoi i fynd yn ôl
where-things-are-state-back = Rydw i’n ôl yn y gwaith
where-things-are-state-new-job = Rydw i’n mynd i swydd newydd
where-things-are-state-leaving = Rydw i’n gadael
where-things-are-state-medical-retirement = Rydw i’n rhoi’r gorau i weithio oherwydd fy iechyd (ymddeoliad meddygol)
where-things-are-state-other = Rhywbeth arall
ask-state-idea = Syniad
ask-state-ready-to-ask = Yn barod i ofyn
ask-state-asked = Wedi gofyn
ask-state-said-yes = Maen nhw wedi cytuno
ask-state-in-place = Mae ar waith
ask-state-said-no = Maen nhw wedi gwrthod
step-state-trying = Yn rhoi cynnig arni
step-state-done = Wedi’i wneud
step-state-on-hold = Wedi’i ohirio
step-state-changed-my-mind = Rydw i wedi newid fy meddwl
time-state-not-sure-yet = Ddim yn siŵr eto
time-state-waiting = Rydw i’n aros am rywbeth
time-state-something-first = Mae angen i rywbeth fod yn wir yn gyntaf
time-state-not-before = Ddim cyn rhyw ddiwrnod
time-state-some-time-between = Rywbryd rhwng dau ddiwrnod
