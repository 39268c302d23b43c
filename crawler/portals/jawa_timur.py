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
    Caveats: none beyond the network's
    Checked: no
    """

    name = "antarajatim"
    home = "https://jatim.antaranews.com/"


class Beritajatim(Portal):
    """Beritajatim, Surabaya.

    Site: https://beritajatim.com/
    System: WordPress, REST interface said to be open
    Caveats: none known
    Checked: no
    """

    name = "beritajatim"
    home = "https://beritajatim.com/"


class Beritamalang(Portal):
    """Berita Malang, Malang.

    Site: https://beritamalang.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "beritamalang"
    home = "https://beritamalang.com/"


class Bojonegororaya(Portal):
    """Bojonegoro Raya, Bojonegoro.

    Site: https://bojonegororaya.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "bojonegororaya"
    home = "https://bojonegororaya.com/"


class Detikjatim(Detik):
    """detikJatim, Surabaya.

    Site: https://www.detik.com/jatim/
    System: detik
    Caveats: none beyond the network's
    Checked: no
    """

    name = "detikjatim"
    home = "https://www.detik.com/jatim/"


class Gresiksatu(Portal):
    """Gresik Satu, Gresik.

    Site: https://gresiksatu.com/
    System: WordPress, REST interface said to be open
    Caveats: none known
    Checked: no
    """

    name = "gresiksatu"
    home = "https://gresiksatu.com/"


class Hariansidoarjo(Portal):
    """Harian Sidoarjo, Sidoarjo.

    Site: https://hariansidoarjo.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "hariansidoarjo"
    home = "https://hariansidoarjo.com/"


class Hariansurabaya(Portal):
    """Harian Surabaya, Surabaya.

    Site: https://hariansurabaya.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "hariansurabaya"
    home = "https://hariansurabaya.com/"


class Infobojonegoro(Portal):
    """Info Bojonegoro, Bojonegoro.

    Site: https://infobojonegoro.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "infobojonegoro"
    home = "https://infobojonegoro.com/"


class Infosurabaya(Portal):
    """Info Surabaya, Surabaya.

    Site: https://infosurabaya.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "infosurabaya"
    home = "https://infosurabaya.com/"


class Kabarjombang(Portal):
    """Kabar Jombang, Jombang.

    Site: https://kabarjombang.com/
    System: WordPress, REST interface said to be open
    Caveats: none known
    Checked: no
    """

    name = "kabarjombang"
    home = "https://kabarjombang.com/"


class Kabarlamongan(Portal):
    """Kabar Lamongan, Lamongan.

    Site: https://kabarlamongan.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "kabarlamongan"
    home = "https://kabarlamongan.com/"


class Kabarmalang(Portal):
    """Kabar Malang, Malang.

    Site: https://kabarmalang.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "kabarmalang"
    home = "https://kabarmalang.com/"


class Kabarnganjuk(Portal):
    """Kabar Nganjuk, Nganjuk.

    Site: https://kabarnganjuk.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "kabarnganjuk"
    home = "https://kabarnganjuk.com/"


class Kabarsurabaya(Portal):
    """Kabar Surabaya, Surabaya.

    Site: https://kabarsurabaya.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "kabarsurabaya"
    home = "https://kabarsurabaya.com/"


class Kedirinews(Portal):
    """Kediri News, Kediri.

    Site: https://kedirinews.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "kedirinews"
    home = "https://kedirinews.com/"


class Madiunpos(Portal):
    """Madiun Pos, Madiun.

    Site: https://madiunpos.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "madiunpos"
    home = "https://madiunpos.com/"


class Maduradaily(Portal):
    """Madura Daily, Madura.

    Site: https://maduradaily.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "maduradaily"
    home = "https://maduradaily.com/"


class Madurapedia(Portal):
    """Madurapedia, Madura.

    Site: https://madurapedia.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "madurapedia"
    home = "https://madurapedia.com/"


class Mediaponorogo(Portal):
    """Media Ponorogo, Ponorogo.

    Site: https://mediaponorogo.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "mediaponorogo"
    home = "https://mediaponorogo.com/"


class Pasuruannews(Portal):
    """Pasuruan News, Pasuruan.

    Site: https://pasuruannews.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "pasuruannews"
    home = "https://pasuruannews.com/"


class Portalmadura(Portal):
    """Portal Madura, Sumenep.

    Site: https://portalmadura.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "portalmadura"
    home = "https://portalmadura.com/"


class Radarbanyuwangi(JawaPos):
    """Radar Banyuwangi, Banyuwangi.

    Site: https://radarbanyuwangi.jawapos.com/
    System: Jawa Pos
    Caveats: none beyond the network's
    Checked: no
    """

    name = "radarbanyuwangi"
    home = "https://radarbanyuwangi.jawapos.com/"


class Radarbojonegoro(JawaPos):
    """Radar Bojonegoro, Bojonegoro.

    Site: https://radarbojonegoro.jawapos.com/
    System: Jawa Pos
    Caveats: none beyond the network's
    Checked: no
    """

    name = "radarbojonegoro"
    home = "https://radarbojonegoro.jawapos.com/"


class Radarkediri(JawaPos):
    """Radar Kediri, Kediri.

    Site: https://radarkediri.jawapos.com/
    System: Jawa Pos
    Caveats: none beyond the network's
    Checked: no
    """

    name = "radarkediri"
    home = "https://radarkediri.jawapos.com/"


class Radarmadiun(JawaPos):
    """Radar Madiun, Madiun.

    Site: https://radarmadiun.jawapos.com/
    System: Jawa Pos
    Caveats: none beyond the network's
    Checked: no
    """

    name = "radarmadiun"
    home = "https://radarmadiun.jawapos.com/"


class Radarmadura(JawaPos):
    """Radar Madura, Bangkalan.

    Site: https://radarmadura.jawapos.com/
    System: Jawa Pos
    Caveats: none beyond the network's
    Checked: no
    """

    name = "radarmadura"
    home = "https://radarmadura.jawapos.com/"


class Radartulungagung(Portal):
    """Radar Tulungagung, Tulungagung.

    Site: https://radartulungagung.com/
    System: WordPress, REST interface said to be open
    Caveats: another title of the name stands at radartulungagung.jawapos.com
    Checked: no
    """

    name = "radartulungagung"
    home = "https://radartulungagung.com/"


class Sidoarjosatu(Portal):
    """Sidoarjo Satu, Sidoarjo.

    Site: https://sidoarjosatu.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "sidoarjosatu"
    home = "https://sidoarjosatu.com/"


class Suaramalang(Portal):
    """Suara Malang, Malang.

    Site: https://suaramalang.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "suaramalang"
    home = "https://suaramalang.com/"


class Suaramojokerto(Portal):
    """Suara Mojokerto, Mojokerto.

    Site: https://suaramojokerto.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "suaramojokerto"
    home = "https://suaramojokerto.com/"


class Suarasurabaya(Portal):
    """Suara Surabaya, Surabaya.

    Site: https://suarasurabaya.net/
    System: WordPress, REST interface said to be open
    Caveats: none known
    Checked: no
    """

    name = "suarasurabaya"
    home = "https://suarasurabaya.net/"


class Surabayapagi(Portal):
    """Surabaya Pagi, Surabaya.

    Site: https://surabayapagi.com/
    System: own
    Caveats: feed at /feed
    Checked: no
    """

    name = "surabayapagi"
    home = "https://surabayapagi.com/"


class Surya(Tribun):
    """Harian Surya, Surabaya.

    Site: https://surabaya.tribunnews.com/
    System: Tribun
    Caveats: none beyond the network's
    Checked: no
    """

    name = "surya"
    home = "https://surabaya.tribunnews.com/"


class Suryamalang(Tribun):
    """Surya Malang, Malang.

    Site: https://suryamalang.tribunnews.com/
    System: Tribun
    Caveats: none beyond the network's
    Checked: no
    """

    name = "suryamalang"
    home = "https://suryamalang.tribunnews.com/"


class Tribunjatim(Tribun):
    """Tribun Jatim, Surabaya.

    Site: https://jatim.tribunnews.com/
    System: Tribun
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunjatim"
    home = "https://jatim.tribunnews.com/"


class Tribunmadura(Tribun):
    """Tribun Madura, Madura.

    Site: https://madura.tribunnews.com/
    System: Tribun
    Caveats: none beyond the network's
    Checked: no
    """

    name = "tribunmadura"
    home = "https://madura.tribunnews.com/"


class Wartajombang(Portal):
    """Warta Jombang, Jombang.

    Site: https://wartajombang.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "wartajombang"
    home = "https://wartajombang.com/"


class Wartakediri(Portal):
    """Warta Kediri, Kediri.

    Site: https://wartakediri.com/
    System: WordPress, REST interface said to be open
    Caveats: the province is told by the name
    Checked: no
    """

    name = "wartakediri"
    home = "https://wartakediri.com/"
