/** English words whose forms no rule finds: the base first, then its forms. */
const FAMILIES = `
be am is are was were been being
have has had having
do does did done doing
go goes went gone going
arise arose arisen
awake awoke awoken
become became
begin began begun
bend bent
bet bets
bite bit bitten
bleed bled
blow blew blown
break broke broken
breed bred
bring brought
broadcast broadcasts
build built
burn burnt
buy bought
catch caught
choose chose chosen
cling clung
come came
creep crept
deal dealt
die dying
dig dug
draw drew drawn
dream dreamt
drink drank drunk
drive drove driven
dwell dwelt
eat ate eaten
fall fell fallen
feed fed
feel felt
fight fought
find found
flee fled
fling flung
fly flew flown
forbid forbade forbidden
foresee foresaw foreseen
forget forgot forgotten
forgive forgave forgiven
freeze froze frozen
get got gotten
give gave given
grind ground
grow grew grown
hang hung
hear heard
hide hid hidden
hold held
keep kept
kneel knelt
know knew known
lead led
lean leant
leap leapt
learn learnt
leave left
lend lent
lie lying
light lit
lose lost
make made
mean meant
meet met
mislead misled
mistake mistook mistaken
misunderstand misunderstood
outdo outdid outdone
overcome overcame
overthrow overthrew overthrown
pay paid
prove proven
repay repaid
retell retold
rewrite rewrote rewritten
ride rode ridden
ring rang rung
rise rose risen
run ran
say said
see saw seen
seek sought
sell sold
send sent
sew sewn
shake shook shaken
shine shone
shoot shot
show shown
shrink shrank shrunk
sing sang sung
sink sank sunk
sit sat
ski skis skied
sleep slept
slide slid
speak spoke spoken
speed sped
spell spelt
spend spent
spill spilt
spin spun
spit spat
spring sprang sprung
stand stood
steal stole stolen
stick stuck
sting stung
stink stank stunk
strike struck stricken
string strung
strive strove striven
swear swore sworn
sweep swept
swell swollen
swim swam swum
swing swung
take took taken
teach taught
tear tore torn
tell told
think thought
throw threw thrown
tie tying
undergo undergoes underwent undergone
understand understood
undo undoes undid undone
uphold upheld
wake woke woken
wear wore worn
weave wove woven
weep wept
win won
wind wound
withdraw withdrew withdrawn
withstand withstood
wring wrung
write wrote written
agree agreed
decree decreed
disagree disagreed
free freed
guarantee guaranteed
referee refereed
focus focussed focussing
quiz quizzes quizzed quizzing
program programme
child children
foot feet
goose geese
louse lice
man men
mouse mice
ox oxen
person people persons
tooth teeth
woman women
calf calves
elf elves
half halves
knife knives
life lives
loaf loaves
self selves
shelf shelves
thief thieves
wife wives
wolf wolves
analysis analyses
axis axes
crisis crises
diagnosis diagnoses
hypothesis hypotheses
oasis oases
parenthesis parentheses
synthesis syntheses
thesis theses
appendix appendices
index indices
matrix matrices
vertex vertices
vortex vortices
criterion criteria
phenomenon phenomena
bacterium bacteria
curriculum curricula
alumnus alumni
cactus cacti
fungus fungi
nucleus nuclei
radius radii
stimulus stimuli
syllabus syllabi
bus buses busses
gas gases
plus pluses
yes yeses
ad ads
api apis
cd cds
cpu cpus
emoji emojis
gnu gnus
gpu gpus
guru gurus
id ids
menu menus
os oses
pc pcs
pi pis
safari safaris
taxi taxis
tpu tpus
tv tvs
vm vms
wiki wikis
`;

/** The base of each irregular form, and of each base itself. */
export const BASES: ReadonlyMap<string, string> = new Map(
  FAMILIES.trim()
    .split('\n')
    .flatMap((family) => {
      const forms = family.split(' ');
      return forms.map((form) => [form, forms[0] ?? form] as const);
    }),
);

/**
 * Words that look like a form of another and are none, or whose own last letters are no ending:
 * `news` is not `new`, `evening` not `even`, `morale` not `moral`.
 */
export const NO_FORMS: ReadonlySet<string> = new Set(
  `news lens mars alias atlas bias canvas christmas gas has was his its this thus always perhaps hers youre
  goods during evening outing herring earring offing inning ceiling sibling pudding darling sterling
  morning nothing something anything everything string bring thing spring
  embed hundred sacred naked wicked infrared kindred rugged
  proceed exceed succeed indeed seed need feed speed breed creed greed
  humane locale morale rationale urbane artiste secrete envelope`.split(/\s+/),
);
