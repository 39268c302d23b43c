"""The portals of Jawa Timur."""

from crawler.networks.antara import Antara
from crawler.networks.detik import Detik
from crawler.networks.jawapos import JawaPos
from crawler.networks.tribun import Tribun
from crawler.spiders.portal import Portal


class Antarajatim(Antara):
    """Antara Jawa Timur, Surabaya.

    Site: https://jatim.antaranews.com/
    System: Antara
    Source: articles cited in public page text, such as
        https://jatim.antaranews.com/amp/berita/85790/polisi-periksa-enam-saksi-perusakan-pendopo-, seen 2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "antarajatim"
    home = "https://jatim.antaranews.com/"


class Bacaini(Portal):
    """bacaini.id.

    Site: https://bacaini.id/
    System: WordPress, told by the address of an article
    Source: articles cited in public page text, such as https://bacaini.id/?p=50822, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "bacaini"
    home = "https://bacaini.id/"


class Bangsaonline(Portal):
    """Bangsa Online.

    Site: https://bangsaonline.com/
    System: unknown
    Source: bangsaonline.com page in stored pages, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "bangsaonline"
    home = "https://bangsaonline.com/"


class Beritajatim(Portal):
    """Beritajatim, Surabaya.

    Site: https://beritajatim.com/
    System: WordPress, REST interface said to be open
    Source: a public repository's table of outlets with their home province, for a register of election
        incidents, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "beritajatim"
    home = "https://beritajatim.com/"


class Beritamalang(Portal):
    """Berita Malang, Malang.

    Site: https://beritamalang.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "beritamalang"
    home = "https://beritamalang.com/"
    sourced = False


class Bojonegororaya(Portal):
    """Bojonegoro Raya, Bojonegoro.

    Site: https://bojonegororaya.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "bojonegororaya"
    home = "https://bojonegororaya.com/"
    sourced = False


class Detikjatim(Detik):
    """detikJatim, Surabaya.

    Site: https://www.detik.com/jatim/
    System: detik
    Source: an address of its own in public repositories,
        https://www.detik.com/jatim/berita/d-7559127/mahasiswa-surabaya-ciptakan-hydrobloom-, seen 2026-12
    Caveats: none beyond the network's
    Checked: no
    """

    name = "detikjatim"
    home = "https://www.detik.com/jatim/"


class Faktualnews(Portal):
    """faktualnews.co.

    Site: https://faktualnews.co/
    System: WordPress, told by the address of an article
    Source: articles cited in public page text, such as
        https://faktualnews.co/2019/05/19/dikeroyok-remaja-asal-panggul-trenggalek-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "faktualnews"
    home = "https://faktualnews.co/"


class Gresiksatu(Portal):
    """Gresik Satu, Gresik.

    Site: https://gresiksatu.com/
    System: WordPress, REST interface said to be open
    Source: a public repository's list of news hosts, seen 2026-12
    Caveats: none known
    Checked: no
    """

    name = "gresiksatu"
    home = "https://gresiksatu.com/"


class Harianbhirawa(Portal):
    """harianbhirawa.co.id.

    Site: https://harianbhirawa.co.id/
    System: unknown
    Source: articles cited in public page text, such as
        https://www.harianbhirawa.co.id/layanan-rsu-situbondo-dikeluhkan-sampah-tak-dibuang-tinta-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "harianbhirawa"
    home = "https://harianbhirawa.co.id/"


class Hariansidoarjo(Portal):
    """Harian Sidoarjo, Sidoarjo.

    Site: https://hariansidoarjo.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "hariansidoarjo"
    home = "https://hariansidoarjo.com/"
    sourced = False


class Hariansurabaya(Portal):
    """Harian Surabaya, Surabaya.

    Site: https://hariansurabaya.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "hariansurabaya"
    home = "https://hariansurabaya.com/"
    sourced = False


class Infobojonegoro(Portal):
    """Info Bojonegoro, Bojonegoro.

    Site: https://infobojonegoro.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "infobojonegoro"
    home = "https://infobojonegoro.com/"
    sourced = False


class Infosurabaya(Portal):
    """Info Surabaya, Surabaya.

    Site: https://infosurabaya.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "infosurabaya"
    home = "https://infosurabaya.com/"
    sourced = False


class Jatimtimes(Portal):
    """Jatim Times.

    Site: https://jatimtimes.com/
    System: unknown
    Source: a public repository's list of regional portals by province, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "jatimtimes"
    home = "https://jatimtimes.com/"


class Kabarjombang(Portal):
    """Kabar Jombang, Jombang.

    Site: https://kabarjombang.com/
    System: WordPress, REST interface said to be open
    Source: an address of its own in public repositories,
        https://kabarjombang.com/tekno/daftar-aplikasi-bikin-boros-baterai-ponsel/, seen 2026-12
    Caveats: none known
    Checked: no
    """

    name = "kabarjombang"
    home = "https://kabarjombang.com/"


class Kabarlamongan(Portal):
    """Kabar Lamongan, Lamongan.

    Site: https://kabarlamongan.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "kabarlamongan"
    home = "https://kabarlamongan.com/"
    sourced = False


class Kabarmalang(Portal):
    """Kabar Malang, Malang.

    Site: https://kabarmalang.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "kabarmalang"
    home = "https://kabarmalang.com/"
    sourced = False


class Kabarnganjuk(Portal):
    """Kabar Nganjuk, Nganjuk.

    Site: https://kabarnganjuk.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "kabarnganjuk"
    home = "https://kabarnganjuk.com/"
    sourced = False


class Kabarsurabaya(Portal):
    """Kabar Surabaya, Surabaya.

    Site: https://kabarsurabaya.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "kabarsurabaya"
    home = "https://kabarsurabaya.com/"
    sourced = False


class Kedirinews(Portal):
    """Kediri News, Kediri.

    Site: https://kedirinews.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "kedirinews"
    home = "https://kedirinews.com/"
    sourced = False


class Koranmadura(Portal):
    """Koran Madura.

    Site: https://koranmadura.com/
    System: unknown
    Source: a public repository's outlet to province table, read each outlet's own recent headlines 2026-10-06, seen
        2026-11
    Caveats: none known
    Checked: no
    """

    name = "koranmadura"
    home = "https://koranmadura.com/"


class Madiunpos(Portal):
    """Madiun Pos, Madiun.

    Site: https://madiunpos.com/
    System: WordPress, REST interface said to be open
    Source: an address of its own in public repositories,
        https://www.madiunpos.com/files/2020/06/Dadak-merak-Ponorogo.jpg, seen 2026-12
    Caveats: the province is told by the name
    Checked: no
    """

    name = "madiunpos"
    home = "https://madiunpos.com/"


class Maduradaily(Portal):
    """Madura Daily, Madura.

    Site: https://maduradaily.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "maduradaily"
    home = "https://maduradaily.com/"
    sourced = False


class Madurapedia(Portal):
    """Madurapedia, Madura.

    Site: https://madurapedia.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "madurapedia"
    home = "https://madurapedia.com/"
    sourced = False


class Madurazone(Portal):
    """Madura Zone.

    Site: https://madurazone.com/
    System: unknown
    Source: a public repository's outlet to province table, read each outlet's own recent headlines 2026-10-06, seen
        2026-11
    Caveats: none known
    Checked: no
    """

    name = "madurazone"
    home = "https://madurazone.com/"


class Malangpost(Portal):
    """Malang Post.

    Site: https://malang-post.com/
    System: unknown
    Source: a public repository's media list, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "malangpost"
    home = "https://malang-post.com/"


class Malangtimes(Portal):
    """Malang Times.

    Site: https://malangtimes.com/
    System: unknown
    Source: a public repository's list of regional portals by province, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "malangtimes"
    home = "https://malangtimes.com/"


class Mediaponorogo(Portal):
    """Media Ponorogo, Ponorogo.

    Site: https://mediaponorogo.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "mediaponorogo"
    home = "https://mediaponorogo.com/"
    sourced = False


class Panturapos(Portal):
    """panturapos.id.

    Site: https://panturapos.id/
    System: unknown
    Source: articles cited in public page text, such as
        https://panturapos.id/pasien-keluhkan-pelayanan-rsud-situbondo-dokter-tak-kunjung-hadir-, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "panturapos"
    home = "https://panturapos.id/"


class Pasuruannews(Portal):
    """Pasuruan News, Pasuruan.

    Site: https://pasuruannews.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "pasuruannews"
    home = "https://pasuruannews.com/"
    sourced = False


class Portalmadura(Portal):
    """Portal Madura, Sumenep.

    Site: https://portalmadura.com/
    System: WordPress, REST interface said to be open
    Source: an address of its own in public repositories,
        https://portalmadura.com/wp-content/uploads/2020/01/sayur-bayam.jpg, seen 2026-12
    Caveats: the province is told by the name
    Checked: no
    """

    name = "portalmadura"
    home = "https://portalmadura.com/"


class Radarbanyuwangi(JawaPos):
    """Radar Banyuwangi, Banyuwangi.

    Site: https://radarbanyuwangi.jawapos.com/
    System: Jawa Pos
    Source: a public repository's table of publishers' groups, Jawa Pos with its radar titles, seen 2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "radarbanyuwangi"
    home = "https://radarbanyuwangi.jawapos.com/"


class Radarbojonegoro(JawaPos):
    """Radar Bojonegoro, Bojonegoro.

    Site: https://radarbojonegoro.jawapos.com/
    System: Jawa Pos
    Source: a public repository's table of publishers' groups, Jawa Pos with its radar titles, seen 2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "radarbojonegoro"
    home = "https://radarbojonegoro.jawapos.com/"


class Radarkediri(JawaPos):
    """Radar Kediri, Kediri.

    Site: https://radarkediri.jawapos.com/
    System: Jawa Pos
    Source: a public repository's table of publishers' groups, Jawa Pos with its radar titles, seen 2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "radarkediri"
    home = "https://radarkediri.jawapos.com/"


class Radarmadiun(JawaPos):
    """Radar Madiun, Madiun.

    Site: https://radarmadiun.jawapos.com/
    System: Jawa Pos
    Source: a public repository's table of publishers' groups, Jawa Pos with its radar titles, seen 2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "radarmadiun"
    home = "https://radarmadiun.jawapos.com/"


class Radarmadura(JawaPos):
    """Radar Madura, Bangkalan.

    Site: https://radarmadura.jawapos.com/
    System: Jawa Pos
    Source: a public repository's table of publishers' groups, Jawa Pos with its radar titles, seen 2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "radarmadura"
    home = "https://radarmadura.jawapos.com/"


class Radartulungagung(Portal):
    """Radar Tulungagung, Tulungagung.

    Site: https://radartulungagung.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: another title of the name stands at radartulungagung.jawapos.com
    Checked: no
    """

    name = "radartulungagung"
    home = "https://radartulungagung.com/"
    sourced = False


class Sidoarjosatu(Portal):
    """Sidoarjo Satu, Sidoarjo.

    Site: https://sidoarjosatu.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "sidoarjosatu"
    home = "https://sidoarjosatu.com/"
    sourced = False


class Suar(Portal):
    """suar.co.

    Site: https://suar.co/
    System: Blogger, told by the address of an article
    Source: articles cited in public page text, such as
        https://www.suar.co/2025/08/janji-perbaikan-pelayanan-rsud.html, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "suar"
    home = "https://suar.co/"


class Suaramalang(Portal):
    """Suara Malang, Malang.

    Site: https://suaramalang.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "suaramalang"
    home = "https://suaramalang.com/"
    sourced = False


class Suaramojokerto(Portal):
    """Suara Mojokerto, Mojokerto.

    Site: https://suaramojokerto.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "suaramojokerto"
    home = "https://suaramojokerto.com/"
    sourced = False


class Suarasurabaya(Portal):
    """Suara Surabaya, Surabaya.

    Site: https://suarasurabaya.net/
    System: WordPress, REST interface said to be open
    Source: a public repository's table of outlets with their home province, for a register of election
        incidents, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "suarasurabaya"
    home = "https://suarasurabaya.net/"


class Surabayaonline(Portal):
    """Surabaya Online.

    Site: https://surabayaonline.co/
    System: unknown
    Source: a public repository's list of regional portals by province, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "surabayaonline"
    home = "https://surabayaonline.co/"


class Surabayapagi(Portal):
    """Surabaya Pagi, Surabaya.

    Site: https://surabayapagi.com/
    System: own
    Source: an address of its own in public repositories,
        https://surabayapagi.com/feed, seen 2026-12
    Caveats: feed at /feed
    Checked: no
    """

    name = "surabayapagi"
    home = "https://surabayapagi.com/"


class Surya(Tribun):
    """Harian Surya, Surabaya.

    Site: https://surabaya.tribunnews.com/
    System: Tribun
    Source: a public repository's table of Tribun sites by number, a daily report of readers' reactions, seen
        2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "surya"
    home = "https://surabaya.tribunnews.com/"


class Suryakabar(Portal):
    """Surya Kabar.

    Site: https://suryakabar.com/
    System: unknown
    Source: a public repository's publisher to domain table, seen 2026-11
    Caveats: none known
    Checked: no
    """

    name = "suryakabar"
    home = "https://suryakabar.com/"


class Suryamalang(Tribun):
    """Surya Malang, Malang.

    Site: https://suryamalang.tribunnews.com/
    System: Tribun
    Source: a public repository's table of Tribun sites by number, a daily report of readers' reactions, seen
        2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "suryamalang"
    home = "https://suryamalang.tribunnews.com/"


class Tapalkudapost(Portal):
    """tapalkudapost.com.

    Site: https://tapalkudapost.com/
    System: WordPress, told by the address of an article
    Source: articles cited in public page text, such as https://tapalkudapost.com/?p=22684, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "tapalkudapost"
    home = "https://tapalkudapost.com/"


class Trenggalekkita(Portal):
    """trenggalekkita.com.

    Site: https://trenggalekkita.com/
    System: Blogger, told by the address of an article
    Source: articles cited in public page text, such as
        https://www.trenggalekkita.com/2013/11/polisi-trenggalek-sisir-jalur-panggul.html, seen 2026-11
    Caveats: its province is that of the articles seen
    Checked: no
    """

    name = "trenggalekkita"
    home = "https://trenggalekkita.com/"


class Tribunjatim(Tribun):
    """Tribun Jatim, Surabaya.

    Site: https://jatim.tribunnews.com/
    System: Tribun
    Source: articles cited in public page text, such as
        https://jatim.tribunnews.com/2020/09/24/kapolres-tulungagung-sebut-ada-14-orang-terduga-, seen 2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunjatim"
    home = "https://jatim.tribunnews.com/"


class Tribunmadura(Tribun):
    """Tribun Madura, Madura.

    Site: https://madura.tribunnews.com/
    System: Tribun
    Source: a public repository's table of Tribun sites by number, a daily report of readers' reactions, seen
        2026-11
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunmadura"
    home = "https://madura.tribunnews.com/"


class Wartajombang(Portal):
    """Warta Jombang, Jombang.

    Site: https://wartajombang.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "wartajombang"
    home = "https://wartajombang.com/"
    sourced = False


class Wartakediri(Portal):
    """Warta Kediri, Kediri.

    Site: https://wartakediri.com/
    System: WordPress, REST interface said to be open
    Source: none found
    Caveats: the province is told by the name
    Checked: no
    """

    name = "wartakediri"
    home = "https://wartakediri.com/"
    sourced = False
