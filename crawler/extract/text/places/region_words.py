"""Words around the names of regions: short forms, and what stands before or behind a name and says what it means."""

from __future__ import annotations

ALIASES: dict[str, str] = {
    # provinces, as headlines shorten them
    "ntt": "53",
    "ntb": "52",
    "dki": "31",
    "dki jakarta": "31",
    "jakarta": "31",  # no kabupaten or kota of that name alone
    "diy": "34",
    "di yogyakarta": "34",
    "jabar": "32",
    "jateng": "33",
    "jatim": "35",
    "sumut": "12",
    "sumbar": "13",
    "sumsel": "16",
    "babel": "19",
    "bangka belitung": "19",
    "kepri": "21",
    "kalbar": "61",
    "kalteng": "62",
    "kalsel": "63",
    "kaltim": "64",
    "kaltara": "65",
    "sulut": "71",
    "sulteng": "72",
    "sulsel": "73",
    "sultra": "74",
    "sulbar": "76",
    "malut": "82",
    # kota
    "solo": "33.72",
    "tangsel": "36.74",
    "jakpus": "31.71",
    "jakut": "31.72",
    "jakbar": "31.73",
    "jaksel": "31.74",
    "jaktim": "31.75",
    **{
        short: code
        for short, _, code in (
            pair.strip().rpartition(" ")
            for pair in """
    abdya 11.12, madina 12.13, sergai 12.18, labusel 12.22, labura 12.23, tapteng 12.01, taput 12.02, tapsel 12.03,
    inhu 14.02, inhil 14.04, rohul 14.06, rohil 14.07, kuansing 14.09, muba 16.06, okus 16.09, pali 16.12, muratara
    16.13, lotim 52.03, loteng 52.02, lobar 52.01, klu 52.08, ksb 52.07, tts 53.02, ttu 53.03, mabar 53.15, matim
    53.19, kobar 62.01, kotim 62.02, kukar 64.02, kutim 64.08, kubar 64.07, mahulu 64.11, bolmong 71.01, sitaro
    71.09, siau tagulandang biaro 71.09, pangkep 73.10, sidrap 73.14, selayar 73.01, polman 76.04, halsel 82.04, tidore 82.72, tikep 82.72,
    halut 82.03, morotai 82.07, taliabu 82.08, tanimbar 81.03, biak 91.06, agara 11.02, paluta 12.20, palas 12.21,
    pessel 13.01, pasbar 13.12, tanjabbar 15.06, tanjabtim 15.07, oku 16.01, oki 16.02, mura 16.05, lamsel 18.01,
    lamteng 18.02, lambar 18.04, lamtim 18.07, tubaba 18.12, basel 19.03, bateng 19.04, babar 19.05, beltim 19.06,
    flotim 53.06, sbd 53.18, barsel 62.04, barut 62.05, gumas 62.10, bartim 62.13, hss 63.06, hst 63.07, hsu 63.08,
    tanbu 63.10, minsel 71.05, minut 71.06, bolmut 71.08, boltim 71.10, bolsel 71.11, parimo 72.08, lutra 73.22,
    lutim 73.24, torut 73.26, konsel 74.05, kolut 74.08, konut 74.09, koltim 74.11, buteng 74.14, busel 74.15,
    malteng 81.01, malra 81.02, mbd 81.08, bursel 81.09, halbar 82.01, halteng 82.02, haltim 82.06, limapuluh kota 13.07, aru 81.07, pijay 11.18,
    tobasa 12.12, nisel 12.14, humbahas 12.16, nisut 12.24, nisbar 12.25, mentawai 13.09, solsel 13.11, okut 16.08,
    lampura 18.03, pesibar 18.13, anambas 21.05, kbb 32.17, kku 61.11, kkr 61.12, pulpis 62.11, batola 63.04, ppu
    64.09, ktt 65.04, sangihe 71.03, talaud 71.04, bangkep 72.07, touna 72.09, balut 72.11, morut 72.12, butur
    74.10, konkep 74.12, mubar 74.13, mateng 76.06, kkt 81.03, sbt 81.05, sbb 81.06, kepsul 82.05, yapen 91.05,
    wondama 92.07, mansel 92.11, pegaf 92.12, pegubin 95.02, sorsel 96.02
    """.split(",")
        )
    },
}
"""Short forms and spellings that the official list does not have, in lower case, with the code they mean."""

HINTED = frozenset(
    """abdya madina sergai labusel labura tapteng taput tapsel inhu inhil rohul rohil kuansing muba okus pali
    muratara lotim loteng lobar klu ksb tts ttu mabar matim kobar kotim kukar kutim kubar mahulu bolmong
    sitaro selayar biak
    agara paluta palas pessel pasbar tanjabbar tanjabtim oku oki mura lamsel lamteng lambar lamtim tubaba basel bateng babar beltim flotim sbd barsel
    barut gumas bartim hss hst hsu tanbu minsel minut bolmut boltim bolsel parimo lutra lutim torut konsel kolut konut koltim buteng busel malteng malra mbd bursel halbar halteng haltim
    aru pijay nisel nisut nisbar solsel okut lampura pesibar kbb kku kkr pulpis batola ppu ktt touna balut morut butur konkep mubar mateng kkt sbt sbb
    kepsul wondama mansel pegaf pegubin sorsel tikep""".split()
)
"""Short forms that mean other things elsewhere (TTS is a crossword, mabar to play together): only in their province."""

SPELLINGS: dict[str, str] = {
    "sumatra": "sumatera",
    "makasar": "makassar",
    "jogjakarta": "yogyakarta",
    "jogja": "yogyakarta",
    "yogya": "yogyakarta",
}
"""Words that are also written otherwise; read as the official spelling."""

NUMERALS: dict[str, str] = {
    word: str(number)
    for number, words in enumerate(
        """satu i, dua ii, tiga iii, empat iv, lima v, enam vi, tujuh vii, delapan viii, sembilan ix, sepuluh x""".split(
            ","
        ),
        1,
    )
    for word in words.split()
}
"""Numbers in names of kecamatan: Ilir Barat Dua, Ilir Barat II and Ilir Barat 2 are the same."""

TWO_WORDS: tuple[str, ...] = (
    "tanjung", "pangkal", "pematang", "padang", "lubuk", "palangka", "labuhan", "gunung", "bau", "pare", "toli", "batang",
    "banjar", "bukit", "karang", "purba", "tulung",
)  # fmt: skip
"""Beginnings of official names that articles write in one word or in two: Batanghari and Batang Hari."""

APOSTROPHES = str.maketrans(dict.fromkeys("’‘ʼ`´", "'"))
"""The apostrophes of print, read as the one of the tables: "BA’A", "Sa’dan"."""

PAPUAN = frozenset(("91", "92", "93", "94", "95", "96"))
"""The provinces of Papua, which were two until 2022 and one until 2003; texts go on calling all of them so."""

KABUPATEN = frozenset("kabupaten kab bupati wabup cabup pemkab".split())
"""Before a name: the kabupaten is meant."""

KOTA = frozenset("kota walikota wawali wawalkot walkot pemkot pemko".split())
"""Before a name: the kota is meant."""

PROVINCE = frozenset("provinsi prov propinsi gubernur wagub cagub pemprov polda kapolda kejati kajati istimewa".split())
"""Before a name: the province is meant."""

PLACE_BEFORE = frozenset(
    """di ke dari asal se wilayah warga masyarakat kawasan daerah sekitar seputar antara menuju tujuan seluruh ibukota
    bumi rakyat pemuda petani nelayan pelajar mahasiswa umat tokoh kadin wisata pariwisata rutan lapas
    in at from of near""".split()
)
"""Before a name: a place is meant, be its name an everyday word or not; in lower case or opening a sentence."""

OFFICES = frozenset(
    """polres polresta polrestabes polsek kapolres kapolresta kapolrestabes wakapolres satreskrim kejari kajari
    kodim dandim korem danrem lanal dprd dprk dpd dpc dpw kpu bawaslu bpbd bnn bps bpn rsud sekda setda
    pemerintah pemda dinas kadis cabang bank pln pdam perumda bpjs bulog basarnas kemenag pengadilan
    imigrasi bappeda satpol damkar kejaksaan ulp koni pssi pwi ansor mui klasis keuskupan""".split()
)
"""Before a name: an office or officer of the place; says nothing of its level."""

SITES = frozenset("pelabuhan bandara terminal kampus universitas kantor tanah ketua kepala pengurus tim".split())
"""Before a name: something that stands there; enough for a name that is nothing else."""

NOT_BEFORE = frozenset(
    """jalan jl jln jend gang gg desa kelurahan kel dusun kampung kp nagari pekon gampong rt rw stasiun pasar
    pulau selat laut teluk sungai gunung bukit tanjung danau samudra kali lembah pegunungan
    radar pos tribun harian suara kabar berita warta timor sriwijaya express ekspres koran
    raden pangeran sultan sunan haji pak bu bang mas mbak kak si sang almarhum bapak saudara
    nasi sate soto kopi batik makan restoran bahasa suku etnis tari kain marga aksara
    arak tenun songket ulos ukiran sapi kuda jeruk apel salak mangga kue gudeg rendang pempek bakso sambal keripik
    kerupuk tahu gamelan musik lagu betutu rujak coto lumpia pt cv""".split()
)
"""Before a name: no kabupaten, kota or province, but a street, village, water, newspaper, person, dish or language."""

PROVINCE_ISLANDS = frozenset({"51", "19"})
"""Provinces that are their island: "Pulau Bali" means the province."""

NOT_BEHIND = frozenset("post pos ekspres express news tv fm united fc city pusaka tbk".split())
"""Behind a name: a newspaper, a station, a club or a firm."""

CAMPUSES = frozenset("universitas institut politeknik akademi sekolah".split())
"""They open the name of a place of learning, which may end with a region's: "Universitas Islam Bandung"."""

FIRMS = frozenset({"pt", "cv"})
"""They open a firm's name, which may end with a region's."""

PHRASES: dict[str, frozenset[str]] = {
    "medan": frozenset({"merdeka", "perang", "pertempuran", "magnet"}),
    "metro": frozenset({"jaya", "tv", "mini", "group"}),
    "bima": frozenset({"arya", "sakti", "suci"}),
    "papua": frozenset({"nugini", "new"}),
    "malaka": frozenset({"tan"}),
    "batu": frozenset({"ampar", "bata"}),
    "padang": frozenset({"rumput", "pasir", "savana"}),
}
"""Names that mean something else before these words: Jalan Medan Merdeka, Polda Metro Jaya, Bima Arya, Papua Nugini."""

SPANS: dict[str, str] = {"sabang": "Merauke", "merauke": "Sabang", "miangas": "Rote", "rote": "Miangas"}
"""Towns at the ends of the country: said together, "Sabang hingga Merauke", neither is meant."""

COMPASS = frozenset("utara selatan barat timur tengah tenggara luar dalam hulu hilir kidul lor wetan kulon".split())
"""Behind a name that is not the official name of a region: a quarter, a kecamatan or a village."""

ISLAND_BEFORE = frozenset({"tanah", "asli"})
"""Before "Papua": the whole island, which is six provinces (Tanah Papua, orang asli Papua)."""

DISTRICT = frozenset({"kecamatan", "kec", "distrik", "kapanewon", "kemantren"})
"""What a kecamatan is called before its name, in Papua and Yogyakarta too."""

DISTRICT_OFFICES = frozenset(
    "polsek puskesmas camat koramil kapolsek danramil kua ulp cabang kapus negeri pn agama kejari sektor".split()
)
"""Before a name, capitalised: an office that a kecamatan has, or a court called after the seat where it sits."""

DISTRICT_BEFORE = frozenset(
    "di ke dari kawasan wilayah perairan daerah warga sekitar asal se antara menuju pesisir kota".split()
)
"""Before a name, in lower case: a place is meant, which may be a kecamatan."""

ADDRESS = frozenset(
    """desa kelurahan kel jalan jl lapangan stadion gedung hotel dusun kampung gampong nagari pekon perumahan pantai
    pelabuhan pasar taman kantor balai aula masjid gereja rumah simpang""".split()
)
"""What an address names before the kecamatan, each behind a comma: "Desa Wanasari, Cibitung, Bekasi"."""

METRO_OF = frozenset("jakarta bekasi depok tangerang bandara".split())
"""Behind "Polres Metro": the police of greater Jakarta, not the Kota Metro."""

EVERYDAY = frozenset(
    """banjar batang batu bone buru kaur kudus kuningan lahat landak lebak malang medan metro padang pali palu pati
    puncak serang solo tegal""".split()
) | {"batu bara", "batubara", "gunung mas", "pesisir barat", "pesisir selatan"}
"""Names that are everyday words too: they count only where the words around say that a place is meant."""

SHARED = frozenset(
    """agam asahan bangka belu bima bungo buton kapuas karo ketapang lebong lingga malaka manggarai muna siak sigi solok
    tebo toba tual wajo""".split()
)
"""Names that people, waters or quarters of other towns have too: alone they count only in their own province."""
