const english = `
elizabeth elisabeth liz lizzie beth betty bessie eliza libby lisa
margaret maggie meg peggy marge greta rita
catherine katherine kathryn kate katie kathy cathy kitty
william will bill billy willie liam
robert rob bob bobby robbie bert
richard rick dick ricky richie
edward ed eddie ted ned
james jim jimmy jamie
john jack johnny jon
michael mike mick mickey
christopher chris kit
christine christina chris tina chrissie
david dave davey
thomas tom tommy
anthony tony
andrew andy drew
alexander alex sandy al alec lex xander
alexandra alex sandra sandy lexi
daniel dan danny
samuel sam sammy
samantha sam sammy
matthew matt
nicholas nick nicky
nicola nicky
patrick pat paddy
patricia pat trish tricia patty
stephen steven steve
susan sue susie suzanne susanna
deborah debbie deb debra
jennifer jen jenny
jessica jess jessie
rebecca becky becca
victoria vicky vic tori
joseph joe joey
benjamin ben benny
timothy tim
gregory greg
kenneth ken kenny
ronald ron ronnie
donald don donnie
peter pete
philip phil pip
frederick fred freddie
charles charlie chuck
charlotte lottie charlie
george georgie
henry harry hal
harold harry
dorothy dot dolly
eleanor ellie nell nora
helen nell ellie
amanda mandy
abigail abby gail
jacqueline jackie
josephine jo josie
joanne jo joanna
theresa terry tess tessa
terence terry
lawrence larry
leonard len lenny
raymond ray
sarah sally sadie
barbara barb babs
judith judy
pamela pam
cynthia cindy
sandra
emma
emily em emmie
amelia amy millie
olivia liv livvy
isabella isabel bella izzy
sean shaun shawn shane
siobhan shevaun chevonne siobhán
niamh neve neave
aoife eefa
ciara keira kiera
eoin owen
graeme graham
aidan aiden
caitlin kathleen
chukwuemeka emeka
mohammed muhammad mohammad mohamed mohamad muhammed mohamud mehmet mo
ahmed ahmad ahmet
hussein husain hussain hussayn husein huseyin
hassan hasan
youssef yusuf yousef joseph yussuf youssouf
ibrahim abraham ebrahim
mustafa mostafa mustapha moustafa
fatima fatma fatoumata fatemeh fatime
khadija khadijah hatice khadidja khadidiatou
aisha ayesha aicha ayse aysha
maryam mariam meryem myriam miriam
abdullah abdallah abdulla
ali
omar umar omer oumar
osman usman ousmane othman
`;
const french = `
catherine cathy kathy cath
elisabeth babette babeth lise lisette
marguerite margot maggie guite
madeleine mado mado
françoise fanfan soizic
jacqueline jacotte jackie
geneviève ginette viviane
nathalie nath natacha
stéphanie steph fanny
véronique véro
dominique dom domi
alexandre alex sacha
alexandra alex sandra
frédéric fred
frédérique fred
christophe chris
jean-philippe jeanphi
philippe phil
michel micha mimi
bernard nanard
laurent lolo
sébastien seb
benjamin ben
nicolas nico
antoine toine tonio
françois francis
guillaume guigui will
mathieu matthieu mat
thierry titi
valérie val
sophie fifi
isabelle isa zaza
caroline caro
emmanuelle manu
emmanuel manu
maximilien max
maxime max
jérôme gérôme
julien
julie
claire clara
`;
const german = `
elisabeth elsbeth lisbeth liesel lisa sissi else betti
margarete margarethe grete gretel margot gretchen marga
katharina kathi käthe kathrin katrin trina
johanna hanna hanni
johannes hans hannes johann jan
wilhelm willi willy
friedrich fritz frieder
heinrich heinz heiner
josef sepp jupp
joseph josef
maximilian max
sebastian basti bastian
michael michi
andreas andi
matthias matze
wolfgang wolf
ludwig lutz luggi
franziska franzi
franz
theresia resi therese
rosemarie rosi
annemarie annemie
gertrud trude gerti
hedwig hedi
brigitte gitti birgit
magdalena leni lena magda
helene leni lena helena
ursula uschi ulla
susanne susi sanne
stefan steffen stephan
stefanie steffi stephanie
christian chris
kristina christina tina
alexander alex sascha
rudolf rudi
karl carl kalle
günther günter
jürgen
ulrich uli
ulrike uli rike
`;
const spanish = `
francisco paco pancho curro fran kiko
francisca paca paqui
josé pepe pepito
josefa pepa pepi
ignacio nacho
dolores lola loli
concepción concha conchi
mercedes merche
pilar pili
rosario charo
manuel manolo manu
manuela manoli
antonio toño toni
jesús chus suso chuy
guadalupe lupe
consuelo chelo
teresa tere maite
maría mari
maría-teresa maite
maría-josé mariajo
maría-jesús chus
isabel isa chabela
alejandro alex jandro
alejandra alex jandra
rafael rafa
santiago santi
sebastián sebas
javier javi xavier
enrique quique
gonzalo chalo
eduardo edu
fernando fer nando
luis lucho
marisol
carmen mamen carmela
montserrat montse
inmaculada inma
encarnación encarna
juan
`;

/** English, French, German and Spanish given names with what people are called; a text a language, a line a name. */
export const western: readonly string[] = [english, french, german, spanish];
