"""Verbs of speech, as Indonesian news uses them: the one table of this knowledge."""

from __future__ import annotations

TELLING_ROOTS = frozenset(
    "kata ujar tutur jelas ungkap tegas pungkas imbuh terang tambah ucap sebut papar beber urai lanjut tutup".split()
)
"""Of the roots, those that show reported speech in any line; "pesan" and "ajak" are an ad's words as well."""

ROOTS = TELLING_ROOTS | frozenset(
    """sambung tandas terus cetus kilah timpal sahut jawab tanya seru teriak tulis cerita ulas harap pesan pinta ajak imbau
    klaim kenang singgung cuit sesal keluh tukas simpul sanggah bantah aku""".split()
)
"""Behind a quotation: "ujar X", "katanya", "lanjut dia"."""

TELLING = frozenset(
    "mengatakan menjelaskan menyebut menuturkan mengungkapkan menegaskan menambahkan menyampaikan".split()
)
"""Of the verbs, those that show reported speech in any line."""

SAYING = TELLING | frozenset(
    """menyatakan menyebutkan mengungkap menerangkan melanjutkan memaparkan membeberkan mengaku mengakui menilai berharap mengimbau menekankan
    memastikan mengingatkan membenarkan menceritakan bercerita mengklaim menyarankan berpesan menuding menduga menyoroti
    mengatakannya menyayangkan mempertanyakan menjawab membantah menanggapi menyimpulkan merinci memerinci menguraikan
    mengharapkan meminta menginginkan mengajak memuji mengapresiasi menyambut berjanji mengeluhkan menuliskan menulis
    menyatakan mengemukakan mengisahkan berkata berujar bertutur berpendapat berpandangan berkomentar menyinggung melontarkan
    menganggap mengumumkan mendorong menargetkan menggarisbawahi menandaskan memandang menampik menepis menyindir mengenang
    mengutarakan menginformasikan melaporkan mengonfirmasi mencontohkan meyakini memperkirakan mengeklaim mengkritik mengkritisi
    memperingatkan menginstruksikan menjanjikan mengungkit mengusulkan mengklarifikasi menimpali menyanggah menekan
    bilang berdalih berkilah menyerukan menuntut menolak menyesalkan menitipkan menyebutnya menyarankan menyimpulkan membacakan""".split()
)
"""Verbs whose subject speaks: "X mengatakan", "X menambahkan"."""

REPORTED = frozenset(
    """disampaikan dikatakan diungkapkan dijelaskan dituturkan ditegaskan diutarakan dikemukakan disebutkan dipaparkan
    diungkap disebut dinyatakan dikonfirmasi ditemui dihubungi dijumpai diwawancarai diwawancara dibacakan""".split()
)
"""Passive forms: what follows, with or without "oleh", is who speaks."""

PRONOUNS = frozenset("dia ia beliau dirinya mereka saya pihaknya".split())
"""They take up the one who spoke before."""

BEARERS = frozenset("pria perempuan wanita lelaki laki-laki politikus politisi mantan legislator perwira".split())
"""Nouns that take up the one who spoke before, with or without "itu"."""

HUMANS = frozenset(
    """warga saksi korban pedagang petani nelayan sopir pengemudi penumpang penonton peserta siswa mahasiswa pelajar
    pelaku pemilik pembeli penjual pengunjung wisatawan keluarga ibu bapak orang penerima pasien buruh pekerja karyawan
    perekam demonstran massa jemaah prajurit petugas polisi penyidik pemain suporter netizen sumber peneliti""".split()
)
"""Nouns of people: the subject of a verb of speech that has no name."""

OPENERS = frozenset(
    """namun karena karenanya mengenai sementara menurut selain itu dalam pada saat ketika hal ini adapun bahkan kemudian
    sebab meski meskipun jika kalau untuk dengan oleh setelah sebelum sebelumnya terkait soal sebagai bila tapi tetapi juga
    di dari ke atas bagi tak tidak jadi maka lebih lanjut selanjutnya apalagi padahal sehingga kini saat hingga sejak lewat
    melalui berdasarkan seperti agar supaya demi guna usai seusai saya kami kita dan atau yang ada hasil kasus data dia
    ia beliau mereka pihak pihaknya semua sejumlah beberapa para seluruh tak sang si diketahui dikatakan disebutkan menanggapi
    menjawab atas akan telah sudah belum bukan ya iya alhamdulillah insyaallah terpisah secara turut pasalnya artinya
    sedangkan serta maupun tentang tentunya khususnya termasuk begitu demikian sekitar sebanyak setiap sesuai""".split()
)
"""Words that open a sentence, with a capital, and are no names."""

ABOUT = frozenset("menanggapi terkait soal mengenai menjawab menyikapi".split())
"""They open a clause on what somebody else said or did; the subject comes behind it."""
