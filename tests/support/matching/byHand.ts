import type { Pair, Told } from "./pairs.ts";

// Two hundred pairs written by hand, one a line: same (+) or not (-), then `given / family / birth / aliases` of each, parted
// by `~`. The slips are those that registries, interpreters and hurried officers make in the eight languages, the strangers
// those they are taken for. A missing birth is `?`.
const lines = `
en + Siobhan / O'Connor / 1988-03-14 ~ Shevaun / OConnor / 1988-03-14
en + Catherine / Thompson / 1979-11-02 ~ Kathryn / Thomson / 1979-11-02
en + Niamh / Byrne / 1992-06-21 ~ Neve / Byrne / 1992-06-21
en + Elizabeth / Whitfield / 1990-01-05 ~ Liz / Whitefield / 1990-05-01
en + Mohammed / Hussain / 1985-07-19 ~ Muhammad / Hussein / 1985-07-19
en + Sean / MacDonald / 1981-09-30 ~ Shaun / McDonald / 1981-09-30
en + Rebecca / Davies / ? ~ Becky / Davis / ?
en + Anne-Marie / Hughes / 1976-04-04 ~ Annmarie / Hughes / 1976-04-04
en + Jacqueline / Fenwick / 1969-12-12 ~ Jackie / Fenwick / ?
en + William / Brown / 1970-02-28 ~ Bill / Browne / 1970-02-28
en + Chukwuemeka / Okafor / 1991-10-10 ~ Emeka / Okafor / 1991-10-10
en + Graeme / Stuart / 1983-08-08 ~ Graham / Stewart / 1983-08-08
en + Ayesha / Begum / 1994-01-01 ~ Aisha / Begum / 1994-03-15
en + Victoria / Phillips / 1987-05-17 ~ Vicky / Philips / 1986-05-17
en + Deborah / Wright / 1972-06-06 / ~ Debra / Hall / 1972-06-06 / Debra Wright
en + Stephen / Nicholls / 1965-03-23 ~ Steven / Nichols / 1965-03-23
en - Sarah / Jones / 1985-02-11 ~ Sarah / Jones / 1991-08-30
en - Thomas / Taylor / 1990-09-09 ~ Joseph / Taylor / 1990-09-09
en - Emma / Williams / 1982-04-18 ~ Gemma / Williams / 1984-07-01
en - John / Smith / 1950-05-05 ~ John / Smith / 1978-11-20
en - Imran / Khan / 1988-12-01 ~ Irfan / Khan / 1990-02-17
en - Lucy / Evans / 1995-10-25 ~ Lucy / Edwards / 1993-01-02
en - Daniel / Green / 2001-03-03 ~ Danielle / Green / 2003-09-14
en - Margaret / Reid / ? ~ Marjorie / Reid / ?
en - Priya / Patel / 1989-07-07 ~ Pooja / Patel / 1992-05-28
fr + Geneviève / Lefèvre / 1968-10-03 ~ Genevieve / Lefebvre / 1968-10-03
fr + Françoise / Dupont / 1971-01-15 ~ Francoise / Dupond / 1971-01-15
fr + Jean-Baptiste / Girault / 1980-06-02 ~ Jean Baptiste / Giraud / 1980-06-02
fr + Mathieu / Gauthier / 1993-09-27 ~ Matthieu / Gautier / 1993-09-27
fr + Stéphanie / Lemoine / 1984-12-20 ~ Stefanie / Le Moine / 1984-12-20
fr + Thierry / Renault / 1962-02-22 ~ Thiery / Renaud / 1962-02-22
fr + Khadidja / Benali / 1990-04-11 ~ Khadija / Ben Ali / 1990-11-04
fr + Cédric / N'Guessan / 1987-08-19 ~ Cedric / Nguessan / 1987-08-19
fr + Anaïs / Roussel / ? ~ Anais / Rousselle / ?
fr + Nathalie / Petit / 1975-05-30 ~ Natalie / Petit / 1975-05-03
fr + Philippe / Bélanger / 1959-07-14 ~ Filipe / Belanger / 1959-07-14
fr + Yasmine / Haddad / 1996-03-08 ~ Jasmine / Hadad / 1996-03-08
fr + Marie-Thérèse / Charpentier / 1950-11-11 ~ Thérèse / Charpentier / 1950-11-11
fr + Aurélie / Martin / 1989-01-19 ~ Aurélie / Marchal / 1989-01-19
fr + Sébastien / Beauchamp / 1982-10-10 ~ Bastien / Beauchamps / 1982-10-10
fr - Élodie / Moreau / 1988-06-16 ~ Mélodie / Moreau / 1990-01-27
fr - Pierre / Durand / 1964-03-03 ~ Pierre / Durand / 1989-05-19
fr - Claire / Bernard / 1991-12-08 ~ Clara / Bernard / 1994-02-02
fr - Julien / Robert / 1985-09-01 ~ Julie / Robert / 1987-04-04
fr - Fatou / Diallo / 1993-07-07 ~ Fatou / Diallo / 1999-10-21
fr - Laurent / Simon / 1970-08-08 ~ Laurence / Simon / 1972-11-30
fr - Chloé / Fournier / 2010-02-14 ~ Zoé / Fournier / 2010-02-14
fr - Hélène / Mercier / 1966-04-24 ~ Hélène / Mercier / 1971-09-13
fr - André / Leroy / ? ~ Andrée / Leroy / 1948-08-01
fr - Karim / Bouzid / 1984-05-05 ~ Karima / Bouzid / 1986-06-30
de + Jürgen / Müller / 1963-04-12 ~ Juergen / Mueller / 1963-04-12
de + Jörg / Weiß / 1970-09-09 ~ Jorg / Weiss / 1970-09-09
de + Katharina / Schäfer / 1985-02-03 ~ Catarina / Schaefer / 1985-03-02
de + Stefanie / Maier / 1988-07-21 ~ Stephanie / Meyer / 1988-07-21
de + Ayşe / Yılmaz / 1992-11-30 ~ Ayse / Yilmaz / 1992-11-30
de + Margarete / Schmidt / 1949-05-16 ~ Grete / Schmitt / 1949-05-16
de + Günther / Groß / 1957-10-01 ~ Gunter / Gross / 1957-01-10
de + Hans-Peter / Köhler / 1966-06-06 ~ Hanspeter / Kohler / 1966-06-06
de + Elisabeth / Brenner / ? ~ Lisbeth / Brenner / ?
de + Thorsten / Vogt / 1977-03-29 ~ Torsten / Vogt / 1977-03-28
de + Annika / Freiherr von Stein / 1990-12-24 ~ Anika / Stein / 1990-12-24
de + Mehmet / Öztürk / 1981-08-15 ~ Mehmed / Ozturk / 1981-08-15
de + Svetlana / Iwanowa / 1979-01-31 ~ Swetlana / Ivanova / 1979-01-31
de + Christoph / Krüger / 1983-05-25 ~ Kristof / Kruger / 1983-05-25
de + Sabine / Hoffmann / 1974-04-30 ~ Sabine / Wagner / 1974-04-30 / Sabine Hofmann
de - Andreas / Schneider / 1980-01-01 ~ Andrea / Schneider / 1982-02-20
de - Stefan / Fischer / 1969-12-05 ~ Stefan / Fischer / 1975-07-17
de - Ute / Becker / 1961-03-03 ~ Uwe / Becker / 1958-09-12
de - Lena / Schulz / 1999-05-05 ~ Lea / Schulz / 1999-05-05
de - Karl / Wagner / 1940-10-10 ~ Karl / Wagner / 1966-02-14
de - Ingrid / Braun / 1955-06-18 ~ Sigrid / Braun / 1952-11-29
de - Murat / Demir / 1990-04-01 ~ Mert / Demir / 1993-08-09
de - Petra / Lange / ? ~ Peter / Lange / 1960-01-19
de - Johanna / Klein / 1987-07-07 ~ Hannelore / Klein / 1957-09-22
de - Heike / Wolf / 1968-02-02 ~ Elke / Wolf / 1966-12-12
es + María José / Fernández Ruiz / 1982-06-13 ~ Mª Jose / Fernandez / 1982-06-13
es + Begoña / Ibáñez Castaño / 1975-10-28 ~ Begona / Ibanez / 1975-10-28
es + Jesús / Giménez López / 1968-03-19 ~ Jesus / Jimenez Lopez / 1968-03-19
es + Francisco / Vázquez Gómez / 1959-08-05 ~ Paco / Bazquez Gomez / 1959-08-05
es + Montserrat / Puig / 1980-04-27 ~ Montse / Puig / ?
es + Xabier / Echeverría / 1990-09-02 ~ Javier / Etxeberria / 1990-09-02
es + José Luis / Rodríguez Peña / 1971-12-31 ~ Jose Luis / Rodrigues Pena / 1971-12-13
es + Verónica / Quiroga Vega / 1988-02-09 ~ Beronica / Kiroga Vega / 1988-02-09
es + Íñigo / Zubizarreta / 1985-05-23 ~ Inigo / Zubizaretta / 1985-05-23
es + María del Carmen / García Ortega / 1963-07-16 ~ Carmen / García Ortega / 1963-07-16
es + Guadalupe / Hernández / 1994-11-11 ~ Lupe / Ernandez / 1994-11-11
es + Yolanda / Muñoz Gil / ? ~ Llolanda / Munoz Gil / ?
es + Concepción / Núñez Soto / 1950-01-08 ~ Concha / Nuñez / 1950-01-08
es + Alejandro / Sánchez Prieto / 1979-09-17 ~ Alexandro / Sanches Prieto / 1978-09-17
es + Rocío / Torres Blanco / 1991-03-30 ~ Torres Blanco / Rocio / 1991-03-30
es - María / García López / 1980-05-05 ~ María / García Pérez / 1986-10-10
es - José / Martínez Ruiz / 1945-02-02 ~ José / Martínez Soler / 1974-04-04
es - Marta / Sánchez Gil / 1990-08-08 ~ María / Sánchez Gil / 1992-09-09
es - Pablo / Romero Díaz / 1988-12-12 ~ Paula / Romero Díaz / 1985-01-30
es - Ana / Gómez Ramos / 1977-07-17 ~ Ana Belén / Gómez Torres / 1983-03-21
es - Lucía / Navarro Cruz / 2005-05-15 ~ Alicia / Navarro Cruz / 2005-05-15
es - Carlos / Moreno Vidal / 1969-06-06 ~ Carla / Moreno Vidal / 1972-10-18
es - Isabel / Ortiz Rey / ? ~ Raquel / Ortiz Rey / ?
es - Manuel / Castro Lara / 1958-03-12 ~ Emanuel / Castro Lara / 1987-12-01
es - Laura / Molina Sáez / 1995-02-20 ~ Lara / Molina Sáez / 1998-08-11
el + Ελένη / Παπαδοπούλου / 1984-03-07 ~ Eleni / Papadopoulou / 1984-07-03
el + Γιώργος / Χατζής / 1976-11-18 ~ Georgios / Hatzis / 1976-11-18
el + Αικατερίνη / Οικονόμου / 1969-05-05 ~ Katerina / Ikonomou / 1969-05-05
el + Χαράλαμπος / Μπακογιάννης / 1958-02-10 ~ Babis / Bakoyannis / 1958-02-10
el + Ευαγγελία / Νικολαΐδου / 1990-12-29 ~ Evangelia / Nikolaidi / 1990-12-29
el + Παναγιώτης / Ντούνης / 1982-08-08 ~ Panayiotis / Dounis / 1982-08-08
el + Σταύρος / Αγγελόπουλος / 1973-01-26 ~ Stavros / Aggelopoulos / 1973-01-26
el + Ειρήνη / Γκίκα / 1995-06-15 ~ Irini / Gika / ?
el + Yannis / Psarras / 1980-04-19 ~ Ιωάννης / Ψαρράς / 1980-04-19
el + Δήμητρα / Τσιπουρίδη / ? ~ Dimitra / Tsipouridou / ?
el + Μαρία / Ξενάκη / 1987-10-31 ~ Maria / Xenakis / 1987-10-31
el + Θεόδωρος / Ευθυμίου / 1965-09-03 ~ Thodoris / Eftimiou / 1965-09-03
el + Βασιλική / Αυγερινού / 1991-02-14 ~ Vasso / Avgerinou / 1991-02-14
el + Σωτήριος / Ρήγας / 1978-07-22 ~ Riga / Sotiris / 1978-07-22
el + Jean / Martin / 1985-05-20 ~ Ζαν / Μαρτέν / 1985-05-20
el + Κωνσταντίνος / Δημητρίου / 1999-03-25 ~ Kostas / Dimitriou / 1998-03-25
el - Μαρία / Παπαδοπούλου / 1980-01-10 ~ Maria / Papadopoulou / 1992-06-06
el - Δημήτρης / Νικολάου / 1975-05-15 ~ Dimitra / Nikolaou / 1978-08-18
el - Γιάννης / Γεωργίου / 1950-02-02 ~ Γιώργος / Γεωργίου / 1978-10-20
el - Άννα / Δημητρίου / 1988-03-03 ~ Ιωάννα / Δημητρίου / 1990-12-01
el - Νίκος / Παππάς / 1970-09-19 ~ Nikos / Papadakis / 1972-01-07
el - Ελένη / Αντωνίου / 1995-11-11 ~ Helena / Antoniadou / 1989-04-04
el - Κώστας / Βλάχος / 1962-06-26 ~ Kostas / Vlachos / 1985-09-09
el - Σοφία / Ιωάννου / 2008-08-08 ~ Ζωή / Ιωάννου / 2008-08-08
el - Χρήστος / Μακρής / ? ~ Christina / Makri / 1993-03-13
bg + Десислава / Илиева / 1990-05-03 ~ Desislava / Ilieva / 1990-05-03
bg + Георги / Желязков / 1978-12-12 ~ Gueorgui / Jeliazkov / 1978-12-12
bg + Цветелина / Щерева / 1985-09-20 ~ Tzvetelina / Shtereva / 1985-09-20
bg + Юлия / Чолакова / 1994-01-17 ~ Julia / Tcholakova / 1994-01-17
bg + Христо / Кръстев / 1966-06-24 ~ Hristo / Krustev / 1966-06-24
bg + Красимир / Петров Иванов / 1972-03-02 ~ Krassimir / Ivanov / 1972-03-02
bg + Росица / Гълъбова / 1980-10-15 ~ Rositza / Galabova / 1980-10-15
bg + Йордан / Стоянов / ? ~ Jordan / Stojanow / ?
bg + Александър / Димитров / 1988-07-07 ~ Sasho / Dimitroff / 1988-07-07
bg + Снежана / Хаджиева / 1969-04-01 ~ Snejana / Hadjieva / 1969-01-04
bg + Надежда / Янкова / 1992-08-30 ~ Nadejda / Yankov / 1992-08-30
bg + Димитър / Георгиев / 1955-11-05 ~ Dimitar Georgiev / Todorov / 1955-11-05 / Dimitar Georgiev
bg + Ивелина / Цонева / 1997-02-26 ~ Ivelina / Coneva / 1997-02-26
bg + Ангел / Михайлов / 1983-05-19 ~ Angel / Mihaylov / 1983-05-18
bg + Петя / Василева / 1976-12-03 ~ Petia / Vassileva / 1976-12-03
bg + Zhivko / Tsvetkov / 1961-01-21 ~ Живко / Цветков / 1961-01-21
bg - Иван / Иванов / 1980-02-02 ~ Ivan / Ivanov / 1987-09-13
bg - Мария / Димитрова / 1991-06-06 ~ Mariana / Dimitrova / 1994-10-01
bg - Георги / Петров / 1948-05-05 ~ Петър / Георгиев / 1975-03-03
bg - Елена / Николова / 1986-08-18 ~ Elena / Nikolova / 1986-01-29
bg - Стоян / Тодоров / 1970-07-10 ~ Тодор / Стоянов / 1996-12-25
bg - Радостина / Колева / 1999-04-14 ~ Ралица / Колева / 1999-04-14
bg - Николай / Ангелов / 1965-11-30 ~ Nikoleta / Angelova / 1968-02-08
bg - Васил / Христов / ? ~ Vasilka / Hristova / 1955-05-05
bg - Силвия / Маринова / 1982-09-09 ~ Sylvia / Martinova / 1979-03-27
ro + Ștefania / Țurcanu / 1987-04-08 ~ Stefania / Turcanu / 1987-04-08
ro + Ștefan / Mureșan / 1975-02-19 ~ Stephan / Muresan / 1975-02-19
ro + Gheorghe / Popescu / 1960-10-10 ~ Ghiță / Popescu / 1960-10-10
ro + Ioana Mihaela / Dumitrescu / 1993-12-05 ~ Mihaela / Dumitrescu / 1993-12-05
ro + Cătălin / Câmpeanu / 1982-06-27 ~ Catalin / Cimpeanu / 1982-06-27
ro + Răzvan / Șerban / 1990-03-13 ~ Razvan / Sherban / 1990-03-13
ro + Constanța / Văcărescu / 1958-08-21 ~ Constanta / Vacarescu / 1958-08-12
ro + Alexandru / Moldoveanu / ? ~ Alex / Moldovanu / ?
ro + Andreea / Ionescu / 1996-01-30 ~ Andrea / Yonescu / 1996-01-30
ro + Lăcrămioara / Bălan / 1971-05-11 ~ Lacramioara / Balan / 1971-05-11
ro + Nicolae / Ungureanu / 1949-09-06 ~ Ungureanu / Nicolai / 1949-09-06
ro + Elena / Stan / 1984-11-27 ~ Ileana / Stan / 1984-11-27
ro + Florin / Gheorghiu / 1979-07-03 ~ Florian / Georgiu / 1979-07-03
ro + Oana / Rusu / 1989-02-28 ~ Oana / Munteanu / 1989-02-28 / Oana Russu
ro + Tiberiu / Chiriac / 1967-12-01 ~ Tiberiu / Kiriac / 1967-12-01
ro - Ion / Popa / 1970-01-01 ~ Ion / Popa / 1991-05-25
ro - Maria / Popescu / 1988-08-08 ~ Marina / Popescu / 1991-03-16
ro - Andrei / Ionescu / 1994-04-04 ~ Andreea / Ionescu / 1996-11-19
ro - Mihai / Radu / 1983-09-09 ~ Radu / Mihai / 1959-06-12
ro - Elena / Dumitru / 1979-10-20 ~ Elena / Dumitru / 1985-02-07
ro - Vasile / Stan / 1952-03-30 ~ Stan / Vasilescu / 1981-07-28
ro - Gabriela / Matei / 2002-06-01 ~ Daniela / Matei / 2002-06-01
ro - Cristian / Marin / 1986-12-14 ~ Cristina / Marin / 1984-05-23
ro - Ana / Lungu / ? ~ Ioana / Lungu / 1990-10-09
et + Jekaterina / Ševtšenko / 1984-07-02 ~ Ekaterina / Shevchenko / 1984-07-02
et + Õnne / Lõhmus / 1963-03-18 ~ Onne / Lohmus / 1963-03-18
et + Ülle / Jõgi / 1970-11-09 ~ Ylle / Jogi / 1970-11-09
et + Aleksandr / Žukov / 1978-05-30 ~ Alexander / Zhukov / 1978-05-30
et + Märt / Pärn / 1991-09-14 ~ Mart / Parn / 1991-09-14
et + Kristel / Mägi / 1988-01-25 ~ Christel / Maegi / 1988-01-25
et + Tõnu / Põder / 1956-06-04 ~ Tonu / Poder / ?
et + Sergei / Tšernov / 1980-12-17 ~ Sergey / Chernov / 1980-12-17
et + Ljudmila / Jakovleva / 1966-04-22 ~ Lyudmila / Yakovleva / 1966-04-22
et + Maarja-Liis / Tamm / 1995-08-01 ~ Maarja Liis / Tam / 1995-01-08
et + Vjatšeslav / Petrov / 1972-10-06 ~ Vyacheslav / Petrov / 1972-10-06
et + Katrin / Kask / 1983-02-11 ~ Kathrin / Kask / 1983-02-11
et + Peeter / Rätsep / ? ~ Peter / Raetsep / ?
et + Юлия / Смирнова / 1990-06-29 ~ Julia / Smirnova / 1990-06-29
et + Oksana / Kovalenko / 1987-03-16 ~ Oxana / Kovalenka / 1987-03-16
et - Kadri / Tamm / 1990-02-02 ~ Katri / Tamm / 1993-07-12
et - Jaan / Saar / 1955-05-25 ~ Jaan / Saar / 1982-08-30
et - Liis / Kask / 1998-09-19 ~ Liina / Kask / 1998-09-19
et - Andres / Sepp / 1976-01-07 ~ Andrus / Sepp / 1973-06-13
et - Maria / Ivanova / 1985-11-03 ~ Maria / Ivanova / 1981-04-28
et - Toomas / Rebane / 1969-08-08 ~ Tanel / Rebane / 1971-12-20
et - Anna / Kuznetsova / 2001-03-23 ~ Inna / Kuznetsova / 1999-01-15
et + Aleksei / Morozov / 1959-12-08 ~ Алексей / Морозов / 1959-12-08
et - Heli / Kukk / 1994-05-17 ~ Helen / Kukk / 1996-09-02
fr + Guillaume / De La Tour / 1978-04-09 ~ Guilaume / Delatour / 1978-04-09
et - Rein / Ilves / 1948-10-11 ~ Raivo / Ilves / 1950-02-26
`;

const person = (text: string): Told => {
  const [givenNames = "", familyName = "", birth = "?", aliases = ""] = text.split("/").map((part) => part.trim());
  return { givenNames, familyName, aliases, dateOfBirth: birth === "?" ? null : birth, gender: "UNKNOWN" };
};

/** The pairs written by hand; `how` is the language they are of. */
export const pairsByHand: readonly Pair[] = lines
  .trim()
  .split("\n")
  .map((line) => {
    const [, language = "", sign = "", one = "", other = ""] = /^(..) ([+-]) (.*) ~ (.*)$/u.exec(line) ?? [];
    return { one: person(one), other: person(other), same: sign === "+", how: language };
  });
