const greek = `
ioannis yannis giannis iannis john yiannis
ioanna yianna gianna joanna
georgios giorgos yorgos george yiorgos
georgia gogo
konstantinos kostas dinos kostis costas konstantin
konstantina dina nantia
dimitrios dimitris mitsos jimmy dimitri
dimitra mimi
nikolaos nikos nicolas nick
nikoletta niki
panagiotis panos takis panayiotis
panagiota giota yota panayiota
vasileios vasilis vassilis billy basil
vasiliki vasso vicky vaso
athanasios thanasis thanos nasos
athanasia nasia sia soula
christos
eleni elena lena helen
aikaterini katerina kaiti catherine
maria marika mairi
spyridon spyros
charalampos babis haris charis lampis
evangelos vangelis
evangelia litsa lia eva
eleftherios lefteris
eleftheria ria
emmanouil manolis manos emmanuel
stavros
theodoros thodoris
theodora dora
apostolos tolis
anastasios tasos
anastasia tasia natasa
antonios antonis
michail michalis
stylianos stelios
paraskevi vivi evi voula
sofia
andreas
alexandros alekos alexis
alexandra aleka
`;
const bulgarian = `
aleksandar sasho alexander alek sandi
aleksandra sasha sashka
georgi gosho zhoro georgui george joro
ivan vanyo vancho
ivanka vanya
dimitar mitko dimo dimiter dimitur
dimitrina mitka
todor tosho teodor
teodora dora
nikolay kolyo niki nikolai
stoyan stoycho
petar pesho peter petur
hristo itso christo
yordan dancho jordan
yordanka dancha dana
vasil vasko
vasilka vassa
stefan stefcho
stefka fani stefania
mihail misho
krasimir krasi krassimir
krasimira krasi
desislava desi dessi
elena lena eli
margarita margo rita
rositsa rosi
svetlana svetla
emil
plamen
rumyana rumi rumiana
tsvetelina tsveti tsvetanka
lyudmila lusi ludmila
katerina katya ekaterina
maria mimi
boyan
kalin
`;
const russian = `
aleksandr sasha shura sanya alexander alex
aleksandra sasha shura
aleksey alyosha lyosha alexei
dmitry dima mitya dmitri dmytro
mikhail misha mykhailo
nikolay kolya mykola
sergey seryozha sergei serhiy
vladimir vova volodya volodymyr
yevgeny zhenya eugene evgeny yevhen
yevgenia zhenya evgenia
yekaterina katya ekaterina kateryna
yelena lena elena olena
tatiana tanya tetiana tatyana
natalia natasha nataliya
anastasia nastya
maria masha mariya
anna anya
olga olya olha
svetlana sveta svitlana
ivan vanya
pavel pasha pavlo
konstantin kostya
grigory grisha hryhoriy
oleksandr sasha alexander
yulia julia yuliya
daria dasha
victor viktor vitya
viktoria vika viktoriya
irina ira iryna
lyudmila lyuda ludmila
andrey andrei andriy
vasily vasya vasyl
`;
const romanian = `
ion ionuț ionel nelu jean
ioan ionică
ioana oana ionela
gheorghe gigi ghiță george
georgeta geta
constantin costel costică titi dinu
constanța tanța
vasile sile vasilică
nicolae nicu nelu
alexandru alex sandu alecu
alexandra sanda alexa
mihai mișu mihăiță mihail
mihaela miha ela
elena lenuța ileana leni
ecaterina cati katy
maria mărioara marioara măriuca
mariana
ștefan fane ștefăniță
ștefania fani
dumitru mitică dumi mitu
dumitra mița
florin florinel
florentina flori florica
petru petre petrică
teodor tudor dorel
teodora dora
gabriel gabi
gabriela gabi
daniela dana
cristian cristi
cristina cristi
adrian adi
andrei
andreea
`;
const estonian = `
aleksander sander alex aleks sass
elisabet liis liisa betti liisbet
katariina kati triin kadri
kristel
kristiina kiti tiina
margareeta greete reet
johannes juhan jaan hannes
jüri georg
mihkel mihhail miku
andres
peeter peep
tõnu tõnis
toomas tom
jaak jakob jaagup
henrik hendrik indrek
maarja mari maria maris
anna anne anu
helena leena helen
malle
mart martin märt
villem willem
priit friedrich
raivo
siim simon
rein reinhold
tatjana tanja
jekaterina katja
jelena lena
aleksandr sasa
nikolai kolja
`;
const turkish = `
ayşe ayshe
fatma
mehmet memo
mustafa musti
zeynep
emine
hatice
elif
hüseyin
ibrahim ibo
ismail
`;

/** The same for Greek, Bulgarian, Russian and Ukrainian, Romanian, Estonian and Turkish given names, in Latin letters. */
export const eastern: readonly string[] = [greek, bulgarian, russian, romanian, estonian, turkish];
