namespace MeldrouteZL.Benchmarks.Radar;

/// <summary>Names as they occur among groups of people in the region, most frequent first. Combined by chance, they name nobody.</summary>
/// <param name="Share">How many of a hundred persons.</param>
/// <param name="Given">Given names.</param>
/// <param name="Family">Family names that occur as they are.</param>
/// <param name="Stems">Beginnings of family names that are put together, for the long tail.</param>
/// <param name="Endings">Their endings.</param>
/// <param name="SecondNames">How many of a hundred have a second given name.</param>
internal sealed record NameList(string Group, int Share, string[] Given, string[] Family, string[] Stems, string[] Endings, int SecondNames)
{
    public static readonly IReadOnlyList<NameList> All =
    [
        new("Dutch", 40,
            Words("Jan Maria Johanna Peter Anna Sophie Daan Emma Thomas Lisa Kim Mark Sandra Rob Eva Lars Iris Bas Anouk Tim Femke Ruben Sanne Niels Fleur Joost Marieke Koen Lotte Wouter Esther Bram Roos Hans Ingrid Sven Linda Luuk Nina Stijn Julia Tess Björn Chloë Zoë Daniël Noë André René Joël Michiel Chantal Wendy Patrick Sjoerd Tjeerd Geertruida Wilhelmina Quinten Cornelis Hendrik Gijs Floor Merel Jasmijn Pim Ilse Ilja Xander Yvonne"),
            ["de Jong", "Jansen", "de Vries", "van den Berg", "Bakker", "van Dijk", "Visser", "Janssen", "Smit", "Meijer", "de Boer", "Mulder", "de Groot", "Bos", "Vos", "Peters", "Hendriks", "van Leeuwen", "Dekker", "Brouwer", "de Wit", "Dijkstra", "Smits", "de Graaf", "van der Meer", "Müller", "Schröder", "Custers", "Souren", "Wijnen", "Thijssen", "Göbbels", "Prévoo", "Hermans", "Cremers"],
            ["van der Heide", "van der Linde", "van de Wiel", "van den Broe", "ter Hor", "Wille", "Hende", "Ger", "Corne", "Lamber", "Gijs", "Rei", "Schoen", "Kool", "Wes", "Oos", "Noor", "Zuid", "Velt", "Bloe", "Groen", "Hoek", "Kerk", "Mole", "Rade", "Hou", "Wolf", "Schaap", "Koster", "Brand"],
            ["ms", "rs", "kens", "man", "stra", "ma", "sen", "kamp", "huis", "veld", "donk", "laar", "st", "ker", "ing", "mans", "brink", "berg", "dijk", "hout"], 30),
        new("Polish", 12,
            Words("Anna Piotr Katarzyna Krzysztof Małgorzata Andrzej Agnieszka Tomasz Barbara Paweł Ewa Jan Magdalena Michał Joanna Marcin Monika Jakub Zofia Łukasz Aleksandra Grzegorz Natalia Wojciech Dorota Mateusz Paulina Rafał Kinga Sławomir Grażyna Zbigniew Beata Jarosław Wiesława Kamil Patrycja Szymon Weronika Bartosz Oliwia Przemysław Justyna Dawid Żaneta Ryszard Halina Stanisław Danuta Józef"),
            ["Nowak", "Kowalski", "Kowalska", "Wiśniewski", "Wiśniewska", "Wójcik", "Kowalczyk", "Kamińska", "Kamiński", "Lewandowski", "Zieliński", "Szymańska", "Woźniak", "Dąbrowski", "Kozłowski", "Jankowska", "Mazur", "Kwiatkowska", "Krawczyk", "Piotrowski", "Grabowska", "Pawłowski", "Michalska", "Król", "Wieczorek", "Jabłoński", "Wróbel", "Dudek", "Stępień", "Górska"],
            ["Borow", "Czarn", "Gałk", "Jasiń", "Kalin", "Lipiń", "Majch", "Olszew", "Rutk", "Sikor", "Topol", "Urbań", "Wasil", "Zawad", "Żuraw", "Brzez", "Dębiń", "Krzyż", "Malin", "Ostrow", "Pietrz", "Rogal", "Szczep", "Trzeb", "Wilcz"],
            ["ski", "ska", "czyk", "owicz", "iak", "ek", "owska", "owski", "ak", "ewicz", "eński", "ińska"], 20),
        new("Romanian", 12,
            Words("Maria Andrei Elena Ion Ana Mihai Ioana Alexandru Mihaela Ștefan Cristina Gabriel Andreea Constantin Daniela Florin Gheorghe Alina Ionuț Raluca Vasile Nicoleta Dumitru Simona Marian Ionela Adrian Loredana Cătălin Mădălina Răzvan Georgiana Sorin Roxana Costel Bianca Țvetan Denisa Bogdan Ruxandra Viorel Lăcrămioara Nicușor Corina Radu Anca Dănuț Violeta Costică Ștefania"),
            ["Popescu", "Popa", "Ionescu", "Pop", "Radu", "Dumitru", "Stan", "Stoica", "Gheorghe", "Matei", "Ciobanu", "Rusu", "Munteanu", "Constantin", "Marin", "Mihai", "Șerban", "Lazăr", "Dinu", "Țăran", "Lungu", "Bălan", "Crăciun", "Neagu", "Cojocaru", "Preda", "Tănase", "Ungureanu", "Voicu", "Mocanu"],
            ["Alb", "Bob", "Cern", "Drăg", "Fil", "Georg", "Hurd", "Iord", "Lup", "Mold", "Nist", "Opri", "Păun", "Roș", "Săv", "Teod", "Ung", "Vlad", "Zamf", "Grig", "Brăt", "Chiț", "Dobr", "Stănc", "Țur"],
            ["escu", "eanu", "oiu", "ariu", "aș", "ache", "aru", "ea", "iță", "uță", "ean", "ulescu"], 30),
        new("Arabic", 16,
            Words("Mohammed Fatima Ahmed Khadija Youssef Aïcha Omar Maryam Ali Zahra Hassan Naima Ibrahim Samira Abdellah Rachida Hamid Latifa Khalid Malika Mustapha Nadia Rachid Yasmina Said Hanane Bilal Karima Hussein Soumaya Abdelkader Fouzia Jamal Houria Tariq Ghizlane Nourdine Ouafae Idris Saïda Zakaria Souad Qasim Imane Walid Loubna Anwar Btissam Mehdi Chaima Abdulrahman Noor Faisal Rania Haytham Shirin Yahya Dounia Ayoub Hind"),
            ["El Amrani", "Bouzid", "El Idrissi", "Haddad", "Benali", "El Khattabi", "Al-Masri", "Aït Ahmed", "El Mansouri", "Rahmani", "Ouali", "Al-Hassan", "Cherkaoui", "El Yousfi", "Al Khalil", "Saidi", "Bouchikhi", "El Alaoui", "Hamdaoui", "Qureshi", "Al Jabouri", "Taleb", "Chaouch", "Al-Sayed", "Zerouali", "Ben Salah", "El Fassi", "Azzouzi", "Khoury", "Mahmoud"],
            ["El Bou", "El Ha", "Bou", "Ben ", "Al-Sha", "Al-Kha", "Ouar", "Char", "Mes", "Ham", "Gha", "Zer", "Lah", "Naj", "Sab", "Tah", "Fara", "Dara", "Qas", "Jal", "Mou", "Rach", "Belk", "Azi", "Sli"],
            ["madi", "ssaoui", "kili", "rouch", "daoui", "mani", "louf", "zaoui", "hiri", "bani", "tabi", "kouri", "nni", "shari", "rahi", "ssimi"], 10),
        new("Vietnamese", 8,
            Words("Anh Hoa Minh Linh Hùng Lan Dũng Mai Tuấn Hương Nam Thảo Đức Trang Quân Ngọc Sơn Phương Hải Hạnh Long Hiền Khánh Nhung Thắng Yến Việt Xuân Đạt Loan Cường Thủy Bình Vy Phúc Diệp Trung Quỳnh Tâm Như Huy Giang Kiên Oanh Lộc My"),
            ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Đào", "Đinh", "Lâm", "Trịnh", "Mai", "Trương", "Tô", "Cao", "Châu", "Tạ", "Kiều", "Lương", "Quách", "Vương"],
            [], [], 90),
        new("West African", 12,
            Words("Kwame Blessing Kofi Ama Emmanuel Grace Kwaku Abena Samuel Joy Yaw Akosua Chidi Ngozi Mamadou Aminata Ibrahima Fatoumata Ousmane Mariama Joseph Comfort Kwabena Adwoa Emeka Chioma Moussa Aïssatou Sekou Kadiatou Daniel Patience Abdoulaye Hawa Alpha Binta Obinna Ifeoma Tunde Folake Osaze Osarugue Efosa Isoken Mercy Precious Lamin Isatou Ebrima Fanta Boubacar Oumou Kouassi Adjoua Yao Akissi Prosper Favour Destiny Queen"),
            ["Mensah", "Diallo", "Okafor", "Owusu", "Barry", "Traoré", "Osei", "Bah", "Boateng", "Camara", "Asante", "Sow", "Okeke", "Appiah", "Keïta", "Agyeman", "Koné", "Eze", "Amoah", "Sylla", "Osagie", "Coulibaly", "Addo", "Jallow", "Kouamé", "Idahosa", "Ceesay", "Ofori", "Touray", "Aigbe"],
            ["Ade", "Ola", "Oko", "Nwa", "Ogu", "Aka", "Ehi", "Osa", "Iya", "Uwa", "Bama", "Dem", "Kei", "Sana", "Quarsh", "Antwi", "Amo", "Bonsu", "Eke", "Obi", "Ama", "Fofa", "Gye", "Kwar", "Diab"],
            ["bayo", "wale", "nkwo", "kwu", "gbe", "zie", "nosa", "mola", "ko", "teng", "ye", "na", "ra", "té", "fo", "dike", "chukwu", "rhuese", "mah", "ssa"], 35),
    ];

    private static string[] Words(string names) => names.Split(' ');
}
