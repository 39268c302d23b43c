"""Places and portals as datelines name them, beyond the official list of regions."""

from __future__ import annotations

from crawler.extract.text.time_words import WEEKDAY_NAMES

TOWNS = frozenset(
    " ".join(name.split())
    for name in """
    maumere, larantuka, bajawa, mbay, borong, ruteng, labuan bajo, waingapu, waikabubak, waibakul,
    tambolaka, waitabula, soe, kefamenanu, kefa, atambua, betun, kalabahi, lewoleba, ba'a, baa, seba,
    oelamasi, oesao, wini, motaain, praya, selong, gerung, taliwang, sumbawa besar, singaraja,
    amlapura, semarapura, mangupura, ubud, kuta, nusa dua, sanur, jimbaran, cibinong, cikarang,
    singaparna, soreang, ngamprah, palabuhanratu, cianjur kota, bandung barat, ungaran,
    mungkid, slawi, kajen, purwokerto, cepu, wates, wonosari, kepanjen, kraksaan, bangil, caruban, kanigoro,
    pare, lamongan kota, rangkasbitung, tigaraksa, ciruas, serpong, ciputat, bintaro, sentul, puncak,
    lembang, karimunjawa, meulaboh, lhoksukon, tapaktuan, takengon, blangpidie, kutacane, bireun, sigli,
    singkil, calang, suka makmue, jantho, karang baru, blangkejeren, simpang tiga redelong, sinabang,
    kisaran, rantauprapat, stabat, lubuk pakam, sei rampah, limapuluh, tarutung, balige, pangururan, dolok
    sanggul, sidikalang, kabanjahe, berastagi, panyabungan, sipirok, gunung tua, sibuhuan, pandan,
    teluk dalam, lahomi, lotu, kota pinang, aek kanopan, pematang raya, parapat, painan, arosuka, padang
    aro, batusangkar, lubuk basung, lubuk sikaping, simpang empat, pulau punjung, tuapejat, parit malintang,
    muaro sijunjung, bangkinang, rengat, tembilahan, pangkalan kerinci, pasir pengaraian, bagansiapiapi,
    bagan siapiapi, siak sri indrapura, teluk kuantan, selatpanjang, duri, tanjung pinang, tarempa, daik,
    ranai, tanjung balai karimun, bangko, muara bulian, muara bungo, muara tebo, sengeti, kuala tungkal,
    muara sabak, siulak, sarolangun, kayuagung, baturaja, muaradua, martapura, sekayu, pangkalan balai,
    indralaya, tebing tinggi, talang ubi, muara beliti, muara rupit, argamakmur, curup, manna, bintuhan,
    tais, kepahiang, muara aman, karang tinggi, kalianda, gunung sugih, kotabumi, liwa, sukadana, blambangan
    umpu, gedong tataan, krui, panaragan, menggala, kota agung, sungailiat, muntok, mentok, toboali, koba,
    tanjung, manggar, mempawah, ngabang, nanga pinoh, putussibau, sungai raya,
    sukadana, pangkalan bun, sampit, kuala kapuas, buntok, muara teweh, kasongan, kuala pembuang, nanga
    bulik, kuala kurun, puruk cahu, tamiang layang, pelaihari, marabahan, kandangan, barabai,
    amuntai, tanjung tabalong, batulicin, paringin, tanah grogot, tenggarong, tanjung redeb, sendawar,
    sangatta, penajam, sepaku, nusantara, ikn, ujoh bilang, tanjung selor, sebatik, krayan, lolak, tondano,
    amurang, airmadidi, ratahan, tahuna, melonguane, boroko, tutuyan, bolaang uki, ondong, luwuk, bungku,
    kolonodale, salakan, ampana, bora, toili, watampone, sungguminasa, pattallassang, turikale,
    pangkajene, watansoppeng, sengkang, belopa, malili, masamba, makale, rantepao, unaaha, raha, pasarwajo,
    andoolo, rumbia, wangi-wangi, wanci, lasusua, tirawuta, asera, langara, burangan, tilamuta, suwawa,
    marisa, kwandang, limboto, topoyo, masohi, langgur, saumlaki, namlea, namrole, bula, piru, dobo, tiakur,
    jailolo, weda, tobelo, labuha, sanana, maba, daruba, bobong, sofifi, tidore, sentani, serui, waren,
    sorendiweri, fakfak, fak-fak, kokonao, burmeso, rasiei, bintuni, wasior, anggi, ransiki, tanah merah, kepi, agats, enarotali,
    ilaga, kigamani, sugapa, timika, wamena, oksibil, dekai, karubaga, kobakma, elelim, tiom,
    kenyam, fef, kumurkek, waisai, teminabuan, aimas, flores, timor, sumba, lombok, madura, toraja,
    karawaci, senayan, kemayoran, bogor barat, cengkareng, ancol, borobudur, prambanan, mandalika, nias,
    bangka, belitung, batulicin, tanjung priok, jabodetabek, jatinangor, adonara, solor, rote, sabu, pulau
    rote, palue, lantung, wae rebo, dabo, dabo singkep, bandar seri bentan, bandar sri bentan, ujung tanjung, perawang,
    arga makmur, anakalang, wanggudu, laworo, buranga, labungkari, botawa, sarilamak, tanjungpandan, tanjung pandan,
    banda neira, tarogong, tanete, bahodopi, muara dua, kayu agung, gunungsugih
    """.split(",")
    if name.strip()
)
"""Seats of kabupaten, towns and islands that stand in datelines; in lower case."""

ABROAD = frozenset(
    " ".join(name.split())
    for name in """
    kuala lumpur, singapura, singapore, bangkok, manila, hanoi, ho chi minh, phnom penh, vientiane, yangon,
    naypyidaw, dili, bandar seri begawan, kuching, johor bahru, penang, canberra, sydney, melbourne, perth,
    darwin, brisbane, wellington, auckland, port moresby, suva, tokyo, osaka, kyoto, nagoya, seoul, busan,
    pyongyang, beijing, shanghai, guangzhou, hong kong, hongkong, taipei, new delhi, delhi, mumbai,
    islamabad, karachi, dhaka, kolombo, colombo, kathmandu, kabul, teheran, tehran, baghdad, damaskus,
    beirut, amman, yerusalem, jerusalem, tel aviv, gaza, ramallah, riyadh, jeddah, makkah, mekkah, mekah,
    mecca, madinah, madina, doha, dubai, abu dhabi, kuwait, muscat, sanaa, ankara, istanbul, kairo, cairo,
    tripoli, tunis, khartoum, addis ababa, nairobi, lagos, abuja, johannesburg, pretoria, cape town, moskow,
    moscow, kiev, kyiv, minsk, warsawa, berlin, munich, muenchen, frankfurt, hamburg, wina, vienna, zurich,
    jenewa, geneva, bern, davos, paris, lyon, marseille, brussel, brussels, amsterdam, den haag, rotterdam,
    london, manchester, liverpool, dublin, edinburgh, madrid, barcelona, lisbon, lisabon, roma, rome, milan,
    milano, turin, napoli, vatikan, athena, budapest, praha, bukares, sofia, beograd, kopenhagen, stockholm,
    oslo, helsinki, washington, washington dc, new york, los angeles, san francisco, chicago, boston,
    seattle, houston, miami, las vegas, ottawa, toronto, vancouver, meksiko, mexico city, havana, bogota,
    lima, santiago, buenos aires, brasilia, rio de janeiro, sao paulo, caracas, montevideo, ulan bator,
    astana, tashkent, baku, tbilisi, yerevan
    """.split(",")
    if name.strip()
)
"""Foreign cities, in Indonesian and English spelling; in lower case."""

OUTLET_WORDS = frozenset(
    """news newsroom kabar warta berita media harian koran radar tribun suara lintas portal info jurnal gatra
    antara sindo sindonews bisnis kontan rri kbrn tvri tvone inews
    online post pos ekspres express metro merdeka viva jpnn rmol gema buletin tabloid majalah redaksi humas
    rilis times voice today daily network id com prnewswire reuters afp bbc cnn xinhua bernama kantor-berita
    tvonenews rakyat tirto kumparan katadata idn idntimes mnc nusa""".split()
)
"""Words of which portals make their names; one of them in a name says that it is a portal."""

OUTLET_PARTS: tuple[str, ...] = (
    "news", "kabar", "warta", "berita", "media", "radar", "tribun", "suara", "lintas", "portal", "jurnal", "pos",
    "post", "info", "pedia", "times", "online", "satu", "terkini", "update", "today", "express",
    "ekspres", "harian", "koran", "tv", "fm",
)  # fmt: skip
"""Beginnings and endings of portals' names written in one word: EkspresNTT, kupangnews, madurapedia."""

NO_PLACE = (
    frozenset(
        """kronologi update breaking video foto opini advertorial adv editorial tajuk kolom catatan infografis
    fakta hoaks hoax cek viral live streaming sinopsis resensi cerpen puisi profil tips wawancara eksklusif
    exclusive ilustrasi penulis oleh editor reporter redaksi baca simak lihat catat perhatian penting nb
    tanya jawab pertama kedua ketiga q a ketua wakil bupati
    gubernur presiden menteri kapolres wali walikota sekretaris kepala direktur dprd dpr polisi kpk tni
    polri polda pln bpjs bmkg pemerintah pemkab pemkot pemprov kejati jadwal harga hasil klasemen prediksi skor artikel kata
    duka heboh miris tragis ironis pengumuman resmi akhirnya klarifikasi siaran laporan khusus cuaca gempa banjir
    pilkada pilpres pemilu liga sepak hari hut dampak kasus korban
    """.split()
    )
    | WEEKDAY_NAMES
)
"""Words in capitals or with a dash behind them that open a paragraph and are no place."""
