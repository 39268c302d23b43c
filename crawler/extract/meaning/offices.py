"""Words of offices and organisations: what opens an office, what is part of one, and whether it is official."""

from __future__ import annotations

from crawler.extract.text.time_words import MONTH_NAMES, WEEKDAY_NAMES

HEADS = frozenset(
    """kepala ketua wakil waketum wakapolres wakapolda wakapolri wakajati sekretaris sekda sekjen sekum sekwan bendahara
    direktur dirut dirjen direksi komisaris bupati wabup walikota wali wawali gubernur wagub menteri menko wamen wamenko
    menpora menkeu mendagri menkes menhub menag mendikdasmen mendikbud mendiktisaintek mensos mentan menpan menkop menlu
    menhan menkumham menkum menparekraf menpar mendag mendes menaker menkomdigi menkominfo menteperin menperin seskab mensesneg
    presiden wapres camat sekcam lurah kades perbekel keuchik geuchik wali kapolri kapolda kapolres kapolresta kapolrestabes
    kapolsek kapolsubsektor kasat kasatreskrim kasatlantas kasatresnarkoba kasi kasie kasubsi kasubag kasubbag kasubdit
    kasubbid kasubbidpenmas kabid kabag kabidhumas kadiv kadivhumas karo karopenmas kanit kanitreskrim katim kasub dirreskrimum
    dirreskrimsus dirresnarkoba dirlantas dirpolairud direskrimum kabareskrim bhabinkamtibmas babinsa komandan danrem dandim
    danramil danlanal danlantamal danyon danki dansat pangdam pangkostrad panglima kapendam kapenrem kasad kasal kasau ksad
    kajati kajari kajagung jaksa hakim panitera jubir juru humas kahumas anggota pimpinan pemimpin manajer manager general
    vice vp ceo coo cfo cto founder cofounder pendiri pemilik owner koordinator korwil pengurus pembina penasihat pengasuh
    penanggung pelatih asisten ajudan staf stafsus deputi rektor warek dekan dosen guru wakasek kepsek peneliti pakar
    pengamat ahli analis ekonom akademisi aktivis dokter bidan perawat kadis kadisdik kadinkes kadishub kadispar kakanwil
    kakan kapuskesmas plt plh pj pjs penjabat pejabat pelaksana mantan bekas eks calon cabup cagub cawabup cawagub cawalkot legislator
    politikus politisi senator kuasa pengacara advokat kasdim kasrem wadan wadanpuspom irwasda karutan kalapas inspektur
    kapten gelandang penyerang kiper bek striker manajemen tokoh uskup pastor pendeta imam kiai ustaz ketum sekjend country
    chief head executive president chairman chairwoman director minister koordinator prakirawan forecaster pranata
    penyidik penggugat terdakwa dubes konjen atase kadin kalaksa kabasarnas kabasarda kacab komisioner jampidsus jamintel
    wasekjen wasekum wabendum wakapolsek wakapolresta wakapolrestabes wakasat waka wakajari wakadan kakorlantas kakorbinmas kabiro gm
    kapolsekta kadisdukcapil kadispora kadisnaker kadinsos kadishut kabapenda kaban kasiops kasipenkum kasipidum kasiintel
    jampidum kapuspenkum kapuspen karumkit direktris wadir kasintel kasidatun kasipidsus""".split()
)
"""Words that open an office or role, in lower case."""

OFFICIAL_KINDS: dict[str, str] = {
    word: kind
    for kind, words in {
        "police": """kapolri wakapolri kapolda wakapolda kapolres wakapolres kapolresta kapolrestabes kapolsek kasat
            kasatreskrim kasatlantas kasatresnarkoba kanit kanitreskrim kasubbid kasubdit kabareskrim bhabinkamtibmas
            kadivhumas karopenmas kabidhumas dirreskrimum dirreskrimsus dirresnarkoba dirlantas dirpolairud direskrimum
            irwasda penyidik""",
        "military": """panglima pangdam pangkostrad danrem dandim danramil danlanal danlantamal danyon danki babinsa kapendam
            kapenrem kasad kasal kasau ksad komandan kasdim kasrem kapuspen""",
        "court": "kasipidsus jaksa hakim panitera kajati kajari wakajati jampidsus jamintel jampidum kapuspenkum",
        "government": """presiden wapres menteri menko wamen wamenko gubernur wagub bupati wabup walikota wali wawali sekda
            camat sekcam lurah kades perbekel keuchik geuchik kadis kadisdik kadinkes kadishub kadispar kakanwil sekwan dirjen
            menpora menkeu mendagri menkes menhub menag mendikdasmen mendikbud mendiktisaintek mensos mentan menpan menkop
            menlu menhan menkumham menkum menparekraf menpar mendag mendes menaker menkomdigi menkominfo menperin seskab
            mensesneg kasi kabid kabag kasubag kepsek wakasek kapuskesmas kalaksa karutan kalapas dubes konjen prakirawan""",
        "legislature": "legislator senator",
    }.items()
    for word in words.split()
}
"""Office words that say by themselves whom their bearer serves."""

OFFICIAL_BODIES: dict[str, str] = {
    word: kind
    for kind, words in {
        "legislature": "dpr dprd dpd mpr dprk dpra dprp komisi fraksi parlemen legislatif",
        "police": """polri polda polres polresta polrestabes polsek satreskrim satlantas satresnarkoba satpolairud reskrim
            polairud polantas bareskrim brimob kepolisian propam bidpropam""",
        "military": "tni kodim korem kodam koramil lanal lantamal yonif ad al au kostrad kopassus",
        "state": "bgn ojk bi lps kemnaker komnas ombudsman brin bssn bp2mi bpjph lpsk kpai ksop otoritas",
        "court": "kpk kejaksaan kejari kejati kejagung pengadilan mahkamah pn tipikor pidsus pidum",
        "government": """kementerian kemenkes kemenkeu kemenag kemensos kementan kemendagri kemenhub kemenkumham kemenkop dinas
            badan pemerintah pemprov pemkab pemkot pemko pemda pemdes setda setdaprov bpbd bnpb bnn bmkg bps bpom bpk bkn bkd
            bappeda kpu bawaslu puskesmas rsud rsup kecamatan kelurahan desa provinsi kabupaten kota kantor ditjen direktorat
            otorita satpol disdik dinkes dishub dlh dpmptsp disperindag smpn sman smkn sdn imigrasi lapas rutan basarnas
            bapenda bpkad inspektorat kesbangpol disnaker dinsos dispora disparbud diskominfo bandara syahbandar ksop bi""",
    }.items()
    for word in words.split()
}
"""Bodies whose officers are officials."""

NAMED_AFTER = frozenset(
    """stasiun meteorologi stadion bandara puskesmas pustu sma smp sd smk sman smpn smkn sdn man mts tani ternak kelompok klub pondok pesantren pp
    sekolah desa kampung kelurahan universitas tim subak banjar pt cv yayasan hotel the rs rsu rsud rsup rsia sakit klinik kades
    lurah camat sekcam sekdes keuchik geuchik perbekel gereja masjid paroki keuskupan stasi seminari biara
    pantai danau sungai teluk waduk bendungan
    program gerakan proyek aplikasi kegiatan festival pasar toko perumahan komunitas forum lsm kapal km kmp gunung pulau pelabuhan terminal""".split()
)
"""Words before the name of a thing: what follows them is no person's name where nothing else divides the two."""

WORDS = (
    frozenset(
        """umum utama pusat daerah negara negeri nasional nusantara indonesia republik ri regional wilayah bidang bagian seksi
    divisi biro unit satuan tim panitia komite dewan majelis lembaga badan dinas kantor kementerian komisi fraksi partai
    yayasan asosiasi ikatan persatuan himpunan forum serikat koperasi perusahaan bank pt cv tbk persero group grup holding
    universitas institut sekolah politeknik akademi fakultas jurusan program studi rumah sakit klinik puskesmas posyandu cabang
    ranting
    anak masyarakat desa kelurahan kecamatan kabupaten kota provinsi distrik dusun pemuda olahraga pariwisata kebudayaan
    budaya pendidikan kesehatan sosial ekonomi politik hukum ham agama pertanian perkebunan peternakan perikanan kelautan
    kehutanan lingkungan hidup energi sumber daya mineral perhubungan pekerjaan penataan ruang perumahan permukiman tenaga
    kerja transmigrasi perdagangan perindustrian industri usaha kecil menengah investasi modal penanaman pelayanan terpadu
    satu pintu komunikasi informatika informasi statistik arsip perpustakaan kependudukan catatan sipil keluarga berencana
    perempuan perlindungan pemadam kebakaran penyelamatan penanggulangan bencana ketahanan pangan pajak bea cukai anggaran
    aset keuangan moneter kebijakan riset inovasi teknologi digital publik relasi hubungan internasional antar lembaga dalam
    luar kepegawaian sipil aparatur reformasi birokrasi tata usaha operasi operasional intelijen pidana khusus kriminal
    narkoba narkotika reserse lalu lintas samapta perairan udara laut darat militer pertahanan keamanan ketertiban pol pp
    keselamatan jalan raya tol bina marga cipta karya air minum limbah sampah listrik gas bumi minyak tambang penindakan
    eksekusi pencegahan penyuluhan penyelidikan penyidikan penuntutan pengawas pengawasan pembinaan penegakan supervisi
    koordinasi monitoring evaluasi perencanaan pembangunan infrastruktur kewilayahan tertinggal terpencil perbatasan pulau
    perusahaan bisnis pemasaran penjualan produksi niaga komersial korporasi corporate secretary sales marketing finance
    communication communications affairs operations officer director manager executive institute foundation center centre
    university bank insurance group corporation company federal agency association international national studi kajian riset
    media pers hukum advokasi kaderisasi dakwah zakat wakaf haji umrah bimas pondok pesantren madrasah paud sd smp sma smk
    balai karantina hewan ikan tumbuhan laboratorium departemen literasi inklusi konsumen pelaku perilaku sektor jasa gizi
    bergizi makan gratis usia dini kesra pemerintahan sekretariat protokol rumah tangga lapangan senior junior muda madya ahli fungsional struktural harian
    tetap sementara pertama kedua ketiga bersama serta juga besar timnas klub sepak bola tinju voli basket atletik putra putri
    golkar gerindra nasdem demokrat perjuangan hanura perindo muhammadiyah nu nahdlatul ulama
    gereja katolik kristen islam hindu budha penduduk kelompok tenaga tani nelayan ternak guru pendamping relawan karang taruna
    legal compliance human capital resources supply chain digital transformation public relations creative development
    strategi strategis layanan pelanggan logistik distribusi angkutan darat kereta api penerbangan pelabuhan terminal
    gubernur bupati presiden menteri polisi tentara angkatan pengadilan tinggi kejaksaan mahkamah agung konstitusi
    pembantu kabinet merah putih bareskrim satgas polairud ops dal meteorologi klimatologi geofisika stasiun pos teknis upt uptd
    kawasan hutan konservasi taman rakyat adat warga lembaga swadaya bantuan sentra tugas bpjs ketenagakerjaan jaminan bicara gedung putih cup liga piala zona turnamen akademik
    kesiswaan kurikulum kemahasiswaan polantas reskrim intel penmas the sang seorang
    amerika serikat rusia china
    tiongkok cina jepang korea malaysia singapura thailand filipina vietnam australia inggris prancis jerman belanda italia
    spanyol israel palestina iran irak mesir turki india pakistan ukraina qatar uea arab saudi timor leste papua nugini
    korsel korut nomor pasal ayat bab surat kloter periode tahun olah raga nagari walinagari jorong nagori huta sekdes
    pasangan kubu dir dit intelkam binmas fed kab kec prov penyelenggara pelindung mandiri central syariah eksekutif pansus raperda ranperda
    perda propemperda bapemperda banggar bamus baleg damkar brasil argentina kanada meksiko eropa asia afrika pasifik oseania""".split()
    )
    | HEADS
    | NAMED_AFTER
    | MONTH_NAMES
    | WEEKDAY_NAMES
    | frozenset(OFFICIAL_BODIES)
)
"""Words that stand in offices and names of organisations and in no name of a person, in lower case."""

ORGANISATION_ENDS = frozenset(
    "indonesia nusantara foundation group grup holding nasional institute center centre persero tbk university bank".split()
)
"""Words with which names of organisations end: a person's name begins behind them."""

OF_A_PERSON = frozenset("anggota staf pengacara ajudan kuasa asisten pendukung warga tim istri suami".split())
"""Roles that may be somebody's: what follows them without a comma is whose they are."""

AMBIGUOUS: dict[str, frozenset[str]] = {
    "agung": frozenset({"jaksa", "kejaksaan", "mahkamah", "hakim", "masjid"}),
    "utama": frozenset({"direktur", "komisaris", "sekretaris", "manajer", "pejabat", "ahli", "inspektur", "perwira"}),
    "putra": frozenset({"timnas", "tunggal", "ganda"}),
    "putri": frozenset({"timnas", "tunggal", "ganda"}),
    "lalu": frozenset({"lintas"}),
    "karya": frozenset({"cipta", "golongan"}),
    "bumi": frozenset({"gas"}),
    "madya": frozenset({"ahli"}),
    "muda": frozenset({"ahli", "jaksa", "dewan"}),
    "dini": frozenset({"usia"}),
    "imam": frozenset(),
    "hakim": frozenset(),
    "guntur": frozenset(),
    "jaya": frozenset({"metro"}),
    "sama": frozenset({"kerja"}),
    "negara": frozenset(
        """kepala badan aparatur lembaga keuangan sekretariat administrasi menteri kantor pertanahan sekretaris kas tata usaha
        polisi intelijen kepegawaian pendapatan kekayaan perusahaan""".split()
    ),
    "budaya": frozenset({"sosial", "seni", "dan", "cagar"}),
}
"""Words of offices that persons are called, too, and the words before which they are of an office."""

PAIRED = frozenset({"st", "hm", "hl", "am", "aa", "tb", "rm", "kp", "gp", "ma", "ad", "ea", "mh", "aw", "ab", "ign"})
"""Initials without stops that open a name: ST Burhanuddin."""

TOP = frozenset(
    "presiden wapres gubernur bupati menteri wali walikota kapolri kapolda kapolres panglima menpora menkeu mendagri".split()
)
"""Offices of one bearer: where one follows a lesser head, its own name follows ("pimpinan Presiden Prabowo")."""

DEPUTIES = frozenset(
    "wakil mantan bekas eks plt pj plh pjs penjabat calon staf ajudan asisten deputi sekretaris kantor istri suami tenaga juru ke-7".split()
)
"""Words that make another office of the one that follows."""

RANKS = frozenset(
    """akbp akp kombes kombespol kompol iptu ipda aipda aiptu bripka brigpol brigadir briptu bripda irjen irjenpol brigjen
    komjen jenderal jendral letjen mayjen kolonel letkol mayor kapten capt lettu letda serma sersan serka sertu serda kopda
    kopral praka pratu prada marsekal laksamana laksda laksma marsda marsma marsdya laksdya inspektur komisaris ajun
    bharada bripda""".split()
)
"""Ranks of police and army, in lower case; a name follows."""

RANK_PARTS = frozenset(
    """satu dua tiga polisi jenderal besar muda madya pertama kepala inf kav arm arh czi cba ckm cpm chb cku caj cpl cpn pnb nav tek lek
    mar sus pas psk""".split()
)
"""Words behind a rank that go on it, in lower case: its grade, or the corps of army, navy and air force."""

HONORIFICS = frozenset(
    """prof profesor dr drg drh drs dra ir h hj kh k.h r rr rm st pol tni purn haji bapak ibu pak bu bung gus mas mbak kyai kiai
    ustaz ustadz ustad romo pastor pendeta pdt pater suster sr tuan nyonya tgk teungku abah datuk datu ust apt ns mayjend""".split()
) - {"st", "r"}
"""Forms of address and degrees before a name, in lower case without a stop; no part of the name."""

CONNECTORS = frozenset(
    "dan di ke dari bidang of for the & pada bagian urusan and ke-7 ke-6 ke-8 atas tingkat seksi selaku dalam".split()
)
"""Lower-case words that an office may hold."""

PARTICLES = frozenset("bin binti de da van der al el la von dos".split())
"""Lower-case words within a person's name."""

SHORT_OFFICES: dict[str, str] = {
    "sekda": "sekretaris daerah", "kadis": "kepala dinas", "wabup": "wakil bupati", "wagub": "wakil gubernur",
    "wawali": "wakil wali kota", "walikota": "wali kota", "sekjen": "sekretaris jenderal", "dirut": "direktur utama",
    "ketum": "ketua umum", "kajari": "kepala kejaksaan negeri", "kajati": "kepala kejaksaan tinggi", "kades": "kepala desa",
    "menkeu": "menteri keuangan", "mendagri": "menteri dalam negeri", "menkes": "menteri kesehatan", "dirjen": "direktur jenderal",
    "mensos": "menteri sosial", "mentan": "menteri pertanian", "wapres": "wakil presiden", "jubir": "juru bicara",
    "kalapas": "kepala lapas", "kapus": "kepala puskesmas", "kepsek": "kepala sekolah", "sekdes": "sekretaris desa",
}  # fmt: skip
"""Short forms of offices, in lower case, and what they stand for."""

UNIONS = frozenset(
    """ikatan persatuan forum asosiasi himpunan serikat perkumpulan paguyuban perhimpunan gabungan aliansi komunitas kelompok
    tim majelis""".split()
)
"""They open the name of a body: an office's word behind them is part of it ("Ikatan Guru Aisyiyah")."""

GIVEN = frozenset(
    """abdul abdullah achmad adi aditya adrianus agung agus agustinus ahmad ahmadi aji akhmad alex alexander alfons ali
    aloysius amir ananda andi andika andre andreas andri ani anita antonius anton anwar ari arif arief aris arman arya asep
    asri bagus bambang benediktus benny bernadus bima bimo boby budi budiman burhanuddin cahya cahyo christian cornelis dadan
    dadang darius david dede deddy dedi dedy dewi dian didik dimas dina djoko doni donny dony dwi edi edy eka eko elisabeth
    emanuel endang endra erick erik ernawati erwin esti fabianus fadli faisal fajar farid febri ferdinand ferry firman
    fransiskus frans galih gatot gede gregorius gunawan guntur hadi hadiyanto hamid hamzah handoko hari hariyanto harry
    hartono haryanto hasan hendra hendri hendro heri herman hermanto heru hery husain husni ibnu ibrahim ida idris ika ilham
    imam iman indah indra irfan irma irwan ismail iwan jaka jamal januarius johanes johannes johan john joko joni josef
    joseph juli julius kadek ketut komang kristian kurnia kurniawan lestari leonardus lidya linda lukas lukman made maria
    marius markus marlina martinus mathias maulana maya melki melkiades michael mohamad mohammad moh muhamad muhammad
    mukhtar mulyadi mulyono nana nasir ni ningsih novi nugroho nur nurdin nurul nyoman oktavianus paulus petrus putri
    putu rahmat rahmad rahman ratna reza ria rian rida ridwan rina rini rio riski rita rizal rizki rizky robert roberto
    rudi rudy rusdi ruslan sakti samsul sandi santi sarah septian setiawan sigit simon siti slamet soni sri stefanus
    suharto sukma sulaiman sumarno suparman supriyadi surya susanto susi sutrisno suwandi syahrul syaiful tari taufik teddy
    teguh theresia thomas tito titin toni tri triyono umar untung usman valentinus vincent wahyu wahyudi wawan wayan wibowo
    widodo wijaya wira wisnu yanti yanto yogi yohanes yosef yoseph yudi yudha yuli yuliana yulianto yuni yunus yusuf zainal
    zainuddin zulkarnain zulkifli""".split()
)
"""Common given names of all parts of Indonesia: where an organisation's unknown name ends and a person's begins."""
