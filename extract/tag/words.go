package tag

import "strings"

// set makes a set of the words of a text.
func set(words string) map[string]bool {
	m := make(map[string]bool)
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}

// Words that close, or by themselves are, a name of a kind.
var (
	orgHeads = set(`Ministry Ministries Department Dept Dept. Agency Party Army Navy Council Committee Commission University College Institute Institution School Academy Corp Corp. Corporation Inc Inc. Co Co. Company
		Ltd Ltd. Limited PLC Plc plc Group Bank Fund Foundation Association Organization Organisation Union Federation Congress Parliament Senate Assembly Court Tribunal Authority Bureau Board Office Service Services
		Force Forces Command Corps Guard Guards Police Brigade Brigades Battalion Regiment Division Fleet Front Movement Alliance Coalition League Club Society Centre Center Observatory Times Post News Herald Tribune
		Journal Gazette Telegraph Daily Agence Press Radio Television TV Airlines Airways Airline Air Motors Motor Industries Industry Systems Technologies Technology Electronics Energy Petroleum Oil Gas Steel Securities Holdings Holding
		Partners Associates Exchange Trust Brothers Bros Laboratories Pharmaceuticals Insurance Railways Railway Communications Telecom Networks Network Pictures Studios Records Software Entertainment Enterprises
		Hospital Church Museum Library Orchestra Theatre Opera Directorate Secretariat Cabinet Taskforce Embassy Consulate Confederation Conference Caucus Yuan United Rovers Wanderers Athletic Albion FC
		Dynamo Spartak Lions Tigers Bears Giants Cowboys Dolphins Eagles Falcons Patriots Jets Raiders Rangers Yankees Mets Cubs Braves Reds Padres Dodgers Orioles Twins Royals Mariners Athletics Angels Astros Rockies Marlins Phillies Pirates
		Bulldogs Crusaders Broncos Steelers Packers Vikings Redskins Saints Panthers Jaguars Chargers Chiefs Oilers Bills Colts Knicks Lakers Bulls Celtics Pistons Pacers Suns Spurs Rockets Heat Magic Hawks Hornets Cavaliers
		Factory Farm Manufactory Mine Plant Complex Mill Shipyard Smeltery Colliery Works Dockyard Endowment Administration Headquarters Democrats Republicans Socialists Liberals Conservatives Communists Greens Nationalists Unionists Patriots`)

	// orgOpeners open names that go on with "of" or "for".
	orgOpeners = set(`Ministry Department Bank University Institute Council Committee Commission Bureau Office Organization Organisation Association Union Federation Center Centre College School Academy
		Court Board House Party Movement Front Army League Society Church Museum Assembly Congress Chamber Agency Fund Foundation Alliance Coalition Conference Confederation Corporation Directorate Authority Campaign Campaigners`)

	placeHeads = set(`River Islet Cavern Cave Drive Township Tower Hotel Zone Lake Lakes Island Islands Isle Isles Province County Airport Square Street Avenue Road Boulevard Bridge Park Valley Strait Straits Sea Bay Gulf Peninsula Beach Hill Hills Desert Stadium
		Mountains Mountain Mount Ocean Canal Plateau Region Territory District Heights Harbor Harbour Port Prison Jail Plaza Gate Highway Coast Creek Falls Forest Cape Castle Palace Stadium Arena Oblast Prefecture Governorate Basin Reef Shoal Glacier Village Crossing Gardens`)

	placeOpeners = set(`Mount Mt Mt. Lake Cape Fort Camp Port`)

	particles = set(`de del della der den di da dos das du la le van von bin ibn bint al el ul ter ten ould abu bar y e af av zu zur Al El Bin De Van Von Der La Le Di Da Du Dos Ben`)

	// things are words of names of laws, powers and the like, which are no
	// people's and no list of ordinary words has.
	things = set(`Constitution Monarchy Treaty Convention Protocol Accord Accords Act Charter Declaration Empire Kingdom Dynasty Republic Commonwealth Caliphate Reich Constitutional Provincial Crediters Conservative Communist Socialist Social Democratic Liberal
		Parliamentary Presidential Ministerial Congressional Olympic Paralympic Juche Songun Politburo Premiership Bundesliga Serie Liga Premier Grand Slam Wimbledon Ryder Davis North South East West Upper Lower Middle New Old Vice Deputy Sub Anti Pro Women Youth Children Workers Forum Team Cadres Visit Greetings Message Baskets Wreath`)

	// events close names of contests and feasts, in which a state or city
	// named is no more than a part.
	events = set(`Open Cup Championship Championships Games Marathon Masters Festival Prize Derby Trophy Prix Olympics Series`)

	// surnamesToo are heads that are family names as well, so that a given
	// name in front makes a person of them.
	surnamesToo = set(`Church Post Power Gates Banks Park Lake Hill Hills Bridge Field Forest Falls Castle Street Bay Bush Fields Brook Woods Stone Marsh Ford Bank Court Garden Price King Chambers Rivers Heights Cape Beach Coast Port Bond Law Home Hall House Office Board Church Union Guard Brothers Saints Temple Drive Tower Suns Heat Bills Twins Nations Force`)

	// givenToo are states and places that are given names as well.
	givenToo = set(`Chad Jordan Georgia Israel Victoria Rosario Florence Sydney Austin Dallas Houston Madison Carolina Virginia Paris Chelsea Lincoln Jackson Santiago Salvador Lourdes Adelaide Charlotte Alexandria Valencia Cordoba Milan Sofia Asia India Kenya Kent Troy Tyrone Clare Brooklyn Savannah Cleveland Denver Malta Nice Kingston Hamilton Darwin Perry Quito Roma Sierra Cali Van Lima Trinidad Dominica Orlando Essex Windsor Malaya Samara Aden Ford`)

	// articles of Arabic names are joined to them: "al-Assad", "ash-Sharaa".
	articles = set(`al el ul as ash an ad ar at az`)

	// family are family names that stand first in Korean, Chinese and
	// Vietnamese names.
	family = set(`Kim Ri Lee Yi Pak Park Choe Choi Jong Chong Jung Chung Jang Chang Kang Jo Cho Yun Yoon Han Rim Lim Im O Oh So Seo Suh Sin Shin Kwon Hwang An Ahn Song Ryu Yu Yoo Jon Jeon Hong Ko Go Mun Moon Son Yang Pae Bae Paek Baek Ho Heo Nam Sim Shim
		No Roh Noh Ha Kwak Sung Cha Ju Joo Chu U Woo Ku Koo Min Ra Na Jin Chae Won Om Eom Pang Bang Hyon Hyun Ham Pyon Byun Yom Ryom To Do Ma Thae Tae Kye Ro Tok Wi Phyo Pyo
		Wang Li Zhang Liu Chen Yang Zhao Huang Zhou Wu Xu Sun Hu Zhu Gao Lin He Guo Ma Luo Liang Song Zheng Xie Tang Deng Feng Cao Peng Zeng Xiao Tian Dong Yuan Pan Cai Jiang Yu Du Ye Cheng Wei Su Lu Ding Ren Shen Yao Cui Zhong Tan Lai Tsai Hsu Hsieh Chou Tsang Tung Tam Lau Leung Wong Chan Cheung Ng Lam Ho Kwok Yip Xi Mao Jia Qian Qin Qiao Bo Meng Zhai Hua Geng
		Nguyen Nguyễn Tran Trần Pham Phạm Le Lê Vo Võ Vu Vũ Phan Truong Trương Bui Bùi Dang Đặng Do Đỗ Ngo Ngô Dinh Đinh Luong Lương Vuong Ha Hà Phung Trinh To Tô`)

	speech = set(`said says told added announced declared stated warned insisted argued noted explained claimed replied wrote reported commented denied confirmed recalled predicted complained testified tweeted acknowledged urged vowed admitted`)

	notAcronym = set(`II III IV VI VII VIII IX XI XII XIII XIV XV XVI TV GDP AIDS HIV CEO GMT MP MPs OK PM AM DNA RNA VIP US USD EUR GBP AD BC CE BCE DVD CD PC IT ID HQ CIF FOB EPS NYSE CFO COO PR IPO UTC EST EDT PST ET DMZ ICBM SLBM WMD GNP CPI PPI FY Q1 Q2 Q3 Q4 MVP ERA RBI TBD NA N/A LIBOR SOS UFO URL PDF FAQ RSS COVID SARS PCR ICU NGO NGOs IED THAAD POW POWs MIA STD STRATFOR PHD LLC COP START SALT INF NPT CTBT TPP MOU OTC LNG GPS AI 3D 4G 5G`)
)

// months and days are capitalised and no names; neither are the words for
// times and feasts.
var calendar = set(`January February March April May June July August September October November December Jan Jan. Feb Feb. Mar Mar. Apr Apr. Jun Jun. Jul Jul. Aug Aug. Sep Sep. Sept Sept. Oct Oct. Nov Nov. Dec Dec.
	Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Christmas Easter Ramadan Thanksgiving Halloween Hanukkah Passover Eid Juche Spring Summer Autumn Fall Winter God Islam Christianity Buddhism Hinduism Judaism
	Internet Bible Koran Quran Olympic Olympics Cup Nobel Oscar Covid Covid-19 COVID-19 I Mr Mrs Ms`)

// nations are words for peoples and faiths that are no state's: MISC to those
// who score names, and no party to us.
var nations = set(`Muslim Muslims Christian Christians Jew Jews Jewish Islamic Islamist Islamists Catholic Catholics Protestant Protestants Orthodox Sunni Sunnis Shiite Shiites Shia Shi'ite Shi'ites Hindu Hindus Buddhist Buddhists Sikh Sikhs Kurd Kurds Kurdish Arab Arabs Arabic
	Korean Koreans European Europeans African Africans Asian Asians Western Westerner Westerners Eastern Northern Southern Latin Hispanic Hispanics Uyghur Uyghurs Uighur Uighurs Rohingya Tamil Tamils Chechen Chechens Tibetan Tibetans Scottish Scots Scot Welsh English Englishman Englishmen Basque Basques Catalan Catalans Bosniak Bosniaks Bosnian Serb
	Hutu Hutus Tutsi Tutsis Zulu Zulus Hausa Yoruba Igbo Roma Gypsy Gypsies Caucasian Nordic Scandinavian Baltic Balkan Anglo-Saxon Nazi Nazis Marxist Communist Communists Zionist Zionists Democrat Democrats Republican Republicans Labour Tory Soviet Maoist Leninist Stalinist Marxist-Leninist
	Californian Texan Parisian Londoner Londoners Berliner Muscovite Cantonese Mandarin Bengali Punjabi Kashmiri Gazan Gazans Crimean Siberian Flemish Walloon Bavarian Sicilian Corsican Abkhaz Ossetian Ossetians Arctic Hellenic Gaelic Celtic Slavic Turkic Persian Pashtun Pashtuns Tajik Hazara Hazaras Baluch Alawite Alawites Druze Maronite Copt Copts Coptic`)
