/** What one given name becomes from language to language, and names that stand alone so that they are known as names. */
export const acrossBorders = `
sofia sophie sophia sofie zofia sofiya
maria marie mary mariya marija maarja marija
anna anne ana ann hanna
john jean juan jan johann ioannis ion ivan giovanni jon
joseph josé josef yosef iosif iossif giuseppe
peter pierre pedro petar petros petru piotr peeter
paul pablo pavel pavlos pawel paulo
michael michel miguel mihail michail mihai mikhail mihkel mikael
george georges jorge georg georgi georgios gheorghe jüri
catherine katharina catalina ekaterina aikaterini ecaterina katariina katarzyna katarina
elizabeth elisabeth isabel elisaveta elisavet elisabeta elisabet
alexander alexandre alejandro aleksandar alexandros alexandru aleksander
nicholas nicolas nicolás nikolaus nikolay nikolaos nicolae nikolai
stephen stéphane esteban stefan stefanos ștefan steven
andrew andré andrés andreas andrey andrei andres andrzej
helen hélène elena eleni helene jelena olena
irene irène irina eirini irini
eve eva evi ewa
lucia lucie lucy lucía
martha marta
theresa thérèse teresa theresia
james jacques jaime santiago jakob iacob yakov
thomas tomás toomas tomasz
matthew mathieu mateo matthias matei matei
luke luc lucas lukas luca
mark marc marcos markus marko marek
anthony antoine antonio anton antonios
henry henri enrique heinrich hendrik
charles carlos karl carol kaarel
louis luis ludwig louise luisa
francis françois francisco franz francesco
william guillaume guillermo wilhelm villem
demetrios dimitar dmitri dumitru dimitrios
constantine konstantin constantin konstantinos constantino
theodore teodor tudor theodoros todor
basil vasil vasile vasilios vasily
christian cristian kristian christian
christina cristina kristina hristina kristiina christine
magdalena madeleine magdalina
veronica véronique verónica veronika
gabriel
marina
martina
nina
nadia nadezhda nadya nadezhda
diana
dana
lina
mila milena
milan
marko
marian
marina
melina
karina carina
kalina
rosa rose roza
laura
lara
sara sarah sarra
emilia emily emilie
julia julie yulia iulia juliya
juliana julianna
adriana
ariana
ana-maria anamaria
bianca blanca
carolina caroline karolina
claudia klaudia
erik eric erich
erika erica
daniel
daniela danielle
denis dennis
david
victor viktor
vladimir
zoe zoi
`;
