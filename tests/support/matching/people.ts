/** Names as they are written at home, of one language: enough that pairs differ, and as common as they are. */
export interface NamesOf {
  readonly language: string;
  readonly women: readonly string[];
  readonly men: readonly string[];
  /** Family names of men; `womanOf` makes a woman's. */
  readonly families: readonly string[];
  womanOf(family: string): string;
  /** A full given name and what people call her or him. */
  readonly pets: Readonly<Record<string, string>>;
  /** Father's name to a middle name, of a man and of a woman. */
  patronymic?(father: string): readonly [string, string];
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/u);
const same = (family: string): string => family;
const pairs = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(words(text).map((pair) => pair.split("=") as [string, string]));

export const namesByLanguage: readonly NamesOf[] = [
  {
    language: "en",
    women: words(
      "Elizabeth Margaret Catherine Rebecca Victoria Jennifer Deborah Patricia Charlotte Samantha Olivia Amelia Hannah Grace Lucy Chloe Fatima Ayesha Priya Siobhan Niamh Zainab",
    ),
    men: words(
      "William Robert Edward Michael Christopher Thomas Anthony Matthew Daniel Benjamin Joseph Samuel Oliver Harry Callum Liam Mohammed Imran Rajesh Declan Stephen Nicholas",
    ),
    families: words(
      "Smith Jones Williams Brown Taylor Davies Evans Thompson Wright Robinson Hughes Edwards Green Hall Campbell Mitchell Whitfield Khan Patel Begum O’Neill MacDonald Okafor Osei Fenwick Calder Reyes Tallis",
    ),
    womanOf: same,
    pets: pairs(
      "Elizabeth=Beth Margaret=Maggie Catherine=Kate Rebecca=Becky Victoria=Vicky Jennifer=Jenny Deborah=Debbie Patricia=Trish Samantha=Sam William=Bill Robert=Bob Edward=Ted Michael=Mick Christopher=Chris Thomas=Tom Anthony=Tony Matthew=Matt Daniel=Dan Benjamin=Ben Joseph=Joe Samuel=Sam Nicholas=Nick Stephen=Steve",
    ),
  },
  {
    language: "fr",
    women: words(
      "Geneviève Françoise Catherine Nathalie Stéphanie Hélène Céline Élodie Aurélie Amélie Zoé Noémie Chloé Inès Maëlle Anaïs Véronique Brigitte Sylvie Mathilde Fatoumata Khadija",
    ),
    men: words(
      "François Frédéric Jérôme Sébastien Grégoire Étienne Raphaël Théo Léo Gaël Loïc Benoît Cédric Hervé Thierry Guillaume Christophe Philippe Mamadou Youssef Antoine Mathieu",
    ),
    families: words(
      "Martin Bernard Dubois Lefèvre Moreau Girard Mercier Fournier Gauthier Chevalier Lemaître Béranger Desprès Hébert Benoît Charpentier Guérin Lacroix Vasseur Rousseau N’Diaye Diallo Benali Haddad Marchal Delaunay",
    ),
    womanOf: same,
    pets: pairs(
      "Catherine=Cathy Nathalie=Nath Stéphanie=Fanny Frédéric=Fred Sébastien=Seb Christophe=Chris Philippe=Phil Guillaume=Guigui Antoine=Toine",
    ),
  },
  {
    language: "de",
    women: words(
      "Elisabeth Katharina Margarete Franziska Johanna Susanne Brigitte Ursula Gertrud Käthe Jörgine Änne Hedwig Annelies Ute Sabine Stefanie Renate Ingrid Heike Zeynep Ayşe",
    ),
    men: words(
      "Wolfgang Friedrich Heinrich Günther Jürgen Björn Sören Matthias Andreas Sebastian Maximilian Ulrich Rüdiger Detlef Klaus Horst Uwe Jörg Thorsten Mehmet Stefan Karl",
    ),
    families: words(
      "Müller Schmidt Schneider Fischer Weiß Groß Strauß Schäfer Bäcker Köhler König Jäger Krüger Schröder Meier Hoffmann Brenner Yılmaz Özdemir Schulze Vogt Kühn Böhm Lüdensch Haas Wagner",
    ),
    womanOf: same,
    pets: pairs(
      "Elisabeth=Lisbeth Katharina=Kathi Margarete=Grete Franziska=Franzi Johanna=Hanna Susanne=Susi Ursula=Uschi Friedrich=Fritz Heinrich=Heinz Matthias=Matze Sebastian=Basti Maximilian=Max Ulrich=Uli",
    ),
  },
  {
    language: "es",
    women: words(
      "Concepción Mercedes Inmaculada Encarnación Begoña Marisol Rocío Lucía Verónica Mónica Ángela Sofía Belén Asunción Nuria Raquel Yolanda Dolores Francisca Teresa Ximena Itziar",
    ),
    men: words(
      "Francisco José Ignacio Jesús Álvaro Andrés Ramón Joaquín Óscar Rubén Íñigo Agustín Enrique Santiago Alejandro Rafael Manuel Fernando Gonzalo Javier Eduardo Xabier",
    ),
    families: words(
      "García Fernández González Rodríguez López Martínez Sánchez Pérez Gómez Jiménez Muñoz Núñez Ibáñez Ordóñez Castaño Vega Iglesias Bermúdez Quiroga Zubizarreta Echeverría Peña Ruiz Ortega",
    ),
    womanOf: same,
    pets: pairs(
      "Concepción=Concha Mercedes=Merche Inmaculada=Inma Dolores=Lola Francisca=Paca Francisco=Paco José=Pepe Ignacio=Nacho Enrique=Quique Alejandro=Alex Rafael=Rafa Manuel=Manolo Eduardo=Edu",
    ),
  },
  {
    language: "el",
    women: words(
      "Ελένη Μαρία Αικατερίνη Παναγιώτα Βασιλική Ευαγγελία Δήμητρα Χριστίνα Ειρήνη Σοφία Θεοδώρα Αναστασία Γεωργία Ιωάννα Κωνσταντίνα Φωτεινή Ευγενία Χρυσούλα Δέσποινα Ζωή",
    ),
    men: words(
      "Γεώργιος Ιωάννης Κωνσταντίνος Δημήτριος Νικόλαος Παναγιώτης Βασίλειος Χρήστος Αθανάσιος Μιχαήλ Ευάγγελος Σπυρίδων Θεόδωρος Εμμανουήλ Χαράλαμπος Ηλίας Στυλιανός Αλέξανδρος Πέτρος Ευστάθιος",
    ),
    families: words(
      "Παπαδόπουλος Γεωργίου Οικονόμου Παπαγεωργίου Καραγιάννης Δημητρίου Χατζηδάκης Μακρής Αγγελόπουλος Τσιπουρίδης Βλάχος Κωνσταντινίδης Νικολαΐδης Μπακογιάννης Ντόκος Γκίκας Σταυρόπουλος Ζαχαρίου Θεοδωρίδης Ξενάκης Ψαρράς Αυγερινός",
    ),
    womanOf: (family) =>
      family
        .replace(/όπουλος$/u, "οπούλου")
        .replace(/ίδης$/u, "ίδου")
        .replace(/ΐδης$/u, "ΐδου")
        .replace(/ης$/u, "η")
        .replace(/ής$/u, "ή")
        .replace(/άς$/u, "ά")
        .replace(/ας$/u, "α")
        .replace(/ος$/u, "ου")
        .replace(/ός$/u, "ού"),
    pets: pairs(
      "Αικατερίνη=Κατερίνα Παναγιώτα=Γιώτα Ευαγγελία=Λίτσα Γεώργιος=Γιώργος Ιωάννης=Γιάννης Κωνσταντίνος=Κώστας Δημήτριος=Δημήτρης Νικόλαος=Νίκος Παναγιώτης=Πάνος Αθανάσιος=Θανάσης Ευάγγελος=Βαγγέλης Σπυρίδων=Σπύρος Εμμανουήλ=Μανώλης Χαράλαμπος=Μπάμπης Στυλιανός=Στέλιος",
    ),
  },
  {
    language: "bg",
    women: words(
      "Десислава Мария Елена Росица Светлана Цветелина Надежда Снежана Йорданка Теодора Красимира Василка Юлия Гергана Ивелина Стоянка Радостина Людмила Щилиянка Женя",
    ),
    men: words(
      "Георги Иван Димитър Николай Тодор Петър Христо Стоян Красимир Йордан Александър Васил Борислав Цветан Живко Юлиян Пламен Атанас Любомир Ангел",
    ),
    families: words(
      "Иванов Георгиев Димитров Петров Николов Христов Стоянов Тодоров Илиев Ангелов Цветков Желязков Щерев Юруков Янков Чолаков Кръстев Гълъбов Хаджиев Михайлов Йорданов",
    ),
    womanOf: (family) => `${family}а`,
    pets: pairs(
      "Десислава=Деси Росица=Роси Цветелина=Цвети Александър=Сашо Георги=Гошо Димитър=Митко Тодор=Тошо Николай=Ники Красимир=Краси",
    ),
    patronymic: (father) => [`${father}ов`, `${father}ова`],
  },
  {
    language: "ro",
    women: words(
      "Ioana Elena Mihaela Ștefania Andreea Cristina Gheorghița Mărioara Raluca Roxana Țuța Ecaterina Georgeta Constanța Anișoara Lăcrămioara Simona Daniela Florentina Ileana",
    ),
    men: words(
      "Gheorghe Ion Vasile Constantin Ștefan Mihai Nicolae Dumitru Răzvan Cătălin Alexandru Florin Ionuț Marius Tiberiu Costică Petru Cristian Sorin Horațiu",
    ),
    families: words(
      "Popescu Ionescu Popa Dumitrescu Stan Gheorghiu Munteanu Țurcanu Șerban Moldoveanu Rădulescu Mătăsaru Câmpeanu Bălănescu Iliescu Niculae Cojocaru Văcărescu Ungureanu Țăran",
    ),
    womanOf: same,
    pets: pairs(
      "Mihaela=Miha Ștefania=Fani Ecaterina=Cati Georgeta=Geta Vasile=Vasilică Constantin=Costel Ștefan=Fane Nicolae=Nicu Dumitru=Mitică Alexandru=Alex Gheorghe=Ghiță Cristian=Cristi",
    ),
  },
  {
    language: "et",
    women: words(
      "Kristel Kadri Piret Ülle Tiina Külli Õnne Maarja Liis Aime Katrin Riina Signe Heli Merike Jekaterina Ljudmila Tatjana Svetlana Oksana",
    ),
    men: words(
      "Jüri Tõnu Priit Märt Jaan Toomas Andres Ülo Õie Raivo Mihkel Siim Rein Peeter Juhan Aleksandr Sergei Dmitri Vjatšeslav Nikolai",
    ),
    families: words(
      "Tamm Saar Sepp Mägi Kask Kukk Rebane Ilves Pärn Koppel Lõhmus Jõgi Põder Rätsep Kütt Žukov Ševtšenko Jakovlev Šmidt Tšernov Petrov Volkov",
    ),
    womanOf: (family) => (/[eo]v$/u.test(family) ? `${family}a` : family),
    pets: pairs("Jekaterina=Katja Aleksandr=Saša Nikolai=Kolja Juhan=Jaan Peeter=Peep"),
  },
  {
    language: "ru",
    women: words(
      "Екатерина Наталья Татьяна Юлия Ольга Светлана Людмила Анастасия Ксения Евгения Дарья Марина Алёна Жанна Виктория Ирина",
    ),
    men: words(
      "Александр Сергей Дмитрий Михаил Алексей Андрей Евгений Юрий Николай Фёдор Григорий Владимир Павел Константин Ярослав Илья",
    ),
    families: words(
      "Иванов Кузнецов Соколов Попов Лебедев Козлов Новиков Морозов Шевченко Щербаков Ткаченко Хрущёв Цветаев Жуков Чернышёв Юдин Ефимов Зайцев",
    ),
    womanOf: (family) => (/(?:[оеё]в|ин)$/u.test(family) ? `${family}а` : family),
    pets: pairs(
      "Екатерина=Катя Наталья=Наташа Татьяна=Таня Александр=Саша Дмитрий=Дима Михаил=Миша Алексей=Алёша Евгений=Женя Владимир=Вова Анастасия=Настя Дарья=Даша",
    ),
    patronymic: (father) => [`${father.replace(/[ийья]$/u, "")}ович`, `${father.replace(/[ийья]$/u, "")}овна`],
  },
];
